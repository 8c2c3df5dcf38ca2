import type { Page } from './page.ts';
import { sentencesOf, type Stretch, trimmed } from './paragraphs.ts';
import type { Confidence } from './release.ts';

export interface FoundAsk extends Stretch {
  readonly confidence: Confidence;
}

const REQUEST =
  /\b(?:to (?:immediately |swiftly |quickly |strongly |formally |respectfully |publicly |further )?(?:urge|call (?:up)?on|call for|demand|request|ask|press|implore|encourage|oppose|support|push|seek)|urg(?:e|ed|es|ing)|want(?:s|ed)?(?= .{0,160} to )|told (?=.{0,120} to )|call(?:ed|s|ing)? (?:(?:up)?on|for)|demand(?:ed|s|ing)?|request(?:ed|s|ing)?|ask(?:ed|s|ing)?|press(?:ed|es|ing)|implor(?:ed|es|ing|e)|encourag(?:ed|es|ing)|push(?:ed|es|ing)|seek(?:s|ing)?|oppos(?:ed|es|ing)|in (?:opposition to|support of)|supporting|express(?:ed|es|ing)? (?:[\w]+ )?(?:opposition|support)|insist(?:ed|s|ing)?|direct(?:ed|ing)|invit(?:ed|ing)|warn(?:ed|ing)? \w+ (?:\w+ ){0,3}(?:to|not|against)|instruct(?:ed|ing)|recommend(?:ed|ing)|appeal(?:ed|ing)|(?:to raise|rais(?:ed|ing)) (?:[\w]+ )?(?:concerns?|questions|alarm))\b/i;
/** "The agency should abandon the rule, the senators said." */
const SHOULD = /\b(?:should|must|needs? to|ought to|has to|have to)\b/i;
const WE_ASK =
  /\b(?:we|i) (?:write|are writing|am writing)\b[^.]{0,200}? (?:to|and) (?:urge|request|ask|call (?:up)?on|demand|implore|encourage|insist|recommend)\b|\b(?:we|i)(?:, [^,.]{3,90},)? (?:therefore |respectfully |strongly |also |further |thus |now |hereby |urgently |again |must |write to |are writing to |write today to |again )*(?:urge|request|ask|call (?:up)?on|call for|demand|implore|encourage|insist|recommend|appeal)\b/i;
const LETTER_ASKS =
  /\b(?:letters?|members|lawmakers|senators|representatives|they|congress(?:man|woman|men|women|members?)|colleagues|delegation|caucus|leaders|republicans|democrats|he|she)\b/i;
const SAYS = /\b(?:said|says?|saying|wrote|writes?|writing|argued?|according|told|letter)\b/i;
const MAX_ASKS = 12;

/** Verbatim: from the verb of request to the sentence's end in the announcement; whole sentences of the letter. */
export function asksOf(
  page: Page,
  announcing: readonly Stretch[],
  excerpts: readonly Stretch[],
  story: readonly Stretch[],
): FoundAsk[] {
  const told = announcing.flatMap((sentence) => clause(page, sentence));
  const further = story
    .filter(({ start }) => !announcing.some((one) => one.start === start))
    .filter((one) => LETTER_ASKS.test(page.masked.slice(one.start, Math.min(one.end, one.start + 600))))
    .flatMap((sentence) => clause(page, sentence));
  const written = [...excerpts, ...(page.letter ? [page.letter] : [])].flatMap((stretch) =>
    lines(page, stretch)
      .flatMap((line) => sentencesOf(page.text, line))
      .filter(({ start, end }) => WE_ASK.test(page.text.slice(start, Math.min(end, start + 800))))
      .map(ofLetter),
  );
  return [...told, ...further, ...written].slice(0, MAX_ASKS);
}

const ofLetter = (one: Stretch): FoundAsk => ({ ...one, confidence: 'sure' });

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

function clause({ masked, text }: Page, { start, end }: Stretch): FoundAsk[] {
  const sentence = masked.slice(start, Math.min(end, start + 3000));
  const found = REQUEST.exec(sentence) ?? (SAYS.test(sentence) ? SHOULD.exec(sentence) : undefined);
  if (!found) return [];
  const span = trimmed(text, start + found.index, Math.min(end, start + 3000));
  const stop = /[.;]$/.test(text.slice(span.start, span.end)) ? span.end - 1 : span.end;
  return stop - span.start < 15 ? [] : [{ start: span.start, end: stop, confidence: 'likely' }];
}
