import { bodyOf, plain, type Body, type Letter, type Part } from './letter.ts';

/** Offices import mail that shares this much of its text as one campaign and answer it alike. Source: a CRM vendor's manual. */
export const CAMPAIGN_SHARE = 0.7;

/** How much of a letter is text that everybody shares. Lengths in characters, of the body alone. */
export interface Likeness {
  readonly shared: number;
  readonly own: number;
  /** 0 to 1; 1 for an untouched letter. An empty body counts as 0. */
  readonly share: number;
  /** Characters of one's own still to write until the share falls below CAMPAIGN_SHARE; 0 when it already is. */
  readonly ownToPass: number;
}

/** Envelope, salutation and signature are left out: every letter has them, and offices leave them out too. */
export function likeness(letter: Letter): Likeness {
  const parts = bodyOf(letter).flatMap(partsOf);
  const length = (from: Part['from']) =>
    parts.reduce((sum, part) => sum + (part.from === from ? part.text.length : 0), 0);
  const shared = length('shared');
  const own = length('own');
  return { shared, own, share: shared === 0 ? 0 : shared / (shared + own), ownToPass: ownToPass(shared, own) };
}

/** The share as people read it, in whole percent: never on the other side of the mark, and all or nothing only where it is. */
export function percentShared({ shared, own, share }: Likeness): number {
  const mark = CAMPAIGN_SHARE * 100;
  const [least, most] = share >= CAMPAIGN_SHARE ? [mark, own > 0 ? 99 : 100] : [shared > 0 ? 1 : 0, mark - 1];
  return Math.min(Math.max(Math.round(share * 100), least), most);
}

/** The least own text, beyond `own`, that brings the share strictly below CAMPAIGN_SHARE. */
export function ownToPass(shared: number, own: number): number {
  return Math.max(0, Math.floor(shared / CAMPAIGN_SHARE) - shared + 1 - own);
}

function partsOf(block: Body): readonly Part[] {
  return block.kind === 'list' ? block.items.flat() : block.parts;
}

/** The body as one text, for comparing with other letters. */
export function bodyText(letter: Letter): string {
  return bodyOf(letter)
    .map((block) => (block.kind === 'list' ? block.items.map(plain).join('\n') : plain(block.parts)))
    .join('\n\n');
}

/** Hashes of the sentences of a text, without case, punctuation and spaces: 32-bit FNV-1a. */
export function sentenceHashes(text: string): Set<number> {
  const hashes = new Set<number>();
  for (const sentence of text.split(/[.!?:;\n]+/)) {
    const hash = fnv(sentence);
    if (hash !== undefined) hashes.add(hash);
  }
  return hashes;
}

/** Shorter runs ("Thank you") say nothing about where a text came from. */
const MIN_LETTERS = 12;

function fnv(sentence: string): number | undefined {
  let hash = 0x811c9dc5;
  let letters = 0;
  for (const character of sentence.toLowerCase()) {
    if (!isLetterOrDigit(character)) continue;
    letters += 1;
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return letters < MIN_LETTERS ? undefined : hash >>> 0;
}

function isLetterOrDigit(character: string): boolean {
  return (
    (character >= 'a' && character <= 'z') ||
    (character >= '0' && character <= '9') ||
    (character > '\x7f' && /[\p{L}\p{N}]/u.test(character))
  );
}
