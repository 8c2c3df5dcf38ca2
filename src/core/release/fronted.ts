import type { Page } from './page.ts';
import type { Stretch } from './paragraphs.ts';
import type { Resolved } from './resolve.ts';
import { inside, runsOf } from './runs.ts';

/** "In a letter to Director Doe, Chairman Ames and Rep. Brown demanded": where those who wrote begin, else the sentence's end. */
export function frontedSubject({ masked }: Page, sentence: Stretch, resolved: readonly Resolved[]): number {
  if (!FRONTED.test(masked.slice(sentence.start, sentence.start + 160))) return sentence.end;
  const runs = runsOf(inside(resolved, sentence));
  const subject = runs.find((run) => {
    const end = run.at(-1)!.mention.outerEnd;
    return DID.test(masked.slice(end, end + 60));
  });
  if (!subject) return sentence.end;
  const opening = masked.slice(sentence.start, subject[0]!.mention.outerStart);
  return sentence.start + opening.lastIndexOf(',') + 1;
}

const FRONTED = /^(?:[^–—]{0,60}[–—-]+ )?(?:In|With|Through) (?:an?|his|her|their) [^,]{0,60}?\bletter/;
const DID =
  /^(?: of the \p{Lu}[^,;]{3,90}?)?,? (?:today |also |again |(?:on|this) \w+ |jointly )*(?:along|together|as well as|alongside|and (?=\d|\p{Ll})|\p{Ll}+ed|wrote|sought|said|told|ha[ds]|have|calls?|urges?|asks?|demands?|writes?|are|is)\b/u;
