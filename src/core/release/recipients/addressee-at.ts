import { type FoundAddressee, tidy } from './found-addressee.ts';
import {
  CHAIR_AND_RANKING,
  GOES_ON_AS_AGENCY,
  HEAD_ALONE,
  HEAD_WORD,
  IS_OFFICE,
  NAME_TITLE,
  OFFICE_ONLY,
  OFFICE_THEN_NAME,
  PERSON_ALONE,
  SMALL_HEAD,
  TITLE_NAME,
} from './offices.ts';
import { officesIn } from './offices-in.ts';
import { personAtWork } from './person-at-work.ts';

/** Words before a title or a name that are part of neither. */
const LEAD =
  /^(?:(?:the|his|her) (?:\p{Lu}[\p{L}-]+ )?(?:[Aa]dministration|[Pp]resident)[’']s )?(?:the (?=state \p{Lu}|acting|new|U\.?S|United|[Hh]onorable))?(?:then-|acting |new |newly[- ](?:confirmed |appointed |elected )?|confirmed |embattled |recently |both |U\.?S\.? |United States (?=Dep|Sec|Post|Trade|Att)|current |incoming |former |committee |subcommittee |agency |company |board |department |university |league |county |school |union |state (?=\p{Lu}))*(?<rank>(?:(?:Lt|Maj|Gen|Brig|(?:Vice |Rear )?Adm|Dr|Mr|Ms|Mrs|Hon|Rev|Col|Capt)\. |[Hh]onorable |(?:(?:Lieutenant|Major|Brigadier) )?General (?=\p{Lu}[\p{L}.’'-]+ (?:\p{Lu}\. )?\p{Lu})|(?:(?:Vice|Rear) )?Admiral (?=\p{Lu}[\p{L}.’'-]+ (?:\p{Lu}\. )?\p{Lu})|Colonel |Captain )*)/u;

interface Text {
  readonly text: string;
  /** Where it begins in the sentence. */
  readonly start: number;
  /** "Dr.", "the Honorable", "Admiral": a person follows. */
  readonly isRanked: boolean;
  /** An office was named before it. */
  readonly further: boolean;
}

/** One who is written to, or some offices that are told in one breath; offsets of the sentence. */
export function oneAt(sentence: string, at: number, further: boolean): readonly FoundAddressee[] {
  const rest = sentence.slice(at, at + 260);
  const lead = LEAD.exec(rest);
  const skipped = rest.slice(lead?.[0].length ?? 0);
  const text = skipped.trimStart();
  const start = at + rest.length - text.length;
  const words = { text, start, isRanked: (lead?.groups?.['rank'] ?? '') !== '', further };
  for (const form of [
    chairAndRanking,
    surname,
    nameFirst,
    titleLast,
    ranked,
    titleFirst,
    nameAlone,
    atWork,
    offices,
    headAlone,
  ]) {
    const found = form(words);
    if (found.length > 0) return found;
  }
  return [];
}

function chairAndRanking({ text, start }: Text): FoundAddressee[] {
  const found = CHAIR_AND_RANKING.exec(text);
  return [found?.groups?.['chair'], found?.groups?.['ranking']].flatMap((office) => {
    if (office === undefined) return [];
    const at = start + text.indexOf(office);
    return [{ start: at, end: at + office.length, value: { office: tidy(office) }, confidence: 'likely' as const }];
  });
}

/** "Mr. Doe", as in a salutation */
function surname({ text, start, isRanked }: Text): FoundAddressee[] {
  const name = isRanked ? SURNAME.exec(text)?.[0] : undefined;
  return name === undefined || HEAD_WORD.test(name)
    ? []
    : [{ start, end: start + name.length, value: { name }, confidence: 'likely' }];
}

const SURNAME = /^\p{Lu}[\p{L}’'-]+(?=,? and |[,:]|$)(?!, \p{Lu}\p{L}+ of )/u;

/** "the Executive Director of Quickpay, Jane Doe" */
function titleLast({ text, start }: Text): FoundAddressee[] {
  const found = OFFICE_THEN_NAME.exec(text);
  const { name = '', office = '' } = found?.groups ?? {};
  if (name === '' || MEMBER.test(name) || HEAD_WORD.test(name) || IS_OFFICE.test(name)) return [];
  if (TAGGED.test(text.slice(found![0].length))) return [];
  // "Labor Secretary Jane Doe and the Secretary of Energy, John Roe": one comes before him.
  const first = /^(.*[^,]),? and (?:the |its )?\p{L}/u.exec(office)?.[1];
  if (first !== undefined && TITLE_NAME.exec(first)?.[0] === first) return [];
  return [{ start, end: start + found![0].length, value: { name, office: tidy(office) }, confidence: 'sure' }];
}

const MEMBER = /^(?:Reps?|Sens?|Senators?|Representatives?|Congress(?:man|woman)|Chair(?:man|woman)?|Ranking)\b/;

/** "Jane Doe, Director of the Bureau of Prisons" */
function nameFirst({ text, start }: Text): FoundAddressee[] {
  const found = NAME_TITLE.exec(text);
  const { name = '', office = '' } = found?.groups ?? {};
  if (name === '' || HEAD_WORD.test(name) || IS_OFFICE.test(name)) return [];
  const length = found![0].length;
  // "Jane Doe, head of the Mint and John Roe, Inspector in Charge": he is no part of her office.
  const second = AND_SOMEBODY.exec(office)?.[0] ?? '';
  const isTold = second !== '' && personAtWork(`${second.slice(' and '.length)}${text.slice(length)}`) !== undefined;
  const own = isTold ? office.slice(0, -second.length) : office;
  const end = start + length - (office.length - own.length);
  return [{ start, end, value: { name, office: tidy(own) }, confidence: 'sure' }];
}

const AND_SOMEBODY = / and \p{Lu}[\p{L}’'-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]+$/u;

/** "Bureau of Prisons Director Jane Doe" */
function titleFirst({ text, start }: Text): FoundAddressee[] {
  const found = TITLE_NAME.exec(text);
  const { office = '', name = '' } = found?.groups ?? {};
  const kept = nameOnly(name);
  // "the Chairwoman of the Committee on Foreign Investment"
  if (kept === '' || IS_OFFICE.test(kept) || / (?:of|on|for|and)$/.test(office)) return [];
  const after = text.slice(found![0].length);
  if (GOES_ON_AS_AGENCY.test(after)) return [];
  // "to the Secretary of Labor, Jane Doe, D-Va., wrote"
  if (found![0].slice(office.length).startsWith(',') && TAGGED.test(after)) return [];
  const end = start + found![0].indexOf(name, office.length) + kept.length;
  return [{ start, end, value: { name: kept, office: tidy(office) }, confidence: 'sure' }];
}

/** The tag of a member. */
const TAGGED = /^,? \(?[DRI](?:[-–]|,? )\p{Lu}/u;

/** "Admiral Jane Doe and Director John Roe": her rank is no part of his office. */
const ranked = (words: Text): FoundAddressee[] => (words.isRanked ? nameAlone(words) : []);

/** "Dr. Jane Doe", "Jane Doe, who heads the Bureau of Prisons" */
function nameAlone({ text, start, isRanked }: Text): FoundAddressee[] {
  const found = PERSON_ALONE.exec(text);
  const { name = '', office } = found?.groups ?? {};
  if (name === '' || (!isRanked && office === undefined) || HEAD_WORD.test(name)) return [];
  const value = { name: nameOnly(name), ...(office !== undefined && { office: tidy(office) }) };
  return [{ start, end: start + found![0].length, value, confidence: office === undefined ? 'likely' : 'sure' }];
}

function atWork({ text, start }: Text): FoundAddressee[] {
  const found = personAtWork(text);
  if (!found) return [];
  const { name, office, length } = found;
  return [{ start, end: start + length, value: { name, office: tidy(office) }, confidence: 'likely' }];
}

/** "the Department of Justice and the FBI" */
function offices({ text, start, further }: Text): FoundAddressee[] {
  const found = OFFICE_ONLY.exec(text);
  const { office: whole = '', lead = '' } = found?.groups ?? {};
  const office = whole.replace(DAY, '');
  if (!found || !(IS_OFFICE.test(office) || lead !== '')) return [];
  if (further && /^(?:Reps?|Sens?|Senators?|Representatives?|Congress|Members)/.test(office)) return [];
  const from = start + found[0].indexOf(office);
  const parts = officesIn(office);
  return parts.map(({ at, words }, i) => {
    const isLast = i === parts.length - 1;
    const value = { office: tidy(isLast ? `${words}${lead}` : words) };
    return {
      start: from + at,
      end: isLast && office === whole ? start + found[0].length : from + at + words.length,
      value,
      confidence: 'likely',
    };
  });
}

/** "the Commission Wednesday", "the Secretary on June 25" */
const DAY =
  /(?:,? (?:on|in|and|for|of|the|&))*(?: (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Today)\b.*)?$/u;
/** "the Postmaster General" */
function headAlone({ text, start, further }: Text): FoundAddressee[] {
  const found = HEAD_ALONE.exec(text) ?? SMALL_HEAD.exec(text);
  if (!found || further) return [];
  return [
    { start, end: start + found[0].length, value: { office: tidy(found.groups!['office']!) }, confidence: 'likely' },
  ];
}

/** Words that follow a name with a capital but are no part of it. */
const NO_NAME =
  /^(?:and|(?:Ask|Call|Demand|Press|Request|Seek|Urge)(?:e?s)?|Administration|Department|Office|Committee|Today|Urging|Calling|Friday|Monday|Tuesday|Wednesday|Thursday|Saturday|Sunday|Requesting|Demanding|Regarding|On|To|In|For|About|Asking|Over|After)$/;

function nameOnly(name: string): string {
  const words = name.split(/\s+/);
  const stop = words.findIndex((word) => NO_NAME.test(word) || HEAD_WORD.test(word));
  return (stop < 0 ? words : words.slice(0, stop)).join(' ').replace(/['’]s$/, '');
}
