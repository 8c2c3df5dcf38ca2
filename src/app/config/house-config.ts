import * as z from 'zod';
import { Env, type Config, configOf, wrongIn, wrongSettings } from '../../config.ts';
import { checkTemplates } from '../../issues/file-issues.ts';
import { readSources } from '../../officials/sources.ts';
import { geocoderOf } from './look-up.ts';
import { readMailConfig, type MailConfig } from '../mail/mail-config.ts';
import { areOrganisers } from './organisers.ts';
import { HOST_SHAPE, hostsIn, openAt, wrongAddress } from './reach.ts';
import { mistakesIn, readRedisConfig } from './redis-config.ts';
import { ownSecret, platformToken } from './secret.ts';
import { SlackEnv, slackMistakes, slackOf, type SlackConfig } from './slack-config.ts';

const flag = (usual: 'on' | 'off') =>
  z
    .enum(['on', 'off'], 'is on or off.')
    .default(usual)
    .transform((value) => value === 'on');

const HouseEnv = z.object({
  ...Env.shape,
  NODE_ENV: z.enum(['production', 'development', 'test'], 'is production, or left out.').optional(),
  PORT: z.coerce.number('is a port number, such as 3000.').int().min(0).max(65_535).default(3000),
  HOST: z.string().regex(HOST_SHAPE, 'is an address of this computer, such as 127.0.0.1.').default('127.0.0.1'),
  PUBLIC_URL: z.string().optional(),
  PLAYGROUND: flag('on'),
  PLAYGROUND_HOSTS: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+(\s*,\s*[A-Za-z0-9.:_-]+)*$/, 'lists names with commas, such as box.lan:3000.')
    .optional(),
  REDIS_URL: z.string().optional(),
  OWN_LETTERS: flag('on'),
  ORGANISERS: z
    .string()
    .max(10_000)
    .refine(areOrganisers, 'lists people with commas: discord:SERVER:USER or slack:WORKSPACE:USER.')
    .default(''),
  REVIEW: flag('off'),
  OPERATOR_NAME: z.string().max(200, 'is too long.').optional(),
  OPERATOR_CONTACT: z.string().max(200, 'is too long.').optional(),
  SECRET: ownSecret(),
  ROLE: z.enum(['all', 'bot', 'worker'], 'is all, bot or worker.').default('all'),
  DISCORD_TOKEN: platformToken(),
  DISCORD_API_URL: z
    .string()
    .regex(/^https?:\/\/[^\s?#]+$/, 'is an address in full without a version, such as https://discord.com/api.')
    .refine((url) => !/\/v\d+\/?$/.test(url), 'has no version in it: leave out what stands after /api.')
    .optional(),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/, "has 64 digits and letters a to f: copy it from the application's page.")
    .optional(),
  ...SlackEnv.shape,
});
type HouseEnv = z.infer<typeof HouseEnv>;

/** Every setting of the long-running program that this file reads. */
export const HOUSE_SETTINGS = Object.keys(HouseEnv.shape);

/** Set but empty is a mistake in these, not the same as left out. */
const SECRETS = [
  'SECRET',
  'DISCORD_TOKEN',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
] as const;
/** Those that act in the name of a community. */
const TOKENS = ['DISCORD_TOKEN', 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_CLIENT_SECRET'] as const;

/** What an operator may set for the program that keeps running. */
export interface HouseConfig extends Config {
  readonly isProduction: boolean;
  readonly port: number;
  readonly host: string;
  /** Where browsers reach this server; https, or this computer. Without one there is no private page. */
  readonly publicUrl?: string;
  readonly playground: boolean;
  /** Names that the playground answers to beside this computer's. */
  readonly playgroundHosts: readonly string[];
  readonly ownLetters: boolean;
  /** Who may run campaigns beside those whom their platform says so of, as `readOrganisers` takes it. */
  readonly organisers: string;
  /** A second organizer has to approve what writers are shown. */
  readonly review: boolean;
  /** A street can be looked up. */
  readonly streets: boolean;
  /** Where letters in progress are kept. */
  readonly stored: 'memory' | 'redis';
  /** Empty where nothing is set: people are told so in their own language. */
  readonly operator: { readonly name: string; readonly contact: string };
  /** `bot`: letters are sent by another process; `worker`: this one does nothing else. */
  readonly role: 'all' | 'bot' | 'worker';
  /** Absent where the bot sends nothing itself. */
  readonly mail?: MailConfig;
  /** Absent without a token. */
  readonly discord?: { readonly token: string; readonly apiUrl?: string; readonly publicKey?: string };
  /** Absent without a token. */
  readonly slack?: SlackConfig;
  /** At least 32 characters; the keys of this deployment are made from it. */
  readonly secret?: string;
}

/**
 * Reads the settings. Throws a UserError that lists everything wrong or unsafe at once, each with what to do; `found`: what is wrong
 * in them that only waiting tells, a line each.
 */
export function readHouseConfig(env: NodeJS.ProcessEnv, found: readonly string[] = []): HouseConfig {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = HouseEnv.safeParse(set);
  const wrong = parsed.success ? [] : wrongIn(parsed.error);
  // What is wrong in one setting does not hide what is unsafe in the others.
  const good = parsed.success ? parsed.data : HouseEnv.parse(without(set, parsed.error));
  const mistakes = [
    ...wrong,
    ...emptySecrets(env),
    ...noTemplates(good),
    ...unsafe(good, env['MAIL_URL']),
    ...elsewhere(env),
    ...found,
  ];
  if (mistakes.length > 0) throw wrongSettings(mistakes);
  return houseConfigOf(good, { mail: readMailConfig(env), streets: geocoderOf(env) !== undefined });
}

function without(set: NodeJS.ProcessEnv, error: z.ZodError): NodeJS.ProcessEnv {
  const bad = new Set(error.issues.map(({ path: [name] }) => name));
  return Object.fromEntries(Object.entries(set).filter(([name]) => !bad.has(name)));
}

const emptySecrets = (env: NodeJS.ProcessEnv): string[] =>
  SECRETS.filter((name) => env[name] === '').map((name) => `${name} is empty. Give it a value, or take the line out.`);

/** What is wrong in the settings that other files read, so that one start tells all. */
const elsewhere = (env: NodeJS.ProcessEnv): string[] =>
  [readRedisConfig, readMailConfig, readSources, geocoderOf].flatMap((read) => mistakesIn(() => read(env)));

const noTemplates = ({ REDRESS_TEMPLATES: dir }: HouseEnv): string[] =>
  dir === undefined ? [] : mistakesIn(() => checkTemplates(dir)).map((says) => `REDRESS_TEMPLATES: ${says}`);

function unsafe(env: HouseEnv, mailUrl: string | undefined): string[] {
  const { NODE_ENV, PUBLIC_URL, PLAYGROUND, OPERATOR_NAME, OPERATOR_CONTACT } = env;
  const mistakes: string[] = [];
  if (NODE_ENV === 'production') {
    if (!OPERATOR_NAME)
      mistakes.push('OPERATOR_NAME is needed in production: people ask who runs this. OPERATOR_NAME=...');
    if (!OPERATOR_CONTACT)
      mistakes.push('OPERATOR_CONTACT is needed in production: an e-mail address or a page. OPERATOR_CONTACT=...');
  }
  if (env.ROLE !== 'all' && !mailUrl)
    mistakes.push(
      `ROLE=${env.ROLE} divides the sending of letters from the rest, and MAIL_URL is not set. Set it, or take ROLE out.`,
    );
  const address = PUBLIC_URL === undefined ? undefined : wrongAddress(PUBLIC_URL);
  if (address) mistakes.push(address);
  if (env.DISCORD_PUBLIC_KEY !== undefined && env.DISCORD_TOKEN === undefined)
    mistakes.push('DISCORD_PUBLIC_KEY is of no use without DISCORD_TOKEN. Set both, or take the line out.');
  mistakes.push(...slackMistakes(env));
  const tokens = TOKENS.filter((name) => env[name] !== undefined);
  const open = openAt(env);
  if (PLAYGROUND && tokens.length > 0 && open !== undefined)
    mistakes.push(
      `The playground has no login, and with ${tokens.join(', ')} set it would stand open at ${open}. Set PLAYGROUND=off.`,
    );
  return mistakes;
}

function houseConfigOf(
  env: HouseEnv,
  { mail, streets }: { readonly mail: MailConfig | undefined; readonly streets: boolean },
): HouseConfig {
  const { PUBLIC_URL, SECRET, OPERATOR_NAME, OPERATOR_CONTACT, PLAYGROUND_HOSTS, REDIS_URL } = env;
  return {
    ...configOf(env),
    isProduction: env.NODE_ENV === 'production',
    port: env.PORT,
    host: env.HOST,
    ...(PUBLIC_URL && { publicUrl: new URL(PUBLIC_URL).origin }),
    playground: env.PLAYGROUND,
    playgroundHosts: hostsIn(PLAYGROUND_HOSTS),
    ownLetters: env.OWN_LETTERS,
    organisers: env.ORGANISERS,
    review: env.REVIEW,
    streets,
    stored: REDIS_URL ? 'redis' : 'memory',
    operator: { name: OPERATOR_NAME ?? '', contact: OPERATOR_CONTACT ?? '' },
    role: env.ROLE,
    ...(mail && { mail }),
    ...discordOf(env),
    ...slackOf(env),
    ...(SECRET && { secret: SECRET }),
  };
}

function discordOf({
  DISCORD_TOKEN: token,
  DISCORD_API_URL: apiUrl,
  DISCORD_PUBLIC_KEY: publicKey,
}: HouseEnv): Pick<HouseConfig, 'discord'> {
  return token === undefined ? {} : { discord: { token, ...(apiUrl && { apiUrl }), ...(publicKey && { publicKey }) } };
}
