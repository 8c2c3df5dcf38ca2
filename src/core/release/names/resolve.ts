import type { Candidate, Mention } from './mentions.ts';
import { type Held, maySit, type MembersTable, type Person, seatKey } from './members-table.ts';
import type { Confidence, Signatory } from '../release.ts';
import type { Tag } from './tags.ts';

/** A mention that text and table agree on. `strong`: a title, a tag, or a list that has one stands with the name. */
export interface Resolved {
  readonly mention: Mention;
  readonly person: Person;
  readonly seat: Held;
  readonly strong: boolean;
  readonly confidence: Confidence;
}

interface Support {
  readonly chamber?: 'house' | 'senate';
  readonly tag?: Tag;
  readonly strong: boolean;
}

/** Names that fit exactly one person, given title, tag, day and who else is named; all others stay open. */
export function resolveMentions(mentions: readonly Mention[], on: string | undefined, table: MembersTable): Resolved[] {
  const supports = supportsOf(mentions);
  const known = new Map<Mention, Resolved>();
  const people = new Set<Person>();
  for (const mention of mentions) {
    const support = supports.get(mention)!;
    if (!mention.full && !support.tag) continue;
    const found = settle(mention, support, { on, table, people: new Set() });
    if (found) known.set(mention, found);
    if (found) people.add(found.person);
  }
  // "Congressman Doe" introduces too, where no name is printed in full: "Doe said".
  for (const isTitled of [true, false])
    for (const mention of mentions) {
      const support = supports.get(mention)!;
      if (known.has(mention) || support.strong !== isTitled) continue;
      const found = settle(mention, support, { on, table, people });
      if (found) known.set(mention, found);
      if (found) people.add(found.person);
    }
  return mentions.flatMap((mention) => known.get(mention) ?? []);
}

/** A list shares the title before its first name: "Sens. Ames, Brown and Cole". */
function supportsOf(mentions: readonly Mention[]): Map<Mention, Support> {
  const supports = new Map<Mention, Support>();
  let shared: { readonly run: number; readonly chamber?: 'house' | 'senate'; readonly strong: boolean } | undefined;
  for (const mention of mentions) {
    const { honorific, tag, run, listed } = mention;
    const own = honorific && honorific.kind !== 'other' ? honorific : undefined;
    const inherited = shared?.run === run ? shared : undefined;
    const chamber =
      own?.chamber ?? (tag?.district === undefined ? undefined : 'house') ?? (own ? undefined : inherited?.chamber);
    const strong =
      honorific?.kind !== 'other' &&
      (own !== undefined || isPolitical(tag) || listed === true || inherited?.strong === true);
    supports.set(mention, { chamber, tag, strong });
    const passesOn = own?.plural === true || inherited !== undefined || isPolitical(tag) || own !== undefined;
    shared =
      passesOn && honorific?.kind !== 'other'
        ? { run, chamber: own ? own.chamber : inherited?.chamber, strong }
        : undefined;
  }
  return supports;
}

/** "of Ohio" alone says nothing of Congress. */
const isPolitical = (tag: Tag | undefined): boolean =>
  tag !== undefined && (tag.party !== undefined || tag.district !== undefined);

interface Surroundings {
  readonly on: string | undefined;
  readonly table: MembersTable;
  /** Whoever was found elsewhere in the text under a full name. */
  readonly people: ReadonlySet<Person>;
}

function settle(mention: Mention, support: Support, around: Surroundings): Resolved | undefined {
  if (mention.honorific?.kind === 'other') return undefined;
  const fitsOf = (told: Support) =>
    mention.candidates.flatMap((candidate) => {
      const seat = seatFor(candidate.person, told, around);
      return seat ? [{ ...candidate, seat }] : [];
    });
  const isBare = !mention.full && mention.honorific === undefined && mention.tag === undefined;
  const isNamed = ({ person }: Fit): boolean => around.people.has(person);
  const sharing = fitsOf(support);
  // "Representative Ames and Brown" of a senator who was introduced before: the title is not hers.
  const fits = isBare && !sharing.some(isNamed) ? [...sharing, ...fitsOf({ strong: false }).filter(isNamed)] : sharing;
  const named = fits.filter(isNamed);
  // A bare surname is somebody who was introduced in full; with a title it may introduce.
  const pool = !mention.full && named.length > 0 ? named : fits;
  if (!mention.full && named.length === 0 && !support.strong) return undefined;
  const best = narrowed(pool, around, support);
  if (!best) return undefined;
  return {
    mention,
    person: best.person,
    seat: best.seat,
    strong: support.strong,
    confidence: confidenceOf(best, support),
  };
}

type Fit = Candidate & { readonly seat: Held };

/** One is left, or nobody is named. */
function narrowed(fits: readonly Fit[], { on, table }: Surroundings, { tag }: Support): Fit | undefined {
  if (fits.length <= 1) return fits[0];
  const district = tag?.district;
  const steps: ((fit: Fit) => boolean)[] = [
    ({ given }) => given === 'exact',
    ({ seat }) => district !== undefined && seat.district === district,
    ({ person, seat }) => seat.start !== undefined && maySit(person, seat, on),
    ({ seat, person }) => table.today.get(seatKey(seat) ?? '') === person,
  ];
  let left = fits;
  for (const step of steps) {
    const kept = left.filter(step);
    if (kept.length === 1) return kept[0];
    if (kept.length > 1) left = kept;
  }
  return undefined;
}

/** The seat that text and day allow this person; undefined where they cannot be meant. */
function seatFor(person: Person, { chamber, tag }: Support, { on }: Surroundings): Held | undefined {
  const gone = person.born !== undefined;
  const seats = person.held.filter(
    (seat) => (tag?.state === undefined || seat.state === tag.state) && maySit(person, seat, on),
  );
  const ofChamber = seats.filter((seat) => chamber === undefined || seat.chamber === chamber);
  const exact = ofChamber.findLast((seat) => tag?.district !== undefined && seat.district === tag.district);
  const seat = exact ?? ofChamber.at(-1);
  if (seat) return gone && tag?.district !== undefined ? { ...seat, district: tag.district } : seat;
  // Of those who have left only the last seat is known: somebody who ended in the Senate may have sat in the House.
  const other = gone ? seats.at(-1) : undefined;
  if (!other || chamber === undefined || tag?.state === undefined) return undefined;
  return { chamber, state: other.state, ...(tag.district !== undefined && { district: tag.district }) };
}

function confidenceOf({ given, misprint, seat }: Fit, { tag, strong }: Support): Confidence {
  if (misprint || (!strong && given !== 'exact')) return 'unsure';
  const agrees = tag?.district === undefined || tag.district === seat.district;
  const told = tag?.state !== undefined || given === 'exact';
  return told && agrees && strong ? 'sure' : 'likely';
}

/**
 * What is said of the person: the name as printed, in full where only the surname is. Without a day, a district that changed
 * while they sat is left open.
 */
export function signatoryOf(
  { mention, person, seat: found }: Resolved,
  table: MembersTable,
  on: string | undefined,
): Signatory {
  const seat =
    on === undefined && mention.tag?.district === undefined && hasMoved(person, found)
      ? { ...found, district: undefined }
      : found;
  const key = seatKey(seat);
  const holder = key === undefined ? undefined : table.today.get(key);
  return {
    name: mention.full ? mention.printed : person.full,
    chamber: seat.chamber,
    state: seat.state,
    ...(seat.chamber === 'house' && seat.district !== undefined && { district: seat.district }),
    bioguide: person.bioguide,
    ...(holder && holder !== person && { seatToday: { name: holder.full, bioguide: holder.bioguide } }),
  };
}

const hasMoved = ({ held }: Person, { chamber, district }: Held): boolean =>
  held.some((seat) => seat.chamber === chamber && seat.district !== district);
