/** A stretch of the plain text, in its offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Lines joined where a text was wrapped at a fixed width; without empty ones. */
export function paragraphsOf(text: string, within: Stretch): Stretch[] {
  const isFilled = isHardWrapped(text, within);
  let [isBroken, isFull] = [false, false];
  const out: Stretch[] = [];
  let start = within.start;
  let before: { readonly line: string; readonly para: Stretch } | undefined;
  let isGap = false;
  while (start < within.end) {
    const found = text.indexOf('\n', start);
    const end = found < 0 || found > within.end ? within.end : found;
    const line = trimmed(text, start, end);
    if (line.end > line.start) {
      const words = text.slice(line.start, Math.min(line.end, line.start + 400));
      if (!before || isGap) [isBroken, isFull] = blockAt(text, line.start, within.end);
      const isNarrow = line.end - line.start < MAX_WIDTH;
      const goesOn = isGap
        ? isCutByLink(text, before?.para, words)
        : isNarrow && (isFull || isWrapped(before?.line ?? '', words, isFilled, isBroken));
      isGap = false;
      if (before && goesOn) {
        const para = { start: before.para.start, end: line.end };
        out[out.length - 1] = para;
        before = { line: words, para };
      } else {
        out.push(line);
        before = { line: words, para: line };
      }
    } else {
      if (isGap) before = undefined;
      isGap = before !== undefined;
    }
    start = end + 1;
  }
  return out;
}

/** Characters; a longer line was not wrapped at all. */
const MAX_WIDTH = 116;

/** The line before fills its width and ends in the middle of a sentence. */
function isWrapped(line: string, next: string, isFilled: boolean, isBroken: boolean): boolean {
  if (isBroken && !/[.!?:”"]$/.test(line)) return true;
  if (isCutShort(line, next)) return true;
  if (line.length < 55 || line.length > 110) return false;
  if (/^[\p{Ll}(]/u.test(next)) return true;
  const isEnd = /[.!?:;”"]$/.test(line) && !(line.endsWith('.') && ABBREVIATED.test(line.slice(-12, -1)));
  return (
    isFilled && line.length >= 62 && !isEnd && /^[\p{L}\d]/u.test(next) && (next.length > 20 || next.endsWith('.'))
  );
}

/**
 * Lines without an empty one between. Broken: some begin in the middle of a sentence, so it is no list. Full: all but the last, where
 * a sentence ends, are as long as a line is in old e-mail, and one ends
 * within it.
 */
function blockAt(text: string, start: number, end: number): [isBroken: boolean, isFull: boolean] {
  const stop = /\n[ \t]*\n/.exec(text.slice(start, Math.min(end, start + 20_000)));
  const lines = text.slice(start, stop ? start + stop.index : Math.min(end, start + 20_000)).split('\n');
  const within = lines.filter((line) => /^\s*[\p{Ll}(,.;]/u.test(line)).length;
  const isFull =
    /[.!?”"]$/.test(lines.at(-1)!.trimEnd()) &&
    lines.every((line, i) => line.length <= 80 && (line.length >= 52 || i === lines.length - 1)) &&
    lines.slice(0, -1).some((line) => /(?<!\p{L})\p{Ll}+,?$/u.test(line.trimEnd()));
  return [within > 1 && within >= 0.2 * lines.length, isFull];
}

/** A sentence that a line end broke, however short the line. */
const isCutShort = (line: string, next: string): boolean =>
  /^(?:[.,;)]|[”"],? \p{Ll})/u.test(next) ||
  (/^[–—-] /.test(next) && /^\p{Lu}{3,}[\p{Lu} ,.]*$/u.test(line)) ||
  (/^\p{Ll}{2,} /u.test(next) && /[\p{L}\d,]$|,[”"]$/u.test(line)) ||
  (line.endsWith(',') && /^\p{Lu}/u.test(next) && (line.match(/(?<![\p{L}’'])\p{Ll}+/gu) ?? []).length > 2);

/** "... sent a bipartisan letter", an empty line, "to the Secretary of Labor": the link had a line of its own. */
const isCutByLink = (text: string, para: Stretch | undefined, next: string): boolean =>
  para !== undefined &&
  para.end - para.start > 60 &&
  /\b(?:sent|wrote|released|signed|led|an?|the|their|bipartisan|bicameral|joint|letter)$/i.test(
    text.slice(para.end - 12, para.end),
  ) &&
  /^(?:to|from|urging|asking|calling|demanding|requesting|expressing|that|which|letter|and)\b/.test(next);

/** Most lines that are no end of a paragraph have one width: an old e-mail or a plain text file. */
function isHardWrapped(text: string, { start, end }: Stretch): boolean {
  const lines = text
    .slice(start, Math.min(end, start + 20_000))
    .split('\n')
    .filter((line) => line.trim() !== '');
  const filled = lines.filter((line) => line.length >= 55 && line.length <= 100).length;
  return lines.length >= 6 && filled > 0.5 * lines.length && lines.every((line) => line.length <= 120);
}

export function trimmed(text: string, start: number, end: number): Stretch {
  let [from, to] = [start, end];
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  return { start: from, end: to };
}

const isSpace = (text: string, at: number): boolean => {
  const char = text[at];
  return char === ' ' || char === '\n' || char === '*' || char === '_' || char === '\u{feff}';
};

/** Sentences of a paragraph. Not cut after `Rep.`, `D.C.`, initials and the like. */
export function sentencesOf(text: string, { start, end }: Stretch): Stretch[] {
  const out: Stretch[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(/[.!?;]["”’)\]]{0,3}\s+(?=["“([]{0,2}[\p{Lu}\d])/gu)) {
    const at = start + match.index;
    const before = text.slice(Math.max(start, at - 12), at);
    if (text[at] === ';' || (text[at] === '.' && ABBREVIATED.test(before) && !ENDS_IN_TAG.test(before))) continue;
    const stop = at + match[0].trimEnd().length;
    out.push({ start: from, end: stop });
    from = at + match[0].length;
  }
  if (from < end) out.push({ start: from, end });
  return out;
}

/** "and Doe, D-Pa.": inside a sentence a comma follows. */
const ENDS_IN_TAG = /, [DRI]-\p{Lu}[\p{L}.]{1,6}$/u;
const ABBREVIATED =
  /(?:^|[\s(“"–—-])(?:Reps?|Sens?|Sec|Cong|Dr|Mr|Mrs|Ms|Jr|Sr|Hon|Gov|Gen|Lt|Col|Adm|Cmdr|Maj|Brig|Sgt|Capt|Amb|Supt|Prof|Del|Rev|St|No|vs|Inc|Corp|Ave|Dept|(?:[A-Z]\.)*[A-Z]|Ph\.D|U\.S|D\.C|N\.[A-Z]|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo)$/;

/**
 * The text with the words of longer quotations blanked, offsets kept: what is quoted announces nothing. `lost`: paragraphs
 * say `said NAME` though there is no quotation mark in the whole text.
 */
export function withoutQuotes(text: string, paragraphs: readonly Stretch[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of paragraphs) {
    for (const quote of quotedIn(text, { start, end })) {
      parts.push(text.slice(at, quote.start), '_'.repeat(quote.end - quote.start));
      at = quote.end;
    }
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** Shorter ones are nicknames and terms. */
const SHORT_QUOTE = 25;

/** What stands between quotation marks, without them; one that is never closed runs to the paragraph's end. */
export function quotedIn(text: string, { start, end }: Stretch, least = SHORT_QUOTE): Stretch[] {
  const out: Stretch[] = [];
  let open = -1;
  for (let at = start; at < end; at += 1) {
    const char = text[at];
    if (open < 0 && char === '"' && isClosing(text, at, end)) {
      // Its opening mark was lost: what stands before it in the paragraph was said.
      if (out.length === 0 && at - start >= least) out.push({ start, end: at });
    } else if (open < 0 && (char === '“' || char === '"' || char === '„' || char === '«')) {
      open = at + 1;
    } else if (open >= 0 && (char === '”' || char === '»' || char === '"')) {
      if (at - open >= least) out.push({ start: open, end: at });
      open = -1;
    }
  }
  if (open >= 0 && end - open >= least) out.push({ start: open, end });
  return out;
}

/** `weather" Senator Doe wrote`, but not `a 6" pipe`. */
const isClosing = (text: string, at: number, end: number): boolean =>
  /[\p{L}.,!?]/u.test(text[at - 1] ?? '') && (at + 1 >= end || /\s/.test(text[at + 1]!));

/** Points inside titles and tags, which would end the look-ahead of patterns, replaced; of the same length. */
export function abbreviated(text: string): string {
  return text.replaceAll(/\b(\p{L}{1,5})\.(?=[\s,)\p{L}-])/gu, '$1·');
}
