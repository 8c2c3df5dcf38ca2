import { announcesExcerpts, isAddressed, isHeading, isOfLetter } from './excerpts.ts';
import { fold } from '../names/names.ts';
import type { Page } from '../page/page.ts';
import { quotedIn, type Stretch } from '../page/paragraphs.ts';
import type { Confidence, Quote } from '../release.ts';
import type { Resolved } from '../names/resolve.ts';
import { type Named, namedIn, SAID, type Speaker } from '../names/outsiders.ts';
import { HE_SAID, named, PERSON, speakerOf } from './speakers.ts';

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
/** A page of a megabyte has thousands; who spoke each is looked for among all names. */
const MOST_QUOTES = 300;

export function quotesOf(page: Page, resolved: readonly Resolved[]): Quoted {
  const everybody = namedIn(resolved, page.masked.slice(page.story[0]?.start ?? 0));
  const marked = markedIn(page);
  if (marked.length > 0) return { ...told(page, marked, everybody), marksLost: false };
  const quotes = page.story.flatMap((stretch) => withoutMarks(page, stretch, everybody));
  return { quotes, excerpts: [], marksLost: quotes.length > 0 };
}

/** What stands between marks in a paragraph of the story. */
interface Marked {
  readonly quote: Stretch;
  readonly stretch: Stretch;
  /** The paragraph by its number. */
  readonly paragraph: number;
  readonly isFirst: boolean;
  /** No mark closes it in its paragraph. */
  readonly isOpen: boolean;
  /** Under words that announce parts of the letter. */
  readonly isExcerpts: boolean;
}

function markedIn(page: Page): Marked[] {
  const marked: Marked[] = [];
  let isExcerpts = false;
  let unclosed = false;
  for (const [paragraph, stretch] of page.story.entries()) {
    const found: Stretch[] = [...(unclosed ? endOfOpen(page, stretch) : []), ...quotedIn(page.text, stretch, SHORTEST)];
    if (found.length === 0) isExcerpts = announcesExcerpts(page, stretch) || (isExcerpts && isHeading(stretch));
    for (const [at, quote] of found.entries())
      marked.push({
        quote,
        stretch,
        paragraph,
        isFirst: at === 0,
        isOpen: isUnclosed(page, quote, stretch),
        isExcerpts,
      });
    unclosed = found.length > 0 && marked.at(-1)!.isOpen;
  }
  return marked;
}

/** The quotation before, so far as the next may go on with it. */
interface Last {
  readonly kind: 'quote' | 'excerpt';
  readonly names: readonly string[];
  /** The words around an excerpt that say whose it is. */
  readonly told: string;
  readonly isOpen: boolean;
  readonly paragraph: number;
}

/** Each by who is said to have spoken it: somebody, the letter, or whoever had the word before. */
function told(page: Page, marked: readonly Marked[], everybody: Named): Pick<Quoted, 'quotes' | 'excerpts'> {
  const quotes: FoundQuote[] = [];
  const excerpts: Stretch[] = [];
  let last: Last | undefined;
  for (const one of marked) {
    if (quotes.length + excerpts.length >= MOST_QUOTES) break;
    const { quote, paragraph, isOpen, isExcerpts } = one;
    const { follows, leads, speaker } = around(page, one, everybody);
    if (isOfLetter({ follows, leads, speaker, isExcerpts, told: last?.kind === 'excerpt' ? last.told : undefined })) {
      excerpts.push(quote);
      last = { kind: 'excerpt', names: [], told: `${leads} ${follows}`, isOpen, paragraph };
    } else if (speaker) {
      quotes.push(...spokenBy(page, quote, speaker));
      last = { kind: 'quote', names: speaker.names, told: '', isOpen, paragraph };
    } else if (last && goesOn(last, one, follows)) {
      if (last.kind === 'excerpt') excerpts.push(quote);
      else quotes.push(...spokenBy(page, quote, { names: last.names, confidence: 'likely' }));
      last = { ...last, isOpen, paragraph };
    } else if (isAddressed(page.text.slice(quote.start, quote.end))) excerpts.push(quote);
    else last = undefined;
  }
  return { quotes, excerpts };
}

/** The second half of a split quotation, or its next paragraph, opened anew or not. */
const goesOn = (last: Last, { quote, stretch, paragraph, isFirst }: Marked, follows: string): boolean =>
  !isFirst || last.isOpen || (last.paragraph === paragraph - 1 && isAlone(quote, stretch)) || HE_SAID.test(follows);

/** The words before and after a quotation, and who they say spoke it. */
function around(page: Page, { quote, stretch, paragraph, isFirst }: Marked, everybody: Named) {
  const [above, below] = [page.story[paragraph - 1], page.story[paragraph + 1]];
  const end = below && isAlone(quote, stretch) && isByline(page, below) ? below.end : stretch.end;
  const follows = page.text.slice(quote.end, Math.min(quote.end + 200, end)).replaceAll('\n', ' ');
  const leads = before(page, stretch, above, quote, isFirst);
  const words = {
    follows,
    leads,
    paragraph: page.masked.slice(stretch.start, quote.start),
    above: above && withWords(page, above),
  };
  return { follows, leads, speaker: speakerOf({ start: stretch.start, end }, words, everybody, quote) };
}

/** A paragraph that only ends a quotation: nobody opened it again. */
function endOfOpen({ text }: Page, { start, end }: Stretch): Stretch[] {
  const words = text.slice(start, end);
  const [close, open] = [words.search(/[”»]/), words.search(/[“«"]/)];
  return close >= SHORTEST && (open < 0 || open > close) ? [{ start, end: start + close }] : [];
}

const spokenBy = ({ text }: Pick<Page, 'text'>, quote: Stretch, { names, confidence }: Speaker): FoundQuote[] =>
  names.map((speaker) => ({
    ...quote,
    value: { speaker, text: text.slice(quote.start, quote.end) },
    confidence,
  }));

const isUnclosed = ({ text }: Page, { end }: Stretch, stretch: Stretch): boolean =>
  end >= stretch.end || !/[”"»]/.test(text[end] ?? '');

/** Nothing stands in the paragraph but the quotation. */
const isAlone = (quote: Stretch, stretch: Stretch): boolean =>
  quote.start - stretch.start < 3 && stretch.end - quote.end < 3;

/** A line "– Jane Doe, Riders Union" below what she said. */
const isByline = ({ text }: Page, { start, end }: Stretch): boolean =>
  end - start < 160 && /^[-–—]{1,2}\s?\p{Lu}/u.test(text.slice(start, start + 4));

const withWords = ({ masked }: Page, { start, end }: Stretch) => ({ start, end, words: masked.slice(start, end) });

/** What leads to the quotation: its own paragraph so far, or the end of the one above. */
function before(
  { text, masked }: Page,
  stretch: Stretch,
  above: Stretch | undefined,
  quote: Stretch,
  first: boolean,
): string {
  const own = masked.slice(Math.max(stretch.start, quote.start - 220), quote.start);
  if (!first || own.trim().length > 1 || !above) return own.replaceAll('\n', ' ');
  const end = text.slice(Math.max(above.start, above.end - 220), above.end);
  return /[:;,]$/.test(end) ? end : own;
}

/** A paragraph that ends in `, said Rep. Doe.` and has lost its marks: who spoke is sure, where the words begin is not. */
function withoutMarks({ text }: Page, { start, end }: Stretch, everybody: Named): FoundQuote[] {
  const words = text.slice(start, end);
  const match = new RegExp(`^(?<said>[^\\n]{40,2000}?)[,.?]\\s(?:${SAID})\\s(?<who>${PERSON})[.]?`, 'u').exec(words);
  const who = match?.groups?.['who'];
  if (who === undefined) return [];
  const at = start + match!.index + match![0].lastIndexOf(who);
  const speaker = named(who, at, Math.min(end, at + who.length + 20), everybody);
  if (!speaker || !/^\p{Lu}/u.test(words) || fold(words).startsWith('the letter')) return [];
  return spokenBy(
    { text },
    { start, end: start + match!.groups!['said']!.length },
    { ...speaker, confidence: 'unsure' },
  );
}
