import type { MemberList } from '../core/official/civic.ts';
import { encodeMembers } from '../core/official/member-list.ts';
import { decodeRecords, encodeRecords } from '../core/official/records.ts';
import type { SourceId } from './sources.ts';

/** Offices and form links as they are kept, each under the bioguide id of its member. */
export function encodeById(list: Readonly<Record<string, unknown>>): Buffer {
  return encodeRecords(Object.entries(list).map(([id, record]) => ({ keys: [id], record })));
}

/** Until November 2026 a list was kept as one JSON value, and it stays on a disk until its source has a new one. */
export function inRecords(id: SourceId, bytes: Buffer): Buffer {
  const list = JSON.parse(bytes.toString('latin1')) as unknown;
  return id === 'members' ? encodeMembers((list as MemberList).members) : encodeById(list as Record<string, unknown>);
}

/** Whether all of a list can be read: a mistake of whoever wrote it has the right hash too. */
export function isWhole(file: string, bytes: Buffer): boolean {
  let broken = 0;
  try {
    if (file.endsWith('.json')) JSON.parse(bytes.toString('latin1'));
    else decodeRecords(bytes, undefined, () => (broken += 1)).all();
  } catch {
    return false;
  }
  return broken === 0;
}
