import type { types } from '@slack/bolt';
import type { Piece } from './draw-text.ts';
import { escaped } from './escape.ts';
import { LIMITS } from './limits.ts';

/** A message as Slack's API takes it. `text` is read to those who do not see the blocks. */
export interface Drawn {
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
}

/** Puts pieces into messages, each with what it has room for. */
export function packed(pieces: readonly Piece[]): Drawn[] {
  const messages: Piece[][] = [];
  let [length, count] = [0, 0];
  for (const piece of pieces) {
    const more = lengthIn(piece.blocks);
    const fits = length + more <= LIMITS.message && count + piece.blocks.length <= LIMITS.blocks.message;
    const last = messages.at(-1);
    if (last && fits) last.push(piece);
    else messages.push([piece]);
    [length, count] = last && fits ? [length + more, count + piece.blocks.length] : [more, piece.blocks.length];
  }
  return messages.map((inMessage) => ({
    text: fallbackOf(inMessage),
    blocks: inMessage.flatMap(({ blocks }) => blocks),
  }));
}

/** The words of the blocks, for a screen reader and a phone's lock screen; the end of long ones is in the blocks alone. */
function fallbackOf(pieces: readonly Piece[]): string {
  const words = pieces.map((piece) => piece.words).filter((one) => one !== '');
  const text = escaped(words.join('\n'));
  return text.length <= LIMITS.fallback
    ? text
    : `${text
        .slice(0, LIMITS.fallback)
        .replace(/&[a-z]*$/, '')
        .toWellFormed()}…`;
}

/** Characters of all texts, as Slack adds them up. */
function lengthIn(part: unknown): number {
  if (Array.isArray(part)) return part.reduce<number>((sum, one) => sum + lengthIn(one), 0);
  if (typeof part !== 'object' || part === null) return 0;
  return Object.entries(part).reduce(
    (sum, [key, value]) => sum + (key === 'text' && typeof value === 'string' ? value.length : lengthIn(value)),
    0,
  );
}
