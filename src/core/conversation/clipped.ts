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

/** The first words of a text, as a label for it: cut between words, unless the last one alone takes half of the room. */
export function firstWords(text: string, max: number = OPTION): string {
  const cut = clipped(text, max);
  if (cut === text) return text;
  const kept = cut.slice(0, -1);
  const end = /^\s/.test(text.slice(kept.length)) ? kept.length : kept.search(/\s\S*$/);
  return end < max / 2 ? cut : `${kept.slice(0, end).replace(/[\s,;:]+$/, '')}…`;
}

/** Of a character that takes two. */
const HALF = /[\uD800-\uDBFF]$/;
