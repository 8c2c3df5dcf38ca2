import type { Problem } from '../letter/writer.ts';
import type { Action } from './action.ts';
import type { Effect } from './effect.ts';
import type { Facts } from './facts.ts';
import type { Aside, Session } from './session.ts';

/** Something to tell: `field` is the input it is about, empty where it is about none. `note`: nothing is wrong. */
export interface Notice extends Problem {
  readonly tone?: 'note';
}

/**
 * What an action led to. `session` is committed; then `effects` (which stand in `session.pending` too) are performed and each
 * result comes back as an action; then `viewOf(session, facts, problems)` is shown.
 */
export interface Advanced<S extends Session = Session> {
  readonly session: S;
  readonly effects: readonly Effect[];
  readonly problems: readonly Notice[];
}

/** Synchronous and pure; never throws for anything a person did. */
export type Advance = (session: Session, action: Action, facts: Facts) => Advanced;

export function to<S extends Session>(session: S, problems: readonly Notice[] = []): Advanced<S> {
  return { session, effects: [], problems };
}

/** The same step with this screen over it. */
export const over = (session: Session, aside: Aside, problems: readonly Notice[] = []): Advanced =>
  to({ ...session, aside }, problems);

/** Of something that is about no input. */
export const problem = (says: string): Notice => ({ field: '', says });

export const note = (says: string): Notice => ({ field: '', says, tone: 'note' });

/** Nothing comes of it but that this is told. */
export const tell = (session: Session, says: string): Advanced => to(session, [problem(says)]);

/** Adds effects, each once: what is already pending is not asked for again. */
export function withEffects(advanced: Advanced, effects: readonly Effect[]): Advanced {
  const { session } = advanced;
  const pending = new Set(session.pending.map(({ id }) => id));
  const fresh = effects.filter(({ id }) => !pending.has(id));
  if (fresh.length === 0) return advanced;
  return {
    ...advanced,
    session: { ...session, pending: [...session.pending, ...fresh] },
    effects: [...advanced.effects, ...fresh],
  };
}
