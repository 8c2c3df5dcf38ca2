import { codeOf } from './errors.ts';

/** What may be logged of an error: no message, since those of others repeat what people typed. */
export function traceOf(error: unknown): { readonly error: string; readonly code?: number | undefined } {
  const code = codeOf(error);
  return { error: error instanceof Error ? error.constructor.name : typeof error, ...(code !== undefined && { code }) };
}
