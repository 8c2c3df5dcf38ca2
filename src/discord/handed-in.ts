import * as z from 'zod';
import type { HandedIn } from '../chat/handed-in.ts';

const Attachment = z.object({
  filename: z.string().max(1_000),
  content_type: z.string().max(200).default(''),
  size: z.number().int().min(0),
  url: z.url().max(2_000),
});

/** Attachments as Discord tells of them, in a message or beside a command; what is none is left out. */
export const handedIn = (attachments: readonly unknown[]): readonly HandedIn[] =>
  attachments.flatMap((one) => {
    const { data } = Attachment.safeParse(one);
    return data ? [{ name: data.filename, type: data.content_type, bytes: data.size, url: data.url }] : [];
  });

/** Where files of people lie. */
export const FILE_HOSTS = ['cdn.discordapp.com', 'media.discordapp.net'];
