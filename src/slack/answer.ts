import { createHandedIn, filesAt } from '../chat/handed-in.ts';
import { createInOrder } from '../chat/in-order.ts';
import { createLater } from '../chat/later.ts';
import { createPressedNow } from '../chat/pressed.ts';
import { createSeen } from '../chat/seen.ts';
import type { Rights } from '../chat/rights.ts';
import type { PersonId } from '../core/ids.ts';
import { createUnderWay } from '../under-way.ts';
import { acknowledging, type Ack, type Acked } from './acknowledge.ts';
import { answerCommand } from './answer-command.ts';
import { answerEdit } from './answer-edit.ts';
import { answerMessage } from './answer-message.ts';
import { answerPress } from './answer-press.ts';
import { answerSubmission, type SubmissionParts } from './answer-submission.ts';
import { choicesFor } from './autocomplete.ts';
import { codeOf, type Calls } from './calls.ts';
import { memberOf, type Direct } from './direct.ts';
import { follow } from './follow.ts';
import { FILE_HOSTS } from './handed-in.ts';
import { homeOf } from './home.ts';
import { REPLY_MS, TIMES } from './limits.ts';
import { createLocales } from './locales.ts';
import { meet, type Met } from './meet.ts';
import type { SlackParts } from './parts.ts';
import { readEdit, readHome, readMessage } from './read-event.ts';
import { readSubmission, readTyping } from './read-modal.ts';
import { present, readCommand, readPress, type Touch } from './read.ts';
import { createStage } from './stage.ts';
import { failed, traceOf } from './trouble.ts';
import type { Workspaces } from './workspaces.ts';

/** What Slack may bring. Each is acknowledged within 2.4 s and never rejects. */
export interface Answers {
  command(body: unknown, ack: Ack): Promise<void>;
  press(body: unknown, ack: Ack): Promise<void>;
  submission(body: unknown, ack: Ack): Promise<void>;
  typing(body: unknown, ack: Ack): Promise<void>;
  /** Somebody wrote in the DM, or changed what they had written. */
  message(body: unknown, event: unknown): Promise<void>;
  home(body: unknown, event: unknown): Promise<void>;
  /** Takes back what stands in the DM and on the home tab. Harmless twice, and for a person of another door. */
  forget(person: PersonId): Promise<void>;
  /** When nothing is being answered any more. */
  idle(): Promise<void>;
}

export interface AnswerParts extends SlackParts {
  readonly calls: Calls;
  readonly direct: Direct;
  readonly workspaces: Pick<Workspaces, 'of'>;
  readonly rights: Rights;
}

/** Tells apart what Slack brings: each is acknowledged in time, done once, and answered by its kind. */
export function createAnswers(parts: AnswerParts): Answers {
  const { conversation, calls, direct, log } = parts;
  const times = { ...TIMES, ...parts.times };
  const seen = createSeen();
  const later = createLater(conversation, REPLY_MS);
  const pressedNow = createPressedNow();
  const inOrder = createInOrder();
  const locales = createLocales(calls, times.locale);
  const stage = createStage(parts);
  const readHandedIn = createHandedIn({ conversation, isOurs: filesAt(FILE_HOSTS, parts.settings.apiUrl) });
  const underWay = createUnderWay();

  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await underWay.track(work());
    } catch (error) {
      log.warn(traceOf(error), 'Slack did not take an answer');
    }
  };

  const met = async <T extends Met>(touch: T): Promise<T | undefined> =>
    await meet(touch, { locales, rights: parts.rights, direct, workspaces: parts.workspaces, patienceMs: times.look });
  const follows: SubmissionParts['following'] = async (touch, give) =>
    await follow(touch, give, { conversation, later, stage, guarded });
  /** The same, and what went wrong is told in its place. */
  const following: typeof follows = async (touch, give) => {
    try {
      await follows(touch, give);
    } catch (error) {
      await give(failed(touch.who, error, log).view);
    }
  };
  const answering = { ...parts, times, stage, met, following, readHandedIn };

  const home = async (read: ReturnType<typeof readHome>): Promise<void> => {
    if (!read) return;
    const { who } = (await met({ ...read, place: { kind: 'home' } as const })) ?? {};
    if (!who) return;
    const { session, facts } = await conversation.look(who, 'everything');
    await calls.publish(read.team, read.user, homeOf(session, facts));
  };
  /** The home tab stands as it was until it is opened again: it shows nothing more of whoever is forgotten. */
  const forget = async (person: PersonId): Promise<void> => {
    const member = memberOf(person);
    if (!member) return;
    await direct.forget(person);
    await home(present(member.team, member.user)).catch((error: unknown) => {
      if (codeOf(error) === undefined) throw error;
    });
  };

  /** Acknowledged in time, and what was here before is not done again. */
  const once = async (
    touch: Touch | undefined,
    tell: Ack,
    work: (touch: Touch, acked: Acked) => Promise<void>,
  ): Promise<void> => {
    const acked = acknowledging(tell, times.ack);
    try {
      if (touch && seen.first(touch.event)) await guarded(() => work(touch, acked));
    } finally {
      acked.end();
      await acked.ack().catch(() => undefined);
    }
  };

  return {
    command: async (body, tell) =>
      await once(readCommand(body), tell, (touch, acked) => answerCommand(touch, acked, answering)),
    async press(body, tell) {
      const touch = readPress(body);
      await tell().catch(() => undefined);
      if (!touch || touch === 'nothing' || !seen.first(touch.event)) return;
      const pressed = { person: touch.who.person, action: touch.action, on: idOf(touch.place) };
      await guarded(() => pressedNow.once(pressed, () => answerPress(touch, answering), nothing));
    },
    async submission(body, tell) {
      const read = readSubmission(body);
      await once(read?.touch, tell, async (given, acked) => {
        const touch = await met(given);
        if (touch) await answerSubmission(touch, read!.isOver, acked, { ...answering, following: follows });
      });
    },
    async typing(body, tell) {
      const read = readTyping(body);
      const language = read && (await locales.of(read.member));
      const options = read ? choicesFor(read, language ?? 'en', parts) : [];
      await tell({ options }).catch(() => undefined);
    },
    async message(body, event) {
      const edit = readEdit(body, event);
      if (edit && seen.first(edit.event)) await guarded(() => answerEdit(edit, answering));
      const read = readMessage(body, event);
      if (read && seen.first(read.event))
        await guarded(() => inOrder(read.who.person, (before) => answerMessage(read, before, answering)));
    },
    home: async (body, event) => await guarded(() => home(readHome(body, event))),
    forget,
    idle: () => underWay.idle(),
  };
}

/** The message or modal that was touched. */
function idOf(place: Touch['place']): string | undefined {
  if (place.kind === 'modal') return place.view;
  return 'ts' in place ? place.ts : undefined;
}

const nothing = async (): Promise<void> => undefined;
