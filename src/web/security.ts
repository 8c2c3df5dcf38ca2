import type { Context } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import type { Language } from '../core/ids.ts';
import type { WebApp, WebParts } from './parts.ts';

type Here = Context<{ Bindings: HttpBindings }>;

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

/** On an answer that carries the headers already. */
const IS_SHIELDED = Symbol('is shielded');

/** An answer in JSON, headers and all: made at once, they cost a third of what those cost that are added one by one. */
export function shieldedJson(value: object): Response {
  return Object.assign(new Response(JSON.stringify(value), { headers: WITH_JSON }), { [IS_SHIELDED]: true });
}

/** The same answer with the headers that every one has; its own come first. */
function shield(answer: Response): Response {
  if (IS_SHIELDED in answer) return answer;
  for (const [name, value] of Object.entries(HEADERS)) if (!answer.headers.has(name)) answer.headers.set(name, value);
  return answer;
}

/** What the private page and that of organizers are made of. */
const PUBLIC = /^\/(assets\/|d\/|organise(\/|$)|privacy$)/;
const THIS_COMPUTER = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/**
 * Answers only what was asked for by the name of this server, from one of its own pages or from no page at all; a request
 * that changes something and names no page (`Origin`) only from this computer. Everything else is 403 with one sentence.
 */
export function guard({
  playground,
  privatePage,
}: Pick<WebParts, 'playground' | 'privatePage'>): (inner: WebApp) => (c: Here) => Promise<Response> {
  const open = playground?.hosts.map((host) => host.toLowerCase()) ?? [];
  const publicHost = privatePage && new URL(privatePage.publicUrl).host;
  const isPlayground = (c: Here, host: string): boolean =>
    playground !== undefined &&
    (open.length > 0
      ? THIS_COMPUTER.test(host) || open.includes(host)
      : THIS_COMPUTER.test(host) && isOnThisComputer(c));
  const isKnown = (c: Here, host: string): boolean =>
    (host === publicHost && PUBLIC.test(c.req.path)) || isPlayground(c, host);

  return (inner) => async (c) => {
    const host = (c.req.header('host') ?? '').toLowerCase();
    if (!isKnown(c, host))
      return shield(c.text('This address does not belong to Redress. Check it and try again.', 403));
    if (!isOwnPage(c, host))
      return shield(c.text('Only a page of Redress itself may ask for this. Open it there.', 403));
    return shield(await inner.fetch(c.req.raw, c.env));
  };
}

function isOwnPage(c: Here, host: string): boolean {
  const origin = c.req.header('origin');
  if (origin !== undefined) return origin === `http://${host}` || origin === `https://${host}`;
  const site = c.req.header('sec-fetch-site');
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (site === 'cross-site' || site === 'same-site') return isRead && c.req.header('sec-fetch-mode') === 'navigate';
  return isRead || isOnThisComputer(c);
}

/** The other end is this computer itself, and not somebody behind a proxy that runs on it. */
export function isOnThisComputer(c: Here): boolean {
  if (c.req.header('x-forwarded-for') !== undefined || c.req.header('forwarded') !== undefined) return false;
  if (!THIS_COMPUTER.test((c.req.header('host') ?? '').toLowerCase())) return false;
  return /^(::ffff:)?127\.|^::1$/.test(remoteOf(c));
}

/** The address of the other end; empty where the app is asked without a socket. */
export function remoteOf(c: Here): string {
  const bindings: Partial<HttpBindings> | undefined = c.env;
  return bindings?.incoming?.socket.remoteAddress ?? '';
}

/** Before we know who it is, the browser's own wish. */
export const languageOf = (c: Here): Language =>
  /^\s*es\b/i.test(c.req.header('accept-language') ?? '') ? 'es' : 'en';
