import type { Stretch } from '../page/paragraphs.ts';
import type { Resolved } from '../names/resolve.ts';
import { runsOf } from '../names/runs.ts';

/** A list of names in a sentence, and the words around it. */
export interface Spot {
  readonly run: readonly Resolved[];
  /** From the beginning of the sentence. */
  readonly opening: string;
  /** Its end, in one line. */
  readonly before: string;
  /** Since the list before; empty at the first. */
  readonly between: string;
  /** To the end of the sentence. */
  readonly after: string;
}

/** Characters that say what a list is. */
const NEAR = 240;

export const spotsIn = (masked: string, sentence: Stretch, named: readonly Resolved[]): Spot[] =>
  runsOf(named).map((run, i, runs) => {
    const { outerStart } = run[0]!.mention;
    const opening = masked.slice(sentence.start, outerStart);
    return {
      run,
      opening,
      before: opening.slice(-NEAR).replaceAll('\n', ' '),
      between: i > 0 ? masked.slice(runs[i - 1]!.at(-1)!.mention.outerEnd, outerStart) : '',
      after: masked.slice(run.at(-1)!.mention.outerEnd, sentence.end),
    };
  });
