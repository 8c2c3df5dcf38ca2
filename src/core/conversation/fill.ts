import type { Issue } from '../issue/issue.ts';
import type { ItemId } from '../ids.ts';
import type { SeatId } from '../official/seat.ts';
import { KEPT, type Draft, type TypedSoFar } from './draft.ts';
import { HELP_MAX, INPUT_MAX, textOf, type Values } from './form.ts';

/** What filling in led to. `tooLong`: fields whose text was not taken because it is longer than we keep; the old one stays. */
export interface Filled {
  readonly draft: Draft;
  readonly tooLong: readonly string[];
}

const LINES = ['name', 'zip', 'street', 'city', 'state'] as const;
const TEXTS = ['story', 'body'] as const;

/**
 * Puts typed values into a draft, exactly as typed. An empty text empties its field, unless the field held more than an input
 * can: its form was opened empty then, and says nothing. Unknown fields are left alone: no form of ours has them. A new ZIP,
 * street or state makes the place a question again.
 */
export function fill(draft: Draft, values: Values, issue: Issue, now: number, seat?: SeatId): Filled {
  const tooLong: string[] = [];
  const take = (field: string, max: number): string | undefined => {
    const value = Object.hasOwn(values, field) ? values[field] : undefined;
    if (value === undefined) return undefined;
    const text = textOf(value);
    if (text.length <= max) return text;
    tooLong.push(field);
    return undefined;
  };
  let typed: TypedSoFar = draft.typed;
  const set = (change: TypedSoFar) => {
    typed = { ...typed, ...change };
  };
  for (const field of LINES) {
    const text = take(field, KEPT.line);
    if (text !== undefined) set({ [field]: text });
  }
  for (const field of TEXTS) {
    const text = take(field, KEPT.text);
    if (text === undefined) continue;
    const isOne = field === 'body' && seat !== undefined;
    if (wasLeft(text, isOne ? typed.bodies?.[seat] : typed[field], INPUT_MAX)) continue;
    set(isOne ? { bodies: { ...typed.bodies, [seat]: text } } : { [field]: text });
  }
  const reasons = Object.hasOwn(values, 'reasons') ? values['reasons'] : undefined;
  if (reasons !== undefined) set({ reasons: known(reasons, issue) });
  for (const { id, kind } of issue.questions) {
    const text = take(`answer:${id}`, kind === 'paragraph' ? KEPT.text : KEPT.line);
    if (text !== undefined && !wasLeft(text, typed.answers?.[id], INPUT_MAX))
      set({ answers: { ...typed.answers, [id]: text } });
  }
  const help = [0, 1, 2].map((at) => take(`help:${String(at)}`, KEPT.text / 4));
  if (help.some((text) => text !== undefined))
    set({
      help: help.map((text, at) => {
        const before = typed.help?.[at] ?? '';
        return text === undefined || wasLeft(text, before, HELP_MAX) ? before : text;
      }),
    });
  return { draft: placedAnew(draft, typed, now), tooLong };
}

/** An empty input in place of a text that was too long to stand in it. */
const wasLeft = (text: string, before: string | undefined, max: number): boolean =>
  text.trim() === '' && (before ?? '').length > max;

/** The fields that were filled in need no skipping any more. */
export function unskipped(draft: Draft, fields: readonly string[]): Draft {
  return fields.some((field) => draft.skipped.includes(field))
    ? { ...draft, skipped: draft.skipped.filter((field) => !fields.includes(field)) }
    : draft;
}

function known(reasons: string | readonly string[], { points }: Issue): ItemId[] {
  const picked = typeof reasons === 'string' ? [reasons] : reasons;
  return [...new Set(picked)].flatMap((id) => points.find((point) => point.id === id)?.id ?? []);
}

function placedAnew(draft: Draft, typed: TypedSoFar, now: number): Draft {
  const moved = (['zip', 'street', 'city', 'state'] as const).some(
    (field) => (typed[field] ?? '').trim() !== (draft.typed[field] ?? '').trim(),
  );
  if (!moved) return { ...draft, typed };
  const street = (typed.street ?? '').trim() !== '';
  const {
    home: _home,
    pick: _pick,
    without: _without,
    streetTried: _tried,
    streetSaid: _said,
    streetAt: _at,
    ...rest
  } = draft;
  return {
    ...rest,
    typed,
    ...(street && { streetAt: draft.typed.street === typed.street ? (draft.streetAt ?? now) : now }),
  };
}

/** Three answers in their order, each ended like a sentence; nothing is added but a full stop. */
function arranged(help: readonly string[]): string {
  return help
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => (/[.!?…"”»)]$/u.test(text) ? text : `${text}.`))
    .join(' ');
}

/** Puts arranged answers into the story: in place of what was arranged before, else below what was written freely. */
export function withArranged(draft: Draft, before: readonly string[] | undefined): Draft {
  const text = arranged(draft.typed.help ?? []);
  const story = draft.typed.story ?? '';
  const old = arranged(before ?? []);
  const next =
    old !== '' && story.includes(old)
      ? story.replace(old, () => text)
      : [story.trim(), text].filter(Boolean).join('\n\n');
  return next.length > KEPT.text ? draft : { ...draft, typed: { ...draft.typed, story: next } };
}

/** `help:0` .. `help:2`, `body`, `body:<seat>`, `story`: the questions of own words in talk. */
export const helpAt = (field: string): number | undefined => {
  const at = /^help:([0-2])$/.exec(field)?.[1];
  return at === undefined ? undefined : Number(at);
};
