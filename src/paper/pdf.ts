import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Letter } from '../core/letter/letter.ts';
import type { Paper } from '../core/promises.ts';
import type { PageReply, PageRequest } from './pdf-worker.ts';

export interface PaperOptions {
  /** Milliseconds without a letter after which the thread stops. */
  readonly idleMs?: number;
  /** Milliseconds one letter may take, the start of the thread included. */
  readonly limitMs?: number;
  /** The thread's built file. */
  readonly worker?: URL;
}

// A thread cannot run a .ts file on Node 20 under jest, so even the tests start the built one.
const BUILT_WORKER = new URL('../../dist/paper/pdf-worker.js', import.meta.url);

/**
 * Pages are set in one worker thread, one letter at a time in the order asked for. It starts at the first letter. When
 * it crashes or takes longer than `limitMs`, that letter rejects and the next one starts a new thread. An idle thread
 * keeps no process alive.
 */
export function createPaper({ idleMs = 60_000, limitMs = 10_000, worker = BUILT_WORKER }: PaperOptions = {}): Paper {
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
  const start = (): Worker => {
    const started = startThread(worker);
    started.once('exit', () => {
      if (thread === started) thread = undefined;
    });
    return started;
  };
  const ask = (request: PageRequest): Promise<PageReply> =>
    inTurn(async () => {
      clearTimeout(idle);
      thread ??= start();
      const asked = thread;
      asked.ref();
      try {
        return await replyOf(asked, request, limitMs);
      } catch (error) {
        await stop();
        throw error;
      } finally {
        asked.unref();
        idle = setTimeout(() => void inTurn(stop), idleMs).unref();
      }
    });

  return {
    async pdf(letter: Letter) {
      const reply = await ask({ want: 'pdf', letter });
      if (reply.kind === 'pdf') return reply.pdf;
      throw failure(reply);
    },
    async pictures(letter: Letter) {
      const reply = await ask({ want: 'pictures', letter });
      if (reply.kind === 'pictures') return reply.pictures;
      throw failure(reply);
    },
    close: () => inTurn(stop),
  };
}

/** The one place that starts a thread. */
function startThread(file: URL): Worker {
  if (!existsSync(file)) throw new Error(`${file.pathname} is missing: run "npm run build" first, pages are set by it`);
  const thread = new Worker(file);
  // While a letter waits, replyOf rejects it with this error; at other times 'exit' clears the thread away.
  thread.on('error', () => undefined);
  return thread;
}

function replyOf(thread: Worker, request: PageRequest, limitMs: number): Promise<PageReply> {
  const { promise, resolve, reject } = openPromise<PageReply>();
  const late = setTimeout(() => {
    reject(new Error(`The page was not set within ${String(limitMs)} ms; its thread was stopped`));
  }, limitMs);
  const onError = (cause: unknown): void => {
    reject(new Error('The thread that sets pages crashed', { cause }));
  };
  const onExit = (code: number): void => {
    reject(new Error(`The thread that sets pages ended with code ${String(code)}`));
  };
  thread.on('message', resolve).on('error', onError).on('exit', onExit);
  thread.postMessage(request, []);
  return promise.finally(() => {
    clearTimeout(late);
    thread.off('message', resolve).off('error', onError).off('exit', onExit);
  });
}

function failure(reply: PageReply): Error {
  return new Error(reply.kind === 'failed' ? reply.message : `The thread that sets pages answered with ${reply.kind}`);
}

function openPromise<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
