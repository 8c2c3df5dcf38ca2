import type { IncomingMessage, ServerResponse } from 'node:http';
import { invalidForm, isJson, notFound, tooLarge, unauthorized, type Answer, type Json } from '../answer.ts';
import { tooMany, type FaultBox } from '../faults.ts';
import { pingsNobody } from '../limits/message.ts';
import type { OpenApi } from '../open-api.ts';
import { bytesOf, readBody, type ReadBody, type Upload } from '../read-body.ts';
import { applicationRoutes } from './application.ts';
import { channelRoutes } from './channel.ts';
import { interactionRoutes } from './interaction.ts';
import { paramsOf, type Rest, type Route } from './route.ts';

const MB = 1024 * 1024;
const FILE = 10 * MB;
const REQUEST = 25 * MB;
const ROUTES: readonly Route[] = [...applicationRoutes, ...channelRoutes, ...interactionRoutes];
export const CALLBACK = '/interactions/{interaction_id}/{interaction_token}/callback';

/** One request of the bot, with what it was answered. */
export interface Recorded {
  readonly method: string;
  /** `POST /channels/{channel_id}/messages` */
  readonly route: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly json: Json;
  readonly uploads: readonly Upload[];
  readonly hasToken: boolean;
  readonly status: number;
  readonly answer: unknown;
  /** Came as the answer to a POST of ours, not as a request. */
  readonly isInline: boolean;
}

export interface RestParts {
  readonly rest: Rest;
  readonly faults: FaultBox;
  readonly openApi: OpenApi | undefined;
  readonly token: () => string;
  readonly requests: Recorded[];
  readonly violation: (says: string) => void;
}

export async function serveRest(parts: RestParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://peer');
  const bytes = await bytesOf(request);
  const method = request.method ?? 'GET';
  const path = /^\/api\/v10(\/.*)$/.exec(url.pathname)?.[1];
  if (path === undefined)
    return send(response, fileAt(parts, url.pathname) ?? unknown(parts, `${method} ${url.pathname}`));
  const found = ROUTES.filter((route) => route.method === method)
    .map((route) => ({ route, params: paramsOf(route.path, path) }))
    .find(({ params }) => params);
  if (!found?.params) return send(response, unknown(parts, `${method} ${path}`));
  const { route, params } = found;
  const name = `${method} ${route.path}`;
  const read = await readBody(bytes, request.headers['content-type'] ?? 'application/json');
  const fault = parts.faults.meet(name);
  if (fault?.kind === 'reset') return void request.socket.resetAndDestroy();
  if (fault?.kind === 'held') await fault.until;
  const bucket = parts.faults.take(name);
  const answer = (): Answer => {
    if (fault?.kind === 'too-many') return tooMany(fault);
    if (fault?.kind === 'status')
      return { status: fault.status, body: { message: String(fault.status), code: fault.code ?? 0 } };
    if (bucket.refused) return bucket.refused;
    if (!route.isOpen && request.headers.authorization !== `Bot ${parts.token()}`) return unauthorized;
    if (!read) return { status: 400, body: { message: 'The request body contains invalid JSON.', code: 50109 } };
    return sizeRefusal(read) ?? route.answer(parts.rest, { params, query: url.searchParams, read });
  };
  const given = answer();
  const recorded: Recorded = {
    method,
    route: name,
    path,
    query: url.searchParams,
    json: (read?.json ?? {}) as Json,
    uploads: read?.uploads ?? [],
    hasToken: request.headers.authorization !== undefined,
    status: given.status,
    answer: given.body,
    isInline: false,
  };
  parts.requests.push(recorded);
  if (read) examine(parts, route, recorded);
  if (fault?.kind === 'lost') return lose(fault.status, request, response);
  send(response, { ...given, headers: { ...bucket.headers, ...given.headers } });
}

/** Held against every body, whatever came of it: who could be pinged, and what Discord's description says. */
export function examine(
  parts: Pick<RestParts, 'openApi' | 'violation'>,
  route: Pick<Route, 'method' | 'path' | 'isMessage'>,
  recorded: Recorded,
): void {
  const message = messageIn(route, recorded.json);
  if (message && !pingsNobody(message)) {
    parts.violation(`${recorded.route}: allowed_mentions is not there with an empty parse`);
  }
  if (recorded.status >= 300 || recorded.method === 'GET' || recorded.method === 'DELETE') return;
  for (const problem of parts.openApi?.problems(route.method, route.path, recorded.json) ?? []) {
    parts.violation(`${recorded.route}: Discord's description of its API says: ${problem}`);
  }
}

function messageIn(route: Pick<Route, 'path' | 'isMessage'>, body: Json): Json | undefined {
  if (!route.isMessage) return undefined;
  if (route.path !== CALLBACK) return body;
  return (body.type === 4 || body.type === 7) && isJson(body.data) ? body.data : undefined;
}

export const callbackRoute = ROUTES.find(({ path }) => path === CALLBACK)!;

export function sizeRefusal({ size, uploads }: ReadBody): Answer | undefined {
  if (size > REQUEST || uploads.some(({ bytes }) => bytes.length > FILE)) return tooLarge;
  if (uploads.length <= 10) return undefined;
  const message = 'Must be 10 or fewer in length.';
  return invalidForm([{ path: ['files'], code: 'BASE_TYPE_MAX_LENGTH', message }]);
}

function unknown({ violation }: RestParts, route: string): Answer {
  violation(`There is no route ${route}`);
  return notFound;
}

function fileAt({ rest }: RestParts, path: string): Answer | undefined {
  const id = /^\/attachments\/\d+\/(\d+)\//.exec(path)?.[1];
  const files = [...rest.world.messages.values()].flatMap(({ attachments }) => attachments);
  const file = [...files, ...rest.world.files].find((one) => one.id === id);
  return file && { status: 200, bytes: file.bytes, headers: { 'content-type': file.content_type } };
}

function lose(status: number | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (status === undefined) request.socket.resetAndDestroy();
  else send(response, { status, body: { message: String(status), code: 0 } });
}

function send(response: ServerResponse, { status, body, bytes, headers }: Answer): void {
  if (bytes) return void response.writeHead(status, headers).end(bytes);
  if (body === undefined) return void response.writeHead(status, headers).end();
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
