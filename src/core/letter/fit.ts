import { blockOf, bodyOf, plain, type Letter, type Part } from './letter.ts';
import { messageOf } from './letter-text.ts';
import { bodyText } from './likeness.ts';

/** One limit of an office's form, a gateway or a chat. Lengths in characters. Sources: CWC 2.0; a count over the Senate's forms, 2026; Slack's text input. */
export interface Limit {
  readonly id: 'cwc-subject' | 'cwc-shared' | 'cwc-own' | 'senate-form' | 'chat-field' | 'one-page';
  readonly what: string;
  readonly min: number;
  readonly max: number;
}

/** Characters that the smallest form of a senator takes. */
export const SMALLEST_FORM = 500;

export const LIMITS: readonly Limit[] = [
  { id: 'cwc-subject', what: 'the subject line of the House and Senate gateways', min: 6, max: 500 },
  { id: 'cwc-shared', what: "the gateways' field for campaign text", min: 6, max: 10_000 },
  { id: 'cwc-own', what: "the gateways' field for your own words", min: 6, max: 10_000 },
  { id: 'senate-form', what: 'the smallest Senate web form', min: 1, max: SMALLEST_FORM },
  { id: 'chat-field', what: 'one chat field', min: 1, max: 3000 },
  { id: 'one-page', what: 'one page', min: 1, max: 1900 },
];

/** A letter held against one limit. `over` and `under` are characters too many or too few; both 0 when it fits. */
export interface Fit {
  readonly limit: Limit;
  readonly has: number;
  readonly over: number;
  readonly under: number;
}

/** Holds the letter against every limit. A field that this letter leaves out, or an office it does not go to, is not measured. */
export function fit(letter: Letter): Fit[] {
  const lengths: Record<Limit['id'], number> = {
    'cwc-subject': plain(blockOf(letter, 'subject').parts).length,
    'cwc-shared': lengthOf(letter, 'shared'),
    'cwc-own': lengthOf(letter, 'own'),
    'senate-form': letter.seat.startsWith('senate:') ? messageOf(letter).length : 0,
    'chat-field': bodyText(letter).length,
    'one-page': bodyText(letter).length,
  };
  return LIMITS.filter(({ id }) => lengths[id] > 0).map((limit) => {
    const has = lengths[limit.id];
    return { limit, has, over: Math.max(0, has - limit.max), under: Math.max(0, limit.min - has) };
  });
}

export const fits = ({ over, under }: Fit): boolean => over === 0 && under === 0;

/** What was never filled in: blank blocks, and placeholders somebody forgot. Each a short excerpt. */
export const leftovers = (letter: Letter): string[] =>
  textsOf(letter).flatMap((text) => (text.trim() === '' ? ['(an empty paragraph)'] : placeholdersIn(text)));

/** The placeholders alone, such as "[YOUR TOWN]", each once. */
export const placeholders = (letter: Letter): string[] => [...new Set(textsOf(letter).flatMap(placeholdersIn))];

const placeholdersIn = (text: string): string[] => text.match(PLACEHOLDERS) ?? [];

const textsOf = (letter: Letter): string[] =>
  bodyOf(letter).flatMap((block) => (block.kind === 'list' ? block.items.map(plain) : [plain(block.parts)]));

/** Square-bracketed words that begin with a capital, braces, blanks and the usual stand-ins. For `match` and `matchAll` alone. */
export const PLACEHOLDERS =
  /\{\{[^{}\n]{0,60}\}{0,2}|\}\}|\[\p{Lu}[\p{L} _'/-]{2,40}\]|\b(?:TODO|TBD|FIXME|XXX+)\b|\b[Ll]orem(?: ipsum)?\b|_{3,}/gu;

function lengthOf(letter: Letter, from: Part['from']): number {
  const parts = bodyOf(letter).flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.parts));
  return parts.reduce((sum, part) => sum + (part.from === from ? part.text.length : 0), 0);
}
