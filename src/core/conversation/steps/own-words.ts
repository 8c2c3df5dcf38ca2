import { recipientsOf } from '../recipients.ts';
import { bodyFor, unitsNow } from '../written.ts';
import { keyOf } from '../edits.ts';
import { note, to, type Advanced } from '../advanced.ts';
import { bare } from '../base.ts';
import { KEPT, MOST_EDITS, type Draft, type Edit } from '../draft.ts';
import type { Facts, Shelved } from '../facts.ts';
import { fill, helpAt, withArranged } from '../fill.ts';
import { problemsIn } from '../questions.ts';
import { sayTo } from '../sentences.ts';
import type { At } from '../session.ts';
import { shelvedOf } from '../shelf.ts';
import { SeatId } from '../../official/seat.ts';
import { tooLong } from '../too-long.ts';

type Reviewing = At<'reviewing'>;

/** A text in talk that takes the place of own words. */
export function answer(session: Reviewing, question: string, text: string, facts: Facts): Advanced {
  const shelved = shelvedOf(session.draft, facts);
  if (!shelved) return to(session);
  const at = helpAt(question);
  if (at !== undefined) return helped(session, at, text, shelved, facts);
  if (question.startsWith('part:')) return takePart(session, question.slice(5), text, facts);
  if (question === 'story') return takeWords(session, { story: text }, undefined, shelved, facts);
  return takeWords(session, { body: text }, seatIn(question), shelved, facts);
}

/** Own words from a form or from talk; the letter on screen stays on screen. */
export function takeWords(
  session: Reviewing,
  values: Readonly<Record<string, string>>,
  seat: SeatId | undefined,
  shelved: Shelved,
  facts: Facts,
): Advanced {
  const { draft } = session;
  const filled = fill(draft, values, shelved.issue, facts.now, seat);
  const next =
    'help:0' in values || 'help:1' in values || 'help:2' in values
      ? withArranged(filled.draft, draft.typed.help)
      : filled.draft;
  const isBody = Object.keys(values).every((field) => field === 'body');
  const isNothing = isBody && (values['body'] ?? '').trim() === '';
  return changed(session, next, tooLong(filled.tooLong, shelved.issue, session.language), {
    shelved,
    isBody,
    isNothing,
  });
}

/** One paragraph, in every letter that has it. One that is no longer there is not lost: it stands at the end, and that is told. */
export function takePart(session: Reviewing, key: string, text: string, facts: Facts, at = session.at): Advanced {
  const { draft, language } = session;
  const shelved = shelvedOf(draft, facts);
  const all = shelved ? recipientsOf(draft, shelved, facts) : [];
  const recipient = all[at] ?? all[session.at];
  if (!shelved || !recipient || text.trim() === '') return to(bare(session), [note(sayTo(session).told.kept)]);
  if (text.length > KEPT.text)
    return changed(session, draft, tooLong(['body'], shelved.issue, language), {
      shelved,
      isBody: true,
      isNothing: false,
    });
  const units = unitsNow(draft, shelved, recipient, facts, language);
  const here = units.findIndex((unit) => unit.key === key);
  const whole = bodyFor(draft, recipient);
  if (whole !== undefined) {
    const texts = units.map((unit) => unit.text);
    const body = here < 0 ? [...texts, text] : texts.with(here, text);
    const isOne = (draft.typed.bodies?.[recipient.official.seat] ?? '').trim() !== '';
    return takeWords(session, { body: body.join('\n\n') }, isOne ? recipient.official.seat : undefined, shelved, facts);
  }
  const { edits = [] } = draft.typed;
  const before = units[here]?.edit;
  if (!before && edits.length >= MOST_EDITS)
    return to(bare(session), [{ field: 'body', says: sayTo(session).review.ownWords.partsFull(MOST_EDITS) }]);
  const seats = all
    .filter(
      (one) => one === recipient || unitsNow(draft, shelved, one, facts, language).some((unit) => unit.key === key),
    )
    .map(({ official }) => official.seat);
  const edit: Edit = before
    ? { ...before, text }
    : { was: key, at: Math.max(0, here < 0 ? units.length : here), text, seats };
  const next = before ? edits.map((one) => (one === before ? edit : one)) : [...edits, edit];
  const open: Reviewing = session.question === undefined ? session : { ...session, question: `part:${keyOf(text)}` };
  return changed(open, { ...draft, typed: { ...draft.typed, edits: next } }, [], {
    shelved,
    isBody: true,
    isNothing: false,
  });
}

function helped(session: Reviewing, at: number, text: string, shelved: Shelved, facts: Facts): Advanced {
  const led = takeWords(session, { [`help:${String(at)}`]: text }, undefined, shelved, facts);
  return at < 2 && led.session.step === 'reviewing' && led.problems.every(({ tone }) => tone === 'note')
    ? to({ ...led.session, question: `help:${String(at + 1)}` })
    : led;
}

/** With the new words in it. What is wrong with them is told, and the question stays open; the words are kept. */
function changed(
  session: Reviewing,
  draft: Draft,
  problems: readonly { field: string; says: string }[],
  {
    shelved: { issue },
    isBody,
    isNothing,
  }: { readonly shelved: Shelved; readonly isBody: boolean; readonly isNothing: boolean },
): Advanced {
  const wrong = [...problems, ...problemsIn(draft, issue, session.language)];
  if (wrong.length > 0) return to({ ...bare(session), draft }, wrong);
  const says = sayTo(session).review;
  // A text that is all the writer's own takes the place of everything else, so what was said now is in no letter.
  const isBeside = !isBody && (draft.typed.body ?? '').trim() !== '';
  const told = note(isBeside ? says.savedBeside : says.saved);
  return to({ ...bare(session), draft, question: undefined, seen: [session.at] }, isNothing ? [] : [told]);
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
