import { data } from './en/data.ts';
import { files } from './en/files.ts';
import { refusals } from './en/refusals.ts';
import { texts } from './en/texts.ts';
import type { LibraryWords } from './words.ts';

export const en: LibraryWords = {
  rules: { ...files, ...data, ...texts, ...refusals },
  inside: ({ kind, name }, says) => `In the ${kind} "${name}": ${says}`,
};
