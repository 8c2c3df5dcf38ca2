import { visible } from '../chat/visible.ts';

/** Marks that mean something to Discord anywhere in a line: emphasis, code, spoilers, links, mentions, emoji. */
const MARKS = /[\\*_~|`[\]<>@]|:(?=\/\/|[\w+-]+:)/g;
/** Marks that mean something where a line begins: headings, small print. */
const AT_START = /^(\s*)(#|-#)/gm;
/** Lists, which are drawn otherwise but say the same. */
const LISTS = /^(\s*)([-+]|\d+(?=\.))(?=[\s.])/gm;
/** Looks that cost less than escaping what is not there. Most texts take the first alone: a line without a sign that means anything. */
const PLAIN = /^(?!.*:[\w+-]+:)[A-Za-z\u00C0-\u024F¿¡“][A-Za-z0-9\u00C0-\u024F ,.:;!?¿¡'"’“”…–—()%&$+-]*$/;
const MAY_MARK = /[\\*_~|`[\]<>@#]|:\/\/|:[\w+-]+:|-#/;
const MAY_LIST = /(?:^|\n)\s*(?:[-+]|\d+\.)/;

/** Plain text as Discord shows it as it is: no emphasis, link, mention or heading comes of it. */
export function escaped(text: string): string {
  if (PLAIN.test(text)) return text;
  const marked = marksEscaped(text);
  if (!MAY_LIST.test(marked)) return marked;
  return marked.replaceAll(LISTS, (_, space: string, mark: string) =>
    /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  );
}

/** The same without the signs of lists, which do no harm. */
export function marksEscaped(text: string): string {
  const seen = visible(text);
  if (!MAY_MARK.test(seen)) return seen;
  return seen.replaceAll(MARKS, String.raw`\$&`).replaceAll(AT_START, String.raw`$1\$2`);
}
