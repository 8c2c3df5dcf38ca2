import type { Day } from '../ids.ts';
import { WHY } from './findings.ts';
import { dateOf, titleOf } from './page/head.ts';
import type { MembersTable } from './names/members-table.ts';
import { releasesIn } from './page/page.ts';
import { type PlainText, plainText } from './page/plain-text.ts';
import { readerOf } from './reader.ts';
import { MAX_RELEASE, type NoLetter, type Release } from './release.ts';
import { releaseOf } from './release-of.ts';
import { type Taken, taken } from './taken.ts';

/**
 * A press release about a letter by members of Congress, read by rules and the table alone: a member is named only where
 * both the text and the table say so, and what the text does not say stays empty. Any text has an answer; nothing throws.
 * Takes time linear in the length.
 */
export function readRelease(given: string, table: MembersTable, { date }: ReadOptions = {}): Release | NoLetter {
  const plain = plainText(given.slice(0, MAX_RELEASE));
  const pieces = releasesIn(plain.text);
  const first = pieces.length > 0 ? pieces : [{ start: 0, end: plain.text.length }];
  const tried = first.slice(0, MAX_PIECES).map((piece) => taken(plain, piece, table, date));
  const letters = tried.filter(({ announcement }) => announcement.kind === 'letter');
  // Without a list no name would be looked up: that is said instead of a letter by nobody.
  const unread = table.size === 0 ? 'no-list' : isInCapitals(plain.text) ? 'capitals' : undefined;
  const one = unread ? undefined : letters[0];
  return one ? releaseOf(one, { plain, table, letters: letters.length }) : noLetter(tried[0]!, plain, unread);
}

interface ReadOptions {
  /** The day of the release, where the text does not say it. */
  readonly date?: Day;
}

/** A page with more releases than that is an archive. */
const MAX_PIECES = 30;

/** A headline may be; of a whole text no more than a letter in twenty is small, as in the "d" of "McDonald". */
function isInCapitals(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/\p{Ll}/gu) * 20 < count(/\p{Lu}/gu);
}

function noLetter({ page, base, announcement }: Taken, plain: PlainText, unread?: 'no-list' | 'capitals'): NoLetter {
  const reader = readerOf(plain, base);
  const told = announcement.kind === 'none' ? announcement.why : 'no-letter';
  const reason = unread ?? told;
  return {
    isLetter: false,
    reason,
    why: WHY[reason],
    title: reader.value(titleOf(page)),
    date: reader.value(dateOf(page)),
    findings: [],
  };
}
