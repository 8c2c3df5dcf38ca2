/** What is under way just now, so that whoever closes can wait for it. */
export interface UnderWay {
  /** Gives the very promise back. */
  track<T>(work: Promise<T>): Promise<T>;
  /** When nothing is under way any more. */
  idle(): Promise<void>;
}

export function createUnderWay(): UnderWay {
  let many = 0;
  let waiting: (() => void)[] = [];
  const ended = (): void => {
    many -= 1;
    if (many > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  const idle = async (): Promise<void> => {
    if (many === 0) return;
    await new Promise<void>((resolve) => waiting.push(resolve));
    await idle();
  };
  return {
    track(work) {
      many += 1;
      work.then(ended, ended);
      return work;
    },
    idle,
  };
}
