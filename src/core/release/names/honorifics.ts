import { NUMBER } from '../page/numbers.ts';
import { STATE_NAME } from './state-name.ts';

/** What stands before a name. `member`: somebody in Congress; `title`: an office in it, held by a member; `other`: not a member. */
export interface Honorific {
  readonly kind: 'member' | 'title' | 'other';
  readonly chamber?: 'house' | 'senate';
  readonly plural: boolean;
  readonly length: number;
}

const MEMBER =
  /(?:\b(?:U\.?\s?S\.?|United States)\s+)?\b(Reps?|Representatives?|Congress(?:man|woman|men|women| ?members?|persons?)|Cong(?=\.)|Sens?|Senators?|Delegates?|Del|Resident Commissioner|Members? of Congress)\b\.?(?::|(?<=s),)?\s*(?:(?:Dr|Rev|Reverend)\b\.?\s*)?$/i;
/** "drafted by Michigan Democrat Jane Doe" */
const PARTISAN =
  /(?:(?:^|(?<=[\s,(–—]))(?:\p{Lu}[\p{L}.]+ ){1,2}|\bfellow )(?:Democrat|Republican)s? $|(?:^|(?<=[\s,(–—]))(?:\p{Lu}[\p{L}.]+ ){1,2}lawmakers $|\b(?:Democratic|Republican|House|Senate|[Ff]ellow|[Hh]is|[Hh]er|[Tt]heir) [Cc]olleagues?,? $/u;
/** A state's own legislature. */
const OF_STATE_HOUSE = `\\b(?:[Ss]tate|${STATE_NAME}) (?:House|Senate|Assembly) `;
/** "Four Senate Democrats led by Jane Doe of Ohio" */
const LED_BY = new RegExp(
  `(?<!\\b[Ss]tate |${OF_STATE_HOUSE})\\b(?:Democrats|Republicans|[Ss]enators|[Rr]epresentatives|[Ll]awmakers|[Mm]embers of Congress),? (?:led|headed|organized|spearheaded) by $`,
);
const TITLE =
  /\b(?:(?:Vice |Co-?|Vice-)?Chair(?:s|man|woman|men|person)?|Ranking Members?|(?:Majority |Minority |Democratic |Republican )?(?:Whip|Leader)|Speaker(?: of the House)?|President Pro Tempore|Dean|Dr\.?|M\.D\.)\s*$/i;
const OTHER =
  /(?:\b(?:Secretary|Gov(?:ernor)?|Mayor|Administrator|Director|(?<!Resident )Commissioner|Judge|Justice|General|Gen|Admiral|Ambassador|Minister|Premier|President(?! Pro)|CEO|Officer|Sheriff|Chief|Superintendent|Assembly(?:man|woman|member)|Alder(?:man|woman)|Council(?:man|woman|or|member)|Prof(?:essor)?|Colonel|Col|Captain|Capt|Sergeant|Sgt|Lieutenant|Lt|MP|MEP|Lord|Lady|Pope|Bishop|Archbishop|King|Queen|Prince|Chancellor|Comptroller|Treasurer|Supervisor|Manager|Founder|Executive)\b\.?|\b(?:State|Former|Then-|late)[\s-]+(?:U\.S\.\s+)?(?:Reps?|Representatives?|Sens?|Senators?|Congress(?:man|woman|men|women))\b\.?)\s*$/i;

const AFTER =
  /^(?:\s\([^()]{1,20}\))?,\s(?:the |a |an )?(?:(?:top|senior|leading|ranking) )?(?:(?:Vice |Co-?)?Chair(?:s|man|woman|person)?|Ranking Member|Members?|Democrat|Republican|(?:California|Texas|New York|Ohio|\p{Lu}\p{Ll}+) (?:Democrat|Republican))\b(?:,|\s(?:of|on)\s(?:the\s)?(?:U\.?S\.?\s)?(?:House(?! of Del)|Senate|Congressional|Joint)\b)/iu;

const DOES_IN_CONGRESS = new RegExp(
  `^(?: of (?:${STATE_NAME}))?(?:, who (?:heads|leads|chairs|co-chairs|sits on|serves on) the (?:House|Senate|Congressional)\\b| (?:joined|led|is leading|leads|joins) (?:an? (?:bipartisan )?group of (?:U\\.S\\. )?|${NUMBER} )(?:other |fellow |of (?:his|her) )*(?:(?:House|Senate|GOP|Democratic|Republican|bipartisan) )*(?:lawmakers|senators|representatives|members of Congress|members|colleagues)\\b)`,
);

/** "Jane Doe, chairman of the Senate Commerce Committee", "Jane Doe, Ohio Democrat,", "Jane Doe joined 11 other senators". */
export const honorificAfter = (after: string): Honorific | undefined =>
  AFTER.test(after) || DOES_IN_CONGRESS.test(after) ? { kind: 'title', plural: false, length: 0 } : undefined;

/** "Senator and former state judge" */
const AND_FORMER =
  /\b(?:Senator|Representative|Congress(?:man|woman)) and (?:former|retired|onetime) (?:[\p{Ll}-]+ ){1,4}$/u;

/** A line of its own below the name before, as at the end of a letter. */
const ABOVE =
  /\n\s*(?:(?:(?:United States|U\.?S\.?) (?:Senator|Representative)|Members? of Congress) *){1,3}\s*\n\s*$/i;

/** Read from the text before a name, of which the last 120 characters are enough. */
export function honorificBefore(before: string): Honorific | undefined {
  if (ABOVE.test(before)) return undefined;
  const text = before.slice(-60);
  const former = AND_FORMER.exec(text);
  if (former) return { kind: 'member', plural: false, length: former[0].length };
  const other = OTHER.exec(text);
  if (other) return { kind: 'other', plural: false, length: other[0].length };
  const member = MEMBER.exec(text);
  if (member) {
    const word = member[1]!.toLowerCase();
    const chamber = word.startsWith('sen') ? 'senate' : word.startsWith('member') ? undefined : 'house';
    return { kind: 'member', chamber, plural: /(?:s|men|women)$/.test(word), length: member[0].length };
  }
  const partisan = PARTISAN.exec(text);
  if (partisan) return { kind: 'member', plural: partisan[0].endsWith('s '), length: partisan[0].length };
  if (LED_BY.test(text)) return { kind: 'member', plural: true, length: 0 };
  const title = TITLE.exec(text);
  return title ? { kind: 'title', plural: /s\s*$/.test(title[0]), length: title[0].length } : undefined;
}
