import type { Day } from '../ids.ts';
import { draftOf, type Draft } from '../release/draft/draft.ts';
import type { MembersTable } from '../release/names/members-table.ts';
import { readRelease } from '../release/read-release.ts';
import type { NoLetter } from '../release/release.ts';
import type { Content } from './campaign.ts';
import { contentFrom } from './from-release.ts';
import type { Reading } from './reading.ts';

/**
 * What a text was read as: a campaign begun from it, the same as files, or the reason why there is none. `refused`: reading it
 * did not end in the time and room that a release has. `busy`: too many others wait to have theirs read.
 */
export type ReadText =
  | {
      readonly kind: 'letter';
      readonly content: Content & { readonly reading: Reading };
      readonly files: Draft['files'];
    }
  | { readonly kind: 'no-letter'; readonly why: NoLetter['reason'] }
  | { readonly kind: 'refused' }
  | { readonly kind: 'busy' };

/** Whom a release may name; `hasPast`: those who have left Congress are among them. */
export interface KnownMembers {
  readonly table: MembersTable;
  readonly hasPast: boolean;
}

/** All that becomes of a text which may be a release, at once: whoever reads it elsewhere hands back little. */
export function readText(text: string, { table, hasPast }: KnownMembers, today: Day): ReadText {
  const release = readRelease(text, table);
  if (!release.isLetter) return { kind: 'no-letter', why: release.reason };
  return {
    kind: 'letter',
    content: contentFrom(release, { text, on: today, hasPast }),
    files: draftOf(release, { id: 'from-a-release', today }).files,
  };
}
