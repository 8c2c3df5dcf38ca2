import type { Heard } from '../../src/core/delivery/follow-up.ts';
import { letterId, type LetterId } from '../../src/core/delivery/receipt.ts';
import { IssueId, PersonId } from '../../src/core/ids.ts';
import type { Counted, Tallies } from '../../src/core/promises/tallies.ts';
import { SeatId } from '../../src/core/official/seat.ts';
import { ANI, ELSEWHERE, HERE, NOW, TODAY } from '../fixtures/conversation.ts';

export interface TalliesWorld {
  readonly tallies: Tallies;
  /** Lets time pass for the store, in milliseconds. */
  readonly pass: (ms: number) => Promise<void>;
}

const DAY = 86_400_000;
const KEY = new Uint8Array(32).fill(1);
const WATER = IssueId.parse('clean-water');
const BEA = PersonId.parse('slack:T1:U2');
const about = { community: HERE, issue: WATER, seat: SeatId.parse('house:CA-21'), stance: 'ask' as const };
const ASKED = { day: TODAY, seat: about.seat, stance: about.stance };
const letter = (person: PersonId, round = 1): LetterId =>
  letterId({ person, issue: WATER, seat: SeatId.parse('house:CA-21'), round }, KEY);

/** What every keeper of counts promises. */
export function talliesContract(name: string, make: () => Promise<TalliesWorld>): void {
  describe(`the ${name} tallies`, () => {
    const add = (tallies: Tallies, person: PersonId, what: 'made' | 'sent', round = 1, to: Partial<Counted> = {}) =>
      tallies.add({ ...about, person, letter: letter(person, round), what, ...to });
    const takeBack = (tallies: Tallies, person: PersonId, round = 1) =>
      tallies.takeBack({ person, letter: letter(person, round) });
    const cells = async (tallies: Tallies, community = HERE, issue = WATER) =>
      (await tallies.cells(community, issue)).toSorted((a, b) => a.day.localeCompare(b.day) || b.made - a.made);

    it('count each letter once, however often they hear of it', async () => {
      const { tallies } = await make();
      for (const what of ['made', 'made', 'sent', 'sent', 'made'] as const) await add(tallies, ANI, what);
      await add(tallies, ANI, 'made', 2);
      await add(tallies, BEA, 'made');

      expect(await tallies.counts(HERE)).toEqual(new Map([[WATER, { made: 3, sent: 1 }]]));
    });

    it('take a word back', async () => {
      const { tallies } = await make();
      await add(tallies, ANI, 'sent');
      for (let times = 0; times < 2; times += 1) await takeBack(tallies, ANI);
      await takeBack(tallies, BEA);

      expect(await tallies.counts(HERE)).toEqual(new Map([[WATER, { made: 1, sent: 0 }]]));
      expect(await cells(tallies)).toEqual([{ ...ASKED, made: 1, sent: 0 }]);
    });

    it('show nothing of one community in another, nor of one issue under another', async () => {
      const { tallies } = await make();
      await add(tallies, ANI, 'made');

      expect(await tallies.counts(ELSEWHERE)).toEqual(new Map());
      expect(await cells(tallies, ELSEWHERE)).toEqual([]);
      expect(await cells(tallies, HERE, IssueId.parse('clean'))).toEqual([]);
    });

    it('tell letters apart by day, seat and stance', async () => {
      const { tallies, pass } = await make();
      for (const person of [ANI, BEA]) await add(tallies, person, 'made');
      await add(tallies, ANI, 'sent', 2, { stance: 'thank' });
      await add(tallies, ANI, 'made', 3, { seat: SeatId.parse('senate:CA:1'), stance: 'companion' });
      await pass(DAY);
      await add(tallies, ANI, 'made', 4);

      expect((await cells(tallies)).map((cell) => Object.values(cell).join(' ')).toSorted()).toEqual([
        '2026-11-25 house:CA-21 ask 2 0',
        '2026-11-25 house:CA-21 thank 1 1',
        '2026-11-25 senate:CA:1 companion 1 0',
        '2026-11-26 house:CA-21 ask 1 0',
      ]);
    });

    it('leave a letter where it was first counted, whatever is said of it later', async () => {
      const { tallies, pass } = await make();
      await add(tallies, ANI, 'made');
      await pass(DAY);
      await add(tallies, ANI, 'sent', 1, { stance: 'thank' });

      expect(await cells(tallies)).toEqual([{ ...ASKED, made: 1, sent: 1 }]);
    });

    it('show a person where theirs are counted, and nobody else', async () => {
      const { tallies, pass } = await make();
      await add(tallies, ANI, 'made');
      await tallies.add({ ...about, person: ANI, letter: letter(ANI, 2), what: 'sent', alike: 'own' });
      await add(tallies, BEA, 'made');
      const { community, issue, seat, stance } = about;
      const listed = await tallies.listed(ANI);

      expect(listed.toSorted((a, b) => (a.alike ?? '').localeCompare(b.alike ?? ''))).toEqual([
        { community, issue, seat, stance, made: NOW },
        { community, issue, seat, stance, made: NOW, alike: 'own' },
      ]);
      await pass(90 * DAY);
      expect(await tallies.listed(ANI)).toEqual([]);
    });

    it('count a person who is forgotten no more', async () => {
      const { tallies } = await make();
      await add(tallies, ANI, 'sent');
      await add(tallies, BEA, 'made');

      await add(tallies, ANI, 'made', 2, { stance: 'thank', community: ELSEWHERE });

      await tallies.forget(ANI);
      await tallies.forget(ANI);

      expect(await tallies.counts(HERE)).toEqual(new Map([[WATER, { made: 1, sent: 0 }]]));
      expect(await cells(tallies)).toEqual([{ ...ASKED, made: 1, sent: 0 }]);
      expect(await tallies.counts(ELSEWHERE)).toEqual(new Map());
      expect(await cells(tallies, ELSEWHERE)).toEqual([]);
    });

    it('keep how alike a letter was when it was made, and the last word on what came back, for as long as the letter', async () => {
      const { tallies, pass } = await make();
      const hear = (person: PersonId, heard: Heard) => tallies.hear({ person, letter: letter(person), heard });
      await tallies.add({ ...about, person: ANI, letter: letter(ANI), what: 'made', alike: 'alike' });
      await tallies.add({ ...about, person: ANI, letter: letter(ANI), what: 'made', alike: 'own' });
      await add(tallies, ANI, 'sent');
      await pass(DAY);
      await tallies.add({ ...about, person: BEA, letter: letter(BEA), what: 'made', alike: 'own' });
      for (const heard of ['no', 'yes', 'yes'] as const) await hear(ANI, heard);
      await hear(BEA, 'acknowledged');
      await tallies.hear({ person: BEA, letter: letter(BEA, 2), heard: 'yes' });

      expect(await cells(tallies)).toEqual([
        { ...ASKED, made: 1, sent: 1, alike: { alike: 1 }, heard: { yes: 1 } },
        { ...ASKED, day: '2026-11-26', made: 1, sent: 0, alike: { own: 1 }, heard: { acknowledged: 1 } },
      ]);
      await tallies.forget(BEA);
      expect((await cells(tallies)).map(({ day }) => day)).toEqual([TODAY]);
      await pass(90 * DAY);
      await hear(ANI, 'other');
      await tallies.sweep();
      expect(await cells(tallies)).toEqual([]);
    });

    it('let go after 90 days', async () => {
      const { tallies, pass } = await make();
      await add(tallies, ANI, 'sent');
      await pass(89 * DAY);
      await add(tallies, BEA, 'made');
      await tallies.sweep();
      expect(await tallies.counts(HERE)).toEqual(new Map([[WATER, { made: 2, sent: 1 }]]));

      await pass(2 * DAY);
      expect(await tallies.counts(HERE)).toEqual(new Map([[WATER, { made: 1, sent: 0 }]]));
      await tallies.sweep();
      expect(await tallies.counts(HERE)).toEqual(new Map([[WATER, { made: 1, sent: 0 }]]));
      expect(await cells(tallies)).toEqual([{ ...ASKED, day: '2027-02-22', made: 1, sent: 0 }]);
    });

    it('let go of what a person wrote, though they go on writing', async () => {
      const { tallies, pass } = await make();
      await add(tallies, ANI, 'made');
      await pass(60 * DAY);
      await add(tallies, ANI, 'made', 2);
      await pass(31 * DAY);
      await tallies.sweep();

      const left = await tallies.listed(ANI);
      expect(left.map(({ made }) => made)).toEqual([NOW + 60 * DAY]);
    });

    it('lose nothing of fifty writers at once', async () => {
      const { tallies } = await make();
      const writers = Array.from({ length: 50 }, (_, at) => PersonId.parse(`web:${String(at)}`));

      await Promise.all(writers.flatMap((person) => [add(tallies, person, 'made'), add(tallies, ANI, 'made', 1)]));

      expect(await tallies.counts(HERE)).toEqual(new Map([[WATER, { made: 51, sent: 0 }]]));
      expect(await cells(tallies)).toEqual([{ ...ASKED, made: 51, sent: 0 }]);
    });
  });
}
