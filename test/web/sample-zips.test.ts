import { builtInSample } from '../../src/officials/built-in-sample.ts';
import { locate } from '../../src/core/official/locate.ts';
import { sampleZips } from '../../src/web/sample-zips.ts';

const NOW = new Date('2026-11-25T12:00:00Z');

it('names a ZIP code with a representative and two senators first, and one in several districts', () => {
  const civic = builtInSample();
  const { plain, split } = sampleZips(civic)!;

  const found = locate({ zip: plain }, civic, NOW);

  expect(found).toMatchObject({ kind: 'found' });
  expect(JSON.stringify(found).match(/"senate:[A-Z]{2}:[123]"/g)).not.toBeNull();
  expect(locate({ zip: split }, civic, NOW)).toMatchObject({ kind: 'split' });
});

it('names none where the members are real: everybody has their own', () => {
  const real = { ...builtInSample(), roster: undefined };

  expect(sampleZips(real)).toBeUndefined();
});
