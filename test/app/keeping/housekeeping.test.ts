import { startHousekeeping, type HousekeepingParts } from '../../../src/app/keeping/housekeeping.ts';
import { createLog } from '../../../src/log.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const HOUR = 3_600_000;

/** Everything that can be done in a house, and how often it was. */
function houseFixture(role: HousekeepingParts['role'], sweepFails = false) {
  const done: Record<string, number> = {};
  const work = (name: string) => async () => void (done[name] = (done[name] ?? 0) + 1);
  const parts = {
    role,
    issues: { reload: work('issues') },
    conversation: {
      async sweep() {
        await work('conversation')();
        if (sweepFails) throw new Error('The store is away');
      },
    },
    stores: {
      campaigns: {
        async *all() {
          await work('campaigns')();
          yield* [];
        },
      },
      receipts: { sweep: work('receipts') },
      tallies: { sweep: work('tallies') },
      signatures: { sweep: work('signatures') },
      tidy: work('tidy'),
      sweepOverstayers: work('overstayers'),
    },
    cards: { flush: work('cards') },
    asking: { round: work('asking') },
    mail: { sweep: work('mail') },
    log: createLog({ logLevel: 'silent' }),
    clock: Date.now,
  } as unknown as HousekeepingParts;
  return { done, stop: startHousekeeping(parts) };
}

it('is done every minute and every hour, and no more once it was ended', async () => {
  const { done, stop } = houseFixture('all');
  await jest.advanceTimersByTimeAsync(5 * 60_000);
  expect(done['overstayers']).toBe(1);
  await jest.advanceTimersByTimeAsync(24 * HOUR - 5 * 60_000);
  expect(done).toMatchObject({
    conversation: 1_440,
    tidy: 1_440,
    cards: 1_440,
    mail: 144,
    issues: 24,
    campaigns: 24,
    overstayers: 24,
  });
  // Once more at the start: what fell due while nothing ran waits no hour.
  expect(done['asking']).toBe(25);

  stop();
  await jest.advanceTimersByTimeAsync(HOUR);
  expect(done['tidy']).toBe(1_440);
});

it('leaves to a process with doors what is to be done in them', async () => {
  const { done, stop } = houseFixture('worker');
  await jest.advanceTimersByTimeAsync(HOUR);
  stop();
  expect(done).toEqual({ mail: 6, issues: 1 });
});

it('goes on after a round that failed', async () => {
  const { done, stop } = houseFixture('all', true);
  await jest.advanceTimersByTimeAsync(3 * 60_000);
  stop();
  expect(done['conversation']).toBe(3);
});
