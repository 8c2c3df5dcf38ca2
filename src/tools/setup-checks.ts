import { isLoginReadable, unreadableLogin } from '../app/config/reach.ts';
import { isRedisAddress } from '../app/config/redis-config.ts';
import { REDIS_TROUBLES } from '../app/health/redis-trouble.ts';
import { StoreAway } from '../core/errors.ts';
import { inviteLinks } from '../discord/register.ts';
import { connect, type Db } from '../redis/connection.ts';
import { askRedis, dangersOf } from '../sessions/redis-safety.ts';

/** `note`: what is printed once all is written, such as the link to invite the bot with. */
export interface Checked {
  readonly ok: boolean;
  readonly says?: string;
  readonly note?: string;
}

type Reply = Readonly<Record<string, unknown>>;

const DISCORD_API = 'https://discord.com/api';
const SLACK_API = 'https://slack.com/api/';
const TIMEOUT_MS = 10_000;

/** Asks Discord who the bot is. Nothing is changed there. */
export async function checkDiscord(token: string, env: NodeJS.ProcessEnv): Promise<Checked> {
  const base = env['DISCORD_API_URL'] || DISCORD_API;
  const reply = await asked(`${base}/v10/applications/@me`, { headers: { authorization: `Bot ${token}` } });
  if (!reply) return away('Discord');
  const { id, name } = reply.body;
  if (reply.status === 401)
    return {
      ok: false,
      says: 'Discord does not know this token. Reset it in the developer portal and paste the new one.',
    };
  if (reply.status !== 200 || typeof id !== 'string')
    return {
      ok: false,
      says: `Discord does not answer as it should (${String(reply.status)}). Type the token again in a minute, or a hyphen (-) to leave it out.`,
    };
  return {
    ok: true,
    says: `Discord: this is ${String(name)}.`,
    note: `Invite it to a server: ${inviteLinks(id).server}`,
  };
}

/** Asks Slack whose token it is. */
export async function checkSlackBot(token: string, env: NodeJS.ProcessEnv): Promise<Checked> {
  const reply = await slack('auth.test', token, env);
  if (!reply) return away('Slack');
  if (reply['ok'] !== true) return { ok: false, says: refused('bot', 'xoxb-', reply) };
  return { ok: true, says: `Slack: this is ${String(reply['user'])} in ${String(reply['team'])}.` };
}

/** Asks Slack for a socket, which is not opened. */
export async function checkSlackApp(token: string, env: NodeJS.ProcessEnv): Promise<Checked> {
  const reply = await slack('apps.connections.open', token, env);
  if (!reply) return away('Slack');
  if (reply['ok'] === true) return { ok: true, says: 'Slack: Socket Mode is open to this token.' };
  const needs = 'It needs the scope connections:write, and Socket Mode switched on.';
  return { ok: false, says: `${refused('app', 'xapp-', reply)} ${needs}` };
}

async function slack(method: string, token: string, env: NodeJS.ProcessEnv): Promise<Reply | undefined> {
  const base = env['SLACK_API_URL'] || SLACK_API;
  const url = new URL(method, base.endsWith('/') ? base : `${base}/`).href;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' };
  return (await asked(url, { method: 'POST', headers }))?.body;
}

const refused = (which: string, begins: string, { error }: Reply): string =>
  `Slack refuses this ${which} token (${typeof error === 'string' ? error.slice(0, 60) : 'no reason given'}). Copy the one that begins with ${begins} again.`;

/** Whether it answers, and what a start in production would refuse. */
export async function checkRedis(url: string): Promise<Checked> {
  if (!isRedisAddress(url)) return { ok: false, says: 'This is not an address such as redis://127.0.0.1:6379.' };
  if (!isLoginReadable(url)) return { ok: false, says: unreadableLogin('This address') };
  try {
    return await checkedIn(await connect({ url }));
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    const { says, fix } = REDIS_TROUBLES[error.code];
    return { ok: false, says: `${says}. ${fix}` };
  }
}

async function checkedIn(db: Db): Promise<Checked> {
  try {
    const dangers = dangersOf(await askRedis(db));
    const note = dangers.map(({ says, fix }) => `${says} ${fix}`).join('\n');
    return dangers.length === 0
      ? { ok: true, says: 'Redis: it answers and keeps what it is given.' }
      : { ok: true, says: `Redis answers, but may lose letters:\n${note}`, note };
  } finally {
    db.close();
  }
}

async function asked(url: string, init: RequestInit): Promise<{ status: number; body: Reply } | undefined> {
  try {
    const reply = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    return { status: reply.status, body: (await reply.json()) as Reply };
  } catch {
    return undefined;
  }
}

const away = (who: string): Checked => ({
  ok: false,
  says: `${who} cannot be reached from here. Check the network and type it again, or type a hyphen (-) to leave it out.`,
});
