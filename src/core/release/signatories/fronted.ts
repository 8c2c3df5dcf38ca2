import type { Page } from '../page/page.ts';
import type { Stretch } from '../page/paragraphs.ts';
import type { Resolved } from '../names/resolve.ts';
import { inside, runsOf } from '../names/runs.ts';

/** "In a letter to Director Doe, Chairman Ames and Rep. Brown demanded": where those who wrote begin, else the sentence's end. */
export function frontedSubject({ masked }: Page, sentence: Stretch, resolved: readonly Resolved[]): number {
  if (!isFronted(masked, sentence)) return sentence.end;
  const runs = runsOf(inside(resolved, sentence));
  const subject = runs.find((run) => {
    const end = run.at(-1)!.mention.outerEnd;
    return DID.test(masked.slice(end, end + 60));
  });
  if (!subject) return afterComma(masked, sentence, runs);
  const { outerStart } = subject[writersFrom(masked, subject)]!.mention;
  return sentence.start + masked.slice(sentence.start, outerStart).lastIndexOf(',') + 1;
}

/** "In a letter to Director Doe, Chairman Ames of the Committee on Banking, today urged": the member who follows a comma. */
function afterComma(masked: string, sentence: Stretch, runs: readonly Resolved[][]): number {
  const first = runs.map((run) => run[0]!).find(({ strong }) => strong);
  const start = first?.mention.outerStart ?? sentence.end;
  const opening = masked.slice(Math.max(sentence.start, start - NEAR), start);
  return first && /\bto [^,]{3,160},[^]{0,160}, (?:(?:House|Senate|U\.S\.) )?$/.test(opening)
    ? start - 1
    : sentence.end;
}

/** Characters in which readers stand. */
const NEAR = 500;

/**
 * "In a letter to Leader Ames, Rep. Brown" and "to Leader Ames and Speaker Brown, Reps. Cole and Dean": whose names begin after the
 * comma that no "and" of their list follows. The index in the run.
 */
export function writersFrom(masked: string, run: readonly Resolved[]): number {
  const first = run[0]!.mention;
  if (!/\bto (?:[\p{L}.&’'-]+ ){0,8}$/u.test(masked.slice(Math.max(0, first.outerStart - 90), first.outerStart)))
    return 0;
  const between = run.map(({ mention }, i) =>
    i === 0 ? '' : masked.slice(run[i - 1]!.mention.outerEnd, mention.outerStart),
  );
  const ends = between.findIndex((words) => /\band\b/.test(words));
  const after = between.findIndex((words, i) => i > Math.max(0, ends) && words.includes(',') && !/\band\b/.test(words));
  const single = between.findIndex((words) => words.includes(',') && !/\band\b/.test(words));
  return Math.max(0, ends > 0 && after > 0 ? after : single);
}

const FRONTED = /^(?:[^–—]{0,60}[–—-]+ )?(?:In|With|Through) (?:an?|his|her|their) [^,]{0,60}?\bletter/;
const DID =
  /^(?: of the \p{Lu}[^,;]{3,90}?)?,? (?:today |also |again |(?:on|this) \w+ |jointly )*(?:along|together|as well as|alongside|and (?=\d|\p{Ll})|\p{Ll}+ed|wrote|sought|said|told|laid|took|gave|made|drew|set|lays?|ha[ds]|have|are|is|was|were|(?:accus|argu|ask|back|blast|call|challeng|cit|condemn|criticiz|demand|detail|encourag|express|implor|inquir|insist|not|object|oppos|outlin|plead|point|pos|prais|press|prob|push|question|rais|remind|request|say|seek|slam|sound|support|tak|tell|thank|urg|voic|want|warn|writ)(?:e?s|e)?)\b/u;

/** "In a letter to", before whoever wrote it. */
export const isFronted = (masked: string, { start }: Stretch): boolean =>
  FRONTED.test(masked.slice(start, start + 160));
