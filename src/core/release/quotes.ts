import { fold } from './names.ts';
import type { Page } from './page.ts';
import { quotedIn, type Stretch } from './paragraphs.ts';
import type { Confidence, Quote } from './release.ts';
import type { Resolved } from './resolve.ts';

export interface FoundQuote extends Stretch {
  readonly value: Quote;
  readonly confidence: Confidence;
}

export interface Quoted {
  readonly quotes: readonly FoundQuote[];
  /** Words of the letter itself, quoted in the story. */
  readonly excerpts: readonly Stretch[];
  /** `said NAME` without a quotation mark anywhere. */
  readonly marksLost: boolean;
}

/** Characters; with somebody said to have spoken it, so short a quotation is one. */
const SHORTEST = 12;

const SAID =
  'said|says|stated|added|continued|explained|commented|noted|remarked|concluded|declared|wrote in a statement|told reporters';
const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]*";
/** In small letters between an organisation and a name. */
const ROLE =
  'spokes(?:man|woman|person)|president|vice president|director|chief|chair(?:man|woman)?|founder|owner|chief executive|mayor|governor|sheriff|dean';
const PERSON = `(?:(?:the )?(?:${NAME}|of|and|for|the|&|${ROLE})(?:\\s\\([^()]{1,30}\\))?,?\\s?){1,14}`;
/** `," said Rep. Jane Doe (D-CA), chair of ...` */
const AFTER = new RegExp(`^[”"»,\\s.]{0,4}(?:${SAID})\\s+(?<who>${PERSON})`, 'u');
/** `," Rep. Jane Doe said` */
const AFTER_TURNED = new RegExp(
  `^[”"»,\\s.]{0,4}(?<who>${PERSON}?)(?:,\\s[^.”"“]{2,90},)?\\s?(?:${SAID}|told)\\b`,
  'u',
);
/** `Rep. Jane Doe said, "` and `Congresswoman Doe: "` */
const BEFORE = new RegExp(
  `(?<who>${PERSON}?),?\\s?(?:[\\p{Ll}\\d ,]{0,40} )?(?:(?:${SAID}|issued the following statement|released the following statement)\\b[^.“"]{0,60}[,:]?|:)\\s*[“"«]?$`,
  'u',
);
const OF_LETTER =
  /^[”"»,\s.]{0,4}(?:(?:the |both )?(?:[\w.’'-]+ ){0,6}?(?:wrote|write|writes|continued|penned|asked|concluded|urged)\b|(?:wrote|write|writes|continued|concluded|penned|asked)\s|(?:the letter|their letter|the members|the lawmakers|it) (?:reads|states|continues|said|says|concludes))/i;
const LETTER_BEFORE =
  /\b(?:letter|they|lawmakers|senators|members|representatives|congress\w+|delegation|wrote|writes|group)\b[^.“"]{0,160}\b(?:wrote|write|writes|reads?|states?|stated|continued|continues|said|says|concludes|notes?|noted|argue[sd]?|in part|follow[s]?|excerpts?)\b[^“"]{0,60}[,:;]?\s*[“"«]?$|\b(?:wrote|writes?)\b[^“"]{0,60}[,:;]?\s*[“"«]?$/i;

export function quotesOf(page: Page, resolved: readonly Resolved[]): Quoted {
  const quotes: FoundQuote[] = [];
  const excerpts: Stretch[] = [];
  let any = false;
  let last:
    { readonly kind: 'quote' | 'excerpt'; readonly names: readonly string[]; readonly open: boolean } | undefined;
  for (const [i, stretch] of page.story.entries()) {
    const found = quotedIn(page.text, stretch, SHORTEST);
    if (found.length === 0) continue;
    any = true;
    const above = page.story[i - 1];
    for (const [j, quote] of found.entries()) {
      const follows = page.text.slice(quote.end, Math.min(quote.end + 200, stretch.end)).replaceAll('\n', ' ');
      const leads = before(page, stretch, above, quote, j === 0);
      const speaker = speakerOf(stretch, follows, leads, resolved, quote);
      const ofLetter =
        OF_LETTER.test(follows.replace(/\b(Reps?|Sens?|U\.S|Dr)\./g, '$1')) ||
        (speaker === undefined && LETTER_BEFORE.test(leads));
      const goesOn =
        last?.kind === 'excerpt' &&
        /^[”"»,\s.]{0,4}(?:[\p{L}.’'-]+ ){1,4}(?:added|continued|concluded)\b/u.test(follows);
      if (goesOn || (ofLetter && !/^[”"»,\s.]{0,4}(?:said|says)\b/.test(follows))) {
        excerpts.push(quote);
        last = { kind: 'excerpt', names: [], open: isOpen(page, quote, stretch) };
      } else if (speaker) {
        quotes.push(...spokenBy(page, quote, speaker));
        last = { kind: 'quote', names: speaker.names, open: isOpen(page, quote, stretch) };
      } else if (last && (j > 0 || last.open)) {
        // The second half of a split quotation, or its next paragraph.
        if (last.kind === 'excerpt') excerpts.push(quote);
        else quotes.push(...spokenBy(page, quote, { names: last.names, confidence: 'likely' }));
        last = { ...last, open: isOpen(page, quote, stretch) };
      } else last = undefined;
    }
  }
  if (any) return { quotes, excerpts, marksLost: false };
  const unmarked = page.story.flatMap((stretch) => withoutMarks(page, stretch, resolved));
  return { quotes: unmarked, excerpts, marksLost: unmarked.length > 0 };
}

const spokenBy = ({ text }: Pick<Page, 'text'>, quote: Stretch, { names, confidence }: Speaker): FoundQuote[] =>
  names.map((speaker) => ({ ...quote, value: { speaker, text: text.slice(quote.start, quote.end) }, confidence }));

const isOpen = ({ text }: Page, { end }: Stretch, stretch: Stretch): boolean =>
  end >= stretch.end || !/[”"»]/.test(text[end] ?? '');

/** What leads to the quotation: its own paragraph so far, or the end of the one above. */
function before({ text }: Page, stretch: Stretch, above: Stretch | undefined, quote: Stretch, first: boolean): string {
  const own = text.slice(Math.max(stretch.start, quote.start - 220), quote.start);
  if (!first || own.trim().length > 1 || !above) return own.replaceAll('\n', ' ');
  const end = text.slice(Math.max(above.start, above.end - 220), above.end);
  return /[:;,]$/.test(end) ? end : own;
}

/** More than one where two speak as one: "said Reps. Ames and Brown". */
interface Speaker {
  readonly names: readonly string[];
  readonly confidence: Confidence;
}

function speakerOf(
  stretch: Stretch,
  follows: string,
  leads: string,
  resolved: readonly Resolved[],
  quote: Stretch,
): Speaker | undefined {
  const after = AFTER.exec(follows) ?? AFTER_TURNED.exec(follows);
  if (after?.groups?.['who']?.trim()) {
    const at = quote.end + after.index + after[0].indexOf(after.groups['who']);
    return named(after.groups['who'], at, Math.min(stretch.end, at + after.groups['who'].length + 20), resolved);
  }
  const led = BEFORE.exec(leads);
  if (led?.groups?.['who']?.trim()) {
    const inside = resolved.filter(({ mention }) => mention.end <= quote.start && mention.start >= quote.start - 260);
    const who = led.groups['who'].trim();
    const known = inside.findLast(({ mention }) => who.includes(mention.printed));
    return known ? { names: [fullest(known, resolved)], confidence: 'sure' } : outsider(who);
  }
  return undefined;
}

function named(who: string, start: number, end: number, resolved: readonly Resolved[]): Speaker | undefined {
  const known = resolved.find(
    ({ mention }) => mention.start >= start - 2 && mention.end <= end && mention.start - start < 90,
  );
  if (!known) return outsider(who);
  const together = resolved.filter(
    ({ mention }) => mention.run === known.mention.run && mention.start >= known.mention.start,
  );
  return { names: together.map((one) => fullest(one, resolved)), confidence: 'sure' };
}

/** The longest form in which this person is printed; never one from the table alone. */
function fullest(known: Resolved, resolved: readonly Resolved[]): string {
  const all = resolved.filter(({ person }) => person === known.person).map(({ mention }) => mention.printed);
  return all.toSorted((a, b) => b.length - a.length)[0] ?? known.mention.printed;
}

const TITLES =
  /^(?:(?:the )?(?:U\.S\. )?(?:Reps?|Sens?|Senators?|Representatives?|Congress(?:man|woman|men|women|members?)|Dr|Mr|Mrs|Ms|Rev|Gen|Lt|Col|Mayor|Governor|Gov|Secretary|President|Chair(?:man|woman)?|Ranking Member|Leader|Director|Executive Director|CEO|Commissioner|Sheriff|Professor|Prof|Attorney General|Chief|Administrator|Vice President|Judge|Ambassador|State Senator|State Rep|Member)\b\.?\s*)+/i;
/** Speech by nobody in particular, and by things. */
const NOBODY =
  /^(?:the|a|an|in|he|she|they|it|his|her|their|our|we|i|members?|senators?|lawmakers?|representatives?|congress\w*|today|this|that|and|but|as|when|while|after|before|at|on|of|for|for|letter|group|coalition|delegation|democrats|republicans|administration)\b/i;

/** Somebody from outside Congress, by the words alone: two capital words or more, titles and what follows the comma left out. */
function outsider(who: string): Speaker | undefined {
  const name = who
    .trim()
    .split(/,|\s\(| of the | of | for | and the /)[0]!
    .replace(
      /^.*\b(?:[Ss]pokes(?:man|woman|person)|president|director|chief(?: executive)?|chair(?:man|woman)?|founder|owner|President and CEO|Vice President|President|CEO|Executive Director|Director|Chair(?:man|woman)?|Secretary|Commissioner|Founder|Mayor|Chief|Officer|Coordinator|Manager)\s(?=\p{Lu})/u,
      '',
    )
    .replace(TITLES, '')
    .replace(/[.\s]+$/, '')
    .replace(/^(?:NAACP|AFL-CIO)\s/, '');
  const words = name.split(/\s+/);
  if (name === '' || NOBODY.test(name) || NOBODY.test(who.trim().replace(/^the /i, '')) || words.length > 5)
    return undefined;
  if (words.length < 2 && !TITLES.test(who.trim())) return undefined;
  if (!words.every((word) => /^[\p{Lu}“"]|^(?:de|la|van|von|bin|al|der)$/u.test(word))) return undefined;
  return { names: [name], confidence: 'likely' };
}

/** A paragraph that ends in `, said Rep. Doe.` and has lost its marks: who spoke is sure, where the words begin is not. */
function withoutMarks({ text }: Page, { start, end }: Stretch, resolved: readonly Resolved[]): FoundQuote[] {
  const words = text.slice(start, end);
  const match = new RegExp(`^(?<said>[^\\n]{40,2000}?)[,.?]\\s(?:${SAID})\\s(?<who>${PERSON})[.]?`, 'u').exec(words);
  const who = match?.groups?.['who'];
  if (who === undefined) return [];
  const at = start + match!.index + match![0].lastIndexOf(who);
  const speaker = named(who, at, Math.min(end, at + who.length + 20), resolved);
  if (!speaker || !/^\p{Lu}/u.test(words) || fold(words).startsWith('the letter')) return [];
  return spokenBy(
    { text },
    { start, end: start + match!.groups!['said']!.length },
    { ...speaker, confidence: 'unsure' },
  );
}
