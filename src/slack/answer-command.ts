import type { View } from '../core/conversation/view.ts';
import type { Acked } from './acknowledge.ts';
import type { Calls } from './calls.ts';
import type { Times } from './limits.ts';
import { notHere } from './meet.ts';
import type { Touch } from './read.ts';
import type { Stage } from './stage.ts';

export interface CommandParts {
  readonly met: (touch: Touch) => Promise<Touch | undefined>;
  /** Gives what comes of the touch, or what went wrong. */
  readonly following: (touch: Touch, give: (view: View) => Promise<void>) => Promise<void>;
  readonly stage: Pick<Stage, 'show' | 'single' | 'modal'>;
  readonly calls: Pick<Calls, 'open'>;
  readonly times: Pick<Times, 'inline'>;
}

/** Answers a command: with its acknowledgement while there is time, `/letter` alone with a modal, else as a message. */
export async function answerCommand(read: Touch, { ack }: Acked, parts: CommandParts): Promise<void> {
  const { stage, times } = parts;
  const { action } = read;
  const isPicker = action?.kind === 'command' && action.name === 'write' && action.args.issue === undefined;
  const start = performance.now();
  const touch = await parts.met(read);
  if (!touch) return void (await ack(stage.single(read, notHere())));
  await parts.following(touch, async (view) => {
    const isQuick = touch.place.kind === 'command' && performance.now() - start < times.inline;
    const answer = isQuick && !isPicker ? stage.single(touch, view) : undefined;
    const isFirst = await ack(answer);
    if (answer && isFirst) return;
    await (isQuick && isPicker ? pick(touch, view, parts) : stage.show(touch, view));
  });
}

/** A modal with the list of issues or the letter in progress; as a message where it comes too late. */
async function pick(touch: Touch, view: View, { stage, calls }: CommandParts): Promise<void> {
  if (view.audience === 'dm') return await stage.show(touch, view);
  try {
    await calls.open(touch.team, touch.trigger ?? '', stage.modal(touch, view));
  } catch {
    await stage.show(touch, view);
  }
}
