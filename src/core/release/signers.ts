import { listedSigners } from './listed-signers.ts';
import type { Page, Sentence } from './page.ts';
import { sentencesOf } from './paragraphs.ts';
import type { Resolved } from './resolve.ts';
import { within } from './runs.ts';
import { toldSigners } from './told-signers.ts';

/** Whoever is told of or listed as having signed, and where "Sincerely" stands whoever is under it. Each person once. */
export function signersOf(page: Page, sentences: readonly Sentence[], resolved: readonly Resolved[]): Resolved[] {
  const present = sentences.filter(({ past }) => !past);
  const told = present.flatMap((sentence, i) => toldSigners(page, sentence, present[i - 1], resolved));
  const { signature } = page;
  const signed = signature ? resolved.filter((one) => within(one.mention, signature) && isSignature(one, page)) : [];
  const all = [...told, ...listedSigners(page, resolved), ...signed];
  return all.filter((one, i) => all.findIndex(({ person }) => person === one.person) === i);
}

/** Under "Sincerely" the place is the evidence, for a name printed in full or with its title. */
function isSignature({ mention, strong }: Resolved, page: Page): boolean {
  return (mention.full || strong) && sentencesOf(page.text, { start: mention.start, end: mention.end }).length < 3;
}
