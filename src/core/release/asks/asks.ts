import type { Page } from '../page/page.ts';
import { sentencesOf, type Stretch, trimmed } from '../page/paragraphs.ts';
import type { Confidence } from '../release.ts';
import { LETTER_ASKS, OWN_ASK, REQUEST, SAYS, SHOULD, THEY_SHOULD, TO_DO, WE_ASK, WE_WANT } from './asks-wording.ts';
import { itemsBelow } from './asks-items.ts';
import { quotedAsks } from './asks-quoted.ts';
import type { Sentence } from '../page/page.ts';
import { within } from '../names/runs.ts';

export interface FoundAsk extends Stretch {
  readonly confidence: Confidence;
}

const MAX_ASKS = 12;
/** "Does asked the agency to account for", and no headline: those leave words out. */
const IN_SENTENCE_CASE = / to \p{Ll}/u;

interface Asking {
  readonly announcing: readonly Stretch[];
  /** What is quoted of the letter. */
  readonly excerpts: readonly Stretch[];
  /** Those of the past too. */
  readonly story: readonly Sentence[];
  /** Where those who wrote it are named. */
  readonly authors: readonly Stretch[];
}

/**
 * Verbatim: from the verb of request to the sentence's end in the announcement; whole sentences of the letter. The lines above the
 * story count where it asks for nothing.
 */
export function asksOf(page: Page, { announcing, excerpts, story, authors }: Asking): FoundAsk[] {
  const told = announcing.flatMap((sentence) => clause(page, sentence));
  const meant = told.length > 0 ? [] : announcing.flatMap((sentence) => clause(page, sentence, TO_DO));
  const further = story
    .filter(({ start, end, past }) => !past || OWN_ASK.test(page.masked.slice(start, Math.min(end, start + 600))))
    .filter(({ start }) => !announcing.some((one) => one.start === start))
    .filter((one) => {
      const words = page.masked.slice(one.start, Math.min(one.end, one.start + 600));
      return LETTER_ASKS.test(words) || WE_ASK.test(words) || authors.some((author) => within(author, one));
    })
    .flatMap((sentence) => clause(page, sentence, REQUEST, true));
  const quoted = story.filter(({ past }) => !past).flatMap((sentence) => quotedAsks(page, sentence));
  const [excerpted, printed] = [excerpts, page.letter ? [page.letter] : []].map((stretches) =>
    stretches.flatMap((stretch) => lines(page, stretch)).flatMap((line) => sentencesOf(page.text, line)),
  ) as [Stretch[], Stretch[]];
  const letter = [...excerpted, ...printed];
  const saying = (pattern: RegExp) =>
    letter.filter(({ start, end }) => pattern.test(unbracketed(page.text.slice(start, Math.min(end, start + 800)))));
  const outright = saying(WE_ASK);
  const written = (outright.length > 0 ? outright : saying(WE_WANT)).flatMap((one) =>
    [sure(one)].concat(page.text[one.end - 1] === ':' ? itemsBelow(page.text, one.end) : []),
  );
  const musts =
    outright.length > 0 ? excerpted.filter(({ start, end }) => THEY_SHOULD.test(page.text.slice(start, end))) : [];
  const inStory = [...told, ...meant, ...further, ...quoted.map(sure), ...written, ...musts.map(sure)];
  const above =
    told.length > 0
      ? []
      : page.head
          .filter((line) => inStory.length === 0 || IN_SENTENCE_CASE.test(page.text.slice(line.start, line.end)))
          .flatMap((line) => clause(page, line));
  return [...inStory, ...above].slice(0, MAX_ASKS);
}

/** "[W]e ask", as a quotation that begins in the middle is printed. */
const unbracketed = (text: string): string => text.replaceAll(/[[(](\p{L})[\])](?=\p{Ll}| )/gu, '$1');

const sure = ({ start, end }: Stretch): FoundAsk => ({ start, end, confidence: 'sure' });

/** A letter's paragraphs end at their lines. */
function lines({ text }: Page, { start, end }: Stretch): Stretch[] {
  const out: Stretch[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !(text[at] === '\n' && text[at + 1] === '\n')) continue;
    const line = trimmed(text, from, at);
    if (line.end > line.start) out.push(line);
    from = at + 1;
  }
  return out;
}

/** Characters before the verb that asks, "Specifically, the letter": then the sentence is given whole. */
const SHORT_SUBJECT = 60;

/** "In a letter to Secretary Doe, the senators urged": the sentence behind the comma. */
const SUBJECT =
  /, ((?:the (?:[\w-]+ ){0,2}(?:[Ss]enators|[Mm]embers|[Ll]awmakers|[Rr]epresentatives|[Ll]egislators|[Dd]elegation|[Gg]roup|[Pp]air)|they|he|she) (?:also |again |therefore )?)$/;

function clause({ masked, text }: Page, { start, end }: Stretch, asking = REQUEST, whole = false): FoundAsk[] {
  const sentence = masked.slice(start, Math.min(end, start + 3000));
  const should = SAYS.test(sentence) ? SHOULD.exec(sentence) : null;
  const [found] = [asking.exec(sentence), should].filter((one) => one !== null).toSorted((x, y) => x.index - y.index);
  if (!found) return [];
  const subject = SUBJECT.exec(sentence.slice(0, found.index))?.[1] ?? '';
  const span = trimmed(
    text,
    start + (whole && found.index < SHORT_SUBJECT ? 0 : found.index - subject.length),
    Math.min(end, start + 3000),
  );
  const items = /(?::| to)$/.test(text.slice(span.start, span.end))
    ? itemsBelow(text, end, TO_DO_LINES.test(text.slice(span.start, span.end)))
    : [];
  if (span.end - span.start < 60 && (items.length > 0 || LISTED.test(found[0]))) return items;
  const stop = /[.;]$/.test(text.slice(span.start, span.end)) ? span.end - 1 : span.end;
  return stop - span.start < 15 ? items : [{ start: span.start, end: stop, confidence: 'likely' }, ...items];
}

/** "The letter lays out three steps:" asks for nothing itself. */
const LISTED = /^(?:steps|actions|measures|questions|changes|items)$/i;

/** "The letter asks the agency to:" */
const TO_DO_LINES = / to:$/;
