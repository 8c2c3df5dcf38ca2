import { letterId, type Receipt } from '../../src/core/delivery/receipt.ts';
import { IssueId, PersonId } from '../../src/core/ids.ts';
import { SeatId } from '../../src/core/official/seat.ts';
import type { Receipts } from '../../src/core/promises/delivery.ts';
import { ANI, NOW } from '../fixtures/conversation.ts';

export interface ReceiptsWorld {
  readonly receipts: Receipts;
  /** Lets time pass for the store, in milliseconds. */
  readonly pass: (ms: number) => Promise<void>;
}

const DAY = 86_400_000;
const BEA = PersonId.parse('slack:T1:U2');

/** What every keeper of receipts promises. The clock of its world begins at `NOW`. */
export function receiptsContract(name: string, make: () => Promise<ReceiptsWorld>): void {
  describe(`the ${name} receipts`, () => {
    it('list what was made, in order, of that person alone', async () => {
      const { receipts } = await make();
      await receipts.step(ANI, receiptFixture(1));
      await receipts.step(ANI, receiptFixture(2));
      await receipts.step(BEA, receiptFixture(3));

      expect(await receipts.list(ANI)).toEqual([receiptFixture(1), receiptFixture(2)]);
    });

    it('go up the ladder, and stay where a step is not allowed', async () => {
      const { receipts } = await make();
      const step = async (status: Receipt['status'], changed: number) => {
        await receipts.step(ANI, receiptFixture(1, { status, changed }));
        const [now] = await receipts.list(ANI);
        return [now?.status, now?.changed];
      };
      await receipts.step(ANI, receiptFixture(1));

      expect(await step('sent-by-you', NOW + 1)).toEqual(['sent-by-you', NOW + 1]);
      expect(await step('sent-by-you', NOW + 2)).toEqual(['sent-by-you', NOW + 1]);
      expect(await step('prepared', NOW + 3)).toEqual(['prepared', NOW + 3]);
      expect(await step('answered', NOW + 4)).toEqual(['prepared', NOW + 3]);
      expect(await step('sent-by-you', NOW + 5)).toEqual(['sent-by-you', NOW + 5]);
      expect(await step('answered', NOW + 6)).toEqual(['answered', NOW + 6]);
      expect(await receipts.list(ANI)).toHaveLength(1);
    });

    it('believe no first word that does not follow from a letter being ready', async () => {
      const { receipts } = await make();

      await receipts.step(ANI, receiptFixture(1, { status: 'answered' }));
      await receipts.step(ANI, receiptFixture(2, { status: 'sent-by-you' }));

      expect((await receipts.list(ANI)).map(({ status }) => status)).toEqual(['prepared', 'sent-by-you']);
    });

    it('follow the ledger of a letter that the bot sends, in its order, whatever of it they missed', async () => {
      const { receipts } = await make();
      const step = async (version: number, status: Receipt['status'], why?: Receipt['why']) => {
        await receipts.step(ANI, receiptFixture(1, { channel: 'email', status, version, ...(why && { why }) }));
        return (await receipts.list(ANI))[0]?.status;
      };

      expect(await step(5, 'in-doubt', 'looking-up')).toBe('in-doubt');
      expect(await step(3, 'sending')).toBe('in-doubt');
      expect(await step(6, 'waiting', 'busy')).toBe('waiting');
      expect(await step(8, 'accepted')).toBe('accepted');
      expect(await step(7, 'sending')).toBe('accepted');
      await receipts.step(ANI, receiptFixture(1, { status: 'answered' }));
      expect(await step(9, 'accepted', 'perhaps-twice')).toBe('answered');
    });

    it('claim nothing of a letter that was never settled and is kept no longer', async () => {
      const { receipts, pass } = await make();
      const rest = { channel: 'email', version: 2 } as const;
      await receipts.step(ANI, receiptFixture(1, { ...rest, status: 'waiting', why: 'paused', until: NOW + DAY }));
      await receipts.step(ANI, receiptFixture(2, { ...rest, status: 'sending' }));
      await receipts.step(ANI, receiptFixture(3, { ...rest, status: 'accepted' }));
      await pass(28 * DAY);

      const read = (await receipts.list(ANI)).map(({ status, why }) => [status, why]);
      expect(read).toEqual([
        ['failed', 'out-of-time'],
        ['in-doubt', 'unsure'],
        ['accepted', undefined],
      ]);
    });

    it('take a word from where they are read', async () => {
      const { receipts, pass } = await make();
      await receipts.step(ANI, receiptFixture(1, { channel: 'email', status: 'sending', version: 2 }));
      await receipts.step(ANI, receiptFixture(2, { channel: 'email', status: 'waiting', version: 2 }));
      await pass(28 * DAY);
      for (const round of [1, 2]) await receipts.step(ANI, receiptFixture(round, { status: 'answered' }));

      expect((await receipts.list(ANI)).map(({ status }) => status)).toEqual(['answered', 'failed']);
    });

    it('stay 90 days from the day the letter was made', async () => {
      const { receipts, pass } = await make();
      await receipts.step(ANI, receiptFixture(1));
      await pass(89 * DAY);
      await receipts.step(ANI, receiptFixture(1, { status: 'sent-by-you', changed: NOW + 89 * DAY }));
      await receipts.sweep();
      expect(await receipts.list(ANI)).toHaveLength(1);

      await pass(2 * DAY);

      expect(await receipts.list(ANI)).toEqual([]);
      await receipts.sweep();
      expect(await receipts.list(ANI)).toEqual([]);
    });

    it('are gone when their person is forgotten, and theirs alone', async () => {
      const { receipts } = await make();
      await receipts.step(ANI, receiptFixture(1));
      await receipts.step(BEA, receiptFixture(1));

      await receipts.forget(ANI);
      await receipts.forget(ANI);

      expect(await receipts.list(ANI)).toEqual([]);
      expect(await receipts.list(BEA)).toHaveLength(1);
    });

    it('lose nothing of fifty steps at once', async () => {
      const { receipts } = await make();
      const rounds = Array.from({ length: 50 }, (_, at) => at + 1);

      await Promise.all(rounds.map((round) => receipts.step(ANI, receiptFixture(round))));

      expect(new Set((await receipts.list(ANI)).map(({ round }) => round))).toEqual(new Set(rounds));
    });
  });
}

export function receiptFixture(round: number, rest: Partial<Receipt> = {}): Receipt {
  const [issue, seat] = [IssueId.parse('clean-water'), SeatId.parse('house:CA-21')];
  const id = letterId({ person: ANI, issue, seat, round }, new Uint8Array(32).fill(1));
  return { id, issue, seat, round, channel: 'hand', status: 'prepared', prepared: NOW, changed: NOW, ...rest };
}
