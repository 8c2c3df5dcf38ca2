import { bytesOf, type Wanted, type WantedParts } from '../chat/wanted.ts';
import type { Present } from '../core/promises/conversation.ts';

/** The bytes of a file with what is read to those who do not see it. */
export interface Sent {
  readonly name: string;
  readonly data: Buffer;
  readonly alt: string;
}

/** Fetches what is wanted; `missing`: some could not be made, and a sentence should say so. Never rejects. */
export async function filesFor(
  wanted: readonly Wanted[],
  who: Present,
  parts: WantedParts,
): Promise<{ readonly files: readonly Sent[]; readonly missing: boolean }> {
  const made = await Promise.all(
    wanted.map(async (one) => {
      const data = await bytesOf(one, who, parts);
      return data && { name: one.name, data, alt: one.alt };
    }),
  );
  const files = made.flatMap((one) => one ?? []);
  return { files, missing: files.length < wanted.length };
}
