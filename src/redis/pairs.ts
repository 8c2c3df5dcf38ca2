/** A hash as Redis gives it, names and values by turns. */
export function pairsOf(reply: unknown): Map<string, Buffer> {
  const flat = reply as Buffer[];
  return new Map(flat.flatMap((field, at) => (at % 2 === 0 ? [[String(field), flat[at + 1]!] as const] : [])));
}
