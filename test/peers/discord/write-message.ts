import { MessageFlags } from 'discord-api-types/v10';
import { emptyMessage, invalidForm, type Answer, type Json } from './answer.ts';
import { checkMessage, isListed, nameOf, nothingBefore, type Before } from './limits/message.ts';
import { placeOf, type Problem } from './limits/place.ts';
import type { Upload } from './read-body.ts';
import { isV2, type PeerChannel, type PeerUser, type StoredFile, type StoredMessage, type World } from './world.ts';

export interface Written {
  readonly body: Json;
  readonly uploads: readonly Upload[];
  /** Where the message lies in the body: `['data']` in a callback. */
  readonly path?: readonly string[];
}

/** Why Discord would not take this message, new or as a change to an old one. */
export function refusalOf({ body, uploads, path = [] }: Written, before?: StoredMessage): Answer | undefined {
  const problems: Problem[] = [];
  checkMessage(placeOf(problems, path), body, uploads, before && beforeOf(before));
  if (problems.length > 0) return invalidForm(problems);
  const isGiven = (field: string, old: unknown) => {
    const value = body[field] === undefined ? old : body[field];
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
  };
  const isFilled =
    isGiven('content', before?.content) ||
    isGiven('embeds', before?.embeds) ||
    isGiven('components', before?.components) ||
    isGiven('attachments', before?.attachments) ||
    isGiven('poll', undefined) ||
    uploads.length > 0;
  return isFilled ? undefined : emptyMessage;
}

function beforeOf(message: StoredMessage): Before {
  return { ...nothingBefore, ...message, isV2: isV2(message) };
}

/** Puts what a body says over what a message holds; what it leaves out stays. */
export function put(world: World, message: StoredMessage, { body, uploads }: Written): void {
  const listed = (body.attachments ?? []) as Json[];
  const kept = body.attachments === undefined ? message.attachments : message.attachments.filter(isListed(listed));
  message.attachments = [...kept, ...uploads.map((upload) => fileOf(world, upload, listed))];
  if (body.content !== undefined) message.content = (body.content ?? '') as string;
  if (body.embeds !== undefined) message.embeds = (body.embeds ?? []) as Json[];
  if (body.components !== undefined) message.components = numbered((body.components ?? []) as Json[]);
  if (body.allowed_mentions !== undefined) message.allowedMentions = body.allowed_mentions;
  message.flags |= Number(body.flags ?? 0) & (MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds);
}

function fileOf(world: World, upload: Upload, listed: readonly Json[]): StoredFile {
  const description = listed.find(({ id }) => String(id) === upload.id)?.description;
  return {
    id: world.id(),
    filename: nameOf(upload, listed),
    content_type: upload.type,
    bytes: upload.bytes,
    ...(typeof description === 'string' && { description }),
  };
}

/** As Discord does: whatever came without an id gets one. */
function numbered(components: readonly Json[]): Json[] {
  let next = 1;
  const walk = (component: Json): Json => ({
    ...component,
    id: component.id || next++,
    ...(Array.isArray(component.components) && { components: (component.components as Json[]).map(walk) }),
    ...(component.accessory !== undefined && { accessory: walk(component.accessory as Json) }),
  });
  return components.map(walk);
}

export interface Place {
  readonly channel: PeerChannel;
  readonly author: PeerUser;
  readonly onlyFor?: PeerUser;
  readonly interaction?: StoredMessage['interaction'];
  readonly isLoading?: boolean;
}

export function addMessage(world: World, place: Place, written: Written): StoredMessage {
  const { channel, author, onlyFor, interaction, isLoading = false } = place;
  const message: StoredMessage = {
    id: world.id(),
    channel,
    author,
    at: world.clock.now(),
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    flags: (onlyFor ? MessageFlags.Ephemeral : 0) | (isLoading ? MessageFlags.Loading : 0),
    isDeleted: false,
    ...(onlyFor && { onlyFor }),
    ...(interaction && { interaction }),
  };
  put(world, message, written);
  world.messages.set(message.id, message);
  return message;
}

export function editMessage(world: World, message: StoredMessage, written: Written): void {
  put(world, message, written);
  message.flags &= ~MessageFlags.Loading;
  message.editedAt = world.clock.now();
}
