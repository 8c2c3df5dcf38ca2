import { progressOf } from '../../src/core/campaign/progress.ts';
import type { ProgressSheet } from '../../src/core/campaign/progress.ts';
import { districtsIn } from '../../src/core/official/apportionment.ts';
import { createPaper } from '../../src/paper/pdf.ts';
import { progressData } from '../../src/paper/progress-data.ts';
import { TILES } from '../../src/paper/tiles.ts';
import { STATES } from '../../src/core/official/states.ts';
import { campaignFixture, cellFixture, delegateFixture } from '../fixtures/counted.ts';
import { NOW } from '../fixtures/conversation.ts';
import { inkIn, readPng } from './reading.ts';

const paper = createPaper();
afterAll(() => paper.close());

const now = new Date(NOW);
const delegation = ['CA-1 signed', 'CA-2 not-signed', 'NV-1 signed', 'NV-2 unknown'].map(delegateFixture);
const cells = [
  cellFixture('house:CA-1 thank 251/100', '2026-11-20'),
  cellFixture('house:NV-2 unknown 23/20', '2026-11-24'),
  cellFixture('senate:TX:1 companion 7'),
  cellFixture('house:OH-1 ask 2'),
];
const sheetOf = (more: object = {}, members = delegation, title = 'Clean water for Millbrook'): ProgressSheet => ({
  progress: progressOf({
    issue: campaignFixture(undefined, { opens: '2026-11-18', ...more }),
    delegation: members,
    cells,
    now,
  }),
  title,
  language: 'en',
});

it('has a tile for every state and territory, each in a place of its own', () => {
  expect(TILES.map(({ state }) => state).toSorted()).toEqual(Object.keys(STATES).toSorted());
  expect(new Set(TILES.map(({ column, row }) => `${String(column)},${String(row)}`)).size).toBe(TILES.length);
});

it('draws this', () => {
  const { progress, title } = sheetOf();
  const { fonts: _fonts, map, ...data } = progressData(progress, title, 'en', [], (text) => text);

  expect({ ...data, map: { ...map, tiles: map?.tiles.filter(({ level }) => level > 0) } }).toMatchSnapshot();
});

it('says in place of bars that no day has enough letters', async () => {
  const { progress, title } = sheetOf();
  const quiet = { ...progress, days: progress.days.map((day) => ({ ...day, letters: { kind: 'few' } as const })) };
  const none = (language: 'en' | 'es') => progressData(quiet, title, language, [], (text) => text).days.none;

  expect([none('en'), none('es')]).toEqual(['No day has 5 letters yet', 'Ningún día tiene 5 cartas todavía']);
  const [full, bare] = await Promise.all(
    [progress, quiet].map(async (one) =>
      readPng((await paper.progress({ progress: one, title, language: 'en' })).bytes),
    ),
  );
  expect(bare!.height).toBeLessThan(full!.height);
});

it('writes figures above a month of bars only where they touch no other, that of the highest day first', () => {
  const days = Array.from({ length: 20 }, (_, nth) => String(nth + 1).padStart(2, '0'));
  const busy = days.map((day, nth) =>
    cellFixture(`house:CA-1 thank ${String(nth === 9 ? 250 : 120 + nth)}`, `2026-11-${day}`),
  );
  const progress = progressOf({
    issue: campaignFixture(undefined, { opens: '2026-11-01' }),
    delegation: [],
    cells: busy,
    now,
  });

  const figures = progressData(progress, 'Clean water', 'en', [], (text) => text).days.bars.map(({ n }) => n);
  expect(figures[9]).toBe('250');
  expect(figures.filter((figure, nth) => figure !== '' && (figures[nth + 1] ?? '') !== '')).toEqual([]);
  expect(figures.filter((figure) => figure !== '').length).toBeGreaterThan(5);
});

it('is a picture that a phone shows whole, at most 100 KB, with the same said in words', async () => {
  const { bytes, alt } = await paper.progress(sheetOf());
  const ink = readPng(bytes);

  expect(bytes.length).toBeLessThanOrEqual(100_000);
  expect(ink.width).toBe(800);
  expect(ink.height).toBeLessThan(1_700);
  expect(alt).toMatch(/^How the campaign "Clean water for Millbrook" goes\. .* Letters made: 283 of 500\./);
});

it('shades a state by its letters', async () => {
  const { bytes } = await paper.progress(sheetOf({}, []));
  const ink = readPng(bytes);
  // Pixels are 1/96 in here, whatever the size of the sheet.
  const at = (state: string): number => {
    const { column, row } = TILES.find((tile) => tile.state === state)!;
    const [left, top] = [(28 + column * 67.8 + 6) / 96, (mapTop(ink.height) + row * 67.8 + 4) / 96];
    return inkIn(ink, { left, top, right: left + 48 / 96, bottom: top + 6 / 96 });
  };

  const [california, nevada, texas, ohio] = ['CA', 'NV', 'TX', 'OH'].map(at) as [number, number, number, number];
  expect(california).toBeGreaterThan(nevada);
  expect(nevada).toBeGreaterThan(texas);
  expect(texas).toBeGreaterThan(ohio);
  expect(ohio).toBe(0);
});

it('stays below 100 KB with every seat of the House, a long title and writing of every kind', async () => {
  const house = Object.keys(STATES)
    .flatMap((state) => districtsIn(state))
    .map((district, nth) => delegateFixture(`${district} ${['signed', 'not-signed', 'unknown'][nth % 3]!}`));
  const { bytes } = await paper.progress(
    sheetOf({}, house, `Արցախ العربية ${'Sanctions for the attacks '.repeat(5)}🙂`),
  );

  expect(bytes.length).toBeLessThanOrEqual(100_000);
  expect(readPng(bytes).height).toBeLessThan(2_400);
});

/** The upper edge of the map, in pixels: from there down everything is always as high. */
const mapTop = (height: number): number => height - 842;
