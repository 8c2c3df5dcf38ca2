import { HEAD_WORD } from './offices.ts';
import type { Stretch } from './paragraphs.ts';
import type { Person } from './members-table.ts';
import type { Confidence } from './release.ts';
import type { Resolved } from './resolve.ts';
import { inside, runsOf } from './runs.ts';

export const SAID =
  'said|says|stated|added|continued|explained|commented|noted|remarked|concluded|declared|emphasized|stressed|reiterated|observed|recalled|replied|wrote in a statement|told reporters';
const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]*";
/** In small letters between an organisation and a name. */
const ROLE =
  'spokes(?:man|woman|person)|president|vice president|director|chief|chair(?:man|woman)?|founder|owner|chief executive|mayor|governor|sheriff|dean';
export const PERSON = `(?:(?:the )?(?:${NAME}|of|and|for|on|the|&|${ROLE})(?:\\s\\([^()]{1,30}\\))?,?\\s?){1,14}`;
/** `," said Rep. Jane Doe (D-CA), chair of ...` */
const AFTER = new RegExp(`^[”"»,\\s.]{0,4}(?:${SAID}|according to)\\s+(?<who>${PERSON})`, 'u');
/** `," said the union's president, Jane Doe` */
const AFTER_ROLE = new RegExp(
  `^[”"»,\\s.]{0,4}(?:${SAID}|according to)\\s+(?:the |its |her |his |a |an )?[\\p{L}’' -]{3,70}, (?<who>${NAME}(?: ${NAME}){1,3})(?=[.,]|\\s|$)`,
  'u',
);
/** `." — Jane Doe, Riders Union`, at the end of the paragraph */
const AFTER_DASH = new RegExp(`^[”"»,\\s.]{0,4}\\s?[-–—]{1,2}\\s?(?<who>${PERSON})[^.]{0,80}$`, 'u');
/** `," Rep. Jane Doe said` */
const AFTER_TURNED = new RegExp(
  `^[”"»,\\s.]{0,4}(?<who>${PERSON}?)(?:,\\s[^.”"“]{2,90},)?\\s?(?:${SAID}|told)\\b`,
  'u',
);
/** `Rep. Jane Doe said, "` and `Congresswoman Doe: "` */
const BEFORE = new RegExp(
  `(?<who>${PERSON}?)(?:,\\s(?:(?:who|whose|which|an?|the)\\s|(?=[^“"]{0,200}[,:]\\s*[“"]?$)(?=\\p{Ll}))[^“”"]{3,140},)?,?\\s?(?:[\\p{Ll}\\d ,]{0,40} )?(?:(?:${SAID}|issued the following statement|released the following statement)\\b[^.“"]{0,200}[,:]?|:)\\s*[“"«]?$`,
  'u',
);

/** `According to Rep. Jane Doe, "` */
const ACCORDING = new RegExp(`\\b[Aa]ccording to (?<who>${PERSON}?),?\\s*[“"«]?$`, 'u');
/** `," she said` */
export const HE_SAID = new RegExp(`^[”"»,\\s.]{0,4}(?:he|she) (?:also )?(?:${SAID})\\b`);
/** `He released the following statement: "` */
const HE_SAID_BEFORE = new RegExp(
  `\\b(?:[Hh]e|[Ss]he) (?:also )?(?:${SAID}|(?:issued|released|made|offered|gave) (?:the following|this|a) statement)\\b[^.“"]{0,80}[,:]\\s*[“"«]?$`,
);
/** `Jane Doe, president of the union, thanked them. "` */
const INTRODUCED = new RegExp(
  `^(?<who>${NAME}(?: ${NAME}){1,3}), (?:the |an? |its )?(?:[\\p{L}-]+ )?(?:${ROLE})\\b`,
  'u',
);

/** More than these do not speak as one. */
const MOST_TOGETHER = 20;

/** More than one where two speak as one: "said Reps. Ames and Brown". */
export interface Speaker {
  readonly names: readonly string[];
  readonly confidence: Confidence;
}

interface Around {
  readonly follows: string;
  /** What leads to the quotation, of the paragraph above where it stands alone. */
  readonly leads: string;
  /** Its own paragraph before it. */
  readonly paragraph: string;
  /** The paragraph above. */
  readonly above: Stretch | undefined;
}

export function speakerOf(
  stretch: Stretch,
  { follows, leads, paragraph, above }: Around,
  everybody: Named,
  quote: Stretch,
): Speaker | undefined {
  if (HE_SAID.test(follows))
    return (
      introduced(paragraph, quote, everybody) ?? (paragraph.trim().length < 3 ? opening(above, everybody) : undefined)
    );
  for (const pattern of [AFTER, AFTER_TURNED, AFTER_ROLE, AFTER_DASH]) {
    const after = pattern.exec(follows);
    const who = after?.groups?.['who'] ?? '';
    if (who.trim() === '') continue;
    const at = quote.end + after!.index + after![0].indexOf(who);
    const found = named(who, at, Math.min(stretch.end, at + who.length + 20), everybody);
    if (found || pattern === AFTER_TURNED) return found;
  }
  if (HE_SAID_BEFORE.test(leads)) return introduced(paragraph, quote, everybody) ?? opening(above, everybody);
  const { resolved, fullest } = everybody;
  const led = ACCORDING.exec(leads) ?? BEFORE.exec(leads);
  if (led?.groups?.['who']?.trim()) {
    const near = inside(resolved, { start: quote.start - 260, end: quote.start });
    const who = led.groups['who'].trim();
    const known = near.findLast(({ mention }) => who.includes(mention.printed));
    if (known) return { names: [fullest.get(known.person)!], confidence: 'sure' };
    const found = outsider(who);
    // "Home Care Saves Money:" above a quotation is a heading.
    return isHeading(leads) && found?.names.some((name) => name.split(/\s+/).length > NAME_WORDS) ? undefined : found;
  }
  return undefined;
}

/** Words of a name that nothing but a colon introduces. */
const NAME_WORDS = 3;
const SAYS = new RegExp(`\\b(?:${SAID}|statement)\\b`);
const isHeading = (leads: string): boolean => /:\s*[“"«]?$/.test(leads) && !SAYS.test(leads);

/** Whom the paragraph told of before "she said". */
function introduced(paragraph: string, { start }: Stretch, { resolved, fullest }: Named): Speaker | undefined {
  const known = inside(resolved, { start: start - paragraph.length, end: start }).at(-1);
  if (known) return { names: [fullest.get(known.person)!], confidence: 'likely' };
  const who = INTRODUCED.exec(paragraph)?.groups?.['who'];
  return who === undefined ? undefined : outsider(who);
}

/** “Veterans work too,” she said, below "Congresswoman Doe announced today that". */
function opening(above: Stretch | undefined, { resolved, fullest }: Named): Speaker | undefined {
  const first = above && inside(resolved, above)[0];
  const opens = first?.strong === true && first.mention.outerStart - above!.start < DATELINE;
  return opens ? { names: [fullest.get(first.person)!], confidence: 'likely' } : undefined;
}

/** Characters before the first name of a paragraph that begins with it. */
const DATELINE = 40;

export function named(who: string, start: number, end: number, { resolved, fullest }: Named): Speaker | undefined {
  const near = inside(resolved, { start: start - 2, end }).filter(({ mention }) => mention.start - start < 90);
  const at = (offset: number): string => who.slice(offset - start, offset - start + 2);
  // "Doe's colleague, Rep. Roe" is Roe.
  const known = near.find(({ mention }) => !/^[’']s/.test(at(mention.end)));
  if (!known) return near.length > 0 ? undefined : outsider(who);
  const together = runsOf(resolved.slice(resolved.indexOf(known), resolved.indexOf(known) + MOST_TOGETHER))[0]!;
  return { names: together.map((one) => fullest.get(one.person)!), confidence: 'sure' };
}

/** Everybody who is named, each found at once however often: a megabyte of quotations names thousands. */
export interface Named {
  readonly resolved: readonly Resolved[];
  /** The longest form in which each person is printed; never one from the table alone. */
  readonly fullest: ReadonlyMap<Person, string>;
}

export function namedIn(resolved: readonly Resolved[]): Named {
  const fullest = new Map<Person, string>();
  for (const { person, mention } of resolved)
    if (mention.printed.length > (fullest.get(person)?.length ?? 0)) fullest.set(person, mention.printed);
  return { resolved, fullest };
}

const TITLES =
  /^(?:(?:the )?(?:U\.S\. )?(?:Reps?|Sens?|Senators?|Representatives?|Congress(?:man|woman|men|women|members?)|Dr|Mr|Mrs|Ms|Rev|Gen|Lt|Col|Mayor|Governor|Gov|Secretary|President|Chair(?:man|woman)?|Ranking Member|Leader|Director|Executive Director|CEO|Commissioner|Sheriff|Professor|Prof|Attorney General|Chief|Administrator|Vice President|Judge|Ambassador|State Senator|State Rep|Member)\b\.?\s*)+/i;
/** Speech by nobody in particular, and by things. */
const NOBODY =
  /^(?:the|a|an|in|he|she|they|it|his|her|their|our|we|i|members?|senators?|lawmakers?|representatives?|congress\w*|today|this|that|and|but|as|when|while|after|before|at|on|of|for|for|letter|group|coalition|delegation|democrats|republicans|administration)\b/i;

const ORGANISATION =
  /\b(?:(?:KEY |Key )?E(?:XCERPTS?|xcerpts?)|LETTER|TEXT|Letter|Text|Statement|Background|Release|Quotes?|Note)\b|\b(?:Union|Association|Coalition|Council|Alliance|Network|Federation|Institute|Foundation|Society|League|Center|Committee|Department|Office|Company|Inc|Corporation|Group|Chamber|University|Commission|Agency|Board|Caucus|Service)$/;

/** "SMALL FIRMS PAY FIRST:" is a heading. */
const isShouted = (name: string): boolean => name === name.toUpperCase() && !/^\S+ \S+$/.test(name);

/** "League of River Towns President Jane Doe" */
const ROLE_BEFORE =
  /^.*\b(?:[Ss]pokes(?:man|woman|person)|president|director|chief(?: executive)?|chair(?:man|woman)?|founder|owner|President and CEO|Vice President|President|CEO|Executive Director|Director|Chair(?:man|woman)?|Secretary|Commissioner|Founder|Mayor|Chief|Officer|Coordinator|Manager)\s(?=\p{Lu})/u;
/** "HUD spokesman, Jane Doe" */
const ENDS_IN_ROLE = new RegExp(`\\b(?:${ROLE})$`);

/** Somebody from outside Congress, by the words alone: two capital words or more, titles and what follows the comma left out. */
function outsider(who: string): Speaker | undefined {
  const [first = '', second = ''] = who.trim().split(/,|\s\(/);
  // "Executive Director of the Port, Jane Doe"
  const isTitle =
    ((HEAD_WORD.test(first) && / (?:of|for) /.test(first)) || ENDS_IN_ROLE.test(first)) &&
    /^ \p{Lu}\S* \p{Lu}/u.test(second);
  const name = (
    isTitle ? second.trim() : first.replace(ROLE_BEFORE, '').split(/ of the | of | for | on | and the /)[0]!
  )
    .replace(TITLES, '')
    .replace(/[.\s]+$/, '')
    .replace(/^(?:NAACP|AFL-CIO)\s/, '');
  const words = name.split(/\s+/);
  // "Coalition for Clean Rivers President Jane Doe" is somebody.
  const isNobody = !ROLE_BEFORE.test(first) && NOBODY.test(who.trim().replace(/^the /i, ''));
  if (name === '' || NOBODY.test(name) || isNobody || words.length > 5) return undefined;
  if (words.length < 2 && !TITLES.test(who.trim())) return undefined;
  if (ORGANISATION.test(name) || (isShouted(name) && !TITLES.test(who.trim()))) return undefined;
  if (!words.every((word) => /^[\p{Lu}“"]|^(?:de|la|van|von|bin|al|der)$/u.test(word))) return undefined;
  return { names: [name], confidence: 'likely' };
}
