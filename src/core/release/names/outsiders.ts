import type { Person } from './members-table.ts';
import { HEAD_WORD, TITLE_NAME } from '../recipients/offices.ts';
import type { Confidence } from '../release.ts';
import type { Resolved } from './resolve.ts';

/** More than one where two speak as one: "said Reps. Ames and Brown". */
export interface Speaker {
  readonly names: readonly string[];
  readonly confidence: Confidence;
}

/** Everybody who is named, each found at once however often: a megabyte of quotations names thousands. */
export interface Named {
  readonly resolved: readonly Resolved[];
  /** The longest form in which each person is printed; never one from the table alone. */
  readonly fullest: ReadonlyMap<Person, string>;
  /** By surname the first full name that the story prints of it, whoever's it is. */
  readonly others: ReadonlyMap<string, string>;
}

export function namedIn(resolved: readonly Resolved[], text: string): Named {
  const fullest = new Map<Person, string>();
  for (const { person, mention } of resolved)
    if (mention.printed.length > (fullest.get(person)?.length ?? 0)) fullest.set(person, mention.printed);
  return { resolved, fullest, others: fullNamesIn(text.slice(0, MOST_TEXT)) };
}
/** Characters of a story in which people from outside are introduced. */
const MOST_TEXT = 20_000;

/** Who is named with given names, by surname; nobody of whom there are two. */
function fullNamesIn(text: string): Map<string, string> {
  const out = new Map<string, string>();
  for (const { 0: words } of text.matchAll(FULL_NAME)) {
    const name = outsider(words)?.names[0];
    const surname = name?.split(' ').at(-1);
    if (name === undefined || surname === undefined || surname === name) continue;
    out.set(surname, out.has(surname) && out.get(surname) !== name ? '' : name);
  }
  return out;
}

/** The name with given names of whoever is called by a surname alone. */
export const fullNameOf = (name: string, others: Named['others']): string | undefined => others.get(name) || undefined;

export const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]*";
/** In small letters between an organisation and a name. */
export const ROLE =
  'spokes(?:man|woman|person)|president|vice president|director|chief|chair(?:man|woman)?|founder|owner|chief executive|mayor|governor|sheriff|dean|manager|coordinator|secretary|officer|leader|attorney|lawyer|professor|farmer|rancher|veteran|resident|analyst|organizer|superintendent|commissioner|teacher|nurse|economist|researcher|scientist|advocate|pastor|captain|commander|angler|fisherman|grower|driver|student|parent|mother|father|volunteer|worker|expert|historian|engineer|pilot|firefighter|trooper|doctor|physician|pharmacist|librarian|planner|clerk|member';
export const SAID =
  'said|says|stated|added|continued|explained|commented|noted|remarked|concluded|declared|emphasized|stressed|reiterated|observed|recalled|replied|warned|agreed|insisted|argued|lamented|testified|wrote in a statement|told reporters';
const FULL_NAME = new RegExp(`(?:${NAME} ){1,6}${NAME}`, 'gu');

const INTRODUCED = new RegExp(
  `(?<=\\b(?:${ROLE}) )(?<held>${NAME}(?: ${NAME}){1,2})|(?<named>${NAME}(?: ${NAME}){1,3}), (?:the |an? |its )?(?:[\\p{L}-]+ ){0,3}?(?:${ROLE})\\b|(?<spoke>${NAME}(?: ${NAME}){1,2}) (?:${SAID})\\b`,
  'gu',
);

/** Whoever from outside Congress a paragraph tells of last, and where: "Fire chief Jane Doe said", "Jane Doe, president of the union,". */
export function outsiderBefore(paragraph: string): { readonly speaker: Speaker; readonly at: number } | undefined {
  const found = [...paragraph.matchAll(INTRODUCED)].at(-1);
  const who = found?.groups?.['spoke'] ?? found?.groups?.['held'] ?? found?.groups?.['named'];
  const speaker = who === undefined ? undefined : outsider(who);
  return speaker && { speaker, at: found!.index };
}

const TITLES =
  /^(?:(?:the )?(?:U\.S\. )?(?:Reps?|Sens?|Senators?|Representatives?|Congress(?:man|woman|men|women|members?)|Dr|Mr|Mrs|Ms|Rev|Gen|Lt|Col|Mayor|Governor|Gov|Secretary|President|Chair(?:man|woman)?|Ranking Member|Leader|Director|Executive Director|CEO|Commissioner|Sheriff|Professor|Prof|Attorney General|Chief|Administrator|Vice President|Judge|Ambassador|State Senator|State Rep|Member)\b\.?\s*)+/i;
/** Speech by nobody in particular, and by things. */
const NOBODY =
  /^(?:the|a|an|in|he|she|they|it|his|her|their|our|we|i|members?|senators?|lawmakers?|representatives?|congress\w*|today|this|that|and|but|as|when|while|after|before|at|on|of|for|letter|group|coalition|delegation|democrats|republicans|administration)\b/i;

const ORGANISATION =
  /\b(?:(?:KEY |Key )?E(?:XCERPTS?|xcerpts?)|LETTER|TEXT|Letter|Text|Statement|Background|Release|Quotes?|Note)\b|\b(?:Union|Association|Coalition|Council|Alliance|Network|Federation|Institute|Foundation|Society|League|Center|Committee|Department|Office|Company|Inc|Corporation|Group|Chamber|University|Commission|Agency|Board|Caucus|Service)$/;

/** "SMALL FIRMS PAY FIRST:" is a heading. */
const isShouted = (name: string): boolean =>
  name === name.toUpperCase() && (!/^\S+ \S+$/.test(name) || /[’']S\b/.test(name));

/** "League of River Towns President Jane Doe" */
const ROLE_BEFORE = new RegExp(
  `^.*\\b(?:[Ss]pokes(?:man|woman|person)|${ROLE}|President and CEO|Vice President|President|CEO|Executive Director|Director|Chair(?:man|woman)?|Secretary|Commissioner|Founder|Mayor|Chief|Officer|Coordinator|Manager)\\s(?=\\p{Lu})`,
  'u',
);
/** "HUD spokesman, Jane Doe" */
const ENDS_IN_ROLE = new RegExp(`\\b(?:${ROLE})$`);

/** "Assistant Secretary for Health Jane Doe" */
const HELD =
  /\b(?:Secretary|Director|Commissioner|Administrator|Superintendent|Chief|Officer|Manager|Commander) (?:of|for) /;

/** "A spokeswoman, Jane Doe", "Its acting director Jane Doe" */
const SMALL_TITLE = new RegExp(`^(?:An?|The|Its|His|Her) (?:[\\p{Ll}-]+ ){0,4}(?:${ROLE}),? (?=\\p{Lu})`, 'u');

/** Somebody from outside Congress, by the words alone: two capital words or more, titles and what follows the comma left out. */
export function outsider(given: string): Speaker | undefined {
  const who = given.trim().replace(SMALL_TITLE, '');
  const [first = '', second = ''] = who.split(/,|\s\(/);
  const titled = HELD.test(first) ? TITLE_NAME.exec(first) : null;
  const held = titled?.[0] === first.trim() ? (titled.groups?.['name'] ?? '') : '';
  // Of more words the first may be the office's: "Director of Public Works Jane Doe".
  if (/^\S+ (?:\p{Lu}\. )?\S+$/u.test(held)) return { names: [held], confidence: 'likely' };
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
  const isNobody = !ROLE_BEFORE.test(first) && NOBODY.test(who.replace(/^the /i, ''));
  if (name === '' || NOBODY.test(name) || isNobody || words.length > 5) return undefined;
  if (words.length < 2 && !TITLES.test(who)) return undefined;
  if (ORGANISATION.test(name) || (isShouted(name) && !TITLES.test(who))) return undefined;
  if (!words.every((word) => /^[\p{Lu}“"]|^(?:de|la|van|von|bin|al|der)$/u.test(word))) return undefined;
  return { names: [name], confidence: 'likely' };
}
