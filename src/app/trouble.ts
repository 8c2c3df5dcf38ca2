import { randomBytes } from 'node:crypto';

/** Eight characters that a person can read out, to find their line in the log. */
export const newReference = (): string => randomBytes(4).toString('hex');

/** What may be logged of an error: no message, since those of others repeat what people typed. */
export interface Trace {
  readonly error: string;
  readonly code?: string;
  readonly at: readonly string[];
}

/** Most frames kept of a stack. */
const FRAMES = 12;

export function traceOf(error: unknown): Trace {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const { code } = error as NodeJS.ErrnoException;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return {
    error: error.constructor.name,
    ...(typeof code === 'string' && /^[A-Z0-9_-]{1,40}$/i.test(code) && { code }),
    at: frames.slice(0, FRAMES).map((line) => line.trim()),
  };
}
