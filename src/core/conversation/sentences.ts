import type { Language } from '../ids.ts';
import { en, type Sentences } from './sentences/en.ts';
import { es } from './sentences/es.ts';

export type { Sentences };

export const SENTENCES: Readonly<Record<Language, Sentences>> = { en, es };

/** The sentences in a person's language. */
export const sayTo = ({ language }: { readonly language: Language }): Sentences => SENTENCES[language];
