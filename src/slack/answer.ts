import { createAtWork } from '../chat/at-work.ts';
import { createHandedIn, filesAt } from '../chat/handed-in.ts';
import { createLater } from '../chat/later.ts';
import { createSeen } from '../chat/seen.ts';
import type { Rights } from '../chat/rights.ts';
import { tellView } from '../chat/tell.ts';
import { SENTENCES } from '../core/conversation/sentences.ts';
import type { View } from '../core/conversation/view.ts';
import { EventId, type PersonId } from '../core/ids.ts';
import { acknowledging, type Ack, type Acked } from './acknowledge.ts';
import { choicesFor } from './autocomplete.ts';
import { codeOf, type Calls } from './calls.ts';
import { memberOf, type Direct } from './direct.ts';
import { follow } from './follow.ts';
import { FILE_HOSTS } from './handed-in.ts';
import { homeOf } from './home.ts';
import { REPLY_MS, TIMES } from './limits.ts';
import { createLocales } from './locales.ts';
import { meet, type Met } from './meet.ts';
import { openForm } from './open-form.ts';
import type { SlackParts } from './parts.ts';
import { readHome, readMessage } from './read-event.ts';
import { readSubmission, readTyping } from './read-modal.ts';
import { present, readCommand, readPress, type Touch } from './read.ts';
import { createStage } from './show.ts';
import { answerSubmission, type SubmissionParts } from './submission.ts';
import { failed, traceOf } from './trouble.ts';
import type { Workspaces } from './workspaces.ts';

/** What Slack may bring. Each is acknowledged within 2.4 s and never rejects. */
export interface Answers {
  command(body: unknown, ack: Ack): Promise<void>;
  press(body: unknown, ack: Ack): Promise<void>;
  submission(body: unknown, ack: Ack): Promise<void>;
  typing(body: unknown, ack: Ack): Promise<void>;
  /** Somebody wrote in the DM. */
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

/** The one place that decides what an answer is, and when. */
export function createAnswers(parts: AnswerParts): Answers {
  const { conversation, calls, direct, log } = parts;
  const times = { ...TIMES, ...parts.times };
  const seen = createSeen();
  const later = createLater(conversation, REPLY_MS);
  const locales = createLocales(calls, times.locale);
  const stage = createStage(parts);
  const readHandedIn = createHandedIn({ conversation, isOurs: filesAt(FILE_HOSTS, parts.settings.apiUrl) });
  const atWork = createAtWork();

  const guarded = async (work: () => Promise<void>): Promise<void> => {
    await atWork.doing(work).catch((error: unknown) => log.warn(traceOf(error), 'Slack did not take an answer'));
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
  const tooSlow = async (touch: Touch): Promise<void> => {
    const { language = 'en' } = touch.who;
    await stage.beside(touch, tellView(SENTENCES[language].chat.tooSlow, language));
  };

  /** A modal with the list of issues or the letter in progress; as a message where it comes too late. */
  const pick = async (touch: Touch, view: View): Promise<void> => {
    if (view.audience === 'dm') return await stage.show(touch, view);
    try {
      await calls.open(touch.team, touch.trigger ?? '', stage.modal(touch, view));
    } catch {
      await stage.show(touch, view);
    }
  };

  const command = async (read: Touch, { ack }: Acked): Promise<void> => {
    const { action } = read;
    const isPicker = action?.kind === 'command' && action.name === 'write' && action.args.issue === undefined;
    const start = performance.now();
    const touch = await met(read);
    if (!touch) return void (await ack(stage.single(read, notHere())));
    await following(touch, async (view) => {
      const isQuick = performance.now() - start < times.inline;
      const answer = touch.place.kind === 'command' && !isPicker && isQuick ? stage.single(touch, view) : undefined;
      const isFirst = await ack(answer);
      if (answer && isFirst) return;
      await (isPicker && touch.place.kind === 'command' && isQuick ? pick(touch, view) : stage.show(touch, view));
    });
  };

  const press = async (read: Touch): Promise<void> => {
    const start = performance.now();
    const touch = await met(read);
    if (!touch) return await ('reply' in read.place ? stage.beside(read, notHere()) : undefined);
    const formMs = times.form - (performance.now() - start);
    const form = await openForm(touch, { conversation, calls, formMs }).catch((error: unknown) => ({ error }));
    if (form === 'late') return await tooSlow(touch);
    if (form === 'opened') return;
    if (form !== 'none') return await stage.beside(touch, failed(touch.who, form.error, log).view);
    const own = touch.place.kind === 'dm' ? touch.place.ts : undefined;
    await direct.holding(own, async () => {
      await following(touch, async (view) => {
        if (touch.action === undefined && !touch.toDm) await stage.beside(touch, view);
        else await stage.show(touch, view);
      });
    });
  };

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

  /** A file that may be a press release; Slack shows files to whoever has the workspace's token. */
  const withRelease = async (touch: Touch): Promise<Touch> => {
    const { files, action, who, team } = touch;
    if (!files || !action) return touch;
    const workspace = await parts.workspaces.of(team);
    const headers: Record<string, string> = workspace ? { authorization: `Bearer ${workspace.token}` } : {};
    return { ...touch, action: await readHandedIn(who, files, action, headers) };
  };

  /** Whoever writes here can be written to. */
  const isOpenAgain = async ({ who, event }: Touch): Promise<void> => {
    const { session } = await conversation.look(who);
    if (session.dmClosed !== true) return;
    const open = EventId.parse(`${event}:dm-open`);
    await conversation.handle({ ...who, event: open, action: { kind: 'platform', fact: 'dm-open' } });
  };

  /** Acknowledged in time, and what was here before is not done again. */
  const once = async (touch: Touch | undefined, tell: Ack, work: (acked: Acked) => Promise<void>): Promise<void> => {
    const acked = acknowledging(tell, times.ack);
    try {
      if (touch && seen.first(touch.event)) await guarded(() => work(acked));
    } finally {
      acked.end();
      await acked.ack().catch(() => undefined);
    }
  };

  return {
    async command(body, tell) {
      const touch = readCommand(body);
      await once(touch, tell, (acked) => command(touch!, acked));
    },
    async press(body, tell) {
      const touch = readPress(body);
      await tell().catch(() => undefined);
      if (touch && touch !== 'nothing' && seen.first(touch.event)) await guarded(() => press(touch));
    },
    async submission(body, tell) {
      const read = readSubmission(body);
      await once(read?.touch, tell, async (acked) => {
        const touch = await met(read!.touch);
        const say = { conversation, stage, following: follows, log, times };
        if (touch) await answerSubmission(touch, read!.isOver, acked, say);
      });
    },
    async typing(body, tell) {
      const read = readTyping(body);
      const language = read && (await locales.of(read.member));
      const options = read ? choicesFor(read, language ?? 'en', parts) : [];
      await tell({ options }).catch(() => undefined);
    },
    async message(body, event) {
      const read = readMessage(body, event);
      if (!read || !seen.first(read.event)) return;
      await guarded(async () => {
        const known = await met(read);
        if (!known) return;
        const touch = await withRelease(known);
        await following(touch, (view) => stage.show(touch, view));
        await isOpenAgain(touch);
      });
    },
    home: async (body, event) => await guarded(() => home(readHome(body, event))),
    forget,
    idle: () => atWork.idle(),
  };
}

/** Who it is nobody can say without a token: English it is. */
const notHere = (): View => tellView(SENTENCES.en.chat.notInstalled, 'en');
