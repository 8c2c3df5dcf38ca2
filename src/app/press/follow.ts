import type { ResultAction } from '../../core/conversation/action.ts';
import type { Notice } from '../../core/conversation/advanced.ts';
import type { Effect } from '../../core/conversation/effect.ts';
import type { Session } from '../../core/conversation/session.ts';
import { EventId, type PersonId } from '../../core/ids.ts';
import type { Present } from '../../core/promises/conversation.ts';
import type { SessionStore } from '../../core/promises/sessions.ts';
import type { Perform } from './effects.ts';
import type { LatelyForgotten } from './lately-forgotten.ts';
import { transact, type TransactParts } from './transact.ts';
import { createTurns, type Turns } from './turns.ts';

/** The session after its effects, and what their results gave to tell. */
export interface Followed {
  readonly session: Session;
  readonly notices: readonly Notice[];
}

export interface FollowParts extends TransactParts {
  readonly perform: Perform;
  readonly sessions: Pick<SessionStore, 'forget'>;
  readonly lately: LatelyForgotten;
  /** In which sessions of one person are changed one after the other. */
  readonly turns: Turns;
  readonly newId: () => string;
}

/**
 * Performs what a committed session still has pending and nobody here is at already: fresh effects, and those that a crash
 * left. Undefined when there is nothing to do. Results are committed together, and what they lead to is followed in turn.
 */
export interface Follow {
  (who: Present, session: Session): Promise<Followed> | undefined;
}

export function createFollow(parts: FollowParts): Follow {
  const atWork = new Set<string>();
  /** What is written about one person is written in the order in which it was asked for. */
  const writing = createTurns();

  const follow = (who: Present, session: Session, tried: ReadonlySet<string>): Promise<Followed> | undefined => {
    const { person } = who;
    const todo = session.pending.filter((one) => !atWork.has(nameOf(person, one)) && !tried.has(one.id));
    if (todo.length === 0) return undefined;
    const wipe = todo.find(({ kind }) => kind === 'forget');
    const names = todo.map((one) => nameOf(person, one));
    for (const name of names) atWork.add(name);
    const work = wipe ? forget(wipe, person, session) : results(who, session, todo, tried);
    return work.finally(() => {
      for (const name of names) atWork.delete(name);
    });
  };

  const forget = async (effect: Effect, person: PersonId, session: Session): Promise<Followed> => {
    // After everything that is being written about this person. A platform may take a minute to give back two hundred messages:
    // the person's presses are answered meanwhile.
    await writing(person, () => parts.perform(effect, person, session, () => leave(effect, person)));
    return { session, notices: [] };
  };

  /** Nothing is left of the session, unless a new letter was begun in it meanwhile. */
  const leave = async (effect: Effect, person: PersonId): Promise<void> =>
    await parts.turns(person, async () => {
      const who: Present = { person };
      const taken = await parts.keeper.stored(who);
      if (taken.kind === 'held' && isBegun(taken.session)) {
        const event = EventId.parse(`effects:${parts.newId()}`);
        await transact({ who, event, actions: [{ kind: 'performed', effect: effect.id }], ours: true }, parts);
        return;
      }
      await parts.lately.note(person);
      await parts.sessions.forget(person);
      parts.keeper.drop(person);
    });

  const results = async (
    who: Present,
    session: Session,
    todo: readonly Effect[],
    tried: ReadonlySet<string>,
  ): Promise<Followed> => {
    const { person } = who;
    const done = await Promise.all(todo.map((effect) => perform(effect, person, session)));
    const actions = done.filter((result) => result !== undefined);
    if (actions.length === 0) return { session, notices: [] };
    const event = EventId.parse(`effects:${parts.newId()}`);
    const told = await parts.turns(person, () => transact({ who, event, actions, ours: true }, parts));
    const isWritten = todo.some(({ kind }) => kind !== 'locate');
    // Another process has forgotten this person meanwhile: what was written here since goes the same way.
    if (told.kind === 'gone' && isWritten && (await parts.lately.has(person)))
      return await forget({ kind: 'forget', id: `forget:${parts.newId()}` }, person, session);
    if (!('session' in told)) return { session, notices: [] };
    const next = await follow(who, told.session, new Set([...tried, ...todo.map(({ id }) => id)]));
    return next ? { session: next.session, notices: [...told.notices, ...next.notices] } : told;
  };

  const perform = (effect: Effect, person: PersonId, session: Session): Promise<ResultAction | undefined> =>
    ASKED_ELSEWHERE.has(effect.kind)
      ? parts.perform(effect, person, session)
      : writing(person, () => parts.perform(effect, person, session));

  return (who, session) => follow(who, session, new Set());
}

/** Those wait for an answer from outside, maybe for minutes: nothing that a person asks for meanwhile waits for it, too. */
const ASKED_ELSEWHERE: ReadonlySet<Effect['kind']> = new Set<Effect['kind']>(['locate', 'mail-code']);

/** There is something that would be lost. */
const isBegun = ({ step, parked }: Session): boolean => step !== 'choosing' || parked.length > 0;

const nameOf = (person: PersonId, { id }: Effect): string => `${person} ${id}`;
