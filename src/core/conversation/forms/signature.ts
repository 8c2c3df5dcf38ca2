import type { Facts } from '../facts.ts';
import type { Form } from '../form.ts';
import { openLetterOf } from '../open-letter.ts';
import { sayTo } from '../sentences.ts';
import type { Session } from '../session.ts';
import { filled } from './input.ts';

/** The name as it was chosen last, or the one that the letter in hand is signed with. Undefined once the letter has closed. */
export function signatureForm(id: string, session: Session, facts: Facts): Form | undefined {
  if (!openLetterOf(id, facts, session.community)?.isOpen) return undefined;
  const { form } = sayTo(session).openLetter;
  const chosen = session.aside?.show === 'open-letter' ? session.aside.name : undefined;
  const known = session.step === 'choosing' ? session.remembered?.name : session.draft.typed.name;
  const input = filled(
    { field: 'name', kind: 'line', label: form.name, hint: form.hint, required: true, max: 120 },
    chosen ?? known,
  );
  return { name: 'signature', handle: id, title: form.title, submit: form.submit, inputs: [input] };
}
