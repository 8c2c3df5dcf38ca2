import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOUSE_SETTINGS, readHouseConfig } from '../../../src/app/config/house-config.ts';
import { MAIL_SETTINGS } from '../../../src/app/mail/mail-config.ts';
import { REDIS_SETTINGS } from '../../../src/app/config/redis-config.ts';
import { readSources } from '../../../src/officials/sources.ts';
import { UserError } from '../../../src/core/errors.ts';

const ROOT = join(__dirname, '../../..');
const TOKEN = 't'.repeat(40);
const SECRET = 's'.repeat(32);
const MAIL = {
  MAIL_URL: 'smtp://127.0.0.1',
  MAIL_FROM: 'Letters <letters@example.org>',
  REDIS_URL: 'redis://127.0.0.1',
  KEYS: `k1:${randomBytes(32).toString('base64')}`,
  OPERATOR_NAME: 'Neighbors',
  OPERATOR_CONTACT: 'hello@example.org',
};
const PRODUCTION = { NODE_ENV: 'production', OPERATOR_NAME: 'Neighbors', OPERATOR_CONTACT: 'hello@example.org' };

function refusalOf(env: NodeJS.ProcessEnv): string {
  try {
    readHouseConfig(env);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return '';
}

it('needs no setting at all to be tried out', () => {
  expect(readHouseConfig({})).toMatchObject({
    isProduction: false,
    port: 3000,
    host: '127.0.0.1',
    playground: true,
    ownLetters: true,
    examples: false,
  });
});

it('knows whether streets are looked up', () => {
  expect(readHouseConfig({}).streets).toBe(true);
  expect(readHouseConfig({ REDRESS_GEOCODER_URL: 'off' }).streets).toBe(false);
});

it('reads where mail leaves and how safely', () => {
  const relay = (url: string) => readHouseConfig({ ...MAIL, MAIL_URL: url }).mail?.relay;
  const name = 'example.org';

  expect(relay('smtp://127.0.0.1')).toEqual({ host: '127.0.0.1', port: 25, secure: false, mustBeSecure: false, name });
  expect(relay('smtp://mail.example.org:587')).toMatchObject({ port: 587, secure: false, mustBeSecure: true });
  expect(relay('smtps://me%40x:p%3Aw@mail.example.org')).toEqual({
    host: 'mail.example.org',
    port: 465,
    secure: true,
    mustBeSecure: false,
    user: 'me@x',
    password: 'p:w',
    name,
  });
});

it.each([
  ['no name of who runs it', { ...PRODUCTION, OPERATOR_NAME: '' }, /OPERATOR_NAME is needed in production/],
  ['no way to reach them', { ...PRODUCTION, OPERATOR_CONTACT: undefined }, /OPERATOR_CONTACT=/],
  ['organizers of nowhere', { ORGANISERS: 'discord:1887' }, /ORGANISERS lists people with commas: discord:SERVER:USER/],
  ['an empty secret', { SECRET: '' }, /SECRET is empty/],
  ['a short secret', { SECRET: 'hunter2' }, /SECRET is too short.*randomBytes/],
  ['an empty token', { DISCORD_TOKEN: '' }, /DISCORD_TOKEN is empty/],
  ['a short token', { SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_BOT_TOKEN is too short/],
  ['a Slack bot that nothing reaches', { SLACK_BOT_TOKEN: TOKEN }, /SLACK_BOT_TOKEN needs SLACK_APP_TOKEN beside it/],
  ['a way to Slack without its bot', { SLACK_APP_TOKEN: TOKEN }, /of no use without SLACK_BOT_TOKEN/],
  ['one workspace and many at once', { SLACK_BOT_TOKEN: TOKEN, SLACK_CLIENT_ID: '1234.5678' }, /Take one out/],
  [
    'many workspaces whose tokens would be lost',
    { SLACK_CLIENT_ID: '1234.5678' },
    /SLACK_CLIENT_ID needs REDIS_URL too/,
  ],
  ['a Slack that is no address', { SLACK_API_URL: 'slack' }, /SLACK_API_URL is an address in full/],
  ['an empty signing secret', { SLACK_SIGNING_SECRET: '' }, /SLACK_SIGNING_SECRET is empty/],
  ['a public playground beside a token', { HOST: '0.0.0.0', DISCORD_TOKEN: TOKEN }, /Set PLAYGROUND=off/],
  ['the same on every address of IPv6', { HOST: '::', SLACK_APP_TOKEN: TOKEN }, /Set PLAYGROUND=off/],
  [
    'the same behind a proxy',
    { PUBLIC_URL: 'https://letters.example.org', SLACK_BOT_TOKEN: TOKEN },
    /at PUBLIC_URL\. Set PLAYGROUND=off/,
  ],
  ['letters in the clear', { PUBLIC_URL: 'http://letters.example.org' }, /PUBLIC_URL must begin with https/],
  ['an address with a password', { PUBLIC_URL: 'https://a:b@letters.example.org' }, /may not hold a name/],
  ['an address with a path', { PUBLIC_URL: 'https://example.org/letters' }, /Leave out what follows/],
  ['no address', { PUBLIC_URL: 'letters' }, /PUBLIC_URL is an address in full/],
  ['no port', { PORT: 'eighty' }, /PORT is a port number/],
  ['a port that does not exist', { PORT: '70000' }, /PORT/],
  ['a strange host', { HOST: 'a b' }, /HOST is an address of this computer/],
  [
    'a mail server that is none',
    { ...MAIL, MAIL_URL: 'https://mail.example.org' },
    /MAIL_URL is an address such as smtp:/,
  ],
  ['a mail server with a path', { ...MAIL, MAIL_URL: 'smtp://mail.example.org/x' }, /MAIL_URL is an address such as/],
  [
    'a password that cannot be read, of the mail server',
    { ...MAIL, MAIL_URL: 'smtps://me:50%off@mail.example.org' },
    /^ {2}MAIL_URL has a % before its @ that stands for nothing\. Write it as %25\.$/m,
  ],
  [
    'a password that cannot be read, of Redis',
    { ...MAIL, REDIS_URL: 'redis://:50%off@127.0.0.1' },
    /^ {2}REDIS_URL has a % before its @ that stands for nothing\. Write it as %25\.$/m,
  ],
  ['mail from nobody', { ...MAIL, MAIL_FROM: '' }, /MAIL_FROM is the address that letters come from/],
  ['mail from two', { ...MAIL, MAIL_FROM: 'a@b.co, c@d.co' }, /MAIL_FROM is the address/],
  ['mail without a memory', { ...MAIL, REDIS_URL: '' }, /REDIS_URL is needed with MAIL_URL/],
  ['mail that nobody answers for', { ...MAIL, OPERATOR_CONTACT: '' }, /OPERATOR_CONTACT is needed with MAIL_URL/],
  ['a sender without a server', { MAIL_FROM: 'a@b.co' }, /of no use without MAIL_URL/],
  ['a worker without work', { ROLE: 'worker' }, /ROLE=worker .* MAIL_URL is not set/],
  ['a role nobody plays', { ROLE: 'king' }, /ROLE is all, bot or worker/],
  ['neither on nor off', { PLAYGROUND: 'yes' }, /PLAYGROUND is on or off/],
  ['a level nobody knows', { LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
  [
    'a playground that others reach by its name, beside a token',
    { DISCORD_TOKEN: TOKEN, PLAYGROUND_HOSTS: 'localhost:3000, letters.example.org:3000' },
    /DISCORD_TOKEN set it would stand open at letters\.example\.org:3000\. Set PLAYGROUND=off/,
  ],
  [
    'a playground beside the tokens of many workspaces',
    { HOST: '0.0.0.0', SLACK_CLIENT_ID: '1234.5678', SLACK_CLIENT_SECRET: TOKEN },
    /SLACK_CLIENT_SECRET set it would stand open at 0\.0\.0\.0/,
  ],
  ['a slip that would leave production unguarded', { NODE_ENV: 'prod' }, /NODE_ENV is production, or left out\./],
  [
    'templates that are not there',
    { REDRESS_TEMPLATES: '/nowhere' },
    /^ {2}REDRESS_TEMPLATES: "\/nowhere" is not a folder/m,
  ],
])('refuses %s, with what to do', (_, env, says) => {
  expect(refusalOf(env)).toMatch(says);
});

it('lists every mistake at once, and repeats no secret', () => {
  const says = refusalOf({
    NODE_ENV: 'production',
    PORT: 'x',
    SECRET: 'hunter2',
    HOST: '0.0.0.0',
    DISCORD_TOKEN: TOKEN,
  });

  expect(says.split('\n')).toEqual([
    'Settings need fixing:',
    expect.stringContaining('PORT'),
    expect.stringContaining('SECRET'),
    expect.stringContaining('OPERATOR_NAME'),
    expect.stringContaining('OPERATOR_CONTACT'),
    expect.stringContaining('PLAYGROUND=off'),
  ]);
  expect(says).not.toContain('hunter2');
  expect(says).not.toContain(TOKEN);
});

it('says of a token that was cut off where to get it, and of a secret how to make one', () => {
  const [token, secret] = refusalOf({ DISCORD_TOKEN: 'short', SECRET: 'short' }).split('\n').slice(1).toSorted();
  expect(token).toMatch(/DISCORD_TOKEN is too short.*Copy all of it from the platform's page again\.$/);
  expect(secret).toMatch(/SECRET is too short.*Make one with: node/);
});

it('lists with them what is wrong in the settings that other rooms read', () => {
  const says = refusalOf({
    PORT: 'x',
    HOST: 'a b',
    OWN_LETTERS: 'maybe',
    EXAMPLES: 'yes',
    LOG_LEVEL: 'loud',
    REDRESS_TEMPLATES: '/nowhere',
    REDIS_URL: '127.0.0.1:6379',
    KEYS: 'k1:short',
    REDRESS_MEMBERS_URL: 'nowhere',
    REDRESS_ZIPS_URL: 'ftp://files.example.org',
    REDRESS_ZIPS_APPROXIMATE_CONGRESS: 'last',
    REDRESS_GEOCODER_URL: 'nowhere',
  });

  const lines = says.split('\n');
  for (const name of [
    'PORT',
    'HOST',
    'OWN_LETTERS',
    'EXAMPLES',
    'LOG_LEVEL',
    'REDIS_URL',
    'KEYS',
    'REDRESS_MEMBERS_URL',
    'REDRESS_ZIPS_URL',
    'REDRESS_ZIPS_APPROXIMATE_CONGRESS',
  ])
    expect(lines.filter((line) => line.includes(name))).toEqual([expect.stringMatching(/^ {2}\S/)]);
  expect(says).toContain('REDRESS_GEOCODER_URL');
  expect(says).toContain('"/nowhere" is not a folder that can be read. Name the folder with the issues.');
  expect(says).not.toContain('short"');
});

it('knows where letters in progress are kept, and names nobody who did not', () => {
  const keys = `k1:${Buffer.from(Array.from({ length: 32 }, (_, at) => at * 7)).toString('base64')}`;

  expect(readHouseConfig({})).toMatchObject({ stored: 'memory', operator: { name: '', contact: '' } });
  expect(readHouseConfig({ REDIS_URL: 'redis://127.0.0.1:6379', KEYS: keys })).toMatchObject({ stored: 'redis' });
});

it.each([
  { ...PRODUCTION, DISCORD_TOKEN: TOKEN, SECRET },
  {
    ...PRODUCTION,
    HOST: '0.0.0.0',
    PLAYGROUND: 'off',
    DISCORD_TOKEN: TOKEN,
    PUBLIC_URL: 'https://letters.example.org/',
  },
  { HOST: '0.0.0.0', PLAYGROUND_HOSTS: 'box.lan:3000, box' },
  { PUBLIC_URL: 'http://127.0.0.1:3000' },
])('lets a safe set-up through (%#)', (env) => {
  expect(refusalOf(env)).toBe('');
});

it('reads the address and the names as they are used', () => {
  const config = readHouseConfig({ PUBLIC_URL: 'https://letters.example.org/', PLAYGROUND_HOSTS: 'box.lan:3000, box' });

  expect(config).toMatchObject({ publicUrl: 'https://letters.example.org', playgroundHosts: ['box.lan:3000', 'box'] });
});

it('has every setting in .env.example, and none there that nobody reads', () => {
  const text = readFileSync(join(ROOT, '.env.example'), 'utf8');
  const there = [...text.matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => name!);
  const read = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(ROOT, 'src', path), 'utf8'))
    .join();

  const sources = Object.values(readSources({})).map(({ setting }) => setting);
  const byName = [...read.matchAll(/env\['([A-Z_]+)'\]/g)].map(([, name]) => name!);
  const all = [...HOUSE_SETTINGS, ...REDIS_SETTINGS, ...MAIL_SETTINGS, ...sources, ...byName];
  expect(all.filter((name) => !there.includes(name))).toEqual([]);
  expect(there.filter((name) => !read.includes(name))).toEqual([]);
  expect(new Set(there).size).toBe(there.length);
});

it.each([
  ['a public key of another length', { DISCORD_TOKEN: TOKEN, DISCORD_PUBLIC_KEY: 'abc' }, /DISCORD_PUBLIC_KEY has 64/],
  ['a public key without a token', { DISCORD_PUBLIC_KEY: 'a'.repeat(64) }, /of no use without DISCORD_TOKEN/],
  ['a version in the address', { DISCORD_API_URL: 'https://discord.com/api/v10' }, /has no version in it/],
])('refuses %s for Discord', (_, env, says) => {
  expect(refusalOf(env)).toMatch(says);
});

it('knows how Discord is reached', () => {
  const env = {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: 'http://127.0.0.1:4000/api',
    DISCORD_PUBLIC_KEY: 'a'.repeat(64),
  };
  expect(readHouseConfig(env).discord).toEqual({
    token: TOKEN,
    apiUrl: 'http://127.0.0.1:4000/api',
    publicKey: 'a'.repeat(64),
  });
  expect(readHouseConfig({}).discord).toBeUndefined();
});
