import type { AddressInfo } from 'node:net';
import type { Server as NodeServer } from 'node:http';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { UserError } from '../core/errors.ts';
import type { Log } from '../log.ts';
import { limitBody } from './body-limit.ts';
import type { Health } from './health.ts';
import { newReference, traceOf } from './trouble.ts';

/** A way in over HTTP. Its routes are found under `path`, `/` for all; `/healthz` and `/metrics` stay the server's own. */
export interface Route {
  readonly path: string;
  readonly app: Hono<{ Bindings: HttpBindings }>;
}

export interface ServerParts {
  /** In the order in which they are asked. */
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
  /** All routes, to be asked without a socket: `app.request('/healthz')`. */
  readonly app: Hono<{ Bindings: HttpBindings }>;
  /** Begins to answer; rejects with a UserError when the address cannot be had. Answers the port. */
  listen(at: { readonly port: number; readonly host: string }): Promise<number>;
  /** Takes nothing new, lets what is under way end for `graceMs`, then ends it. Twice is once. */
  close(graceMs?: number): Promise<void>;
}

const REQUEST_MS = 10_000;
const GRACE_MS = 10_000;

/** The one HTTP server: bodies of 256 KB at most, 10 s for a request to come in whole. */
export function createServer(parts: ServerParts): Server {
  const { closing = new AbortController() } = parts;
  const app = routesOf(parts, closing.signal);
  const node = createAdaptorServer({
    fetch: limitBody(app),
    serverOptions: {
      requestTimeout: parts.requestMs ?? REQUEST_MS,
      headersTimeout: parts.requestMs ?? REQUEST_MS,
      connectionsCheckingInterval: Math.min(1_000, parts.requestMs ?? REQUEST_MS),
      maxHeaderSize: 16_384,
    },
  }) as NodeServer;
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

function routesOf({ routes, health, metrics, log }: ServerParts, closing: AbortSignal): Server['app'] {
  const app: Server['app'] = new Hono<{ Bindings: HttpBindings }>();
  app.get('/healthz', async (c) => {
    const found = await health();
    const isUp = found.status !== 'red' && !closing.aborted;
    return c.json(found, isUp ? 200 : 503, { 'cache-control': 'no-store' });
  });
  app.get('/metrics', async (c) =>
    c.body(await metrics(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
  );
  for (const { path, app: found } of routes) app.route(path, found);
  app.notFound((c) => c.text('There is no such page here.', 404));
  app.onError((error, c) => {
    if (error instanceof UserError) return c.text(error.message, 400);
    const reference = newReference();
    log.error({ reference, ...traceOf(error) }, 'A request could not be answered');
    return c.text(`That is a mistake on our side, not yours (reference ${reference}). Try again.`, 500);
  });
  return app;
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
    EADDRNOTAVAIL: `This computer has no address ${host}. Set HOST to 127.0.0.1, or to one it has.`,
    ENOTFOUND: `This computer has no address ${host}. Set HOST to 127.0.0.1, or to one it has.`,
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
