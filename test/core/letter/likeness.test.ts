import fc from 'fast-check';
import { CAMPAIGN_SHARE, likeness, ownToPass, sentenceHashes } from '../../../src/core/letter/likeness.ts';
import type { Part } from '../../../src/core/letter/letter.ts';
import { letterFixture } from '../../fixtures/letter.ts';

const letterOf = (...parts: Part[]) => letterFixture({ body: [{ kind: 'paragraph', parts }] });

describe('likeness', () => {
  it('is everything for an untouched letter and nothing for one written alone', () => {
    expect(likeness(letterOf({ text: 'Please vote yes.', from: 'shared' })).share).toBe(1);
    expect(likeness(letterOf({ text: 'All mine.', from: 'own' }))).toMatchObject({ share: 0, ownToPass: 0 });
  });

  it('counts characters of the body and says how many more of one’s own would pass the mark', () => {
    const letter = letterOf({ text: 'x'.repeat(700), from: 'shared' }, { text: 'y'.repeat(100), from: 'own' });
    expect(likeness(letter)).toEqual({ shared: 700, own: 100, share: 0.875, ownToPass: 201 });
  });

  it('keeps its word: that many characters do pass, and one fewer do not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }), (shared, own) => {
        const more = ownToPass(shared, own);
        expect(shared / (shared + own + more)).toBeLessThan(CAMPAIGN_SHARE);
        if (more > 0) expect(shared / (shared + own + more - 1)).toBeGreaterThanOrEqual(CAMPAIGN_SHARE - 1e-12);
      }),
    );
  });
});

describe('sentences held against another text', () => {
  const template =
    'I live in your district and I care. Please fund the libraries of our state! They taught me to read.';

  const kept = (text: string): number =>
    [...sentenceHashes(text)].filter((one) => sentenceHashes(template).has(one)).length;

  it('are found in a copy whatever its case, punctuation and order', () => {
    const copy = 'They taught me to READ; please fund the libraries of our state. I live in your district, and I care';
    expect(kept(copy)).toBe(3);
  });

  it('are found where some were kept', () => {
    expect(kept('Please fund the libraries of our state! My grandmother worked in one for thirty years.')).toBe(1);
  });

  it('are not found in another letter, and short ones nowhere', () => {
    expect(kept('The bridge on Main Street is closed again this winter.')).toBe(0);
    expect(sentenceHashes('Thank you.').size).toBe(0);
  });
});
