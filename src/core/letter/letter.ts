import type { Day, IssueId } from '../ids.ts';
import type { SeatId } from '../official/seat.ts';
import type { Language } from '../ids.ts';
import type { Stance } from '../issue/issue.ts';

/** A run of text and where it came from: everybody's (template, reason) or this writer's own (story, answers, edits). */
export interface Part {
  readonly text: string;
  readonly from: 'shared' | 'own';
}

/** A letter in reading order: date, insideAddress, subject, salutation, paragraphs and lists, closing, signature. */
export type Block =
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'insideAddress'; readonly lines: readonly string[] }
  | { readonly kind: 'subject'; readonly label: string; readonly parts: readonly Part[] }
  | { readonly kind: 'salutation'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly parts: readonly Part[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Part[])[] }
  | { readonly kind: 'closing'; readonly text: string }
  | Signature;

/** `lines`: address, e-mail and phone as given. `blanks`: labels of ruled lines to fill in by pen, with the reason above them. */
export interface Signature {
  readonly kind: 'signature';
  readonly name: string;
  readonly lines: readonly string[];
  readonly blanks: readonly string[];
  readonly blanksReason: string;
}

/** The finished letter to one official. Every paper format, likeness and fit read these blocks, never flat text. */
export interface Letter {
  readonly issue: IssueId;
  readonly seat: SeatId;
  readonly stance: Stance;
  readonly language: Language;
  readonly date: Day;
  /** For the document's title and alt texts: "Letter to Representative Sample". */
  readonly title: string;
  /** The recipient in one line, for the head of later pages. */
  readonly recipient: string;
  /** Printed on every page of a letter that must not be sent: "Example from October 2020, not for sending". */
  readonly mark?: string;
  readonly blocks: readonly Block[];
}

export type Body = Extract<Block, { kind: 'paragraph' | 'list' }>;

/** The paragraphs and lists: what an office compares, and what a form's message box takes. */
export function bodyOf(letter: Letter): Body[] {
  return letter.blocks.filter((block): block is Body => block.kind === 'paragraph' || block.kind === 'list');
}

/** Finds the one block of a kind that every letter has. */
export function blockOf<K extends Block['kind']>(letter: Letter, kind: K): Extract<Block, { kind: K }> {
  const found = letter.blocks.find((block): block is Extract<Block, { kind: K }> => block.kind === kind);
  if (!found) throw new Error(`A letter to ${letter.seat} has no ${kind}`);
  return found;
}

export const plain = (parts: readonly Part[]): string => parts.map((part) => part.text).join('');
