/** Characters of an option's label. */
export const OPTION = 75;

/** Labels and titles only; what a writer typed is never shortened. */
export const clipped = (text: string, max: number = OPTION): string =>
  text.length <= max ? text : `${text.slice(0, seamIn(text, max - 1)).replace(/[\s,;:]+$/, '')}…`;

/** Where a longer text is parted: between words where that uses most of the room, else between characters as people see them. */
export function seamIn(text: string, room: number): number {
  const space = text.slice(0, room + 1).search(/\s\S*$/);
  return space > room / 2 ? space : charactersIn(text, room);
}

function charactersIn(text: string, room: number): number {
  let end = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (end + segment.length > room) break;
    end += segment.length;
  }
  return end;
}
