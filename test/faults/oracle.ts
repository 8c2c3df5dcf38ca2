import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { LetterId, type Receipt } from '../../src/core/delivery/receipt.ts';
import { IssueId, PersonId } from '../../src/core/ids.ts';
import { SeatId } from '../../src/core/official/seat.ts';
import type { Mailing } from '../../src/core/delivery/mailing.ts';
import type { Receipts } from '../../src/core/promises/delivery.ts';
import { messageIdOf } from '../../src/delivery/channels/email.ts';
import { letterFixture } from '../fixtures/letter.ts';
import { FROM } from './machine.ts';

export interface Written {
  readonly person: PersonId;
  readonly mailing: Mailing;
  /** Kills whoever renders it. */
  readonly isPoison: boolean;
}

/** Letters by many people to many offices: few enough of each that no limit holds one back. The first `poison` of them kill. */
export function lettersOf(many: number, poison: number, agreed: number): readonly Written[] {
  const issue = IssueId.parse('rig');
  const seat = SeatId.parse('office:rig');
  return Array.from({ length: many }, (_, at) => {
    const id = LetterId.parse(`l${createHmac('sha256', 'rig').update(String(at)).digest('base64url')}`);
    const to = `office-${String(at % 60)}@office.example`;
    const letter = letterFixture();
    return {
      person: PersonId.parse(`web:rig-${String(Math.floor(at / 5))}`),
      mailing: { id, issue, seat, round: (at % 5) + 1, letter, to, replyTo: 'writer@home.example', agreed },
      isPoison: at < poison,
    };
  });
}

/** What the office has: of each mail, the bytes of each time that it came. */
export function arrivals(seen: string): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const line of readFileSync(seen, 'utf8').split('\n')) {
    const [name, sha256] = line.split(' ');
    if (name && sha256) all.set(name, [...(all.get(name) ?? []), sha256]);
  }
  return all;
}

/** Whether everybody was told how it ended. */
export async function isSettled(letters: readonly Written[], receipts: Receipts): Promise<boolean> {
  const all = await receiptsOf(letters, receipts);
  return all.every((one) => one && hasSettled(one));
}

const hasSettled = ({ status, why }: Receipt): boolean =>
  status === 'accepted' || status === 'failed' || why === 'unsure';

/** How the letters stand that are not settled, and how many of each. */
export async function unsettled(letters: readonly Written[], receipts: Receipts): Promise<string> {
  const many = new Map<string, number>();
  for (const one of await receiptsOf(letters, receipts)) {
    if (one && hasSettled(one)) continue;
    const stands = one ? `${one.status} ${one.why ?? ''}`.trim() : 'unknown';
    many.set(stands, (many.get(stands) ?? 0) + 1);
  }
  return [...many].map(([stands, n]) => `${String(n)} ${stands}`).join(', ');
}

/**
 * `lost`: never came, and none that had to be given up. `poison`: given up since it killed whoever rendered it. `marked`: came twice, byte for byte, and its writer was told that it may have. `unsure`: never came, and its writer was told
 * that nobody knows: two deaths just before the last dot, and no log to look into.
 */
export interface Judged {
  readonly letters: number;
  readonly lost: number;
  /** How those stand that are lost, as their writers are told. */
  readonly standing: readonly string[];
  readonly poison: number;
  readonly unsure: number;
  readonly marked: number;
  readonly unmarked: number;
}

/** By what the office has, whatever we believe. */
export async function judge(
  letters: readonly Written[],
  receipts: Receipts,
  seen: ReadonlyMap<string, readonly string[]>,
): Promise<Judged> {
  const all = await receiptsOf(letters, receipts);
  const found = letters.map(({ mailing, isPoison }, at) => {
    const stands = [all[at]?.status, all[at]?.why].join(' ');
    const came = seen.get(messageIdOf(mailing, FROM)) ?? [];
    const isTold = all[at]?.why === 'perhaps-twice' || all[at]?.why === 'unsure';
    const isSame = new Set(came).size <= 1 && came.length <= 2;
    const isUnsure = all[at]?.why === 'unsure';
    const isGivenUp = isPoison && all[at]?.status === 'failed';
    return {
      stands,
      isThere: came.length > 0,
      isGivenUp,
      isUnsure,
      isDouble: came.length > 1,
      isMarked: isTold && isSame,
    };
  });
  const lost = found.filter(({ isThere, isGivenUp, isUnsure }) => !isThere && !isGivenUp && !isUnsure);
  return {
    letters: letters.length,
    lost: lost.length,
    standing: lost.map(({ stands }) => stands),
    poison: found.filter(({ isGivenUp }) => isGivenUp).length,
    unsure: found.filter(({ isThere, isUnsure }) => !isThere && isUnsure).length,
    marked: found.filter(({ isDouble, isMarked }) => isDouble && isMarked).length,
    unmarked: found.filter(({ isDouble, isMarked }) => isDouble && !isMarked).length,
  };
}

export const report = ({ letters, lost, standing, poison, unsure, marked, unmarked }: Judged): string =>
  `${String(letters)} letters: ${String(lost)} lost, ${String(unmarked)} doubled` +
  (lost > 0 ? ` (lost stand as: ${standing.join(', ')})` : '') +
  (poison > 0 ? `, ${String(poison)} given up that killed whoever rendered them` : '') +
  (unsure > 0 ? `, ${String(unsure)} left unsure, their writers told` : '') +
  (marked > 0 ? `, ${String(marked)} came twice alike and their writers were told` : '');

async function receiptsOf(letters: readonly Written[], receipts: Receipts): Promise<readonly (Receipt | undefined)[]> {
  const people = [...new Set(letters.map(({ person }) => person))];
  const lists = new Map(await Promise.all(people.map(async (one) => [one, await receipts.list(one)] as const)));
  return letters.map(({ person, mailing }) => lists.get(person)!.find(({ id }) => id === mailing.id));
}
