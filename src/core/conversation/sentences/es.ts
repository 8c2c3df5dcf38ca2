import { en, type Sentences } from './en.ts';

export const es: Sentences = en;
