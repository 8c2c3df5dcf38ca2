import type { Context, MiddlewareHandler } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import type { WebParts } from './parts.ts';

type Here = Context<{ Bindings: HttpBindings }>;

/** Sent with every answer. Scripts, styles, pictures and connections are this server's own, and no page may frame ours. */
const HEADERS: readonly (readonly [string, string])[] = [
  [
    'content-security-policy',
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  ],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['cache-control', 'no-store'],
];

/** What the private page is made of. */
const PUBLIC = /^\/(assets\/|d\/|privacy$)/;
const THIS_COMPUTER = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/**
 * Answers only what was asked for by the name of this server, from one of its own pages or from no page at all; a request
 * that changes something and names no page (`Origin`) only from this computer. Everything else is 403 with one sentence.
 */
export function guard({ playground, privatePage }: Pick<WebParts, 'playground' | 'privatePage'>): MiddlewareHandler<{
  Bindings: HttpBindings;
}> {
  const open = playground?.hosts.map((host) => host.toLowerCase()) ?? [];
  const publicHost = privatePage && new URL(privatePage.publicUrl).host;
  const isPlayground = (c: Here, host: string): boolean =>
    playground !== undefined &&
    (open.length > 0
      ? THIS_COMPUTER.test(host) || open.includes(host)
      : THIS_COMPUTER.test(host) && isOnThisComputer(c));
  const isKnown = (c: Here, host: string): boolean =>
    (host === publicHost && PUBLIC.test(c.req.path)) || isPlayground(c, host);

  return async (c, next) => {
    for (const [name, value] of HEADERS) c.header(name, value);
    const host = (c.req.header('host') ?? '').toLowerCase();
    if (!isKnown(c, host)) return c.text(`This address does not belong to Redress. Check it and try again.`, 403);
    if (!isOwnPage(c, host)) return c.text('Only a page of Redress itself may ask for this. Open it there.', 403);
    return await next();
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
