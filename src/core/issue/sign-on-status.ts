import type { Day } from '../ids.ts';
import type { Official } from '../official/official.ts';
import { seatOf } from '../official/seat.ts';
import type { Signer, SignOn } from './issue.ts';
import { type Sameness, sameName } from './same-person.ts';

/** `on` and `source`: when the list was checked, and where. */
export type SignOnStatus =
  | { readonly kind: 'signed'; readonly as: 'lead' | 'co-lead' | 'signer'; readonly on: Day; readonly source: string }
  | { readonly kind: 'not-signed' | 'unknown'; readonly on: Day; readonly source: string };

/**
 * Whether this person signed the letter. The person counts, not the seat: a successor did not sign, and a signer who has
 * moved did. Only a complete list, on which nobody can be taken for this official, makes anyone "not signed".
 */
export function signOnStatus(signOn: SignOn, official: Official): SignOnStatus {
  const { on, source } = signOn.checked;
  const lists = [
    { as: 'lead', people: signOn.leads },
    { as: 'co-lead', people: signOn.coLeads },
    { as: 'signer', people: signOn.signers },
  ] as const;
  const found = lists.map(({ as, people }) => ({ as, same: people.map((signer) => samePerson(signer, official)) }));
  const signed = found.find(({ same }) => same.includes('same'));
  if (signed) return { kind: 'signed', as: signed.as, on, source };
  const doubt = official.status !== 'held' || found.some(({ same }) => same.includes('maybe'));
  return { kind: isWhole(signOn) && !doubt ? 'not-signed' : 'unknown', on, source };
}

/** A bioguide id settles it on its own; without one, name, state and chamber together. */
function samePerson(signer: Signer, official: Official): Sameness {
  if (official.status !== 'held' || !official.name) return 'different';
  if (signer.bioguide && official.bioguide) return signer.bioguide === official.bioguide ? 'same' : 'different';
  const seat = seatOf(official.seat);
  if ((seat.kind !== 'house' && seat.kind !== 'senate') || seat.state !== signer.state) return 'different';
  const name = sameName(signer.name, official.name);
  // The same name in the other chamber is most often the same person, who has since been elected there; not always.
  return name === 'same' && seat.kind !== signer.chamber ? 'maybe' : name;
}

/** Called complete, and naming at least as many as the letter is said to have. */
export function isWhole({ complete, signerCount, leads, coLeads, signers }: SignOn): boolean {
  return complete && leads.length + coLeads.length + signers.length >= (signerCount ?? 0);
}
