import type { Language } from '../ids.ts';
import { approach, type Approach } from '../issue/approach.ts';
import type { Issue, Stance } from '../issue/issue.ts';
import { fixedOfficials, officialOn } from '../issue/recipients.ts';
import type { SignOnStatus } from '../issue/sign-on-status.ts';
import { stanceFor } from '../issue/stance.ts';
import { runningName } from '../official/salutation.ts';
import { seatOf, type SeatId } from '../official/seat.ts';
import { locate } from '../official/locate.ts';
import { dayOf } from '../official/calendar.ts';
import { holdersNow } from '../official/holders-now.ts';
import type { Located } from '../official/civic.ts';
import type { Reason } from '../official/locate-reasons.ts';
import type { Official } from '../official/official.ts';
import type { Draft, Home, ShownRecipient } from './draft.ts';
import type { Facts } from './facts.ts';
import { once } from './memo.ts';
import { shelvedOf } from './shelf.ts';
import { lastNoon, today } from './today.ts';
import type { Addressing } from './writing.ts';

/** One official who gets a letter, how, and what that rests on. `byWord`: the writer's word that they signed decided it. */
export interface To extends Approach {
  readonly byWord: boolean;
}

/** Everybody the issue goes to, as things stand today, without those left out. In the order of the issue's recipients. */
export function recipientsOf(of: Addressing): readonly To[] {
  const { draft, facts } = of;
  return once(facts.memo, draft, 'recipients', madeFrom(of), () =>
    everybody(of).filter(({ official }) => !draft.leftOut.includes(official.seat)),
  );
}

/** Who gets the letter to this seat. */
export const recipientAt = (seat: SeatId, of: Addressing): To | undefined =>
  recipientsOf(of).find(({ official }) => official.seat === seat);

/** The recipient's number among everybody, left out or not: a button keeps its meaning when somebody is left out. */
export function numberOf({ official }: To, of: Addressing): number {
  return everybody(of).findIndex((one) => one.official.seat === official.seat);
}

/** Whom a number means; undefined once they are left out. */
export function numbered(at: number, of: Addressing): To | undefined {
  const meant = everybody(of)[at];
  return meant && !of.draft.leftOut.includes(meant.official.seat) ? meant : undefined;
}

function everybody(of: Addressing): readonly To[] {
  return once(of.facts.memo, of.draft, 'everybody', madeFrom(of), () => officialsOf(of));
}

/** What they come of, beside the draft. */
const madeFrom = ({ shelved, facts }: Addressing): readonly unknown[] => [shelved.issue, ...heldBy(facts)];

/** What says who holds a seat: the lists, how old they are today, and the noon at which a term ends. */
const heldBy = (facts: Facts): readonly unknown[] => [facts.civic, today(facts), lastNoon(facts)];

function officialsOf({ draft, shelved: { issue }, facts }: Addressing): To[] {
  const own = draft.home ? (membersOf(draft.home, facts) ?? []) : [];
  const officials =
    issue.status === 'history'
      ? fixedOfficials(issue, today(facts))
      : issue.recipients.flatMap((recipient) => {
          if (recipient.seat === 'own-house') return own.filter(({ seat }) => seatOf(seat).kind === 'house');
          if (recipient.seat === 'own-senate') return own.filter(({ seat }) => seatOf(seat).kind === 'senate');
          return officialOn(recipient, today(facts)) ?? [];
        });
  const meant = draft.chase ? officials.filter(({ seat }) => seat === draft.chase?.seat) : officials;
  return meant.map((official) => to(draft, issue, official, own.includes(official)));
}

/** How the letter to this seat approaches whoever holds it; `unknown` once the issue no longer goes there. */
export function stanceTo(seat: SeatId, draft: Draft, facts: Facts): Stance {
  const shelved = shelvedOf(draft, facts);
  const meant = shelved && everybody({ draft, shelved, facts }).find(({ official }) => official.seat === seat);
  return meant?.stance ?? 'unknown';
}

/** Not for sending: the issue is an example, or the people it goes to are invented. */
export function isExample(of: Addressing): boolean {
  return of.shelved.issue.status === 'example' || recipientsOf(of).some(({ official }) => official.fictional === true);
}

/** Who holds the seats of this place today; undefined when the lines have changed since and the writer must be asked again. */
export function membersOf(home: Home, facts: Facts): readonly Official[] | undefined {
  const located = holders(home, facts);
  if (!located) return undefined;
  return located.kind === 'found' || located.kind === 'vacant'
    ? [...(home.district === undefined ? [] : [located.house]), ...located.senators]
    : located.senators;
}

/** What is to be known about these seats today: vacant, elected but not sworn in, from an old list. */
export function reasonsOf(home: Home, facts: Facts): readonly Reason[] {
  return holders(home, facts)?.reasons.filter(({ code }) => !/^(zip|lines|street)-/.test(code)) ?? [];
}

function holders(home: Home, facts: Facts): Located | undefined {
  return once(facts.memo, home, 'holders', heldBy(facts), () => {
    const now = new Date(facts.now);
    const { state, district, by, zip, point } = home;
    if (district === undefined) return locate({ zip, state }, facts.civic, now);
    const on = dayOf(new Date(`${home.on}T17:00:00Z`));
    return holdersNow({ state, district, by, zip, point, on }, facts.civic, now);
  });
}

export const shown = ({ official }: To): ShownRecipient => ({ seat: official.seat, name: nameShown(official) });

/** Empty for an office that is written to whoever holds it. */
export const nameShown = ({ name }: Official): string => name?.full ?? '';

/** The recipient as a sentence names them. */
export const nameOf = ({ official }: Pick<To, 'official'>, language: Language): string =>
  runningName(official, language);

function to(draft: Draft, issue: Issue, official: Official, represents: boolean): To {
  const known = approach(issue, official, represents);
  const { evidence } = known;
  if (!evidence || evidence.kind === 'signed' || !draft.saidSigned.includes(official.seat))
    return { ...known, byWord: false };
  const signed: SignOnStatus = { ...evidence, kind: 'signed', as: 'signer' };
  return {
    ...known,
    stance: stanceFor(issue, official, signed),
    part: 'signer',
    evidence: signed,
    byWord: true,
  };
}
