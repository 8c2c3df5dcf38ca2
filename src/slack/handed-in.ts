import * as z from 'zod';
import type { HandedIn } from '../chat/handed-in.ts';

/** A file of another workspace tells nothing of itself but its id. */
const SharedFile = z.object({
  name: z.string().max(1_000).nullish(),
  mimetype: z.string().max(200).nullish(),
  size: z.number().int().min(0).default(0),
  url_private_download: z.string().max(2_000).optional(),
  url_private: z.string().max(2_000).optional(),
});

/** The files of a message as Slack tells of them. What has no address cannot be fetched, and is told so. */
export const handedIn = (files: readonly unknown[]): readonly HandedIn[] =>
  files.flatMap((one) => {
    const { data } = SharedFile.safeParse(one);
    const url = data?.url_private_download ?? data?.url_private ?? '';
    return data ? [{ name: data.name ?? '', type: data.mimetype ?? '', bytes: data.size, url }] : [];
  });

/** Where files of people lie. */
export const FILE_HOSTS = ['files.slack.com'];
