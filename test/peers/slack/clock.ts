/** Stands still but for `advance`: trigger ids, response URLs and retries go by it, in milliseconds. */
export interface Clock {
  now(): number;
  /** Also does what falls due meanwhile, in order, and waits for it. */
  advance(ms: number): Promise<void>;
  after(ms: number, task: () => Promise<void>): void;
}

export function createClock(): Clock {
  let now = Date.now();
  let tasks: { due: number; task: () => Promise<void> }[] = [];
  return {
    now: () => now,
    after: (ms, task) => void tasks.push({ due: now + ms, task }),
    async advance(ms) {
      const until = now + ms;
      for (;;) {
        const next = tasks.filter(({ due }) => due <= until).toSorted((a, b) => a.due - b.due)[0];
        if (!next) break;
        tasks = tasks.filter((task) => task !== next);
        now = Math.max(now, next.due);
        await next.task();
      }
      now = until;
    },
  };
}
