import { OFFICE_LINE, TAIL } from '../page/letter-in-page.ts';
import type { Page } from '../page/page.ts';
import { sentencesOf, type Stretch } from '../page/paragraphs.ts';
import type { Resolved } from '../names/resolve.ts';

/**
 * Names that stand a line or a few each, below something that says they signed, or above "Member of Congress" as at the end of a
 * letter. Headings between them, such as states and chambers, part no list.
 */
export function listedSigners(page: Page, resolved: readonly Resolved[]): Resolved[] {
  const lines = linesOf(page, resolved);
  const out: Resolved[] = [];
  let list: Resolved[] = [];
  let says = false;
  const close = (saysNext: boolean): void => {
    if (says) out.push(...list);
    list = [];
    says = saysNext;
  };
  for (const { kind, people, text } of lines) {
    if (kind === 'names') list.push(...people.filter(({ strong, mention }) => strong || mention.full));
    else if (kind === 'office') says ||= list.length > 0;
    else if (kind === 'prose') close(saysSigned(text));
    else if (saysSigned(text)) close(true);
    else if (OTHER_LIST.test(text)) close(false);
  }
  close(false);
  return out;
}

interface Line {
  /** `heading` is also a name that no table has, and whatever else is short and no sentence. */
  readonly kind: 'names' | 'office' | 'heading' | 'prose';
  readonly people: readonly Resolved[];
  readonly text: string;
}

function linesOf({ text, masked, story }: Page, resolved: readonly Resolved[]): Line[] {
  let next = 0;
  return story.map((line) => {
    while (resolved[next] && resolved[next]!.mention.start < line.start) next += 1;
    const from = next;
    while (resolved[next] && resolved[next]!.mention.end <= line.end) next += 1;
    const people = resolved.slice(from, next);
    const end = masked.slice(Math.max(line.start, line.end - 300), line.end).replaceAll('\n', ' ');
    return { kind: kindOf(text.slice(line.start, line.end), line, people), people, text: end };
  });
}

function kindOf(text: string, { start, end }: Stretch, people: readonly Resolved[]): Line['kind'] {
  if (OFFICE_LINE.test(text)) return 'office';
  if (TAIL.test(text)) return 'prose';
  // "Joining Ames on the letter are:"
  if (text.endsWith(':') && saysSigned(text)) return 'prose';
  if (isNames(text, end - start, people)) return 'names';
  const short =
    end - start < 60 && !ENDS_LIST.test(text) && !/(?<!\p{L})(?!of\b|and\b|by\b|from\b)\p{Ll}{2,}/u.test(text);
  return short || (end - start < 60 && saysSigned(text)) ? 'heading' : 'prose';
}

/** Little is left when the names are taken out. */
function isNames(text: string, length: number, people: readonly Resolved[]): boolean {
  if (people.length === 0) return false;
  const named = people.reduce((sum, { mention }) => sum + mention.outerEnd - mention.outerStart, 0);
  const words = text.match(/\b\p{Ll}{3,}/gu) ?? [];
  return named > 0.4 * length || words.filter((word) => word !== 'and').length <= 3;
}

const ENDS_LIST = /[.!?”"]$/;

/** "The letter was signed by:", "Signatories", "Members on the letter:", but not "Cosponsors of the bill:". */
function saysSigned(text: string): boolean {
  const { start } = sentencesOf(text, { start: 0, end: text.length }).at(-1)!;
  const last = text.slice(start);
  return SIGNED.test(last) && !OTHER_LIST.test(last);
}

const SIGNED =
  /^[“"](?:sincerely|respectfully)\b|\b(?:co-?)?sign(?:ed|ers?|ees?|ing|atures?|ator(?:y|ies))?\b|\bjoin(?:ed|ing)\b|\bon the (?:[\w-]+ ){0,2}letter\b|\bletter\b[^.]{0,40}:$/i;
const OTHER_LIST =
  /\b(?:co-?sponsor\w*|bill|act|legislation|resolution|endors\w+|organi[sz]ations?|groups|associations?|support(?:ers|ing)|contacts?|about|background|related|sign up|text|copy|excerpts?|(?<!as |signers |signatories )follows)\b/i;
