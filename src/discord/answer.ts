import { InteractionResponseType as Kind } from 'discord-api-types/v10';
import { failed } from '../chat/failed.ts';
import { createHandedIn, filesAt } from '../chat/handed-in.ts';
import { createLater } from '../chat/later.ts';
import { createPressedNow } from '../chat/pressed.ts';
import type { Rights } from '../chat/rights.ts';
import { createSeen } from '../chat/seen.ts';
import { createUnderWay } from '../under-way.ts';
import { within } from '../within.ts';
import { formOf } from '../core/conversation/form-of.ts';
import type { Form } from '../core/conversation/form.ts';
import { SENTENCES } from '../core/conversation/sentences.ts';
import { told } from '../core/conversation/views/told.ts';
import { FORM_VERBS } from '../core/conversation/verbs.ts';
import { createAnswerEdit } from './answer-edit.ts';
import { createAnswerMessage } from './answer-message.ts';
import { choicesFor } from './autocomplete.ts';
import type { Calls } from './calls.ts';
import type { Direct } from './direct.ts';
import { CODES, codeOf, isBodyRefused } from './errors.ts';
import { modalOf } from './form.ts';
import { FILE_HOSTS } from './handed-in.ts';
import { TIMES, TOKEN_MS } from './limits.ts';
import type { Names } from './names.ts';
import { createOrganising } from './organising.ts';
import type { DiscordParts } from './parts.ts';
import { createProduce, type Shown } from './produce.ts';
import { read, type Touch } from './read.ts';
import { createReply, type First } from './reply.ts';
import { traceOf } from './trace.ts';

export interface Answers {
  /** Answers an interaction; `repeat`: it was answered before, and `first` was not called. Never rejects. */
  interaction(payload: unknown, first: First): Promise<'answered' | 'repeat' | 'nothing'>;
  /** Answers what somebody wrote in a DM. Never rejects. */
  message(payload: unknown): Promise<void>;
  /** Answers that somebody changed what they had written in a DM. Never rejects. */
  edit(payload: unknown): Promise<void>;
  /** When nothing is being answered any more. */
  idle(): Promise<void>;
}

export interface AnswerParts extends DiscordParts {
  readonly calls: Calls;
  readonly direct: Direct;
  readonly names: Pick<Names, 'of'>;
  readonly rights: Rights;
  /** Somebody else answered with our token. */
  readonly onRival: () => void;
}

/** The one place that decides what an answer is, and when: a form, an answer at once, or a promise of one and the answer. */
export function createAnswers(parts: AnswerParts): Answers {
  const { conversation, direct, log } = parts;
  const times = { ...TIMES, ...parts.times };
  const seen = createSeen();
  const later = createLater(conversation, TOKEN_MS);
  const pressedNow = createPressedNow();
  const produce = createProduce(parts);
  const { readyOf } = produce;
  const reply = createReply({ ...parts, readyOf });
  const underWay = createUnderWay();

  /** What Discord does not take is told to the operator; the person presses again. */
  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await underWay.track(work());
    } catch (error) {
      if (codeOf(error) === CODES.alreadyAnswered) parts.onRival();
      log.warn(traceOf(error), 'Discord did not take an answer');
    }
  };
  const organising = createOrganising(parts);
  const readHandedIn = createHandedIn({ conversation, isOurs: filesAt(FILE_HOSTS, parts.settings.apiUrl) });
  const answerMessage = createAnswerMessage({ ...parts, readyOf, organising, readHandedIn, later, seen, guarded });
  const answerEdit = createAnswerEdit({ ...parts, readyOf, seen });

  /** The form that a press opens. Decided by the verb alone, and nothing but the session in hand is waited for. */
  const opened = async ({ who, action }: Touch): Promise<Form | undefined> => {
    if (action?.kind !== 'press' || !FORM_VERBS.has(action.verb)) return undefined;
    const { session, facts } = await conversation.look(who);
    return formOf(action, session, facts);
  };

  /** What could not be done is told beside the screen, which stays as it is. */
  const tell = async (touch: Touch, says: 'unknownButton' | 'tooSlow', first: First): Promise<void> => {
    const { own: _own, ...beside } = touch;
    const { language = 'en' } = touch.who;
    const view = told(SENTENCES[language].chat[says], language);
    await reply.now(beside, { view, messages: await readyOf(view, touch.who, 1) }, first);
  };

  /** At once when it is ready by then; else a promise of it first. */
  const give = async (touch: Touch, coming: Promise<Shown>, ms: number, first: First): Promise<Shown> => {
    const quick = await within(coming, Math.max(0, ms));
    if (quick !== 'late') {
      await reply.now(touch, quick, first);
      return quick;
    }
    await reply.promise(touch, first);
    const slow = await coming;
    await reply.again(touch, slow);
    return slow;
  };

  const produced = async (touch: Touch, action: NonNullable<Touch['action']>): Promise<Shown> =>
    await produce.of(touch, touch.files ? await readHandedIn(touch.who, touch.files, action) : action);

  /** Rejects when Discord does not take it. */
  const answer = async (known: Touch, first: First): Promise<void> => {
    const start = performance.now();
    const { action, user } = known;
    if (action === undefined) return await tell(known, 'unknownButton', first);
    const who = await organising(known.who, user, { action });
    const touch = { ...known, who };
    if (action.kind === 'press' && FORM_VERBS.has(action.verb)) {
      const form = await within(opened(touch), times.form).catch(() => undefined);
      if (form === 'late') return await tell(touch, 'tooSlow', first);
      if (form) return void (await first({ type: Kind.Modal, data: modalOf(form) }));
    }
    const left = times.inline - (performance.now() - start);
    await later.following(
      who.person,
      async () => (await give(touch, produced(touch, action), left, first)).waits === true,
      (view) => guarded(async () => await reply.again(touch, await produce.placed(view, touch))),
    );
  };

  /** The same, and where Discord does not take what was drawn, that is said in its place. */
  const answering = async (touch: Touch, first: First): Promise<void> => {
    let isGiven = false;
    const noting: First = async (...given) => {
      const made = await first(...given);
      isGiven = true;
      return made;
    };
    try {
      await answer(touch, noting);
    } catch (error) {
      if (!isBodyRefused(error)) throw error;
      const { view } = failed(touch.who, traceOf(error), log);
      const shown = { view, messages: await readyOf(view, touch.who, 1) };
      const { own: _own, ...beside } = touch;
      await (isGiven ? reply.again(touch, shown) : reply.now(beside, shown, first));
    }
  };

  const touched = async (touch: Touch, first: First): Promise<void> => {
    const { who, action, own } = touch;
    const work = async (): Promise<void> =>
      await direct.holding(touch.place === 'dm' ? own : undefined, () => answering(touch, first));
    if (action?.kind !== 'press') return await work();
    // Discord shows whoever pressed that it did not work, unless it hears something.
    const again = async (): Promise<void> => void (await first({ type: Kind.DeferredMessageUpdate }));
    await pressedNow.once({ person: who.person, action, on: own }, work, again);
  };

  /** With what the server is called, where that is known. */
  const named = (touch: Touch): Touch => {
    const communityName = touch.guild === undefined ? undefined : parts.names.of(touch.guild);
    return communityName === undefined ? touch : { ...touch, who: { communityName, ...touch.who } };
  };

  return {
    async interaction(payload, first) {
      const found = read(payload);
      switch (found.kind) {
        case 'ping':
          await guarded(async () => void (await first({ type: Kind.Pong })));
          return 'answered';
        case 'typing': {
          await guarded(async () => {
            const choices = choicesFor(found, parts);
            await first({ type: Kind.ApplicationCommandAutocompleteResult, data: { choices } });
          });
          return 'answered';
        }
        case 'touch': {
          const { touch } = found;
          if (!seen.first(touch.id)) return 'repeat';
          await guarded(() => touched(named(touch), first));
          return 'answered';
        }
        case 'nothing':
          return 'nothing';
      }
    },
    message: (payload) => guarded(() => answerMessage(payload)),
    edit: (payload) => guarded(() => answerEdit(payload)),
    idle: () => underWay.idle(),
  };
}
