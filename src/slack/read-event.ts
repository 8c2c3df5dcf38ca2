import * as z from 'zod';
import { EventId } from '../core/ids.ts';
import type { Present } from '../core/promises/conversation.ts';
import type { Member } from './direct.ts';
import { unescaped } from './escape.ts';
import { handedIn } from './handed-in.ts';
import { id, present, type Touch } from './read.ts';

/** Of a channel that several workspaces share `team_id` may be another's; ours is the one that gave us the right to hear of it. */
const Envelope = z
  .object({
    team_id: id,
    event_id: z.string().max(100),
    authorizations: z.array(z.object({ team_id: id.nullish(), user_id: id.nullish() })).optional(),
  })
  .transform(({ authorizations: [ours] = [], ...envelope }) => ({
    event_id: envelope.event_id,
    team: ours?.team_id ?? envelope.team_id,
    bot: ours?.user_id ?? undefined,
  }));
const Message = z.object({
  channel_type: z.literal('im'),
  user: id,
  text: z.string().max(200_000).default(''),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  thread_ts: z.string().optional(),
  files: z.array(z.unknown()).max(20).default([]),
});

/** Kinds of messages that a person writes: with a file, out of a thread into the channel too, with `/me`. */
const WRITTEN: ReadonlySet<string> = new Set(['file_share', 'thread_broadcast', 'me_message']);

/** Undefined for everything that a person did not write to us directly: edits, joins, our own messages. */
export function readMessage(body: unknown, event: unknown): Touch | undefined {
  const envelope = Envelope.safeParse(body).data;
  const message = Message.safeParse(event).data;
  if (!envelope || !message || message.bot_id !== undefined) return undefined;
  if (message.subtype !== undefined && !WRITTEN.has(message.subtype)) return undefined;
  const files = handedIn(message.files);
  return {
    ...present(envelope.team, message.user),
    event: EventId.parse(`slack:${envelope.event_id}`),
    action: { kind: 'say', text: plainOf(message.text, envelope.bot) },
    place: { kind: 'dm', ...(message.thread_ts !== undefined && { thread: message.thread_ts }) },
    ...(files.length > 0 && { files }),
  };
}

const Edit = z.object({
  channel_type: z.literal('im'),
  subtype: z.literal('message_changed'),
  message: z.object({
    user: id,
    ts: z.string().max(40),
    bot_id: z.string().optional(),
    thread_ts: z.string().optional(),
    /** Absent where Slack drew something out of an address. */
    edited: z.object({ user: id }),
  }),
});

/** A message that its writer has changed; the event is the same for each change of one message. */
export function readEdit(body: unknown, event: unknown): Touch | undefined {
  const envelope = Envelope.safeParse(body).data;
  const message = Edit.safeParse(event).data?.message;
  if (!envelope || !message || message.bot_id !== undefined || message.user === envelope.bot) return undefined;
  return {
    ...present(envelope.team, message.user),
    event: EventId.parse(`slack:edit:${message.user}:${message.ts}`),
    place: { kind: 'dm', ...(message.thread_ts !== undefined && { thread: message.thread_ts }) },
  };
}

/**
 * Slack writes `&`, `<` and `>` as entities, an address that was typed as `<https://...|...>`, and mentions as `<@U1|maria>`,
 * `<#C1|general>` and `<!channel>`. Whose name is not told stays as it came, for the writer to see.
 * Who begins by calling us, as one does in a channel, has said nothing with that.
 */
const plainOf = (text: string, bot: string | undefined): string =>
  unescaped(
    text
      .replace(/^\s*<@([A-Z0-9]+)(?:\|[^<>]*)?>[\s,:]*/, (as, called: string) => (called === bot ? '' : as))
      .replaceAll(/<([@#])[A-Z0-9]+\|([^<>]+)>/g, '$1$2')
      .replaceAll(/<![^|<>]+\|([^<>]+)>/g, '$1')
      .replaceAll(/<!(channel|here|everyone)>/g, '@$1')
      .replaceAll(/<(?:https?|mailto|tel):[^|>]*\|([^>]*)>/g, '$1')
      .replaceAll(/<((?:https?|mailto|tel):[^|>]*)>/g, '$1'),
  );

const HomeOpened = z.object({ user: id, tab: z.literal('home') });

export function readHome(body: unknown, event: unknown): (Member & { readonly who: Present }) | undefined {
  const envelope = Envelope.safeParse(body).data;
  const opened = HomeOpened.safeParse(event).data;
  return envelope && opened && present(envelope.team, opened.user);
}
