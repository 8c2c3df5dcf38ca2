import { randomBytes } from 'node:crypto';
import { SENTENCES } from '../core/conversation/sentences.ts';
import type { View } from '../core/conversation/view.ts';
import { toldInstead } from '../core/conversation/views/told.ts';
import type { Present } from '../core/promises/conversation.ts';
import type { Log } from '../log.ts';

/** What may be logged of an error: no message, since those of others repeat what people typed. `code`: the platform's own. */
export const traced = <Code extends string | number>(error: unknown, code: Code | undefined) => ({
  error: error instanceof Error ? error.constructor.name : typeof error,
  ...(code !== undefined && { code }),
});

/** Says that it failed and what to do, with a reference under which the operator finds why. `trace`: what may be logged of it. */
export function failed(
  { language = 'en' }: Pick<Present, 'language'>,
  trace: object,
  log: Log,
): { readonly says: string; readonly view: View } {
  const reference = randomBytes(4).toString('hex');
  log.error({ reference, ...trace }, 'An answer could not be made');
  const says = SENTENCES[language].told.failed(reference);
  return { says, view: toldInstead(says, language) };
}
