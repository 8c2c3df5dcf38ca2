import type { Read, Signatory } from '../release/release.ts';
import { FIELD_MAX } from './campaign.ts';
import { MORE_SIGNERS } from './field-lists.ts';
import { type Person, personLine } from './read-field.ts';

/** The fields that lists of people are typed into, by what they are in a release. */
const FIELDS = {
  leads: ['leads'],
  coLeads: ['coleads'],
  signers: ['signers', ...MORE_SIGNERS],
} as const;

/** What has room in the fields of a form, a person a line. `left`: how many had none. */
export interface Packed {
  readonly typed: Readonly<Record<string, string>>;
  readonly left: number;
}

/** As many people as there is room for, in their order; without district and id where they would not fit with them. */
export function packed(people: readonly Read<Signatory>[], as: keyof typeof FIELDS): Packed {
  const whole = spread(
    people.map(({ value }) => personLine(personOf(value))),
    FIELDS[as],
  );
  if (whole.left === 0) return whole;
  return spread(
    people.map(({ value: { name, state, chamber } }) => personLine({ name, state, chamber })),
    FIELDS[as],
  );
}

function spread(lines: readonly string[], fields: readonly string[]): Packed {
  const typed: Record<string, string> = {};
  let left = lines;
  for (const field of fields) {
    const fits = howManyFit(left);
    typed[field] = left.slice(0, fits).join('\n');
    left = left.slice(fits);
  }
  return { typed, left: left.length };
}

function howManyFit(lines: readonly string[]): number {
  let [room, fits] = [FIELD_MAX + 1, 0];
  for (; fits < lines.length && lines[fits]!.length < room; fits += 1) room -= lines[fits]!.length + 1;
  return fits;
}

const personOf = ({ name, state, chamber, district, bioguide }: Signatory): Person => ({
  name,
  state,
  chamber,
  bioguide,
  ...(district !== undefined && { seatThen: `${state}-${district}` }),
});
