#!/usr/bin/env node
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readEnvFile } from '../app/config/read-env-file.ts';
import { Day } from '../core/ids.ts';
import { UserError } from '../core/errors.ts';
import { nearest } from '../core/nearest.ts';
import type { Command, Io } from './command.ts';
import { askOnStandardInput } from './ask.ts';

/** A command is loaded only when it is asked for: a letter must not wait for code that it does not use. */
const COMMANDS: Record<string, { readonly summary: string; load(): Promise<Command> }> = {
  letter: { summary: 'write the letters of an issue', load: async () => (await import('./letter.ts')).letter },
  preview: {
    summary: 'see a letter of an issue with sample data',
    load: async () => (await import('./preview.ts')).preview,
  },
  who: { summary: 'see who represents a ZIP code or an address', load: async () => (await import('./who.ts')).who },
  check: { summary: 'check issues and templates for mistakes', load: async () => (await import('./check.ts')).check },
  new: {
    summary: 'start an issue of your own with a few questions',
    load: async () => (await import('./new.ts')).newIssue,
  },
  import: {
    summary: 'read a press release about a letter by members of Congress, and begin an issue from it',
    load: async () => (await import('./import.ts')).importCommand,
  },
  data: {
    summary: 'download, show or import the data about officials',
    load: async () => (await import('./data.ts')).data,
  },
  keys: {
    summary: 'make and change the keys that drafts are sealed with',
    load: async () => (await import('./keys.ts')).keys,
  },
  retention: {
    summary: 'see what is kept and how long, and find what is there too long',
    load: async () => (await import('./retention.ts')).retention,
  },
  setup: {
    summary: 'set up tokens and keys: asks, tries them, writes .env',
    load: async () => (await import('./setup.ts')).setup,
  },
  discord: {
    summary: 'register the commands with Discord, and see the links that install the bot',
    load: async () => (await import('./discord.ts')).discord,
  },
  slack: {
    summary: 'print the manifest of the app in Slack',
    load: async () => (await import('./slack.ts')).slack,
  },
  queue: {
    summary: 'see the letters that the bot sends, and hold them back',
    load: async () => (await import('./queue.ts')).queue,
  },
  block: {
    summary: 'stop sending letters to an office, or from a person',
    load: async () => (await import('./block.ts')).block,
  },
  doctor: {
    summary: 'see the health of each part, and how to fix what is wrong',
    load: async () => (await import('./doctor.ts')).doctor,
  },
};

const HELP = `Redress writes correctly addressed letters to the people who govern you.

  redress <command> --help
  redress --version

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(9)} ${summary}`)
  .join('\n')}

  redress letter library-funding --name "Ana Sample" --zip 93230 --story "Our branch taught me to read."
  redress letter artsakh-sanctions --name "Ana Sample" --answer connection=5 --format pdf --out letters/
`;

async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  const io = realIo();
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(HELP);
    return 0;
  }
  if (name === '--version') {
    io.out(`${version()}\n`);
    return 0;
  }
  const found = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!found) {
    const meant = nearest(name, Object.keys(COMMANDS));
    io.err(
      `There is no command "${name}".${meant ? ` Did you mean "redress ${meant}"?` : ''} "redress --help" lists them.\n`,
    );
    return 2;
  }
  const command = await found.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(`${command.summary}\n\n${command.usage}\n`);
    return 0;
  }
  return await command.run(rest, io);
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

function realIo(): Io {
  const now = new Date();
  return {
    now,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    writeBytes: (bytes) => void process.stdout.write(bytes),
    isTerminal: process.stdin.isTTY && process.stdout.isTTY,
    outIsTerminal: process.stdout.isTTY,
    ask: askOnStandardInput(process.stdin, process.stdout),
    input: () => bytesOf(process.stdin, MAX_INPUT),
    cwd: process.cwd(),
    today: localDay(now),
    env: process.env,
  };
}

/** A little over what any command takes, so that the command itself can say it is too much. */
const MAX_INPUT = 1_100_000;

async function bytesOf(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    parts.push(part);
    size += part.length;
    if (size > most) break;
  }
  return Buffer.concat(parts);
}

/** The writer's own calendar day, not Greenwich's. */
function localDay(now: Date): Day {
  const two = (n: number) => String(n).padStart(2, '0');
  return Day.parse(`${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}

function explain(error: unknown): void {
  if (error instanceof UserError) {
    process.stderr.write(`${error.message}\n`);
    return;
  }
  const reference = randomUUID().slice(0, 8);
  process.stderr.write(
    `This is a mistake in Redress, not yours (reference ${reference}). Run it again with LOG_LEVEL=debug to see where.\n`,
  );
  if (process.env['LOG_LEVEL'] === 'debug')
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `redress letter ... | head` closes the pipe early; that is no mistake.
  if (error.code === 'EPIPE') process.exit(0);
  const why = error.code === 'ENOSPC' ? 'the disk is full' : `the system said ${error.code ?? 'no'}`;
  process.stderr.write(`Cannot write the output: ${why}. Send it somewhere else.\n`);
  process.exit(1);
});

try {
  readEnvFile();
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
