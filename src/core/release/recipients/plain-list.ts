import { oneAt } from './addressee-at.ts';
import type { FoundAddressee } from './found-addressee.ts';
import { HEAD_WORD, PLURAL_NAMES, TITLE_NAME } from './offices.ts';
import { isPerson } from './same-addressee.ts';

const MOST = 12;

/** "A, B and C": each begins where the one before ended. */
export function plainList(sentence: string, from: number): FoundAddressee[] {
  const out: FoundAddressee[] = [];
  let at = from;
  let isAside = false;
  let glued = '';
  while (out.length < MOST) {
    const found = pluralAt(sentence, at) ?? oneAt(sentence, at, out.length > 0);
    if (found.length === 0) break;
    // "Jane Doe, Deputy Director, Office of Science": where she works, not a second addressee.
    const before = out.at(-1);
    const [one] = found;
    // "the Secretary of Labor, the Honorable Jane Doe"
    if (before && isHeldBy(before, one!, glued))
      out[out.length - 1] = { ...one!, value: { ...before.value, ...one!.value } };
    else if (!(isAside && found.every(({ value }) => value.name === undefined))) out.push(...found);
    const { end } = found.at(-1)!;
    const glue = GLUE.exec(sentence.slice(end, end + 100));
    if (!glue) break;
    at = end + glue[0].length;
    glued = glue[0];
    isAside = glue[0] === ', ' && out.at(-1)?.value.name !== undefined && !/^the\b/.test(sentence.slice(at, at + 3));
  }
  return out;
}

const GLUE =
  /^(?: of \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})?(?:,? \([^()]{1,30}\))?(?:, along with (?=(?:House|Senate) )|, (?:and |as well as )?|;? and |; | as well as | & )(?:to )?(?:(?:its|their) (?=\p{Lu}))?/u;

const isHeldBy = (office: FoundAddressee, person: FoundAddressee, glued: string): boolean =>
  glued === ', ' &&
  !isPerson(office) &&
  HEAD_WORD.test(office.value.office ?? '') &&
  isPerson(person) &&
  person.value.office === undefined;

/** Several names after one plural: "Secretaries Jane Doe and John Roe". */
function pluralAt(sentence: string, at: number): FoundAddressee[] | undefined {
  const { names = '', office = '' } = PLURAL_NAMES.exec(sentence.slice(at, at + 400))?.groups ?? {};
  // "Chair Jane Doe and Commissioners Ames and Brown": one comes before them.
  if (names === '' || (TITLE_NAME.exec(office)?.groups?.['name'] ?? '').includes(' ')) return undefined;
  const from = sentence.indexOf(names, at + office.length);
  const people = [...names.matchAll(/\p{Lu}[^,()]*?(?=,| and | of |\s?\(|$)/gu)].filter(
    ({ 0: name, index }) => name.includes(' ') && !names.slice(0, index).endsWith(' of '),
  );
  return people.length < 2
    ? undefined
    : people.map(({ 0: name, index }) => ({
        value: { name, office },
        confidence: 'sure',
        start: from + index,
        end: from + index + name.length,
      }));
}
