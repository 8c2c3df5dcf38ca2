import * as fc from 'fast-check';
import {
  asRead,
  LetterId,
  letterId,
  stepped,
  type LetterKey,
  type Receipt,
  type Step,
} from '../../../src/core/delivery/receipt.ts';
import { IssueId, PersonId } from '../../../src/core/ids.ts';
import { SeatId } from '../../../src/core/official/seat.ts';

const KEY = new Uint8Array(32).fill(1);
const letter = (rest: Partial<LetterKey> = {}): LetterKey => ({
  person: PersonId.parse('discord:1887'),
  issue: IssueId.parse('clean-water'),
  seat: SeatId.parse('house:CA-21'),
  round: 1,
  ...rest,
});

it('names the same letter alike for ever, and no two letters alike', () => {
  expect(letterId(letter(), KEY)).toBe(letterId(letter(), KEY));
  const others = [
    letter({ person: PersonId.parse('slack:T1:U2') }),
    letter({ issue: IssueId.parse('clean-air') }),
    letter({ seat: SeatId.parse('senate:CA:1') }),
    letter({ round: 2 }),
  ];
  const ids = [letter(), ...others].map((one) => letterId(one, KEY));
  expect(new Set([...ids, letterId(letter(), new Uint8Array(32))]).size).toBe(6);
});

it('gives ids that a queue and a button can carry', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (round) => {
      const id = letterId(letter({ round: round + 1 }), KEY);
      expect(LetterId.parse(id)).toBe(id);
      expect(id).not.toMatch(/:|^\d+$/);
    }),
  );
});

it('is no other letter because two parts run together', () => {
  const one = letterId(letter({ person: PersonId.parse('discord:1'), issue: IssueId.parse('11') }), KEY);
  const other = letterId(letter({ person: PersonId.parse('discord:11'), issue: IssueId.parse('1') }), KEY);
  expect(one).not.toBe(other);
});

it('takes a receipt only where its status may go', () => {
  const receipt = receiptFixture();
  const to = (status: Receipt['status']): Step => ({ status, changed: 5 });
  expect(stepped(receipt, to('sent-by-you'))).toEqual({ ...receipt, status: 'sent-by-you', changed: 5 });
  expect(stepped(receipt, to('answered'))).toBe(receipt);
  expect(stepped(receipt, to('prepared'))).toBe(receipt);
});

it('takes what the ledger says wherever the receipt stood, but not late, and nothing undoes an answer', () => {
  const said = (status: Receipt['status'], version: number): Step => ({ status, changed: version, version });
  const failed = stepped(receiptFixture(), said('failed', 3));
  expect(failed).toMatchObject({ status: 'failed', version: 3 });
  expect(stepped(failed, said('sending', 2))).toBe(failed);
  expect(stepped(failed, said('sending', 3))).toBe(failed);
  const accepted = stepped(failed, said('accepted', 4));
  expect(accepted).toMatchObject({ status: 'accepted', changed: 4 });
  const answered = stepped(accepted, { status: 'answered', changed: 5 });
  expect(answered).toMatchObject({ status: 'answered' });
  expect(stepped(answered, said('failed', 6))).toBe(answered);
});

it('tells why a letter waits and until when, and no longer than it does', () => {
  const waiting = stepped(receiptFixture(), { status: 'waiting', changed: 5, channel: 'email', why: 'undo', until: 9 });
  expect(waiting).toMatchObject({ channel: 'email', status: 'waiting', why: 'undo', until: 9, changed: 5 });
  const held = stepped(waiting, { status: 'waiting', changed: 7, why: 'paused' });
  expect(held).toEqual({ ...receiptFixture(), channel: 'email', status: 'waiting', why: 'paused', changed: 5 });
  expect(stepped(held, { status: 'sending', changed: 8 })).not.toHaveProperty('why');
});

it('gives up on a letter 28 days after it was given to the bot, not after it was made', () => {
  const day = 86_400_000;
  const waiting: Receipt = { ...receiptFixture(), status: 'waiting', why: 'paused', changed: 7 * day, until: 34 * day };
  expect(asRead(waiting, 34 * day)).toBe(waiting);
  const { until: _until, ...rest } = waiting;
  expect(asRead(waiting, 35 * day)).toEqual({ ...rest, status: 'failed', why: 'out-of-time', changed: 35 * day });
});

const receiptFixture = (): Receipt => {
  const { person: _person, ...key } = letter();
  return { ...key, id: letterId(letter(), KEY), channel: 'hand', status: 'prepared', prepared: 1, changed: 1 };
};
