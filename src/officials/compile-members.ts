import * as z from 'zod';
import { type Member, MemberList, type Term } from '../core/official/civic.ts';
import type { Day } from '../core/ids.ts';
import { BadCopy, jsonOf } from './bad-copy.ts';
import { formLink } from './form-link.ts';

/** What else the list carries is left out; a contact field that cannot be read is left out too. */
const text = z.string().trim().min(1).max(300);
const optional = text.optional().catch(undefined);

const UpstreamTerm = z.object({
  type: z.enum(['rep', 'sen']),
  state: z.string(),
  district: z.number().optional(),
  class: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  start: z.iso.date(),
  end: z.iso.date(),
  'end-type': optional,
  party: optional,
  phone: optional,
  office: optional,
  address: optional,
  url: optional,
  contact_form: optional,
});

const Upstream = z.array(
  z.object({
    id: z.object({ bioguide: z.string() }),
    name: z.object({
      first: text,
      last: text,
      middle: optional,
      suffix: optional,
      nickname: optional,
      official_full: optional,
    }),
    terms: z.array(UpstreamTerm).min(1),
  }),
);
type UpstreamMember = z.infer<typeof Upstream>[number];
type UpstreamTerm = z.infer<typeof UpstreamTerm>;

/** Terms that ended before that are left out: nobody asks who sat then. */
const KEPT_YEARS = 2;

/** legislators-current.json in our slim form. Throws BadCopy. `asOf` is the day the source last said that it is current. */
export function compileMembers(bytes: Uint8Array, asOf: Day): MemberList {
  const parsed = Upstream.safeParse(jsonOf(bytes));
  if (!parsed.success) throw new BadCopy(`has not the shape we know (at ${placeOf(parsed.error)})`);
  const list = MemberList.safeParse({ members: parsed.data.map((member) => slim(member, asOf)) });
  if (!list.success) throw new BadCopy(`has a member we cannot read (at ${placeOf(list.error)})`);
  return list.data;
}

function slim({ id, name, terms }: UpstreamMember, asOf: Day): Member {
  const isKept = (term: UpstreamTerm, at: number) => at === terms.length - 1 || term.end > yearsBefore(asOf);
  const full = name.official_full ?? fullName(name);
  const also = alsoCalled(full, name);
  const earlier = careerOf(terms.filter((term, at) => !isKept(term, at)));
  return {
    bioguide: id.bioguide,
    name: { full, last: name.last, ...(also !== '' && { also }) },
    terms: terms.filter(isKept).map(termOf),
    ...(earlier.length > 0 && { earlier }),
  };
}

/** Given names that the full name has not: "Bernie" for Bernard Sanders. */
export function alsoCalled(full: string, { first, nickname }: { first: string; nickname?: string }): string {
  const words = full.split(/[\s,."“”]+/);
  return [first, nickname].filter((name) => name !== undefined && !words.includes(name)).join(' ');
}

/** Terms on end for one seat become one; districts keep their number through many. */
function careerOf(terms: readonly UpstreamTerm[]): string[] {
  const career: { readonly seat: string; readonly start: string; end: string }[] = [];
  for (const term of terms) {
    const seat = seatOf(term);
    if (seat === undefined) continue;
    const last = career.at(-1);
    if (last?.seat === seat && yearsBetween(last.end, term.start) < 1) last.end = term.end;
    else career.push({ seat, start: term.start, end: term.end });
  }
  return career.map(({ seat, start, end }) => `${seat} ${start} ${end}`).slice(-20);
}

/** As in a seat id; undefined for one of before there were districts or classes in the list. */
function seatOf(term: UpstreamTerm): string | undefined {
  const { type, state, district } = term;
  if (type === 'sen') return term.class && `senate:${state}:${String(term.class)}`;
  if (district === undefined || district < 0) return undefined;
  return `house:${state}-${district === 0 ? 'AL' : String(district)}`;
}

const yearsBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / (365.25 * 86_400_000);

function fullName({ first, middle, last, suffix }: UpstreamMember['name']): string {
  const name = [first, middle, last].filter((part) => part !== undefined).join(' ');
  return suffix === undefined ? name : `${name}, ${suffix}`;
}

function termOf(term: UpstreamTerm): Term {
  const chamber = term.type === 'rep' ? 'house' : 'senate';
  const all = {
    chamber,
    state: term.state,
    district: chamber === 'house' ? term.district : undefined,
    class: chamber === 'senate' ? term.class : undefined,
    start: term.start,
    end: term.end,
    party: term.party,
    endType: term['end-type'],
    phone: term.phone,
    office: term.office,
    address: term.address,
    url: siteOf(term.url),
    contactForm: formLink(term.contact_form, chamber),
  };
  return withoutUndefined(all) as Term;
}

/** The member's own site; the list has had `hhttps:` in it. */
function siteOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) && new URL(address).protocol === 'https:' ? address : undefined;
}

function withoutUndefined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function yearsBefore(day: Day): string {
  return `${String(Number(day.slice(0, 4)) - KEPT_YEARS)}${day.slice(4)}`;
}

function placeOf(error: z.ZodError): string {
  // An empty path is the whole list.
  const path = error.issues[0]?.path.join('.') ?? '';
  return path === '' ? 'its beginning' : path;
}
