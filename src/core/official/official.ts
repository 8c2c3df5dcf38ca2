import * as z from 'zod';
import type { Day } from '../ids.ts';
import type { SeatId } from './seat.ts';

/** How an official is addressed; one row each in forms-of-address.ts. `council` is a body, not a person. */
export const Role = z.enum([
  'us_representative',
  'us_delegate',
  'resident_commissioner',
  'us_senator',
  'speaker',
  'house_committee_chair',
  'senate_committee_chair',
  'president',
  'vice_president',
  'cabinet_secretary',
  'attorney_general',
  'ambassador_us',
  'ambassador_foreign',
  'governor',
  'state_senator',
  'state_representative',
  'mayor',
  'council',
  'other',
]);
export type Role = z.infer<typeof Role>;

/** `last` is what a salutation uses: "Cortez Masto", never split by us from a full name that came without it. */
export interface OfficialName {
  readonly full: string;
  readonly last: string;
}

/** One place an official can be written to or called. Lines as on an envelope, without the official's own name. */
export interface Office {
  readonly kind: 'capitol' | 'district';
  readonly lines: readonly string[];
  readonly city?: string;
  readonly phone?: string;
  /** Degrees, where known, to find the nearest. */
  readonly at?: { readonly lat: number; readonly lon: number };
}

/** A person or office that can be written to. `held`: the holder is known; `unnamed`: we do not say who; `vacant`: nobody. */
export interface Official {
  readonly seat: SeatId;
  readonly role: Role;
  readonly status: 'held' | 'vacant' | 'unnamed';
  readonly name?: OfficialName;
  /** The office as it stands on the envelope under the name: "Secretary of State", "Mayor of Millbrook". */
  readonly title?: string;
  readonly party?: string;
  readonly bioguide?: string;
  /** Where a letter goes. The first is used unless the writer asks for another. */
  readonly offices: readonly Office[];
  readonly phone?: string;
  readonly email?: string;
  /** The official's own contact form. */
  readonly form?: string;
  /** The official's own site, where the form's address is not known: "open Contact on this page". */
  readonly site?: string;
  /** Set when the source is old enough that the letter must say how old. */
  readonly asOf?: Day;
  /** Somebody invented, for previews and the built-in sample; refused by everything that sends. */
  readonly fictional?: true;
}
