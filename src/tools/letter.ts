import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createApp, type App } from '../app/create-app.ts';
import { UserError } from '../core/errors.ts';
import type { Day } from '../core/ids.ts';
import { approach, type Approach } from '../core/issue/approach.ts';
import type { Issue, Stance } from '../core/issue/issue.ts';
import { mayTake } from '../core/issue/stance.ts';
import { readDraft } from '../core/letter/read-draft.ts';
import { STORY_MAX } from '../core/letter/writer.ts';
import { writeLetter } from '../core/letter/write.ts';
import { districtOfficeFor } from '../core/official/offices.ts';
import type { Official } from '../core/official/official.ts';
import { runningName } from '../core/official/salutation.ts';
import { longDate } from '../core/wording.ts';
import { misused } from './command-line.ts';
import type { Command, Io } from './command.ts';
import { giveLetters } from './give-letters.ts';
import { languageFor } from './issue-language.ts';
import { readLetterArgs, type LetterArgs } from './letter-args.ts';
import { recipientsFor } from './letter-recipients.ts';

const USAGE = `redress letter <issue> --name NAME [more about you] [what you say] [which letters] [how]

  about you      --name NAME  --first F --last L --prefix P  --street S --city C --state ST --zip Z  --abroad  --email E --phone P
  what you say   --story TEXT|@file   --point ID (again for more)   --answer ID=VALUE (again for more)
  which letters  --to SEAT (again for more)   --stance ask|thank|companion|direct|unknown   --office capitol|district
  how            --format text|pdf|png|html|json|form|cwc   --out FILE|FOLDER   --lang en|es   --short   --date YYYY-MM-DD
                 --templates FOLDER   Without --format the name says it: --out letter.pdf

  redress letter library-funding --name "Ana Sample" --zip 93230 --story "Our branch taught me to read."
  redress letter crosswalk-safety --name "Ana Sample" --to office:mayor-of-millbrook --out letter.pdf`;

export const letter: Command = {
  usage: USAGE,
  summary: 'Writes the letters of an issue, one to each official.',
  run: async (args, io) => {
    const read = readLetterArgs(args);
    if (read.kind === 'wrong') return misused(read.says, '"redress letter --help" shows how.', io);
    const app = createApp({
      env: io.env,
      today: read.args.date ?? io.today,
      at: read.args.date ?? io.now,
      templates: read.args.templates,
      cwd: io.cwd,
    });
    try {
      return await run(read.args, app, io);
    } finally {
      await app.close();
    }
  },
};

const OWN_WORDS = 'This letter is all your own words. Write them after --story, or --story @file.';

/** How an answer, or the one thing that every letter needs, is given on this command line. */
function hintFor({ questions }: Issue, field: string): string {
  const question = questions.find(({ id }) => id === field);
  if (!question) return field === 'name' ? ' Write it like --name "Ana Sample"' : '';
  return question.kind === 'choice' ? ` Give its number: --answer ${field}=1` : ` Give it like --answer ${field}="..."`;
}

async function run(args: LetterArgs, app: App, io: Io): Promise<number> {
  const { issue, templates } = await app.issue(args.issue);
  const language = languageFor(issue, args.language);
  const date = openOn(issue, args.date ?? io.today);
  const { writer, words, problems, notes } = readDraft(
    issue,
    { ...args.typed, story: await storyOf(args.story, io) },
    language,
    'en',
  );
  const found = [...problems, ...(issue.own && !words.story ? [{ field: 'story', says: OWN_WORDS }] : [])];
  if (found.length > 0) {
    for (const { field, says } of found) io.err(`${field}: ${says}${hintFor(issue, field)}\n`);
    return 1;
  }
  if (args.short && !issue.short)
    throw new UserError('no-short', `The issue "${issue.id}" has no short text. Leave --short out.`);
  const { officials, own, missing, point } = await recipientsFor(issue, args, app, date);
  const near = { point, zip: writer.address?.zip };
  for (const { field, says } of notes) io.err(`${field}: ${says}\n`);
  for (const says of missing) io.err(`${says}\n`);
  if (officials.length === 0) {
    io.err('No letter was written, since no recipient could be named.\n');
    return 1;
  }
  // The gateways have fields for the address and want none in the text; a last address is not where somebody lives.
  const onPaper = args.format === 'cwc' || args.abroad ? { ...writer, address: undefined } : writer;
  const letters = officials.map((official) => {
    const known = approach(issue, official, own.includes(official));
    const assignment = { ...known, language, date, stance: stanceOf(known, args.stance) };
    return writeLetter(assignment, templates, onPaper, words, {
      short: args.short,
      office: args.office === 'district' ? districtOfficeFor(official, near) : undefined,
    });
  });
  for (const says of notDone(args, date, officials)) io.err(`${says}\n`);
  const vacant = officials.filter(({ status }) => status === 'vacant').map(({ seat }) => seat);
  return await giveLetters(letters, args, { paper: app.paper, issue, writer, env: io.env, vacant }, io);
}

/** What was asked for and cannot be: nothing else is done in its place without a word. */
function notDone({ date: asked, office }: LetterArgs, date: Day, officials: readonly Official[]): string[] {
  const farAway = officials.filter(
    (official) => office === 'district' && inCongress(official) && !districtOfficeFor(official, {}),
  );
  return [
    ...(asked === undefined || asked === date
      ? []
      : [`This is about something past, and its letters are of ${longDate(date, 'en')}, whatever --date says.`]),
    ...farAway.map(
      (official) =>
        `No district office of ${runningName(official, 'en')} is known here, so that letter has the address in Washington.`,
    ),
  ];
}

const inCongress = ({ seat }: Official): boolean => /^(?:house|senate):/.test(seat);

/** A way of writing that is forced must still be one that this official can be written to in. */
function stanceOf({ issue, official, stance }: Approach, forced: Stance | undefined): Stance {
  if (forced === undefined || mayTake(issue, official, forced)) return forced ?? stance;
  throw new UserError(
    'impossible-stance',
    `A letter to ${official.seat} cannot be of the kind "${forced}" here. Leave --stance out, or choose other recipients with --to.`,
  );
}

/** A history's letters carry its own day; others are written only while the issue is open. */
function openOn({ id, status, asOf, opens, closes, source }: Issue, date: Day): Day {
  if (status === 'history') return asOf ?? source?.date ?? date;
  const ended = closes !== undefined && closes < date;
  if (status === 'closed' || ended) {
    throw new UserError(
      'issue-closed',
      `The issue "${id}" ${ended ? `ended on ${closes}` : 'is closed'}, so no new letter is written. Choose another issue.`,
    );
  }
  if (opens && opens > date)
    throw new UserError(
      'issue-not-open',
      `The issue "${id}" opens on ${opens}. Come back then, or try it with --date ${opens}.`,
    );
  return date;
}

async function storyOf(story: string | undefined, io: Io): Promise<string | undefined> {
  if (!story?.startsWith('@')) return story;
  const path = resolve(io.cwd, story.slice(1));
  try {
    // Four bytes a character at most; what is longer is refused by its length, not read into memory first.
    const { size } = await stat(path);
    if (size > STORY_MAX * 4 * 4)
      throw new UserError(
        'story-too-long',
        `${story.slice(1)} holds ${String(size)} bytes; own words have at most ${String(STORY_MAX)} characters. Shorten it.`,
      );
    const bytes = await readFile(path);
    if (bytes.includes(0))
      throw new UserError('not-a-text', `The file "${story.slice(1)}" is not a text. Save it as plain text.`);
    return bytes.toString('utf8');
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      'no-story-file',
      `Cannot read the file "${story.slice(1)}". Check its name, or write the text itself after --story.`,
    );
  }
}
