import type { Day } from '../core/ids.ts';
import type { Finding } from '../core/library/finding.ts';
import type { IssueSource } from '../core/library/source.ts';
import type { Trial } from '../core/promises/issues.ts';
import { createThread, ThreadEnded } from '../thread.ts';
import type { TryRequest } from './try-worker.ts';

export interface TrialOptions {
  /** The thread's built file. */
  readonly worker?: URL;
}

const BUILT_WORKER = new URL('../../dist/issues/try-worker.js', import.meta.url);

/** A hundred times what the longest issue of ours takes. */
const LIMIT_MS = 250;
const START_MS = 10_000;
const IDLE_MS = 60_000;
/** Megabytes. */
const MEMORY = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

/** Tries issues that strangers wrote in a thread of 64 MB and 250 ms, one at a time. */
export function createTrial({ worker = BUILT_WORKER }: TrialOptions = {}): Trial & { close(): Promise<void> } {
  const thread = createThread<TryRequest, readonly Finding[]>({
    file: worker,
    does: 'tries issues',
    limitMs: LIMIT_MS,
    startMs: START_MS,
    idleMs: IDLE_MS,
    resources: MEMORY,
  });
  return {
    async try({ folder, file, data, texts }: IssueSource, today: Day) {
      // A machine may be busy for a moment; what cannot end does not end the second time either.
      for (const isLast of [false, true]) {
        try {
          return { kind: 'tried', findings: await thread.ask({ folder, file, data, texts, today }) };
        } catch (error) {
          if (!(error instanceof ThreadEnded)) throw error;
          if (isLast) break;
        }
      }
      return { kind: 'refused' };
    },
    close: () => thread.close(),
  };
}
