import { listedSigners } from './listed-signers.ts';
import { bylineOf } from '../letter/pasted-letter.ts';
import type { Page, Sentence } from '../page/page.ts';
import { sentencesOf } from '../page/paragraphs.ts';
import type { Resolved } from '../names/resolve.ts';
import { inside, runsOf, within } from '../names/runs.ts';
import { toldSigners } from './told-signers.ts';

/** Whoever is told of or listed as having signed, and where "Sincerely" stands whoever is under it. Each person once. */
export function signersOf(page: Page, sentences: readonly Sentence[], resolved: readonly Resolved[]): Resolved[] {
  const present = sentences.filter(({ past }) => !past);
  const told: Resolved[] = [];
  let isList = false;
  for (const [i, sentence] of present.entries()) {
    const goesOn: Resolved[] = isList ? listedNames(page, sentence, resolved) : [];
    const signers: Resolved[] = goesOn.length > 0 ? goesOn : toldSigners(page, sentence, present[i - 1], resolved);
    isList = signers.length > 0;
    told.push(...signers);
  }
  const { signature } = page;
  const signed = signature ? resolved.filter((one) => within(one.mention, signature) && isSignature(one, page)) : [];
  const all = [
    ...told,
    ...listedSigners(page, resolved),
    ...signed,
    ...(page.salutation ? bylineOf(page, resolved) : []),
  ];
  return all.filter((one, i) => all.findIndex(({ person }) => person === one.person) === i);
}

/** "... (D-Ohio), and Ames (R-Iowa). Brown (D-Mich.), Cole (D-N.Y.)": a list that a full stop for a comma has cut. */
function listedNames({ masked }: Page, { start, end }: Sentence, resolved: readonly Resolved[]): Resolved[] {
  const named = inside(resolved, { start, end });
  const last = named.at(-1)?.mention;
  const isOne = last && named[0]!.mention.outerStart === start && runsOf(named).length === 1;
  return isOne && named.every(({ strong }) => strong) && /^[\s.,;]*$/.test(masked.slice(last.outerEnd, end))
    ? named
    : [];
}

/** Under "Sincerely" the place is the evidence, for a name printed in full or with its title. */
function isSignature({ mention, strong }: Resolved, page: Page): boolean {
  return (mention.full || strong) && sentencesOf(page.text, { start: mention.start, end: mention.end }).length < 3;
}
