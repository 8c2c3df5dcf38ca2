import { letterId, type LetterId } from '../../src/core/delivery/receipt.ts';
import { IssueId, PersonId } from '../../src/core/ids.ts';
import type { Tallies } from '../../src/core/promises.ts';
import { SeatId } from '../../src/core/official/seat.ts';
import { ANI, ELSEWHERE, HERE } from '../fixtures/conversation.ts';

export interface TalliesWorld {
  readonly tallies: Tallies;
  /** Lets time pass for the store, in milliseconds. */
  readonly pass: (ms: number) => Promise<void>;
}

const DAY = 86_400_000;
const KEY = new Uint8Array(32).fill(1);
const WATER = IssueId.parse('clean-water');
const BEA = PersonId.parse('slack:T1:U2');
const letter = (person: PersonId, round = 1): LetterId =>
  letterId({ person, issue: WATER, seat: SeatId.parse('house:CA-21'), round }, KEY);

/** What every keeper of counts promises. */
export function talliesContract(name: string, make: () => Promise<TalliesWorld>): void {
  describe(`the ${name} tallies`, () => {
    const add = (tallies: Tallies, person: PersonId, what: 'made' | 'sent' | 'unsent', round = 1) =>
      tallies.add({ person, community: HERE, issue: WATER, letter: letter(person, round), what });

    it('count each letter once, however often they hear of it', async () => {
      const { tallies } = await make();
      for (const what of ['made', 'made', 'sent', 'sent', 'made'] as const) await add(tallies, ANI, what);
      await add(tallies, ANI, 'made', 2);
      await add(tallies, BEA, 'made');

      expect(await tallies.counts(HERE)).toEqual(new Map([[WATER, { made: 3, sent: 1 }]]));
    });

    it('take a word back', async () => {
      const { tallies } = await make();
      for (const what of ['made', 'sent', 'unsent', 'unsent'] as const) await add(tallies, ANI, what);

      expect(await tallies.counts(HERE)).toEqual(new Map([[WATER, { made: 1, sent: 0 }]]));
    });

    it('show nothing of one community in another', async () => {
      const { tallies } = await make();
      await add(tallies, ANI, 'made');

      expect(await tallies.counts(ELSEWHERE)).toEqual(new Map());
    });

    it('count a person who is forgotten no more', async () => {
      const { tallies } = await make();
      await add(tallies, ANI, 'sent');
      await add(tallies, BEA, 'made');

      await tallies.forget(ANI);
      await tallies.forget(ANI);

      expect(await tallies.counts(HERE)).toEqual(new Map([[WATER, { made: 1, sent: 0 }]]));
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
    });

    it('lose nothing of fifty writers at once', async () => {
      const { tallies } = await make();
      const writers = Array.from({ length: 50 }, (_, at) => PersonId.parse(`web:${String(at)}`));

      await Promise.all(writers.flatMap((person) => [add(tallies, person, 'made'), add(tallies, ANI, 'made', 1)]));

      expect(await tallies.counts(HERE)).toEqual(new Map([[WATER, { made: 51, sent: 0 }]]));
    });
  });
}
