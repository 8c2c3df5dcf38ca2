/** Marks that mean something to Discord anywhere in a line: emphasis, code, spoilers, links, mentions, emoji. */
const MARKS = /[\\*_~|`[\]<>@]|:(?=\/\/)/g;
/** Marks that mean something where a line begins: headings, small print. */
const AT_START = /^(\s*)(#|-#)/gm;
/** Lists, which are drawn otherwise but say the same. */
const LISTS = /^(\s*)([-+]|\d+(?=\.))(?=[\s.])/gm;
/** Signs that turn the text after them around, and control characters but tab and line break. */
// oxlint-disable-next-line no-control-regex -- these are what is meant
const UNSEEN = /[\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000B-\u001F\u007F]/g;

/** A look that costs less than taking out or escaping what is not there: most texts are plain. */
const MAY_MARK = /[\\*_~|`[\]<>@#]|:\/\/|-#/;
const MAY_LIST = /(?:^|\n)\s*(?:[-+]|\d+\.)/;
// oxlint-disable-next-line no-control-regex -- these are what is meant
const MAY_HIDE = /[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]/;

/** Plain text as Discord shows it as it is: no emphasis, link, mention or heading comes of it. */
export function escaped(text: string): string {
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

/** Text without what nobody can see and what would turn other text around. */
export const visible = (text: string): string =>
  MAY_HIDE.test(text) ? text.toWellFormed().replaceAll('\r\n', '\n').replaceAll(UNSEEN, '') : text;

/** There is something to read. Discord takes no message of nothing. */
export const isBlank = (text: string): boolean => /^[\s\p{Cf}\p{Cc}\u2800\u3164\u115F\u1160\uFFA0]*$/u.test(text);
