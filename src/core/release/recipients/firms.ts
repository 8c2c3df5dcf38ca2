import { type FoundAddressee, tidy } from './found-addressee.ts';
import { HEAD_WORD, OF_STATE } from './offices.ts';

/** "Fairmart, Orbitel and Chirp": companies by their capital words alone. */
export function companiesAt(sentence: string, from: number): FoundAddressee[] {
  const list = COMPANIES.exec(sentence.slice(from, from + 400))?.[0] ?? '';
  return [...list.matchAll(/\p{Lu}(?:[\p{L}\d&.’'-]| (?=\p{Lu}))*/gu)].map(({ 0: office, index }) => ({
    value: { office },
    confidence: 'likely',
    start: from + index,
    end: from + index + office.length,
  }));
}

const COMPANIES =
  /^(?:(?:\p{Lu}[\p{L}\d&’'-]*[, ]{0,2}|and (?=\p{Lu})){1,16}(?<=\p{L}))(?=[,.]?(?: [–—-]{1,2})? \p{Ll}|[.,]?$)/u;

/** Of several letters: "to Evenrest and Hollowell Group", which in one letter might be a single firm. */
export function firmsAt(sentence: string, from: number): FoundAddressee[] {
  const list = FIRMS.exec(sentence.slice(from, from + 500))?.[0] ?? '';
  const firms = [...list.matchAll(FIRM)].map(({ 0: office, index }) => ({
    value: { office: tidy(office) },
    confidence: 'likely' as const,
    start: from + index,
    end: from + index + office.length,
  }));
  const offices = firms.map(({ value }) => value.office ?? '');
  const isState = (office: string) => HEAD_WORD.test(office) || (OF_STATE.test(office) && !ACRONYM.test(office));
  return offices.some(isState) || offices.every((office) => ACRONYM.test(office)) ? [] : firms;
}

const FIRM =
  /(?:the )?(?!(?:Sens?|Reps?|Senators?|Representatives?|Congress\p{L}*|Chair\p{L}*|Ranking|U\.S)\b)\p{Lu}[\p{L}\d&.’'-]*(?: (?:(?:of|for|at|&) )?\p{Lu}[\p{L}\d&.’'-]*)*/gu;
const FIRMS = new RegExp(`^${FIRM.source}(?:(?:, (?:and )?| and )${FIRM.source}){1,12}`, 'u');
/** Of a firm or of an agency. */
const ACRONYM = /^[A-Z]{2,6}$/;
