import { progressAlt, progressText } from '../../../src/core/campaign/progress-text.ts';
import { progressOf } from '../../../src/core/campaign/progress.ts';
import { districtsIn } from '../../../src/core/official/apportionment.ts';
import { campaignFixture, cellFixture, delegateFixture } from '../../fixtures/counted.ts';
import { NOW } from '../../fixtures/conversation.ts';

const now = new Date(NOW);
const CELLS = [
  cellFixture('house:CA-1 thank 30/12', '2026-11-20'),
  cellFixture('house:CA-2 ask 22/12'),
  ...districtsIn('NV').map((district) => cellFixture(`house:${district} thank 6`)),
  ...districtsIn('WA').map((district) => cellFixture(`house:${district} ask 1`)),
  cellFixture('office:secretary-of-water direct 11/2'),
];
const DELEGATION = [
  ...['CA', 'NV', 'OR'].flatMap(districtsIn).map((district) => delegateFixture(`${district} signed`)),
  ...districtsIn('WA').map((district) => delegateFixture(`${district} not-signed`)),
];

it('says how it goes, who was reached, and which districts need letters', () => {
  const issue = campaignFixture();
  const delegation = ['CA-1 signed', ...districtsIn('NV').map((one) => `${one} signed`)].map(delegateFixture);
  const others = ['CA-2', 'CA-3', ...districtsIn('WA')].map((one) => delegateFixture(`${one} not-signed`));
  const progress = progressOf({ issue, delegation: [...delegation, ...others], cells: CELLS, now });

  expect(progressText(progress, 'en')).toMatchInlineSnapshot(`
    [
      "As of November 25, 2026.",
      "Letters made: 97 of 500.",
      "Sent (writers' word or receipt): about 25.",
      "About 5 of 5 signers thanked, about 10 of 12 other members asked.",
      "Nobody yet, or fewer than 5 letters: CA-3, WA-1, WA-2, WA-3, WA-4, WA-5, WA-6, WA-7, WA-8, WA-9, WA-10.",
      "Letters by state: CA about 50, NV about 20, WA about 10. Every other state: fewer than 5.",
      "To offices of no state: about 10.",
      "Letters on a day: November 20 about 30, November 25 about 65.",
      "Numbers that point at few people are held back; others are rounded down.",
    ]
  `);
  expect(progressText(progress, 'es')).toMatchInlineSnapshot(`
    [
      "Al 25 de noviembre de 2026.",
      "Cartas hechas: 97 de 500.",
      "Enviadas (palabra de quien escribe o acuse de recibo): unas 25.",
      "Unos 5 de 5 firmantes ya tienen un agradecimiento, unos 10 de los otros 12 miembros ya tienen una petición.",
      "Todavía nadie, o menos de 5 cartas: CA-3, WA-1, WA-2, WA-3, WA-4, WA-5, WA-6, WA-7, WA-8, WA-9, WA-10.",
      "Cartas por estado: CA unas 50, NV unas 20, WA unas 10. Cada uno de los demás: menos de 5.",
      "A oficinas de ningún estado: unas 10.",
      "Cartas en un día: 20 de noviembre unas 30, 25 de noviembre unas 65.",
      "Los números que señalan a pocas personas no se muestran; los demás se redondean hacia abajo.",
    ]
  `);
});

it('tells the busiest days in their order, and how many more there are', () => {
  const days = Array.from({ length: 8 }, (_, nth) => `2026-11-${String(nth + 10)}`);
  const cells = days.map((day, nth) => cellFixture(`house:CA-1 thank ${String(nth % 2 === 0 ? 30 : 10 + nth)}`, day));
  const progress = progressOf({ issue: campaignFixture(), delegation: [], cells, now });

  expect(progressAlt(progress, 'Clean water', 'en')).toContain(
    'Letters on a day: November 10 about 30, November 12 about 30, November 14 about 30, November 15 about 15, November 16 about 30, 3 more.',
  );
});

it('says of a campaign about no letter of members, with nothing yet, what there is to say', () => {
  const issue = campaignFixture(['office:mayor'], { goal: undefined, signOn: undefined });

  expect(progressText(progressOf({ issue, delegation: [], cells: [], now }), 'en')).toMatchInlineSnapshot(`
    [
      "As of November 25, 2026.",
      "Letters made: fewer than 5.",
      "Sent (writers' word or receipt): fewer than 5.",
      "No day has 5 letters yet.",
      "Numbers that point at few people are held back; others are rounded down.",
    ]
  `);
});

it.each(['en', 'es'] as const)('says it all in an alternative text that Discord takes (%s)', (language) => {
  const cells = Array.from({ length: 28 }, (_, back) =>
    cellFixture('house:CA-1 thank 1230/1200', new Date(NOW - back * 86_400_000).toISOString().slice(0, 10)),
  );
  const more = ['NY', 'TX', 'FL', 'PA', 'IL', 'OH', 'GA', 'NC', 'MI', 'NJ'].map((state) =>
    cellFixture(`house:${state}-1 ask 1240`),
  );
  const office = cellFixture('office:secretary-of-water direct 12340/11000');
  const issue = campaignFixture(undefined, { goal: 10_000_000 });
  const progress = progressOf({ issue, delegation: DELEGATION, cells: [...cells, ...more, office], now });

  const alt = progressAlt(progress, 'W'.repeat(160), language);
  expect(alt.length).toBeLessThanOrEqual(1_024);
  expect(alt).toMatch(/23 (more|más)\./);
});

it('names no district where there are many and none has letters yet', () => {
  const progress = progressOf({ issue: campaignFixture(), delegation: DELEGATION, cells: [], now });

  expect(progressText(progress, 'en')).toContain(
    `None of the ${String(DELEGATION.length)} districts has 5 letters yet.`,
  );
  expect(progressText(progress, 'es')).toContain(
    `Ninguno de los ${String(DELEGATION.length)} distritos tiene 5 cartas todavía.`,
  );
});
