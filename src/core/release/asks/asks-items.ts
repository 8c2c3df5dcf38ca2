import type { FoundAsk } from './asks.ts';

/** "The letter asks for:" and then a line for each; `bare`: without numbers or bullets, what is to be done. */
export function itemsBelow(text: string, from: number, bare = false): FoundAsk[] {
  const below = text.slice(from, from + 3000);
  const undotted = bare ? (/^\s*\n(?:[ \t]*\p{Lu}\p{Ll}+ [^\n]{10,300}(?:\n|$)){1,12}/u.exec(below)?.[0] ?? '') : '';
  if (undotted !== '')
    return [...undotted.matchAll(/\p{Lu}[^\n]+/gu)].map(({ index, 0: item }) => ({
      start: from + index,
      end: from + index + item.trimEnd().length,
      confidence: 'likely',
    }));
  const items = /^["”]?\s*(?:\n\s*(?:\(?(?:\d{1,2}|[a-h])[.)]|[-–•▪◦●*])[^\n]{10,600})+/.exec(below)?.[0] ?? '';
  return [...items.matchAll(/(?<=\n\s*(?:\(?(?:\d{1,2}|[a-h])[.)]|[-–•▪◦●*])\s*)[^\s\d.()–•▪◦●*-][^\n]*/g)].map(
    ({ index, 0: item }) => ({
      start: from + index,
      end: from + index + item.trimEnd().length,
      confidence: 'likely',
    }),
  );
}
