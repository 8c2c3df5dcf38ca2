import type { Official, OfficialName, Role } from '../official/official.ts';
import { seatOf, type SeatId } from '../official/seat.ts';
import { isSameTerm } from '../official/terms-of-office.ts';
import type { Day } from '../ids.ts';
import type { Issue, Recipient, SampleOfficial } from './issue.ts';

const OWN = ['own-house', 'own-senate'] as const;

/** Whom the issue file itself names for letters of that day: its offices, and for something past the people of its `sample`. */
export function fixedOfficials(issue: Issue, day: Day): Official[] {
  const offices = issue.recipients.flatMap((recipient) => officialOn(recipient, issue.asOf ?? day) ?? []);
  return [...issue.sample.map((sample) => sampleOf(sample)), ...offices];
}

/** Recipients that only the writer's place can name: `own-house`, `own-senate`. A history never looks anybody up. */
export function ownRecipients(issue: Issue): (typeof OWN)[number][] {
  if (issue.status === 'history') return [];
  return OWN.filter((own) => issue.recipients.some(({ seat }) => seat === own));
}

/** The official of a recipient that stands in the file; undefined for the writer's own members. */
export function officialOf(recipient: Recipient): Official | undefined {
  return recipient.seat === 'own-house' || recipient.seat === 'own-senate'
    ? undefined
    : given(recipient.seat, recipient);
}

/** The same as a letter of that day is addressed: without the name once a new term of the office has begun since it was looked up. */
export function officialOn(recipient: Recipient, day: Day): Official | undefined {
  const official = officialOf(recipient);
  const { verifiedOn } = recipient;
  if (!official?.name || !verifiedOn || verifiedOn >= day || isSameTerm(official, verifiedOn, day)) return official;
  const { seat, role } = official;
  // Room, phone and form of a member go with the member; those of an office stay.
  if (seatOf(seat).kind !== 'office') return { seat, role, status: 'unnamed', offices: [] };
  return { ...official, status: 'unnamed', name: undefined };
}

function sampleOf(sample: SampleOfficial): Official {
  const official = given(sample.seat, sample);
  return { ...official, bioguide: sample.bioguide, ...(sample.fictional && { fictional: true }) };
}

function given(
  seat: SeatId,
  { role, name, last, title, address, phone, form, email }: Omit<Recipient, 'seat'>,
): Official {
  const known = role ?? roleOf(seat);
  return {
    seat,
    role: known,
    // A body is addressed as a whole: whoever sits on it, it is never "vacant" or "unnamed".
    status: name === undefined && known !== 'council' ? 'unnamed' : 'held',
    name: name === undefined ? undefined : nameOf(name, last),
    title,
    offices: address ? [{ kind: 'capitol', lines: address, phone }] : [],
    phone,
    form,
    email,
  };
}

/** Two words are a first name and a surname; with more the file must say, and the linter asks for it. */
function nameOf(full: string, last: string | undefined): OfficialName {
  return { full, last: last ?? full.split(' ').at(-1) ?? full };
}

function roleOf(id: SeatId): Role {
  const seat = seatOf(id);
  switch (seat.kind) {
    case 'house':
      return 'us_representative';
    case 'senate':
      return 'us_senator';
    case 'state':
      return seat.chamber === 'upper' ? 'state_senator' : 'state_representative';
    case 'office':
      return 'other';
  }
}
