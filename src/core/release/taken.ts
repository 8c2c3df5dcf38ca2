import type { Day } from '../ids.ts';
import { type Announcement, announcementIn } from './letter/announcement.ts';
import { dateOf } from './page/head.ts';
import type { MembersTable } from './names/members-table.ts';
import { findMentions, type Mention } from './names/mentions.ts';
import { type Page, pageOf, type Sentence, storySentences } from './page/page.ts';
import type { Stretch } from './page/paragraphs.ts';
import type { PlainText } from './page/plain-text.ts';
import { type Resolved, resolveMentions } from './names/resolve.ts';

/** One release of a page with its names looked up, before it is known what they do in it. */
export interface Taken {
  readonly page: Page;
  /** Where the piece begins in the plain text. */
  readonly base: number;
  /** The day that decides who held which seat. */
  readonly on: Day | undefined;
  readonly mentions: readonly Mention[];
  readonly resolved: readonly Resolved[];
  readonly sentences: readonly Sentence[];
  readonly announcement: Announcement;
}

/** `date`: the day of the release, where the text does not say it. */
export function taken({ text }: PlainText, { start, end }: Stretch, table: MembersTable, date: Day | undefined): Taken {
  const piece = text.slice(start, end);
  const page = pageOf(piece, { start: 0, end: piece.length });
  const mentions = findMentions(piece, table);
  const day = dateOf(page)?.value ?? date;
  const resolved = resolveMentions(mentions, day, table);
  // Somebody who has left makes it a release of then; else an undated one is taken for today's.
  const isOld = resolved.some(({ person }) => person.born !== undefined);
  const sentences = storySentences(page);
  return {
    page,
    base: start,
    on: day ?? (isOld ? undefined : table.asOf),
    mentions,
    resolved,
    sentences,
    announcement: announcementIn(page, sentences, resolved),
  };
}
