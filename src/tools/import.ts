import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { counted } from '../core/wording.ts';
import { Day, SLUG } from '../core/ids.ts';
import { draftOf } from '../core/release/draft/draft.ts';
import { releaseJson } from '../core/release/release-json.ts';
import { importRelease } from '../app/import.ts';
import { releaseText } from './import-text.ts';
import { writeFiles } from './write-files.ts';
import { misused, takenApart } from './command-line.ts';
import type { Command, Io } from './command.ts';

const USAGE =
  'redress import FILE|- [--out templates/ID/] [--date YYYY-MM-DD] [--json]\n\n' +
  '  redress import release.txt                          says what was read, and what to look at\n' +
  '  redress import release.txt --out templates/orchards/  begins an issue from it\n' +
  '  redress import - --json < release.html              the same as data, each value with its place in the text\n\n' +
  'A release that gives no date is read with --date: it decides who held which seat.';

export const importCommand: Command = {
  usage: USAGE,
  summary: 'Reads a press release about a letter by members of Congress, and begins an issue from it.',
  run: async (args, io) => {
    const asked = read(args);
    if (typeof asked === 'string') return misused(asked, USAGE, io);
    const { file, out, date, json } = asked;
    if (out !== undefined) refuseTaken(out, io);
    const { release, warnings } = await importRelease(await bytesOf(file, io), io.env, { today: io.today, date });
    for (const says of warnings) io.err(`${says}\n`);
    if (json) io.out(`${JSON.stringify(releaseJson(release), undefined, 2)}\n`);
    if (!release.isLetter) {
      if (!json) io.err(`${release.why}${release.reason === 'no-list' ? '' : BY_HAND}\n`);
      return 1;
    }
    if (!json) io.out(releaseText(release));
    if (out === undefined) return 0;
    const { files, toWrite } = draftOf(release, { id: idOf(out), today: io.today, date });
    const written = await writeFiles(
      files.map(({ name, text }) => ({ name, bytes: text })),
      `${out.replace(/\/*$/, '')}/`,
      io.cwd,
    );
    if (!json) io.out(nextSteps(written.length, out, toWrite));
    return 0;
  },
};

const BY_HAND = '\nTo begin an issue without a release: redress new';

interface Asked {
  readonly file: string;
  readonly out?: string;
  readonly date?: Day;
  readonly json: boolean;
}

/** What is wrong with the command line, as a sentence, or what was asked. */
function read(args: string[]): Asked | string {
  const parsed = takenApart(args, {
    json: { type: 'boolean', default: false },
    out: { type: 'string' },
    date: { type: 'string' },
  });
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  const [file, more] = positionals;
  if (file === undefined) return 'Which file? A dash reads what is piped in.';
  if (more !== undefined) return `"${more}" is one word too many.`;
  if (values.out !== undefined && !SLUG.test(idOf(values.out)))
    return `"${idOf(values.out).slice(0, 80)}" cannot name an issue. Use small letters, digits and hyphens, like --out templates/clean-water/.`;
  const date = values.date === undefined ? undefined : Day.safeParse(values.date);
  if (date?.success === false) return 'A date is written YYYY-MM-DD, for example 2026-11-03.';
  return { file, out: values.out, date: date?.data, json: values.json };
}

/** What somebody wrote is never written over. */
function refuseTaken(out: string, { cwd }: Io): void {
  if (!existsSync(resolve(cwd, out))) return;
  throw new UserError('taken', `${out} is already there. Choose another name after --out.`);
}

const idOf = (out: string): string => basename(resolve('/', out));

async function bytesOf(file: string, { cwd, input }: Io): Promise<Uint8Array> {
  if (file === '-') return await input();
  return await readFile(resolve(cwd, file)).catch(() => {
    throw new UserError('no-such-file', `${file} cannot be read. Give a text or HTML file, or - for what is piped in.`);
  });
}

function nextSteps(files: number, out: string, toWrite: readonly string[]): string {
  const folder = out.replace(/\/*$/, '');
  return `
${folder} is written: ${counted(files, 'file')}. Still to be written, where the file says TO WRITE:

${toWrite.map((line) => `- ${line}`).join('\n')}

  redress check ${folder}
`;
}
