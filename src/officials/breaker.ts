export interface Breaker {
  /** False while the service is left alone. After the pause one caller at a time may try. */
  mayTry(): boolean;
  worked(): void;
  failed(): void;
}

/** After `limit` failures in a row nobody asks for `pauseMs`: a service in trouble is not helped by more questions. */
export function createBreaker(limit: number, pauseMs: number, clock: () => Date): Breaker {
  let failures = 0;
  let closedUntil = 0;
  return {
    mayTry() {
      const now = clock().getTime();
      if (failures < limit) return true;
      if (now < closedUntil) return false;
      closedUntil = now + pauseMs;
      return true;
    },
    worked() {
      failures = 0;
    },
    failed() {
      failures += 1;
      if (failures >= limit) closedUntil = clock().getTime() + pauseMs;
    },
  };
}
