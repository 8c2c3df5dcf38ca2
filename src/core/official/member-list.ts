import type { Member, Roster, TermCount } from './civic.ts';
import { decodeRecords, encodeRecords } from './records.ts';
import { seatOfTerm } from './terms.ts';

/** The members as they are kept, each under the seats of all its terms. They were checked before. */
export function encodeMembers(members: readonly Member[]): Buffer {
  const records = members.map((record) => ({ keys: [...new Set(record.terms.map(seatOfTerm))], record }));
  return encodeRecords(records, countsOf(members));
}

/** Throws where these are not the bytes that `encodeMembers` made; `finish` and `onBroken` as in `decodeRecords`. */
export function decodeMembers(
  bytes: Buffer,
  about: Pick<Roster, 'fetchedAt' | 'fictional'>,
  finish?: (member: Member) => Member,
  onBroken?: () => void,
): Roster {
  const members = decodeRecords<Member, TermCount[]>(bytes, finish, onBroken);
  return { ...about, members, terms: members.about };
}

function countsOf(members: readonly Member[]): TermCount[] {
  const counts = new Map<string, TermCount>();
  for (const { chamber, start, end } of members.flatMap(({ terms }) => terms)) {
    const key = [chamber, start, end].join();
    counts.set(key, { chamber, start, end, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
