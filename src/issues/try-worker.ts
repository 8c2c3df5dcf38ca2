// The thread in which an issue that strangers wrote is tried: read, linted, its templates compiled, its letters written.
import { parentPort } from 'node:worker_threads';
import { Day } from '../core/ids.ts';
import type { Finding } from '../core/library/finding.ts';
import { buildLibrary } from '../core/library/library.ts';
import type { IssueSource } from '../core/library/source.ts';

/** The data of an issue without places, and its templates by name. */
export interface TryRequest {
  readonly folder: string;
  readonly file: string;
  readonly data: unknown;
  readonly texts: IssueSource['texts'];
  readonly today: Day;
}

const port = parentPort;
if (!port) throw new Error('try-worker runs as a worker thread; call createTrial of try-issue.ts');

const tried = ({ today, ...source }: TryRequest): readonly Finding[] => {
  const positions = { place: () => ({ line: 1, column: 1 }), raw: () => undefined };
  return buildLibrary([{ ...source, positions, shared: new Map(), findings: [] }], { today }).findings;
};

// The first one in a thread takes ten times as long as those after it: that is not to count against anybody.
const data = {
  id: 'first',
  title: 'First',
  by: { name: 'First' },
  ask: 'Please act.',
  recipients: [{ seat: 'own-house' }],
  facts: [{ text: 'One.', source: { title: 'One', publisher: 'One', date: '2026-01-01' } }],
};
tried({ folder: 'first', file: 'first', data, texts: new Map(), today: Day.parse('2026-01-01') });

port.on('message', (request: TryRequest) => port.postMessage(tried(request), []));
port.postMessage('ready', []);
