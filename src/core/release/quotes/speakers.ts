import {
  fullNameOf,
  NAME,
  type Named,
  outsider,
  outsiderBefore,
  ROLE,
  SAID,
  type Speaker,
} from '../names/outsiders.ts';
import type { Stretch } from '../page/paragraphs.ts';
import { inside, runsOf } from '../names/runs.ts';

export const PERSON = `(?:(?:the )?(?:${NAME}|of|and|for|on|the|&|${ROLE})(?:\\s\\([^()]{1,30}\\))?,?\\s?){1,14}`;
/** "ministry spokeswoman" */
const SMALL_ROLE = `(?:(?:the |an? |its )?(?:[\\p{Ll}-]+ ){1,5}(?<=\\b(?:${ROLE}) ))?`;
/** `," said Rep. Jane Doe (D-CA), chair of ...` */
const AFTER = new RegExp(`^[”"»,\\s.]{0,4}(?:${SAID}|according to)\\s+(?<who>${SMALL_ROLE}${PERSON})`, 'u');
/** `," said the union's president, Jane Doe` */
const AFTER_ROLE = new RegExp(
  `^[”"»,\\s.]{0,4}(?:${SAID}|according to)\\s+(?!(?:the|their|his|her) (?:\\w+ )?letter\\b)(?:the |its |her |his |a |an )?[\\p{L}’' -]{3,70}, (?<who>${NAME}(?: ${NAME}){1,3})(?=[.,]|\\s|$)`,
  'u',
);
/** `." — Jane Doe, Riders Union`, at the end of the paragraph */
const AFTER_DASH = new RegExp(`^[”"»,\\s.]{0,4}\\s?[-–—]{1,2}\\s?(?<who>${PERSON})[^.]{0,80}$`, 'u');
/** `," Rep. Jane Doe said` */
const AFTER_TURNED = new RegExp(
  `^[”"»,\\s.]{0,4}(?<who>${SMALL_ROLE}${PERSON}?)(?:,\\s[^.”"“]{2,90},)?\\s?(?:${SAID}|told)\\b`,
  'u',
);
/** The paper, not whoever the letter goes to. */
const TOLD =
  'told (?!(?:the )?(?:Secretary|Commissioner|Administrator|Director|President|Governor|Department|Agency|Chair|U\\.S\\.))(?:[Tt]he )?(?:\\p{Lu}[\\p{L}’-]* ?){1,4}';
const GAVE_STATEMENT =
  '(?:issued|released|made|gave|offered|shared|posted|provided|put out) (?:the following|this|an?) (?:\\p{Ll}+ )?(?:statement|comment|reaction|remarks?|response|reply)|had (?:the following|this) to say';
/** `Rep. Jane Doe said, "` and `Congresswoman Doe: "` */
const BEFORE = new RegExp(
  `(?<who>${PERSON}?)(?<!\\bthe ?)(?!\\p{L})(?:,\\s(?:(?:who|whose|which|an?|the|in|at|on|through|speaking)\\s|(?=[^“"]{0,200}[,:]\\s*[“"]?$)(?=\\p{Ll}))(?:(?:(?!(?<=[\\p{Ll})]{2})\\. \\p{Lu})[^“”"]){3,140},|[^.“”"]{3,100}(?=:)))?(?!,?\\s?(?:the|they|he|she|it|both|members|lawmakers|senators)\\b),?\\s?(?:[\\p{Ll}\\d ,]{0,40} )?(?:(?:${SAID}|spoke|${TOLD}|${GAVE_STATEMENT})\\b[^.“"]{0,200}[,:]?|:)\\s*[“"«]?$`,
  'u',
);

/** `Added Rep. Jane Doe: "` */
const SAID_FIRST = new RegExp(`\\b(?:Said|Says|Added|Adds) (?<who>${SMALL_ROLE}${PERSON}?)[,:]\\s*[“"«]?$`, 'u');

/** `According to Rep. Jane Doe, "` */
const ACCORDING = new RegExp(`\\b[Aa]ccording to (?<who>${PERSON}?),?\\s*[“"«]?$`, 'u');
/** `," she said` */
export const HE_SAID = new RegExp(`^[”"»,\\s.]{0,4}(?:he|she) (?:also )?(?:${SAID})\\b`);
/** `He released the following statement: "` */
const HE_SAID_BEFORE = new RegExp(
  `\\b(?:[Hh]e|[Ss]he) (?:also )?(?:${SAID}|${GAVE_STATEMENT})\\b[^.“"]{0,80}[,:]\\s*[“"«]?$`,
  'u',
);
/** `told the Committee last year that it "is safe`: cited, of a day before the letter. */
const TOLD_EARLIER =
  /\b(?:told|assured|promised|testified)\b[^“"]{0,60}\b(?:last (?:year|month|spring|summer|fall|autumn|winter)|(?:years?|months?) ago|earlier this year|in (?:(?:19|20)\d{2}|january|february|march|april|may|june|july|august|september|october|november|december))\b/i;
/** More than these do not speak as one. */
const MOST_TOGETHER = 20;

interface Around {
  readonly follows: string;
  /** What leads to the quotation, of the paragraph above where it stands alone. */
  readonly leads: string;
  /** Its own paragraph before it. */
  readonly paragraph: string;
  readonly above: Above | undefined;
}

/** The paragraph above, quotations blanked. */
interface Above extends Stretch {
  readonly words: string;
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
  if (TOLD_EARLIER.test(leads)) return undefined;
  const led = ACCORDING.exec(leads) ?? SAID_FIRST.exec(leads) ?? BEFORE.exec(leads);
  if (led?.groups?.['who']?.trim()) {
    const near = inside(resolved, { start: quote.start - 260, end: quote.start });
    const who = led.groups['who'].trim();
    const known = near.findLast(({ mention }) => who.includes(mention.printed));
    if (known) return { names: [fullest.get(known.person)!], confidence: 'sure' };
    const found = spokenBy(who, everybody.others);
    // "Home Care Saves Money:" above a quotation is a heading.
    return isHeading(leads) && found?.names.some((name) => name.split(/\s+/).length > NAME_WORDS) ? undefined : found;
  }
  return undefined;
}

/** "Doe said" of somebody whom the story has as "Jane Doe". */
function spokenBy(who: string, others: Named['others']): Speaker | undefined {
  const found = outsider(who);
  const name = fullNameOf(found?.names[0] ?? who.trim(), others);
  return name === undefined ? found : { names: [name], confidence: 'likely' };
}

/** Words of a name that nothing but a colon introduces. */
const NAME_WORDS = 3;
const SAYS = new RegExp(`\\b(?:${SAID}|statement)\\b`);
const SAYS_OR_TOLD = new RegExp(`\\b(?:${SAID}|told)\\b`);
const isHeading = (leads: string): boolean => /:\s*[“"«]?$/.test(leads) && !SAYS.test(leads);

/** Whom the paragraph told of last before "she said". */
function introduced(paragraph: string, { start }: Stretch, { resolved, fullest }: Named): Speaker | undefined {
  const begins = start - Math.min(paragraph.length, REACH);
  const known = inside(resolved, { start: start - paragraph.length, end: start }).at(-1);
  const other = outsiderBefore(paragraph.slice(-REACH));
  if (other && other.at > (known ? known.mention.start - begins : -1)) return other.speaker;
  return known && { names: [fullest.get(known.person)!], confidence: 'likely' };
}

/** Characters before "she said" in which somebody from outside may be introduced. */
const REACH = 600;

/** “Veterans work too,” she said, below "Congresswoman Doe announced today that". */
function opening(above: Above | undefined, { resolved, fullest }: Named): Speaker | undefined {
  const told = above ? inside(resolved, above) : [];
  const [first] = told;
  const opens = first?.strong === true && first.mention.outerStart - above!.start < DATELINE;
  // "In an interview Doe said she was glad", and nobody else is told of
  const alone = first && told.every(({ person }) => person === first.person) && SAYS_OR_TOLD.test(above!.words);
  if (first && (opens || alone)) return { names: [fullest.get(first.person)!], confidence: 'likely' };
  const other = first === undefined && above ? outsiderBefore(above.words) : undefined;
  return other && other.at < DATELINE ? other.speaker : undefined;
}

/** Characters before the first name of a paragraph that begins with it. */
const DATELINE = 40;

export function named(
  who: string,
  start: number,
  end: number,
  { resolved, fullest, others }: Named,
): Speaker | undefined {
  const near = inside(resolved, { start: start - 2, end }).filter(({ mention }) => mention.start - start < 90);
  const at = (offset: number): string => who.slice(offset - start, offset - start + 2);
  // "Doe's colleague, Rep. Roe" is Roe.
  const known = near.find(({ mention }) => !/^[’']s/.test(at(mention.end)));
  if (!known) return near.length > 0 ? undefined : spokenBy(who, others);
  const together = runsOf(resolved.slice(resolved.indexOf(known), resolved.indexOf(known) + MOST_TOGETHER))[0]!;
  return { names: together.map((one) => fullest.get(one.person)!), confidence: 'sure' };
}
