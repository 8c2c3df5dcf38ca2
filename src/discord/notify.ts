import type { WantedParts } from '../chat/wanted.ts';
import type { View } from '../core/conversation/view.ts';
import type { PersonId } from '../core/ids.ts';
import { userOf, type Direct } from './direct.ts';
import { draw } from './draw.ts';
import { statusOf } from './errors.ts';
import { withFiles } from './files.ts';
import { MESSAGES } from './limits.ts';
import { traceOf } from './trace.ts';

export interface NotifyParts extends WantedParts {
  readonly direct: Pick<Direct, 'send'>;
  readonly newId: () => string;
}

/** Shows a view in somebody's direct messages. False: they cannot be written to, or are of another door. */
export async function notify(person: PersonId, view: View, parts: NotifyParts): Promise<boolean> {
  const user = userOf(person);
  if (user === undefined) return false;
  const messages = await withFiles(
    draw(view, { most: MESSAGES.here }),
    { who: { person }, language: view.language },
    parts,
  );
  try {
    return (await parts.direct.send(user, messages, parts.newId())) === 'sent';
  } catch (error) {
    const status = statusOf(error) ?? 0;
    if (status < 400 || status >= 500 || status === 401 || status === 429) throw error;
    // An account that is gone, a message that is not as Discord takes it: asking again would not help.
    parts.log.warn(traceOf(error), 'Somebody was not told: Discord did not take the message');
    return false;
  }
}
