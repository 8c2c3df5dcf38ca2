import { randomBytes } from 'node:crypto';
import type { Language } from '../core/ids.ts';
import type { Log } from '../log.ts';
import { REFUSALS } from './refusals.ts';

/** Logs a mistake of ours, and gives the sentence about it, with a reference to the line. */
export type Mistake = (error: unknown, language: Language) => string;

export function createMistake(log: Log): Mistake {
  return (error, language) => {
    const reference = randomBytes(6).toString('hex');
    log.error({ reference, ...placeOf(error) }, 'A web request could not be answered');
    return REFUSALS[language].ours(reference);
  };
}

/** Where it happened, without the message: that may hold what somebody typed. */
function placeOf(error: unknown): { readonly name: string; readonly stack?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const lines = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { name: error.name, stack: lines.join('\n') };
}
