import { dmOpen } from '../chat/dm-facts.ts';
import type { ReadHandedIn } from '../chat/handed-in.ts';
import type { View } from '../core/conversation/view.ts';
import type { Conversation } from '../core/promises/conversation.ts';
import type { Touch } from './read.ts';
import type { Stage } from './stage.ts';
import type { Workspaces } from './workspaces.ts';

export interface MessageParts {
  readonly conversation: Pick<Conversation, 'look' | 'handle'>;
  readonly met: (touch: Touch) => Promise<Touch | undefined>;
  /** Gives what comes of the touch, or what went wrong. */
  readonly following: (touch: Touch, give: (view: View) => Promise<void>) => Promise<void>;
  readonly stage: Pick<Stage, 'show'>;
  readonly workspaces: Pick<Workspaces, 'of'>;
  readonly readHandedIn: ReadHandedIn;
}

/** Answers what somebody wrote in the DM. `before`: see `InOrder`. */
export async function answerMessage(read: Touch, before: Promise<void>, parts: MessageParts): Promise<void> {
  const known = await parts.met(read);
  if (!known) return;
  const touch = await withRelease(known, parts);
  await parts.following(touch, async (view) => {
    await before;
    await parts.stage.show(touch, view);
  });
  await dmOpen(touch.who, touch.event, parts.conversation);
}

/** A file that may be a press release; Slack shows files to whoever has the workspace's token. */
async function withRelease(touch: Touch, { workspaces, readHandedIn }: MessageParts): Promise<Touch> {
  const { files, action, who, team } = touch;
  if (!files || !action) return touch;
  const workspace = await workspaces.of(team);
  const headers: Record<string, string> = workspace ? { authorization: `Bearer ${workspace.token}` } : {};
  return { ...touch, action: await readHandedIn(who, files, action, headers) };
}
