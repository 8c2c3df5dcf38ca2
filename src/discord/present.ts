import type { CommunityId, EventId, Language, PersonId } from '../core/ids.ts';
import type { Present } from '../core/promises/conversation.ts';

/** The server that something was done on. `manages`: the person may manage it. */
interface Server {
  readonly guild: string;
  readonly channel: string | undefined;
  readonly manages: boolean;
}

/**
 * Who is there, by Discord's ids. Those are digits, as whoever read them has seen to, so nothing here is looked at again: it
 * stands before every answer.
 */
export function presentOf(user: string, locale?: string, server?: Server): Present {
  return {
    person: `discord:${user}` as PersonId,
    community: server && (`discord:${server.guild}` as CommunityId),
    language: locale === undefined ? undefined : languageOf(locale),
    organiser: server?.manages,
    channel: server?.channel,
  };
}

/** `es-ES` and `es-419` are Spanish; everything else that we do not speak is English. */
const languageOf = (locale: string): Language => (/^es\b/i.test(locale) ? 'es' : 'en');

/** An interaction or a message, by Discord's id of it. */
export const eventOf = (id: string): EventId => `discord:${id}` as EventId;
