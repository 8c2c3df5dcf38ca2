import { fit } from '../../../src/core/letter/fit.ts';
import { messageOf } from '../../../src/core/letter/letter-text.ts';
import type { Letter } from '../../../src/core/letter/letter.ts';
import { SeatId } from '../../../src/core/official/seat.ts';
import { letterFixture } from '../../fixtures/letter.ts';

const toSenate = (text: string): Letter =>
  letterFixture({
    seat: SeatId.parse('senate:CA:1'),
    body: [{ kind: 'paragraph', parts: [{ text, from: 'shared' }] }],
  });
const overForm = (letter: Letter): number | undefined =>
  fit(letter).find(({ limit }) => limit.id === 'senate-form')?.over;

it('holds against the smallest form all that is pasted into it, greeting and name too', () => {
  const around = messageOf(toSenate('')).length;
  expect(around).toBeGreaterThan('Dear Representative Sample:'.length);
  expect(overForm(toSenate('x'.repeat(500 - around)))).toBe(0);
  expect(overForm(toSenate('x'.repeat(501 - around)))).toBe(1);
  expect(overForm(toSenate('x'.repeat(500)))).toBe(around);
});

it('counts signs as they are pasted: an ellipsis is three dots', () => {
  const around = messageOf(toSenate('')).length;
  expect(overForm(toSenate('…'.repeat(200)))).toBe(around + 100);
});
