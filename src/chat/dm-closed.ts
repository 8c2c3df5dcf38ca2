import type { View } from '../core/conversation/view.ts';
import { EventId } from '../core/ids.ts';
import type { Conversation, Present } from '../core/promises/conversation.ts';

/** What is shown instead to whoever cannot be written to. `event`: what they did, for which their DM was tried. */
export async function dmClosed(
  who: Present,
  event: EventId,
  conversation: Pick<Conversation, 'handle'>,
): Promise<View> {
  const told = EventId.parse(`${event}:dm-closed`);
  return await conversation.handle({ ...who, event: told, action: { kind: 'platform', fact: 'dm-closed' } });
}
