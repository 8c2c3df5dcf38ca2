const HOUR_MS = 3_600_000;

/** Looking at everything takes a while, and days are what it is about: done once an hour, however often it is asked for. */
export function hourly(clock: () => number, work: () => Promise<void>): () => Promise<void> {
  let at = -Infinity;
  return async () => {
    if (clock() - at < HOUR_MS) return;
    at = clock();
    await work();
  };
}
