import { dayOf } from '../official/calendar.ts';
import type { Located, Place } from '../official/civic.ts';
import type { Reason } from '../official/locate-reasons.ts';
import { locate } from '../official/locate.ts';
import type { Draft, Home } from './draft.ts';
import type { Facts, Shelved } from './facts.ts';
import { membersOf } from './recipients.ts';
import { needsPlace } from './shelf.ts';

/** Whether it is settled where the writer lives. `moved`: it was, but the lines have changed since. */
export type Settled =
  /** `unsure`: what the writer must hear about how it was settled. */
  | { readonly kind: 'home'; readonly home: Home | undefined; readonly unsure: readonly Reason[] }
  | { readonly kind: 'look-up' }
  | { readonly kind: 'ask'; readonly located: Located; readonly moved: boolean };

export function settledPlace(draft: Draft, { issue }: Shelved, facts: Facts): Settled {
  if (!needsPlace(issue) || draft.without === 'own') return { kind: 'home', home: undefined, unsure: [] };
  if (draft.home && membersOf(draft.home, facts)) return { kind: 'home', home: draft.home, unsure: [] };
  const moved = draft.home !== undefined;
  if (streetToTry(draft)) return { kind: 'look-up' };
  const located = locatedNow(moved ? { ...draft, pick: undefined } : draft, facts);
  const home = homeOf(located, draft, facts);
  return home && !refused(home, draft)
    ? { kind: 'home', home, unsure: unsureOf(located) }
    : { kind: 'ask', located, moved };
}

const unsureOf = ({ reasons }: Located): Reason[] => reasons.filter(({ code }) => code === 'table-approximate');

/** The answer for what the draft knows without asking anybody: the ZIP, and what was picked. */
export function locatedNow(draft: Draft, facts: Facts): Located {
  return locate({ ...placeFor(draft), street: undefined, city: undefined }, facts.civic, new Date(facts.now));
}

/** What the performer of a `locate` effect hands to the `Locator`. */
export function placeFor({ typed, pick }: Draft): Place {
  return {
    zip: typed.zip,
    street: typed.street,
    city: typed.city,
    state: pick?.state ?? (typed.state?.trim() ? typed.state : undefined),
    district: pick?.district,
  };
}

/** The place that an answer settles; undefined where it is still a question. */
export function homeOf(located: Located, { without }: Pick<Draft, 'without'>, facts: Facts): Home | undefined {
  const on = dayOf(new Date(facts.now));
  if (located.kind === 'found' || located.kind === 'vacant') {
    const { state, by, zip, point } = located;
    const district = without === 'house' ? undefined : located.district;
    return { on, state, district, by, zip, ...(point && { point: { ...point } }) };
  }
  const [state, ...more] = located.kind === 'split' ? located.states : [];
  return without === 'house' && state !== undefined && more.length === 0
    ? { on, state, by: 'state', zip: located.zip }
    : undefined;
}

/** The writer said that this district's member is not theirs, and nothing but the same ZIP says that it is. */
function refused({ district, by }: Home, { leftOut }: Draft): boolean {
  return by !== 'writer' && district !== undefined && leftOut.some((seat) => seat === `house:${district}`);
}

function streetToTry({ typed, streetTried, pick, without }: Draft): boolean {
  return Boolean(typed.street?.trim()) && !streetTried && pick?.district === undefined && without === undefined;
}
