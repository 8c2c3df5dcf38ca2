import { MessageFlags } from 'discord-api-types/v10';
import type { Json } from '../answer.ts';
import type { Upload } from '../read-body.ts';
import { checkMessageComponents } from './components.ts';
import { checkEmbeds } from './embeds.ts';
import { checkInt, checkKnown, checkList, checkText, type Place } from './place.ts';

const FIELDS = [
  'content',
  'embeds',
  'allowed_mentions',
  'components',
  'flags',
  'attachments',
  'poll',
  'tts',
  'nonce',
  'enforce_nonce',
  'message_reference',
  'sticker_ids',
  'username',
  'avatar_url',
  'thread_name',
  'applied_tags',
];

/** What is there already where a message is edited: it stays unless the body says otherwise. */
export interface Before {
  readonly isV2: boolean;
  readonly content: string;
  readonly embeds: readonly unknown[];
  readonly attachments: readonly { readonly id: string; readonly filename: string }[];
}

export const nothingBefore: Before = { isV2: false, content: '', embeds: [], attachments: [] };

/** Everything Discord holds against the body of a message, new or edited, from a bot or through an interaction. */
export function checkMessage(place: Place, body: Json, uploads: readonly Upload[], before = nothingBefore): void {
  const isV2 = before.isV2 || (Number(body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  checkKnown(place, body, FIELDS);
  checkText(place.at('content'), body.content, { max: 2000 });
  checkInt(place.at('flags'), body.flags, { max: 2 ** 31 - 1 });
  checkEmbeds(place.at('embeds'), body.embeds);
  checkText(place.at('nonce'), typeof body.nonce === 'number' ? String(body.nonce) : body.nonce, { max: 25 });
  const files = checkAttachments(place.at('attachments'), body.attachments, uploads, before);
  checkMessageComponents(place.at('components'), body.components, { isV2, files });
  if (!isV2) return;
  const content = body.content === undefined ? before.content : body.content;
  const embeds = body.embeds === undefined ? before.embeds : body.embeds;
  for (const [field, value] of Object.entries({ content, embeds, poll: body.poll, sticker_ids: body.sticker_ids })) {
    if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    place
      .at(field)
      .refuse('MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', `The "${field}" field cannot be used with v2.`);
  }
}

/** Whatever else stands in a name is taken out, and `attachment://` finds the file under the name from before no more. */
const NAME = /^[\w.-]+$/;

/** Names of the files the message has in the end. */
function checkAttachments(place: Place, value: unknown, uploads: readonly Upload[], before: Before): string[] {
  const listed = checkList(place, value, { max: 10 });
  for (const [index, attachment] of listed.entries()) {
    checkText(place.at(index, 'description'), attachment.description, { max: 1024 });
    checkText(place.at(index, 'filename'), attachment.filename, { max: 1024 });
    const id = String(attachment.id);
    if (typeof attachment.filename === 'string' && !NAME.test(attachment.filename))
      place.at(index, 'filename').refuse('FILENAME_CHANGED', 'Discord would give it another name.');
    const isKnown = uploads.some((upload) => upload.id === id) || before.attachments.some((old) => old.id === id);
    if (!isKnown) place.at(index, 'id').refuse('ATTACHMENT_NOT_FOUND', 'There is neither such a file nor such an id.');
  }
  const kept = value === undefined ? before.attachments : before.attachments.filter(isListed(listed));
  if (kept.length + uploads.length > 10) place.refuse('BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.');
  return [...kept.map(({ filename }) => filename), ...uploads.map((upload) => nameOf(upload, listed))];
}

export const isListed =
  (listed: readonly Json[]) =>
  ({ id }: { readonly id: string }): boolean =>
    listed.some((entry) => String(entry.id) === id);

/** The body may give an upload another name than its part has. */
export function nameOf(upload: Upload, listed: readonly Json[]): string {
  const name = listed.find(({ id }) => String(id) === upload.id)?.filename;
  return typeof name === 'string' && name !== '' ? name : upload.name;
}

/** True where a body says that nobody is to be pinged. */
export function pingsNobody(body: Json): boolean {
  const mentions = body.allowed_mentions as Json | null | undefined;
  const isEmpty = (list: unknown) => list === undefined || (Array.isArray(list) && list.length === 0);
  if (!mentions || !Array.isArray(mentions.parse)) return false;
  return isEmpty(mentions.parse) && isEmpty(mentions.users) && isEmpty(mentions.roles) && !mentions.replied_user;
}
