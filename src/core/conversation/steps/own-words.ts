import type { Issue } from '../../issue/issue.ts';
import { SeatId } from '../../official/seat.ts';
import { note, to, type Advanced, type Notice } from '../advanced.ts';
import { bare } from '../base.ts';
import { KEPT, MOST_EDITS, type Draft, type Edit } from '../draft.ts';
import { keyOf, type Unit } from '../edits.ts';
import type { Facts } from '../facts.ts';
import { fill, helpAt, withArranged } from '../fill.ts';
import { problemsIn } from '../questions.ts';
import { recipientsOf, type To } from '../recipients.ts';
import { sayTo } from '../sentences.ts';
import type { At } from '../session.ts';
import { shelvedOf } from '../shelf.ts';
import { tooLong } from '../too-long.ts';
import { writingOf, type Writing } from '../writing.ts';
import { bodyFor, unitsNow } from '../written.ts';

type Reviewing = At<'reviewing'>;
type Words = Readonly<Record<string, string>>;

/** A text in talk that takes the place of own words. */
export function answer(session: Reviewing, question: string, text: string, facts: Facts): Advanced {
  const writing = writingOf(session, facts);
  if (!writing) return to(session);
  const at = helpAt(question);
  if (at !== undefined) return helped(session, at, text, writing);
  if (question.startsWith('part:')) return takePart(session, { key: question.slice(5), text }, writing);
  if (question === 'story') return takeWords(session, { story: text }, writing);
  return takeWords(session, { body: text }, writing, seatIn(question));
}

/** Own words from a form or from talk; the letter on screen stays on screen. `seat`: a body is of the letter to this one alone. */
export function takeWords(session: Reviewing, words: Words, { shelved, facts }: Writing, seat?: SeatId): Advanced {
  const { draft } = session;
  const { issue } = shelved;
  const filled = fill(draft, words, issue, facts.now, seat);
  const isHelp = Object.keys(words).some((field) => helpAt(field) !== undefined);
  const next = isHelp ? withArranged(filled.draft, draft.typed.help) : filled.draft;
  return changed(session, { draft: next, issue, notTaken: filled.tooLong, told: saved(session, words, next) });
}

function saved(session: Reviewing, words: Words, { typed }: Draft): Notice[] {
  const says = sayTo(session).review;
  const isBody = Object.keys(words).every((field) => field === 'body');
  if (isBody) return (words['body'] ?? '').trim() === '' ? [] : [note(says.saved)];
  // A text that is all the writer's own takes the place of everything else, so what was said now is in no letter.
  return [note((typed.body ?? '').trim() === '' ? says.saved : says.savedBeside)];
}

/** A paragraph that was picked, with what is to stand in its place. `at`: in the letter to this recipient, by number. */
interface Picked {
  readonly key: string;
  readonly text: string;
  readonly at?: number;
}

/** One paragraph, in every letter that has it. One that is no longer there is not lost: it stands at the end, and that is told. */
export function takePart(session: Reviewing, { key, text, at = session.at }: Picked, writing: Writing): Advanced {
  const { draft } = session;
  const { issue } = writing.shelved;
  const { told, review: says } = sayTo(session);
  const all = recipientsOf(writing);
  const recipient = all[at] ?? all[session.at];
  if (!recipient || text.trim() === '') return to(bare(session), [note(told.kept)]);
  if (text.length > KEPT.text) return changed(session, { draft, issue, notTaken: ['body'], told: [] });
  const units = unitsNow(writing, recipient);
  const here = units.findIndex((unit) => unit.key === key);
  if (bodyFor(draft, recipient) !== undefined) {
    const { seat } = recipient.official;
    const isOne = (draft.typed.bodies?.[seat] ?? '').trim() !== '';
    return takeWords(session, { body: bodyWith(text, here, units) }, writing, isOne ? seat : undefined);
  }
  const { edits = [] } = draft.typed;
  const before = units[here]?.edit;
  if (!before && edits.length >= MOST_EDITS)
    return to(bare(session), [{ field: 'body', says: says.ownWords.partsFull(MOST_EDITS) }]);
  const edit: Edit = before
    ? { ...before, text }
    : { was: key, at: here < 0 ? units.length : here, text, seats: seatsWith(key, recipient, writing) };
  const next = before ? edits.map((one) => (one === before ? edit : one)) : [...edits, edit];
  const open: Reviewing = session.question === undefined ? session : { ...session, question: `part:${keyOf(text)}` };
  return changed(open, {
    draft: { ...draft, typed: { ...draft.typed, edits: next } },
    issue,
    told: [note(says.saved)],
  });
}

/** A text that the writer wrote whole, with this paragraph in it. */
function bodyWith(text: string, here: number, units: readonly Unit[]): string {
  const texts = units.map((unit) => unit.text);
  return (here < 0 ? [...texts, text] : texts.with(here, text)).join('\n\n');
}

/** Whose letters have this paragraph, beside the one that it was picked in. */
const seatsWith = (key: string, picked: To, writing: Writing): SeatId[] =>
  recipientsOf(writing)
    .filter((one) => one === picked || unitsNow(writing, one).some((unit) => unit.key === key))
    .map(({ official }) => official.seat);

function helped(session: Reviewing, at: number, text: string, writing: Writing): Advanced {
  const led = takeWords(session, { [`help:${String(at)}`]: text }, writing);
  return at < 2 && led.session.step === 'reviewing' && led.problems.every(({ tone }) => tone === 'note')
    ? to({ ...led.session, question: `help:${String(at + 1)}` })
    : led;
}

interface Change {
  readonly draft: Draft;
  readonly issue: Issue;
  /** Fields whose text was too long to take. */
  readonly notTaken?: readonly string[];
  /** Where nothing is wrong. */
  readonly told: readonly Notice[];
}

/** With the new words in it. What is wrong with them is told, and the question stays open; the words are kept. */
function changed(session: Reviewing, { draft, issue, notTaken = [], told }: Change): Advanced {
  const { language } = session;
  const wrong = [...tooLong(notTaken, issue, language), ...problemsIn(draft, issue, language)];
  return wrong.length > 0
    ? to({ ...bare(session), draft }, wrong)
    : to({ ...bare(session), draft, question: undefined, seen: [session.at] }, told);
}

export function useShort(session: Reviewing, facts: Facts): Advanced {
  const says = sayTo(session).review;
  const hasShort = shelvedOf(session.draft, facts)?.issue.short !== undefined;
  if (!hasShort) return to(bare(session));
  const short = session.draft.short !== true;
  return to({ ...bare(session), draft: { ...session.draft, short } }, [note(short ? says.shortOn : says.shortOff)]);
}

function seatIn(question: string): SeatId | undefined {
  const parsed = SeatId.safeParse(question.replace(/^body:?/, ''));
  return parsed.success ? parsed.data : undefined;
}
