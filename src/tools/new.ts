import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { dataOf } from '../core/campaign/data-of.ts';
import { IssueId, SLUG, type Day } from '../core/ids.ts';
import { misused, takenApart } from './command-line.ts';
import type { Command, Io } from './command.ts';
import { slugOf } from '../core/slug.ts';
import { issueFile } from './new-issue-file.ts';
import { askFields, askStart, startLabel, STARTS, type Start } from './new-questions.ts';

const USAGE = `redress new [ID] [--shape SHAPE] [--templates DIR]  asks some questions and makes the folder of an issue

SHAPE is what it begins from; without it you are asked:
${STARTS.map((start) => `  ${start.padEnd(10)}${startLabel(start)}`).join('\n')}`;

export const newIssue: Command = {
  usage: USAGE,
  summary:
    'Makes the folder of a new issue from some questions: a letter, a bill, a local matter, one letter signed by all.',
  run: async (args, io) => {
    const parsed = parse(args);
    if (typeof parsed === 'string') return misused(parsed, USAGE, io);
    const { id: given, shape, templates: dir = usual(io) } = parsed;
    if (given !== undefined) refuseTaken(given, dir, io);
    io.out(`Some questions${given === undefined ? '' : ` for "${given}"`}. Everything can be changed in the file.\n\n`);
    const start = shape ?? (await askStart(io));
    const typed = await askFields(start, io);
    const id = given ?? slugOf(typed['title'] ?? '', 'new-issue');
    refuseTaken(id, dir, io);
    await writeFolder(id, issueFile(issueOf(start, typed, { id, today: io.today }), io.today), resolve(io.cwd, dir));
    io.out(nextSteps(id, dir, io));
    return 0;
  },
};

/** Where the other commands look when nothing is said. An empty setting is none. */
const usual = ({ env }: Io): string => env['REDRESS_TEMPLATES'] || 'templates';

interface Asked {
  readonly id?: string;
  readonly shape?: Start;
  readonly templates?: string;
}

/** What is wrong with the command line, as a sentence, or what was asked. */
function parse(args: string[]): Asked | string {
  const parsed = takenApart(args, { templates: { type: 'string' }, shape: { type: 'string' } });
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  const [id, more] = positionals;
  if (more !== undefined) return `"${more}" is one word too many.`;
  if (id !== undefined && !SLUG.test(id))
    return `"${id.slice(0, 80)}" cannot name an issue. Use small letters, digits and hyphens, like clean-water.`;
  const shape = STARTS.find((start) => start === values.shape);
  if (values.shape !== undefined && shape === undefined)
    return `"${values.shape.slice(0, 80)}" is not a shape of an issue. Choose one of: ${STARTS.join(', ')}.`;
  return { id, shape, templates: values.templates };
}

/** Derived as a campaign is that was typed in chat, but for every community that reads the folder. */
function issueOf(start: Start, typed: Record<string, string>, { id, today }: { id: string; today: Day }) {
  const named = { id: IssueId.parse(id) };
  if (start !== 'members') return dataOf({ shape: start, typed, on: today }, named);
  // What every shape has, with the recipients of none of them.
  const recipients = [{ seat: 'own-house' }, { seat: 'own-senate' }];
  return { ...dataOf({ shape: 'local', typed, on: today }, named), recipients };
}

function refuseTaken(id: string, dir: string, { cwd }: Io): void {
  if (!existsSync(resolve(cwd, dir, id))) return;
  throw new UserError('taken', `${join(dir, id)} is already there. Choose another name: redress new ${id}-2`);
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
