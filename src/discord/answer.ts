import { randomBytes } from 'node:crypto';
import { InteractionResponseType as Kind, MessageFlags, type APIInteractionResponse } from 'discord-api-types/v10';
import { formOf } from '../core/conversation/form-of.ts';
import type { Form } from '../core/conversation/form.ts';
import { SENTENCES } from '../core/conversation/sentences.ts';
import { FORM_VERBS } from '../core/conversation/verbs.ts';
import type { View } from '../core/conversation/view.ts';
import { EventId } from '../core/ids.ts';
import type { Present } from '../core/promises.ts';
import { choicesFor } from './autocomplete.ts';
import { CODES, codeOf, type Calls } from './calls.ts';
import type { Direct } from './direct.ts';
import { draw } from './draw.ts';
import { withFiles, type Ready, type Sent } from './files.ts';
import { modalOf } from './form.ts';
import { createLater } from '../chat/later.ts';
import { MESSAGES, TIMES, TOKEN_MS } from './limits.ts';
import type { Names } from './names.ts';
import type { DiscordParts } from './parts.ts';
import { read, readMessage, type Touch } from './read.ts';
import { createSeen } from '../chat/seen.ts';
import { linkView, tellView } from '../chat/tell.ts';
import { within } from '../chat/within.ts';

/** What goes with a first answer. `wantsId`: of the message that it makes. `more`: something follows it. */
export interface With {
  readonly files?: readonly Sent[];
  readonly wantsId?: boolean;
  readonly more?: boolean;
}

/** Takes the first answer to where the interaction came from. Gives the id of the message it made, where it is wanted. */
export type First = (response: APIInteractionResponse, how?: With) => Promise<string | undefined>;

export interface Answers {
  /** Answers an interaction; `repeat`: it was answered before, and `first` was not called. Never rejects. */
  interaction(payload: unknown, first: First): Promise<'answered' | 'repeat' | 'nothing'>;
  /** Answers what somebody wrote in a DM. Never rejects. */
  message(payload: unknown): Promise<void>;
  /** When nothing is being answered any more. */
  idle(): Promise<void>;
}

export interface AnswerParts extends DiscordParts {
  readonly calls: Calls;
  readonly direct: Direct;
  readonly names: Pick<Names, 'of'>;
  /** Somebody else answered with our token. */
  readonly onRival: () => void;
}

/** The one place that decides what an answer is, and when: a form, an answer at once, or a promise of one and the answer. */
export function createAnswers(parts: AnswerParts): Answers {
  const { conversation, calls, direct, log } = parts;
  const times = { ...TIMES, ...parts.times };
  const seen = createSeen();
  const later = createLater(conversation, TOKEN_MS);
  const working = new Set<Promise<unknown>>();

  const track = async <T>(work: Promise<T>): Promise<T> => {
    working.add(work);
    try {
      return await work;
    } finally {
      working.delete(work);
    }
  };

  const readyOf = async (view: View, who: Present, most: number): Promise<readonly Ready[]> => {
    const privatePage = parts.privateLink?.(who.person);
    const drawn = draw(view, { most, ...(privatePage !== undefined && { privatePage }) });
    return await withFiles(drawn, { who, language: view.language }, parts);
  };
  const mostOf = ({ isAlone }: Touch): number => (isAlone ? MESSAGES.alone : MESSAGES.here);

  /** Messages for where the person is now: a screen that belongs into the DM is sent there, and the answer says so. */
  const placed = async (view: View, touch: Touch): Promise<Shown> => {
    const { who, user, place, id, event } = touch;
    const most = mostOf(touch);
    if (view.audience !== 'dm' || place === 'dm') return { view, messages: await readyOf(view, who, most) };
    try {
      const messages = await readyOf(view, who, MESSAGES.here);
      const went = await direct.send(user, messages, id);
      if (went === 'sent') {
        const there = linkView(await direct.linkTo(user), view.language);
        return { view: there, messages: await readyOf(there, who, most) };
      }
      const told = EventId.parse(`${event}:dm-closed`);
      const here = await conversation.handle({
        ...who,
        event: told,
        action: { kind: 'platform', fact: 'dm-closed' },
      });
      return { view: here, messages: await readyOf(here, who, most) };
    } catch (error) {
      log.warn({ code: codeOf(error) }, 'A DM could not be sent, so it is shown where it was asked for');
      return { view, messages: await readyOf(view, who, most) };
    }
  };

  /** What a person did, all the way to the messages that answer it. Never rejects. */
  const produce = async (touch: Touch, action: NonNullable<Touch['action']>): Promise<Shown> => {
    const { who, event } = touch;
    try {
      const start = performance.now();
      let isRepeat = false;
      const onRepeat = (): void => void (isRepeat = true);
      const view = await conversation.handle({ ...who, event, action, onRepeat });
      // Answered by another process, or by this one before it was started again.
      if (isRepeat) return { view, messages: [] };
      const waits = view.screen === 'locating' || performance.now() - start >= LONG_MS;
      return { ...(await placed(view, touch)), waits };
    } catch (error) {
      return await failed(error, touch);
    }
  };
  const failed = async (error: unknown, touch: Touch): Promise<Shown> => {
    const reference = randomBytes(4).toString('hex');
    log.error({ reference, ...traceOf(error) }, 'An answer could not be made');
    const language = touch.who.language ?? 'en';
    const view = tellView(SENTENCES[language].told.failed(reference), language);
    return { view, messages: await readyOf(view, touch.who, mostOf(touch)) };
  };

  const flagsOf = (touch: Touch, view?: View): number => {
    const isForAll = touch.isForAll && (view === undefined || view.audience === 'channel');
    return touch.place === 'dm' || isForAll ? 0 : MessageFlags.Ephemeral;
  };

  /** The first answer, whole: in place of the message whose button it was, or as a new one. */
  const answerNow = async (touch: Touch, { view, messages }: Shown, first: First): Promise<void> => {
    const [head, ...rest] = messages;
    if (!head) return;
    const flags = flagsOf(touch, view);
    const data: object = { ...head.body, flags: head.body.flags | flags };
    const isUpdate = touch.own !== undefined;
    const type = isUpdate ? Kind.UpdateMessage : Kind.ChannelMessageWithSource;
    const wantsId = touch.place === 'dm' && !isUpdate;
    const how = { files: head.files, wantsId, more: rest.length > 0 };
    const made = await first({ type, data }, how);
    await finish(touch, view, made ?? touch.own, rest, flags);
  };

  /** The messages after the first one; all that stand in a DM are remembered. */
  const finish = async (
    touch: Touch,
    view: View,
    head: string | undefined,
    rest: readonly Ready[],
    flags: number,
  ): Promise<void> => {
    await direct.sending(touch.user, async () => {
      const ids = head === undefined ? [] : [head];
      for (const message of rest) ids.push(await calls.followUp(touch, message, flags));
      // After forgetting nothing is remembered, not even that we said so.
      if (touch.place !== 'dm' || touch.channel === undefined || view.screen === 'forgotten') return;
      await direct.remember(touch.user, touch.channel, ids);
    });
  };

  /** In place of the first message of an answer that was given before. With its token over, by DM. */
  const answerAgain = async (touch: Touch, { view, messages }: Shown): Promise<void> => {
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
      if (!OVER.has(codeOf(error) ?? 0)) throw error;
      await answerLate(touch, view);
    }
  };
  const answerLate = async (touch: Touch, view: View): Promise<void> => {
    const says = SENTENCES[view.language].chat.late;
    const late: View = { ...view, blocks: [{ kind: 'notice', tone: 'note', text: says }, ...view.blocks] };
    const went = await direct.send(touch.user, await readyOf(late, touch.who, MESSAGES.here), touch.id);
    log.info({ went }, 'An answer took longer than Discord waits, and went to the DM');
  };

  const promise = async (touch: Touch, first: First): Promise<void> => {
    const flags = flagsOf(touch);
    const response =
      touch.own === undefined
        ? { type: Kind.DeferredChannelMessageWithSource as const, ...(flags !== 0 && { data: { flags } }) }
        : { type: Kind.DeferredMessageUpdate as const };
    await first(response, { more: true });
  };

  /** The form that a press opens. Decided by the verb alone, and nothing but the session in hand is waited for. */
  const opened = async ({ who, action }: Touch): Promise<Form | undefined> => {
    if (action?.kind !== 'press' || !FORM_VERBS.has(action.verb)) return undefined;
    const { session, facts } = await conversation.look(who);
    return formOf(action, session, facts);
  };

  const answer = async (touch: Touch, first: First): Promise<void> => {
    const { action, who } = touch;
    const language = who.language ?? 'en';
    const tell = async (says: string): Promise<void> => {
      const view = tellView(says, language);
      // What could not be done is told beside the screen, which stays as it is.
      const { own: _own, ...beside } = touch;
      await answerNow(beside, { view, messages: await readyOf(view, who, 1) }, first);
    };
    if (action === undefined) return await tell(SENTENCES[language].chat.unknownButton);
    const start = performance.now();
    if (action.kind === 'press' && FORM_VERBS.has(action.verb)) {
      const form = await within(opened(touch), times.form).catch(() => undefined);
      if (form === 'late') return await tell(SENTENCES[language].chat.tooSlow);
      if (form) return void (await first({ type: Kind.Modal, data: modalOf(form) }));
    }
    const give = async (): Promise<Shown> => {
      const shown = produce(touch, action);
      const quick = await within(shown, Math.max(0, times.inline - (performance.now() - start)));
      if (quick !== 'late') {
        await answerNow(touch, quick, first);
        return quick;
      }
      await promise(touch, first);
      const slow = await shown;
      await answerAgain(touch, slow);
      return slow;
    };
    let given: Promise<unknown> = Promise.resolve();
    const listener = later.listen(who.person, (view) => {
      given = given.then(async () => await answerAgain(touch, await placed(view, touch))).catch(failedLate);
    });
    const mine = give();
    given = mine;
    let waits = false;
    try {
      waits = (await mine).waits === true;
    } finally {
      listener.end(waits);
    }
  };
  const failedLate = (error: unknown): void => log.warn(traceOf(error), 'An answer that came later could not be given');

  /** With what the server is called, where that is known. */
  const named = (touch: Touch): Touch => {
    const communityName = touch.guild === undefined ? undefined : parts.names.of(touch.guild);
    return communityName === undefined ? touch : { ...touch, who: { ...touch.who, communityName } };
  };

  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const code = codeOf(error);
      if (code === CODES.alreadyAnswered) parts.onRival();
      log.warn(traceOf(error), 'Discord did not take an answer');
    }
  };

  const answerMessage = async (payload: unknown): Promise<void> => {
    const said = readMessage(payload);
    if (!said || !seen.first(said.id)) return;
    const { who, user, channel, id, event, action } = said;
    const send = async (view: View, nonce: string): Promise<void> => {
      const messages = await readyOf(view, who, MESSAGES.here);
      const went = await direct.send(user, messages, nonce, channel);
      if (went === 'closed') await isOpen('dm-closed');
    };
    const isOpen = async (fact: 'dm-closed' | 'dm-open'): Promise<void> =>
      void (await conversation.handle({
        ...who,
        event: EventId.parse(`${event}:${fact}`),
        action: { kind: 'platform', fact },
      }));
    const listener = later.listen(who.person, (view) => void track(guarded(() => send(view, `l${id}`))));
    const start = performance.now();
    const view = await conversation.handle({ ...who, event, action });
    await send(view, id);
    listener.end(view.screen === 'locating' || performance.now() - start >= LONG_MS);
    // Whoever writes here can be written to.
    const { session } = await conversation.look(who);
    if (session.dmClosed === true) await isOpen('dm-open');
  };

  return {
    async interaction(payload, first) {
      const found = read(payload);
      switch (found.kind) {
        case 'ping':
          await guarded(async () => void (await first({ type: Kind.Pong })));
          return 'answered';
        case 'typing': {
          const { who, typed, to } = found;
          const { community, language = 'en' } = who;
          const choices = choicesFor({ typed, to, language, ...(community && { community }) }, parts);
          const response = { type: Kind.ApplicationCommandAutocompleteResult as const, data: { choices } };
          await guarded(async () => void (await first(response)));
          return 'answered';
        }
        case 'touch': {
          const touch = named(found.touch);
          if (!seen.first(touch.id)) return 'repeat';
          await track(
            guarded(() => direct.holding(touch.place === 'dm' ? touch.own : undefined, () => answer(touch, first))),
          );
          return 'answered';
        }
        case 'nothing':
          return 'nothing';
      }
    },
    message: async (payload) => await track(guarded(() => answerMessage(payload))),
    async idle() {
      while (working.size > 0) await Promise.allSettled(working);
    },
  };
}

/** A view and its messages. `waits`: another view may follow without anything being done. */
interface Shown {
  readonly view: View;
  readonly messages: readonly Ready[];
  readonly waits?: boolean;
}

/** The conversation waits a second for what it does itself; an answer that took this long has something to follow. */
const LONG_MS = 900;

/** The token of the interaction is good no more. */
const OVER: ReadonlySet<number> = new Set([CODES.unknownWebhook, CODES.tokenOver, CODES.unknownInteraction]);

/** What may be logged of an error: no message, since those of others repeat what people typed. */
function traceOf(error: unknown): { readonly error: string; readonly code?: number | undefined } {
  const code = codeOf(error);
  return { error: error instanceof Error ? error.constructor.name : typeof error, ...(code !== undefined && { code }) };
}
