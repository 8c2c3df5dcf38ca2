import type { AddressInfo } from 'node:net';
import { createServer as createNodeServer, type Server as NodeServer } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { UserError } from '../../core/errors.ts';
import type { Language } from '../../core/ids.ts';
import type { Log } from '../../log.ts';
import type { Answer, Post } from '../../post.ts';
import { REFUSALS } from '../../web/refusals.ts';
import { languageIn, languageOf } from '../../web/security.ts';
import { answerPost } from './answer-post.ts';
import { limitBody } from './body-limit.ts';
import type { Health } from '../health/health.ts';
import { newReference, traceOf } from '../trouble.ts';

/** A way in over HTTP: pages, found under `path`, `/` for all; or one request. `/healthz` and `/metrics` stay the server's own. */
export type Route = Pages | Post;

export interface Pages {
  readonly path: string;
  readonly app: Hono<{ Bindings: HttpBindings }>;
  /** Most bytes of a body, by whole path, where that is more than anywhere else. */
  readonly larger?: ReadonlyMap<string, number>;
}

export interface ServerParts {
  /** Requests first, then pages in this order. */
  readonly routes: readonly Route[];
  readonly health: () => Promise<Health>;
  /** In the format that Prometheus reads. */
  readonly metrics: () => Promise<string>;
  readonly log: Log;
  /** Aborted when closing begins: streams that never end on their own (server-sent events) are to end then. */
  readonly closing?: AbortController;
  /** Ends a request whose head and body have not come by then, in milliseconds. */
  readonly requestMs?: number;
}

export interface Server {
  /** All pages, to be asked without a socket: `app.request('/healthz')`. */
  readonly app: Hono<{ Bindings: HttpBindings }>;
  /** Begins to answer; rejects with a UserError when somebody else has the port. Answers the port. */
  listen(at: { readonly port: number; readonly host: string }): Promise<number>;
  /** Takes nothing new, lets what is under way end for `graceMs`, then ends it. Twice is once. */
  close(graceMs?: number): Promise<void>;
}

const REQUEST_MS = 10_000;
const GRACE_MS = 10_000;

/** The one HTTP server: bodies of 256 KB at most, 10 s for a request to come in whole. */
export function createServer(parts: ServerParts): Server {
  const { closing = new AbortController() } = parts;
  const app = pagesOf(parts, closing.signal);
  const posts = new Map(parts.routes.flatMap((route) => ('answer' in route ? [[route.path, route]] : [])));
  const larger = new Map(parts.routes.flatMap((route) => ('larger' in route ? [...(route.larger ?? [])] : [])));
  const others = getRequestListener(limitBody(app, larger));
  const options = {
    requestTimeout: parts.requestMs ?? REQUEST_MS,
    headersTimeout: parts.requestMs ?? REQUEST_MS,
    connectionsCheckingInterval: Math.min(1_000, parts.requestMs ?? REQUEST_MS),
    maxHeaderSize: 16_384,
    // A Host that is named twice is nobody's, and not the first of the two.
    joinDuplicateHeaders: true,
  };
  const node = createNodeServer(options, (incoming, outgoing) => {
    const post = incoming.method === 'POST' ? posts.get(pathOf(incoming.url ?? '')) : undefined;
    if (post) answerPost(post, incoming, outgoing, (error) => mistake(error, languageOf(incoming), parts.log));
    else void others(incoming, outgoing);
  });
  let closed: Promise<void> | undefined;
  return {
    app,
    listen: (at) => listen(node, at),
    close(graceMs = GRACE_MS) {
      closing.abort();
      closed ??= close(node, graceMs);
      return closed;
    },
  };
}

/** As the pages read it: `/api/%63hat` is `/api/chat`. What cannot be read stays as it came. */
function pathOf(url: string): string {
  const end = url.indexOf('?');
  const path = end < 0 ? url : url.slice(0, end);
  if (!path.includes('%')) return path;
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function pagesOf({ routes, health, metrics, log }: ServerParts, closing: AbortSignal): Server['app'] {
  const app: Server['app'] = new Hono<{ Bindings: HttpBindings }>();
  const found = shared(health);
  app.get('/healthz', async (c) => {
    const now = await found();
    const isUp = now.status !== 'red' && !closing.aborted;
    return c.json(now, isUp ? 200 : 503, OWN);
  });
  app.get('/metrics', async (c) =>
    c.body(await metrics(), 200, { ...OWN, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
  );
  for (const route of routes) if ('app' in route) app.route(route.path, route.app);
  app.notFound((c) => c.text(REFUSALS[languageIn(c.req.header('accept-language'))].noPage, 404));
  app.onError((error, c) => {
    const { status, headers, body } = mistake(error, languageIn(c.req.header('accept-language')), log);
    return new Response(body, { status, headers });
  });
  return app;
}

/** Of what anybody may ask by any name (docs/decisions/018): no page of somebody else's reads it as a script or a picture. */
const OWN = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** One answer for all who ask before it is there. */
function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => (asked ??= ask().finally(() => (asked = undefined)));
}

function mistake(error: unknown, language: Language, log: Log): Answer {
  const headers = { 'content-type': 'text/plain; charset=UTF-8' };
  if (error instanceof UserError) return { status: 400, headers, body: error.message };
  const reference = newReference();
  log.error({ reference, ...traceOf(error) }, 'A request could not be answered');
  return { status: 500, headers, body: REFUSALS[language].ours(reference) };
}

async function listen(node: NodeServer, { port, host }: { readonly port: number; readonly host: string }) {
  await new Promise<void>((resolve, reject) => {
    node.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, port, host)));
    node.listen(port, host, resolve);
  });
  return (node.address() as AddressInfo).port;
}

function refusal(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const where = `${host}:${String(port)}`;
  const sentences: Record<string, string> = {
    EADDRINUSE: `Something else already answers at ${where}. Stop it, or set PORT to another number.`,
    EACCES: `This account may not answer at ${where}. Set PORT to 1024 or more.`,
  };
  const says = sentences[error.code ?? ''];
  return says === undefined ? error : new UserError('no-address', says);
}

async function close(node: NodeServer, graceMs: number): Promise<void> {
  const ended = new Promise<void>((resolve) => node.close(() => resolve()));
  const timer = setTimeout(() => node.closeAllConnections(), graceMs);
  await ended;
  clearTimeout(timer);
}
