/** Stands still until a test lets time pass, so nothing fails because a machine is slow. */
export interface PeerClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly advance: (ms: number) => void;
  /** Calls when that much time has passed; the answer calls it off. */
  after(ms: number, call: () => void): () => void;
}

interface Alarm {
  readonly at: number;
  readonly call: () => void;
}

export function createPeerClock(start: number): PeerClock {
  let now = start;
  const alarms = new Set<Alarm>();
  const nextBy = (end: number): Alarm | undefined =>
    [...alarms].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
  return {
    now: () => now,
    advance(ms) {
      const end = now + ms;
      for (let alarm = nextBy(end); alarm; alarm = nextBy(end)) {
        now = alarm.at;
        alarms.delete(alarm);
        alarm.call();
      }
      now = end;
    },
    after(ms, call) {
      const alarm = { at: now + ms, call };
      alarms.add(alarm);
      return () => void alarms.delete(alarm);
    },
  };
}
