import type { Http2Bindings, HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Language } from '../../core/ids.ts';
import type { Answer } from '../../post.ts';
import { REFUSALS } from '../../web/refusals.ts';
import { languageIn } from '../../web/security.ts';

/** Most bytes of a request's body. */
export const BODY_MAX = 256 * 1024;

/** To whoever sent more than `bytes`. */
export const tooMuch = (language: Language, bytes = BODY_MAX): Answer => ({
  status: 413,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ says: REFUSALS[language].tooMuch(Math.floor(bytes / 1024)) }),
});

type App = Hono<{ Bindings: HttpBindings }>;
type Fetch = (request: Request, env: HttpBindings | Http2Bindings) => Response | Promise<Response>;

function refusal({ headers }: Request, bytes: number, more?: Record<string, string>): Response {
  const answer = tooMuch(languageIn(headers.get('accept-language')), bytes);
  return new Response(answer.body, { status: answer.status, headers: { ...answer.headers, ...more } });
}

/**
 * The one limit, in front of all pages, and `larger` ones by path: 413 and `{ says }`. A body that says its length is judged by it, and
 * node keeps it to that; only one that does not is counted as it comes, which costs more than many an answer.
 */
export function limitBody(app: App, larger: ReadonlyMap<string, number> = new Map()): Fetch {
  const counted: App = new Hono<{ Bindings: HttpBindings }>();
  for (const [path, maxSize] of [...larger, ['*', BODY_MAX] as const])
    counted.all(path, bodyLimit({ maxSize, onError: (c) => refusal(c.req.raw, maxSize) }), (c) =>
      app.fetch(c.req.raw, c.env),
    );
  return (request, env) => {
    if (request.headers.get('transfer-encoding') !== null) return counted.fetch(request, env);
    const length = Number(request.headers.get('content-length') ?? 0);
    if (length <= BODY_MAX) return app.fetch(request, env);
    const most = larger.get(new URL(request.url).pathname) ?? BODY_MAX;
    return length > most ? refusal(request, most, { connection: 'close' }) : app.fetch(request, env);
  };
}
