import { createHash } from 'node:crypto';
import { congressAt, dayOf } from '../core/official/calendar.ts';
import { encodeMembers } from '../core/official/member-list.ts';
import { asciiJson } from '../core/official/records.ts';
import { encodeZipTable } from '../core/official/zip-table.ts';
import type { Day } from '../core/ids.ts';
import { BadCopy } from './bad-copy.ts';
import { checkMembers } from './check-members.ts';
import type { Change, Entry } from './civic-files.ts';
import { encodeById } from './compiled-lists.ts';
import { compileHouseForms, compileSenateForms } from './compile-forms.ts';
import { compileMembers } from './compile-members.ts';
import { checkPastMembers, compilePastMembers } from './compile-past-members.ts';
import { checkOffices, compileOffices } from './compile-offices.ts';
import { checkZips, compileApproximateZips, compileZips } from './compile-zips.ts';
import type { SourceId } from './sources.ts';

/** A copy as it came, and what it is judged by. */
export interface Copy {
  readonly id: SourceId;
  readonly bytes: Uint8Array;
  /** When its source last said that it is current. */
  readonly asOf: Date;
  readonly now: Date;
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** The entry of the last good copy. */
  readonly before?: Pick<Entry, 'counts'>;
  /** Brought by somebody, who may have a ZIP table of the next Congress as well as one of this. */
  readonly imported?: true;
  /** Only for the approximate ZIP table: the Congress that somebody vouches for. */
  readonly congress?: number;
}

interface Compiled {
  readonly bytes: Uint8Array;
  readonly counts: Record<string, number>;
  readonly congress?: number;
}

/** The approximate table of 2024-11-12, which carries the lines of the 119th Congress; looked at by hand 2026-11-24. */
const KNOWN_APPROXIMATE = { sha256: '2737474129243d8c53df02db43fc5d6e3d2274fe1af131c35517fb437e76fc01', congress: 119 };

/** Checks a copy and brings it into our compiled form. Throws BadCopy, and nothing else, where the copy is at fault. */
export function compileCopy(copy: Copy): Change {
  const sha256 = createHash('sha256').update(copy.bytes).digest('hex');
  const { bytes, counts, congress } = compiled(copy, dayOf(copy.asOf), sha256);
  const { id, url, etag, lastModified, asOf } = copy;
  const at = asOf.toISOString();
  return {
    id,
    compiled: bytes,
    entry: {
      url,
      etag,
      lastModified,
      sha256,
      bytes: copy.bytes.length,
      fetchedAt: at,
      validatedAt: at,
      counts,
      ...(congress === undefined ? {} : { congress }),
    },
  };
}

function compiled(copy: Copy, asOf: Day, sha256: string): Compiled {
  const { bytes, now } = copy;
  const sitting = congressAt(now);
  switch (copy.id) {
    case 'members': {
      const list = compileMembers(bytes, asOf);
      const { house = 0, senators = 0, members = 0 } = copy.before?.counts ?? {};
      const counts = checkMembers(list, dayOf(now), copy.before && { house, senators, members });
      return { bytes: encodeMembers(list.members), counts: { ...counts }, congress: congressAt(asOf) };
    }
    case 'offices': {
      const list = compileOffices(bytes);
      return { bytes: encodeById(list), counts: checkOffices(list) };
    }
    case 'members-past': {
      const list = compilePastMembers(bytes);
      return { bytes: Buffer.from(asciiJson(list), 'latin1'), counts: checkPastMembers(list) };
    }
    case 'senate-forms':
      return forms(compileSenateForms(bytes));
    case 'house-forms':
      return forms(compileHouseForms(bytes));
    case 'zips':
      return table(
        compileZips(bytes, asOf),
        copy.imported ? [sitting, sitting - 1, sitting + 1] : [sitting, sitting - 1],
      );
    case 'zips-next':
      return table(compileZips(bytes, asOf), [sitting + 1, sitting]);
    case 'zips-approximate': {
      const known = sha256 === KNOWN_APPROXIMATE.sha256 ? KNOWN_APPROXIMATE.congress : copy.congress;
      if (known === undefined) {
        throw new BadCopy('has changed since somebody last looked which Congress it is for, so it is not used');
      }
      return table(compileApproximateZips(bytes, asOf, known), [sitting, sitting - 1]);
    }
  }
}

function forms(list: Record<string, string>): Compiled {
  return { bytes: encodeById(list), counts: { forms: Object.keys(list).length } };
}

function table(zips: ReturnType<typeof compileZips>, congresses: number[]): Compiled {
  const counts = checkZips(zips, congresses);
  return { bytes: encodeZipTable(zips), counts, congress: zips.congress };
}
