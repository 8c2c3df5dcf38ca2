import type { FoundAddressee } from './found-addressee.ts';
import { fold, givenMatch, nameWords } from '../names/names.ts';

export const onlyLikely = (one: FoundAddressee): FoundAddressee => ({ ...one, confidence: 'likely' });

export const isPerson = ({ value }: FoundAddressee): boolean => value.name !== undefined;

/** One person told of twice is one; the fuller name and office are kept. */
export function merged(found: readonly FoundAddressee[]): FoundAddressee[] {
  const out: FoundAddressee[] = [];
  for (const one of found) {
    const at = out.findIndex((other) => samePerson(one, other) || sameOffice(one, other));
    if (at < 0) out.push(one);
    else out[at] = fuller(out[at]!, one);
  }
  return out;
}

/** One surname, and no two given names that differ: "Doe" and "Jane Doe", "Robert Doe" and "Bob Doe". */
export function samePerson(a: FoundAddressee, b: FoundAddressee): boolean {
  const [one, other] = [nameWords(a.value.name ?? ''), nameWords(b.value.name ?? '')];
  if (one.length === 0 || one.at(-1) !== other.at(-1)) return false;
  return one.length < 2 || other.length < 2 || givenMatch(one[0]!, other.slice(0, -1)) !== 'no';
}

const sameOffice = ({ value: a }: FoundAddressee, { value: b }: FoundAddressee): boolean =>
  (a.name === undefined || b.name === undefined) &&
  a.office !== undefined &&
  b.office !== undefined &&
  (fold(a.office) === fold(b.office) || a.office === initialsOf(b.office) || b.office === initialsOf(a.office));

/** "Federal Communications Commission" is FCC. */
const initialsOf = (office: string): string =>
  [...office.matchAll(/\b\p{Lu}(?=\p{Ll})/gu)].map(([letter]) => letter).join('');

function fuller(a: FoundAddressee, b: FoundAddressee): FoundAddressee {
  const [longer, other] = nameWords(b.value.name ?? '').length > nameWords(a.value.name ?? '').length ? [b, a] : [a, b];
  const offices = [a.value.office, b.value.office].filter((office) => office !== undefined);
  const office = offices.toSorted((one, two) => two.length - one.length)[0];
  return {
    ...longer,
    value: { ...longer.value, ...(office !== undefined && { office }) },
    confidence: other.confidence === 'sure' ? 'sure' : longer.confidence,
  };
}

/** Without "the President" where "President Doe" is there. */
export function withoutHeld(found: readonly FoundAddressee[]): FoundAddressee[] {
  const people = found.filter(isPerson);
  return found.filter((one) => isPerson(one) || !people.some((other) => holds(other, one)));
}

const holds = ({ value }: FoundAddressee, { value: office }: FoundAddressee): boolean => {
  const held = fold(value.office ?? '');
  const { short, first } = bodyOf(office.office ?? '');
  return (
    held.includes(oneOf(fold(office.office ?? ''))) ||
    held.includes(first) ||
    (short !== undefined && held.split(' ').includes(short)) ||
    secretaryOf(held) === departmentOf(office.office ?? '')
  );
};

/** "Agriculture Secretary", "Secretary of Agriculture"; whoever else works there does not stand for it. */
function secretaryOf(held: string): string | undefined {
  const [, of, its] =
    /^(?:us |acting )*(?:secretary of (?:the )?(.+)|(.+?)(?: department)? secretary)$/.exec(held) ?? [];
  return of ?? its;
}

/** "Department of Agriculture" is of the "Agriculture Secretary"; of others the whole. */
const departmentOf = (office: string): string =>
  fold(office.replace(/^(?:U\.S\. )?Department of (?:the )?/, '').replace(/ \([^()]*\)$/, ''));

/** "both Secretaries", "the President of the United States", "the Administration" of a president */
const oneOf = (office: string): string =>
  office
    .replace(/^(secretar|administrator|commissioner|director|governor|chair)(?:ies|s)$/, '$1')
    .replace(/ of the united states$/, '')
    .replace(/^administration$/, 'president');

/** "Federal Communications Commission (FCC)" is `fcc`; "Veridata Inc." is `veridata`. */
function bodyOf(office: string): { readonly short?: string; readonly first: string } {
  const short = /\(([A-Z]{2,8})\)/.exec(office)?.[1];
  const company = /^(.{3,40}?),? (?:Inc|Corp|LLC|Co|Company|Corporation)\b/.exec(office)?.[1];
  return { ...(short !== undefined && { short: fold(short) }), first: fold(company ?? office) };
}
