import type { Stretch } from './paragraphs.ts';
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
