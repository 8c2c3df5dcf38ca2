import * as fc from 'fast-check';
import { LetterId, letterId, stepped, type LetterKey, type Receipt } from '../../../src/core/delivery/receipt.ts';
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
  const { person: _person, ...key } = letter();
  const receipt: Receipt = {
    ...key,
    id: letterId(letter(), KEY),
    channel: 'hand',
    status: 'prepared',
    prepared: 1,
    changed: 1,
  };
  expect(stepped(receipt, 'sent-by-you', 5)).toEqual({ ...receipt, status: 'sent-by-you', changed: 5 });
  expect(stepped(receipt, 'answered', 5)).toBe(receipt);
  expect(stepped(receipt, 'prepared', 5)).toBe(receipt);
});
