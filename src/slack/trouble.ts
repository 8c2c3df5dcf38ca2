import * as chat from '../chat/failed.ts';
import type { Present } from '../core/promises/conversation.ts';
import type { Log } from '../log.ts';
import { codeOf } from './calls.ts';

/** What may be logged of an error, with Slack's own word for it. */
export const traceOf = (error: unknown) => chat.traced(error, codeOf(error));

/** Says that it failed and what to do. */
export const failed = (who: Pick<Present, 'language'>, error: unknown, log: Log): ReturnType<typeof chat.failed> =>
  chat.failed(who, traceOf(error), log);
