import type { Span } from '../release.ts';
import { type Link, textOfHtml } from './html.ts';

/** A release brought to plain lines, each character knowing where it stood in what was given. */
export interface PlainText {
  readonly text: string;
  readonly links: readonly Link[];
  /** A span of `text` as a span of what was given. */
  given(start: number, end: number): Span;
}

const TAGS = /<(?:p|div|br|html|body|span|li|h[1-6]|table|a)\b[^<>]{0,500}>/i;
/* oxlint-disable no-control-regex -- such characters are what this file takes out */
const ODD =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\t\r]/;

/** Tags out, odd spaces to spaces, invisible characters out, one kind of line end. Linear in the length. */
export function plainText(text: string): PlainText {
  const html = TAGS.test(text) ? textOfHtml(text) : undefined;
  const raw = html?.text ?? text;
  const links = html?.links ?? [];
  const cut = cutOut(raw);
  const glued = new Set([...raw.matchAll(GLUED)].map((match) => match.index + match[0].length));
  if (glued.size === 0 && cut.size === 0 && !ODD.test(raw)) return withMap(raw, html?.from, links);
  const given = (at: number): number => (html ? html.from[at]! : at);
  const out: string[] = [];
  const from: number[] = [];
  /** Where each character of `raw` went. */
  const to = new Uint32Array(raw.length + 1);
  for (let at = 0; at < raw.length; at += 1) {
    if (glued.has(at)) {
      out.push(BEGINS_STORY.test(raw.slice(at, at + 12)) ? '\n' : ' ');
      from.push(given(at));
    }
    to[at] = out.length;
    const plain = cut.has(at) ? '' : plainOf(raw, at);
    if (plain === '') continue;
    out.push(plain);
    from.push(given(at));
  }
  to[raw.length] = out.length;
  from.push(given(raw.length));
  const moved = links.map(({ start, end, href }) => ({ start: to[start]!, end: to[end]!, href }));
  return withMap(out.join(''), Uint32Array.from(from), moved);
}

/** A headline runs into the story: "Budget TalksYesterday, the House". */
const BEGINS_STORY = /^(?:Yesterday|Today|WASHINGTON|Washington, D)\b/;
/** Words that lost the space between them with their link: "SenatorsDoe", "letterto", "foundhere". */
const GLUED =
  /\b(?:Senators?|Representatives?|Congress(?:man|woman|men|women)|Reps?\.|Sens?\.)(?=\p{Lu}\p{Ll})|\p{Ll}(?=(?:Congress(?:man|woman)|Senators?|Representatives?|Reps?\.|Sens?\.) \p{Lu})|\p{Ll}(?=(?:Yesterday|Today|WASHINGTON|Washington, D)\b)|\b(?:asked|urged|urging|pressed|called|sent|wrote|led|joined|told|letter|of|to|the|by|with|and|from|that|for)(?=\p{Lu}\p{L})|\p{Ll},(?=\p{Lu}\p{Ll})|\bletter(?=(?:to|here|from)\b)|\b(?:found|available|read)(?=here\b)/gu;

/** A card that a page shows over a name, pasted along: "Jane DoeJane Ann DoeHeadline after headline MORE (D-CA)". */
const CARD = /(?<=(\p{Lu}[\p{L}’'-]+))\p{Lu}[\p{L}’'-]+[^\n]{0,40}?\1[^\n]{1,500}? MORE(?= \()/gu;

function cutOut(raw: string): Set<number> {
  const out = new Set<number>();
  if (!raw.includes(' MORE (')) return out;
  for (const { index, 0: card } of raw.matchAll(CARD))
    for (let at = index; at < index + card.length; at += 1) out.add(at);
  return out;
}

function plainOf(raw: string, at: number): string {
  const char = raw[at]!;
  if (!ODD.test(char)) return char;
  if (char === '\r') return raw[at + 1] === '\n' ? '' : '\n';
  if (char === '\u2028' || char === '\u2029' || char === '\x0b' || char === '\x0c' || char === '\x85') return '\n';
  return /[\s\u00a0]/.test(char) && char !== '\ufeff' ? ' ' : '';
}

function withMap(text: string, from: Uint32Array | undefined, links: readonly Link[]): PlainText {
  return {
    text,
    links,
    given: (start, end) =>
      from ? { start: from[start]!, end: end > start ? from[end - 1]! + 1 : from[start]! } : { start, end },
  };
}
