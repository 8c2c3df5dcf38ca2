const STEP_MS = 50;

/**
 * Calls `then` once this process could have run for so long, in milliseconds; call what it gives to end it before. An app and its
 * stand-in share one process: while other programs have the processor neither can do anything, and that is nobody's delay. What
 * the app waits for counts, and so does what it computes.
 */
export function afterRunning(ms: number, then: () => void): () => void {
  let left = ms;
  let at = performance.now();
  let used = process.cpuUsage();
  const timer = setInterval(() => {
    const [now, spent] = [performance.now(), process.cpuUsage(used)];
    left -= Math.min(now - at, Math.max(STEP_MS, (spent.user + spent.system) / 1_000));
    [at, used] = [now, process.cpuUsage()];
    if (left > 0) return;
    clearInterval(timer);
    then();
  }, STEP_MS);
  return () => clearInterval(timer);
}
