import * as z from 'zod';
import { Day } from '../ids.ts';
import type { Official } from './official.ts';
import type { Reason } from './locate-reasons.ts';
import type { Records } from './records.ts';

/** `CA-21`; `WY-AL`, `DC-AL`, `PR-AL` where a state or territory has a single seat. */
export const District = z.string().regex(/^[A-Z]{2}-(AL|[1-9]\d?)$/, 'A district is written like CA-21 or WY-AL');

/**
 * Which districts touch a ZIP, for the lines of one Congress. `index` has 100,000 entries, one per ZIP: the number of
 * its set in `sets`, 0 = a ZIP the source does not know. `sets[0]` is empty; the district with most land comes first.
 */
export interface ZipTable {
  readonly congress: number;
  /** From the fallback source, which lists too many districts for some ZIPs and loses a state for some at a border. */
  readonly approximate: boolean;
  /** Of the built-in sample, whose districts stay what they are at any time. */
  readonly fictional?: true;
  readonly builtOn: Day;
  readonly index: Uint16Array;
  readonly sets: readonly (readonly string[])[];
}

const line = z.string().min(1).max(300);

export const Term = z.strictObject({
  chamber: z.enum(['house', 'senate']),
  state: z.string().regex(/^[A-Z]{2}$/),
  /** House only; 0 is the single seat of a state or territory, as in the member list. */
  district: z.number().int().min(0).max(99).optional(),
  /** Senate only. */
  class: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  start: Day,
  end: Day,
  party: line.optional(),
  /** `special-election`: an appointed senator, who stays past `end` until the successor is sworn in. */
  endType: line.optional(),
  phone: line.optional(),
  /** `2459 Rayburn House Office Building`, without city and ZIP. */
  office: line.optional(),
  /** One unpunctuated line, as in the member list. */
  address: line.optional(),
  /** The member's own site. */
  url: line.optional(),
  /** The best form link known when compiled; absent where only `url` is known. */
  contactForm: line.optional(),
});
export type Term = z.infer<typeof Term>;

/** Lines as on an envelope, without the member's name; `lat` and `lon` in degrees, to find the nearest. */
export const DistrictOffice = z.strictObject({
  lines: z.array(line).min(1).max(6),
  city: line,
  state: line,
  zip: line.optional(),
  phone: line.optional(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
});
export type DistrictOffice = z.infer<typeof DistrictOffice>;

export const Member = z.strictObject({
  bioguide: z.string().regex(/^[A-Z]\d{6}$/),
  /** `full` goes on the envelope: the official full name where there is one. `also`: given names that it has not, "Bernie". */
  name: z.strictObject({ full: line, last: line, also: line.optional() }),
  /** Oldest first: the present term and those that ended in the two years before the list was fetched. */
  terms: z.array(Term).min(1).max(40),
  /** Where they sat before that, terms on end joined: `house:CA-21 2013-01-03 2021-01-03`, `senate:CA:1 ...`. */
  earlier: z.array(line).max(20).optional(),
  offices: z.array(DistrictOffice).max(40).optional(),
});
export type Member = z.infer<typeof Member>;

/** Somebody who has left Congress, with the seat held last. Days of terms are not in the list this comes from. */
export interface PastMember {
  readonly bioguide: string;
  readonly full: string;
  readonly last: string;
  /** Given names that are not in `full`. */
  readonly also?: string;
  readonly chamber: 'house' | 'senate';
  readonly state: string;
  /** House only; 0 is the single seat of a state or territory. */
  readonly district?: number;
  /** A year. */
  readonly born: number;
}

/** What a member list is checked against when it is compiled, and never again. */
export const MemberList = z.strictObject({ members: z.array(Member) });
export type MemberList = z.infer<typeof MemberList>;

/** The member list as it is used. */
export interface Roster {
  /** The day the source last said that this is current. For an imported file its own date, never the day of import. */
  readonly fetchedAt: Day;
  /** The built-in sample, whose people are invented and hold their seats at any time. */
  readonly fictional?: true;
  /** By seat, `house:CA-21`: whoever has a term in it. */
  readonly members: Records<Member>;
  /** All terms of all members, counted so that no member has to be read for it. */
  readonly terms: readonly TermCount[];
}

/** How many terms of one chamber run from one day to another. */
export interface TermCount extends Pick<Term, 'chamber' | 'start' | 'end'> {
  readonly count: number;
}

/** What is loaded. Two tables stand side by side around a change of Congress; the order does not matter. */
export interface Civic {
  readonly roster: Roster | undefined;
  readonly tables: readonly ZipTable[];
}

/** What a writer gave to be placed by, as typed. In no log, key or error. */
export interface Place {
  readonly zip?: string;
  /** Two letters: chosen for a ZIP that lies in two states, or part of the street address. */
  readonly state?: string;
  readonly street?: string;
  readonly city?: string;
  /** The district the writer picked, like `CA-21`. */
  readonly district?: string;
  /** `last-us-address`: a citizen abroad, placed by the last US address in the other fields. */
  readonly abroad?: 'no-us-address' | 'last-us-address';
}

/** One member it may be. `town` is where the member's first district office is, to recognise the district by. */
export interface Candidate {
  readonly district: string;
  readonly official: Official;
  readonly town?: string;
}

interface Answer {
  readonly on: Day;
  readonly congress: number;
  readonly zip?: string;
  /** Empty where a place has none (and a reason says so), or while the state is not known. */
  readonly senators: readonly Official[];
  /** What to tell the writer, in order; sentences in locate-notes.ts. */
  readonly reasons: readonly Reason[];
}

/** `by`: what decided. `writer` means that the writer picked among the candidates; we never do. */
export interface Placed extends Answer {
  readonly state: string;
  readonly district: string;
  readonly by: 'zip' | 'street' | 'state' | 'writer';
  readonly house: Official;
  /** Of the street, in degrees to two decimals (about 1 km): enough for the nearest office, too little for a door. */
  readonly point?: { readonly lat: number; readonly lon: number };
}

/**
 * Where a writer lives and who that makes their officials. `found` and `vacant` know the House seat (nobody holds the
 * vacant one; `found` may still be `unnamed` when the data is old). `split` is a question to the writer: which state,
 * or which district; no candidates means that the lines in force are not loaded, so only a street or the House's finder can tell.
 */
export type Located =
  | ({ readonly kind: 'found' | 'vacant' } & Placed)
  | (Answer & {
      readonly kind: 'split';
      /** More than one: the state is asked first. */
      readonly states: readonly string[];
      readonly candidates: readonly Candidate[];
      /** The House's own look-up. */
      readonly finder: string;
    })
  | (Answer & { readonly kind: 'unknown'; readonly finder: string });

/** A geocoder's answer after `readGeocoderReply`, or why there was none. Every one has its own sentence. */
export type Geocoded =
  | {
      readonly kind: 'matched';
      /** Whose lines the service answered with. */
      readonly congress: number;
      readonly state: string;
      readonly district: string;
      readonly zip?: string;
      /** As the service understood the address, one per match. */
      readonly addresses: readonly string[];
      readonly point?: { readonly lat: number; readonly lon: number };
    }
  | { readonly kind: 'ties'; readonly addresses: readonly string[]; readonly districts: readonly string[] }
  | { readonly kind: 'no-match' | 'wrong-map' | 'refused' | 'error' | 'timeout' | 'down' }
  /** Whoever runs this has no service asked. */
  | { readonly kind: 'off' };
