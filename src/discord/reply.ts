import { InteractionResponseType as Kind, MessageFlags, type APIInteractionResponse } from 'discord-api-types/v10';
import { linkView, withNote } from '../chat/tell.ts';
import { SENTENCES } from '../core/conversation/sentences.ts';
import type { View } from '../core/conversation/view.ts';
import { told } from '../core/conversation/views/told.ts';
import type { Log } from '../log.ts';
import type { Calls } from './calls.ts';
import { newNonce, type Direct } from './direct.ts';
import { CODES, codeOf } from './errors.ts';
import type { Ready, Sent } from './files.ts';
import { MESSAGES } from './limits.ts';
import type { Produce, Shown } from './produce.ts';
import type { Touch } from './read.ts';

/** What goes with a first answer. `wantsId`: of the message that it makes. `more`: something follows it. */
export interface With {
  readonly files?: readonly Sent[];
  readonly wantsId?: boolean;
  readonly more?: boolean;
}

/** Takes the first answer to where the interaction came from. Gives the id of the message it made, where it is wanted. */
export type First = (response: APIInteractionResponse, how?: With) => Promise<string | undefined>;

/** How messages reach whoever did something. Each rejects when Discord does not take them. */
export interface Reply {
  /** The first answer, whole: in place of the message whose button it was, or as a new one. */
  now(touch: Touch, shown: Shown, first: First): Promise<void>;
  /** A first answer that says another will come. */
  promise(touch: Touch, first: First): Promise<void>;
  /** In place of the first message of an answer that was given before. With its token over, by DM. */
  again(touch: Touch, shown: Shown): Promise<void>;
}

export interface ReplyParts {
  readonly calls: Pick<Calls, 'edit' | 'followUp' | 'takeBack'>;
  readonly direct: Pick<Direct, 'send' | 'sending' | 'remember' | 'linkTo'>;
  readonly readyOf: Produce['readyOf'];
  readonly log: Log;
}

export function createReply({ calls, direct, readyOf, log }: ReplyParts): Reply {
  /** The messages after the first one; all that stand in a DM are remembered. */
  const finish = async (
    touch: Touch,
    view: View,
    head: string | undefined,
    rest: readonly Ready[],
    flags: number,
  ): Promise<void> => {
    const isDm = touch.place === 'dm' && touch.channel !== undefined;
    await direct.sending(touch.user, async () => {
      // After forgetting nothing is remembered, not even that we said so.
      if (isDm && head !== undefined && view.screen !== 'forgotten')
        await direct.remember(touch.user, touch.channel, [head]);
      if (isDm && rest.length > 0 && (await direct.send(touch.user, rest, newNonce(), touch.channel)) === 'sent')
        return;
      try {
        await following(touch, view, rest, flags);
      } catch (error) {
        if (codeOf(error) !== CODES.noMoreFollowUps) throw error;
        await elsewhere(touch, view);
      }
    });
  };
  const following = async (touch: Touch, view: View, rest: readonly Ready[], flags: number): Promise<void> => {
    const made: (string | undefined)[] = [];
    for (const message of rest) made.push(await calls.followUp(touch, message, flags));
    if (!made.includes(undefined)) return;
    log.warn({}, 'Discord did not say whether it took a message, and it is not sent again');
    // Of the five messages that somebody has who installed the app for themselves this spends one more, and Discord may refuse
    // it: told or not, nothing is sent twice.
    const unsure = told(SENTENCES[view.language].chat.unsure, view.language);
    for (const message of await readyOf(unsure, touch.who, 1)) await calls.followUp(touch, message, flags);
  };

  /** All of it by DM; in place of the first message stands that it is there, or else how to get it. */
  const elsewhere = async ({ user, who, ...touch }: Touch, view: View): Promise<void> => {
    const all = await readyOf(view, who, MESSAGES.here);
    const went = await direct.send(user, all, newNonce()).catch(() => 'closed' as const);
    const { language } = view;
    const says =
      went === 'sent' ? linkView(await direct.linkTo(user), language) : told(SENTENCES[language].chat.noRoom, language);
    for (const message of await readyOf(says, who, 1)) await calls.edit(touch, message);
    log.info({ went }, 'Discord took not all messages of an answer, so it is tried by DM');
  };

  const late = async (touch: Touch, view: View): Promise<void> => {
    const noted = withNote(view, SENTENCES[view.language].chat.late);
    const went = await direct.send(touch.user, await readyOf(noted, touch.who, MESSAGES.here), newNonce());
    log.info({ went }, 'An answer took longer than Discord waits, and went to the DM');
  };

  return {
    async now(touch, { view, messages }, first) {
      const [head, ...rest] = messages;
      if (!head) return;
      const flags = flagsOf(touch, view);
      const data: object = { ...head.body, flags: head.body.flags | flags };
      const isUpdate = touch.own !== undefined;
      const type = isUpdate ? Kind.UpdateMessage : Kind.ChannelMessageWithSource;
      const wantsId = touch.place === 'dm' && !isUpdate;
      const made = await first({ type, data }, { files: head.files, wantsId, more: rest.length > 0 });
      if (rest.length === 0 && touch.place !== 'dm') return;
      await finish(touch, view, made ?? touch.own, rest, flags);
    },
    async promise(touch, first) {
      const flags = flagsOf(touch);
      const response =
        touch.own === undefined
          ? { type: Kind.DeferredChannelMessageWithSource as const, ...(flags !== 0 && { data: { flags } }) }
          : { type: Kind.DeferredMessageUpdate as const };
      await first(response, { more: true });
    },
    async again(touch, { view, messages }) {
      const [head, ...rest] = messages;
      if (!head) return;
      const flags = flagsOf(touch, view);
      try {
        if (touch.isForAll && flags !== 0) {
          await calls.takeBack(touch);
          await finish(touch, view, undefined, messages, flags);
          return;
        }
        await finish(touch, view, await calls.edit(touch, head), rest, flags);
      } catch (error) {
        const code = codeOf(error) ?? 0;
        // Somebody took the message away meanwhile: what was to stand there comes below.
        if (code === CODES.unknownMessage) await finish(touch, view, undefined, messages, flags);
        else if (OVER.has(code)) await late(touch, view);
        else throw error;
      }
    },
  };
}

/** Without a view it is not known yet whether the answer is for everybody. */
function flagsOf(touch: Touch, view?: View): number {
  const isForAll = touch.isForAll && (view === undefined || view.audience === 'channel');
  return touch.place === 'dm' || isForAll ? 0 : MessageFlags.Ephemeral;
}

/** The token of the interaction is good no more. */
const OVER: ReadonlySet<number> = new Set([CODES.unknownWebhook, CODES.tokenOver, CODES.unknownInteraction]);
