import { letterIn, TAIL } from './letter-in-page.ts';
import { paragraphsOf, sentencesOf, type Stretch, withoutQuotes } from './paragraphs.ts';

/** One release of a page, taken apart. All offsets are of the plain text. */
export interface Page {
  readonly text: string;
  /** `text` with quotations blanked. */
  readonly masked: string;
  readonly whole: Stretch;
  /** What stands above the story: source lines, date, title. */
  readonly head: readonly Stretch[];
  /** The story, without the letter itself. */
  readonly story: readonly Stretch[];
  /** The letter as printed, from its address or salutation to the line before "Sincerely". */
  readonly letter?: Stretch;
  /** `Dear Secretary Doe` */
  readonly salutation?: Stretch;
  /** The lines above the salutation that name who it goes to. */
  readonly address: readonly Stretch[];
  /** The names under "Sincerely". */
  readonly signature?: Stretch;
}

const TERMINATOR = /^\s*(?:#\s?#\s?#?|-\s?30\s?-|\*\s\*\s\*)\s*$/;
const NEW_RELEASE = /^\s*(?:Source:\s+(?:United States|U\.S\.|US)\b|FOR IMMEDIATE RELEASE\b|MIL OSI\b)/;

/** The releases of a page: parted by `###` and by lines that begin a new one. A rest without a sentence is left out. */
export function releasesIn(text: string): Stretch[] {
  const cuts: number[] = [0];
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, Math.min(end, start + 200));
    if (TERMINATOR.test(line)) cuts.push(end);
    else if (NEW_RELEASE.test(line) && start - cuts.at(-1)! > 400) cuts.push(start);
    start = end + 1;
  }
  const pieces = cuts.map((from, i) => ({
    start: from,
    end: cuts[i + 1] ?? text.length,
  }));
  return pieces.filter((piece) => {
    const words = text.slice(piece.start, piece.end);
    return words.length > 120 && /\b[a-z]{3,} [a-z]{2,} /.test(words) && /[a-z\d)][.!?:]["”)]?(?:\s|$)/.test(words);
  });
}

const NAVIGATION =
  /^(?:(?:print|email|e-mail|tweet|share|facebook|twitter|instagram|youtube|linkedin|flickr|rss|menu|home|about|services|issues|legislation|media|newsroom|news|contact(?: me| us)?|search|skip to (?:main )?content|mobile menu.*|top social icons|representing .{3,60}|no comments.*|post a comment|by admin|source link|arrow_upward|previous article|next article|previous|next|back(?: to .*)?|read more|subscribe|sign up.*|newsletter|press releases?|in the news|permalink|tags?:.*|categor(?:y|ies):.*|related.*|post sponsored by|advertisement|share (?:this|on).*|posted (?:in|by).*|font size.*|close|toggle.*|help with.*|our district|serving you|en español|english|español|you are on page.*|script to print.*|print friendly.*|copyright.*|©.*|privacy(?: policy)?|washington,? d\.?c\.? office.*|phone:.*|fax:.*|tel:.*|for immediate release:?|media contacts?:.*|press contacts?:.*|contacts?:.*|embargoed.*)\s*[|•·»›]?\s*)+$/i;
const DATELINE =
  /^\(?(?:[A-Z][A-Za-z.'’]+[ ,]{0,2}){1,4}(?:[A-Za-z.]{2,12})?\)?(?:\s?[–—]{1,2}|\s-{1,2}|-{1,2}\s|--|(?<=[A-Z]{3}):\s)\s*\S/;
export function pageOf(text: string, whole: Stretch): Page {
  const paragraphs = paragraphsOf(text, whole).filter((one) => !isNavigation(text, one));
  const masked = withoutQuotes(text, paragraphs);
  const letter = letterIn(text, paragraphs);
  const outside = letter ? paragraphs.filter((_, i) => i < letter.from || i >= letter.after) : paragraphs;
  const first = outside.findIndex((one) => isStory(text, one));
  const head = first < 0 ? outside : outside.slice(0, first);
  const story = first < 0 ? [] : outside.slice(first);
  return { text, masked, whole, head, story, address: [], ...letter?.parts };
}

const isNavigation = (text: string, { start, end }: Stretch): boolean =>
  end - start < 200
    ? NAVIGATION.test(text.slice(start, end)) || FURNITURE.test(text.slice(start, end))
    : end - start < 500 && FURNITURE.test(text.slice(start, end));

/** What an archive of statements says to its readers. */
const FURNITURE =
  /\b(?:enter|type) (?:an?|your) [^.]{0,40}\bzip code\b|^(?:now, (?:choose|select)|(?:or )?log ?in to|access candidates)\b/i;

/** A sentence, not a headline: long, or with a dateline, or ending like one. */
function isStory(text: string, { start, end }: Stretch): boolean {
  const line = text.slice(start, Math.min(end, start + 300));
  if (/^Letter to\b/i.test(line) && !/[.:”"]$/.test(text.slice(start, end))) return false;
  if (end - start > 220) return true;
  if (/^(?:source|(?:press |news )?release|icymi|breaking|letter|video|photos?):/i.test(line)) return false;
  if (DATELINE.test(line) && line.length > 90) return true;
  const plain = line.replaceAll(/\b\p{Lu}\p{L}{0,4}\.(?=\s)/gu, '');
  const isSentence = /[\p{Ll}\d)](?:[.!?]["”)]?(?:\s|$)|:\s*$)/u.test(plain) && /\s\p{Ll}+\s/u.test(plain);
  return line.length > 45 && isSentence && !/\b(?:Contact|Phone|Tel)\b/.test(line);
}

/** Sentences of the story in order, each with its paragraph's number; `background` from the heading of that name on. */
export interface Sentence extends Stretch {
  readonly paragraph: number;
  /** Tells of something before this letter. */
  readonly past: boolean;
}

/** The longest sentence that is looked into: a list of 535 names with tags has 16,000 characters. */
const MAX_SENTENCE = 20_000;

const PAST =
  /\b(?:previous(?:ly)?|(?:last|this past) (?:week|month|year|spring|summer|fall|autumn|winter|congress|january|february|march|april|may|june|july|august|september|october|november|december)|earlier this (?:year|month|spring|summer|fall|winter)|in (?:early |late |mid-)?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: of)?(?:,? \d{4})?|\d{4})\b|since \d{4}|(?:sent|written|led) [^.]{0,60}since (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|years? ago|months? ago|weeks? ago|in the past|had (?:sent|written|led|urged|asked)|ha(?:s|ve) (?:also |long |repeatedly |consistently |previously )(?:sent|written|led|urged|asked|been(?! (?:co-?)?signed))|follow(?:s|ed|ing)? (?:up )?(?:on )?(?:a|an|their|his|her) (?:earlier |previous |prior |similar )?letter|on (?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2},? \d{4})\b/i;
/** "before it takes effect in May": still to come. */
const TO_COME =
  /\b(?:before|until|by|will|would|effect|expir\w+|begin\w*|start\w*|due|resum\w+|ends?|ending|scheduled|opens?|opening|closes?|closing|planned|next)\b[^.,;]{0,40}? in (?:early |late |mid-)?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?! \d{4})/gi;
/** News of a letter comes some days after it. */
const LATELY = new RegExp(`${TO_COME.source}|\\blast week\\b`, 'gi');
const NOW =
  /\b(?:today|this week|yesterday|announced|in (?:the|their|his|her|an? new) letter\b|(?:^|\n)(?:the|this|their|his|her) (?:[\w-]+ ){0,2}letter,? (?:which (?:was|went) |that (?:was|went) )?(?:also )?(?:sent|dated|delivered|addressed|signed|led|spearheaded|organized|authored|to)\b|^(?:the|their|his|her|this|today[’']s) letter\b[^]{0,400}\b(?:follows|comes (?:after|as|amid|on|in))\b|^(?:the|their|his|her) letter\b[^.]{0,40} (?:urge[sd]|ask(?:s|ed)|call(?:s|ed)|request(?:s|ed)|demand(?:s|ed)|press(?:es|ed)|warn(?:s|ed)|states?|says?)\b|^(?:[\w’'.-]+ ){1,3}(?:asks|urges|requests|demands) |(?:they|he|she|members|lawmakers|senators?|congress(?:wo)?man|representatives|letter) (?:also )?(?:includes|says|states|notes|argues|warns|points|asks?|calls?|urges?|requests?|demands?|wants?)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b/i;

/** "They asked for money that was set aside in December": the money is old, not the letter. */
const mainOf = (words: string): string =>
  (IN_LETTER.exec(words)?.[0] ?? words).replaceAll(ASIDE, (clause) => (OF_LETTER.test(clause) ? clause : ''));
/** "In a letter to Secretary Doe, the senators said the agency had promised a rule last spring": what the letter tells of is old. */
const IN_LETTER =
  /^(?:[^.–—]{0,60}[–—-]+ )?In (?:(?:an?|the|their|his|her|this) )?(?:[\w-]+ ){0,4}?letters?\b[^]{0,300}?, [^]{2,160}?\b(?:said|wrote|stated|warned|noted|argued|described|explained|pointed|complained|voiced|expressed|raised|cited|detailed|outlined|sought|objected|questioned|urged|asked|called|pressed|requested|demanded)\b/;
const ASIDE = /\b(?:that|which|who|whom|whose|where)\b[^.;,]*/gi;
const OF_LETTER = /\b(?:letters?|wr(?:ote|itten)|sent|sign(?:ed)?|led|ask(?:ed)?|urged?|called)\b/i;

/** "In December she introduced a bill. It was cosponsored by": past like the sentence before. */
const GOES_ON = /^(?:It|That letter|(?:That|The|This) (?:bill|act|legislation|measure|one)) (?:was|were|had|has|is)\b/;

/** "After the floods of 2022, Senator Doe wrote" */
const OPENS_PAST = /^(?:After|Following|In|During|Since|Before)\b[^,.]{0,80}\b(?:19|20)\d{2},/;

/** "By: Jane Doe, John Roe" */
const FIELD = /^(?:By|From|To|Date|Location|Issues|Source): /;

/** No headline that the story took along. */
const isSaid = (text: string, { start, end }: Stretch): boolean =>
  end - start > 160 || /[.!?:;”")]$/.test(text.slice(start, end));

export function storySentences(page: Page): Sentence[] {
  const out: Sentence[] = [];
  let background = false;
  let begun = false;
  for (const [paragraph, stretch] of page.story.entries()) {
    const line = page.masked.slice(stretch.start, Math.min(stretch.end, stretch.start + 60));
    // Above the story "Issues:" is a field of the page.
    if ((begun || paragraph > 4) && TAIL.test(line)) background = true;
    for (const { start, end } of sentencesOf(page.masked, stretch)) {
      const sentence = { start, end: Math.min(end, start + MAX_SENTENCE) };
      const words = page.masked.slice(sentence.start, Math.min(sentence.end, sentence.start + 600));
      // "Springfield, date 2026-02-04." is none yet.
      const isFirst =
        !begun && paragraph < 4 && end - start > 60 && !FIELD.test(words) && isSaid(page.masked, { start, end });
      if (isFirst) begun = true;
      const past =
        background ||
        (!isFirst &&
          (OPENS_PAST.test(words) || PAST.test(mainOf(words).replaceAll(paragraph < 3 ? LATELY : TO_COME, ''))) &&
          !NOW.test(words));
      const before = out.at(-1);
      const goesOn = before?.past === true && before.paragraph === paragraph && GOES_ON.test(words) && !NOW.test(words);
      out.push({ ...sentence, paragraph, past: past || goesOn });
    }
  }
  return out;
}
