/** First millisecond of 2015: ids count from it. */
const EPOCH = 1_420_070_400_000n;

/** Ids of 19 digits that rise, with their time in them: discord.js sorts its queues by ids of such length. */
export function createIds(now: () => number): () => string {
  let count = 0n;
  return () => {
    count += 1n;
    return String(((BigInt(now()) - EPOCH) << 22n) + count);
  };
}
