import { setImmediate as soon } from 'node:timers/promises';
import { createNames } from '../../src/discord/names.ts';

it('a server that was renamed is called so within the hour, though nobody tells', async () => {
  let [now, name, asked] = [0, 'Millbrook', 0];
  const authed = async <T>(): Promise<T> => {
    asked += 1;
    return { name } as T;
  };
  const names = createNames({ authed }, () => now);
  const after = async (ms: number) => {
    now += ms;
    names.of('1');
    await soon();
    return names.of('1');
  };
  expect(names.of('1')).toBeUndefined();
  expect(await after(0)).toBe('Millbrook');

  name = 'Old Millbrook';
  expect([await after(1_000), asked]).toEqual(['Millbrook', 1]);
  expect([await after(3_600_000), asked]).toEqual(['Old Millbrook', 2]);
});
