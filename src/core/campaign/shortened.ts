/** At the end of a word where one ends near by, with three dots in place of the rest. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  // Never half a character.
  const kept = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  const end = kept.lastIndexOf(' ');
  return `${(end > max / 2 ? kept.slice(0, end) : kept).trimEnd()}…`;
}
