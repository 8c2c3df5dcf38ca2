import type { Stretch } from '../page/paragraphs.ts';
import type { Resolved } from './resolve.ts';

/** Names that follow one another, as lists. */
export function runsOf(resolved: readonly Resolved[]): Resolved[][] {
  const runs: Resolved[][] = [];
  for (const one of resolved) {
    const last = runs.at(-1);
    if (last?.[0]!.mention.run === one.mention.run) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

export const within = (one: Stretch, { start, end }: Stretch): boolean => one.start >= start && one.end <= end;

/** Of names in the order of the text those that stand in a stretch; found by halving, for a megabyte has thousands of both. */
export function inside(all: readonly Resolved[], stretch: Stretch): Resolved[] {
  let first = 0;
  for (let past = all.length; first < past;) {
    const middle = (first + past) >> 1;
    if (all[middle]!.mention.start < stretch.start) first = middle + 1;
    else past = middle;
  }
  const out: Resolved[] = [];
  for (let at = first; at < all.length && all[at]!.mention.start < stretch.end; at += 1)
    if (within(all[at]!.mention, stretch)) out.push(all[at]!);
  return out;
}
