import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Data } from './data.ts';
import { respond } from './messages.ts';
import { callMethod } from './web-api.ts';
import type { World } from './world.ts';

export async function serve(world: World): Promise<Server> {
  const server = createServer((request, response) => {
    answer(world, request, response).catch((error: unknown) => {
      world.violations.push(`stand-in: ${String(error)}`);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  world.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return server;
}

async function answer(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const url = new URL(request.url ?? '/', world.url);
  const [, door = '', name = ''] = url.pathname.split('/');
  if (door === 'api') return method(world, name, request, body, response);
  if (door === 'response') {
    const said = respond(world, name, JSON.parse(body.toString()) as Data);
    world.calls.push({
      method: 'response_url',
      args: JSON.parse(body.toString()) as Data,
      team: '',
      answer: said.body,
    });
    return void response.writeHead(said.status).end(said.body);
  }
  if (door === 'upload') return upload(world, name, request, body, response);
  if (door === 'files-pri') return userFile(world, name, request, response);
  if (url.pathname === '/oauth/v2/authorize') return authorize(world, url, response);
  world.violations.push(`${url.pathname}: unknown address`);
  response.writeHead(404).end();
}

function method(world: World, name: string, request: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const fault = world.faults.find((each) => each.method === name || each.method === '*');
  if (fault) {
    world.faults.splice(world.faults.indexOf(fault), 1);
    world.calls.push({ method: name, args: {}, team: '', answer: String(fault.error ?? fault.status) });
    const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
    if (fault.status === 0) return void request.socket.destroy();
    return void response
      .writeHead(fault.status, headers)
      .end(JSON.stringify({ ok: false, error: fault.error ?? 'ratelimited' }));
  }
  const args = argsOf(request.headers['content-type'] ?? '', body.toString());
  const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
  const said = callMethod(world, name, args, token || (typeof args['token'] === 'string' ? args['token'] : ''));
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
}

function argsOf(type: string, body: string): Data {
  if (type.startsWith('application/json')) return JSON.parse(body) as Data;
  const structured = ['blocks', 'view', 'files', 'attachments', 'metadata'];
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => [
      key,
      structured.includes(key) ? (JSON.parse(value) as unknown) : value,
    ]),
  );
}

/** Raw bytes, or multipart with one part, as the real client sends. */
function upload(world: World, id: string, request: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const file = world.files.get(id);
  if (!file) return void response.writeHead(404).end();
  const boundary = /boundary=(.+)$/.exec(request.headers['content-type'] ?? '')?.[1];
  const start = boundary ? body.indexOf('\r\n\r\n') + 4 : 0;
  file.bytes = boundary ? body.subarray(start, body.lastIndexOf(`\r\n--${boundary}`)) : body;
  response.writeHead(200).end(`OK - ${String(file.bytes.length)}`);
}

/** Without the token Slack leads to where one logs in. */
function userFile(world: World, id: string, request: IncomingMessage, response: ServerResponse): void {
  const file = world.userFiles.get(id);
  const token = request.headers.authorization?.replace('Bearer ', '');
  if (!file) return void response.writeHead(404).end();
  if (world.teams.get(file.team)?.token !== token)
    return void response.writeHead(302, { location: `${world.url}/login` }).end();
  file.fetches += 1;
  response.writeHead(200, { 'content-type': file.type }).end(file.bytes);
}

/** Agrees at once for the workspace in `team`, or the first one. */
function authorize(world: World, url: URL, response: ServerResponse): void {
  const team = url.searchParams.get('team') || [...world.teams.keys()][0] || '';
  const back = new URL(url.searchParams.get('redirect_uri') || 'http://127.0.0.1/slack/oauth_redirect');
  const code = world.id('code.');
  world.codes.set(code, team);
  back.searchParams.set('code', code);
  back.searchParams.set('state', url.searchParams.get('state') ?? '');
  response.writeHead(302, { location: back.href }).end();
}
