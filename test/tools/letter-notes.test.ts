import { fit } from '../../src/core/letter/fit.ts';
import { likeness } from '../../src/core/letter/likeness.ts';
import { fitLines, likenessLine } from '../../src/tools/letter-notes.ts';
import { letterFixture } from '../fixtures/letter.ts';

const mixed = (shared: number, own: number) =>
  letterFixture({
    body: [
      {
        kind: 'paragraph',
        parts: [
          { text: 'x'.repeat(shared), from: 'shared' },
          { text: 'y'.repeat(own), from: 'own' },
        ],
      },
    ],
  });

describe('how alike a letter is', () => {
  it.each([
    ['91 %', 'about 230 more characters of your own would bring yours below', 700, 71],
    ['70 %', 'about 1 more character of your own would bring yours below', 700, 300],
    ['69 %', 'yours is below', 700, 301],
    ['99 %', 'about 424 more characters', 1000, 5],
    ['100 %', 'about 429 more characters', 1000, 0],
    ['1 %', 'yours is below', 1, 999],
    ['0 %', 'yours is below', 0, 10],
    ['0 %', '', 0, 0],
  ])('is %s and never on the wrong side of the mark: %s', (percent, says, shared, own) => {
    const line = likenessLine(likeness(mixed(shared, own)), 1);
    expect(line.split(' of this letter')[0]).toBe(percent);
    expect(line).toContain(says);
  });
});

it('counts one character as one', () => {
  const lines = fitLines([fit(mixed(0, 1))], { short: false, hasShort: false });
  expect(lines).toEqual(["Too short for the gateways' field for your own words: 1 character of at least 6."]);
});
