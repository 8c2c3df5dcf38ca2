import * as z from 'zod';
import { readFormId } from '../chat/form-id.ts';
import { readAction, type PersonAction } from '../core/conversation/action.ts';
import { readId, type Press } from '../core/conversation/verbs.ts';
import { CommunityId, EventId, PersonId } from '../core/ids.ts';
import type { Present } from '../core/promises.ts';
import { CAMPAIGN, COMMAND, commandOf, organizeOf } from './commands.ts';
import type { Member } from './direct.ts';
import { LINK } from './draw-controls.ts';
import { SHOW_IN_DM } from './draw.ts';
import { valuesOf } from './form.ts';

/** Where somebody did something, and so where the answer goes. `reply`: the address for answers that came with it. */
export type Place =
  /** A command: nothing stands there yet. */
  | { readonly kind: 'command'; readonly channel: string; readonly reply: string }
  /** A message in a channel. `own`: it is this person's alone, and is replaced. */
  | {
      readonly kind: 'message';
      readonly channel: string;
      readonly ts: string;
      readonly reply: string;
      readonly own: boolean;
    }
  /** The person's DM with the bot; `ts`: the message whose button was pressed. */
  | { readonly kind: 'dm'; readonly ts?: string }
  /** `hash`: as it was when the button was pressed. */
  | { readonly kind: 'modal'; readonly view: string; readonly hash?: string }
  | { readonly kind: 'home' };

/** Something that a person did, as Slack's verified envelope tells it. */
export interface Touch extends Member {
  readonly who: Present;
  readonly event: EventId;
  /** Absent: a button, list or form that we do not know. */
  readonly action?: PersonAction;
  readonly place: Place;
  /** Opens a modal, once and within 3 s. */
  readonly trigger?: string;
  /** What is done by the door alone: the screen goes to the DM as well. */
  readonly toDm?: boolean;
}

const id = z.string().regex(/^[A-Z0-9]{2,32}$/);
const team = z.object({ id, domain: z.string().max(200).optional() });
const user = z.object({ id });
const trigger = z.string().min(1).max(100);

const Command = z.object({
  team_id: id,
  team_domain: z.string().max(200).optional(),
  user_id: id,
  channel_id: id,
  command: z.string().max(64).default(COMMAND),
  text: z.string().max(10_000).default(''),
  trigger_id: trigger,
  response_url: z.url(),
});

/** A slash command. Undefined for one that lacks what every one has. */
export function readCommand(body: unknown): Touch | undefined {
  const { data } = Command.safeParse(body);
  return (
    data && {
      ...present(data.team_id, data.user_id, data.team_domain),
      event: EventId.parse(`slack:${data.trigger_id}`),
      action: data.command === CAMPAIGN ? organizeOf(data.text) : commandOf(data.text),
      place: { kind: 'command', channel: data.channel_id, reply: data.response_url },
      trigger: data.trigger_id,
    }
  );
}

const Container = z.union([
  z.object({
    type: z.literal('message'),
    message_ts: z.string(),
    channel_id: id,
    is_ephemeral: z.boolean().optional(),
  }),
  z.object({ type: z.literal('view') }),
]);
const View = z.object({ id: z.string(), hash: z.string().optional(), type: z.string() });
const Action = z.object({
  action_id: z.string(),
  selected_option: z.object({ value: z.string() }).nullish(),
});
const Actions = z.object({
  team,
  user,
  trigger_id: trigger,
  container: Container,
  view: View.optional(),
  response_url: z.url().optional(),
  actions: z.array(Action).min(1),
});

/** A button or a list. `nothing`: a button that only opens an address. */
export function readPress(body: unknown): Touch | 'nothing' | undefined {
  const { data } = Actions.safeParse(body);
  const [pressed] = data?.actions ?? [];
  const place = data && placeOf(data);
  if (!data || !pressed || !place) return undefined;
  if (pressed.action_id.startsWith(LINK)) return 'nothing';
  const picked = pressed.selected_option?.value;
  const action: Press | undefined = readId(pressed.action_id, picked === undefined ? undefined : [picked]);
  return {
    ...present(data.team.id, data.user.id, data.team.domain),
    event: EventId.parse(`slack:${data.trigger_id}`),
    ...(action && { action }),
    place,
    trigger: data.trigger_id,
    ...(pressed.action_id === SHOW_IN_DM && { toDm: true }),
  };
}

function placeOf({ container, view, response_url: reply }: z.infer<typeof Actions>): Place | undefined {
  if (container.type === 'view') {
    if (view?.type === 'home') return { kind: 'home' };
    return view && { kind: 'modal', view: view.id, ...(view.hash !== undefined && { hash: view.hash }) };
  }
  const { channel_id: channel, message_ts: ts, is_ephemeral: own = false } = container;
  return reply === undefined ? undefined : { kind: 'message', channel, ts, reply, own };
}

const Submission = z.object({
  team,
  user,
  trigger_id: trigger,
  view: z.object({
    id: z.string(),
    callback_id: z.string(),
    root_view_id: z.string().nullish(),
    previous_view_id: z.string().nullish(),
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
  const touch: Touch = {
    ...present(data.team.id, data.user.id, data.team.domain),
    event: EventId.parse(`slack:${data.trigger_id}`),
    ...(action && { action }),
    place: { kind: 'modal', view: isOver ? (view.root_view_id ?? view.id) : view.id },
    trigger: data.trigger_id,
  };
  return { touch, isOver };
}

const Suggestion = z.object({ team, user, action_id: z.string(), value: z.string().default('') });

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
      member: present(data.team.id, data.user.id, data.team.domain),
      typed: data.value.slice(0, 200),
      to: press.verb === 'choose' ? 'write' : 'read',
    }
  );
}

const Envelope = z.object({ team_id: id, event_id: z.string().max(100) });
const Message = z.object({
  channel_type: z.literal('im'),
  user: id,
  text: z.string().max(200_000).default(''),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
});

/** Undefined for everything that a person did not write to us directly: edits, joins, our own messages. */
export function readMessage(body: unknown, event: unknown): Touch | undefined {
  const envelope = Envelope.safeParse(body).data;
  const message = Message.safeParse(event).data;
  if (!envelope || !message || message.bot_id !== undefined) return undefined;
  if (message.subtype !== undefined && message.subtype !== 'file_share') return undefined;
  return {
    ...present(envelope.team_id, message.user),
    event: EventId.parse(`slack:${envelope.event_id}`),
    action: { kind: 'say', text: plainOf(message.text) },
    place: { kind: 'dm' },
  };
}

/** Slack writes `&`, `<` and `>` as entities, and an address that was typed as `<https://...|...>`. */
const plainOf = (text: string): string =>
  text
    .replaceAll(/<(?:https?|mailto|tel):[^|>]*\|([^>]*)>/g, '$1')
    .replaceAll(/<((?:https?|mailto|tel):[^|>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const HomeOpened = z.object({ user: id, tab: z.literal('home') });

export function readHome(body: unknown, event: unknown): (Member & { readonly who: Present }) | undefined {
  const envelope = Envelope.safeParse(body).data;
  const opened = HomeOpened.safeParse(event).data;
  return envelope && opened && present(envelope.team_id, opened.user);
}

function present(inTeam: string, by: string, domain?: string): Member & { readonly who: Present } {
  return {
    team: inTeam,
    user: by,
    who: {
      person: PersonId.parse(`slack:${inTeam}:${by}`),
      community: CommunityId.parse(`slack:${inTeam}`),
      ...(domain !== undefined && { communityName: domain }),
    },
  };
}
