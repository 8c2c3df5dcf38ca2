import type { Page } from './page.ts';
import { abbreviated, type Stretch } from './paragraphs.ts';

/** Headings of what is no longer the release or the letter. */
export const TAIL =
  /^(?:background|about (?:the|our|u\.?s|rep|sen|congress)\p{L}*|permalink|issues:|related)(?!\p{L})/iu;
/** "Dear Friend" begins a newsletter, not a letter to an office. */
const SALUTATION =
  /^(?!Dear (?:\p{L}+ )?(?:Friends?|Neighbou?rs?|Constituents?|Supporters?|[Cc]olleagues?|Members?|Students?|Parents|Editor)\b)(?:Dear\b[^\n]{2,120}[,:;]?$|Dear (?:Mr|Madam|Ms|Mrs|Secretary|President|Attorney|Administrator|Director|Governor|Speaker|Leader|Chair|Commissioner|Ambassador|General|Dr|Acting|Senator|Representative)\b[^\n]{2,80}[,:]|(?:Mr\.|Mister|Madam|Madame) (?:Acting |Vice )?(?:Secretary|President|Speaker|Leader|Administrator|Director|Commissioner|Chair\p{Ll}*|Ambassador|Attorney General|Postmaster General)[,:]$|To [Ww]hom [Ii]t [Mm]ay [Cc]oncern[,:]?$)/u;
/** "Sincerely,", "Yours truly,", "Signed,"; names may follow in the same line. */
const CLOSING =
  /^[“"]?(?:(?:(?:very|most|yours) )*(?:sincerely|respectfully|truly|cordially|gratefully|faithfully|(?:(?:warm|best|kind) )?regards|best wishes|in solidarity|with (?:\p{L}+ )?(?:respect|appreciation|gratitude|regards))(?: yours| submitted)?|signed)(?:[,.:]?$|, (?=\p{Lu}))/iu;
const ADDRESS = /^(?:(?:the )?hon(?:orable|\.)?\s)/i;

interface Letter {
  readonly from: number;
  readonly after: number;
  readonly parts: Pick<Page, 'letter' | 'salutation' | 'address' | 'signature'>;
}

/** From address or salutation to "Sincerely" and the names below it. */
export function letterIn(text: string, paragraphs: readonly Stretch[]): Letter | undefined {
  const lineOf = (i: number) =>
    text.slice(paragraphs[i]!.start, Math.min(paragraphs[i]!.end, paragraphs[i]!.start + 160));
  const dear = paragraphs.findIndex((_, i) => SALUTATION.test(lineOf(i)));
  if (dear < 0) return undefined;
  const from = addressBefore(paragraphs, dear, lineOf);
  const close = paragraphs.findIndex((_, i) => i > dear && CLOSING.test(lineOf(i)));
  const isRelease = (i: number) => tellsOfLetter(text.slice(paragraphs[i]!.start, paragraphs[i]!.end));
  const [bodyEnd, names, after] =
    close < 0
      ? namesBelow(paragraphs, dear, lineOf, isRelease)
      : [close, close, signatureEnd(paragraphs, close + 1, lineOf)];
  const salutation = paragraphs[dear]!;
  return {
    from,
    after,
    parts: {
      address: paragraphs.slice(from, dear),
      salutation: { start: salutation.start, end: Math.min(salutation.end, salutation.start + 160) },
      letter: { start: salutation.start, end: paragraphs[bodyEnd - 1]!.end },
      ...(after > names && { signature: { start: paragraphs[names]!.start, end: paragraphs[after - 1]!.end } }),
    },
  };
}

/** Where "Sincerely" is missing, two lines or more with members' titles are the names: end of the body, names, end. */
function namesBelow(
  paragraphs: readonly Stretch[],
  dear: number,
  lineOf: (i: number) => string,
  isRelease: (i: number) => boolean,
): [number, number, number] {
  const isOffice = (i: number) => i < paragraphs.length && OFFICE_LINE.test(lineOf(i));
  const isName = (i: number) =>
    i < paragraphs.length &&
    (MEMBER_LINE.test(abbreviated(lineOf(i))) || isOffice(i) || (isOffice(i + 1) && !/[.:]$/.test(lineOf(i))));
  const from = paragraphs.findIndex((_, i) => i > dear && isName(i) && isName(i + 1));
  const told = paragraphs.findIndex((_, i) => i > dear && isRelease(i));
  if (from < 0 || (told >= 0 && told < from)) {
    const end = told < 0 ? paragraphs.length : told;
    return [end, end, end];
  }
  let after = from;
  while (isName(after)) after += 1;
  return [from, from, after];
}

/** The release again, behind a letter that was pasted without its end: it speaks of the letter, which says "we" and "you". */
const tellsOfLetter = (paragraph: string): boolean => OF_LETTER.test(paragraph) && !IN_LETTER.test(paragraph);
const OF_LETTER =
  /\b(?:the|this) (?:[\w-]+ ){0,2}letter\b|\b(?:co-?)?(?:signers|signatories|signees|signed|signing)\b|^they were joined\b/i;
const IN_LETTER = /\b(?:we|us|our|you|your|I|my)\b/;

/** What stands below a name at the end of a letter; two of them where it has columns. */
export const OFFICE_LINE =
  /^(?:Members? of Congress|(?:U\.?S\.?|United States) (?:Senat|Represent|House|Congress)\w*)\b[^.]{0,160}$/i;
const MEMBER_LINE =
  /^(?:U\.?S\.? )?(?:Senators?|Representatives?|(?:Reps?|Sens?)[.·]?|Congress(?:man|woman|men|women)) \p{Lu}[^.]{0,150}(?:, [DRI]-[\p{L}.·]{2,6})?$/u;

/** Short lines right above the salutation, up to "The Honorable" or the date of the letter. */
function addressBefore(paragraphs: readonly Stretch[], dear: number, lineOf: (i: number) => string): number {
  let from = dear;
  for (let i = dear - 1; i >= 0 && dear - i < 14; i -= 1) {
    const { start, end } = paragraphs[i]!;
    if (end - start > 100 || /[.!?:]["”]?$/.test(lineOf(i).replace(/\b(?:N\.?W|S\.?W|D\.?C|Ave|St|Jr|U\.S)\.$/i, '')))
      break;
    if (ADDRESS.test(lineOf(i)) || MONTH_DAY.test(lineOf(i)) || from < dear || i >= dear - 6) from = i;
  }
  // Without "The Honorable" or a date these are other lines of the page.
  const lines = Array.from({ length: dear - from }, (_, i) => lineOf(from + i));
  const begins = lines.findIndex((line) => ADDRESS.test(line) || MONTH_DAY.test(line));
  return begins < 0 ? dear : from + begins;
}

const MONTH_DAY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}$/;

/** Names are short lines, or one long line of names; a sentence ends them. */
function signatureEnd(paragraphs: readonly Stretch[], from: number, lineOf: (i: number) => string): number {
  let at = from;
  while (at < paragraphs.length) {
    const line = lineOf(at);
    const isSentence =
      /\b(?:the|is|was|has|have|said|will|that|for)\b/.test(line.replace(/\b(?:for|of) the\b/g, '')) &&
      /[.”"]$/.test(line);
    if (isSentence || TAIL.test(line) || /^(?:cc|enclosure|###)/i.test(line)) break;
    at += 1;
  }
  return at;
}
