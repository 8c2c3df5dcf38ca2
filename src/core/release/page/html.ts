/** A link of the page: where its words stand in the text, and where it leads. */
export interface Link {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

interface HtmlText {
  readonly text: string;
  /** For each character of `text`, where it stood; one more entry for the end. */
  readonly from: Uint32Array;
  readonly links: readonly Link[];
}

const BLOCK = /^\/?(?:p|div|br|li|ul|ol|h[1-6]|table|tr|td|th|section|article|header|footer|nav|blockquote|title|hr)$/;
/** What stands between these is no text of the release. */
const SKIPPED = /^(?:script|style|nav|noscript|head|svg|form|button)$/;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  eacute: 'é',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
};

/** One pass over the page, no parser: what cannot be read as a tag stays text. */
export function textOfHtml(html: string): HtmlText {
  const out: string[] = [];
  const from: number[] = [];
  const links: Link[] = [];
  const unclosed = new Set<string>();
  /** Where blocks are tagged, a line end of the source is only a space of the page. */
  const lineEnd = /<(?:p|div|br|li)\b/i.test(html) ? ' ' : '\n';
  let open: { readonly start: number; readonly href: string } | undefined;
  const put = (text: string, at: number): void => {
    for (const unit of text.split('')) {
      out.push(unit);
      from.push(at);
    }
  };
  let at = 0;
  while (at < html.length) {
    const char = html[at]!;
    if (char === '<') {
      const tag = tagAt(html, at);
      if (tag) {
        if (BLOCK.test(tag.name)) put('\n', at);
        if (tag.name === 'a') open = { start: out.length, href: hrefOf(html.slice(at, tag.end)) };
        if (tag.name === '/a' && open) {
          if (open.href !== '') links.push({ start: open.start, end: out.length, href: open.href });
          open = undefined;
        }
        at = tag.end;
        if (!SKIPPED.test(tag.name) || unclosed.has(tag.name)) continue;
        const end = endOf(html, tag.name, tag.end);
        // Asked once: a page of a thousand open forms is not searched a thousand times.
        if (end === undefined) unclosed.add(tag.name);
        else at = end;
        continue;
      }
    }
    if (char === '&') {
      const [whole, name] = /^&(#x?[\da-f]{1,6}|[a-z]{2,8});/i.exec(html.slice(at, at + 12)) ?? [];
      const decoded = name === undefined ? undefined : entity(name);
      if (decoded !== undefined) {
        put(decoded, at);
        at += whole!.length;
        continue;
      }
    }
    out.push(char === '\n' ? lineEnd : char === '\r' ? ' ' : char);
    from.push(at);
    at += 1;
  }
  from.push(html.length);
  return { text: out.join(''), from: Uint32Array.from(from), links };
}

/** The longest tag looked at; a `<` without an end within it is text. */
const MAX_TAG = 4000;

function tagAt(html: string, at: number): { readonly name: string; readonly end: number } | undefined {
  const [, comment, name] = /^<(?:(!--)|(\/?[a-z][a-z0-9]{0,15})(?=[\s/>]))/i.exec(html.slice(at, at + 20)) ?? [];
  if (comment === undefined && name === undefined) return undefined;
  const close = comment === undefined ? '>' : '-->';
  const end = html.slice(at, at + MAX_TAG).indexOf(close);
  return end < 0 ? undefined : { name: (name ?? '!').toLowerCase(), end: at + end + close.length };
}

function endOf(html: string, name: string, from: number): number | undefined {
  const close = html.indexOf(`</${name}`, from);
  if (close < 0) return undefined;
  const end = html.indexOf('>', close);
  return end < 0 ? html.length : end + 1;
}

function hrefOf(tag: string): string {
  const [, double, single] = /\bhref\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})')/i.exec(tag) ?? [];
  return (double ?? single ?? '').replaceAll('&amp;', '&').trim();
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}
