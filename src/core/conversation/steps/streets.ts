import { note, tell, type Advanced } from '../advanced.ts';
import type { Facts } from '../facts.ts';
import { fill } from '../fill.ts';
import { sayTo } from '../sentences.ts';
import type { At, Session } from '../session.ts';
import { settle } from '../settle.ts';
import { needsPlace, shelvedOf } from '../shelf.ts';
import { readStreet, readStreetInAnswer, type Street } from '../street-typed.ts';

/** A street in the answer to a question: only a story may have one in it. */
export function streetIn(text: string, field: string): Street | undefined {
  if (field === 'story') return undefined;
  return field === 'zip' || field === 'place' ? readStreet(text) : readStreetInAnswer(text);
}

/**
 * A street that nobody asks for in a message, typed all the same. It is used where a letter in work depends on where its writer
 * lives; a question that was open stays open. Nowhere else is it kept.
 */
export function streetTyped(session: Session, street: Street, facts: Facts): Advanced {
  const { place } = sayTo(session);
  if (session.step === 'choosing' || 'consent' in session) return tell(session, place.unasked);
  const { draft } = session;
  const shelved = shelvedOf(draft, facts);
  if (!shelved || !needsPlace(shelved.issue)) return tell(session, place.notNeeded);
  return settle(read(session), fill(draft, street, shelved.issue, facts.now).draft, facts, {
    problems: [note(place.deleteMessage)],
  });
}

/** Whoever reads already is not asked again for what they may leave out. */
const read = (session: At<'asking' | 'locating' | 'reviewing'>): Session =>
  session.step === 'reviewing' ? { ...session, manner: 'form' } : session;
