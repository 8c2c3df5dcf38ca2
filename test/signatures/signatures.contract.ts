import { IssueId, PersonId } from '../../src/core/ids.ts';
import type { Signatures } from '../../src/core/promises/signatures.ts';
import { ANI, ELSEWHERE, HERE } from '../fixtures/conversation.ts';

export interface SignaturesWorld {
  readonly signatures: Signatures;
  /** Lets time pass for the store, in milliseconds. */
  readonly pass: (ms: number) => Promise<void>;
}

const DAY = 86_400_000;
const WATER = IssueId.parse('clean-water');
const ROADS = IssueId.parse('roads');
const BEA = PersonId.parse('slack:T1:U2');

/** What every keeper of names under open letters promises. */
export function signaturesContract(name: string, make: () => Promise<SignaturesWorld>): void {
  describe(`the ${name} signatures`, () => {
    const sign = (to: Signatures, person: PersonId, as: string, community = HERE, issue = WATER) =>
      to.sign({ person, community, issue, name: as });

    it('keep one name of each person, the newest, in the order in which people signed', async () => {
      const { signatures, pass } = await make();
      await sign(signatures, ANI, 'Ani');
      await pass(1_000);
      await sign(signatures, BEA, 'Bea B.');
      await pass(1_000);
      for (let times = 0; times < 2; times += 1) await sign(signatures, ANI, 'A. Petrosyan, nurse');

      expect(await signatures.names(HERE, WATER)).toEqual(['A. Petrosyan, nurse', 'Bea B.']);
      expect(await signatures.count(HERE, WATER)).toBe(2);
      expect(await signatures.nameOf({ person: ANI, community: HERE, issue: WATER })).toBe('A. Petrosyan, nurse');
    });

    it('are read in the order of signing, however many they are', async () => {
      const { signatures, pass } = await make();
      const people = Array.from({ length: 12 }, (_, nth) => PersonId.parse(`slack:T1:U${String(100 - nth)}`));
      for (const [nth, person] of people.entries()) {
        await sign(signatures, person, `Neighbor ${String(nth)}`);
        await pass(1_000);
      }

      expect(await signatures.names(HERE, WATER)).toEqual(people.map((_, nth) => `Neighbor ${String(nth)}`));
    });

    it('tell a person where theirs stands', async () => {
      const { signatures } = await make();
      await sign(signatures, ANI, 'Ani');
      await sign(signatures, BEA, 'Bea', ELSEWHERE);

      expect(await signatures.list(ANI)).toEqual([{ community: HERE, issue: WATER, name: 'Ani' }]);
      await signatures.takeOff({ person: ANI, community: HERE, issue: WATER });
      expect(await signatures.list(ANI)).toEqual([]);
    });

    it('take a name off, and know nothing of who never signed', async () => {
      const { signatures } = await make();
      await sign(signatures, ANI, 'Ani');
      for (let times = 0; times < 2; times += 1)
        await signatures.takeOff({ person: ANI, community: HERE, issue: WATER });
      await signatures.takeOff({ person: BEA, community: HERE, issue: WATER });

      expect(await signatures.names(HERE, WATER)).toEqual([]);
      expect(await signatures.nameOf({ person: ANI, community: HERE, issue: WATER })).toBeUndefined();
    });

    it('show nothing of one community in another, nor of one letter under another', async () => {
      const { signatures } = await make();
      await sign(signatures, ANI, 'Ani');

      expect([await signatures.names(ELSEWHERE, WATER), await signatures.count(HERE, ROADS)]).toEqual([[], 0]);
    });

    it('take names under the words that were read, and settle on others only while nobody stands there', async () => {
      const { signatures } = await make();
      const of = { community: HERE, issue: WATER };
      const yes = (person: PersonId, words: string) => signatures.sign({ ...of, person, name: 'Ani', words });
      expect(await yes(ANI, 'old')).toBe('signed');
      expect(await signatures.settle({ ...of, words: 'new' })).toBe(false);
      await signatures.takeOff({ ...of, person: ANI });

      for (let times = 0; times < 2; times += 1) expect(await signatures.settle({ ...of, words: 'new' })).toBe(true);
      expect(await yes(ANI, 'old')).toBe('other-words');
      expect([await signatures.list(ANI), await signatures.count(HERE, WATER)]).toEqual([[], 0]);
      expect([await yes(ANI, 'new'), await yes(BEA, 'old')]).toEqual(['signed', 'other-words']);
      expect([
        await signatures.settle({ ...of, words: 'new' }),
        await signatures.settle({ ...of, words: 'old' }),
      ]).toEqual([true, false]);
      expect(await signatures.names(HERE, WATER)).toEqual(['Ani']);
    });

    it('take the name of a person who is forgotten off every letter', async () => {
      const { signatures } = await make();
      await sign(signatures, ANI, 'Ani');
      await sign(signatures, ANI, 'Ani', HERE, ROADS);
      await sign(signatures, ANI, 'Ani', ELSEWHERE);
      await sign(signatures, BEA, 'Bea');

      for (let times = 0; times < 2; times += 1) await signatures.forget(ANI);

      expect(await signatures.names(HERE, WATER)).toEqual(['Bea']);
      expect([await signatures.count(HERE, ROADS), await signatures.count(ELSEWHERE, WATER)]).toEqual([0, 0]);
    });

    it('let go 180 days after the first name, and forget a person until the very end', async () => {
      const { signatures, pass } = await make();
      await sign(signatures, ANI, 'Ani');
      await pass(170 * DAY);
      await sign(signatures, BEA, 'Bea');
      await signatures.sweep();
      expect(await signatures.count(HERE, WATER)).toBe(2);
      await pass(9 * DAY);
      await signatures.forget(ANI);
      expect(await signatures.names(HERE, WATER)).toEqual(['Bea']);

      await pass(2 * DAY);
      expect(await signatures.names(HERE, WATER)).toEqual([]);
      await signatures.sweep();
      expect(await signatures.nameOf({ person: BEA, community: HERE, issue: WATER })).toBeUndefined();
    });
  });
}
