import * as fc from 'fast-check';
import { countOf } from '../../../src/app/campaigns/campaign-counts.ts';
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

/** What is shown of these letters, and taken along, from the very tallies that the bot keeps. */
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
  return (await countOf(issue, HERE, { civic: { current: () => civicFixture() }, tallies, clock })).progress;
}

/** The most that there can be of what is shown. */
const most = (shown: Shown): number =>
  shown.kind === 'exact' ? shown.n : shown.kind === 'about' ? shown.n + 4 : Infinity;

const known = fc.record({ seat: fc.constantFrom(...SEATS), ago: fc.nat(20), sent: fc.boolean() });

it('no number is below five, and what belongs together agrees', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(known, { maxLength: 140 }), async (letters) => {
      const { made, sent, days, states, offices, thanked, asked, seats } = await countedFixture(letters);
      const rows = [...days, ...states, ...seats].map((one) => one.letters);
      const shown = [made, sent, offices, ...rows, thanked.n, asked.n].flatMap((one) => ('n' in one ? [one.n] : []));
      expect(shown.every((n) => n >= 5)).toBe(true);

      const sum = (prefix: string): number =>
        seats.filter(({ seat }) => seat.startsWith(prefix)).reduce((n, one) => n + least(one.letters), 0);
      expect(sum('')).toBeLessThanOrEqual(Math.min(letters.length, most(made)));
      for (const { state, letters: shownIn } of states)
        expect(sum(`house:${state}`) + sum(`senate:${state}`)).toBeLessThanOrEqual(most(shownIn));
      expect(sum('office:')).toBeLessThanOrEqual(most(offices));
      expect(least(made)).toBeLessThanOrEqual(letters.length);
    }),
    { numRuns: 25 },
  );
});

it('of letters that are known there is said what there is to say', async () => {
  const many = (times: number, seat: string, ago: number, sent = false): Known[] =>
    Array.from({ length: times }, () => ({ seat, ago, sent }));
  const { made, states, seats } = await countedFixture([
    ...many(40, 'house:CA-21', 3),
    ...many(13, 'house:NV-2', 1, true),
    ...many(3, 'office:secretary-of-water', 1),
  ]);

  expect(made).toEqual({ kind: 'exact', n: 56 });
  expect(states.filter(({ letters }) => 'n' in letters)).toEqual([
    { state: 'CA', letters: { kind: 'about', n: 40 } },
    { state: 'NV', letters: { kind: 'about', n: 10 } },
  ]);
  expect(seats).toEqual([
    { seat: 'house:CA-21', stance: 'thank', letters: { kind: 'about', n: 40 } },
    { seat: 'house:NV-2', stance: 'unknown', letters: { kind: 'about', n: 10 } },
  ]);
});
