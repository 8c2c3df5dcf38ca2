import type { Day } from '../core/ids.ts';
import type { ReleaseReader } from '../core/promises/officials.ts';
import { createThread, ThreadEnded } from '../thread.ts';
import type { Lists, ReadWhole, ReleaseRequest, Replies } from './release-worker.ts';

export interface ReleaseReaderOptions {
  /** Where the lists of members are. */
  readonly directory: string;
  /** The thread's built file. */
  readonly worker?: URL;
  /** Milliseconds that one text may take. */
  readonly limitMs?: number;
}

const BUILT_WORKER = new URL('../../dist/officials/release-worker.js', import.meta.url);

/** A page of 1 MB around a release takes a seventh of that, the release alone 2 ms; the lists are loaded before. */
const LIMIT_MS = 3_000;
const START_MS = 10_000;
const IDLE_MS = 60_000;
/** Megabytes: twice what the lists and a page of 1 MB need. */
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** Texts at once for the one thread: behind more than these, each of which may take its three seconds, nobody waits. */
const MAX_WAITING = 8;

/** Reads releases for the doors, and whole for whoever works on one at a terminal. */
export interface BoundedReader extends ReleaseReader {
  /** Undefined where the text did not end in the time and room that a release has. */
  readWhole(text: string, days: { readonly today: Day; readonly date?: Day }): Promise<ReadWhole | undefined>;
  close(): Promise<void>;
}

/** Reads what strangers hand in as press releases in a thread of 128 MB and three seconds, one at a time. */
export function createReleaseReader({
  directory,
  worker = BUILT_WORKER,
  limitMs = LIMIT_MS,
}: ReleaseReaderOptions): BoundedReader {
  const thread = createThread<ReleaseRequest, Replies[keyof Replies]>({
    file: worker,
    does: 'reads releases',
    limitMs,
    startMs: START_MS,
    idleMs: IDLE_MS,
    resources: MEMORY,
    data: { directory } satisfies Lists,
  });
  let waiting = 0;
  const ask = async <K extends keyof Replies>(request: ReleaseRequest & { as: K }): Promise<Replies[K] | undefined> => {
    waiting += 1;
    try {
      return (await thread.ask(request)) as Replies[K];
    } catch (error) {
      if (error instanceof ThreadEnded) return undefined;
      throw error;
    } finally {
      waiting -= 1;
    }
  };
  return {
    async read(text, today) {
      if (waiting >= MAX_WAITING) return { kind: 'busy' };
      return (await ask({ as: 'campaign', text, today })) ?? { kind: 'refused' };
    },
    readWhole: async (text, days) => await ask({ as: 'release', text, ...days }),
    close: () => thread.close(),
  };
}
