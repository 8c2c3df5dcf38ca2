import { bodyOf, plain, type Letter } from '../letter/letter.ts';
import { fit, fits, placeholders } from '../letter/fit.ts';
import { bodyText, likeness, ownToPass, sentenceHashes, type Likeness } from '../letter/likeness.ts';
import { writeLetter } from '../letter/write.ts';
import type { Words } from '../letter/writer.ts';
import { dayOf } from '../official/calendar.ts';
import type { Office } from '../official/official.ts';
import type { Draft } from './draft.ts';
import { unitsOf, withUnits, type Unit } from './edits.ts';
import { once, type Written } from './memo.ts';
import { readTyped } from './read-typed.ts';
import type { To } from './recipients.ts';
import { wholeText } from '../letter/letter-text.ts';
import { letterLanguage } from './shelf.ts';
import { today } from './today.ts';
import type { Writing } from './writing.ts';

/** The letter to one recipient as the draft stands, written once for as long as nothing in it changes. */
export function written(of: Writing, to: To): Written {
  const { draft, facts } = of;
  return once(facts.memo, draft, to.official.seat, writtenFrom(of, to), () => {
    const letter = write(of, to, { short: draft.short });
    const original =
      bodyFor(draft, to) === undefined ? undefined : write({ ...of, draft: { ...draft, typed: {} } }, to);
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
const writtenFrom = ({ shelved: { issue, templates }, facts, language }: Writing, { official, stance }: To) => [
  issue,
  templates,
  official,
  stance,
  today(facts),
  language,
];

/** The short version, for forms that take 500 characters; undefined where the issue has none or the writer wrote it all. */
export function shortLetter(of: Writing, to: To): Letter | undefined {
  const { draft, shelved } = of;
  if (!shelved.issue.short || bodyFor(draft, to) !== undefined || draft.typed.edits?.length) return undefined;
  return write(of, to, { short: true });
}

/** Characters of one's own that the short version still needs; undefined where there is no other choice. */
export function shortWouldTake(of: Writing, to: To): number | undefined {
  const { draft, facts } = of;
  return once(facts.memo, draft, `short:${to.official.seat}`, writtenFrom(of, to), () => {
    const short = draft.short ? undefined : shortLetter(of, to);
    return short && likeness(short).ownToPass;
  });
}

/** The text that replaces this recipient's letter: the one for them, else the one for all. */
export function bodyFor({ typed }: Draft, { official }: To): string | undefined {
  const own = typed.bodies?.[official.seat] ?? typed.body;
  return own === undefined || own.trim() === '' ? undefined : own;
}

interface Version {
  readonly short?: boolean;
  readonly office?: Office;
}

/** The letter afresh, in any of its versions. */
export function write(of: Writing, to: To, { short = false, office }: Version = {}): Letter {
  const { draft, shelved, facts, language } = of;
  const { issue, templates } = shelved;
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
export function unitsNow(of: Writing, to: To): readonly Unit[] {
  const { draft, facts } = of;
  return once(facts.memo, draft, `units:${to.official.seat}`, writtenFrom(of, to), () => {
    const edits = bodyFor(draft, to) === undefined ? (draft.typed.edits ?? []) : [];
    if (edits.length === 0) return unitsOf(written(of, to).letter);
    const plainly = { ...draft, typed: { ...draft.typed, edits: undefined } };
    return unitsOf(write({ ...of, draft: plainly }, to, { short: draft.short }), edits);
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
