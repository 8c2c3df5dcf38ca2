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
  const quotes: FoundQuote[] = [];
  const excerpts: Stretch[] = [];
  let any = false;
  let unclosed = false;
  let isExcerpts = false;
  let last:
    | {
        readonly kind: 'quote' | 'excerpt';
        readonly names: readonly string[];
        /** The words around it that say whose it is. */
        readonly told: string;
        readonly open: boolean;
        readonly paragraph: number;
      }
    | undefined;
  for (const [i, stretch] of page.story.entries()) {
    const found: Stretch[] = [...(unclosed ? endOfOpen(page, stretch) : []), ...quotedIn(page.text, stretch, SHORTEST)];
    unclosed = found.length > 0 && isOpen(page, found.at(-1)!, stretch);
    if (found.length === 0) {
      isExcerpts = announcesExcerpts(page, stretch) || (isExcerpts && isHeading(stretch));
      continue;
    }
    any = true;
    const above = page.story[i - 1];
    for (const [j, quote] of found.entries()) {
      if (quotes.length + excerpts.length >= MOST_QUOTES) return { quotes, excerpts, marksLost: false };
      const below = page.story[i + 1];
      const end = below && isAlone(quote, stretch) && isByline(page, below) ? below.end : stretch.end;
      const follows = page.text.slice(quote.end, Math.min(quote.end + 200, end)).replaceAll('\n', ' ');
      const leads = before(page, stretch, above, quote, j === 0);
      const speaker = speakerOf(
        { start: stretch.start, end },
        {
          follows,
          leads,
          paragraph: page.masked.slice(stretch.start, quote.start),
          above: above && withWords(page, above),
        },
        everybody,
        quote,
      );
      if (isOfLetter({ follows, leads, speaker, isExcerpts, told: last?.kind === 'excerpt' ? last.told : undefined })) {
        excerpts.push(quote);
        last = {
          kind: 'excerpt',
          names: [],
          told: `${leads} ${follows}`,
          open: isOpen(page, quote, stretch),
          paragraph: i,
        };
      } else if (speaker) {
        quotes.push(...spokenBy(page, quote, speaker));
        last = {
          kind: 'quote',
          names: speaker.names,
          told: '',
          open: isOpen(page, quote, stretch),
          paragraph: i,
        };
      } else if (
        last &&
        (j > 0 || last.open || (last.paragraph === i - 1 && isAlone(quote, stretch)) || HE_SAID.test(follows))
      ) {
        // The second half of a split quotation, or its next paragraph, opened anew or not.
        if (last.kind === 'excerpt') excerpts.push(quote);
        else
          quotes.push(
            ...spokenBy(page, quote, {
              names: last.names,
              confidence: 'likely',
            }),
          );
        last = { ...last, open: isOpen(page, quote, stretch), paragraph: i };
      } else if (isAddressed(page.text.slice(quote.start, quote.end))) excerpts.push(quote);
      else last = undefined;
    }
  }
  if (any) return { quotes, excerpts, marksLost: false };
  const unmarked = page.story.flatMap((stretch) => withoutMarks(page, stretch, everybody));
  return { quotes: unmarked, excerpts, marksLost: unmarked.length > 0 };
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

const isOpen = ({ text }: Page, { end }: Stretch, stretch: Stretch): boolean =>
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
