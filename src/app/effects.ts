import type { ResultAction } from '../core/conversation/action.ts';
import type { Draft } from '../core/conversation/draft.ts';
import type { Effect } from '../core/conversation/effect.ts';
import type { Session } from '../core/conversation/session.ts';
import type { Receipt } from '../core/delivery/receipt.ts';
import type { PersonId } from '../core/ids.ts';
import type { Place } from '../core/official/civic.ts';
import type { Locator, Receipts, SessionStore, Tallies } from '../core/promises.ts';
import type { Log } from '../log.ts';
import { createAllowance } from './allowance.ts';
import type { Meter } from './meter.ts';
import { performMail, type MailParts } from './perform-mail.ts';
import { traceOf } from './trouble.ts';

export interface EffectsParts {
  readonly sessions: Pick<SessionStore, 'remember' | 'forget'>;
  readonly receipts: Receipts;
  readonly tallies: Tallies;
  /** Takes back what doors put into this person's direct messages. */
  readonly forgetInDoors?: (person: PersonId) => Promise<void>;
  readonly locator: Locator;
  readonly placeFor: (draft: Draft) => Place;
  /** Absent where the bot sends nothing itself. */
  readonly mail?: MailParts;
  readonly log: Log;
  readonly meter: Meter;
  readonly clock: () => number;
}

/** More streets than this in an hour are somebody else's; then the district is picked by hand. */
const LOOK_UPS = { most: 20, withinMs: 3_600_000 };

/**
 * Performs one committed effect; harmless twice. Never rejects. Undefined: nothing comes back, because everything is
 * forgotten, or because a store failed (`left`: it stays pending for the next touch or the sweep).
 */
export type Perform = (effect: Effect, person: PersonId, session: Session) => Promise<ResultAction | undefined>;

export function createPerform(parts: EffectsParts): Perform {
  const { log, meter, clock } = parts;
  const lookUps = createAllowance({ ...LOOK_UPS, clock });
  return async (effect, person, session) => {
    const start = performance.now();
    const told = (outcome: 'done' | 'gave-up' | 'left') =>
      meter.effect({ kind: effect.kind, outcome, ms: performance.now() - start });
    if (effect.kind === 'locate' && !lookUps.take(person)) {
      told('gave-up');
      return { kind: 'gave-up', effect: effect.id };
    }
    try {
      const result = await perform(effect, person, session, parts);
      told('done');
      return result;
    } catch (error) {
      // A look-up is not tried again behind the writer's back: they are told, and asked.
      const isLookUp = effect.kind === 'locate';
      told(isLookUp ? 'gave-up' : 'left');
      log.warn({ effect: effect.kind, ...traceOf(error) }, isLookUp ? 'Look-up failed' : 'Effect failed, it stays');
      return isLookUp ? { kind: 'gave-up', effect: effect.id } : undefined;
    }
  };
}

async function perform(
  effect: Effect,
  person: PersonId,
  session: Session,
  { sessions, receipts, tallies, forgetInDoors, locator, placeFor, mail }: EffectsParts,
): Promise<ResultAction | undefined> {
  const done: ResultAction = { kind: 'performed', effect: effect.id };
  switch (effect.kind) {
    case 'locate':
      // Left over from a draft that is no longer at this look-up: its answer would change nothing.
      if (session.step !== 'locating' || session.effect !== effect.id) return done;
      return { kind: 'located', effect: effect.id, answer: await locator.locate(placeFor(session.draft)) };
    case 'receipt':
      await receipts.step(person, receiptOf(effect));
      return done;
    case 'count':
      await tallies.add({ person, ...effect });
      return done;
    case 'uncount':
      await tallies.takeBack({ person, letter: effect.letter });
      return done;
    case 'remember':
      await sessions.remember(person, rememberedOf(effect));
      return done;
    case 'mail-code':
    case 'deliver':
    case 'cancel':
      return mail ? await performMail(effect, person, session, mail) : { kind: 'gave-up', effect: effect.id };
    case 'forget':
      // What is stored goes at once. What is left of the session says only that this is to be done, so it goes last: a
      // platform that is away is asked again by the sweep.
      await mail?.outbox.forget(person);
      await Promise.all([receipts.forget(person), tallies.forget(person), sessions.remember(person, undefined)]);
      await forgetInDoors?.(person);
      await sessions.forget(person);
      return undefined;
  }
}

type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

function receiptOf({ letter, issue, seat, round, channel, status, at }: Of<'receipt'>): Receipt {
  return { id: letter, issue, seat, round, channel, status, prepared: at, changed: at };
}

function rememberedOf({ name, zip }: Of<'remember'>) {
  return name === undefined && zip === undefined ? undefined : { name: name ?? '', zip: zip ?? '' };
}
