import { Hono } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import type { Language } from '../core/ids.ts';
import type { Answer, Asked, Post } from '../post.ts';
import type { Mistake } from './mistakes.ts';
import type { WebApp, WebParts } from './parts.ts';
import { REFUSALS } from './refusals.ts';

/** Sent with every answer. Scripts, styles, pictures and connections are this server's own, and no page may frame ours. */
const HEADERS = {
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;
const WITH_JSON = { ...HEADERS, 'content-type': 'application/json' };
const WITH_TEXT = { ...HEADERS, 'content-type': 'text/plain; charset=UTF-8' };

/** An answer in JSON. `cookie`: the text of a `Set-Cookie` that goes along. */
export function json(value: object, status = 200, cookie?: string): Answer {
  const headers = cookie === undefined ? WITH_JSON : { ...WITH_JSON, 'set-cookie': cookie };
  return { status, headers, body: JSON.stringify(value) };
}

/** What the private page and that of organizers are made of. */
const PUBLIC = /^\/(assets\/|d\/|organise(\/|$)|privacy$)/;
const THIS_COMPUTER = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/** Why this is not answered, in one sentence; undefined where nothing speaks against it. `path`: without what follows `?`. */
export type Guard = (asked: Asked, path: string) => string | undefined;

/**
 * Lets through only what is asked for by the name of this server, from one of its own pages or from no page at all; a request
 * that changes something and names no page (`Origin`) only from this computer.
 */
export function createGuard({ playground, privatePage }: Pick<WebParts, 'playground' | 'privatePage'>): Guard {
  const open = playground?.hosts.map((host) => host.toLowerCase()) ?? [];
  const publicHost = privatePage && new URL(privatePage.publicUrl).host;
  const isPlayground = (host: string, isHere: boolean): boolean =>
    playground !== undefined && (open.length > 0 ? THIS_COMPUTER.test(host) || open.includes(host) : isHere);

  return (asked, path) => {
    const host = hostOf(asked);
    const isHere = isOnThisComputer(asked);
    if (!(host === publicHost && PUBLIC.test(path)) && !isPlayground(host, isHere))
      return REFUSALS[languageOf(asked)].elsewhere;
    return isOwnPage(asked, host, isHere) ? undefined : REFUSALS[languageOf(asked)].notOurPage;
  };
}

/** Pages behind the guard: what it does not let through is 403 and its sentence. Each carries the headers; its own come first. */
export function guarded(inner: WebApp, guard: Guard): WebApp {
  const app: WebApp = new Hono<{ Bindings: HttpBindings }>();
  app.all('*', async (c) => {
    const refusal = guard(c.env.incoming, c.req.path);
    const answer = refusal === undefined ? await inner.fetch(c.req.raw, c.env) : c.text(refusal, 403);
    for (const [name, value] of Object.entries(HEADERS)) if (!answer.headers.has(name)) answer.headers.set(name, value);
    return answer;
  });
  return app;
}

/** The same for a request that is answered whole. */
export function guardedPost({ path, answer }: Post, guard: Guard, mistake: Mistake): Post {
  return {
    path,
    async answer(asked, body) {
      const refusal = guard(asked, path);
      if (refusal !== undefined) return { status: 403, headers: WITH_TEXT, body: refusal };
      try {
        return await answer(asked, body);
      } catch (error) {
        return json({ says: mistake(error, languageOf(asked)) }, 500);
      }
    },
  };
}

const hostOf = ({ headers }: Asked): string => (headers.host ?? '').toLowerCase();

function isOwnPage({ method, headers }: Asked, host: string, isHere: boolean): boolean {
  if (headers.origin !== undefined) return headers.origin === `http://${host}` || headers.origin === `https://${host}`;
  const site = headers['sec-fetch-site'];
  const isRead = method === 'GET' || method === 'HEAD';
  if (site === 'cross-site' || site === 'same-site') return isRead && headers['sec-fetch-mode'] === 'navigate';
  return isRead || isHere;
}

/** The other end is this computer itself, and not somebody behind a proxy that runs on it. */
export function isOnThisComputer(asked: Asked): boolean {
  const { headers } = asked;
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false;
  return THIS_COMPUTER.test(hostOf(asked)) && /^(::ffff:)?127\.|^::1$/.test(remoteOf(asked));
}

/** The address of the other end; empty where it has hung up. */
export const remoteOf = ({ socket }: Asked): string => socket.remoteAddress ?? '';

/** Before we know who it is, the browser's own wish. */
export const languageOf = ({ headers }: Pick<Asked, 'headers'>): Language => languageIn(headers['accept-language']);

/** The same of the header alone. */
export const languageIn = (acceptLanguage: string | null | undefined): Language =>
  /^\s*es\b/i.test(acceptLanguage ?? '') ? 'es' : 'en';
