import { SENTENCES } from '../core/conversation/sentences.ts';
import type { View } from '../core/conversation/view.ts';
import { told } from '../core/conversation/views/told.ts';
import type { Conversation } from '../core/promises/conversation.ts';
import type { Log } from '../log.ts';
import type { Calls } from './calls.ts';
import type { Direct } from './direct.ts';
import type { Times } from './limits.ts';
import { notHere } from './meet.ts';
import { openForm } from './open-form.ts';
import type { Touch } from './read.ts';
import type { Stage } from './stage.ts';
import { failed } from './trouble.ts';

export interface PressParts {
  readonly conversation: Pick<Conversation, 'look'>;
  readonly met: (touch: Touch) => Promise<Touch | undefined>;
  /** Gives what comes of the touch, or what went wrong. */
  readonly following: (touch: Touch, give: (view: View) => Promise<void>) => Promise<void>;
  readonly stage: Pick<Stage, 'show' | 'beside'>;
  readonly calls: Pick<Calls, 'open' | 'push'>;
  readonly direct: Pick<Direct, 'holding'>;
  readonly times: Pick<Times, 'form'>;
  readonly log: Log;
}

/** Answers a button or a list: with its form where it has one, else with the screen that comes of it. */
export async function answerPress(read: Touch, parts: PressParts): Promise<void> {
  const { stage, direct, times, log } = parts;
  const start = performance.now();
  const touch = await parts.met(read);
  if (!touch) return await ('reply' in read.place ? stage.beside(read, notHere()) : undefined);
  const formMs = times.form - (performance.now() - start);
  const form = await openForm(touch, { ...parts, formMs }).catch((error: unknown) => ({ error }));
  if (form === 'late') return await stage.beside(touch, tooSlow(touch));
  if (form === 'opened') return;
  if (form !== 'none') return await stage.beside(touch, failed(touch.who, form.error, log).view);
  const own = touch.place.kind === 'dm' ? touch.place.ts : undefined;
  await direct.holding(own, async () => {
    await parts.following(touch, async (view) => {
      if (touch.action === undefined && !touch.toDm) await stage.beside(touch, view);
      else await stage.show(touch, view);
    });
  });
}

const tooSlow = ({ who: { language = 'en' } }: Touch): View => told(SENTENCES[language].chat.tooSlow, language);
