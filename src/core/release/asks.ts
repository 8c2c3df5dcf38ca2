import type { Page } from './page.ts';
import { sentencesOf, type Stretch, trimmed } from './paragraphs.ts';
import type { Confidence } from './release.ts';
import { within } from './runs.ts';

export interface FoundAsk extends Stretch {
  readonly confidence: Confidence;
}

const ADVERB = '(?:immediately |swiftly |quickly |strongly |formally |respectfully |publicly |further |again |also )?';
/** Said of others: "urging her to", "their call for", "want the companies to". */
const REQUEST = new RegExp(
  '\\b(?:' +
    [
      `to ${ADVERB}(?:urge|call (?:up)?on|call for|demand|request|ask|press|implore|encourage|oppose|support|push|seek|fight)`,
      'urg(?:e|ed|es|ing)|demand(?:ed|s|ing)?|request(?:ed|s|ing)?|ask(?:ed|s|ing)?(?! (?:about|whether|why) [^.]{0,60},)|press(?:ed|es|ing)|pressur(?:ed|es|ing)',
      'implor(?:ed|es|ing|e)|encourag(?:ed|es|ing)|push(?:ed|es|ing)|seek(?:s|ing)?|sought|oppos(?:ed|es|ing)|insist(?:ed|s|ing)?',
      'direct(?:ed|ing)|invit(?:ed|ing)|instruct(?:ed|ing)|recommend(?:ed|ing|ations?)|appeal(?:ed|ing)|propos(?:es|ing)|suggest(?:ed|s|ing)?(?= (?:that|to)\\b)|proposed(?= (?:that|to)\\b)|protest(?:ed|s|ing)',
      'beg(?:s|ged|ging)?(?= (?:for|\\w+ to)\\b)|plead(?:s|ed|ing)?(?= (?:with|for)\\b)|pled(?= (?:with|for)\\b)|advocat(?:ed|es|ing)|petition(?:ed|s|ing)',
      'object(?:ed|s|ing)? to|inquir(?:ed|es|ing)|question(?:ed|s|ing)|fight(?:s|ing)?(?= (?:for|to)\\b)|supporting',
      'call(?:ed|s|ing)? (?:(?:up)?on|for)|in (?:opposition to|support of)|in (?:the )?hopes? (?:that|of)',
      'want(?:s|ed|ing)?(?=(?: .{0,160})? to )|want(?:s|ed|ing)?(?= (?:answers|action|assurances?|clarity|details|documents|information|proof)\\b)|hop(?:es?|ed|ing)(?: is| was)?(?= (?:to|that|for)\\b)|(?:persuad|convinc)(?:e|ed|es|ing)(?= .{0,120} to )|(?:goal|aim)s?(?= (?:is|was|are|were) )|(?:looking|lobb(?:ied|ies|ying)) for|(?:is|are|was|were) after|would have(?= the )|deadline(?= .{0,80} (?:to|for) )|would like(?= .{0,160} to )|(?:told|tells?|telling)(?= .{0,120} to )',
      '(?:his|her|their|its) (?:calls?|requests?|demands?|appeals?|pleas?)(?= (?:to|for|that)\\b)|express(?:ed|es|ing)? (?:[\\w]+ )?(?:opposition|support)',
      'please(?= \\w)|(?<=\\bletter (?:says|asks|reads): )(?=\\w)|warn(?:ed|ing)? \\w+ (?:\\w+ ){0,3}(?:to|not|against)|(?:to raise|rais(?:ed|ing)) (?:[\\w]+ )?(?:concerns?|questions|alarm)',
      '(?:gave|given|giving) .{3,60} (?:until|days|weeks) .{0,30}to',
    ].join('|') +
    ')(?![\\w-])',
  'i',
);
/** "The agency should abandon the rule, the senators said." */
const SHOULD = /\b(?:should|must|needs? to|ought to|has to|have to)\b/i;
const WE_ASK =
  /\bplease (?!(?:do not|don[’']t) hesitate|feel free|contact|note|find|see|click|accept|know)|\bit is (?:imperative|essential|critical|vital|crucial|urgent|necessary|important) (?:that|for)\b|\b(?:it|now) is (?:past |long past )?(?:the )?time to\b|\b(?:we|i) (?:write|are writing|am writing)\b[^.]{0,200}? (?:to|and) (?:urge|request|ask|call (?:up)?on|demand|implore|encourage|insist|recommend)\b|\b(?:we|i)(?:, [^,.]{3,90},)? (?:therefore |respectfully |strongly |also |further |thus |now |hereby |urgently |again |must |write to |are writing to |write today to |again )*(?:urge|request|ask|call (?:up)?on|call for|demand|implore|encourage|insist|recommend|appeal)\b|\bwe (?:[\w’'-]+,? ){1,20}?and (?:therefore |respectfully |strongly )*(?:urge|request|ask|call (?:up)?on|demand|implore|encourage|recommend) (?:you|that|the)\b/i;
const LETTER_ASKS =
  /\b(?:letters?|missive|requests?|requested|members|lawmakers|senators?|representatives?|they|congress(?:man|woman|men|women|members?)|colleagues|delegation|caucus|leaders|signatories|signers|officials|chairs|republicans|democrats|the (?:two|three|pair)|please|he|she|it|(?:his|her|their|the) (?:aim|goal|hope|plea|message)s?)\b/i;
/** What the letter is for, where nobody is said to ask. */
const TO_DO =
  /\bto (?:ensure|protect|help|keep|make|stop|end|restore|save|prevent|fix|review|investigate|reverse|halt|withdraw|provide|extend|address)\b/i;
const SAYS = /\b(?:said|says?|saying|wrote|writes?|writing|argued?|according|told|letter)\b/i;
const MAX_ASKS = 12;

/** Less outright, for a letter that says nothing more so. */
const WE_WANT =
  /\bplease\b|\b(?:should|must|ought to)\b|\bit is (?:past )?time\b|\b(?:we|i) (?:hope|expect|look forward|would (?:like|appreciate|welcome)|want|need)\b|\b(?:could|would|will) you\b|^(?:Do not|Don[’']t|Withdraw|Stop|End|Release|Restore|Rescind|Revers|Halt|Fund|Provide|Publish|Extend|Open|Reopen|Keep|Protect|Approve|Reject|Issue|Fix|Give|Send|Tell|Pay|Bring|Hold|Return|Finish|Cancel|Delay|Suspend|Lift|Repair|Replace|Require|Ensure|Direct|Allow|Grant)e? /i;

interface Asking {
  readonly announcing: readonly Stretch[];
  /** What is quoted of the letter. */
  readonly excerpts: readonly Stretch[];
  readonly story: readonly Stretch[];
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
    .filter(({ start }) => !announcing.some((one) => one.start === start))
    .filter((one) => {
      const words = page.masked.slice(one.start, Math.min(one.end, one.start + 600));
      return LETTER_ASKS.test(words) || WE_ASK.test(words) || authors.some((author) => within(author, one));
    })
    .flatMap((sentence) => clause(page, sentence, REQUEST, true));
  const letter = [...excerpts, ...(page.letter ? [page.letter] : [])]
    .flatMap((stretch) => lines(page, stretch))
    .flatMap((line) => sentencesOf(page.text, line));
  const saying = (pattern: RegExp) =>
    letter.filter(({ start, end }) => pattern.test(unbracketed(page.text.slice(start, Math.min(end, start + 800)))));
  const outright = saying(WE_ASK);
  const written = (outright.length > 0 ? outright : saying(WE_WANT)).flatMap((one) =>
    [sure(one)].concat(page.text[one.end - 1] === ':' ? itemsBelow(page.text, one.end) : []),
  );
  const inStory = [...told, ...meant, ...further, ...written];
  const all = inStory.length > 0 ? inStory : page.head.flatMap((line) => clause(page, line));
  return all.slice(0, MAX_ASKS);
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
  if (span.end - span.start < 60 && items.length > 0) return items;
  const stop = /[.;]$/.test(text.slice(span.start, span.end)) ? span.end - 1 : span.end;
  return stop - span.start < 15 ? items : [{ start: span.start, end: stop, confidence: 'likely' }, ...items];
}

/** "The letter asks the agency to:" */
const TO_DO_LINES = / to:$/;

/** "The letter asks for:" and then a line for each; `bare`: without numbers or bullets, what is to be done. */
function itemsBelow(text: string, from: number, bare = false): FoundAsk[] {
  const below = text.slice(from, from + 3000);
  const undotted = bare ? (/^\s*\n(?:[ \t]*\p{Lu}\p{Ll}+ [^\n]{10,300}(?:\n|$)){1,12}/u.exec(below)?.[0] ?? '') : '';
  if (undotted !== '')
    return [...undotted.matchAll(/\p{Lu}[^\n]+/gu)].map(({ index, 0: item }) => ({
      start: from + index,
      end: from + index + item.trimEnd().length,
      confidence: 'likely',
    }));
  const items = /^["”]?\s*(?:\n\s*(?:\d{1,2}[.)]|[-–•*])[^\n]{10,600})+/.exec(below)?.[0] ?? '';
  return [...items.matchAll(/(?<=\n\s*(?:\d{1,2}[.)]|[-–•*])\s*)[^\s\d.)–•*-][^\n]*/g)].map(({ index, 0: item }) => ({
    start: from + index,
    end: from + index + item.trimEnd().length,
    confidence: 'likely',
  }));
}
