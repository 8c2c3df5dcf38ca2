import { parseEnv } from 'node:util';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { UserError } from '../core/errors.ts';
import { newKeyLine } from '../sessions/keys.ts';
import { misused } from './command-line.ts';
import type { Command, Io } from './command.ts';
import { writeEnv } from './env-file.ts';
import { checkDiscord, checkRedis, checkSlackApp, checkSlackBot, type Checked } from './setup-checks.ts';

const USAGE = 'redress setup     asks for tokens, tries each of them, and writes .env for this account alone';

export const setup: Command = {
  usage: USAGE,
  summary: 'Asks for tokens, tries each of them, makes keys, and writes .env.',
  run: async (args, io) => {
    if (args.length > 0) return misused(`"${args[0] ?? ''}" is one word too many.`, USAGE, io);
    mustBeWritable(io.cwd);
    const path = join(io.cwd, '.env');
    const before = existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {};
    const notes: string[] = [];
    const answers = await askAll({ ...before }, io, notes);
    writeEnv(path, answers);
    io.out(['', `${path} is written; only this account can read it.`, ...notes, '', ...NEXT, ''].join('\n'));
    return 0;
  },
};

/** Before anybody has typed anything. */
function mustBeWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new UserError('cannot-write', `Nothing can be written in ${folder}. Run this in a folder of yours.`);
  }
}

const NEXT = ['Next:', '  redress doctor     looks at every part', '  npm start          begins to answer'];

/** `null`: taken out. */
type Settings = Record<string, string | null | undefined>;

/** Enter keeps what stands there already; where nothing does, it leaves the setting out. A hyphen takes it out. */
async function askAll(before: Settings, io: Io, notes: string[]): Promise<Settings> {
  const ask = asker(before, io);
  const settings: Settings = {};
  io.out('Press Enter to leave a setting as it is; type a hyphen (-) to leave it out.\n\n');
  settings['OPERATOR_NAME'] = await ask('OPERATOR_NAME', 'Who runs this? People who write are told:');
  settings['OPERATOR_CONTACT'] = await ask('OPERATOR_CONTACT', 'How do they reach you? An e-mail address or a page:');
  settings['DISCORD_TOKEN'] = await ask('DISCORD_TOKEN', DISCORD, (token) => checkDiscord(token, io.env), notes);
  settings['SLACK_BOT_TOKEN'] = await ask('SLACK_BOT_TOKEN', SLACK_BOT, (one) => checkSlackBot(one, io.env), notes);
  if (settings['SLACK_BOT_TOKEN']) {
    settings['SLACK_APP_TOKEN'] = await ask('SLACK_APP_TOKEN', SLACK_APP, (one) => checkSlackApp(one, io.env), notes);
    if (!settings['SLACK_APP_TOKEN'])
      settings['SLACK_SIGNING_SECRET'] = await ask('SLACK_SIGNING_SECRET', SLACK_SIGNING);
  }
  settings['REDIS_URL'] = await ask('REDIS_URL', REDIS, checkRedis, notes);
  if (settings['REDIS_URL'] && !before['KEYS'] && !before['KEYS_FILE']) {
    settings['KEYS'] = newKeyLine([]);
    notes.push('', 'KEYS was made. Keep a copy apart from the backups: without it what is stored cannot be read.');
  }
  if (!before['SECRET']) settings['SECRET'] = randomBytes(32).toString('base64url');
  return settings;
}

const DISCORD = 'Discord bot token (developer portal, your app, "Bot", "Reset Token"):';
const SLACK_BOT = 'Slack bot token, xoxb-... (api.slack.com/apps, your app, "OAuth & Permissions"):';
const SLACK_APP = 'Slack app token, xapp-... ("Basic Information", "App-Level Tokens"); needs no public address:';
const SLACK_SIGNING = 'Slack signing secret ("Basic Information"):';
const REDIS =
  'Redis, such as redis://127.0.0.1:6379 (without one, letters in progress are lost when the program stops):';

type Asked = (
  name: string,
  question: string,
  check?: (answer: string) => Promise<Checked>,
  notes?: string[],
) => Promise<string | null | undefined>;

function asker(before: Settings, { ask: question, isTerminal, out, err }: Io): Asked {
  if (!question) throw new UserError('no-input', 'There is nobody to ask. Run "redress setup" in a terminal.');
  return async (name, text, check, notes) => {
    for (;;) {
      const typed = (await question(`${text}${before[name] ? ' (Enter keeps it)' : ''}\n> `)).trim();
      if (typed === '-') return null;
      const answer = typed || before[name];
      if (!answer) return undefined;
      const problem =
        /[\s\p{Cc}"'`#]/u.test(answer) && check ? 'There is a space or a quotation mark in it.' : undefined;
      const checked: Checked = problem ? { ok: false, says: problem } : ((await check?.(answer)) ?? { ok: true });
      if (checked.says) (checked.ok ? out : err)(`${checked.says}\n`);
      if (checked.ok) {
        if (checked.note) notes?.push('', checked.note);
        return answer;
      }
      if (!isTerminal) throw new UserError('bad-answer', `${name}: ${checked.says ?? 'it does not work.'}`);
    }
  };
}
