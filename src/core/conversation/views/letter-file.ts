import type { Letter } from '../../letter/letter.ts';
import type { Block } from '../view.ts';

/** A letter as it is printed: the picture of its first page, or the document. */
export const letterFile = (letter: Letter, of: 'png' | 'pdf', alt: string): Block => ({
  kind: 'file',
  of,
  letter,
  name: `letter-${letter.seat.replaceAll(/[^A-Za-z0-9]+/g, '-')}.${of}`,
  alt,
});
