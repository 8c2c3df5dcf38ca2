import { startChores, type Chore } from '../../../src/app/keeping/chores.ts';
import type { Log } from '../../../src/log.ts';

const failures: object[] = [];
const log = { error: (what: object) => void failures.push(what) } as unknown as Log;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** When its rounds began, in milliseconds since it was started. */
function began(chore: Pick<Chore, 'everyMs' | 'firstMs'>, work: () => Promise<unknown> = async () => undefined) {
  const start = Date.now();
  const rounds: number[] = [];
  const end = startChores([{ ...chore, work: () => (rounds.push(Date.now() - start), work()) }], log);
  return { rounds, end };
}

it('begins after the first wait, goes on at its pace, and ends when it is told to', async () => {
  const [late, soon] = [began({ everyMs: 100 }), began({ everyMs: 100, firstMs: 10 })];
  await jest.advanceTimersByTimeAsync(250);
  expect([late.rounds, soon.rounds]).toEqual([
    [100, 200],
    [10, 110, 210],
  ]);

  late.end();
  soon.end();
  const never = began({ everyMs: 100, firstMs: 10 });
  never.end();
  await jest.advanceTimersByTimeAsync(1_000);
  expect([late.rounds.length, soon.rounds.length, never.rounds.length]).toEqual([2, 3, 0]);
});

it('never begins a round before the last one has ended, and goes on after one that failed', async () => {
  const slow = began({ everyMs: 100 }, () => new Promise((resolve) => void setTimeout(resolve, 150)));
  const failing = began({ everyMs: 100 }, () => Promise.reject(new TypeError('no')));
  await jest.advanceTimersByTimeAsync(450);
  expect([slow.rounds, failing.rounds]).toEqual([
    [100, 300],
    [100, 200, 300, 400],
  ]);
  expect(failures).toHaveLength(4);
  slow.end();
  failing.end();
});
