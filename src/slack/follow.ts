import { isFollowed, type Later } from '../chat/later.ts';
import { SENTENCES } from '../core/conversation/sentences.ts';
import type { View } from '../core/conversation/view.ts';
import { told } from '../core/conversation/views/told.ts';
import type { Conversation } from '../core/promises/conversation.ts';
import type { Touch } from './read.ts';
import type { Stage } from './stage.ts';

export interface FollowParts {
  readonly conversation: Pick<Conversation, 'handle' | 'show'>;
  readonly later: Later;
  readonly stage: Pick<Stage, 'show'>;
  /** Never rejects. */
  readonly guarded: (work: () => Promise<void>) => Promise<void>;
}

/** Gives what comes of the touch, and shows what comes after it without anything being done. Rejects with whatever went wrong. */
export async function follow(touch: Touch, give: (view: View) => Promise<void>, parts: FollowParts): Promise<void> {
  const start = performance.now();
  await parts.later.following(
    touch.who.person,
    async () => {
      const view = await produce(touch, parts);
      if (!view) return false;
      const waits = isFollowed(view, performance.now() - start);
      await give(view);
      return waits;
    },
    (view) => parts.guarded(() => parts.stage.show(lasting(touch), view)),
  );
}

/** What the conversation answers; undefined when the same was answered before. */
async function produce(
  { who, event, action, toDm }: Touch,
  { conversation }: Pick<FollowParts, 'conversation'>,
): Promise<View | undefined> {
  if (toDm) return { ...(await conversation.show(who)), audience: 'dm' };
  const language = who.language ?? 'en';
  if (!action) return told(SENTENCES[language].chat.unknownButton, language);
  let isRepeat = false;
  const onRepeat = (): void => void (isRepeat = true);
  const view = await conversation.handle({ ...who, event, action, onRepeat });
  return isRepeat ? undefined : view;
}

/** A modal that was changed since has another hash. */
function lasting(touch: Touch): Touch {
  const { place } = touch;
  return place.kind === 'modal' ? { ...touch, place: { kind: 'modal', view: place.view } } : touch;
}
