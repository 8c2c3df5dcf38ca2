// The other end of bench/slack.js, in a process of its own: a Slack that delivers slash commands as fast as they are answered,
// as signed requests or over a socket, and tells how fast that was. It checks nothing: the tests do.
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { answerOf, openLines, overLines } from './http-lines.js';

/** What one person does before the next one comes. */
const THINGS = 12;
let things = 0;
let ids = Date.now();
let person = ids;
function somebody() {
  things += 1;
  if (things % THINGS === 0) person += 1;
  return `U${person}`;
}

const command = (text) => {
  ids += 1;
  return {
    token: 'none',
    team_id: 'T00000001',
    team_domain: 'millbrook',
    channel_id: 'C00000001',
    channel_name: 'general',
    user_id: somebody(),
    user_name: 'maria',
    command: '/letter',
    text,
    api_app_id: 'A00000001',
    is_enterprise_install: 'false',
    response_url: `http://127.0.0.1:${server.address().port}/response/${ids}`,
    trigger_id: `${ids}.738474920.8088930838d88f008e0`,
  };
};
const WHAT = ['help', 'privacy', 'language', 'who'];

const ANSWERS = {
  'auth.test': { team_id: 'T00000001', team: 'Millbrook', user_id: 'U00000001', bot_id: 'B00000001' },
  'users.info': { user: { id: 'U1', locale: 'en-US' } },
};
const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    const method = request.url.split('/').at(-1);
    if (request.url.startsWith('/response/')) {
      response.end('ok');
      return answered(method);
    }
    const url = `ws://127.0.0.1:${server.address().port}/socket`;
    const body = method === 'apps.connections.open' ? { url } : (ANSWERS[method] ?? {});
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ ok: true, ...body }));
  });
});

let socket;
let answered = () => undefined;
new WebSocketServer({ server }).on('connection', (line) => {
  socket = line;
  line.on('message', (data) => {
    if (/** @type {Buffer} */ (data).includes('"blocks":')) answered();
  });
  line.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A00000001' } }));
  process.send({ connected: true });
});

/** As many at once, each followed by the next when it is answered. */
function overSocket({ messages, atOnce }) {
  return new Promise((resolve) => {
    let [sent, done] = [0, 0];
    const send = () => {
      const payload = command(WHAT[sent % WHAT.length]);
      sent += 1;
      const envelope = { envelope_id: String(ids), type: 'slash_commands', payload, accepts_response_payload: true };
      socket.send(JSON.stringify(envelope));
    };
    answered = () => {
      done += 1;
      if (done === messages) resolve();
      else if (sent < messages) send();
    };
    for (let at = 0; at < atOnce; at += 1) send();
  });
}

function requestsFor({ port, secret, messages }) {
  return Array.from({ length: messages }, (_, at) => {
    const body = new URLSearchParams(command(WHAT[at % WHAT.length])).toString();
    const stamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex');
    const head = `POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\nX-Slack-Signature: v0=${signature}\r\nX-Slack-Request-Timestamp: ${stamp}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
    return { id: String(ids), request: Buffer.from(head + body) };
  });
}

async function overHttp({ port, atOnce }, requests) {
  const lines = await openLines(port, atOnce);
  /** By the id of the address for answers. */
  const waiting = new Map();
  answered = (id) => waiting.get(id)?.();
  await overLines(lines, requests.length, async (line, at) => {
    const { id, request } = requests[at];
    const responded = new Promise((resolve) => waiting.set(id, resolve));
    // The answer came with the acknowledgement, or comes to its own address.
    if (!(await answerOf(line, request)).includes('"blocks":')) await responded;
    waiting.delete(id);
  });
}

async function volley(wish) {
  const requests = wish.port === undefined ? [] : requestsFor(wish);
  process.send({ prepared: true });
  await once(process, 'message');
  await (wish.port === undefined ? overSocket(wish) : overHttp(wish, requests));
}

process.on('message', (wish) => {
  if (wish === 'go') return;
  volley(wish).then(
    () => process.send({ done: true }),
    (error) => process.send({ failed: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
