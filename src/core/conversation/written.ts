import { bodyOf, plain, type Letter } from '../letter/letter.ts';
import { fit, fits, placeholders } from '../letter/fit.ts';
import { bodyText, likeness, ownToPass, sentenceHashes, type Likeness } from '../letter/likeness.ts';
import { writeLetter } from '../letter/write.ts';
import type { Words } from '../letter/writer.ts';
import { dayOf } from '../official/calendar.ts';
import type { Office } from '../official/official.ts';
import type { Draft } from './draft.ts';
import type { Facts, Shelved } from './facts.ts';
import { unitsOf, withUnits, type Unit } from './edits.ts';
import { once, type Written } from './memo.ts';
import { readTyped } from './read-typed.ts';
import type { To } from './recipients.ts';
import { wholeText } from '../letter/letter-text.ts';
import { letterLanguage } from './shelf.ts';
import { today } from './today.ts';
import type { Language } from '../ids.ts';

/** The letter to one recipient as the draft stands, written once for as long as nothing in it changes. */
export function written(draft: Draft, shelved: Shelved, to: To, facts: Facts, language: Language): Written {
  return once(facts.memo, draft, to.official.seat, writtenFrom(shelved, to, facts, language), () => {
    const letter = write(draft, shelved, to, facts, { language, short: draft.short === true });
    const original =
      bodyFor(draft, to) === undefined ? undefined : write({ ...draft, typed: {} }, shelved, to, facts, { language });
    return {
      letter,
      likeness: original ? rewrittenLikeness(letter, original) : likeness(letter),
      misfits: fit(letter).filter((one) => !fits(one)),
      placeholders: placeholders(letter),
      unprintable: facts.unprintable(`${letter.title}\n${wholeText(letter)}`),
    };
  });
}

/** What a letter is made of, beside its draft. */
const writtenFrom = ({ issue, templates }: Shelved, { official, stance }: To, facts: Facts, language: Language) => [
  issue,
  templates,
  official,
  stance,
  today(facts),
  language,
];

/** The short version, for forms that take 500 characters; undefined where the issue has none or the writer wrote it all. */
export function shortLetter(
  draft: Draft,
  shelved: Shelved,
  to: To,
  facts: Facts,
  language: Language,
): Letter | undefined {
  if (!shelved.issue.short || bodyFor(draft, to) !== undefined || draft.typed.edits?.length) return undefined;
  return write(draft, shelved, to, facts, { language, short: true });
}

/** Characters of one's own that the short version still needs; undefined where there is no other choice. */
export function shortWouldTake(
  draft: Draft,
  shelved: Shelved,
  to: To,
  facts: Facts,
  language: Language,
): number | undefined {
  return once(facts.memo, draft, `short:${to.official.seat}`, writtenFrom(shelved, to, facts, language), () => {
    const short = draft.short ? undefined : shortLetter(draft, shelved, to, facts, language);
    return short && likeness(short).ownToPass;
  });
}

/** The text that replaces this recipient's letter: the one for them, else the one for all. */
export function bodyFor({ typed }: Draft, { official }: To): string | undefined {
  const own = typed.bodies?.[official.seat] ?? typed.body;
  return own === undefined || own.trim() === '' ? undefined : own;
}

interface Version {
  readonly language: Language;
  readonly short?: boolean;
  readonly office?: Office;
}

/** The letter afresh, in any of its versions. */
export function write(
  draft: Draft,
  { issue, templates }: Shelved,
  to: To,
  facts: Facts,
  { language, short = false, office }: Version,
): Letter {
  const inThis = letterLanguage(issue, language);
  const { writer, words } = readTyped(draft, issue, inThis);
  const date = issue.asOf ?? today(facts);
  const all: Words = { ...words, body: bodyFor(draft, to) };
  const chase = draft.chase && { ...draft.chase, sent: dayOf(new Date(draft.chase.sent)) };
  const letter = writeLetter({ ...to, language: inThis, date }, templates, writer, all, {
    short,
    office,
    ...(chase && { chase }),
  });
  const { edits = [] } = draft.typed;
  return edits.length === 0 || all.body !== undefined ? letter : withUnits(letter, unitsOf(letter, edits));
}

/** The letter's paragraphs as they stand, each with the rewriting that it comes from. */
export function unitsNow(draft: Draft, shelved: Shelved, to: To, facts: Facts, language: Language): readonly Unit[] {
  return once(facts.memo, draft, `units:${to.official.seat}`, writtenFrom(shelved, to, facts, language), () => {
    const edits = bodyFor(draft, to) === undefined ? (draft.typed.edits ?? []) : [];
    if (edits.length === 0) return unitsOf(written(draft, shelved, to, facts, language).letter);
    const plainly = { ...draft, typed: { ...draft.typed, edits: undefined } };
    return unitsOf(write(plainly, shelved, to, facts, { language, short: draft.short === true }), edits);
  });
}

/** Of a text that the writer wrote or changed, what still stands word for word in everybody's letter counts as shared. */
function rewrittenLikeness(letter: Letter, original: Letter): Likeness {
  const everybodys = sentenceHashes(bodyText(original));
  const sentences = bodyOf(letter)
    .flatMap((block) => (block.kind === 'list' ? block.items.map(plain) : [plain(block.parts)]))
    .flatMap((text) => text.split(/(?<=[.!?:;\n])/));
  let shared = 0;
  let own = 0;
  for (const sentence of sentences) {
    const [hash] = sentenceHashes(sentence);
    if (hash !== undefined && everybodys.has(hash)) shared += sentence.length;
    else own += sentence.length;
  }
  return { shared, own, share: shared === 0 ? 0 : shared / (shared + own), ownToPass: ownToPass(shared, own) };
}
