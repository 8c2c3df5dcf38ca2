import type { Day, Language } from '../ids.ts';
import { inLanguage, type Issue, type Stance } from '../issue/issue.ts';
import { officialOf } from '../issue/recipients.ts';
import { bodyText } from '../letter/likeness.ts';
import type { SignOnPart } from '../issue/approach.ts';
import type { Assignment } from '../letter/values.ts';
import { writeLetter } from '../letter/write.ts';
import type { Writer } from '../letter/writer.ts';
import type { Official } from '../official/official.ts';
import { houseSeat, senateSeat } from '../official/seat.ts';
import { reachable } from './rules/stances.ts';
import type { SampleText } from './rules/rendered.ts';
import type { IssueSource } from './source.ts';
import { fileName, type FolderTemplates } from './templates.ts';

/** Nobody: a representative and a senator to try letters on. */
const REPRESENTATIVE: Official = {
  seat: houseSeat('CA', 1),
  role: 'us_representative',
  status: 'held',
  name: { full: 'Jordan Sample', last: 'Sample' },
  offices: [],
  fictional: true,
};
const SENATOR: Official = { ...REPRESENTATIVE, seat: senateSeat('CA', 1), role: 'us_senator' };

const WRITERS: readonly Writer[] = [
  { full: 'Ana Sample', address: { street: '12 Elm Street', city: 'Hanford', state: 'CA', zip: '93230' } },
  { full: 'Ana Sample' },
];

/** Every letter this issue can give, to somebody invented: with and without an address, one reason, no own words. */
export function sampleTexts(source: IssueSource, issue: Issue, templates: FolderTemplates, today: Day): SampleText[] {
  const words = { reasons: longestReason(issue), answers: {} };
  return issue.languages.flatMap((language) =>
    assignments(issue, language, today).flatMap((assignment) =>
      WRITERS.map((writer) => ({
        where: whereOf(source, assignment.stance, language),
        what: `the letter "${fileName(assignment.stance, language)}"`,
        text: bodyText(writeLetter(assignment, templates, writer, words)),
        language,
      })),
    ),
  );
}

function assignments(issue: Issue, language: Language, today: Day): Assignment[] {
  const date = issue.asOf ?? today;
  return reachable(issue).flatMap((stance) =>
    partsOf(stance, issue).flatMap((part) =>
      officialsOf(stance, issue).map((official) => {
        const represents = stance !== 'direct';
        return { issue, official, stance, part, language, date, represents };
      }),
    ),
  );
}

function partsOf(stance: Stance, { signOn }: Issue): SignOnPart[] {
  if (stance !== 'thank') return [''];
  return signOn?.coLeads.length ? ['lead', 'co-lead', 'signer'] : ['lead', 'signer'];
}

function officialsOf(stance: Stance, issue: Issue): Official[] {
  if (stance === 'companion') return [SENATOR];
  if (stance === 'direct') return issue.recipients.flatMap((recipient) => officialOf(recipient) ?? []);
  const house = issue.recipients.some(({ seat }) => seat === 'own-house' || seat.startsWith('house:'));
  return [house ? REPRESENTATIVE : SENATOR];
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
