import type { ResultAction } from '../../core/conversation/action.ts';
import type { Draft } from '../../core/conversation/draft.ts';
import type { Effect, EffectOf } from '../../core/conversation/effect.ts';
import type { Session } from '../../core/conversation/session.ts';
import { statusAfter } from '../../core/delivery/follow-up.ts';
import type { LetterId, Receipt } from '../../core/delivery/receipt.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Place } from '../../core/official/civic.ts';
import type { FollowUps, Receipts } from '../../core/promises/delivery.ts';
import type { Locator } from '../../core/promises/officials.ts';
import type { SessionStore } from '../../core/promises/sessions.ts';
import type { Signatures } from '../../core/promises/signatures.ts';
import type { Tallies } from '../../core/promises/tallies.ts';
import type { Log } from '../../log.ts';
import { createAllowance } from './allowance.ts';
import type { Meter } from '../health/meter.ts';
import { performCampaign, type CampaignParts } from './perform-campaign.ts';
import { performMail, type PerformMailParts } from '../mail/perform-mail.ts';
import type { Records } from './records.ts';
import { traceOf } from '../trouble.ts';

export interface EffectsParts {
  readonly sessions: Pick<SessionStore, 'remember' | 'forget'>;
  readonly records: Pick<Records, 'forget'>;
  readonly receipts: Receipts;
  readonly tallies: Tallies;
  readonly signatures: Pick<Signatures, 'sign' | 'takeOff'>;
  readonly followUps: FollowUps;
  readonly locator: Locator;
  readonly placeFor: (draft: Draft) => Place;
  /** Absent where the bot sends nothing itself. */
  readonly mail?: PerformMailParts;
  readonly campaigning: CampaignParts;
  readonly log: Log;
  readonly meter: Meter;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** More streets than this in an hour are somebody else's; then the district is picked by hand. */
const LOOK_UPS = { most: 20, withinMs: 3_600_000 };

/**
 * Performs one committed effect; harmless twice. Never rejects. Undefined: nothing comes back, because everything is
 * forgotten, or because a store failed (`left`: it stays pending for the next touch or the sweep).
 */
export type Perform = (
  effect: Effect,
  person: PersonId,
  session: Session,
  /** What is left of the session when everything else is forgotten goes by this. */
  leave?: () => Promise<void>,
) => Promise<ResultAction | undefined>;

export function createPerform(parts: EffectsParts): Perform {
  const { log, meter, clock } = parts;
  const lookUps = createAllowance({ ...LOOK_UPS, clock });
  return async (effect, person, session, leave) => {
    const start = performance.now();
    const told = (outcome: 'done' | 'gave-up' | 'left') =>
      meter.effect({ kind: effect.kind, outcome, ms: performance.now() - start });
    if (effect.kind === 'locate' && !lookUps.take(person)) {
      told('gave-up');
      return { kind: 'gave-up', effect: effect.id, why: 'too-many' };
    }
    try {
      const result = await perform(effect, person, session, parts, leave);
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
  parts: EffectsParts,
  leave: () => Promise<void> = () => parts.sessions.forget(person),
): Promise<ResultAction | undefined> {
  const { sessions, receipts, tallies, signatures, followUps, locator, placeFor, mail } = parts;
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
      parts.campaigning.cards.touch(effect.community, effect.issue, 'counted');
      return done;
    case 'uncount':
      await tallies.takeBack({ person, letter: effect.letter });
      return done;
    case 'sign': {
      const { community, issue, name, words } = effect;
      const answer = await signatures.sign({ person, community, issue, name, ...(words !== undefined && { words }) });
      if (answer === 'signed') return done;
      parts.campaigning.shelf.drop(community);
      return { kind: 'not-signed', effect: effect.id };
    }
    case 'take-off':
      await signatures.takeOff({ person, community: effect.community, issue: effect.issue });
      return done;
    case 'remember':
      await sessions.remember(person, rememberedOf(effect));
      return done;
    case 'ask-later': {
      const { letter, seat, sent, language } = effect;
      await followUps.begin(person, { letter, seat, sent, language });
      return done;
    }
    case 'ask-no-more':
      await followUps.drop(person, effect.letter);
      return done;
    case 'asked-here':
      await seen(effect.letters, person, followUps);
      return done;
    case 'heard':
      await hear(effect, person, parts);
      return done;
    case 'mail-code':
    case 'deliver':
    case 'cancel':
      return mail ? await performMail(effect, person, session, mail) : { kind: 'gave-up', effect: effect.id };
    case 'hold': {
      const { community, issue, held } = effect;
      if (!mail) return { kind: 'gave-up', effect: effect.id };
      await (held ? mail.campaigns.hold(community, issue) : mail.campaigns.release(community, issue));
      return done;
    }
    case 'campaign':
      return await performCampaign(effect, session, parts.campaigning);
    case 'forget':
      await parts.records.forget(person, leave);
      return undefined;
  }
}

/** These questions were on the person's screen: they wait for no command any more. */
async function seen(letters: readonly LetterId[], person: PersonId, followUps: FollowUps): Promise<void> {
  for (const { open, ...shown } of await followUps.list(person))
    if (open && letters.includes(shown.letter)) await followUps.change(person, shown);
}

/** Nobody is asked twice about a letter; an answer is a step of its status. */
async function hear(
  { letter, heard, at }: EffectOf<'heard'>,
  person: PersonId,
  { receipts, tallies, followUps }: Pick<EffectsParts, 'receipts' | 'tallies' | 'followUps'>,
): Promise<void> {
  const status = statusAfter(heard);
  const receipt = status && (await receipts.list(person)).find(({ id }) => id === letter);
  if (receipt) {
    // By their word, and not by that of the ledger.
    const { version: _version, ...known } = receipt;
    await receipts.step(person, { ...known, status, changed: at });
  }
  // A button that was pressed before and is still there counts no second time.
  if ((await followUps.list(person)).some((one) => one.letter === letter))
    await tallies.hear({ person, letter, heard });
  await followUps.drop(person, letter);
}

function receiptOf({ letter, issue, seat, round, channel, status, at }: EffectOf<'receipt'>): Receipt {
  return { id: letter, issue, seat, round, channel, status, prepared: at, changed: at };
}

function rememberedOf({ name, zip }: EffectOf<'remember'>) {
  return name === undefined && zip === undefined ? undefined : { name: name ?? '', zip: zip ?? '' };
}
