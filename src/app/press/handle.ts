import { StoreAway, UserError } from '../../core/errors.ts';
import type { Notice } from '../../core/conversation/advanced.ts';
import type { Session } from '../../core/conversation/session.ts';
import type { View } from '../../core/conversation/view.ts';
import { toldInstead } from '../../core/conversation/views/told.ts';
import type { Language } from '../../core/ids.ts';
import type { Conversation, Present } from '../../core/promises/conversation.ts';
import type { Cabinet, SessionStore } from '../../core/promises/sessions.ts';
import type { Log } from '../../log.ts';
import { createUnderWay } from '../../under-way.ts';
import { within } from '../../within.ts';
import type { Perform } from './effects.ts';
import { serves, type FactsFor, type Ground } from './facts.ts';
import type { Flow } from './flow.ts';
import { createFollow, type Followed } from './follow.ts';
import { createKeeper } from './keeper.ts';
import { createLatelyForgotten } from './lately-forgotten.ts';
import { createListeners } from './listeners.ts';
import type { ListingFor } from '../campaigns/listing.ts';
import { doorOf, type Meter, type Outcome } from '../health/meter.ts';
import type { Records } from './records.ts';
import { transact, type Transacted } from './transact.ts';
import { newReference, traceOf } from '../trouble.ts';
import { createTurns } from './turns.ts';

export interface HandleParts {
  readonly flow: Flow;
  readonly sessions: SessionStore;
  readonly cabinet: Pick<Cabinet, 'get' | 'put'>;
  readonly factsFor: FactsFor;
  readonly listing: ListingFor;
  readonly records: Pick<Records, 'of'>;
  readonly perform: Perform;
  readonly log: Log;
  readonly meter: Meter;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** 128 random bits in base64url: names for events of our own. */
  readonly newId: () => string;
  /** How long an answer waits for its effects, in milliseconds; what comes later goes to `onView`. */
  readonly patienceMs?: number;
}

/**
 * The conversation as doors use it. When a look-up takes longer than a second, `handle` gives the screen that says so, and
 * the next one goes to `onView`. `look` and `records` reject with a UserError when the store fails or a newer version wrote the
 * session.
 */
export interface Handle extends Conversation {
  /** Performs the effects that were left over, of everybody in the store. Answers how many persons had some. */
  sweep(): Promise<number>;
  /** When nothing is being performed any more. */
  idle(): Promise<void>;
}

const PATIENCE_MS = 1_000;

export function createHandle(parts: HandleParts): Handle {
  const { flow, sessions, factsFor, log, meter, patienceMs = PATIENCE_MS } = parts;
  const turns = createTurns();
  const keeper = createKeeper(parts);
  const joined = { ...parts, turns, keeper, lately: createLatelyForgotten(parts.cabinet) };
  const follow = createFollow(joined);
  const listeners = createListeners();
  const underWay = createUnderWay();
  const draw = async (who: Present, session: Session, notices: readonly Notice[], ground?: Ground): Promise<View> => {
    const facts = ground && serves(ground, session, flow.needs) ? ground.facts : await factsFor(who, session);
    return flow.viewOf(session, facts, notices);
  };

  /** The view after the effects when they are quick; else the one before them, and the other goes to whoever listens. */
  const afterEffects = async (who: Present, before: Followed, following: Promise<Followed>): Promise<Shown> => {
    const drawn = underWay.track(
      following.then(({ session, notices }) => draw(who, session, [...before.notices, ...notices])),
    );
    const quick = await within(drawn, patienceMs);
    if (quick !== 'late') return { view: quick, outcome: 'shown' };
    drawn.then(
      (view) => listeners.tell(who.person, view),
      (error: unknown) => listeners.tell(who.person, explained(error, who, before.session)),
    );
    return { view: await draw(who, before.session, before.notices), outcome: 'later' };
  };

  const answer = async (who: Present, done: Transacted): Promise<Shown> => {
    switch (done.kind) {
      case 'saved': {
        const following = follow(who, done.session);
        if (following) return await afterEffects(who, done, following);
        return { view: await draw(who, done.session, done.notices, done.ground), outcome: 'shown' };
      }
      case 'seen':
      case 'too-fast':
      case 'not-saved':
        return { view: await draw(who, done.session, done.notices), outcome: done.kind };
      case 'newer':
        return { view: toldInstead(refusal(who, 'newer'), languageOf(who)), outcome: 'newer' };
      case 'unavailable':
      case 'gone':
        return { view: toldInstead(refusal(who, 'failed'), languageOf(who)), outcome: 'not-saved' };
    }
  };

  const refusal = ({ language = 'en' }: Present, why: 'newer' | 'failed'): string =>
    why === 'newer' ? flow.told(language).newer : flow.told(language).notSaved;

  const explained = (error: unknown, who: Present, session?: Session): View => {
    const language = session?.language ?? languageOf(who);
    if (error instanceof UserError) return toldInstead(error.message, language);
    if (error instanceof StoreAway) return toldInstead(refusal(who, 'failed'), languageOf(who));
    const reference = newReference();
    log.error({ reference, ...traceOf(error) }, 'Something went wrong in the conversation');
    return toldInstead(flow.told(language).failed(reference), language);
  };

  const looked = async <T>(who: Present, look: (session: Session) => Promise<T>): Promise<T> => {
    const taken = await keeper.current(who);
    if (taken.kind !== 'held') throw new UserError(taken.kind, refusal(who, taken.kind));
    try {
      return await look(taken.session);
    } catch (error) {
      throw error instanceof StoreAway ? new UserError('failed', refusal(who, 'failed')) : error;
    }
  };

  return {
    async handle(touch) {
      const start = performance.now();
      const { person, event, action } = touch;
      const ended = (outcome: Outcome) =>
        meter.interaction({ door: doorOf(person), action: action.kind, outcome, ms: performance.now() - start });
      try {
        const change = { who: touch, event, actions: [action] };
        const done = await underWay.track(turns(person, () => transact(change, joined)));
        if (done.kind === 'seen') touch.onRepeat?.();
        const { view, outcome } = await answer(touch, done);
        ended(outcome);
        return view;
      } catch (error) {
        ended(error instanceof UserError ? 'refused' : 'failed');
        return explained(error, touch);
      }
    },
    async show(who) {
      try {
        const taken = await keeper.current(who);
        if (taken.kind === 'held') return await draw(who, taken.session, []);
        return toldInstead(refusal(who, taken.kind), languageOf(who));
      } catch (error) {
        return explained(error, who);
      }
    },
    look: (who, use) => looked(who, async (session) => ({ session, facts: await factsFor(who, session, use) })),
    records: (who) => looked(who, (session) => parts.records.of(who.person, session)),
    listing: parts.listing,
    onView: (person, listener) => listeners.add(person, listener),
    async sweep() {
      keeper.tidy();
      const left = await sessions.sweep();
      for (const person of left) {
        // What could not be saved yet is held here too, and its effects must wait until it is.
        const taken = await keeper.stored({ person });
        if (taken.kind === 'held')
          await underWay.track(follow({ person }, taken.session) ?? Promise.resolve(undefined));
      }
      return left.length;
    },
    idle: () => underWay.idle(),
  };
}

const languageOf = ({ language = 'en' }: Present): Language => language;

interface Shown {
  readonly view: View;
  readonly outcome: Outcome;
}
