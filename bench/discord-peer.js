// The other end of bench/discord.js, in a process of its own: a Discord that delivers interactions as fast as they are
// answered, over a gateway or as signed requests, and tells how fast that was. It checks nothing: the tests do.
import { createPrivateKey, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { answerOf, openLines, overLines } from './http-lines.js';

let ids = BigInt(Date.now() - 1_420_070_400_000) << 22n;
const nextId = () => String((ids += 4_096n));

/** What one person does before the next one comes. */
const THINGS = 12;
let things = 0;
let person = nextId();
function somebody() {
  things += 1;
  if (things % THINGS === 0) person = nextId();
  return person;
}

const interaction = (what) => ({
  id: nextId(),
  application_id: '1000000000000000001',
  type: 2,
  token: 't'.repeat(64),
  version: 1,
  guild_id: '1000000000000000002',
  channel_id: '1000000000000000003',
  channel: { id: '1000000000000000003', type: 0, guild_id: '1000000000000000002', permissions: '52224' },
  member: {
    user: { id: somebody(), username: 'maria', discriminator: '0', global_name: 'Maria', avatar: null },
    roles: [],
    joined_at: '2026-01-01T00:00:00Z',
    permissions: '52224',
    deaf: false,
    mute: false,
    flags: 0,
  },
  locale: 'en-US',
  guild_locale: 'en-US',
  app_permissions: '52224',
  entitlements: [],
  authorizing_integration_owners: { 0: '1000000000000000002' },
  context: 0,
  attachment_size_limit: 10_485_760,
  data: { id: '1000000000000000009', name: 'letter', type: 1, options: [{ type: 1, name: what, options: [] }] },
});
const WHAT = ['help', 'privacy', 'language', 'who'];

let answered = () => undefined;
let socket;

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    const json = (body) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (request.url.endsWith('/gateway/bot')) {
      const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
      return json({ url: `ws://127.0.0.1:${server.address().port}`, shards: 1, session_start_limit: limit });
    }
    if (request.url.includes('/callback')) {
      response.writeHead(204).end();
      return answered();
    }
    return json(request.url.includes('/commands') ? [] : { id: '1000000000000000001' });
  });
});
const gateway = new WebSocketServer({ server });
gateway.on('connection', (line) => {
  socket = line;
  line.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 } }));
  line.on('message', (data) => {
    const { op } = JSON.parse(/** @type {Buffer} */ (data).toString('utf8'));
    if (op === 1) line.send(JSON.stringify({ op: 11 }));
    if (op !== 2) return;
    const user = { id: '1000000000000000001', username: 'redress', discriminator: '0', bot: true };
    const ready = {
      v: 10,
      user,
      guilds: [],
      session_id: 's',
      resume_gateway_url: '',
      application: { id: user.id, flags: 0 },
    };
    line.send(JSON.stringify({ op: 0, s: 1, t: 'READY', d: ready }));
    process.send({ connected: true });
  });
});

let sequence = 1;
function overGateway({ messages, atOnce }) {
  return new Promise((resolve) => {
    let [sent, done] = [0, 0];
    const send = () => {
      sequence += 1;
      const d = interaction(WHAT[sent % WHAT.length]);
      sent += 1;
      socket.send(JSON.stringify({ op: 0, s: sequence, t: 'INTERACTION_CREATE', d }));
    };
    answered = () => {
      done += 1;
      if (done === messages) resolve();
      else if (sent < messages) send();
    };
    for (let at = 0; at < atOnce; at += 1) send();
  });
}

async function overHttp({ port, path, key, messages, atOnce }) {
  const privateKey = createPrivateKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs8' });
  const requests = Array.from({ length: messages }, (_, at) => {
    const body = JSON.stringify(interaction(WHAT[at % WHAT.length]));
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
    const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nX-Signature-Ed25519: ${signature}\r\nX-Signature-Timestamp: ${timestamp}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
    return Buffer.from(head + body);
  });
  process.send({ prepared: true });
  await once(process, 'message');
  await overLines(await openLines(port, atOnce), messages, async (line, at) => {
    const text = await answerOf(line, requests[at]);
    if (!text.includes('"type":')) throw new Error(text.slice(0, 300));
  });
}

process.on('message', (wish) => {
  if (wish === 'go') return;
  const work = wish.port === undefined ? overGateway(wish) : overHttp(wish);
  work.then(
    () => process.send({ done: true }),
    (error) => process.send({ failed: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
