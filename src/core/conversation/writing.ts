import type { Language } from '../ids.ts';
import type { Draft } from './draft.ts';
import type { Facts, Shelved } from './facts.ts';
import { shelvedOf } from './shelf.ts';

/** A draft with the issue that it is about, as things stand: whom its letters go to follows from it. */
export interface Addressing {
  readonly draft: Draft;
  readonly shelved: Shelved;
  readonly facts: Facts;
}

/** The same in the writer's language: what its letters are written from. A screen about letters (`LetterScene`) is one too. */
export interface Writing extends Addressing {
  readonly language: Language;
}

/** Undefined where the issue is not in the library any more. */
export function writingOf({ draft, language }: Pick<Writing, 'draft' | 'language'>, facts: Facts): Writing | undefined {
  const shelved = shelvedOf(draft, facts);
  return shelved && { draft, shelved, facts, language };
}
