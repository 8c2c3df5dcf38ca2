import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { isJson, textOr, type Json } from '../answer.ts';
import { everyComponent } from '../limits/components.ts';
import { textsOf } from '../limits/embeds.ts';
import { SELECTS } from '../limits/component-fields.ts';
import { messageJson, type StoredMessage, type World } from '../world.ts';

export interface SeenButton {
  /** The number Discord gave it within its message. */
  readonly id: number;
  readonly label: string;
  readonly customId?: string;
  readonly url?: string;
  readonly isDisabled: boolean;
}

export interface SeenSelect {
  readonly id: number;
  readonly placeholder: string;
  readonly customId: string;
  readonly type: number;
  readonly options: readonly { readonly label: string; readonly value: string; readonly isDefault: boolean }[];
  readonly min: number;
  readonly max: number;
  readonly isDisabled: boolean;
}

export interface SeenFile {
  readonly name: string;
  readonly alt: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** A message as one person sees it, at the moment of looking. */
export interface Seen {
  readonly id: string;
  readonly channelId: string;
  readonly isFromBot: boolean;
  readonly isEphemeral: boolean;
  /** "Thinking...": a first answer that was put off. */
  readonly isLoading: boolean;
  readonly isEdited: boolean;
  /** Everything to read, in order: content, embeds, texts of components v2. */
  readonly text: string;
  readonly content: string;
  readonly buttons: readonly SeenButton[];
  readonly selects: readonly SeenSelect[];
  readonly files: readonly SeenFile[];
  /** Who is pinged by it: `@everyone`, `<@ID>`, `<@&ID>`, as `allowed_mentions` lets them. */
  readonly pings: readonly string[];
  /** As the API gives it. */
  readonly json: Json;
}

export function seenOf(world: World, message: StoredMessage): Seen {
  const all = message.components.flatMap(everyComponent);
  const texts = all.filter(({ type }) => type === ComponentType.TextDisplay).map(({ content }) => String(content));
  const text = [message.content, ...message.embeds.flatMap(textsOf), ...texts].filter(Boolean).join('\n');
  return {
    id: message.id,
    channelId: message.channel.id,
    isFromBot: message.author.isBot,
    isEphemeral: message.onlyFor !== undefined,
    isLoading: (message.flags & MessageFlags.Loading) !== 0,
    isEdited: message.editedAt !== undefined,
    text,
    content: message.content,
    buttons: all.filter(({ type }) => type === ComponentType.Button).map(buttonOf),
    selects: all.filter(({ type }) => SELECTS.includes(type)).map(selectOf),
    files: message.attachments.map(({ filename, description = '', content_type, bytes }) => ({
      name: filename,
      alt: description,
      type: content_type,
      bytes,
    })),
    pings: pingsOf(text, message.allowedMentions),
    json: messageJson(world, message),
  };
}

function buttonOf(button: Json): SeenButton {
  const emoji = isJson(button.emoji) ? textOr(button.emoji.name) : '';
  return {
    id: Number(button.id),
    label: textOr(button.label, emoji),
    isDisabled: button.disabled === true,
    ...(typeof button.custom_id === 'string' && { customId: button.custom_id }),
    ...(button.style === ButtonStyle.Link && { url: String(button.url) }),
  };
}

function selectOf(select: Json): SeenSelect {
  const options = (select.options ?? []) as Json[];
  return {
    id: Number(select.id),
    placeholder: textOr(select.placeholder),
    customId: String(select.custom_id),
    type: Number(select.type),
    options: options.map(({ label, value, default: isDefault }) => ({
      label: String(label),
      value: String(value),
      isDefault: isDefault === true,
    })),
    min: Number(select.min_values ?? 1),
    max: Number(select.max_values ?? 1),
    isDisabled: select.disabled === true,
  };
}

function pingsOf(text: string, allowed: unknown): string[] {
  const found = [...text.matchAll(/@everyone|@here|<@[!&]?\d+>/g)].map(([mention]) => mention);
  if (!isJson(allowed)) return found;
  const list = (name: string): unknown[] => (Array.isArray(allowed[name]) ? (allowed[name] as unknown[]) : []);
  return found.filter((mention) => {
    const id = /\d+/.exec(mention)?.[0];
    if (id === undefined) return list('parse').includes('everyone');
    const kind = mention.includes('&') ? 'roles' : 'users';
    return list('parse').includes(kind) || list(kind).includes(id);
  });
}
