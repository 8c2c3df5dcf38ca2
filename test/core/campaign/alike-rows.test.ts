import * as fc from 'fast-check';
import { alikeRows } from '../../../src/core/campaign/alike-rows.ts';
import { Alike, alikeOf, type Cell } from '../../../src/core/campaign/cell.ts';
import { givesAway, rangeOf } from '../../../src/core/campaign/disclosure.ts';
import { alikeLines } from '../../../src/core/campaign/progress-text.ts';
import { total } from '../../../src/core/campaign/shown.ts';
import { campaignFixture, cellFixture } from '../../fixtures/counted.ts';

const cell = (alike: Cell['alike'], seat = 'house:CA-21'): Cell => ({ ...cellFixture(`${seat} ask 0`), alike });

it.each([
  [1, 'alike'],
  [0.7, 'alike'],
  [0.69, 'half-alike'],
  [0.4, 'half-alike'],
  [0.39, 'own'],
  [0, 'own'],
] as const)('a letter of which a share of %s is shared text is "%s"', (share, word) => {
  expect(alikeOf(share)).toBe(word);
});

const issue = campaignFixture();
const rowsOf = (alike: Cell['alike']) =>
  alikeRows(issue, [cell(alike)]).map(({ above, upTo, letters }) => [
    above,
    upTo,
    'n' in letters ? letters.n : letters.kind,
  ]);

it('says how many letters were how alike, from five on', () => {
  expect(alikeLines(issue, [cell({ alike: 31, 'half-alike': 2 }), cell({ own: 12 }, 'house:CA-22')], 'en')).toEqual([
    'How much of a letter is the shared text, where it is known: 70 to 100\u00A0%: about 30, 40 to 70\u00A0%: fewer than 5, 0 to 40\u00A0%: about 10.',
    'Offices group letters that share 70\u00A0% or more of their text. Ask people to add words of their own.',
  ]);
  expect(alikeLines(issue, [cell({ alike: 4 })], 'en')).toEqual([
    'How alike the letters are is shown from 5 letters on.',
  ]);
});

it('tells that all of them are alike', () => {
  expect(rowsOf({ alike: 60 })).toEqual([
    [70, 100, 60],
    [40, 70, 'few'],
    [0, 40, 'few'],
  ]);
});

it('puts bands together where the number of all letters would tell a small one', () => {
  const mayor = campaignFixture(['office:mayor'], { signOn: undefined });
  const rows = alikeRows(mayor, [cell({ alike: 54, 'half-alike': 4, own: 4 }, 'office:mayor')]);
  expect(rows).toEqual([
    { above: 70, upTo: 100, letters: { kind: 'about', n: 50 } },
    { above: 0, upTo: 70, letters: { kind: 'about', n: 5 } },
  ]);
});

it('does not take the letters of one writer to many offices for many writers', () => {
  const seats = ['house:CA-21', 'senate:CA:1', 'senate:CA:3', 'office:mayor', 'office:governor', 'office:sheriff'];
  expect(
    alikeRows(
      issue,
      seats.map((seat) => cell({ alike: 1 }, seat)),
    ),
  ).toEqual([]);
});

it('shows no number below five, and lets nobody work one out from the bands and their sum', () => {
  const mayor = campaignFixture(['office:mayor'], { signOn: undefined });
  const counts = fc.record(Object.fromEntries(Alike.options.map((word) => [word, fc.nat(70)])));
  fc.assert(
    fc.property(counts, (alike) => {
      const rows = alikeRows(mayor, [cell(alike, 'office:mayor')]);
      const letters = Object.values(alike).reduce((sum, n) => sum + n, 0);
      expect(rows.length > 0).toBe(letters >= 5);
      const ranges = rows.map((row) => ({ range: rangeOf(row.letters, 4), tables: [] }));
      expect(rows.length > 1 && givesAway({ range: rangeOf(total(letters), 4), tables: [ranges] })).toBe(false);
      if (rows.length > 0) expect([rows[0]?.upTo, rows.at(-1)?.above]).toEqual([100, 0]);
    }),
    { numRuns: 200 },
  );
});

it('tells no number below five by what was put together: other letters give the very same bands', () => {
  const mayor = campaignFixture(['office:mayor'], { signOn: undefined });
  const letters = fc.tuple(...Array.from({ length: 3 }, () => fc.constantFrom(0, 1, 3, 4, 5, 8, 9, 49, 54)));
  const near = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5];
  const shown = ([alike, half, own]: readonly number[]): string => {
    const counts = { alike: alike!, 'half-alike': half!, own: own! };
    return JSON.stringify([total(alike! + half! + own!), alikeRows(mayor, [cell(counts, 'office:mayor')])]);
  };
  fc.assert(
    fc.property(letters, (made) => {
      const others = near
        .flatMap((a) => near.flatMap((b) => near.map((c) => [made[0]! + a, made[1]! + b, made[2]! + c])))
        .filter((one) => one.every((n) => n >= 0) && shown(one) === shown(made));
      for (const [band, n] of made.entries())
        if (n > 0 && n < 5) expect([made, others.some((one) => one[band] !== n)]).toEqual([made, true]);
    }),
    { numRuns: 30, examples: [[[54, 4, 4]], [[54, 4, 54]]] },
  );
});
