import * as z from 'zod';
import { hint } from './hint.ts';

/** Lower-case words joined by hyphens, at most 63 characters: safe as a file name, an id and a URL segment. */
export const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;

const slug = z.string().regex(SLUG, hint('slug'));

/** Names one issue; also the name of its folder under templates/. */
export const IssueId = slug.brand('IssueId');
export type IssueId = z.infer<typeof IssueId>;

/** Names a fact, a reason or a question inside one issue; none that every JavaScript object has something under. */
export const ItemId = slug.refine((id) => !(id in {}), hint('other-id')).brand('ItemId');
export type ItemId = z.infer<typeof ItemId>;

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export const Day = z.iso.date(hint('day')).brand('Day');
export type Day = z.infer<typeof Day>;

/** Written here, below every room, because the places' own sentences come in both. */
export const Language = z.enum(['en', 'es']);
export type Language = z.infer<typeof Language>;

/** A writer as the platform knows them: `discord:1887...`, `slack:T1:U2`, `web:...`. Only ever from a verified envelope. */
export const PersonId = z
  .string()
  .regex(/^(discord|slack|web):[A-Za-z0-9_:-]{1,80}$/, 'A person is written like discord:1887 or slack:T1:U2')
  .brand('PersonId');
export type PersonId = z.infer<typeof PersonId>;

/** One Discord server or Slack workspace: `discord:123`, `slack:T1`. Nothing of one is ever visible in another. */
export const CommunityId = z
  .string()
  .regex(/^(discord|slack|web):[A-Za-z0-9_-]{1,40}$/, 'A community is written like discord:123 or slack:T1')
  .brand('CommunityId');
export type CommunityId = z.infer<typeof CommunityId>;

/** One thing that happened on a platform; the same event delivered twice has the same id. */
export const EventId = z.string().min(1).max(120).brand('EventId');
export type EventId = z.infer<typeof EventId>;
