/** Seconds; people notice from 0.1 on, platforms give up at 3. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** How long things took: a histogram, kept in plain numbers, since it is added to several times in every answer. */
export interface Times {
  /** `of`: the value of the label; empty where there is none. */
  add(ms: number, of?: string): void;
  /** In the text format that Prometheus reads. */
  text(): string;
}

interface Kept {
  /** As `BUCKETS`, and one more for what took longer still. */
  readonly within: number[];
  seconds: number;
}

export function createTimes(name: string, help: string, label?: string): Times {
  const kept = new Map<string, Kept>();
  if (label === undefined) kept.set('', nothing());
  return {
    add(ms, of = '') {
      let one = kept.get(of);
      if (!one) kept.set(of, (one = nothing()));
      const seconds = ms / 1_000;
      let at = 0;
      while (at < BUCKETS.length && seconds > BUCKETS[at]!) at += 1;
      one.within[at]! += 1;
      one.seconds += seconds;
    },
    text: () =>
      [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} histogram`,
        ...[...kept].flatMap(([of, one]) => lines(name, label === undefined ? '' : `${label}="${of}"`, one)),
        '',
      ].join('\n'),
  };
}

const nothing = (): Kept => ({ within: Array.from({ length: BUCKETS.length + 1 }, () => 0), seconds: 0 });

/** Each bucket counts what the smaller ones count, too. */
function lines(name: string, labels: string, { within, seconds }: Kept): string[] {
  let count = 0;
  const buckets = [...BUCKETS.map(String), '+Inf'].map((le, at) => {
    count += within[at]!;
    return `${name}_bucket{le="${le}"${labels && `,${labels}`}} ${String(count)}`;
  });
  const braces = labels && `{${labels}}`;
  return [...buckets, `${name}_sum${braces} ${String(seconds)}`, `${name}_count${braces} ${String(count)}`];
}
