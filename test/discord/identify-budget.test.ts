import { createIdentifyBudget, spaceAfter } from '../../src/discord/identify-budget.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryCabinet } from '../../src/sessions/memory-cabinet.ts';
import { until } from '../fixtures/until.ts';

const MINUTE = 60_000;
const SPACE = 5_000;

it('is kept over restarts: a program that keeps falling over waits longer each time', async () => {
  let now = 0;
  const clock = (): number => now;
  const cabinet = createMemoryCabinet(clock);
  const lines: string[] = [];
  const log = createLog({ logLevel: 'warn' }, { write: (line) => void lines.push(line) });
  const started = (token = 'one') => createIdentifyBudget({ token, cabinet, clock, log, spaceMs: SPACE });
  const { signal } = new AbortController();
  for (let times = 0; times < 4; times += 1) {
    await started().take(signal);
    now += MINUTE;
  }
  now -= MINUTE;

  const closing = new AbortController();
  const waiting = started().take(closing.signal);
  await until(
    () => Promise.resolve(lines.length),
    (told) => told > 0,
  );
  expect(JSON.parse(lines[0]!)).toMatchObject({ inTheLastHour: 4, waitMs: 4 * SPACE });
  await started('another').take(signal);
  closing.abort();
  await expect(waiting).rejects.toThrow();

  now += 60 * MINUTE;
  await started().take(signal);
  expect(lines).toHaveLength(1);
});

it('never begins a thousand sessions in a day, which would have the token reset', () => {
  let [at, begun] = [0, 0];
  const times: number[] = [];
  while (at < 24 * 60 * MINUTE) {
    times.push(at);
    begun += 1;
    at += spaceAfter(times.filter((one) => at - one < 60 * MINUTE).length, SPACE);
  }
  expect(begun).toBeLessThan(300);
});
