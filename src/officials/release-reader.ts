import type { ReadText } from '../core/campaign/read-text.ts';
import type { ReleaseReader } from '../core/promises/officials.ts';
import { createThread, ThreadEnded } from '../thread.ts';
import type { ReleaseRequest } from './release-worker.ts';

export interface ReleaseReaderOptions {
  /** Where the lists of members are. */
  readonly directory: string;
  /** The thread's built file. */
  readonly worker?: URL;
  /** Milliseconds that one text may take. */
  readonly limitMs?: number;
}

const BUILT_WORKER = new URL('../../dist/officials/release-worker.js', import.meta.url);

/** A page of 1 MB around a release takes a seventh of that, the release alone 2 ms. */
const LIMIT_MS = 3_000;
const START_MS = 10_000;
const IDLE_MS = 60_000;
/** Megabytes: twice what the lists and a page of 1 MB need. */
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** Reads what strangers hand in as press releases in a thread of 128 MB and three seconds, one at a time. */
export function createReleaseReader({
  directory,
  worker = BUILT_WORKER,
  limitMs = LIMIT_MS,
}: ReleaseReaderOptions): ReleaseReader & { close(): Promise<void> } {
  const thread = createThread<ReleaseRequest, ReadText>({
    file: worker,
    does: 'reads releases',
    limitMs,
    startMs: START_MS,
    idleMs: IDLE_MS,
    resources: MEMORY,
  });
  return {
    async read(text, today) {
      try {
        return await thread.ask({ directory, text, today });
      } catch (error) {
        if (error instanceof ThreadEnded) return { kind: 'refused' };
        throw error;
      }
    },
    close: () => thread.close(),
  };
}
