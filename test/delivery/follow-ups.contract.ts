import { FOLLOW_UP_MS, type FollowUp } from '../../src/core/delivery/follow-up.ts';
import { PersonId } from '../../src/core/ids.ts';
import type { FollowUps } from '../../src/core/promises/delivery.ts';
import { ANI, NOW } from '../fixtures/conversation.ts';
import { receiptFixture } from './receipts.contract.ts';

export interface FollowUpsWorld {
  readonly followUps: FollowUps;
  /** Lets time pass for the store, in milliseconds. */
  readonly pass: (ms: number) => Promise<void>;
}

const DAY = 86_400_000;
const BEA = PersonId.parse('slack:T1:U2');

/** What every keeper of follow-ups promises. The clock of its world begins at `NOW`. */
export function followUpsContract(name: string, make: () => Promise<FollowUpsWorld>): void {
  describe(`the ${name} follow-ups`, () => {
    it('list what was begun, once for each letter, of that person alone', async () => {
      const { followUps } = await make();
      await followUps.begin(ANI, followUpFixture(1));
      await followUps.begin(ANI, followUpFixture(2));
      await followUps.begin(ANI, followUpFixture(1, { sent: NOW + DAY }));
      await followUps.begin(BEA, followUpFixture(3));

      expect(await followUps.list(ANI)).toEqual([followUpFixture(1), followUpFixture(2)]);
      expect(await followUps.list(PersonId.parse('discord:5'))).toEqual([]);
    });

    it('change what is there, and bring nothing back that was dropped', async () => {
      const { followUps } = await make();
      await followUps.begin(ANI, followUpFixture(1));
      await followUps.begin(ANI, followUpFixture(2));

      await followUps.change(ANI, followUpFixture(1, { asked: NOW, open: true }));
      expect(await followUps.list(ANI)).toEqual([followUpFixture(1, { asked: NOW, open: true }), followUpFixture(2)]);

      await followUps.drop(ANI, followUpFixture(1).letter);
      await followUps.change(ANI, followUpFixture(1, { asked: NOW }));
      expect(await followUps.list(ANI)).toEqual([followUpFixture(2)]);
      await followUps.drop(ANI, followUpFixture(2).letter);
      expect(await followUps.list(ANI)).toEqual([]);
    });

    it('name everybody with something kept', async () => {
      const { followUps } = await make();
      await followUps.begin(ANI, followUpFixture(1));
      await followUps.begin(BEA, followUpFixture(2));
      await followUps.begin(BEA, followUpFixture(3));

      const found = (await followUps.sweep()).toSorted((a, b) => a.person.localeCompare(b.person));

      expect(found).toEqual([
        { person: ANI, followUps: [followUpFixture(1)] },
        { person: BEA, followUps: [followUpFixture(2), followUpFixture(3)] },
      ]);
    });

    it('stay 60 days from the day each letter was sent, and not a day more', async () => {
      const { followUps, pass } = await make();
      await followUps.begin(ANI, followUpFixture(1));
      await followUps.begin(ANI, followUpFixture(2, { sent: NOW + DAY }));
      await pass(FOLLOW_UP_MS - DAY / 2);
      expect(await followUps.list(ANI)).toHaveLength(2);

      await pass(DAY);
      expect(await followUps.list(ANI)).toHaveLength(1);
      expect(await followUps.sweep()).toEqual([{ person: ANI, followUps: [followUpFixture(2, { sent: NOW + DAY })] }]);

      await pass(DAY);
      expect(await followUps.list(ANI)).toEqual([]);
      expect(await followUps.sweep()).toEqual([]);
    });

    it('are gone when their person is forgotten, and theirs alone', async () => {
      const { followUps } = await make();
      await followUps.begin(ANI, followUpFixture(1));
      await followUps.begin(BEA, followUpFixture(1));

      await followUps.drop(ANI);
      await followUps.drop(ANI);

      expect(await followUps.list(ANI)).toEqual([]);
      expect(await followUps.list(BEA)).toHaveLength(1);
    });

    it('lose nothing of twenty at once', async () => {
      const { followUps } = await make();
      const rounds = Array.from({ length: 20 }, (_, at) => at + 1);

      await Promise.all(rounds.map((round) => followUps.begin(ANI, followUpFixture(round))));

      expect(await followUps.list(ANI)).toHaveLength(20);
    });
  });
}

export function followUpFixture(round: number, rest: Partial<FollowUp> = {}): FollowUp {
  const { id, seat } = receiptFixture(round);
  return { letter: id, seat, sent: NOW, language: 'en', ...rest };
}
