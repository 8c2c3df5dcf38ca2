/** What the work gave, or `late` when it takes longer than that many milliseconds. Rejects when the work does in time. */
export function within<T>(work: Promise<T>, ms: number): Promise<T | 'late'> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms, 'late');
    // After that nobody hears of it: a promise is settled once.
    const settled = (): void => clearTimeout(timer);
    work.then(resolve, reject).then(settled, settled);
  });
}
