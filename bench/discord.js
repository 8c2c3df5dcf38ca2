// The door to Discord: over HTTP against a bare server that checks the signature and echoes, over the gateway against the
// smallest discord.js bot, its start and size against a process that only loads the same libraries, a list while somebody
// types against the time that it may take, and what a million people leave behind.
import { createPublicKey, generateKeyPairSync, randomBytes, verify } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { Client, GatewayIntentBits } from 'discord.js';
import { Hono } from 'hono';
import { createListing } from '../dist/app/campaigns/listing.js';
import { readOrganisers } from '../dist/app/config/organisers.js';
import { viewOf } from '../dist/core/conversation/view-of.js';
import { newSession } from '../dist/core/conversation/session.js';
import { buildLibrary } from '../dist/core/library/library.js';
import { createAnswers } from '../dist/discord/answer.js';
import { draw } from '../dist/discord/draw.js';
import { readIssues } from '../dist/issues/file-issues.js';
import { createLog } from '../dist/log.js';
import { connect } from '../dist/redis/connection.js';
import { step } from '../dist/redis/step.js';
import { createSealer } from '../dist/sessions/sealed.js';
import { AT_ONCE, CLOCK, env, MESSAGES, ratioOf, startDoor, startPeer, startsOf, us } from './doors.js';
import { cpuMs, medians } from './measure.js';
import { startRedis } from './redis.js';

const PEOPLE = 1_000_000;
const TYPING_MS = 100;
const BAREST = step(`
redis.call('HSET', KEYS[1], 'd', ARGV[1])
redis.call('PEXPIRE', KEYS[1], '60000')
return 'saved'
`);
const TOKEN = 't'.repeat(40);
/** An interaction on a server, with what every one has. */
const onServer = ({ user: id, ...rest }) => ({
  ...rest,
  application_id: '1',
  token: 't',
  guild_id: '2',
  channel_id: '3',
  member: { user: { id } },
  locale: 'en',
});
/** The parts of the door that do nothing in a bench of what it computes. */
const QUIET = {
  settings: {},
  calls: {},
  direct: { holding: (_, work) => work(), sending: (_, work) => work() },
  names: { of: () => undefined },
  log: createLog({ logLevel: 'silent' }),
  onRival: () => undefined,
};
const settings = (more) => ({ DISCORD_TOKEN: TOKEN, ...more });

export async function run() {
  const which = process.env.ONLY;
  const all = { http: overHttp, gateway: overGateway, starts, typing, crowd };
  const figures = [];
  for (const [one, work] of Object.entries(all))
    if (which === undefined || which === one) figures.push(...(await work()));
  return { figures };
}

async function overHttp() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  const hex = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');
  const redis = await startRedis();
  const peer = await startPeer('./discord-peer.js');
  const ours = await startDoor(
    settings({
      DISCORD_PUBLIC_KEY: hex,
      DISCORD_API_URL: `http://127.0.0.1:${peer.port}/api`,
      REDIS_URL: redis.url,
      KEYS: `k1:${randomBytes(32).toString('base64')}`,
    }),
  );
  const bare = await startBare(hex);
  const floor = await startFloor(hex, redis.url);
  try {
    const volley = async (port, path) => {
      await peer.ask({ port, path, key, messages: MESSAGES, atOnce: AT_ONCE }, 'prepared');
      const start = CLOCK();
      await peer.ask('go', 'done');
      return CLOCK() - start;
    };
    const echo = () => volley(bare.port, '/');
    const least = await ratioOf(echo, () => volley(floor.port, '/'));
    const { limit, mine, ratio } = await ratioOf(echo, () => volley(ours.port, '/discord/interactions'));
    const figure = { name: 'Discord over HTTP, of what a bare server echoes that checks the signature', ratio };
    return [
      { ...figure, limit: us(limit), ours: us(mine), target: '>= 0.70', pass: ratio >= 0.7 },
      {
        name: 'the same bare server with one sealed step in Redis, which is the floor',
        limit: us(least.limit),
        ours: us(least.mine),
        ratio: least.ratio,
        target: '-',
        pass: true,
      },
    ];
  } finally {
    peer.end();
    await Promise.all([ours.close(), bare.close(), floor.close()]);
    redis.stop();
  }
}

async function overGateway() {
  const [one, other] = [await startPeer('./discord-peer.js'), await startPeer('./discord-peer.js')];
  const ours = await startDoor(settings({ DISCORD_API_URL: `http://127.0.0.1:${one.port}/api` }));
  await one.until('connected');
  const echo = await startEcho(other);
  try {
    const volley = async (peer) => {
      const start = CLOCK();
      await peer.ask({ messages: MESSAGES, atOnce: AT_ONCE }, 'done');
      return CLOCK() - start;
    };
    const { limit, mine, ratio } = await ratioOf(
      () => volley(other),
      () => volley(one),
    );
    const figure = { name: 'Discord over the gateway, of what a discord.js bot echoes', ratio };
    return [{ ...figure, limit: us(limit), ours: us(mine), target: '>= 0.80', pass: ratio >= 0.8 }];
  } finally {
    await Promise.all([ours.close(), echo.destroy()]);
    one.end();
    other.end();
  }
}

/** What nothing that keeps a session can do without: 300 bytes sealed, and one step in Redis. */
async function startFloor(hex, url) {
  const db = await connect({ url });
  const sealer = createSealer([{ id: 'k1', bytes: randomBytes(32) }]);
  const text = 'a'.repeat(300);
  const server = await startBare(hex, async ({ member }) => {
    const place = `bench:{${member.user.id}}`;
    await db.run(BAREST, [place], [sealer.seal(text, place)]);
  });
  return {
    port: server.port,
    async close() {
      await server.close();
      db.close();
    },
  };
}

async function startBare(hex, also) {
  const key = createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(hex, 'hex')]),
    format: 'der',
    type: 'spki',
  });
  const app = new Hono();
  app.post('*', async (c) => {
    const body = Buffer.from(await c.req.arrayBuffer());
    const signed = Buffer.concat([Buffer.from(c.req.header('x-signature-timestamp')), body]);
    const isGood = verify(null, signed, key, Buffer.from(c.req.header('x-signature-ed25519'), 'hex'));
    if (!isGood) return c.text('no', 401);
    const payload = JSON.parse(String(body));
    await also?.(payload);
    return c.json(payload);
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  return { port: server.address().port, close: () => new Promise((resolve) => server.close(resolve)) };
}

async function startEcho(peer) {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
    rest: { api: `http://127.0.0.1:${peer.port}/api` },
  });
  // The same message every time, of the size that ours has.
  const { body } = draw(helpView(), { most: 10 })[0];
  const message = { components: body.components, flags: body.flags | 64, allowedMentions: { parse: [] } };
  client.on('interactionCreate', (interaction) => interaction.reply(message));
  await client.login(TOKEN);
  await peer.until('connected');
  return client;
}

const helpView = () => viewOf({ ...newSession({ language: 'en' }), aside: { show: 'help' } }, {}, []);

async function starts() {
  const peer = await startPeer('./discord-peer.js');
  const all = env(settings({ DISCORD_API_URL: `http://127.0.0.1:${peer.port}/api` }));
  const figures = await startsOf('Discord', all, fileURLToPath(new URL('./discord-libraries.js', import.meta.url)));
  peer.end();
  return figures;
}

/** What is offered to somebody who types, out of a hundred issues: it comes from memory, so its time is the processor's alone. */
async function typing() {
  const listing = createListing({
    issues: {
      current: (
        (library) => () =>
          library
      )(await manyIssues(100)),
    },
    shelf: { known: () => [] },
    organisers: readOrganisers(''),
    settings: { ownLetters: true, examples: true, privatePage: false, operator: { name: 'x', contact: 'y' } },
    clock: () => Date.parse('2026-11-25T17:00:00Z'),
  });
  const answers = createAnswers({ ...QUIET, conversation: { listing } });
  const words = ['', 'c', 'cross', 'safer crossing', 'crosing', 'issue-42', 'nothing of the kind'];
  const asked = words.map((value) => {
    const options = [{ type: 1, name: 'write', options: [{ type: 3, name: 'issue', value, focused: true }] }];
    return onServer({ id: '1', type: 4, user: '1', data: { id: '1', name: 'letter', type: 1, options } });
  });
  let offered = 0;
  const first = async ({ data }) => void (offered += data.choices.length);
  const { ours } = await medians(
    {
      ours: async () => {
        for (let at = 0; at < MESSAGES; at += 1) await answers.interaction(asked[at % asked.length], first);
      },
    },
    15,
    cpuMs,
  );
  if (offered === 0) throw new Error('Nothing was offered');
  const ratio = ours / MESSAGES / TYPING_MS;
  const figure = { name: 'Discord: a list while somebody types, of the time it may take', ratio, target: '<= 1.00' };
  return [{ ...figure, limit: `${TYPING_MS} ms`, ours: us(ours), pass: ratio <= 1 }];
}

async function manyIssues(many) {
  const { sources } = await readIssues(fileURLToPath(new URL('../templates', import.meta.url)));
  const source = sources.find(({ folder }) => folder === 'crosswalk-safety');
  const copies = Array.from({ length: many }, (_, at) => {
    const id = `issue-${at}`;
    return { ...source, folder: id, data: { ...source.data, id, title: `A safer crossing on Main Street ${at}` } };
  });
  return buildLibrary(copies, { today: '2026-11-25' });
}

/** A million people, once each, by way of everything in the door that remembers anything. */
async function crowd() {
  const view = {
    screen: 'help',
    audience: 'only-you',
    language: 'en',
    title: 'What I can do',
    blocks: [{ kind: 'text', text: 'I help you write.' }],
  };
  const answers = createAnswers({
    ...QUIET,
    conversation: { handle: async () => view, look: async () => ({ session: {} }), onView: () => () => undefined },
  });
  let last = 1_000_000_000_000_000_000n;
  const meet = async (many) => {
    for (let met = 0; met < many; met += 1) {
      last += 4_096n;
      const id = String(last);
      const data = { id: '1', name: 'letter', type: 1, options: [{ type: 1, name: 'help', options: [] }] };
      await answers.interaction(onServer({ id, type: 2, user: id, data }), async () => undefined);
      if (met % 1_000 === 0) await new Promise(setImmediate);
    }
    global.gc?.();
    return process.memoryUsage().heapUsed / 1024 / 1024;
  };
  const few = await meet(PEOPLE / 10);
  const all = await meet(PEOPLE - PEOPLE / 10);
  const ratio = all / few;
  return [
    {
      name: `Discord: memory after ${PEOPLE.toLocaleString('en')} people, against a tenth of them`,
      limit: `${few.toFixed(1)} MB`,
      ours: `${all.toFixed(1)} MB`,
      ratio,
      target: '<= 1.10',
      pass: ratio <= 1.1,
    },
  ];
}
