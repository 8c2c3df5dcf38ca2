import { abbreviated, within } from './announcement.ts';
import type { Page, Sentence } from './page.ts';
import { sentencesOf, type Stretch } from './paragraphs.ts';
import type { Resolved } from './resolve.ts';
import { runsOf } from './runs.ts';

const WHO =
  '(?:members(?: of congress)?|senators|representatives|lawmakers|legislators|signers|signatories|co-?signers|cosignatories|colleagues|democrats|republicans)';
const LETTER =
  "(?:the|this|that|their|his|her|today’s|today's|a) (?:[\\w-]+ ){0,3}?(?:letter|effort|request|message|call)";

/** Names stand after these. */
const BEFORE_NAMES = [
  /\b(?:co-?)?signed (?:onto |on to |on )?by\b/i,
  new RegExp(
    `\\b(?:other|additional|remaining|fellow|further|house|senate|bipartisan) (?:[\\w-]+ ){0,3}?${WHO}\\b[^.]{0,60}?\\b(?:sign(?:ed|ing|atures)?|join(?:ed|ing)?|letter|include[sd]?|are|were)\\b`,
    'i',
  ),
  /\b(?:co-?signers|cosigners|signers|signatories|cosignatories|signees|signatures)\b[^.]{0,60}?(?:\binclude[sd]?\b|\bare\b|\bwere\b|:)/i,
  new RegExp(
    `\\bjoining\\b[^.]{3,400}?\\b(?:letter|sending|signing|writing|effort|request|message|call|are|were|is|was)\\b`,
    'i',
  ),
  new RegExp(`\\bthe following (?:[\\w-]+ ){0,4}?${WHO}`, 'i'),
  new RegExp(`\\b${WHO} who (?:have |also |co-?)?signed[^.]{0,40}?(?:\\b(?:are|were|include[sd]?)\\b|:\\s*$)`, 'i'),
  /\bthose (?:who (?:have )?(?:signed|joined)|signing|joining)\b[^.]{0,40}?\b(?:are|were|is|was|include[sd]?)\b/i,
  /\bjoined (?:(?:on|in) [^.]{0,80} )?by\b/i,
  /\b(?:full|complete) list of (?:[\w-]+ ){0,3}(?:signers|signatories|cosigners|co-signers|members|signees)\b/i,
  /\b(?:also|additionally) (?:signing|joining)\b/i,
  /\bsigning (?:on to |onto )?the letter(?: with [^.]{3,80}?)? (?:are|were|is|was)\b/i,
  /\b(?:signatories|signers|signees) (?:include|are|were)\b/i,
  /\bletter(?: was)?(?: also)? (?:supported|joined|cosponsored|endorsed) by (?=(?:U\.?S\.? )?(?:Rep|Sen|Cong))/i,
];
/** Names stand before these. */
const AFTER_NAMES = [
  new RegExp(
    `\\b(?:also |have |has |all |both |each |had )*(?:co-?)?signed (?:on |onto |on to )?(?:to )?${LETTER}`,
    'i',
  ),
  new RegExp(`\\b(?:also |have |has |all |both )*join(?:ed|s)? (?:on |onto )?${LETTER}`, 'i'),
  /\b(?:also |have |has |all |both )*joined (?:[\w .’'-]{0,60}? )?(?:in|on|for) (?:sending|signing|writing|leading|urging|calling|requesting|asking|the|this)\b/i,
  /\b(?:are|were) (?:also |all )?(?:co-?)?(?:signers|signatories|cosigners)\b/i,
  /\balso signed(?: on| the letter)?\b|\bco-?signed\b(?! by)/i,
];
const OUTSIDE =
  /\b(?:organizations?|groups|endorsed|supported by|associations?|nonprofits?|companies|unions|businesses|nominee|bill|act|legislation|resolution|cosponsor(?:s|ed)?|into law|executive order|contract|agreement)\b/i;
const HEADING =
  /^(?:(?:full |complete )?(?:list of )?(?:additional |other |letter )?(?:co-?signers|cosigners|signers|signatories|signees|signatures|signed by|members signing|senators signing|signing members)(?: (?:include|of the letter|to the letter|on the letter))*):?$/i;

/** Whoever is listed as having signed, and where "Sincerely" stands whoever is under it. */
export function signersOf(page: Page, sentences: readonly Sentence[], resolved: readonly Resolved[]): Resolved[] {
  const told = sentences.filter(({ past }) => !past).flatMap((sentence) => inSentence(page, sentence, resolved));
  const listed = page.story.flatMap((stretch, i) => underHeading(page, stretch, i, resolved));
  const { signature } = page;
  const signed = signature ? resolved.filter((one) => within(one.mention, signature) && isSignature(one, page)) : [];
  const all = [...told, ...listed, ...signed];
  return all.filter((one, i) => all.findIndex(({ person }) => person === one.person) === i);
}

function inSentence(page: Page, sentence: Sentence, resolved: readonly Resolved[]): Resolved[] {
  const words = page.masked.slice(sentence.start, Math.min(sentence.end, sentence.start + 20_000));
  const text = abbreviated(words.replaceAll('\n', ' '));
  const head = text.slice(0, 1200);
  const inside = resolved.filter(({ mention }) => within(mention, sentence));
  for (const pattern of BEFORE_NAMES) {
    const found = pattern.exec(head);
    if (!found || OUTSIDE.test(found[0])) continue;
    const from = sentence.start + found.index + found[0].length;
    const after = trusted(inside.filter(({ mention }) => mention.start >= from));
    const ends = /[:\w]\s*$/.test(text.slice(-2)) || after.length === 0;
    const below = ends && isLast(page, sentence) ? listBelow(page, sentence.paragraph, resolved) : [];
    if (after.length + below.length > 0) return [...until(page, after, from), ...below];
  }
  for (const pattern of AFTER_NAMES) {
    const found = pattern.exec(text);
    if (!found || /\b(?:by)\b/.test(text.slice(found.index + found[0].length, found.index + found[0].length + 4)))
      continue;
    const to = sentence.start + found.index;
    const before = trusted(inside.filter(({ mention }) => mention.end <= to));
    const last = before.at(-1);
    if (last && to - last.mention.outerEnd < 60)
      return runsOf(before)
        .filter((run) => near(page, run, before))
        .flat();
  }
  return [];
}

/** The list that ends at the verb; names told of elsewhere in the sentence are others. */
function near({ masked }: Page, run: readonly Resolved[], all: readonly Resolved[]): boolean {
  const end = run.at(-1)!.mention.outerEnd;
  const next = all.find(({ mention }) => mention.start >= end);
  return !next || !/\b(?:to|by|from|with|led|against|on)\b/i.test(masked.slice(end, next.mention.outerStart));
}

/** Names before something else begins: "..., and is endorsed by ...", "to Secretary ...". */
function until({ masked }: Page, after: readonly Resolved[], from: number): Resolved[] {
  const out: Resolved[] = [];
  let at = from;
  for (const one of after) {
    const between = masked.slice(at, Math.max(at, one.mention.outerStart));
    if (
      out.length > 0 &&
      /\b(?:endorsed|supported by|to secretary|urging|calling|letter to|said|quoted|introduced|led by)\b/i.test(between)
    )
      break;
    out.push(one);
    at = one.mention.outerEnd;
  }
  return out;
}

const isLast = (page: Page, { end, paragraph }: Sentence): boolean => page.story[paragraph]!.end - end < 4;

/** Lines of names, to the first line that is something else. */
function listBelow(page: Page, paragraph: number, resolved: readonly Resolved[]): Resolved[] {
  const out: Resolved[] = [];
  for (const stretch of page.story.slice(paragraph + 1)) {
    const inside = resolved.filter(({ mention }) => within(mention, stretch));
    if (!isNames(page, stretch, inside)) {
      if (!isOneName(page, stretch) && !isChamber(page, stretch)) break;
      continue;
    }
    out.push(...inside);
  }
  return trusted(out, true);
}

function underHeading(page: Page, stretch: Stretch, at: number, resolved: readonly Resolved[]): Resolved[] {
  const line = page.text.slice(stretch.start, Math.min(stretch.end, stretch.start + 100));
  return HEADING.test(line.trim()) ? listBelow(page, at, resolved) : [];
}

/** Little is left when the names are taken out. */
function isNames({ text }: Page, { start, end }: Stretch, inside: readonly Resolved[]): boolean {
  if (inside.length === 0) return false;
  const named = inside.reduce((sum, { mention }) => sum + mention.outerEnd - mention.outerStart, 0);
  const words = text.slice(start, end).match(/\b\p{Ll}{3,}/gu) ?? [];
  return named > 0.4 * (end - start) || words.filter((word) => word !== 'and').length <= 3;
}

/** "Senators" above some of the names of a list. */
const isChamber = ({ text }: Page, { start, end }: Stretch): boolean =>
  end - start < 40 && CHAMBER.test(text.slice(start, end));
const CHAMBER = /^(?:U\.?S\.? )?(?:Senators?|Senate|Representatives?|House(?: of Representatives)?):?$/;

/** A short line of capital words alone: a name that no table has, among others that are known. */
const isOneName = ({ text }: Page, { start, end }: Stretch): boolean =>
  end - start < 60 &&
  /^(?:[-•*\d.\s]*)(?:\p{Lu}[\p{L}\p{M}.'’-]*,?\s?){2,6}(?:\([^)]*\))?$/u.test(text.slice(start, end));

/** In a list a full name is enough where the list has titles or tags; a bare surname needs one itself. */
function trusted(inside: readonly Resolved[], list = false): Resolved[] {
  const strong = inside.some((one) => one.strong) || list;
  return inside.filter((one) => one.strong || (strong && one.mention.full));
}

/** Under "Sincerely" the place is the evidence, for a name printed in full or with its title. */
function isSignature({ mention, strong }: Resolved, page: Page): boolean {
  return (mention.full || strong) && sentencesOf(page.text, { start: mention.start, end: mention.end }).length < 3;
}
