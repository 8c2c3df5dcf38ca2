import { HELP_MAX, INPUT_MAX, type Form } from '../form.ts';
import { bodyToRead } from '../../letter/letter-text.ts';
import { recipientsOf } from '../recipients.ts';
import type { Session } from '../session.ts';
import type { Press } from '../verbs.ts';
import type { Writing } from '../writing.ts';
import { bodyFor, unitsNow, written } from '../written.ts';
import type { Desk } from './desk.ts';
import { filled } from './input.ts';
import { storyInput } from './letter.ts';

export function wordsForm({ say, typed, handle }: Desk): Form {
  const { storyTitle, save } = say.review.ownWords;
  return { name: 'words', handle, title: storyTitle, submit: save, inputs: [storyInput(typed, say, false)] };
}

export function helpForm({ say, typed, handle }: Desk): Form {
  const { helpTitle, labels, save } = say.review.ownWords;
  const inputs = labels.map((label, at) =>
    filled({ field: `help:${String(at)}`, kind: 'paragraph', label, required: false, max: HELP_MAX }, typed.help?.[at]),
  );
  return { name: 'help', handle, title: helpTitle, submit: save, inputs };
}

/** Starts from the letter as it stands, so that a sentence can be changed without typing the rest. */
export function bodyForm(
  { say, language, shelved, facts, draft, handle }: Desk,
  session: Session,
  { verb, at }: Press,
): Form | undefined {
  if (!draft || !('recipients' in session)) return undefined;
  const { bodyTitle, bodyOneTitle, bodyLabel, bodyHint, bodyLong, save } = say.review.ownWords;
  const here = at ?? session.at;
  const writing: Writing = { draft, shelved, facts, language };
  const to = recipientsOf(writing)[here];
  if (!to) return undefined;
  const one = verb === 'edit-one';
  const now =
    bodyFor(one ? draft : { ...draft, typed: { ...draft.typed, bodies: undefined } }, to) ??
    bodyToRead(written(writing, to).letter);
  const hint = now.length > INPUT_MAX ? bodyLong : bodyHint;
  const input = filled(
    { field: 'body', kind: 'paragraph', label: bodyLabel, hint, required: false, max: INPUT_MAX },
    now,
  );
  return {
    name: 'body',
    handle,
    ...(one && { at: here }),
    title: one ? bodyOneTitle : bodyTitle,
    submit: save,
    inputs: [input],
  };
}

/** One paragraph, as it stands. Its key is in the field's name, so that a form that comes late changes no other one. */
export function partForm(
  { say, language, shelved, facts, draft, handle }: Desk,
  session: Session,
  { at, values: [key = ''] = [] }: Press,
): Form | undefined {
  if (!draft || !('recipients' in session)) return undefined;
  const here = at ?? session.at;
  const writing: Writing = { draft, shelved, facts, language };
  const to = recipientsOf(writing)[here];
  const unit = to && unitsNow(writing, to).find((one) => one.key === key);
  if (!unit) return undefined;
  const { partTitle, partLabel, partHint, bodyLong, save } = say.review.ownWords;
  const hint = unit.text.length > INPUT_MAX ? bodyLong : partHint;
  const input = filled(
    { field: `part:${key}`, kind: 'paragraph', label: partLabel, hint, required: true, max: INPUT_MAX },
    unit.text,
  );
  return { name: 'part', handle, at: here, title: partTitle, submit: save, inputs: [input] };
}
