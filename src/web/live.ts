import type { Context } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { HttpBindings } from '@hono/node-server';

type Here = Context<{ Bindings: HttpBindings }>;
type Listen<T> = (tell: (what: T) => void) => () => void;

/** Milliseconds after which a silent line is said to be alive, so that nothing between cuts it. */
const BEAT_MS = 25_000;

/** Screens of one person as they come. */
export function personStream(c: Here, listen: Listen<object>, closing?: AbortSignal): Response {
  return stream(c, 'view', listen, closing);
}

/** Word that something changed; what, the page asks for itself. */
export function changeStream(c: Here, listen: (tell: () => void) => () => void, closing?: AbortSignal): Response {
  return stream(c, 'changed', (tell) => listen(() => tell({})), closing);
}

/** Ends when the browser leaves or the server closes. */
function stream(c: Here, event: string, listen: Listen<object>, closing?: AbortSignal): Response {
  return streamSSE(c, async (out) => {
    const end = listen((what) => void out.writeSSE({ event, data: JSON.stringify(what) }));
    await out.writeSSE({ event: 'ready', data: '{}' });
    const beat = setInterval(() => void out.write(': still here\n\n'), BEAT_MS);
    await over(out, closing);
    clearInterval(beat);
    end();
  });
}

function over(out: SSEStreamingApi, closing: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      closing?.removeEventListener('abort', end);
      resolve();
    };
    out.onAbort(end);
    closing?.addEventListener('abort', end);
    if (closing?.aborted) end();
  });
}
