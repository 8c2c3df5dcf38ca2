import type { Http2Bindings, HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Answer } from '../post.ts';

/** Most bytes of a request's body. */
export const BODY_MAX = 256 * 1024;

export const TOO_MUCH: Answer = {
  status: 413,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ says: 'That is more than 256 KB. Send less at once.' }),
};

type App = Hono<{ Bindings: HttpBindings }>;
type Fetch = (request: Request, env: HttpBindings | Http2Bindings) => Response | Promise<Response>;

const refusal = (headers?: Record<string, string>): Response =>
  new Response(TOO_MUCH.body, { status: TOO_MUCH.status, headers: { ...TOO_MUCH.headers, ...headers } });

/**
 * The one limit, in front of all pages, and `larger` ones by path: 413 and `{ says }`. A body that says its length is judged by it, and node keeps it to
 * that; only one that does not is counted as it comes, which costs more than many an answer.
 */
export function limitBody(app: App, larger: ReadonlyMap<string, number> = new Map()): Fetch {
  const counted: App = new Hono<{ Bindings: HttpBindings }>();
  for (const [path, maxSize] of [...larger, ['*', BODY_MAX] as const])
    counted.all(path, bodyLimit({ maxSize, onError: () => refusal() }), (c) => app.fetch(c.req.raw, c.env));
  return (request, env) => {
    if (request.headers.get('transfer-encoding') !== null) return counted.fetch(request, env);
    const length = Number(request.headers.get('content-length') ?? 0);
    return length > BODY_MAX && length > (larger.get(new URL(request.url).pathname) ?? 0)
      ? refusal({ connection: 'close' })
      : app.fetch(request, env);
  };
}
