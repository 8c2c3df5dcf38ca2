import { dmClosed, dmOpen } from '../chat/dm-facts.ts';
import { failed } from '../chat/failed.ts';
import type { ReadHandedIn } from '../chat/handed-in.ts';
import { createInOrder } from '../chat/in-order.ts';
import { isFollowed, type Later } from '../chat/later.ts';
import type { Seen } from '../chat/seen.ts';
import type { View } from '../core/conversation/view.ts';
import type { Conversation } from '../core/promises/conversation.ts';
import type { Log } from '../log.ts';
import type { Direct } from './direct.ts';
import { isBodyRefused } from './errors.ts';
import { MESSAGES } from './limits.ts';
import type { Organising } from './organising.ts';
import type { Produce } from './produce.ts';
import { readMessage, type Said } from './read-message.ts';
import { traceOf } from './trace.ts';

export interface AnswerMessageParts {
  readonly conversation: Pick<Conversation, 'handle' | 'look'>;
  readonly direct: Pick<Direct, 'send'>;
  readonly readyOf: Produce['readyOf'];
  readonly organising: Organising;
  readonly readHandedIn: ReadHandedIn;
  readonly later: Later;
  readonly seen: Seen;
  readonly log: Log;
  /** For what is sent later, when nobody waits for it any more. Never rejects. */
  readonly guarded: (work: () => Promise<void>) => Promise<void>;
}

/** Answers what somebody wrote in a DM. Rejects when Discord does not take the answer. */
export function createAnswerMessage(parts: AnswerMessageParts): (payload: unknown) => Promise<void> {
  const { conversation, direct, readyOf, organising, readHandedIn, later, seen, guarded, log } = parts;
  const inOrder = createInOrder();
  const answer = async (said: Said, before: Promise<void>): Promise<void> => {
    const { user, channel, id, event, files } = said;
    const who = await organising(said.who, user, { action: said.action, hasFile: files.length > 0 });
    const broken = (error: unknown): View => failed(who, traceOf(error), log).view;
    const put = async (view: View, nonce: string): ReturnType<Direct['send']> =>
      await direct.send(user, await readyOf(view, who, MESSAGES.here), nonce, channel);
    const send = async (view: View, nonce: string): Promise<void> => {
      const went = await put(view, nonce).catch(async (error: unknown) => {
        if (!isBodyRefused(error)) throw error;
        return await put(broken(error), `f${nonce}`);
      });
      if (went === 'closed') await dmClosed(who, event, conversation);
    };
    const give = async (): Promise<boolean> => {
      const start = performance.now();
      const action = files.length > 0 ? await readHandedIn(who, files, said.action) : said.action;
      const view = await conversation.handle({ ...who, event, action }).catch(broken);
      const tookMs = performance.now() - start;
      await before;
      await send(view, id);
      return isFollowed(view, tookMs);
    };
    await later.following(who.person, give, (view) => guarded(() => send(view, `l${id}`)));
    await dmOpen(who, event, conversation);
  };
  return async (payload) => {
    const said = readMessage(payload);
    if (said && seen.first(said.id)) await inOrder(said.who.person, (before) => answer(said, before));
  };
}
