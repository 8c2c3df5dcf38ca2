import * as fc from 'fast-check';
import { clipped } from '../../../src/core/conversation/clipped.ts';
import { HINT, inTwo, LABEL } from '../../../src/core/conversation/forms/input.ts';
import { PROMPT_MAX } from '../../../src/core/issue/issue.ts';

it('a label is shortened between words, where that leaves most of it', () => {
  expect(clipped('A crossing guard for Elm Street', 26)).toBe('A crossing guard for Elm…');
  expect(clipped('A crossing guard for Elm Street', 25)).toBe('A crossing guard for Elm…');
  expect(clipped('A crossing guard, for Elm Street', 20)).toBe('A crossing guard…');
  expect(clipped('A crossing guard', 16)).toBe('A crossing guard');
});

it('cuts the first words of a text between two of them', () => {
  const text = 'A public library asks nobody what they earn. A child with homework, a person looking for work.';
  expect(clipped(text)).toBe('A public library asks nobody what they earn. A child with homework, a…');
  expect(clipped(text, 68)).toBe('A public library asks nobody what they earn. A child with homework…');
  expect(clipped(text, 53)).toBe('A public library asks nobody what they earn. A child…');
});

it('a word that is most of it is cut, between characters', () => {
  expect(clipped('Guard Donaudampfschifffahrtsgesellschaft', 20)).toBe('Guard Donaudampfsch…');
  expect(clipped('An 👩‍👩‍👧‍👧👩‍👩‍👧‍👧👩‍👩‍👧‍👧', 20)).toBe('An 👩‍👩‍👧‍👧…');
  expect(clipped('🇺🇸🇲🇽🇺🇸', 8)).toBe('🇺🇸…');
});

it('whatever it is, it is no longer than it may be, whole in its characters, and says that it is longer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 50 }), (text, max) => {
      const short = clipped(text, max);
      expect(short.length).toBeLessThanOrEqual(max);
      expect(short.isWellFormed()).toBe(true);
      expect(short === text || short.endsWith('…')).toBe(true);
    }),
  );
});

it('a question that an issue may ask stands whole in a label and the line under it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', ' ', '中'), maxLength: PROMPT_MAX }), (typed) => {
      const prompt = typed.trim();
      const [label, rest] = inTwo(prompt, LABEL);
      expect(label.length).toBeLessThanOrEqual(LABEL);
      expect(rest.length).toBeLessThanOrEqual(HINT);
      const whole = rest === '' ? label : `${label.slice(0, -1)}${rest.slice(1)}`;
      expect(whole.replaceAll(' ', '')).toBe(prompt.replaceAll(' ', ''));
    }),
    { numRuns: 2_000 },
  );
});
