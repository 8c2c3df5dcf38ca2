import { traced } from '../chat/failed.ts';
import { codeOf } from './errors.ts';

/** What may be logged of an error, with Discord's own number for it. */
export const traceOf = (error: unknown) => traced(error, codeOf(error));
