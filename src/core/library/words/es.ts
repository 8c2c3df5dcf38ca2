import { data } from './es/data.ts';
import { files } from './es/files.ts';
import { refusals } from './es/refusals.ts';
import { texts } from './es/texts.ts';
import type { LibraryWords } from './words.ts';

export const es: LibraryWords = {
  rules: { ...files, ...data, ...texts, ...refusals },
  inside: ({ kind, name }, says) => `En ${kind === 'letter' ? 'la carta' : 'el texto compartido'} «${name}»: ${says}`,
};
