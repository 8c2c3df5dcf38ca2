import { DelayedError, Queue, Worker } from 'bullmq';
import { StoreAway } from '../core/errors.ts';
import { LetterId } from '../core/delivery/receipt.ts';
import { PREFIX } from '../redis/place.ts';
import { queueClient } from '../redis/queue-client.ts';
import { explained } from '../redis/trouble.ts';
import { within } from '../within.ts';
import type { Deliver } from './deliver.ts';
import type { Next } from './moves.ts';

/** Letters that wait, by their ids alone: what is in them lies sealed beside the ledger. */
export interface Jobs {
  /** `inMs` milliseconds from now at the earliest. One that is there already stays as it is. */
  add(id: LetterId, inMs: number): Promise<void>;
  /** One that is being worked on stays. */
  drop(id: LetterId): Promise<void>;
  /** Whatever waits looks again now. */
  hurry(): Promise<void>;
  close(): Promise<void>;
}

/** Both keys of a letter's job lie in one slot of a Redis Cluster. */
const AT = { name: 'mail', prefix: `${PREFIX}{delivery}` };

/** How often and for how long is for the ledger to say: to the queue a letter never fails. */
const JOB = {
  attempts: 1_000_000_000,
  backoff: { type: 'fixed', delay: 5_000 },
  removeOnComplete: true,
  removeOnFail: true,
  // BullMQ stores errors in clear, and those of others repeat what is in a letter.
  stackTraceLimit: 0,
} as const;

/** A worker that hangs or dies is noticed within the two together. */
const LOCK = { lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 1_000_000_000 };

/** Rejects with a StoreAway when Redis cannot be reached. */
export async function createJobs(url: string): Promise<Jobs> {
  const { client, end } = await queueClient(url, 'add');
  const queue = new Queue(AT.name, {
    prefix: AT.prefix,
    connection: client,
    skipWaitingForReady: true,
    defaultJobOptions: JOB,
    // Nobody reads them, and they name letters long after those were forgotten.
    streams: { events: { maxLen: 0 } },
  });
  queue.on('error', () => undefined);
  const asked = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explained(error);
    }
  };
  return {
    add: (id, inMs) =>
      asked(async () => void (await queue.add('letter', {}, { jobId: id, delay: Math.max(0, Math.ceil(inMs)) }))),
    drop: (id) => asked(async () => void (await queue.remove(id))),
    hurry: () => asked(() => queue.promoteJobs()),
    async close() {
      await queue.close().catch(() => undefined);
      end();
    },
  };
}

export interface WorkParts {
  readonly url: string;
  readonly deliver: Deliver;
  /** Letters at once. */
  readonly concurrency?: number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Its message may repeat what is in a letter. */
  readonly onTrouble: (error: unknown) => void;
  /** Other times than the usual, in milliseconds. */
  readonly lock?: Partial<typeof LOCK>;
}

export interface Work {
  /** Takes no letter any more, and lets those under way end, `graceMs` at most. */
  close(graceMs: number): Promise<void>;
}

const CONCURRENCY = 5;
/** A Redis that is away, or refuses to write, is asked again after so long. */
const RETRY_MS = 1_000;
/** A Redis that has not answered by then is away or hangs. */
const ANSWER_MS = 1_000;
/** Trouble that goes on is told of so often. */
const TOLD_MS = 60_000;

/** Takes letters from the queue, whichever process put them there. */
export async function startWork(parts: WorkParts): Promise<Work> {
  const { url, deliver, concurrency = CONCURRENCY, clock, onTrouble, lock } = parts;
  const { client, end } = await queueClient(url, 'work');
  const underWay = new Set<Promise<Next>>();
  const worker = new Worker(
    AT.name,
    async (job, token) => {
      const delivering = deliver(LetterId.parse(job.id));
      underWay.add(delivering);
      const next = await delivering
        .catch((error: unknown) => {
          onTrouble(error);
          throw bare(error);
        })
        .finally(() => underWay.delete(delivering));
      if (next.kind === 'done') return;
      await job.moveToDelayed(Date.now() + Math.max(0, next.at - clock()), token);
      throw new DelayedError();
    },
    { prefix: AT.prefix, connection: client, concurrency, ...LOCK, ...lock, runRetryDelay: RETRY_MS },
  );
  const rest = createRest(worker);
  let told = -Infinity;
  worker.on('error', (error) => {
    rest.begin();
    if (performance.now() - told < TOLD_MS) return;
    told = performance.now();
    onTrouble(error);
  });
  return {
    async close(graceMs) {
      rest.over();
      const late = new Promise((resolve) => void setTimeout(resolve, graceMs).unref());
      void worker.pause(true);
      await Promise.race([Promise.allSettled(underWay), late]);
      // Without Redis BullMQ waits for it, unless forced, though there is nothing left that it could do.
      const away = new Promise<'away'>((resolve) => client.once('close', () => resolve('away')));
      const asked = client.status === 'ready' ? within(client.ping(), ANSWER_MS).catch(() => 'away') : 'away';
      const isThere = (await Promise.race([asked, away])) === 'PONG';
      await Promise.race([worker.close(!isThere).catch(onTrouble), away, late]);
      end();
    },
  };
}

/** A Redis that answers and refuses, as when it is full, would be asked as fast as it can answer. */
function createRest(worker: Pick<Worker, 'pause' | 'resume'>): {
  readonly begin: () => void;
  readonly over: () => void;
} {
  let timer: NodeJS.Timeout | undefined;
  return {
    begin() {
      if (timer) return;
      timer = setTimeout(() => {
        timer = undefined;
        void worker.resume();
      }, RETRY_MS).unref();
      void worker.pause(true);
    },
    over: () => clearTimeout(timer),
  };
}

/** What BullMQ may write down of an error: a word of ours. */
function bare(error: unknown): Error {
  const found = new Error(error instanceof StoreAway ? error.code : 'failed');
  found.stack = found.message;
  return found;
}
