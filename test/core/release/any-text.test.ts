import * as fc from 'fast-check';
import { join } from 'node:path';
import { anyText } from '../../fixtures/any-text.ts';
import { collectionIn, inventedTable } from '../../fixtures/releases/collection.ts';
import { fold } from '../../../src/core/release/names/names.ts';
import { plainText } from '../../../src/core/release/page/plain-text.ts';
import { readRelease } from '../../../src/core/release/read-release.ts';
import { MAX_RELEASE } from '../../../src/core/release/release.ts';

const folder = join(__dirname, '../../fixtures/releases');
const table = inventedTable(folder);
const texts = collectionIn(join(folder, 'development')).map(({ text }) => text);

/** Each given name must have its surname in the text, and each value its place in it. */
function expectNothingInvented(text: string): void {
  const release = readRelease(text, table);
  if (!release.isLetter) return;
  const plain = plainText(text).text;
  const folded = fold(plain);
  const people = [...release.leads, ...release.coLeads, ...release.signers];
  for (const { value, span } of people) {
    const surname = fold(value.name.replace(/,? (?:Jr\.|III)$/, ''))
      .split(/[\s-]/)
      .at(-1)!;
    expect(folded).toContain(surname);
    expect(text.slice(span.start, span.end).trim()).not.toBe('');
  }
  for (const { value } of release.recipients)
    for (const part of [value.name, value.office])
      // What a member who is written to holds comes from the table.
      if (part !== undefined && !/^(?:Senator|Representative)$/.test(part)) expect(squeezed(plain)).toContain(part);
  for (const { value } of release.quotes) expect(squeezed(plain)).toContain(value.speaker);
  for (const { value } of [...release.asks, ...release.excerpts]) expect(squeezed(plain)).toContain(squeezed(value));
}

/** Characters: a third of the most, where what is not linear already takes minutes. */
const LENGTH = MAX_RELEASE / 3;

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('whatever is pasted', () => {
  it('never throws and invents nobody: paragraphs in any order', () => {
    const shuffled = fc.constantFrom(...texts.filter((text) => !text.startsWith('<html'))).chain((text) => {
      const paragraphs = text.split('\n\n');
      return fc.shuffledSubarray(paragraphs, { minLength: 1 }).map((some) => some.join('\n\n'));
    });
    fc.assert(fc.property(shuffled, expectNothingInvented), { numRuns: 40 });
  });

  it('never throws and invents nobody: cut anywhere, two glued together', () => {
    const cut = fc
      .tuple(
        fc.constantFrom(...texts.filter((text) => !text.startsWith('<html'))),
        fc.constantFrom(...texts.slice(0, 12)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(
        ([one, other, a, b]) => one.slice(0, Math.floor(a * one.length)) + other.slice(Math.floor(b * other.length)),
      );
    fc.assert(
      fc.property(cut, (text) => {
        if (!text.includes('<')) expectNothingInvented(text);
      }),
      { numRuns: 40 },
    );
  });

  it('never throws and invents nobody: any characters, alone and inside a release', () => {
    const odd = anyText(400);
    fc.assert(
      fc.property(odd, fc.constantFrom(...texts), fc.nat(), (text, release, at) => {
        readRelease(text, table);
        const place = at % release.length;
        const whole = release.slice(0, place) + text + release.slice(place);
        if (whole.includes('<')) readRelease(whole, table);
        else expectNothingInvented(whole);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['one word without end', 'x'],
    ['opening brackets', '('],
    ['tags that never close', '<a href="'],
    ['forms that never close', '<p><form>'],
    ['quotation marks', '"“ '],
    ['titles without a name', 'Secretary of the Department of State and '],
    ['capital words', 'Rep. Adele Brown '],
    ['names with tags', 'Sen. Ellen Garner (D-Ohio), '],
    ['counts', 'forty-seven other members and '],
    ['salutations', 'Dear Secretary Lowell:\n\nSincerely,\n\n'],
    [
      'announcements',
      'Rep. Adele Brown (D-Calif.) and 23 colleagues sent a letter to Secretary Lowell urging him to act. ',
    ],
    ['speakers', '“This road has waited long enough,” said Rep. Adele Brown (D-Calif.). '],
    ['releases', `${texts[12]!}\n###\n`],
  ])('has an answer within the time of its length: %s, much of it', (_, piece) => {
    const much = piece.repeat(Math.ceil(LENGTH / piece.length));
    // The patience of the test is the limit: what is not linear would take minutes.
    for (const text of [
      `Rep. Kirk Macklin (D-IL) sent a letter to Governor Nels Aaberg urging him to act. ${much}`,
      much.slice(0, LENGTH / 4),
    ])
      expect(typeof readRelease(text, table).isLetter).toBe('boolean');
  });
});
