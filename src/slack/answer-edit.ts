import { editedView } from '../chat/tell.ts';
import type { Conversation } from '../core/promises/conversation.ts';
import type { Touch } from './read.ts';
import type { Stage } from './stage.ts';

export interface EditParts {
  readonly conversation: Pick<Conversation, 'look'>;
  readonly met: (touch: Touch) => Promise<Touch | undefined>;
  readonly stage: Pick<Stage, 'show'>;
}

/** Tells whoever changed what they had written in the DM that the change was not read. */
export async function answerEdit(read: Touch, { conversation, met, stage }: EditParts): Promise<void> {
  const touch = await met(read);
  if (!touch) return;
  const { session } = await conversation.look(touch.who);
  await stage.show(touch, editedView(session.language));
}
