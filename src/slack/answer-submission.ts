import { within } from '../within.ts';
import { checkSubmit } from '../core/conversation/check-form.ts';
import { SENTENCES } from '../core/conversation/sentences.ts';
import type { View } from '../core/conversation/view.ts';
import { told } from '../core/conversation/views/told.ts';
import type { Conversation } from '../core/promises/conversation.ts';
import type { Log } from '../log.ts';
import type { Acked } from './acknowledge.ts';
import type { Times } from './limits.ts';
import type { Touch } from './read.ts';
import type { Stage } from './stage.ts';
import { failed } from './trouble.ts';

export interface SubmissionParts {
  readonly conversation: Pick<Conversation, 'look'>;
  readonly stage: Pick<Stage, 'settled' | 'bring' | 'beside' | 'modal'>;
  /** Gives what comes of the touch. Rejects with whatever went wrong. */
  readonly following: (touch: Touch, give: (view: View) => Promise<void>) => Promise<void>;
  readonly times: Pick<Times, 'look' | 'inline'>;
  readonly log: Log;
}

/** Answers a form: what is wrong beside its input, else what comes of it in place of the form. Rejects when Slack takes nothing. */
export async function answerSubmission(
  touch: Touch,
  isOver: boolean,
  { ack }: Acked,
  parts: SubmissionParts,
): Promise<void> {
  const { stage, times } = parts;
  const wrong = await mistakesIn(touch, parts);
  if (Object.keys(wrong).length > 0) return void (await ack({ response_action: 'errors', errors: wrong }));
  /** In place of the form; after its acknowledgement in place of what stands there by now. */
  const put = async (view: View): Promise<void> => {
    if (!(await ack({ response_action: 'update', view: stage.modal(touch, view) }))) await stage.bring(touch, view);
  };
  const shown = parts.following(touch, async (given) => {
    const view = await stage.settled(touch, given);
    if (!isOver) return await put(view);
    // The screen below is the new one already when the form over it closes.
    await stage.bring(touch, view);
    await ack();
  });
  try {
    if ((await within(shown, times.inline)) === 'late') await (isOver ? ack() : put(waitView(touch)));
    await shown;
  } catch (error) {
    const { says, view } = failed(touch.who, error, parts.log);
    // The form stays open while it can, with everything that was typed; nothing closes without a word, or waits for ever.
    const field = touch.action?.kind === 'submit' ? Object.keys(touch.action.values)[0] : undefined;
    if (field !== undefined && (await ack({ response_action: 'errors', errors: { [field]: says } }))) return;
    await (isOver ? stage.beside(touch, view) : put(view));
  }
}

async function mistakesIn({ action, who }: Touch, parts: SubmissionParts): Promise<Record<string, string>> {
  if (action?.kind !== 'submit') return {};
  const found = await within(parts.conversation.look(who), parts.times.look).catch(() => 'late' as const);
  const wrong = found === 'late' ? [] : checkSubmit(action, found.session, found.facts);
  return Object.fromEntries(wrong.toReversed().map(({ field, says }) => [field, says]));
}

function waitView({ who: { language = 'en' } }: Touch): View {
  return { ...told('', language), blocks: [{ kind: 'text', text: SENTENCES[language].chat.wait }] };
}
