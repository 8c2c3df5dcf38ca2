import type { Context } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { HttpBindings } from '@hono/node-server';
import type { PersonId } from '../core/ids.ts';

type Here = Context<{ Bindings: HttpBindings }>;
type Listen<T> = (tell: (what: T) => void) => () => void;

/** Milliseconds after which a silent line is said to be alive, so that nothing between cuts it. */
const BEAT_MS = 25_000;

/** Lines that a person's pages have open at once: a browser has six to a server over HTTP/1.1, and presses need one, too. */
export const MOST_LINES = 4;

/** Who has how many lines open. */
export interface Lines {
  /** One more of this person's; the oldest of too many gives way. */
  take(person: PersonId): Line;
}

interface Line {
  /** Aborted when it is to give way. */
  readonly away: AbortSignal;
  readonly leave: () => void;
}

export function createLines(): Lines {
  const all = new Map<PersonId, readonly AbortController[]>();
  return {
    take(person) {
      const mine = new AbortController();
      const open = [...(all.get(person) ?? []), mine];
      open.slice(0, -MOST_LINES).forEach((line) => line.abort());
      all.set(person, open.slice(-MOST_LINES));
      return {
        away: mine.signal,
        leave() {
          const left = all.get(person)?.filter((line) => line !== mine) ?? [];
          if (left.length > 0) all.set(person, left);
          else all.delete(person);
        },
      };
    },
  };
}

/** Screens of one person as they come, or `elsewhere`: pages opened since have taken the place of this one. */
export function personStream(c: Here, listen: Listen<object>, line: Line, closing?: AbortSignal): Response {
  return stream(c, { event: 'view', listen, line, closing });
}

/** Word that something changed; what, the page asks for itself. */
export function changeStream(c: Here, listen: (tell: () => void) => () => void, closing?: AbortSignal): Response {
  return stream(c, { event: 'changed', listen: (tell) => listen(() => tell({})), closing });
}

interface Streamed {
  readonly event: string;
  readonly listen: Listen<object>;
  readonly line?: Line;
  readonly closing: AbortSignal | undefined;
}

/** Ends when the browser leaves, the line gives way, or the server closes. */
function stream(c: Here, { event, listen, line, closing }: Streamed): Response {
  return streamSSE(c, async (out) => {
    const end = listen((what) => void out.writeSSE({ event, data: JSON.stringify(what) }));
    await out.writeSSE({ event: 'ready', data: '{}' });
    const beat = setInterval(() => void out.write(': still here\n\n'), BEAT_MS);
    await over(out, [line?.away, closing]);
    clearInterval(beat);
    end();
    line?.leave();
    // A browser would come back at once, and drive away the next.
    if (line?.away.aborted) await out.writeSSE({ event: 'elsewhere', data: '{}' });
  });
}

function over(out: SSEStreamingApi, signals: readonly (AbortSignal | undefined)[]): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      for (const signal of signals) signal?.removeEventListener('abort', end);
      resolve();
    };
    out.onAbort(end);
    for (const signal of signals) signal?.addEventListener('abort', end);
    if (signals.some((signal) => signal?.aborted)) end();
  });
}
