import type { WantedParts } from '../chat/wanted.ts';
import type { View } from '../core/conversation/view.ts';
import type { PersonId } from '../core/ids.ts';
import { codeOf } from './calls.ts';
import { memberOf, type Direct } from './direct.ts';
import { draw } from './draw.ts';
import { filesFor } from './files.ts';
import { MESSAGES } from './limits.ts';
import { traceOf } from './trouble.ts';

export interface NotifyParts extends WantedParts {
  readonly direct: Pick<Direct, 'send'>;
}

/** Shows a view in somebody's direct messages. False: they cannot be written to, or are of another door. */
export async function notify(person: PersonId, view: View, parts: NotifyParts): Promise<boolean> {
  const member = memberOf(person);
  if (!member) return false;
  const { messages, files } = draw(view, { most: MESSAGES.dm, where: 'dm' });
  const made = await filesFor(files, { person }, parts);
  try {
    return (await parts.direct.send(member, { messages, files: made.files })) !== 'closed';
  } catch (error) {
    // Slack itself says no, and asking again would not help: it is waited for only where it does not answer.
    const code = codeOf(error);
    if (code === undefined || NOT_NOW.has(code)) throw error;
    parts.log.warn(traceOf(error), 'Somebody was not told: Slack did not take the message');
    return false;
  }
}

/** Slack could not do it just now, whatever it was. */
const NOT_NOW: ReadonlySet<string> = new Set([
  'ratelimited',
  'rate_limited',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);
