import { createHash, createHmac } from 'node:crypto';
import * as z from 'zod';
import { CommunityId, Day, IssueId, type PersonId } from '../ids.ts';
import { isKnown } from '../library/in-words.ts';
import type { What } from '../library/what.ts';
import { Reading } from './reading.ts';

/** What a campaign is begun from: a letter by members of Congress, a bill, a local matter with named recipients, or one letter that people here sign together. */
export const Shape = z.enum(['sign-on', 'bill', 'local', 'together']);
export type Shape = z.infer<typeof Shape>;

/** Longest text of one field, in characters: what one input of a form takes on every platform. */
export const FIELD_MAX = 3_000;

/** What organizers typed, exactly as typed, by field (`fields.ts`). The issue is derived from it and never stored. */
export const Content = z.object({
  shape: Shape,
  typed: z.record(z.string().max(40), z.string().max(FIELD_MAX)),
  /** The day on which it was begun: who holds the offices and who signed was looked up then. */
  on: Day,
  /** The fields that say so (`looked-up.ts`) and were saved on a later day. */
  looked: z.record(z.string().max(40), Day).optional(),
  /** Where it was begun from a release. */
  reading: Reading.optional(),
});
export type Content = z.infer<typeof Content>;

/** What the linter says of a content; without a place, since nobody sees a file. */
export const Flaw = z.object({
  severity: z.enum(['error', 'warning']),
  /** What another version found is not lost with the campaign: it still keeps it from being opened. */
  what: z.custom<What>(isKnown).catch({ rule: 'found-elsewhere' }),
});
export type Flaw = z.infer<typeof Flaw>;

/** Two marks are the same when one person did it; nobody can tell who. */
export const Mark = z.string().length(22).brand('Mark');
export type Mark = z.infer<typeof Mark>;

const moment = z.number().int();

/** An issue made in one community's chat, as it is stored. Each change is a new version. */
export const Campaign = z.object({
  id: IssueId,
  community: CommunityId,
  version: z.number().int().min(1),
  status: z.enum(['draft', 'open', 'paused', 'closed']),
  content: Content,
  flaws: z.array(Flaw).max(40),
  writtenBy: Mark,
  /** Who else looked at this content and found it good. */
  approvedBy: Mark.optional(),
  /** What writers see. */
  live: Content.optional(),
  /** Milliseconds since 1970. */
  changed: moment,
});
export type Campaign = z.infer<typeof Campaign>;

/** The id of every campaign made in chat; the folder of an issue may not be called so. */
export const CHAT_ID = /^chat-[0-9a-f]{20}$/;

/** The id of a new campaign: 80 bits out of a fresh handle and the community, so that no two are ever the same. */
export function campaignId(community: CommunityId, handle: string): IssueId {
  const bits = createHash('sha256').update(`${community} ${handle}`).digest('hex').slice(0, 20);
  return IssueId.parse(`chat-${bits}`);
}

/** `key`: 32 bytes of this deployment. */
export function markOf(person: PersonId, campaign: IssueId, key: Uint8Array): Mark {
  const mark = createHmac('sha256', key).update(`organizer ${campaign} ${person}`).digest('base64url');
  return Mark.parse(mark.slice(0, 22));
}

export const isFlawed = ({ flaws }: Pick<Campaign, 'flaws'>): boolean =>
  flaws.some(({ severity }) => severity === 'error');

/** The title as typed; empty where none was. */
export const titleIn = ({ typed }: Content): string => (typed['title'] ?? '').trim();
