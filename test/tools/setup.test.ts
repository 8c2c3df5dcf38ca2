import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { parseKeys } from '../../src/sessions/keys.ts';
import { setup } from '../../src/tools/setup.ts';
import { ioFixture } from '../fixtures/io.ts';
import { redisPeer } from '../peers/redis.ts';
import { freePort } from '../peers/redis-server.ts';

const DISCORD = 'discord-token-that-is-long-enough';
const BOT = 'xoxb-1234567890-abcdefghij';
const APP = 'xapp-1-A123-456-abcdefghij';
/** Asks while the platform is ill: of the token nothing is known. */
const UNLUCKY = 'discord-token-while-all-is-down';

let server: Server;
let base: string;

/** Both platforms, as far as a token is tried out. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const token = request.headers.authorization;
    const answers: Record<string, object> = {
      [`/discord/v10/applications/@me Bot ${DISCORD}`]: { id: '123456789012345678', name: 'Redress' },
      [`/slack/auth.test Bearer ${BOT}`]: { ok: true, team: 'Neighbors', user: 'redress' },
      [`/slack/apps.connections.open Bearer ${APP}`]: { ok: true, url: 'wss://example.org' },
    };
    const found = answers[`${request.url ?? ''} ${token ?? ''}`];
    const isSlack = request.url?.startsWith('/slack/') === true;
    const refusal = token === `Bot ${UNLUCKY}` ? 503 : 401;
    response.writeHead(found || isSlack ? 200 : refusal, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found ?? { ok: false, error: 'invalid_auth', message: '401: Unauthorized' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const world = (answers: readonly string[], more: { env?: NodeJS.ProcessEnv; isTerminal?: boolean } = {}) => {
  const cwd = mkdtempSync(join(tmpdir(), 'redress-setup-'));
  const env = { DISCORD_API_URL: `${base}/discord`, SLACK_API_URL: `${base}/slack`, ...more.env };
  const io = ioFixture({ cwd, answers, ...more, env });
  return { io, path: join(cwd, '.env'), read: () => parseEnv(readFileSync(join(cwd, '.env'), 'utf8')) };
};

describe('redress setup', () => {
  it('tries each token, makes the keys, and writes .env for this account alone', async () => {
    const peer = await redisPeer();
    const { io, path, read } = world(['The Neighbours', 'hi@example.org', DISCORD, BOT, APP, peer.url]);

    expect(await setup.run([], io)).toBe(0);

    const { KEYS, SECRET, ...rest } = read();
    expect(rest).toEqual({
      OPERATOR_NAME: 'The Neighbours',
      OPERATOR_CONTACT: 'hi@example.org',
      DISCORD_TOKEN: DISCORD,
      SLACK_BOT_TOKEN: BOT,
      SLACK_APP_TOKEN: APP,
      REDIS_URL: peer.url,
    });
    expect(parseKeys(KEYS!)).toHaveLength(1);
    expect(SECRET).toHaveLength(43);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(io.printed.out).toContain('Discord: this is Redress.');
    expect(io.printed.out).toContain('Slack: this is redress in Neighbors.');
    expect(io.printed.out).toContain('Slack: Socket Mode is open to this token.');
    expect(io.printed.out).toContain('https://discord.com/oauth2/authorize?client_id=123456789012345678');
    expect(io.printed.out).toContain('Keep a copy apart from the backups');
    expect(io.printed.out).not.toContain(KEYS!);
  });

  it('asks again on a terminal when a token is refused, and a hyphen leaves it out', async () => {
    const { io, read } = world(
      ['A', 'b@c.de', 'wrong-token', DISCORD, 'xoxb-wrong', BOT, 'xapp-wrong', '-', 'signing', 'redis://', '-'],
      { isTerminal: true },
    );

    expect(await setup.run([], io)).toBe(0);

    expect(io.printed.err).toContain('Discord does not know this token.');
    expect(io.printed.err).toContain('This is not an address such as redis://127.0.0.1:6379.');
    expect(io.printed.err).toContain('Slack refuses this bot token (invalid_auth).');
    expect(io.printed.err).toContain('It needs the scope connections:write');
    expect(Object.keys(read()).toSorted()).toEqual([
      'DISCORD_TOKEN',
      'OPERATOR_CONTACT',
      'OPERATOR_NAME',
      'SECRET',
      'SLACK_BOT_TOKEN',
      'SLACK_SIGNING_SECRET',
    ]);
  });

  it('lets nobody reset a good token because Discord is ill, and says where the right one of Slack is', async () => {
    const ill = world(['A', 'b', UNLUCKY, '-', 'xoxb-wrong', '-', ''], { isTerminal: true });
    expect(await setup.run([], ill.io)).toBe(0);
    expect(ill.io.printed.err).toContain('Discord does not answer as it should (503).');
    expect(ill.io.printed.err).not.toContain('does not know this token');
    expect(ill.io.printed.err).toContain(
      'Slack refuses this bot token (invalid_auth). Copy the one that begins with xoxb- again.',
    );
  });

  it('keeps what .env has, and its comments, and changes only what is answered', async () => {
    const { io, path, read } = world(['', '', '-', '', '']);
    writeFileSync(path, `# ours\nOPERATOR_NAME=Old\nSECRET=${'s'.repeat(40)}\nDISCORD_TOKEN=${DISCORD}\nPORT=4000\n`);

    expect(await setup.run([], io)).toBe(0);

    expect(read()).toEqual({ OPERATOR_NAME: 'Old', SECRET: 's'.repeat(40), PORT: '4000' });
    expect(readFileSync(path, 'utf8')).toMatch(/^# ours\n/);
  });

  it('changes a setting that stands in .env twice, of which Node takes the last', async () => {
    const { io, path, read } = world(['New', '', '-', '', '']);
    writeFileSync(path, `OPERATOR_NAME=Old\nDISCORD_TOKEN=a\nPORT=4000\nOPERATOR_NAME=Older\nDISCORD_TOKEN=b\n`);

    expect(await setup.run([], io)).toBe(0);

    expect(read()).toMatchObject({ OPERATOR_NAME: 'New', PORT: '4000' });
    expect(read()).not.toHaveProperty('DISCORD_TOKEN');
  });

  it('says what a Redis that forgets would lose, and that one which is away is away', async () => {
    const peer = await redisPeer(['appendonly no']);
    const { io } = world(['A', 'b', '', '', peer.url]);
    await setup.run([], io);
    expect(io.printed.out).toContain('Redis answers, but may lose letters:');
    expect(io.printed.out).toContain('appendonly yes');

    await (await peer.db()).call('ACL', 'SETUSER', 'default', '-info');
    const { io: shut } = world(['A', 'b', '', '', peer.url]);
    await expect(setup.run([], shut)).rejects.toThrow('REDIS_URL: Redis does not let us do what we need.');

    const away = world(['A', 'b', '', '', `redis://127.0.0.1:${String(await freePort())}`]);
    await expect(setup.run([], away.io)).rejects.toThrow('REDIS_URL: Redis does not answer.');
  });

  it('ends with a plain sentence when a platform cannot be reached, or nobody can be asked', async () => {
    const env = { DISCORD_API_URL: `http://127.0.0.1:${String(await freePort())}` };
    await expect(setup.run([], world(['A', 'b', DISCORD], { env }).io)).rejects.toThrow('cannot be reached from here');
    await expect(setup.run([], ioFixture())).rejects.toThrow('nobody to ask');
    expect(await setup.run(['now'], ioFixture())).toBe(2);
    const { io } = world(['A']);
    await expect(setup.run([], { ...io, cwd: '/nowhere/at/all' })).rejects.toThrow(
      'Nothing can be written in /nowhere',
    );
    expect(io.printed.out).toBe('');
  });
});
