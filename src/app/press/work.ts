/** Counts what is under way. */
export interface Work {
  /** The very promise. */
  track<T>(work: Promise<T>): Promise<T>;
  /** When nothing is under way any more. */
  idle(): Promise<void>;
}

export function createWork(): Work {
  let underWay = 0;
  let waiting: (() => void)[] = [];
  const ended = (): void => {
    underWay -= 1;
    if (underWay > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  const idle = async (): Promise<void> => {
    if (underWay === 0) return;
    await new Promise<void>((resolve) => waiting.push(resolve));
    await idle();
  };
  return {
    track(work) {
      underWay += 1;
      work.then(ended, ended);
      return work;
    },
    idle,
  };
}
