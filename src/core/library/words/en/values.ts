import type { Hint } from '../../../hint.ts';
import { counted } from '../../../wording.ts';
import { fieldKey } from '../field.ts';
import type { DataPath } from '../../source.ts';
import type { Bound, Kind, Must } from '../../what.ts';

/** How a value is written, by the name that the schema gives it. */
const HINTS: Readonly<Record<Hint, string>> = {
  'not-empty': 'This is empty; write it or leave the field out.',
  'one-line': 'This must stay on one line.',
  url: 'A web address starts with https://.',
  email: 'This is not an e-mail address.',
  state: 'A state is its two postal letters, like CA.',
  bioguide: 'A bioguide id is a letter and six digits, like C001124.',
  district: 'Write the seat like CA-21.',
  community: 'Write a community like discord:123 or slack:T1.',
  slug: 'An id is lower-case letters, digits and hyphens, like "clean-water".',
  'other-id': 'This one word cannot be an id. Choose another.',
  day: 'Write a day that exists as YYYY-MM-DD, for example 2026-11-03.',
  seat: 'A seat is written like house:CA-22, senate:CA:1, state:CA:upper:14 or office:mayor.',
};

export function mustBe(must: Must): string {
  switch (must.kind) {
    case 'meant':
      return `Did you mean "${must.word}"?`;
    case 'one-of':
      return `Use one of: ${must.words.join(', ')}.`;
    case 'hint':
      return HINTS[must.hint];
    case 'most':
    case 'least':
      return `At ${must.kind} ${amount(must)}.`;
    case 'other':
      return 'This cannot be read.';
  }
}

function amount({ n, of }: Bound): string {
  if (of === 'character') return counted(n, 'character');
  return of === 'entry' ? counted(n, 'entry', 'entries') : String(n);
}

const ID = 'Give it a short name, like "id: my-street".';
const SOURCE = 'Write it like "source: { title: Report, publisher: Water Fund, date: 2026-02-01 }"';

/** What a field that must be there looks like. */
const EXAMPLES: Readonly<Record<string, string>> = {
  id: 'Write the name of the folder, like "id: clean-water".',
  title: 'Write what the letters are about, like "title: Clean water for Millbrook".',
  recipients: 'Say who gets a letter, like "recipients: [{ seat: own-house }]".',
  'recipients.seat': 'Write own-house, own-senate, or an office like office:mayor-of-millbrook.',
  'sample.seat': 'Write the seat of one official, like house:CA-22.',
  by: 'Say who asks people to write, like "by: { name: Millbrook Neighbors }".',
  source: `${SOURCE}.`,
  'facts.source': `${SOURCE}, or "release" for the source of the issue itself.`,
  'points.id': ID,
  'questions.id': ID,
  'signOn.checked':
    'Say when and where the list of signers was checked, like "checked: { on: 2026-11-03, source: press release }".',
  'signOn.checked.on': 'Write the day, like "on: 2026-11-03".',
  'signOn.checked.source': 'Say where, like "source: the release", or a web address.',
  'signOn.to': 'Say whom the letter is addressed to, like "to: office:secretary-of-state".',
  'together.to': 'Write the seat of the recipient that gets it, like "to: office:mayor-of-millbrook".',
};

const ENGLISH = 'English is always needed; write "en: ..." beside the other language.';

export const exampleOf = (path: DataPath): string | undefined =>
  path.at(-1) === 'en' ? ENGLISH : EXAMPLES[fieldKey(path)];

export const KINDS: Readonly<Record<Kind, string>> = {
  text: 'a text',
  number: 'a number',
  'whole number': 'a whole number',
  boolean: 'true or false',
  list: 'a list: one line for each entry, beginning with "- "',
  group: 'a group of fields, each on its own line below and indented',
  other: 'something else',
};
