import type { Seen } from '../chat/seen.ts';
import { editedView } from '../chat/tell.ts';
import type { Conversation } from '../core/promises/conversation.ts';
import type { Direct } from './direct.ts';
import type { Produce } from './produce.ts';
import { readEdit } from './read-message.ts';

export interface AnswerEditParts {
  readonly conversation: Pick<Conversation, 'look'>;
  readonly direct: Pick<Direct, 'send'>;
  readonly readyOf: Produce['readyOf'];
  readonly seen: Seen;
}

/**
 * Tells whoever changed what they had written in a DM that the change was not read: once of each message, which Discord also
 * brings when it draws something out of an address in it. Rejects when Discord does not take that.
 */
export function createAnswerEdit(parts: AnswerEditParts): (payload: unknown) => Promise<void> {
  const { conversation, direct, readyOf, seen } = parts;
  return async (payload) => {
    const said = readEdit(payload);
    if (!said || !seen.first(`edit ${said.id}`)) return;
    const { who, user, channel, id } = said;
    const { session } = await conversation.look(who);
    await direct.send(user, await readyOf(editedView(session.language), who, 1), `e${id}`, channel);
  };
}
