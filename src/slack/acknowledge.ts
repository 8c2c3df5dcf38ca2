/** Tells Slack that something arrived, perhaps with an answer. */
export type Ack = (answer?: object) => Promise<void>;

export interface Acked {
  /** Only the first one is told; false for those after it. */
  ack: (answer?: object) => Promise<boolean>;
  /** Lets go of the clock. */
  end(): void;
}

/** Slack hears of it in time whatever happens: by then an empty acknowledgement goes out. */
export function acknowledging(tell: Ack, withinMs: number): Acked {
  let isTold = false;
  const ack: Acked['ack'] = async (answer) => {
    if (isTold) return false;
    isTold = true;
    clearTimeout(timer);
    await tell(answer);
    return true;
  };
  const timer = setTimeout(() => void ack().catch(() => undefined), withinMs);
  return { ack, end: () => clearTimeout(timer) };
}
