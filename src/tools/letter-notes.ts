import { fits, type Fit } from '../core/letter/fit.ts';
import { CAMPAIGN_SHARE, percentShared, type Likeness } from '../core/letter/likeness.ts';
import { counted } from '../core/wording.ts';

/** One line: the share, the mark that offices use, and what would pass it. */
export function likenessLine(likeness: Likeness, letters: number): string {
  const { ownToPass } = likeness;
  const percent = `${String(percentShared(likeness))} %`;
  const which = letters === 1 ? `${percent} of this letter` : `Up to ${percent} of these letters`;
  const mark = `${String(CAMPAIGN_SHARE * 100)} %`;
  const start = `${which} is text everyone shares. Offices group letters of ${mark} or more and answer them alike`;
  if (ownToPass === 0) return `${start}; yours is below.`;
  return `${start}; about ${counted(ownToPass, 'more character')} of your own would bring yours below.`;
}

/** A line for each limit that a letter breaks, the worst of the letters counted. Silent where everything fits. */
export function fitLines(
  letters: readonly (readonly Fit[])[],
  { short, hasShort }: { readonly short: boolean; readonly hasShort: boolean },
): string[] {
  const worst = new Map<string, Fit>();
  for (const one of letters.flat()) {
    const known = worst.get(one.limit.id);
    if (!fits(one) && (!known || one.over > known.over)) worst.set(one.limit.id, one);
  }
  return [...worst.values()].map(({ limit, has, over, under }) => {
    if (under > 0) return `Too short for ${limit.what}: ${counted(has, 'character')} of at least ${String(limit.min)}.`;
    const advice = limit.id === 'senate-form' && hasShort && !short ? ' --short makes a shorter one.' : '';
    return `Too long for ${limit.what}: ${counted(has, 'character')}, ${String(over)} over its ${String(limit.max)}.${advice}`;
  });
}
