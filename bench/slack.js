// The door in Slack: a slash command from end to end against the echo that Bolt's documentation writes (it acknowledges, then
// responds; ours answers with the acknowledgement) with a message of the same size, over HTTP and in Socket Mode; and its start and size against a process that only loads the same libraries, alone and beside Discord.
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { viewOf } from '../dist/core/conversation/view-of.js';
import { newSession } from '../dist/core/conversation/session.js';
import { draw } from '../dist/slack/draw.js';
import { AT_ONCE, CLOCK, env, MESSAGES, ratioOf, startDoor, startPeer, startsOf, us } from './doors.js';
import { startRedis } from './redis.js';

const SECRET = 's'.repeat(32);
const BOT = `xoxb-${'t'.repeat(40)}`;
const APP = `xapp-${'a'.repeat(40)}`;
const apiUrl = (peer) => `http://127.0.0.1:${peer.port}/api/`;

export async function run() {
  const which = process.env.ONLY;
  const all = { http: () => commands('http'), socket: () => commands('socket'), starts };
  const figures = [];
  for (const [one, work] of Object.entries(all))
    if (which === undefined || which === one) figures.push(...(await work()));
  return { figures };
}

/** One end for each: in Socket Mode the app that is asked is the one that connected to it. */
async function commands(mode) {
  const redis = await startRedis();
  const [one, other] = [await startPeer('./slack-peer.js'), await startPeer('./slack-peer.js')];
  const ours = await startDoor({
    SLACK_BOT_TOKEN: BOT,
    SLACK_API_URL: apiUrl(one),
    // As for Discord: with Redis behind it over HTTP, as many processes would be, and alone over a connection of its own.
    ...(mode === 'http'
      ? { SLACK_SIGNING_SECRET: SECRET, REDIS_URL: redis.url, KEYS: `k1:${randomBytes(32).toString('base64')}` }
      : { SLACK_APP_TOKEN: APP }),
  });
  const echo = await startEcho(mode, other);
  if (mode === 'socket') await Promise.all([one.until('connected'), other.until('connected')]);
  try {
    const volley = async (peer, port) => {
      const address = mode === 'http' ? { port, secret: SECRET } : {};
      await peer.ask({ ...address, messages: MESSAGES, atOnce: AT_ONCE }, 'prepared');
      const start = CLOCK();
      await peer.ask('go', 'done');
      return CLOCK() - start;
    };
    const { limit, mine, ratio } = await ratioOf(
      () => volley(other, echo.port),
      () => volley(one, ours.port),
    );
    const figure = {
      name: `Slack, ${mode === 'http' ? 'over HTTP' : 'in Socket Mode'}, of what Bolt itself echoes`,
      ratio,
    };
    return [{ ...figure, limit: us(limit), ours: us(mine), target: '>= 0.80', pass: ratio >= 0.8 }];
  } finally {
    await Promise.all([ours.close(), echo.close()]);
    one.end();
    other.end();
    redis.stop();
  }
}

/** Bolt with one listener, which says the same message every time, of the size that ours has. */
async function startEcho(mode, peer) {
  const view = viewOf({ ...newSession({ language: 'en' }), aside: { show: 'help' } }, {}, []);
  const [message] = draw(view, { most: 4, where: 'channel' }).messages;
  const receiver = mode === 'http' ? new HTTPReceiver({ signingSecret: SECRET, logLevel: LogLevel.ERROR }) : undefined;
  const app = new App({
    token: BOT,
    ...(receiver ? { receiver } : { socketMode: true, appToken: APP }),
    clientOptions: { slackApiUrl: apiUrl(peer) },
    logLevel: LogLevel.ERROR,
  });
  app.command('/letter', async ({ ack, respond }) => {
    await ack();
    await respond({ response_type: 'ephemeral', ...message });
  });
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  return { port: mode === 'http' ? server.address().port : 0, close: () => app.stop() };
}

async function starts() {
  const peer = await startPeer('./slack-peer.js');
  const other = await startPeer('./discord-peer.js');
  const file = (one) => fileURLToPath(new URL(one, import.meta.url));
  const slack = { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_API_URL: apiUrl(peer) };
  const discord = { DISCORD_TOKEN: 't'.repeat(40), DISCORD_API_URL: `http://127.0.0.1:${other.port}/api` };
  const figures = [
    ...(await startsOf('Slack', env(slack), file('./slack-libraries.js'))),
    ...(await startsOf('Slack and Discord', env({ ...slack, ...discord }), file('./both-libraries.js'))),
  ];
  peer.end();
  other.end();
  return figures;
}
