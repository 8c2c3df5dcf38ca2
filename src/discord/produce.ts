import { dmClosed } from '../chat/dm-facts.ts';
import { failed } from '../chat/failed.ts';
import { isFollowed } from '../chat/later.ts';
import { linkView } from '../chat/tell.ts';
import type { WantedParts } from '../chat/wanted.ts';
import { wrongCommand } from '../chat/wrong-command.ts';
import type { View } from '../core/conversation/view.ts';
import type { PersonId } from '../core/ids.ts';
import type { Conversation, Present } from '../core/promises/conversation.ts';
import { newNonce, type Direct } from './direct.ts';
import { codeOf } from './errors.ts';
import { draw } from './draw.ts';
import { withFiles, type Ready } from './files.ts';
import { MESSAGES } from './limits.ts';
import type { Touch } from './read.ts';
import { traceOf } from './trace.ts';

/** A view and its messages. `waits`: another view may follow without anything being done. */
export interface Shown {
  readonly view: View;
  /** None: it was answered before. */
  readonly messages: readonly Ready[];
  readonly waits?: boolean;
}

/** From what a person did to the messages that answer it. */
export interface Produce {
  /** What was done, all the way. Never rejects. */
  of(touch: Touch, action: NonNullable<Touch['action']>): Promise<Shown>;
  /** Where the person is now: a screen that belongs into the DM is sent there, and the answer says so. */
  placed(view: View, touch: Touch): Promise<Shown>;
  /** `most`: messages that the answer may take. */
  readonly readyOf: (view: View, who: Present, most: number) => Promise<readonly Ready[]>;
}

export interface ProduceParts extends WantedParts {
  readonly conversation: Conversation;
  readonly direct: Pick<Direct, 'send' | 'linkTo'>;
  /** The signed link to a person's own page; absent where there is none. */
  readonly privateLink?: (person: PersonId) => string;
}

export function createProduce(parts: ProduceParts): Produce {
  const { conversation, direct, log } = parts;

  const readyOf: Produce['readyOf'] = (view, who, most) => {
    const privatePage = parts.privateLink?.(who.person);
    const drawn = draw(view, { most, ...(privatePage !== undefined && { privatePage }) });
    return withFiles(drawn, { who, language: view.language }, parts);
  };

  const placed: Produce['placed'] = async (view, touch) => {
    const { who, user, place, event } = touch;
    const most = mostOf(touch);
    if (view.audience !== 'dm' || place === 'dm') return { view, messages: await readyOf(view, who, most) };
    const wrong = wrongCommand(view, touch.action);
    if (wrong) return { view: wrong, messages: await readyOf(wrong, who, most) };
    try {
      const messages = await readyOf(view, who, MESSAGES.here);
      const went = await direct.send(user, messages, newNonce());
      if (went === 'sent') {
        const there = linkView(await direct.linkTo(user), view.language);
        return { view: there, messages: await readyOf(there, who, most) };
      }
      const here = await dmClosed(who, event, conversation);
      return { view: here, messages: await readyOf(here, who, most) };
    } catch (error) {
      log.warn({ code: codeOf(error) }, 'A DM could not be sent, so it is shown where it was asked for');
      return { view, messages: await readyOf(view, who, most) };
    }
  };

  const broken = async (error: unknown, touch: Touch): Promise<Shown> => {
    const { view } = failed(touch.who, traceOf(error), log);
    return { view, messages: await readyOf(view, touch.who, mostOf(touch)) };
  };

  return {
    readyOf,
    placed,
    async of(touch, action) {
      const { who, event } = touch;
      try {
        const start = performance.now();
        let isRepeat = false;
        const onRepeat = (): void => void (isRepeat = true);
        const view = await conversation.handle({ event, action, onRepeat, ...who });
        // Answered by another process, or by this one before it was started again.
        if (isRepeat) return { view, messages: [] };
        const waits = isFollowed(view, performance.now() - start);
        return { waits, ...(await placed(view, touch)) };
      } catch (error) {
        return await broken(error, touch);
      }
    },
  };
}

const mostOf = ({ isAlone }: Touch): number => (isAlone ? MESSAGES.alone : MESSAGES.here);
