import type { Span } from './release.ts';
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
export function plainText(given: string): PlainText {
  const html = TAGS.test(given) ? textOfHtml(given) : undefined;
  const raw = html?.text ?? given;
  const links = html?.links ?? [];
  if (!ODD.test(raw)) return withMap(raw, html?.from, links);
  const out: string[] = [];
  const from = new Uint32Array(raw.length + 1);
  let length = 0;
  for (let at = 0; at < raw.length; at += 1) {
    const plain = plainOf(raw, at);
    if (plain === '') continue;
    from[length] = html ? html.from[at]! : at;
    out.push(plain);
    length += 1;
  }
  from[length] = html ? html.from[raw.length]! : raw.length;
  const shift = moved(links, raw, out.length);
  return withMap(out.join(''), from, shift);
}

function plainOf(raw: string, at: number): string {
  const char = raw[at]!;
  if (!ODD.test(char)) return char;
  if (char === '\r') return raw[at + 1] === '\n' ? '' : '\n';
  if (char === '\u2028' || char === '\u2029' || char === '\x0b' || char === '\x0c' || char === '\x85') return '\n';
  return /[\s\u00a0]/.test(char) && char !== '\ufeff' ? ' ' : '';
}

/** Where a link stood shifts with what was taken out before it. */
function moved(links: readonly Link[], raw: string, kept: number): Link[] {
  if (raw.length === kept || links.length === 0) return [...links];
  const before = new Uint32Array(raw.length + 1);
  for (let at = 0; at < raw.length; at += 1) before[at + 1] = before[at]! + (plainOf(raw, at) === '' ? 0 : 1);
  return links.map((link) => ({ ...link, start: before[link.start]!, end: before[link.end]! }));
}

function withMap(text: string, from: Uint32Array | undefined, links: readonly Link[]): PlainText {
  return {
    text,
    links,
    given: (start, end) =>
      from ? { start: from[start]!, end: end > start ? from[end - 1]! + 1 : from[start]! } : { start, end },
  };
}
