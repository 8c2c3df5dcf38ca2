import * as fc from 'fast-check';
import { createPaper } from '../../src/paper/pdf.ts';
import { altOf } from '../../src/paper/picture.ts';
import { encodePng } from '../../src/paper/png.ts';
import { LONG_BODY, letterFixture, own, paragraph } from './letter-fixture.ts';
import { inkIn, readPng } from './reading.ts';

const paper = createPaper();
afterAll(() => paper.close());

it('draws every page of the letter, named for those who cannot see it', async () => {
  const letter = letterFixture({}, { body: LONG_BODY });
  const [pictures, { pages }] = [await paper.pictures(letter), await paper.pdf(letter)];

  expect(pictures.map(({ alt }) => alt)).toEqual([
    'Page 1 of 3 of the letter to Representative Sample. The full text follows as text.',
    'Page 2 of 3 of the letter to Representative Sample. The full text follows as text.',
    'Page 3 of 3 of the letter to Representative Sample. The full text follows as text.',
  ]);
  expect(pages).toBe(3);
});

it('names a Spanish letter in Spanish', async () => {
  const title = 'Carta a la representante Muestra';
  const [picture] = await paper.pictures(letterFixture({ language: 'es', title }));

  expect(picture!.alt).toBe(
    'Página 1 de 1 de la carta a la representante Muestra. El texto completo va a continuación.',
  );
  expect(altOf(2, 3, 'Carta al gobernador', 'es')).toContain('Página 2 de 3 de la carta al gobernador.');
});

it('quotes a title that says nothing of a letter', () => {
  expect(altOf(1, 1, 'To my senator', 'en')).toBe('Page 1 of 1 of “To my senator”. The full text follows as text.');
  expect(altOf(1, 1, 'Para mi senadora', 'es')).toContain('de «Para mi senadora».');
});

it('is a 4-bit grey PNG of 816 x 1056 and at most 60 KB, however full the page', async () => {
  const dense = Array.from({ length: 60 }, (_, at) =>
    paragraph(own(`${String(at)} ${'Ñandú ẤỂỘ ԱԲԳ ﷺ ЖЩЮ '.repeat(30)}`)),
  );

  for (const picture of await paper.pictures(letterFixture({}, { body: dense }))) {
    const file = Buffer.from(picture.bytes);
    expect(file.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect([file.readUInt32BE(16), file.readUInt32BE(20), file[24], file[25]]).toEqual([816, 1056, 4, 0]);
    expect(file.length).toBeLessThanOrEqual(60_000);
    expect(inkIn(readPng(file))).toBeGreaterThan(0);
  }
});

it('keeps every pixel to the nearest of 16 greys', () => {
  const picture = fc.integer({ min: 1, max: 9 }).chain((width) =>
    fc.integer({ min: 1, max: 9 }).chain((height) =>
      fc.record({
        width: fc.constant(width),
        height: fc.constant(height),
        grey: fc.uint8Array({ minLength: width * height, maxLength: width * height }),
      }),
    ),
  );
  fc.assert(
    fc.property(picture, (pixels) => {
      const ink = readPng(encodePng(pixels, 60_000));
      pixels.grey.forEach((value, at) => {
        const read = 15 - ink.at(at % pixels.width, Math.floor(at / pixels.width));
        expect(Math.abs(read * 17 - value)).toBeLessThanOrEqual(8.5);
      });
    }),
  );
});

it('gives up greys before it passes the limit', () => {
  const pixels = {
    width: 400,
    height: 400,
    grey: Uint8Array.from({ length: 160_000 }, (_, at) => (at * at * 31) % 256),
  };
  const fine = encodePng(pixels, Infinity).length;

  expect(encodePng(pixels, fine * 0.8).length).toBeLessThanOrEqual(fine * 0.8);
});
