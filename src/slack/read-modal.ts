import * as z from 'zod';
import { readFormId } from '../chat/form-id.ts';
import { readAction } from '../core/conversation/action.ts';
import { readId } from '../core/conversation/verbs.ts';
import { EventId } from '../core/ids.ts';
import type { Present } from '../core/promises/conversation.ts';
import type { Member } from './direct.ts';
import { valuesOf } from './form.ts';
import { channelIn } from './modal-channel.ts';
import { installed, inTeam, team, trigger, user, type Touch } from './read.ts';

const Submission = z.object({
  team,
  user,
  trigger_id: trigger,
  view: z.object({
    id: z.string(),
    callback_id: z.string(),
    private_metadata: z.string().optional(),
    root_view_id: z.string().nullish(),
    previous_view_id: z.string().nullish(),
    ...installed,
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.looseObject({}))) }),
  }),
});

export interface Submitted {
  readonly touch: Touch;
  /** The form lies over a screen, which is shown again when it closes. */
  readonly isOver: boolean;
}

/** A filled-in form. What comes of it is shown in the modal at the bottom. */
export function readSubmission(body: unknown): Submitted | undefined {
  const { data } = Submission.safeParse(body);
  if (!data) return undefined;
  const { view } = data;
  const form = readFormId(view.callback_id);
  const isOver = typeof view.previous_view_id === 'string';
  const action = form && readAction({ kind: 'submit', ...form, values: valuesOf(view.state.values) });
  const by = inTeam(data);
  const touch: Touch = {
    ...by,
    who: { ...by.who, ...channelIn(view.private_metadata) },
    event: EventId.parse(`slack:${data.trigger_id}`),
    ...(action && { action }),
    place: { kind: 'modal', view: isOver ? (view.root_view_id ?? view.id) : view.id },
    trigger: data.trigger_id,
  };
  return { touch, isOver };
}

const Suggestion = z.object({
  team,
  user,
  view: z.object(installed).optional(),
  action_id: z.string(),
  value: z.string().default(''),
});

export interface Typing {
  readonly member: Member & { readonly who: Present };
  readonly typed: string;
  readonly to: 'write' | 'read';
}

/** What was typed so far into a list of issues. */
export function readTyping(body: unknown): Typing | undefined {
  const { data } = Suggestion.safeParse(body);
  const press = data && readId(data.action_id);
  return (
    data &&
    press && {
      member: inTeam(data),
      typed: data.value.slice(0, 200),
      to: press.verb === 'choose' ? 'write' : 'read',
    }
  );
}
