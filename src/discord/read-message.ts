import * as z from 'zod';
import type { HandedIn } from '../chat/handed-in.ts';
import type { PersonAction } from '../core/conversation/action.ts';
import type { EventId } from '../core/ids.ts';
import type { Present } from '../core/promises/conversation.ts';
import { handedIn } from './handed-in.ts';
import { eventOf, presentOf } from './present.ts';

const snowflake = z.string().regex(/^\d{1,20}$/);
const Mentioned = z.object({
  id: snowflake,
  username: z.string(),
  global_name: z.string().nullish(),
  bot: z.boolean().optional(),
});
const Message = z.object({
  id: snowflake,
  channel_id: snowflake,
  guild_id: snowflake.optional(),
  author: z.object({ id: snowflake, bot: z.boolean().optional() }),
  webhook_id: snowflake.optional(),
  content: z.string().max(200_000).default(''),
  mentions: z.array(Mentioned).max(200).catch([]),
  type: z.number().default(0),
  attachments: z.array(z.unknown()).max(20).default([]),
});

/** What somebody wrote to the bot in a DM. */
export interface Said {
  readonly id: string;
  readonly user: string;
  readonly channel: string;
  readonly who: Present;
  readonly event: EventId;
  readonly action: PersonAction;
  readonly files: readonly HandedIn[];
}

const DEFAULT = 0;
const REPLY = 19;

/** Undefined for everything that a person did not write to us directly. */
export function readMessage(payload: unknown): Said | undefined {
  const parsed = Message.safeParse(payload);
  if (!parsed.success) return undefined;
  const { id, channel_id: channel, guild_id, author, webhook_id, content, mentions, type, attachments } = parsed.data;
  const isPerson = author.bot !== true && webhook_id === undefined && (type === DEFAULT || type === REPLY);
  if (guild_id !== undefined || !isPerson) return undefined;
  const who = presentOf(author.id);
  return {
    id,
    user: author.id,
    channel,
    who,
    event: eventOf(id),
    action: { kind: 'say', text: plainOf(content, mentions) },
    files: handedIn(attachments),
  };
}

const Edited = z.object({ edited_timestamp: z.string() });

/** The same of a message that its writer has changed. */
export const readEdit = (payload: unknown): Said | undefined =>
  Edited.safeParse(payload).success ? readMessage(payload) : undefined;

/**
 * Discord writes people as `<@1>`, emoji of a server as `<:name:1>` and commands as `</letter write:1>`. What it does not name
 * (a channel, a time) stays as it came, for the writer to see. Who begins by calling us, as one does in a channel, has said
 * nothing with that: no other bot is in a DM.
 */
function plainOf(text: string, mentions: readonly z.infer<typeof Mentioned>[]): string {
  const names = new Map(mentions.map(({ id, username, global_name: name }) => [id, `@${name ?? username}`]));
  const bots = new Set(mentions.filter(({ bot }) => bot === true).map(({ id }) => id));
  return text
    .replace(/^\s*<@!?(\d{1,20})>[\s,:]*/, (as, id: string) => (bots.has(id) ? '' : as))
    .replaceAll(/<@!?(\d{1,20})>/g, (as, id: string) => names.get(id) ?? as)
    .replaceAll(/<a?(:\w{1,32}:)\d{1,20}>/g, '$1')
    .replaceAll(/<(\/[^:<>]{1,100}):\d{1,20}>/g, '$1');
}
