import * as fc from 'fast-check';
import { countOf } from '../../../src/app/campaigns/campaign-counts.ts';
import { exportRows } from '../../../src/core/campaign/export-rows.ts';
import { least, type Shown } from '../../../src/core/campaign/shown.ts';
import { letterId } from '../../../src/core/delivery/receipt.ts';
import { PersonId } from '../../../src/core/ids.ts';
import { SeatId } from '../../../src/core/official/seat.ts';
import { createMemoryTallies } from '../../../src/tallies/memory-tallies.ts';
import { civicFixture, HERE, NOW } from '../../fixtures/conversation.ts';
import { campaignFixture } from '../../fixtures/counted.ts';

const DAY = 86_400_000;
const SEATS = ['house:CA-21', 'house:CA-22', 'house:NV-2', 'senate:CA:1', 'office:secretary-of-water'];

/** A letter that somebody made so many days ago. */
interface Known {
  readonly seat: string;
  readonly ago: number;
  readonly sent: boolean;
}

/** What is shown of these letters, and what is taken along, both from the very tallies that the bot keeps. */
async function countedFixture(letters: readonly Known[]) {
  let now = NOW;
  const clock = (): number => now;
  const tallies = createMemoryTallies({ clock });
  const issue = campaignFixture();
  for (const [nth, { seat: named, ago, sent }] of letters.entries()) {
    now = NOW - ago * DAY;
    const person = PersonId.parse(`discord:${String(nth)}`);
    const seat = SeatId.parse(named);
    const letter = letterId({ person, issue: issue.id, seat, round: 1 }, new Uint8Array(32));
    const stance = named.startsWith('office:') ? ('direct' as const) : ('ask' as const);
    await tallies.add({ person, community: HERE, issue: issue.id, letter, seat, stance, what: sent ? 'sent' : 'made' });
  }
  now = NOW;
  const { progress, cells } = await countOf(issue, HERE, { civic: { current: () => civicFixture() }, tallies, clock });
  return { progress, rows: exportRows(cells) };
}

/** The most that there can be of what is shown. */
const most = (shown: Shown): number =>
  shown.kind === 'exact' ? shown.n : shown.kind === 'about' ? shown.n + 4 : Infinity;

const known = fc.record({ seat: fc.constantFrom(...SEATS), ago: fc.nat(20), sent: fc.boolean() });

it('progress and export of the same letters agree, and neither shows a number below five', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(known, { maxLength: 140 }), async (letters) => {
      const { progress, rows } = await countedFixture(letters);
      const { made, sent, days, states, offices, thanked, asked } = progress;
      const all = [made, sent, offices, ...days.map((one) => one.letters), ...states.map((one) => one.letters)];
      const shown = [...all, thanked.n, asked.n].flatMap((one) => ('n' in one ? [one.n] : []));
      expect([...shown, ...rows.map(({ atLeast }) => atLeast)].every((n) => n >= 5)).toBe(true);

      const sum = (isMeant: (row: (typeof rows)[number]) => boolean): number =>
        rows.filter(isMeant).reduce((total, { atLeast }) => total + atLeast, 0);
      expect(sum(() => true)).toBeLessThanOrEqual(Math.min(letters.length, most(made)));
      expect(sum(({ status }) => status === 'sent')).toBeLessThanOrEqual(most(sent));
      for (const { day, letters: shownOn } of days)
        expect(sum((row) => row.day === day)).toBeLessThanOrEqual(most(shownOn));
      for (const { state, letters: shownIn } of states)
        expect(sum(({ seat }) => seat?.includes(`:${state}`) === true)).toBeLessThanOrEqual(most(shownIn));
      expect(sum(({ seat }) => seat?.startsWith('office:') === true)).toBeLessThanOrEqual(most(offices));
      expect(least(made)).toBeLessThanOrEqual(letters.length);
    }),
    { numRuns: 25 },
  );
});

it('both say of letters that are known what there is to say', async () => {
  const many = (times: number, seat: string, ago: number, sent = false): Known[] =>
    Array.from({ length: times }, () => ({ seat, ago, sent }));
  const { progress, rows } = await countedFixture([
    ...many(40, 'house:CA-21', 3),
    ...many(13, 'house:NV-2', 1, true),
    ...many(3, 'office:secretary-of-water', 1),
  ]);

  expect(progress.made).toEqual({ kind: 'exact', n: 56 });
  expect(progress.states.filter(({ letters }) => 'n' in letters)).toEqual([
    { state: 'CA', letters: { kind: 'about', n: 40 } },
    { state: 'NV', letters: { kind: 'about', n: 10 } },
  ]);
  expect(rows).toEqual([
    { day: '2026-11-22', seat: 'house:CA-21', stance: 'ask', status: 'prepared', atLeast: 40 },
    // Thirteen and three, put together: as sixteen they would tell the three.
    { atLeast: 5 },
  ]);
});
