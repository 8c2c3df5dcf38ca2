/**
 * Runs the ways in turn, so that a busy machine slows all of them, and gives the median milliseconds of each, and
 * `ratio(one, other)`: the median of the ratios taken round by round.
 * `ways`: name to a function of the round's number, which may be asynchronous. `clock`: `cpuMs` for work of this thread alone
 * that is too short to be seen beside what else the machine does.
 */
export async function medians(ways, rounds, clock = () => performance.now()) {
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const start = clock();
      await way(round + WARM_UP);
      if (round >= 0) times[name].push(clock() - start);
      await new Promise(setImmediate);
    }
  }
  return {
    ...Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)])),
    ratio: (one, other) => median(times[one].map((time, round) => time / times[other][round])),
  };
}

/** Milliseconds of processor time that this process has used. */
export function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Rounds that are not counted. */
const WARM_UP = 5;

function median(all) {
  const sorted = all.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}
