import type { CommunityId, EventId, Language, PersonId } from '../core/ids.ts';
import type { Present } from '../core/promises/conversation.ts';

/**
 * Who is there, by Discord's ids. Those are digits, as whoever read them has seen to, so nothing here is looked at again: it
 * stands before every answer.
 */
export function presentOf(user: string, guild: string | undefined, locale: string | undefined): Present {
  return {
    person: `discord:${user}` as PersonId,
    ...(guild !== undefined && { community: `discord:${guild}` as CommunityId }),
    ...(locale !== undefined && { language: languageOf(locale) }),
  };
}

/** `es-ES` and `es-419` are Spanish; everything else that we do not speak is English. */
const languageOf = (locale: string): Language => (/^es\b/i.test(locale) ? 'es' : 'en');

/** An interaction or a message, by Discord's id of it. */
export const eventOf = (id: string): EventId => `discord:${id}` as EventId;
