/**
 * The known word that was most likely meant, or undefined when none is close: at most a third of the longer word's letters
 * differ (swapped neighbours count once). Case does not matter. Words over 64 characters are never compared.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > MAX_LENGTH) return undefined;
  const typed = word.toLowerCase();
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    if (candidate.length > MAX_LENGTH) continue;
    const allowed = Math.max(1, Math.floor(Math.max(typed.length, candidate.length) / 3));
    // So many letters are missing at least.
    if (Math.abs(typed.length - candidate.length) > allowed) continue;
    const distance = distanceOf(typed, candidate.toLowerCase());
    if (distance <= allowed && (!best || distance < best.distance)) best = { word: candidate, distance };
  }
  return best?.word;
}

const MAX_LENGTH = 64;

/** Optimal string alignment: insertions, deletions, substitutions, and swaps of neighbours. */
function distanceOf(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
