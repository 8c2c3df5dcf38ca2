import type { Advanced } from '../advanced.ts';
import { to } from '../advanced.ts';
import type { Draft } from '../draft.ts';
import type { Facts } from '../facts.ts';
import type { FormName } from '../form.ts';
import type { At } from '../session.ts';
import { settle } from '../settle.ts';

const SAID =
  /^(i('m| am)? )?(live |living )?(abroad|overseas|(outside|out of) (of )?(the )?(us|u\.s|u\.s\.|usa|united states))\.?$|^(vivo )?(en el (extranjero|exterior)|fuera de (los )?(ee\.? ?uu\.?|estados unidos))\.?$/i;

/** A message that says that its writer lives outside the US. */
export const saysAbroad = (text: string): boolean => SAID.test(text.trim());

/** The writer says that they live outside the US. Then the question is where they lived last. */
export function livesAbroad(session: At<'asking'>, facts: Facts): Advanced {
  const draft = placedBy(session.draft, true);
  return hasLastAddress(draft)
    ? settle({ ...session, question: undefined }, draft, facts)
    : to({ ...session, draft, question: 'place' });
}

/** A filled-in form says by its name where its writer lives: the ZIP of a letter's own form is where they live now. */
export function abroadAfter(draft: Draft, before: Draft, form: FormName): Draft {
  if (form === 'abroad') return placedBy(draft, true);
  return form === 'letter' ? inTheCountry(draft, before) : draft;
}

/** "The ZIP code where you live", answered anew. */
export function inTheCountry(draft: Draft, before: Draft): Draft {
  const zip = draft.typed.zip?.trim() ?? '';
  return draft.abroad && zip !== '' && zip !== before.typed.zip?.trim() ? placedBy(draft, false) : draft;
}

function placedBy(before: Draft, isAbroad: boolean): Draft {
  const { abroad: _abroad, home: _home, pick: _pick, without: _without, ...draft } = before;
  return isAbroad ? { ...draft, abroad: true } : draft;
}

const hasLastAddress = ({ typed }: Draft): boolean =>
  [typed.zip, typed.state, typed.street].some((part) => (part ?? '').trim() !== '');
