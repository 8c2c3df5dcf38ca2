import {
  ApplicationCommandOptionType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { APIModalSubmission } from 'discord-api-types/v10';
import * as z from 'zod';
import { CommandName, readAction, type PersonAction } from '../core/conversation/action.ts';
import { readId, type Press } from '../core/conversation/verbs.ts';
import { CommunityId, EventId, PersonId, type Language } from '../core/ids.ts';
import type { Present } from '../core/promises.ts';
import { readFormId } from './custom-id.ts';
import { valuesOf } from './form.ts';

/** Something that a person did, as Discord's verified payload tells it. */
export interface Touch {
  readonly id: string;
  readonly token: string;
  readonly app: string;
  /** Discord's id of the person. */
  readonly user: string;
  readonly who: Present;
  readonly event: EventId;
  /** Absent: a button, list, form or command that we do not know. */
  readonly action?: PersonAction;
  /** `dm`: the person's DM with the bot. `elsewhere`: other people's DMs, where the bot is not a member. */
  readonly place: 'server' | 'dm' | 'elsewhere';
  readonly channel?: string;
  readonly guild?: string;
  /** The person installed the app for themselves and the server did not: five messages after the first. */
  readonly isAlone: boolean;
  /** The message whose button it was, where it is this person's own and may be changed. */
  readonly own?: string;
  /** What is answered with is for everybody, if it is a card. */
  readonly isForAll: boolean;
}

export type Read =
  | { readonly kind: 'ping' }
  | { readonly kind: 'touch'; readonly touch: Touch }
  | { readonly kind: 'typing'; readonly who: Present; readonly typed: string; readonly to: 'write' | 'read' }
  | { readonly kind: 'nothing' };

const snowflake = z.string().regex(/^\d{1,20}$/);
const User = z.object({ id: snowflake });
const Envelope = z.object({
  id: snowflake,
  application_id: snowflake,
  type: z.enum(InteractionType),
  token: z.string().max(500),
  guild_id: snowflake.optional(),
  channel_id: snowflake.optional(),
  member: z.object({ user: User }).optional(),
  user: User.optional(),
  locale: z.string().optional(),
  context: z.number().optional(),
  authorizing_integration_owners: z.record(z.string(), z.string()).default({}),
  message: z.object({ id: snowflake, flags: z.number().default(0) }).optional(),
  data: z.unknown(),
});
type Envelope = z.infer<typeof Envelope>;

const Value = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});
const CommandData = z.object({
  name: z.string(),
  options: z
    .array(
      z.object({ name: z.string(), type: z.enum(ApplicationCommandOptionType), options: z.array(Value).default([]) }),
    )
    .default([]),
});
const ComponentData = z.object({ custom_id: z.string(), values: z.array(z.string()).optional() });

/** An interaction, however it came. `nothing`: none of ours, or one that lacks what every interaction has. */
export function read(payload: unknown): Read {
  const parsed = Envelope.safeParse(payload);
  if (!parsed.success) return { kind: 'nothing' };
  const { data: envelope } = parsed;
  if (envelope.type === InteractionType.Ping) return { kind: 'ping' };
  const user = (envelope.member?.user ?? envelope.user)?.id;
  if (user === undefined) return { kind: 'nothing' };
  const who = presentOf(user, envelope.guild_id, envelope.locale);
  if (envelope.type === InteractionType.ApplicationCommandAutocomplete) return typing(who, envelope.data);
  const action = actionOf(envelope);
  const place = placeOf(envelope);
  const { id, token, application_id: app, channel_id: channel, message } = envelope;
  const isOwn = message !== undefined && (place === 'dm' || (message.flags & MessageFlags.Ephemeral) !== 0);
  const touch: Touch = {
    id,
    token,
    app,
    user,
    who,
    event: EventId.parse(`discord:${id}`),
    ...(action && { action }),
    place,
    ...(channel !== undefined && { channel }),
    ...(envelope.guild_id !== undefined && { guild: envelope.guild_id }),
    isAlone: envelope.authorizing_integration_owners['0'] === undefined,
    ...(isOwn && { own: message.id }),
    isForAll: place !== 'dm' && action?.kind === 'command' && action.name === 'share',
  };
  return { kind: 'touch', touch };
}

const Message = z.object({
  id: snowflake,
  channel_id: snowflake,
  guild_id: snowflake.optional(),
  author: z.object({ id: snowflake, bot: z.boolean().optional() }),
  webhook_id: snowflake.optional(),
  content: z.string().max(200_000).default(''),
  type: z.number().default(0),
});

/** What somebody wrote to the bot in a DM. */
export interface Said {
  readonly id: string;
  readonly user: string;
  readonly channel: string;
  readonly who: Present;
  readonly event: EventId;
  readonly action: PersonAction;
}

const DEFAULT = 0;
const REPLY = 19;

/** Undefined for everything that a person did not write to us directly. */
export function readMessage(payload: unknown): Said | undefined {
  const parsed = Message.safeParse(payload);
  if (!parsed.success) return undefined;
  const { id, channel_id: channel, guild_id, author, webhook_id, content, type } = parsed.data;
  const isPerson = author.bot !== true && webhook_id === undefined && (type === DEFAULT || type === REPLY);
  if (guild_id !== undefined || !isPerson) return undefined;
  const who = presentOf(author.id, undefined, undefined);
  return {
    id,
    user: author.id,
    channel,
    who,
    event: EventId.parse(`discord:${id}`),
    action: { kind: 'say', text: content },
  };
}

function presentOf(user: string, guild: string | undefined, locale: string | undefined): Present {
  return {
    person: PersonId.parse(`discord:${user}`),
    ...(guild !== undefined && { community: CommunityId.parse(`discord:${guild}`) }),
    ...(locale !== undefined && { language: languageOf(locale) }),
  };
}

/** `es-ES` and `es-419` are Spanish; everything else that we do not speak is English. */
const languageOf = (locale: string): Language => (/^es\b/i.test(locale) ? 'es' : 'en');

function placeOf({ context, guild_id }: Envelope): Touch['place'] {
  if (guild_id !== undefined) return 'server';
  return context === InteractionContextType.PrivateChannel ? 'elsewhere' : 'dm';
}

function actionOf({ type, data }: Envelope): PersonAction | undefined {
  switch (type) {
    case InteractionType.ApplicationCommand:
      return commandOf(data);
    case InteractionType.MessageComponent:
      return pressOf(data);
    case InteractionType.ModalSubmit:
      return submitOf(data);
    default:
      return undefined;
  }
}

function commandOf(data: unknown): PersonAction | undefined {
  const parsed = CommandData.safeParse(data);
  const sub = parsed.data?.options.find(({ type }) => type === ApplicationCommandOptionType.Subcommand);
  const name = CommandName.safeParse(sub?.name);
  if (parsed.data?.name !== 'letter' || !sub || !name.success) return undefined;
  const args = Object.fromEntries(sub.options.map((option) => [option.name, String(option.value ?? '')]));
  return readAction({ kind: 'command', name: name.data, args: shortened(args) });
}

/** Longer than any issue's name is nobody's; what is left is still shown as a near miss. */
const shortened = (args: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(args).map(([name, value]) => [name, value.slice(0, name === 'issue' ? 200 : 20)]));

function pressOf(data: unknown): Press | undefined {
  const parsed = ComponentData.safeParse(data);
  return parsed.success ? readId(parsed.data.custom_id, parsed.data.values) : undefined;
}

function submitOf(data: unknown): PersonAction | undefined {
  const parsed = z.object({ custom_id: z.string(), components: z.array(z.unknown()) }).safeParse(data);
  const id = parsed.success ? readFormId(parsed.data.custom_id) : undefined;
  return id && readAction({ kind: 'submit', ...id, values: valuesOf(data as APIModalSubmission) });
}

function typing(who: Present, data: unknown): Read {
  const parsed = CommandData.safeParse(data);
  const sub = parsed.data?.options.find(({ type }) => type === ApplicationCommandOptionType.Subcommand);
  const typed = sub?.options.find(({ focused }) => focused === true)?.value;
  if (!sub || typed === undefined) return { kind: 'nothing' };
  return { kind: 'typing', who, typed: String(typed).slice(0, 200), to: sub.name === 'write' ? 'write' : 'read' };
}
