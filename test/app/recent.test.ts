import { createRecent } from '../../src/app/recent.ts';

it('keeps the entries used last, and lets go of those used longest ago', () => {
  const recent = createRecent<number>(3);
  for (const at of [0, 1, 2, 3, 4]) recent.set(String(at), at);

  expect([2, 3, 4].map((at) => recent.get(String(at)))).toEqual([2, 3, 4]);
  for (const at of [5, 6, 7]) recent.set(String(at), at);
  expect([0, 1].map((at) => recent.get(String(at)))).toEqual([undefined, undefined]);
});

it('keeps what is used again, however much comes meanwhile', () => {
  const recent = createRecent<string>(2);
  recent.set('used', 'first');
  for (let at = 0; at < 20; at += 1) {
    recent.set(String(at), 'other');
    expect(recent.get('used')).toBe('first');
  }

  recent.set('used', 'second');
  recent.set('last', 'other');
  expect(recent.get('used')).toBe('second');
  recent.delete('used');
  expect(recent.get('used')).toBeUndefined();
});

it('lets go of what was not used between two times that it grew older', () => {
  const recent = createRecent<string>(3);
  recent.set('left', 'x');
  recent.set('used', 'y');
  recent.age();
  expect(recent.get('used')).toBe('y');
  recent.age();
  expect([recent.get('left'), recent.get('used')]).toEqual([undefined, 'y']);
});
