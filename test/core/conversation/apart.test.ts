import * as fc from 'fast-check';
import { marked, marksOf, withEnd } from '../../../src/core/conversation/apart.ts';

const chat = (end: string): string => `chat-${end.padStart(20, '0')}`;

it('gives a mark to those that look the same, and to no other', () => {
  const marks = marksOf([
    { id: chat('a1b2'), title: 'A crossing guard' },
    { id: chat('c3d4'), title: ' a  Crossing guard' },
    { id: 'crossing-guard', title: 'A crossing guard' },
    { id: chat('e5f6'), title: 'Clean water' },
  ]);
  expect([...marks.values()]).toEqual(['a1b2', 'c3d4', 'crossing-guard']);
});

it('gives the whole id where its end is another’s too', () => {
  const ids = [chat('1a1b2'), chat('2a1b2')];
  expect([...marksOf(ids.map((id) => ({ id, title: 'One title' }))).values()]).toEqual(ids);
});

it('shortens a title and never what is said after it', () => {
  const long = 'An issue with a title that goes on and on, '.repeat(3);
  expect(withEnd(long, ' (open, a1b2)')).toMatch(/^An issue .+… \(open, a1b2\)$/);
  expect(withEnd(long, ' (open, a1b2)').length).toBeLessThanOrEqual(75);
});

it('shortens between characters, never inside one', () => {
  expect(marked(`${'a'.repeat(73)}😀 and more`, undefined)).toBe(`${'a'.repeat(73)}…`);
});

it('lists any issues so that no two entries are the same, in the room of a list', () => {
  const title = fc.oneof(
    fc.constantFrom('A guard', 'a guard ', 'A  guard', ''),
    fc.string({ maxLength: 160 }),
    fc.nat(9).map((n) => `${'The letter to the Secretary of Transportation, '.repeat(3)}${String(n)}`),
  );
  const id = fc.oneof(fc.stringMatching(/^chat-[0-9a-f]{20}$/), fc.stringMatching(/^[a-z]{1,63}$/));
  fc.assert(
    fc.property(fc.uniqueArray(fc.record({ id, title }), { selector: (one) => one.id, maxLength: 12 }), (all) => {
      const marks = marksOf(all);
      const labels = all.map((one) => marked(one.title, marks.get(one.id)));
      expect(new Set(labels).size).toBe(all.length);
      expect(labels.every((label) => label.length <= 75)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
