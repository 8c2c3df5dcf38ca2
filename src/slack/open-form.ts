import { within } from '../within.ts';
import { formOf } from '../core/conversation/form-of.ts';
import { FORM_VERBS, type Press } from '../core/conversation/verbs.ts';
import type { Conversation } from '../core/promises/conversation.ts';
import { codeOf, type Calls } from './calls.ts';
import { modalOf } from './form.ts';
import { withChannel } from './modal-channel.ts';
import type { Touch } from './read.ts';

export interface OpenFormParts {
  readonly conversation: Pick<Conversation, 'look'>;
  readonly calls: Pick<Calls, 'open' | 'push'>;
  /** How long it may take until the form is known, in milliseconds. */
  readonly formMs: number;
}

/**
 * Opens the form of a press: decided by the verb alone, and nothing but the session in hand is waited for. `late`: Slack opens
 * nothing any more. `none`: the press has no form, and is answered like any other.
 */
export async function openForm(touch: Touch, parts: OpenFormParts): Promise<'opened' | 'late' | 'none'> {
  const { action, trigger, team, place } = touch;
  if (action?.kind !== 'press' || !FORM_VERBS.has(action.verb)) return 'none';
  const view = await within(viewFor(touch, action, parts), parts.formMs).catch(() => undefined);
  if (view === 'late') return 'late';
  if (!view || trigger === undefined) return 'none';
  try {
    // Over the screen that it was asked for on, which is shown again when it closes.
    if (place.kind === 'modal') await parts.calls.push(team, trigger, view);
    else await parts.calls.open(team, trigger, view);
    return 'opened';
  } catch (error) {
    if (TOO_LATE.has(codeOf(error) ?? '')) return 'late';
    throw error;
  }
}

/** A trigger opens one modal, within 3 s. */
const TOO_LATE: ReadonlySet<string> = new Set(['expired_trigger_id', 'exchanged_trigger_id', 'trigger_expired']);

async function viewFor({ who }: Touch, press: Press, { conversation }: OpenFormParts) {
  const { session, facts } = await conversation.look(who);
  const form = formOf(press, session, facts);
  return form && withChannel(modalOf(form, session.language), who);
}
