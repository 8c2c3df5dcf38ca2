import { createPerform, type EffectsParts } from './effects.ts';
import { createHandle, type Handle, type HandleParts } from './handle.ts';
import { createRecords, type RecordsParts } from './records.ts';

export type ConversationParts = Omit<HandleParts, 'perform' | 'records'> &
  Omit<EffectsParts, 'records'> &
  Omit<RecordsParts, 'outbox'>;

/** From an action to its effects and its answer, with all that is kept about a person at hand. */
export function createConversation(parts: ConversationParts): Handle {
  const { mail } = parts;
  const records = createRecords({ ...parts, ...(mail && { outbox: mail.outbox }) });
  return createHandle({ ...parts, records, perform: createPerform({ ...parts, records }) });
}
