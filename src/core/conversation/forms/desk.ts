import type { Language } from '../../ids.ts';
import type { Draft, TypedSoFar } from '../draft.ts';
import type { Facts, Shelved } from '../facts.ts';
import type { Sentences } from '../sentences.ts';

/** What a form is made from. */
export interface Desk {
  readonly say: Sentences;
  readonly language: Language;
  readonly shelved: Shelved;
  readonly facts: Facts;
  /** Absent where the letter has not begun: then the handle is the id. */
  readonly draft?: Draft;
  readonly typed: TypedSoFar;
  readonly handle: string;
}
