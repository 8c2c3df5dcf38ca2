import { PersonId } from '../../src/core/ids.ts';
import { createFiles, type File } from '../../src/web/files.ts';

const ANI = PersonId.parse('web:ani-example');
const MINUTE = 60_000;
const PAGE: File = { name: 'page.png', type: 'image/png', make: async () => new Uint8Array() };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('let go of each file after half an hour, however long its person goes on', () => {
  let ids = 0;
  const files = createFiles({ newId: () => String((ids += 1)) });
  const first = files.keep(ANI, PAGE);
  jest.advanceTimersByTime(29 * MINUTE);
  expect(files.take(ANI, first)).toBe(PAGE);
  const second = files.keep(ANI, PAGE);
  jest.advanceTimersByTime(MINUTE);
  expect([files.take(ANI, first), files.take(ANI, second)]).toEqual([undefined, PAGE]);
  jest.advanceTimersByTime(29 * MINUTE);
  expect([files.take(ANI, second), jest.getTimerCount()]).toEqual([undefined, 0]);
});
