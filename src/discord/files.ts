import { ComponentType, type APIComponentInContainer, type APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { bytesOf, type Wanted, type WantedParts } from '../chat/wanted.ts';
import { SENTENCES, type Sentences } from '../core/conversation/sentences.ts';
import type { Language } from '../core/ids.ts';
import type { Present } from '../core/promises/conversation.ts';
import type { Drawn } from './draw.ts';
import { LIMITS } from './limits.ts';

/** The bytes of a file, as discord.js sends them. */
export interface Sent {
  readonly name: string;
  readonly data: Buffer;
  readonly contentType: string;
}

/** A message with everything in it that Discord is sent. */
export interface Ready {
  readonly body: Drawn['body'] & { readonly attachments: readonly Attachment[] };
  readonly files: readonly Sent[];
}

interface Attachment {
  readonly id: string;
  readonly filename: string;
  /** Read to those who do not see the picture. */
  readonly description: string;
}

/** Fetches what the messages need. A file that cannot be made is left out, and a sentence says so. Never rejects. */
export async function withFiles(
  drawn: readonly Drawn[],
  { who, language }: { readonly who: Present; readonly language: Language },
  parts: WantedParts,
): Promise<readonly Ready[]> {
  if (drawn.every(({ files }) => files.length === 0)) return drawn.map(plain);
  return await Promise.all(drawn.map((message) => made(message, who, language, parts)));
}

const plain = ({ body }: Drawn): Ready => ({ body: { attachments: [], ...body }, files: [] });

async function made({ body, files }: Drawn, who: Present, language: Language, parts: WantedParts): Promise<Ready> {
  const say = SENTENCES[language].chat;
  const sent: Sent[] = [];
  const attachments: Attachment[] = [];
  let { components } = body;
  for (const wanted of files) {
    const data = await bytesOf(wanted, who, parts);
    if (data === undefined || data.length > LIMITS.fileBytes) {
      const says = SAID[wanted.of](say);
      components = components?.map((one) => without(one, `attachment://${wanted.name}`, says));
      continue;
    }
    attachments.push({ id: String(sent.length), filename: wanted.name, description: wanted.alt });
    sent.push({ name: wanted.name, data, contentType: typeOf(wanted) });
  }
  return { body: { ...body, ...(components && { components }), attachments }, files: sent };
}

/** By what its name ends in. */
const typeOf = ({ name }: Wanted): string => TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? TYPES['txt']!;

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  pdf: 'application/pdf',
  json: 'application/json',
  csv: 'text/csv; charset=utf-8; header=present',
  txt: 'text/plain; charset=utf-8',
};

/** A picture is never all there is. */
const SAID: Readonly<Record<Wanted['of'], (say: Sentences['chat']) => string>> = {
  png: ({ noPicture }) => noPicture,
  progress: ({ noProgress }) => noProgress,
  pdf: ({ noFile }) => noFile,
  'open-letter': ({ noFile }) => noFile,
  json: ({ noFile }) => noFile,
  text: ({ noFile }) => noFile,
};

/** The component with a sentence in place of the file. */
function without(component: APIMessageTopLevelComponent, url: string, says: string): APIMessageTopLevelComponent {
  if (component.type !== ComponentType.Container) return component;
  return { ...component, components: component.components.map((one) => (shows(one, url) ? saying(says) : one)) };
}

const saying = (content: string): APIComponentInContainer => ({ type: ComponentType.TextDisplay, content });

function shows(component: APIComponentInContainer, url: string): boolean {
  if (component.type === ComponentType.File) return component.file.url === url;
  return component.type === ComponentType.MediaGallery && component.items.some(({ media }) => media.url === url);
}
