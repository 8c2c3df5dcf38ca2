import { oneNickname } from '../../nicknames.ts';

/** Words of a name, folded: no accents, no case, no points, `O'Rourke` one word, a hyphen a space. */
export function nameWords(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/(?<=\p{L})['’ʼ‘](?=\p{L})/gu, '');
}

/** `exact` or a usual short form; `near`: an initial, or cut short as old archives do; `no`: somebody else. */
export function givenMatch(printed: string, given: readonly string[]): 'exact' | 'near' | 'no' {
  if (given.some((name) => name === printed || oneNickname(name, printed))) return 'exact';
  if (printed.length === 1) return given.some((name) => name.startsWith(printed)) ? 'near' : 'no';
  if (printed.length === 2 && given.length > 1 && given[0]![0] === printed[0] && given[1]![0] === printed[1])
    return 'near';
  const isShort = (name: string) => name.length >= 3 && (name.startsWith(printed) || printed.startsWith(name));
  return printed.length >= 3 && given.some(isShort) ? 'near' : 'no';
}
