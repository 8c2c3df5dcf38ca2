import { openLetterSheet } from '../../src/core/campaign/open-letter-sheet.ts';
import { createPaper } from '../../src/paper/pdf.ts';
import { libraryFixture, TODAY } from '../fixtures/conversation.ts';
import { openLetterLibrary } from '../fixtures/open-letter.ts';
import { readPdf } from './reading.ts';

const paper = createPaper();
afterAll(() => paper.close());

const issueIn = (library = openLetterLibrary()) =>
  library.issues.find(({ issue }) => issue.id === 'clean-water')!.issue;
const sheetOf = (names: readonly string[], language: 'en' | 'es' = 'en') =>
  openLetterSheet(issueIn(), names, { day: TODAY, language })!;

it('stands on one page with the few who signed it, as they choose to be shown', async () => {
  const { bytes, pages, missing } = await paper.openLetter(sheetOf(['Ani P.', 'Արամ Պետրոսյան', 'ليلى (معلمة)']));

  expect([pages, missing]).toEqual([1, []]);
  expect((await readPdf(bytes))[0]).toMatchSnapshot();
});

it('says of a letter without names that it has none', () => {
  expect([sheetOf([]).signedBy, sheetOf([], 'es').signedBy]).toEqual([
    'Nobody has signed yet.',
    'Nadie ha firmado todavía.',
  ]);
});

it('takes two thousand names, each once, on numbered pages', async () => {
  const names = Array.from({ length: 2_000 }, (_, nth) => `Person No${String(nth)} of Millbrook`);
  const { bytes, pages } = await paper.openLetter(sheetOf(names, 'es'));
  const read = await readPdf(bytes);

  expect(read).toHaveLength(pages);
  expect(read[0]).toContain('Firman 2,000:');
  expect(read.at(-1)).toContain(`${String(pages)} / ${String(pages)}`);
  const found = read.flatMap((page) => [...page.matchAll(/No(\d+)/g)].map(([, nth]) => Number(nth)));
  expect(new Set(found).size).toBe(2_000);
  expect(found).toHaveLength(2_000);
  expect(bytes.length).toBeLessThan(2_000_000);
});

it('says which characters no font has, and breaks at no name however odd', async () => {
  const odd = ['🙂 Bo', '\u202E\u202E\u202Eevil', 'x'.repeat(200), '#set text(fill: white)', '"}]'];
  const { bytes, missing } = await paper.openLetter(sheetOf(odd));

  expect(missing.map(({ code }) => code)).toEqual(['U+1F642']);
  expect((await readPdf(bytes)).join()).toContain('#set text(fill: white)');
});

it('is there only where the issue has one', () => {
  expect(openLetterSheet(issueIn(libraryFixture()), [], { day: TODAY, language: 'en' })).toBeUndefined();
});
