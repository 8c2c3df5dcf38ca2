import { UserError } from '../errors.ts';
import type { Day, Language } from '../ids.ts';
import { inLanguage, type Issue, type Stance } from '../issue/issue.ts';
import { officialOf, officialOn } from '../issue/recipients.ts';
import { mayTake } from '../issue/stance.ts';
import { bodyText } from '../letter/likeness.ts';
import type { SignOnPart } from '../issue/approach.ts';
import type { Assignment } from '../letter/values.ts';
import { SAMPLE_MARK, SAMPLE_WRITER, sampleWords } from '../letter/sample.ts';
import type { Letter } from '../letter/letter.ts';
import type { IssueTemplates } from '../letter/template.ts';
import { writeLetter } from '../letter/write.ts';
import type { Writer } from '../letter/writer.ts';
import type { Official } from '../official/official.ts';
import { houseSeat, senateSeat } from '../official/seat.ts';
import { reachable } from './rules/stances.ts';
import type { SampleText } from './rules/rendered.ts';
import type { IssueSource } from './source.ts';
import { fileName, type FolderTemplates } from './templates.ts';

/** Nobody: members to try letters on, one without a vote and one whose name we do not know. */
const REPRESENTATIVE: Official = {
  seat: houseSeat('CA', 1),
  role: 'us_representative',
  status: 'held',
  name: { full: 'Jordan Sample', last: 'Sample' },
  offices: [],
  fictional: true,
};
const DELEGATE: Official = { ...REPRESENTATIVE, seat: houseSeat('DC', 0), role: 'us_delegate' };
const NOBODY_KNOWN: Official = { ...REPRESENTATIVE, status: 'unnamed', name: undefined };
const SENATOR: Official = { ...REPRESENTATIVE, seat: senateSeat('CA', 1), role: 'us_senator' };

const WRITERS: readonly Writer[] = [
  { full: 'Ana Sample', address: { street: '12 Elm Street', city: 'Hanford', state: 'CA', zip: '93230' } },
  { full: 'Ana Sample' },
];

/** Every letter this issue can give, to somebody invented: with and without an address, one reason, no own words. */
export function sampleTexts(source: IssueSource, issue: Issue, templates: FolderTemplates, today: Day): SampleText[] {
  const words = { reasons: longestReason(issue), answers: {} };
  return issue.languages.flatMap((language) =>
    sampleAssignments(issue, language, today).flatMap((assignment) =>
      WRITERS.map((writer) => {
        const where = whereOf(source, assignment.stance, language);
        const text = written(() => bodyText(writeLetter(assignment, templates, writer, words)));
        return { where, letter: fileName(assignment.stance, language), text };
      }),
    ),
  );
}

/** The letters of an issue with a sample writer, one of each kind, marked on every page: for people to see before they type. */
export function previewLetters(
  { issue, templates }: { readonly issue: Issue; readonly templates: IssueTemplates },
  { language, date }: { readonly language: Language; readonly date: Day },
): Letter[] {
  if (!issue.languages.includes(language)) return [];
  return sampleAssignments(issue, language, date)
    .filter(({ official }) => official !== DELEGATE && official !== NOBODY_KNOWN)
    .map((one) =>
      // Something past says so itself, on every page, whoever is the writer.
      writeLetter(one, templates, SAMPLE_WRITER, sampleWords(issue, language), {
        mark: issue.status === 'history' ? undefined : SAMPLE_MARK[language],
      }),
    );
}

function written(write: () => string): SampleText['text'] {
  try {
    return write();
  } catch (thrown) {
    if (thrown instanceof UserError && thrown.code === 'letter-too-long') return undefined;
    throw thrown;
  }
}

/** One for each kind of letter and of official that this issue can have, all of them invented but its own offices. */
function sampleAssignments(issue: Issue, language: Language, today: Day): Assignment[] {
  const date = issue.asOf ?? today;
  return reachable(issue).flatMap((stance) =>
    partsOf(stance, issue).flatMap((part) =>
      officialsOf(stance, issue, date).map(({ official, represents }) => ({
        issue,
        official,
        stance,
        part,
        language,
        date,
        represents,
      })),
    ),
  );
}

function partsOf(stance: Stance, { signOn }: Issue): SignOnPart[] {
  if (stance !== 'thank') return [''];
  return signOn?.coLeads.length ? ['lead', 'co-lead', 'signer'] : ['lead', 'signer'];
}

/** Invented ones for the members whom only the writer's place can name, and those whom the file gives. */
function officialsOf(stance: Stance, issue: Issue, date: Day): Pick<Assignment, 'official' | 'represents'>[] {
  const represents = issue.status !== 'history';
  const given = issue.recipients
    .flatMap((recipient) => officialOn(recipient, date) ?? [])
    .filter((official) => mayTake(issue, official, stance));
  return [
    ...invented(stance, issue).map((official) => ({ official, represents })),
    ...given.map((official) => ({ official, represents: false })),
  ];
}

function invented(stance: Stance, { recipients, sample }: Issue): Official[] {
  const seats = [...recipients.filter((recipient) => !officialOf(recipient)), ...sample].map(({ seat }) => seat);
  const house = seats.some((seat) => /^(own-house$|house:)/.test(seat));
  const senate = seats.some((seat) => /^(own-senate$|senate:)/.test(seat));
  if (stance === 'direct') return [];
  if (house && stance !== 'companion') return [REPRESENTATIVE, DELEGATE, NOBODY_KNOWN];
  return senate ? [SENATOR] : [];
}

function longestReason({ points, languages }: Issue): string[] {
  const length = (text: (typeof points)[number]['text']) =>
    Math.max(...languages.map((language) => inLanguage(text, language).length));
  return points
    .toSorted((a, b) => length(b.text) - length(a.text))
    .slice(0, 1)
    .map(({ id }) => id);
}

/** The template that the letter comes from, else the ask, which the built-in letter is built around. */
function whereOf({ texts, file, positions }: IssueSource, stance: Stance, language: Language): SampleText['where'] {
  const own = texts.get(fileName(stance, language)) ?? texts.get(fileName('letter', language));
  return own ? { file: own.file, line: 1, column: 1 } : { file, ...positions.place(['ask'], 'key') };
}
