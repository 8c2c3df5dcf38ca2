import { fieldsIn, type Field } from '../../campaign/fields.ts';
import { to, type Advanced } from '../advanced.ts';
import { deskFor, fieldProblems, formAsked, optionsOf } from '../campaign-forms.ts';
import type { Facts } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import type { Aside, Session } from '../session.ts';
import { tidy } from '../words.ts';
import type { Press } from '../verbs.ts';
import { lost } from './campaign-screens.ts';
import { submit } from './campaign-writing.ts';

type Asked = Extract<Aside, { show: 'campaign-question' }>;

/** The first field of a form, as a question. */
export function ask(session: Session, press: Press, facts: Facts): Advanced {
  const asked = formAsked(press);
  const desk = asked && deskFor(session, asked.handle, facts);
  const [first] = asked && desk ? fieldsIn(desk, asked.part, asked.at) : [];
  return asked && desk && first
    ? to({
        ...session,
        // What is typed goes on top of what is there now, whatever stood on the screen that was pressed.
        aside: { show: 'campaign-question', ...asked, handle: desk.handle, field: first.name, typed: {} },
      })
    : lost(session);
}

/** The field that is being asked, and those of its form. */
export function askedField(session: Session, { part, handle, at, field }: Asked, facts: Facts) {
  const desk = deskFor(session, handle, facts);
  const fields = desk ? fieldsIn(desk, part, at) : [];
  return { desk, fields, field: fields.find(({ name }) => name === field) };
}

/** A button or an option of a question. One that was answered already, perhaps by the first of two presses, answers no other. */
export function pressed(session: Session, { values, at }: Press, facts: Facts): Advanced {
  const { aside } = session;
  if (aside?.show !== 'campaign-question') return to(session);
  const { fields } = askedField(session, aside, facts);
  if (at !== undefined && fields[at]?.name !== aside.field) return to(session);
  return answer(session, values?.[0], facts);
}

/** An answer; undefined leaves the field as it is. After the last one all are handed in like a form. */
export function answer(session: Session, text: string | undefined, facts: Facts): Advanced {
  const { aside } = session;
  if (aside?.show !== 'campaign-question') return to(session);
  const { fields, field } = askedField(session, aside, facts);
  if (!field) return handedIn(session, aside, facts);
  const value = text === undefined ? undefined : valueOf(field, text, session);
  const problems = value === undefined ? [] : fieldProblems([field], { [field.name]: value }, sayTo(session));
  if (problems.length > 0) return to(session, problems);
  const typed = value === undefined ? aside.typed : { ...aside.typed, [field.name]: value };
  const next = fields[fields.indexOf(field) + 1];
  const after: Asked = { ...aside, typed, field: next?.name ?? '' };
  return next ? to({ ...session, aside: after }) : handedIn(session, after, facts);
}

function handedIn(session: Session, { part, handle, at, typed }: Asked, facts: Facts): Advanced {
  const form = `campaign-${part}` as const;
  return submit(session, { kind: 'submit', form, handle, ...(at !== undefined && { at }), values: typed }, facts);
}

/** An option may be written as its number or its label. */
function valueOf(field: Field, text: string, session: Session): string {
  const typed = text.trim();
  if (field.kind !== 'choice') return typed;
  const options = optionsOf(field, sayTo(session).campaigns);
  const numbered = /^\d{1,2}$/.test(typed) ? options[Number(typed) - 1] : undefined;
  return (numbered ?? options.find(({ label }) => tidy(label) === tidy(typed)))?.value ?? typed;
}
