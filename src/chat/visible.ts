/** Signs that turn the text after them around, and control characters but tab and line break. */
// oxlint-disable-next-line no-control-regex -- these are what is meant
const UNSEEN = /[\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000B-\u001F\u007F]/g;

/** A look that costs less than taking out what is not there: most texts are plain. */
// oxlint-disable-next-line no-control-regex -- these are what is meant
const MAY_HIDE = /[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]/;

/** Text without what nobody can see and what would turn other text around. */
export const visible = (text: string): string =>
  MAY_HIDE.test(text) ? text.toWellFormed().replaceAll('\r\n', '\n').replaceAll(UNSEEN, '') : text;

/** There is nothing to read. No platform takes a message of nothing. */
export const isBlank = (text: string): boolean => /^[\s\p{Cf}\p{Cc}\u2800\u3164\u115F\u1160\uFFA0]*$/u.test(text);
