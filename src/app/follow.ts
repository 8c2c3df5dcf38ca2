import type { Notice } from '../core/conversation/advanced.ts';
import type { Effect } from '../core/conversation/effect.ts';
import type { Session } from '../core/conversation/session.ts';
import { EventId, type PersonId } from '../core/ids.ts';
import type { Perform } from './effects.ts';
import type { Who } from './facts.ts';
import { transact, type TransactParts } from './transact.ts';
import type { Turns } from './turns.ts';

/** The session after its effects, and what their results gave to tell. */
export interface Followed {
  readonly session: Session;
  readonly notices: readonly Notice[];
}

export interface FollowParts extends TransactParts {
  readonly perform: Perform;
  readonly turns: Turns;
  readonly newId: () => string;
}

/**
 * Performs what a committed session still has pending and nobody here is at already: fresh effects, and those that a crash
 * left. Undefined when there is nothing to do. Results are committed together, and what they lead to is followed in turn.
 */
export interface Follow {
  (who: Who, session: Session): Promise<Followed> | undefined;
}

export function createFollow(parts: FollowParts): Follow {
  const atWork = new Map<string, Promise<unknown>>();
  const start = (effect: Effect, person: PersonId, session: Session) => {
    const work = parts.perform(effect, person, session);
    atWork.set(nameOf(person, effect), work);
    return work;
  };

  const forget = async (effect: Effect, { person }: Who, session: Session): Promise<Followed> => {
    // What is being written about this person must not land after everything was wiped.
    const writing = session.pending.flatMap((one) => atWork.get(nameOf(person, one)) ?? []);
    atWork.set(nameOf(person, effect), Promise.resolve());
    await Promise.all(writing);
    await parts.turns(person, async () => {
      await parts.perform(effect, person, session);
      parts.keeper.drop(person);
    });
    atWork.delete(nameOf(person, effect));
    return { session, notices: [] };
  };

  const follow = (who: Who, session: Session, tried: ReadonlySet<string>): Promise<Followed> | undefined => {
    const { person } = who;
    const fresh = session.pending.filter((one) => !atWork.has(nameOf(person, one)) && !tried.has(one.id));
    const wipe = fresh.find(({ kind }) => kind === 'forget');
    if (wipe) return forget(wipe, who, session);
    return fresh.length === 0 ? undefined : perform(who, session, fresh, tried);
  };

  const perform = async (
    who: Who,
    session: Session,
    fresh: readonly Effect[],
    tried: ReadonlySet<string>,
  ): Promise<Followed> => {
    const { person } = who;
    try {
      const results = await Promise.all(fresh.map((effect) => start(effect, person, session)));
      const actions = results.filter((result) => result !== undefined);
      if (actions.length === 0) return { session, notices: [] };
      const event = EventId.parse(`effects:${parts.newId()}`);
      const told = await parts.turns(person, () => transact({ who, event, actions, ours: true }, parts));
      if (!('session' in told)) return { session, notices: [] };
      const next = follow(who, told.session, new Set([...tried, ...fresh.map(({ id }) => id)]));
      const after = next ? await next : told;
      return { session: after.session, notices: [...told.notices, ...(next ? after.notices : [])] };
    } finally {
      for (const effect of fresh) atWork.delete(nameOf(person, effect));
    }
  };

  return (who, session) => follow(who, session, new Set());
}

const nameOf = (person: PersonId, { id }: Effect): string => `${person} ${id}`;
