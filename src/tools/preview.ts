import { createApp } from '../app/create-app.ts';
import { Language } from '../core/ids.ts';
import { Stance } from '../core/issue/issue.ts';
import { SAMPLE_WRITER } from '../core/letter/sample.ts';
import { previewLetters } from '../core/library/samples.ts';
import { formatted } from './letter-formats.ts';
import { misused, takenApart } from './command-line.ts';
import type { Command, Io } from './command.ts';
import { languageFor } from './issue-language.ts';
import { writeFiles } from './write-files.ts';

const USAGE = `redress preview <issue> [--stance ask|thank|companion|direct|unknown] [--lang en|es] [--out FOLDER] [--templates FOLDER]

  Shows the letters of an issue with a sample writer and sample officials: one of each kind, or the kind you name.
  With --out they are written as PDF.

  redress preview library-funding
  redress preview artsakh-sanctions --stance thank --out preview/`;

export const preview: Command = {
  usage: USAGE,
  summary: 'Shows the letters of an issue with sample data, before anybody types anything.',
  run: async (args, io) => {
    const read = parse(args);
    if (typeof read === 'string') return misused(read, '"redress preview --help" shows how.', io);
    return await show(read, io);
  },
};

interface Options {
  readonly issue: string;
  readonly stance?: Stance;
  readonly language?: Language;
  readonly out?: string;
  readonly templates?: string;
}

function parse(args: string[]): Options | string {
  const text = { type: 'string' } as const;
  const parsed = takenApart(args, { stance: text, lang: text, out: text, templates: text });
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  const [issue, more] = positionals;
  if (issue === undefined || more !== undefined) return 'Name one issue: redress preview <issue>.';
  const stance = values.stance === undefined ? undefined : Stance.safeParse(values.stance);
  if (stance && !stance.success) return `--stance is one of: ${Stance.options.join(', ')}.`;
  const language = values.lang === undefined ? undefined : Language.safeParse(values.lang);
  if (language && !language.success) return `--lang is one of: ${Language.options.join(', ')}.`;
  return { issue, stance: stance?.data, language: language?.data, out: values.out, templates: values.templates };
}

async function show({ issue: id, stance, language: asked, out, templates }: Options, io: Io): Promise<number> {
  const app = createApp({ env: io.env, today: io.today, templates, cwd: io.cwd });
  try {
    const found = await app.issue(id);
    const language = languageFor(found.issue, asked);
    const letters = previewLetters(found, { language, date: io.today }).filter(
      (letter) => stance === undefined || letter.stance === stance,
    );
    if (letters.length === 0) {
      io.err(`No letter of "${id}" can be of that kind. Leave --stance out to see all there are.\n`);
      return 1;
    }
    for (const [at, letter] of letters.entries()) {
      const name = `${letter.stance}-${String(at + 1)}`;
      const { files } = await formatted(letter, out === undefined ? 'text' : 'pdf', {
        paper: app.paper,
        issue: found.issue,
        writer: SAMPLE_WRITER,
        env: io.env,
      });
      if (out === undefined)
        io.out(
          `${at > 0 ? '\n' : ''}${'='.repeat(72)}\n${letter.title} (${letter.stance})\n${'='.repeat(72)}\n\n${String(files[0]!.bytes)}`,
        );
      else
        for (const path of await writeFiles([{ name: `${name}.pdf`, bytes: files[0]!.bytes }], `${out}/`, io.cwd))
          io.err(`Wrote ${path}\n`);
    }
    return 0;
  } finally {
    await app.close();
  }
}
