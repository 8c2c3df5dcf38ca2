import * as z from 'zod';

/** Lower-case words joined by hyphens, at most 63 characters: safe as a file name, an id and a URL segment. */
export const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;

const slug = (what: string) =>
  z.string().regex(SLUG, `${what} is lower-case letters, digits and hyphens, like "clean-water"`);

/** Names one issue; also the name of its folder under templates/. */
export const IssueId = slug('An issue id').brand('IssueId');
export type IssueId = z.infer<typeof IssueId>;

/** Names a fact, a reason or a question inside one issue. */
export const ItemId = slug('An id').brand('ItemId');
export type ItemId = z.infer<typeof ItemId>;

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export const Day = z.iso.date('A date is written YYYY-MM-DD, for example 2026-11-03').brand('Day');
export type Day = z.infer<typeof Day>;

/** Written here, below every room, because the places' own sentences come in both. */
export const Language = z.enum(['en', 'es']);
export type Language = z.infer<typeof Language>;
