import { NUMBER, numberOf } from '../page/numbers.ts';
import type { Page } from '../page/page.ts';
import type { Stretch } from '../page/paragraphs.ts';

export interface Count extends Stretch {
  readonly of: 'stated' | 'others';
  readonly value: number;
  /** "more than", "nearly". */
  readonly about: boolean;
}

/** The first of each kind, and all that were found. */
export interface Counts {
  readonly stated?: Count;
  readonly others?: Count;
  readonly all: readonly Count[];
}

const ABOUT =
  '(?:(?<about>more than|over|nearly|almost|about|around|at least|some|roughly|approximately|close to|upwards of) )?';
const ADJECTIVES =
  '(?:(?:(?:of )?(?:his|her|their|our|my|the|its)|bipartisan|bicameral|senate and house|house and senate|democratic and republican|republican and democratic|democratic|republican|gop|house|senate|congressional|freshman|fellow|other|further|additional|more|u\\.?s\\.?|federal|of|new york|new jersey|new england|california|texas|florida|ohio|pennsylvania|illinois|[a-z]+ian|voting|sitting|like-minded|committee|caucus|delegation|(?:[\\w’&-]+,? ){1,6}?(?:committee|subcommittee|caucus|coalition|task force)) ){0,6}';
const COLLEAGUES = '(?:colleagues|cosigners|co-signers|co-?sponsors|signers|signatories|cosignatories)';
const MEMBERS =
  '(?:members(?: of (?:congress|the (?:u\\.?s\\.? )?(?:house(?: of representatives)?|senate|delegation|[a-z]+ (?:congressional )?delegation)))?|(?:u\\.?s\\.? )?senators|(?:u\\.?s\\.? )?representatives|lawmakers|legislators|congress(?:members|men|women)|house (?:members|democrats|republicans|lawmakers)|senate (?:democrats|republicans)|democrats|republicans|delegation members)';

interface Rule {
  readonly of: Count['of'];
  readonly pattern: RegExp;
}

const rule = (of: Count['of'], source: string): Rule => ({
  of,
  pattern: new RegExp(source, 'gi'),
});
/** "Doe (D-CA) and", "Doe (D-CA); and" */
const BESIDE = '(?<!\\bhundred and )(?<=(?:[)a-z]|[a-z]\\.,)[,;]? (?:and|plus|with) )';
const N = `(?<n>${NUMBER})`;
/** "twelve Senate and six House colleagues", "10 senators and 35 representatives". */
const TWO = `(?<n>${NUMBER})(?: (?:democratic|republican|senate|house|other|additional|more|fellow|of (?:his|her|their)))*(?: (?:senators|colleagues|members|democrats|republicans|representatives|senate colleagues))?(?: (?:in|of|from) the (?:house(?: of representatives)?|senate))? and (?<m>${NUMBER})`;

/** "was joined on the letter by", "Joining Doe in this effort are", "Besides Doe," */
const JOINED_BY =
  "\\b(?:joined (?:on|in) (?:[\\w’'-]+ ){1,6}?by|joining [^.;:]{3,90}? (?:are|were|is)|(?:in addition to|besides|apart from|aside from) [^.,;]{3,60}(?:, [^.,;]{3,40}){0,2}?,)";

/** In the order of how surely they say it; each takes its words away from those that follow. */
const RULES: readonly Rule[] = [
  rule('stated', `${ABOUT}\\b${N} ${ADJECTIVES}(?:${MEMBERS}|${COLLEAGUES}) (?:in all|in total|altogether)\\b`),
  rule(
    'stated',
    `\\b(?:total(?: number)? (?:of )?(?:signers |signatories |signatures )?(?:to |of )?|totaling )${ABOUT}${N}(?: ${ADJECTIVES}(?:${MEMBERS}|${COLLEAGUES}))?`,
  ),
  rule('others', `\\bthe (?:${NUMBER}) (?:[\\w-]+ ){1,3}and ${ABOUT}${N} of (?:his|her|their) colleagues`),
  rule('others', `${ABOUT}${TWO} ${ADJECTIVES}${COLLEAGUES}`),
  rule(
    'others',
    `${ABOUT}\\b${TWO} (?:${ADJECTIVES})(?<=\\b(?:other|further|additional|more|fellow) (?:[a-z.]+ ){0,3})${MEMBERS}`,
  ),
  rule(
    'others',
    `${ABOUT}\\b${N} (?!percent)(?:bipartisan, |bicameral, )?(?:(?!\\d|(?:led|joined|joins)\\b)[\\w.’'-]+ ){0,5}?colleagues`,
  ),
  rule(
    'others',
    `${ABOUT}\\b${N} (?:${ADJECTIVES})(?<=\\b(?:other|further|additional|more(?! than)|fellow) (?:[a-z.]+ ){0,3})(?:${MEMBERS}|${COLLEAGUES})`,
  ),
  rule('others', `${ABOUT}\\b${N} (?:other|fellow|additional|further) (?:[\\w.’-]+ ){1,2}${MEMBERS}`),
  rule(
    'others',
    `\\bother ${N} (?:[\\w-]+ ){1,5}?(?:(?:then|also|all|have) )*(?:put their names|signed|joined|to sign)\\b`,
  ),
  rule('others', `${JOINED_BY} (?:another |an additional )?${ABOUT}${N} ${ADJECTIVES}${MEMBERS}`),
  rule(
    'others',
    `\\b(?:joined by|along with|together with|alongside|with the support of|with) ${ABOUT}(?:an? )?(?:additional )?(?:bipartisan |bicameral )?(?:(?:group|coalition) of )?${TWO} ${ADJECTIVES}${MEMBERS}`,
  ),
  rule(
    'others',
    `\\b(?:joined by|along with|together with|alongside|with the support of|with) ${ABOUT}(?:an? )?(?:bipartisan |bicameral )?(?:(?:group|coalition) of )?${ABOUT.replace('about', 'about2')}${N} ${ADJECTIVES}(?:[\\w-]+ )?${MEMBERS}`,
  ),
  rule(
    'others',
    `${BESIDE}(?:an? )?(?:bipartisan |bicameral )?(?:group|coalition) of ${ABOUT}${N} ${ADJECTIVES}${MEMBERS}`,
  ),
  rule(
    'others',
    `(?<![’']s )${ABOUT}\\b${N} ${ADJECTIVES}${MEMBERS} (?:have |had |also |who )*join(?:ed|ing)? (?:with )?(?!(?:an?|by|forces|from|in|on|onto|the(?! (?:senator|congress|representative))|this|that|their|to|together|up)\\b)[a-z]`,
  ),
  rule(
    'stated',
    `\\b(?:group|coalition|contingent|bloc|cohort) of ${ABOUT}${TWO} ${ADJECTIVES}(?:${MEMBERS}|${COLLEAGUES})`,
  ),
  rule(
    'stated',
    `\\b(?:group|coalition|contingent|bloc|cohort) of ${ABOUT}${N} ${ADJECTIVES}(?:${MEMBERS}|${COLLEAGUES})`,
  ),
  rule(
    'others',
    `\\b(?:led|leads|leading|lead|rallied|organized|joined|joins|joining|in leading) ${ABOUT}(?:an? )?${TWO} ${ADJECTIVES}${MEMBERS}`,
  ),
  rule(
    'others',
    `\\b(?:led|leads|leading|lead|rallied|organized|joined|joins|joining|in leading) ${ABOUT}${N} ${ADJECTIVES}${MEMBERS}`,
  ),
  rule(
    'others',
    `\\b(?:also|additionally|further) (?:co-?)?signed by ${ABOUT}${N} ${ADJECTIVES}(?:${MEMBERS}|${COLLEAGUES})`,
  ),
  rule(
    'others',
    `\\b(?:in addition to|besides) [^.]{3,300}?(?:co-?)?signed by ${ABOUT}${N} ${ADJECTIVES}(?:${MEMBERS}|${COLLEAGUES})`,
  ),
  rule('others', `\\b(?:led|leads|leading|joined|joins|joining) ${ABOUT}${N} others\\b`),
  rule('others', `${ABOUT}\\b${N} ${ADJECTIVES}(?:co-?signers|cosignatories)`),
  rule('others', `${BESIDE}${ABOUT}(?<n>${NUMBER}) (?:other|fellow) (?:[\\w-]+ ){0,2}leaders\\b`),
  rule('stated', `${ABOUT}\\b${N} (?:[\\w’'-]+ ){0,4}?caucus(?: \\([a-z]+\\))? members`),
  rule('others', `\\bco-?signed by ${ABOUT}${N} ${ADJECTIVES}(?:${MEMBERS}|${COLLEAGUES})`),
  rule('stated', `\\bthe ${TWO} ${ADJECTIVES}${MEMBERS}`),
  rule(
    'stated',
    `\\b(?:co-?)?signed (?:onto |on to )?by ${ABOUT}(?:a (?:bipartisan |bicameral )?(?:group|coalition|total) of )?${TWO} ${ADJECTIVES}(?:${MEMBERS}|${COLLEAGUES})`,
  ),
  rule(
    'stated',
    `\\b(?:co-?)?signed (?:onto |on to )?by ${ABOUT}(?:a (?:bipartisan |bicameral )?(?:group|coalition|total) of )?${N} ${ADJECTIVES}(?:${MEMBERS}|${COLLEAGUES})`,
  ),
  rule('others', `${BESIDE}${ABOUT}(?<n>${NUMBER}) ${ADJECTIVES}(?:${MEMBERS}|${COLLEAGUES})`),
  rule('others', `${BESIDE}${ABOUT}(?<n>${NUMBER}) (?:others|more)\\b`),
  rule(
    'stated',
    `\\b(?:has|have|had|got|garnered|gathered|drew|received|bears|carries|with) ${ABOUT}${N} (?:bipartisan )?(?:signatures|signatories|signers)`,
  ),
  rule('stated', `\\b${ABOUT}${N}-member (?=(?:[a-z]+ ){0,3}(?:delegation|group|coalition|letter))`),
  rule('stated', `\\b${ABOUT}${TWO} ${ADJECTIVES}${MEMBERS}`),
  rule('stated', `\\b${ABOUT}${N} ${ADJECTIVES}${MEMBERS}`),
];

/** "Doe, Roe, 111 House Democrats Urge ..." */
const IN_TITLE: readonly Rule[] = [
  rule('others', `(?<=[a-z’'-]{3,}, (?:and )?)${ABOUT}(?<n>${NUMBER}) ${ADJECTIVES}${MEMBERS}`),
];

/** The announcement counts first, then the title, then sentences that speak of signing. */
export function countsOf(page: Page, announcing: readonly Stretch[], story: readonly Stretch[]): Counts {
  const speaking = story.filter(
    ({ start, end }) =>
      !announcing.some((one) => one.start === start) &&
      /\b(?:sign|join|letter|wrote|led|colleagues|names? to|(?:group|coalition) of)/i.test(
        page.masked.slice(start, Math.min(end, start + 1500)),
      ),
  );
  const told = announcing.flatMap((stretch) => countsIn(page.masked, stretch));
  const spoken = speaking.flatMap((stretch) => countsIn(page.masked, stretch));
  // "Lead 16 Lawmakers" above "a group of 16 lawmakers" is the same count.
  const titles = page.head
    .flatMap((stretch) => countsIn(page.masked, stretch, true))
    .filter(({ value }) => ![...told, ...spoken].some((count) => count.value === value));
  const all = [...told, ...titles, ...spoken];
  return {
    stated: all.find(({ of }) => of === 'stated'),
    others: all.find(({ of }) => of === 'others'),
    all,
  };
}

/** How many signed, as this stretch says it. No two counts share a word. */
function countsIn(masked: string, { start, end }: Stretch, isTitle = false): Count[] {
  let text = masked.slice(start, Math.min(end, start + 4000)).replaceAll('\n', ' ');
  const out: Count[] = [];
  for (const { of, pattern } of isTitle ? [...IN_TITLE, ...RULES] : RULES) {
    text = text.replaceAll(pattern, (...args) => {
      const match = args[0];
      const at = args.at(-3) as number;
      const groups = args.at(-1) as Record<string, string | undefined>;
      const value = (numberOf(groups['n'] ?? '') ?? 0) + (groups['m'] === undefined ? 0 : (numberOf(groups['m']) ?? 0));
      if (value < 1 || value > 540 || isOther(match, text.slice(at + match.length, at + match.length + 24)))
        return match;
      const about = groups['about'] !== undefined || groups['about2'] !== undefined;
      out.push({
        of,
        value,
        about,
        start: start + at,
        end: start + at + match.length,
      });
      return '_'.repeat(match.length);
    });
  }
  return out.toSorted((a, b) => a.start - b.start);
}

/** A year, members of something else, and so on. */
const isOther = (match: string, after: string): boolean =>
  /^(?:\d{4}|one )/.test(match) ||
  /\b(?:members) (?:of the (?:public|board|armed|military|family|community|union))/.test(match + after) ||
  /^ of (?:the )?(?:public|board|armed forces|military|community|family|parliament|union|legislature|general assembly)/i.test(
    after,
  );
