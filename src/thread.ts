import { existsSync } from 'node:fs';
import { Worker, type ResourceLimits } from 'node:worker_threads';

export interface ThreadParts {
  /** The thread's built file: a thread cannot run a .ts file on Node 20 under jest. */
  readonly file: URL;
  /** What it does, for errors: "sets pages". */
  readonly does: string;
  /** Milliseconds one request may take; without `startMs` the start of the thread included. */
  readonly limitMs: number;
  /** Milliseconds the start may take, where it is not to count: the thread then sends one message when it is ready. */
  readonly startMs?: number;
  /** Milliseconds without a request after which the thread stops. */
  readonly idleMs: number;
  readonly resources?: ResourceLimits;
  /** What the thread is handed at its start, as `workerData`. */
  readonly data?: unknown;
}

/** One worker thread, one request at a time in the order asked for. It starts at the first one. */
export interface Thread<Q, R> {
  /** Rejects with a ThreadEnded when the thread crashes or takes too long; the next request starts a new one. */
  ask(request: Q): Promise<R>;
  close(): Promise<void>;
}

/** A thread did not answer: it crashed, was out of memory, or took too long and was stopped. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';
}

/** The one place that starts threads. An idle thread keeps no process alive. */
export function createThread<Q, R>(parts: ThreadParts): Thread<Q, R> {
  const { does, limitMs, startMs, idleMs } = parts;
  let thread: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };
  const stop = async (): Promise<void> => {
    clearTimeout(idle);
    const stopping = thread;
    thread = undefined;
    await stopping?.terminate();
  };
  const started = async (): Promise<Worker> => {
    if (thread) return thread;
    const fresh = start(parts);
    thread = fresh;
    fresh.once('exit', () => {
      if (thread === fresh) thread = undefined;
    });
    if (startMs !== undefined) await messageOf(fresh, startMs, does);
    return fresh;
  };

  return {
    ask: (request) =>
      inTurn(async () => {
        clearTimeout(idle);
        try {
          const asked = await started();
          asked.ref();
          const reply = messageOf<R>(asked, limitMs, does);
          asked.postMessage(request, []);
          return await reply;
        } catch (error) {
          await stop();
          throw error;
        } finally {
          thread?.unref();
          idle = setTimeout(() => void inTurn(stop), idleMs).unref();
        }
      }),
    close: () => inTurn(stop),
  };
}

function start({ file, resources, data }: ThreadParts): Worker {
  if (!existsSync(file)) throw new Error(`${file.pathname} is missing: run "npm run build" first`);
  const thread = new Worker(file, { workerData: data, ...(resources && { resourceLimits: resources }) });
  // While a request waits, messageOf rejects it with this error; at other times 'exit' clears the thread away.
  thread.on('error', () => undefined);
  return thread;
}

/** The next message of a thread. */
async function messageOf<R>(thread: Worker, limitMs: number, does: string): Promise<R> {
  return await new Promise<R>((resolve, reject) => {
    const ended = (says: string, cause?: unknown): void => {
      settle();
      reject(new ThreadEnded(`The thread that ${does} ${says}`, { cause }));
    };
    const onMessage = (reply: R): void => {
      settle();
      resolve(reply);
    };
    const onError = (cause: unknown): void => ended('crashed', cause);
    const onExit = (code: number): void => ended(`ended with code ${String(code)}`);
    const late = setTimeout(() => ended(`took longer than ${String(limitMs)} ms and was stopped`), limitMs);
    const settle = (): void => {
      clearTimeout(late);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}
