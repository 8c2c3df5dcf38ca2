import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../core/errors.ts';
import { Day, SLUG } from '../core/ids.ts';
import type { Command, Io } from './command.ts';
import { slugOf } from '../core/slug.ts';
import { issueFile, type NewIssue } from './new-issue-file.ts';

const USAGE = 'redress new [ID] [--templates DIR]  asks five questions and makes the folder of an issue';

export const newIssue: Command = {
  name: 'new',
  usage: USAGE,
  summary: 'Makes the folder of a new issue from five questions.',
  run: async (args, io) => {
    const parsed = parse(args);
    if (typeof parsed === 'string') {
      io.err(`${parsed}\n${USAGE}\n`);
      return 2;
    }
    const dir = parsed.values.templates ?? usual(io);
    const given = parsed.positionals[0];
    if (given !== undefined) refuseTaken(given, dir, io);
    const answers = await ask(given, io);
    const id = given ?? slugOf(answers.title, 'new-issue');
    refuseTaken(id, dir, io);
    await writeFolder(id, issueFile({ ...answers, id }, io.today), resolve(io.cwd, dir));
    io.out(nextSteps(id, dir, io));
    return 0;
  },
};

/** Where the other commands look when nothing is said. An empty setting is none. */
const usual = ({ env }: Io): string => env['REDRESS_TEMPLATES'] || 'templates';

function parse(args: string[]) {
  try {
    const parsed = parseArgs({ args, options: { templates: { type: 'string' } }, allowPositionals: true });
    const [id, more] = parsed.positionals;
    if (more !== undefined) return `"${more}" is one word too many.`;
    if (id !== undefined && !SLUG.test(id))
      return `"${id.slice(0, 80)}" cannot name an issue. Use small letters, digits and hyphens, like clean-water.`;
    return parsed;
  } catch (thrown) {
    return thrown instanceof Error ? `${thrown.message.split(/[.\n]/)[0] ?? ''}.` : 'This command line cannot be read.';
  }
}

function refuseTaken(id: string, dir: string, { cwd }: Io): void {
  if (!existsSync(resolve(cwd, dir, id))) return;
  throw new UserError('taken', `${join(dir, id)} is already there. Choose another name: redress new ${id}-2`);
}

type Asked = (text: string, check: (answer: string) => string | undefined) => Promise<string>;

/** Five questions. On a terminal a wrong answer is asked again; lines from a file or a pipe end with the first one. */
async function ask(id: string | undefined, io: Io): Promise<Omit<NewIssue, 'id'>> {
  const asked = asker(io);
  io.out(
    `Five questions${id === undefined ? '' : ` for "${id}"`}. Everything can be changed in the file afterwards.\n\n`,
  );
  const title = await asked('1. What are the letters about, in a few words?', upTo(160));
  const by = await asked('2. Who asks people to write, a group or a person?', upTo(160));
  const wanted = await asked('3. What should the official do? Begin with "I ask you to":', upTo(480));
  const who = WHO[Number(await asked(WHO_QUESTION, oneOfThree)) - 1]!;
  const office = who === 'own' ? '' : await asked('   Which office? Like "Mayor of Millbrook":', upTo(160));
  const fact = await asked('5. One fact that you can prove, in a sentence:', upTo(480));
  const source = await asked(
    '   Who says so? Publisher, title, date, like "Water Board, Yearly Report, 2026-02-01":',
    aSource,
  );
  return { title, by, ask: wanted, who, office, fact, source: sourceOf(source)! };
}

const WHO = ['own', 'office', 'both'] as const;
const WHO_QUESTION = `4. Who gets the letters? Answer 1, 2 or 3:
   1  each writer's own members of Congress
   2  one office, like a mayor or a city council
   3  both`;

function asker({ ask: question, isTerminal, err }: Io): Asked {
  if (!question) throw new UserError('no-input', 'There is nobody to ask. Run "redress new" in a terminal.');
  return async (text, check) => {
    for (;;) {
      const answer = (await question(`${text}\n> `)).trim();
      const problem = check(answer);
      if (problem === undefined) return answer;
      if (!isTerminal) throw new UserError('bad-answer', `${text.split('\n')[0]!.trim()} ${problem}`);
      err(`${problem}\n`);
    }
  };
}

function upTo(max: number) {
  return (answer: string): string | undefined => {
    if (answer === '') return 'This needs an answer.';
    if (answer.length > max) return `This has ${String(answer.length)} characters and ${String(max)} is the most.`;
    return /[\p{Cc}\p{Cs}\p{Co}]/u.test(answer)
      ? 'This has a character that cannot be seen. Type it again.'
      : undefined;
  };
}

const oneOfThree = (answer: string): string | undefined => (/^[123]$/.test(answer) ? undefined : 'Answer 1, 2 or 3.');

const aSource = (answer: string): string | undefined =>
  sourceOf(answer) ? upTo(400)(answer) : 'Write the three with commas between them; the date like 2026-02-01.';

/** The title may hold commas itself; the publisher may not. */
function sourceOf(answer: string): NewIssue['source'] | undefined {
  const [, publisher, title, date] = /^([^,]{1,200}),\s*(.{1,300}),\s*(\d{4}-\d{2}-\d{2})$/.exec(answer) ?? [];
  if (!publisher?.trim() || !title?.trim() || !Day.safeParse(date).success) return undefined;
  return { publisher: publisher.trim(), title: title.trim(), date: date! };
}

/** Written beside its place and renamed: a folder is there whole, or not at all. */
async function writeFolder(id: string, text: string, dir: string): Promise<void> {
  const temporary = join(dir, `.new-${id}-${String(process.pid)}`);
  let begun = false;
  try {
    await makeFolder(dir);
    await mkdir(temporary);
    begun = true;
    await writeFile(join(temporary, 'issue.yaml'), text);
    await rename(temporary, join(dir, id));
  } catch (thrown) {
    if (begun) await rm(temporary, { recursive: true, force: true });
    const code = (thrown as NodeJS.ErrnoException).code ?? 'unknown';
    throw new UserError(
      'cannot-write',
      `The folder cannot be written in ${dir} (${code}). Choose another with --templates.`,
    );
  }
}

/** One level at a time: node's own recursive way never ends under /proc. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path);
}

function nextSteps(id: string, dir: string, io: Io): string {
  const found = resolve(io.cwd, dir) === resolve(io.cwd, usual(io));
  const typed = /[^\w./~-]/.test(dir) ? JSON.stringify(dir) : dir;
  return `
${join(dir, id, 'issue.yaml')} is written. Open it in a text editor; the lines that begin with # explain it. Then:

  redress check${found ? '' : ` ${typed}`}
  redress preview ${id}${found ? '' : ` --templates ${typed}`}

docs/write-an-issue.md tells the rest.
`;
}
