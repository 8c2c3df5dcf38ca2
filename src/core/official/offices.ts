import type { Member, Term } from './civic.ts';
import type { Office, Official } from './official.ts';

/** Degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/**
 * The Capitol office first, then those in the district as the list has them. A member who was just sworn in may have no
 * room and no phone yet: the building's ZIP alone still reaches the chamber.
 */
export function officesOf(member: Member, term: Term): Office[] {
  const [, head, zip] = /^(.*?),? Washington,? DC (\d{5}(?:-\d{4})?)$/i.exec(term.address ?? '') ?? [];
  const room = term.office ?? head;
  const mail = `Washington, DC ${zip ?? (term.chamber === 'house' ? '20515' : '20510')}`;
  const capitol: Office = {
    kind: 'capitol',
    lines: room === undefined ? [mail] : [room, mail],
    city: 'Washington',
    ...(term.phone !== undefined && { phone: term.phone }),
  };
  return [capitol, ...(member.offices ?? []).map((office) => districtOffice(office))];
}

function districtOffice({ lines, city, state, zip, phone, lat, lon }: NonNullable<Member['offices']>[number]): Office {
  return {
    kind: 'district',
    lines: [...lines, `${city}, ${state}${zip === undefined ? '' : ` ${zip}`}`],
    city,
    ...(phone !== undefined && { phone }),
    ...(lat !== undefined && lon !== undefined && { at: { lat, lon } }),
  };
}

/**
 * The district office to write to: nearest to the street when its place is known, else one in the ZIP's postal area
 * (first three digits), else the first that the list has. Undefined when none is known: the Capitol then.
 */
export function districtOfficeFor(official: Official, near: { point?: Point; zip?: string }): Office | undefined {
  const offices = official.offices.filter((office) => office.kind === 'district');
  const { point, zip } = near;
  const placed = offices.filter((office) => office.at !== undefined);
  if (point && placed.length > 0) {
    return placed.reduce((best, office) => (away(office.at!, point) < away(best.at!, point) ? office : best));
  }
  const area = zip?.slice(0, 3);
  return offices.find((office) => area !== undefined && zipOf(office)?.slice(0, 3) === area) ?? offices[0];
}

const zipOf = (office: Office) => / (\d{5})(?:-\d{4})?$/.exec(office.lines.at(-1) ?? '')?.[1];

/** Only for comparing: squared degrees, with longitude narrowed by latitude. */
function away(a: Point, b: Point): number {
  const narrow = Math.cos((b.lat * Math.PI) / 180);
  return (a.lat - b.lat) ** 2 + ((a.lon - b.lon) * narrow) ** 2;
}
