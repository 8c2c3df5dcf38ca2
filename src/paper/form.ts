import type { Letter } from '../core/letter/letter.ts';
import { inAscii, messageOf } from '../core/letter/letter-text.ts';

/** The message box of a web form. A mark comes first. */
export function formBlock(letter: Letter): string {
  const message = messageOf(letter);
  return letter.mark === undefined ? message : `${inAscii(letter.mark)}\n\n${message}`;
}
