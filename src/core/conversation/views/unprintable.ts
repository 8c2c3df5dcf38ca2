import type { Sentences } from '../sentences.ts';

/** Signs listed; there may be as many as a text is long. */
const SIGNS = 8;

/** Says which signs the printed page shows as a box; undefined where it has them all. */
export function boxesFor(unprintable: readonly string[], { review: { boxes } }: Sentences): string | undefined {
  const signs = unprintable.slice(0, SIGNS).join(' ');
  return signs === '' ? undefined : boxes(signs, unprintable.length > SIGNS);
}
