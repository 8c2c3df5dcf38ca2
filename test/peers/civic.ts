import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type GeocoderPlace, geocoderReply } from './geocoder-reply.ts';

/** The day on which all of it is current: what is served is of the 119th Congress. */
const DATE = 'Wed, 25 Nov 2026 06:00:00 GMT';

/** Everything a download server or the Census has been seen or is feared to do. */
export type Mode =
  | 'well'
  | 'gzip'
  | 'etag'
  /** As it was on July 15, 2026. */
  | 'left-alone'
  | 'truncated'
  | 'chunks-cut'
  | 'empty'
  | 'html'
  | 'huge'
  | 'huge-declared'
  | 'gzip-bad'
  | 'gzip-cut'
  | 'gzip-bomb'
  | 'brotli'
  | 'redirect-here'
  | 'redirect-away'
  | 'redirect-loop'
  | 'unasked-304'
  | 'bad-request'
  | 'not-found'
  | 'unavailable'
  | 'error-in-200'
  | 'reset'
  | 'silent'
  | 'stalled'
  | 'trickle';

export interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
}

export interface CivicPeer {
  /** `http://127.0.0.1:port` */
  readonly base: string;
  readonly asked: readonly Asked[];
  /** What a path answers; `modes` are used one after the other, the last one for good. */
  serve(path: string, body: Uint8Array | string, ...modes: Mode[]): void;
  /** What the geocoder answers: places one after the other (the last for good), or a misbehaviour. */
  geocode(...answers: (GeocoderPlace | readonly GeocoderPlace[] | Mode)[]): void;
  /** The most requests that were open at one moment. */
  mostAtOnce(): number;
  close(): Promise<void>;
}

const GEOCODER = '/geocoder/geographies/onelineaddress';
const HTML = '<!doctype html><html><body><h1>Service temporarily unavailable</h1></body></html>';
const MB = 1_000_000;

export async function startCivicPeer(): Promise<CivicPeer> {
  const asked: Asked[] = [];
  const served = new Map<string, { body: Uint8Array; modes: Mode[] }>();
  let answers: (GeocoderPlace | readonly GeocoderPlace[] | Mode)[] = [[]];
  let open = 0;
  let most = 0;

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://peer');
    response.setHeader('date', DATE);
    asked.push({ path: url.pathname, query: url.searchParams, headers: request.headers });
    open += 1;
    most = Math.max(most, open);
    response.once('close', () => (open -= 1));
    if (url.pathname === GEOCODER) return answerGeocoder(url.searchParams, nextOf(answers), response, request);
    const known = served.get(url.pathname);
    if (!known) return behave('not-found', Buffer.alloc(0), response, request);
    behave(nextOf(known.modes), known.body, response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    base: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked,
    serve: (path, body, ...modes) => {
      served.set(path, { body: Buffer.from(body), modes: modes.length > 0 ? [...modes] : ['well'] });
    },
    geocode: (...next) => {
      answers = [...next];
    },
    mostAtOnce: () => most,
    close: () => closeServer(server),
  };
}

function nextOf<T>(list: T[]): T {
  return list.length > 1 ? list.shift()! : list[0]!;
}

/** As strict as the real one: a request it would refuse is refused here, so a test cannot pass by luck. */
function answerGeocoder(
  query: URLSearchParams,
  answer: GeocoderPlace | readonly GeocoderPlace[] | Mode,
  response: ServerResponse,
  request: IncomingMessage,
): void {
  const missing = ['address', 'benchmark', 'vintage', 'format'].filter((name) => !query.get(name));
  if (missing.length > 0 || query.get('format') !== 'json' || request.headers.referer) {
    return behave('bad-request', Buffer.alloc(0), response, request);
  }
  if (typeof answer === 'string') {
    return behave(answer, geocoderReply(query, [{ state: 'TX', district: '37' }]), response, request);
  }
  behave('well', geocoderReply(query, Array.isArray(answer) ? answer : [answer as GeocoderPlace]), response, request);
}

const LEFT_ALONE = 'Wed, 15 Jul 2026 12:00:00 GMT';

function behave(mode: Mode, body: Uint8Array, response: ServerResponse, request: IncomingMessage): void {
  const end = (status: number, headers: Record<string, string>, bytes: Uint8Array | string = '') => {
    response.writeHead(status, headers).end(bytes);
  };
  const half = body.subarray(0, Math.floor(body.length / 2));
  switch (mode) {
    case 'well':
      return end(200, { 'content-length': String(body.length) }, body);
    case 'etag': {
      const etag = `"${String(body.length)}"`;
      return request.headers['if-none-match'] === etag
        ? end(304, { etag })
        : end(200, { etag, 'content-length': String(body.length) }, body);
    }
    case 'left-alone':
      return end(200, { 'last-modified': LEFT_ALONE, 'content-length': String(body.length) }, body);
    case 'gzip':
      return end(200, { 'content-encoding': 'gzip' }, gzipSync(body));
    case 'gzip-bad':
      return end(200, { 'content-encoding': 'gzip' }, 'this was never packed');
    case 'gzip-cut': {
      const packed = gzipSync(body);
      return end(200, { 'content-encoding': 'gzip' }, packed.subarray(0, Math.floor(packed.length * 0.9)));
    }
    case 'gzip-bomb':
      return end(200, { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(50 * MB, 32)));
    case 'brotli':
      return end(200, { 'content-encoding': 'br' }, body);
    case 'truncated':
      response.writeHead(200, { 'content-length': String(body.length) });
      response.write(half, () => response.destroy());
      return;
    case 'chunks-cut':
      response.writeHead(200, {});
      response.write(half, () => response.destroy());
      return;
    case 'empty':
      return end(200, {});
    case 'html':
      return end(200, { 'content-type': 'text/html' }, HTML);
    case 'huge':
      return stream(response, 50 * MB);
    case 'huge-declared':
      response.writeHead(200, { 'content-length': String(50 * MB) });
      response.write(Buffer.alloc(1000, 32));
      return;
    case 'redirect-here':
      return request.url?.includes('moved')
        ? end(200, {}, body)
        : end(302, { location: `${request.url ?? ''}?moved=1` });
    case 'redirect-away':
      return end(302, { location: 'http://127.0.0.2:9/elsewhere' });
    case 'redirect-loop':
      return end(301, { location: request.url ?? '/' });
    case 'unasked-304':
      return end(304, {});
    case 'bad-request':
      return end(400, {}, JSON.stringify({ errors: ['Specify house number and street name'], status: '400' }));
    case 'not-found':
      return end(404, {}, HTML);
    case 'unavailable':
      return end(503, {}, HTML);
    case 'error-in-200':
      return end(200, {}, JSON.stringify({ error: { code: 500, message: 'Error performing query operation' } }));
    case 'reset':
      request.socket.resetAndDestroy();
      return;
    case 'silent':
      return;
    case 'stalled':
      response.writeHead(200, {}).write(half);
      return;
    case 'trickle': {
      response.writeHead(200, {});
      const timer = setInterval(() => response.write(' '), 5);
      response.once('close', () => clearInterval(timer));
      return;
    }
  }
}

function stream(response: ServerResponse, bytes: number): void {
  const chunk = Buffer.alloc(64 * 1024, 32);
  let left = bytes;
  response.writeHead(200, {});
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= chunk.length;
      if (!response.write(chunk)) return void response.once('drain', more);
    }
    response.end();
  };
  more();
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
