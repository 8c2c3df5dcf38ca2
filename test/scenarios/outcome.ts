import type { Session } from '../../src/core/conversation/session.ts';
import { wholeText } from '../../src/core/letter/letter-text.ts';
import { recipientsOf } from '../../src/core/conversation/recipients.ts';
import { writingOf } from '../../src/core/conversation/writing.ts';
import { written } from '../../src/core/conversation/written.ts';
import type { Conversation, Present } from '../../src/core/promises/conversation.ts';

/** What is left of a scenario: nothing in it may tell through which door it came. */
export interface Outcome {
  readonly step: Session['step'];
  /** What was typed; an input that was left empty is as if it was never there. */
  readonly typed?: unknown;
  readonly leftOut?: readonly string[];
  readonly marks?: unknown;
  /** Each letter as its reader gets it. */
  readonly letters: readonly { readonly seat: string; readonly text: string }[];
  readonly receipts: readonly string[];
}

export async function outcomeOf(conversation: Pick<Conversation, 'look'>, who: Present): Promise<Outcome> {
  const { session, facts } = await conversation.look(who, 'everything');
  const receipts = (facts.receipts ?? [])
    .map(({ seat, status, channel }) => `${seat}: ${status} by ${channel}`)
    .toSorted();
  if (session.step === 'choosing') return { step: session.step, letters: [], receipts };
  const { draft } = session;
  const writing = writingOf(session, facts);
  if (!writing) throw new Error(`The issue ${draft.issue} is gone`);
  const letters = recipientsOf(writing).map((to) => ({
    seat: String(to.official.seat),
    text: wholeText(written(writing, to).letter),
  }));
  return {
    step: session.step,
    typed: withoutEmpty(draft.typed),
    leftOut: draft.leftOut.map(String),
    ...('marks' in session && { marks: session.marks }),
    letters,
    receipts,
  };
}

function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value)
    .map(([key, one]) => [key, withoutEmpty(one)] as const)
    .filter(
      ([, one]) => one !== undefined && one !== '' && JSON.stringify(one) !== '[]' && JSON.stringify(one) !== '{}',
    );
  return Object.fromEntries(entries);
}
