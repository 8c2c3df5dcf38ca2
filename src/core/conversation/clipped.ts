/** Characters of an option's label. */
export const OPTION = 75;

/** Labels and titles only; what a writer typed is never shortened. */
export const clipped = (text: string, max: number = OPTION): string =>
  text.length <= max
    ? text
    : `${text
        .slice(0, max - 1)
        .replace(HALF, '')
        .trimEnd()}…`;

/** Of a character that takes two. */
const HALF = /[\uD800-\uDBFF]$/;
