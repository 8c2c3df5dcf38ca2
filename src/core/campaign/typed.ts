import type { Localized } from '../issue/issue.ts';
import type { Content } from './campaign.ts';
import { firstOf, secondName } from './fields.ts';

/** Of an issue, still to be checked. */
export type Data = Record<string, unknown>;

/** A field of what was typed, without spaces around it; empty where nothing was. */
export type Of = (name: string) => string;

/** In both languages where both were typed, empty where neither was; a text in Spanish alone is shown to everybody. */
type Say = (name: string) => Localized;

/** What was typed, as it is asked for. */
export interface Typed {
  readonly content: Content;
  readonly field: Of;
  readonly said: Say;
}

export function typedIn(content: Content): Typed {
  const field: Of = (name) => (content.typed[name] ?? '').trim();
  return { content, field, said: (name) => inBoth(field(name), field(secondName(name, content)), content) };
}

/** In both languages where both were typed, empty where neither was. */
export function inBoth(first: string, second: string, content: Content): Localized {
  if (firstOf(content) === 'en') return first === '' || second === '' ? first : { en: first, es: second };
  return first === '' ? '' : { en: second || first, es: first };
}

/** "0" up to one less. */
export const upTo = (n: number): string[] => Array.from({ length: n }, (_, at) => String(at));
