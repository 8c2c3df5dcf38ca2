import { clipped, firstWords } from '../../../src/core/conversation/clipped.ts';

it('cuts the first words of a text between two of them', () => {
  const text = 'A public library asks nobody what they earn. A child with homework, a person looking for work.';
  expect(firstWords(text)).toBe('A public library asks nobody what they earn. A child with homework, a…');
  expect(firstWords(text, 68)).toBe('A public library asks nobody what they earn. A child with homework…');
  expect(firstWords(text, 53)).toBe('A public library asks nobody what they earn. A child…');
  expect(firstWords('Please write back.')).toBe('Please write back.');
});

it('cuts a text of one long word, or of a script without spaces, where there is no more room', () => {
  for (const text of ['Llanfairpwll'.repeat(9), `So ${'水'.repeat(90)}`]) expect(firstWords(text)).toBe(clipped(text));
});
