import type { View } from '../core/conversation/view.ts';
import { EventId } from '../core/ids.ts';
import type { Conversation, Present } from '../core/promises/conversation.ts';

type Fact = 'dm-closed' | 'dm-open';

/** `event`: what the person did when that was found out of their DM. */
const told = async (who: Present, event: EventId, fact: Fact, conversation: Pick<Conversation, 'handle'>) =>
  await conversation.handle({
    ...who,
    event: EventId.parse(`${event}:${fact}`),
    action: { kind: 'platform', fact },
  });

/** What is shown instead to whoever cannot be written to. */
export const dmClosed = async (
  who: Present,
  event: EventId,
  conversation: Pick<Conversation, 'handle'>,
): Promise<View> => await told(who, event, 'dm-closed', conversation);

/** Whoever wrote in their DM can be written to. */
export async function dmOpen(
  who: Present,
  event: EventId,
  conversation: Pick<Conversation, 'handle' | 'look'>,
): Promise<void> {
  const { session } = await conversation.look(who);
  if (session.dmClosed === true) await told(who, event, 'dm-open', conversation);
}
