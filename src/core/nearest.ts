export function nearest(word: string, known: readonly string[]): string | undefined {
  const d = (a: string, b: string): number => {
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++)
        next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      row = next;
    }
    return row[b.length]!;
  };
  const best = known.map((k) => ({ k, n: d(word, k) })).toSorted((a, b) => a.n - b.n)[0];
  return best && best.n <= Math.max(2, word.length / 3) ? best.k : undefined;
}
