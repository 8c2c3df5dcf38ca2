import type { Action } from '../../core/conversation/action.ts';
import { problem, type Notice } from '../../core/conversation/advanced.ts';
import type { Session } from '../../core/conversation/session.ts';
import { releaseIn } from '../../core/conversation/steps/campaign-import.ts';
import type { EventId } from '../../core/ids.ts';
import type { Present } from '../../core/promises/conversation.ts';
import type { FactsFor, Ground } from './facts.ts';
import type { Flow } from './flow.ts';
import type { Held, Keeper } from './keeper.ts';

/** Where a session stands after an attempt to take it on, and what there is to tell. */
export type Transacted =
  | {
      readonly kind: 'saved' | 'seen' | 'too-fast' | 'not-saved';
      readonly session: Session;
      readonly notices: readonly Notice[];
      /** Where it was saved. */
      readonly ground?: Ground;
    }
  /** `gone`: there is nothing that a result of ours could be told to. */
  | { readonly kind: 'newer' | 'unavailable' | 'gone' };

export interface Change {
  readonly who: Present;
  readonly event: EventId;
  /** One that a person did, or any number of results. */
  readonly actions: readonly Action[];
  readonly ours?: boolean;
}

export interface TransactParts {
  readonly flow: Flow;
  readonly keeper: Keeper;
  readonly factsFor: FactsFor;
}

/** Persons take turns in this process, so only another one can make a copy stale. */
const MOST_TRIES = 20;

/** Loads, advances and commits in one step. A stale copy is loaded again, and only `advance` repeats. */
export async function transact(change: Change, parts: TransactParts): Promise<Transacted> {
  const { who, event, actions, ours } = change;
  const { keeper, flow } = parts;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const taken = await keeper.take(who);
    if (taken.kind === 'newer') return { kind: 'newer' };
    if (taken.kind === 'failed') return { kind: 'unavailable' };
    if (ours && taken.version === 0) return { kind: 'gone' };
    const led = await advanceAll(taken, change, parts);
    const committed = await keeper.save(who.person, event, taken, led.session, ours);
    switch (committed) {
      case 'saved':
        return { kind: 'saved', ...led };
      case 'seen':
        return await asItStands(who, keeper);
      case 'too-fast':
        return {
          kind: 'too-fast',
          session: taken.session,
          notices: [problem(flow.told(taken.session.language).tooFast)],
        };
      case 'failed':
        return notSaved(taken, led.session, change, parts);
      case 'stale':
        break;
    }
  }
  throw new Error(`A session kept changing while handling '${actions[0]?.kind ?? 'nothing'}'`);
}

async function advanceAll(held: Held, { who, actions }: Change, { flow, factsFor }: TransactParts) {
  let { session } = held;
  const notices: Notice[] = held.unreadable ? [problem(flow.told(session.language).unreadable)] : [];
  const given = actions.map(releaseIn).find((text) => text !== undefined);
  const facts = await factsFor(who, session, 'advance', given);
  for (const action of actions) {
    const led = flow.advance(session, action, facts);
    session = led.session;
    notices.push(...led.problems);
  }
  return { session, notices, ground: { session: held.session, facts } };
}

async function asItStands(who: Present, keeper: Keeper): Promise<Transacted> {
  const now = await keeper.take(who);
  return now.kind === 'held'
    ? { kind: 'seen', session: now.session, notices: [] }
    : { kind: now.kind === 'newer' ? 'newer' : 'unavailable' };
}

/** What was typed is held on to, and saved with the next press; a press is simply to be pressed again. */
function notSaved(held: Held, led: Session, { who, actions }: Change, { flow, keeper }: TransactParts): Transacted {
  const isTyped = actions.some(({ kind }) => kind === 'say' || kind === 'submit');
  const session = isTyped ? led : held.session;
  keeper.hold(who.person, { ...held, session });
  return { kind: 'not-saved', session, notices: [problem(flow.told(session.language).notSaved)] };
}
