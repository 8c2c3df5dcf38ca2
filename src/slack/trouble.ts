import { randomBytes } from 'node:crypto';
import { tellView } from '../chat/tell.ts';
import { SENTENCES } from '../core/conversation/sentences.ts';
import type { View } from '../core/conversation/view.ts';
import type { Present } from '../core/promises/conversation.ts';
import type { Log } from '../log.ts';
import { codeOf } from './calls.ts';

/** What may be logged of an error: no message, since those of others repeat what people typed. */
export function traceOf(error: unknown): { readonly error: string; readonly code?: string } {
  const code = codeOf(error);
  return { error: error instanceof Error ? error.constructor.name : typeof error, ...(code !== undefined && { code }) };
}

/** Says that it failed and what to do, with a reference under which the operator finds why. */
export function failed(
  { language = 'en' }: Pick<Present, 'language'>,
  error: unknown,
  log: Log,
): { readonly says: string; readonly view: View } {
  const reference = randomBytes(4).toString('hex');
  log.error({ reference, ...traceOf(error) }, 'An answer could not be made');
  const says = SENTENCES[language].told.failed(reference);
  return { says, view: tellView(says, language) };
}
