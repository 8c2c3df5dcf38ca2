import * as fc from 'fast-check';
import { chaseFrom, dueOf, FOLLOW_UP_MS, mayBeAnswered, putTo } from '../../../src/core/delivery/follow-up.ts';
import { NOW } from '../../fixtures/conversation.ts';
import { followUpFixture } from '../../delivery/follow-ups.contract.ts';

const DAY = 86_400_000;
const at = (days: number): number => NOW + days * DAY;

it('asks at 14 days, reminds once at 21, and then lets it be', () => {
  const fresh = followUpFixture(1);
  expect([13.9, 14].map((days) => dueOf(fresh, at(days)))).toEqual([undefined, 'ask']);

  const asked = putTo(fresh, at(14), true);
  expect([14, 20.9, 21].map((days) => dueOf(asked, at(days)))).toEqual([undefined, undefined, 'remind']);

  const reminded = putTo(asked, at(21), true);
  expect([22, 42, 59].map((days) => dueOf(reminded, at(days)))).toEqual([undefined, undefined, undefined]);
  expect([reminded.asked, reminded.reminded]).toEqual([at(14), at(21)]);
});

it('asks late where it was away, never twice within days, and never after the time it was allowed', () => {
  const late = putTo(followUpFixture(1), at(20), true);
  expect([21, 25.9, 26].map((days) => dueOf(late, at(days)))).toEqual([undefined, undefined, 'remind']);
  expect(dueOf(followUpFixture(1), NOW + FOLLOW_UP_MS)).toBeUndefined();
  expect(mayBeAnswered(late, NOW + FOLLOW_UP_MS)).toBe(false);
});

it('leaves a question open that did not reach the person, until the next one does', () => {
  const open = putTo(followUpFixture(1), at(14), false);
  expect(open.open).toBe(true);
  expect(putTo(open, at(21), true).open).toBeUndefined();
});

it('is put at most twice, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 80 }), { maxLength: 60 }), fc.boolean(), (days, reached) => {
      let followUp = followUpFixture(1);
      let times = 0;
      for (const day of days) {
        if (dueOf(followUp, at(day)) === undefined) continue;
        times += 1;
        followUp = putTo(followUp, at(day), reached);
      }
      expect(times).toBeLessThanOrEqual(2);
    }),
    { numRuns: 50 },
  );
});

it('offers another letter three weeks after a form or e-mail, and six after mail', () => {
  const days = (['form', 'email', 'phone', 'hand', 'post'] as const).map(
    (channel) => (chaseFrom({ sent: NOW, channel }) - NOW) / DAY,
  );
  expect(days).toEqual([21, 21, 21, 21, 42]);
});
