import { nearest } from '../../src/core/nearest.ts';

describe('the word that was meant', () => {
  const known = ['library-funding', 'crosswalk-safety', 'artsakh-sanctions'];

  it('is found through slips of the finger', () => {
    expect(nearest('libary-funding', known)).toBe('library-funding');
    expect(nearest('crosswlak-safety', known)).toBe('crosswalk-safety');
    expect(nearest('ARTSAKH-SANCTION', known)).toBe('artsakh-sanctions');
  });

  it('is not made up when nothing is close', () => {
    expect(nearest('taxes', known)).toBeUndefined();
    expect(nearest('', known)).toBeUndefined();
    expect(nearest('x'.repeat(100_000), known)).toBeUndefined();
  });

  it('is the closest of several', () => {
    expect(nearest('zipp', ['zip', 'city', 'zips'])).toBe('zip');
  });
});
