import * as z from 'zod';
import type { HandedIn } from '../chat/handed-in.ts';
import type { PersonAction } from '../core/conversation/action.ts';
import { readId, type Press } from '../core/conversation/verbs.ts';
import { CommunityId, EventId, PersonId } from '../core/ids.ts';
import type { Present } from '../core/promises/conversation.ts';
import { CAMPAIGN, COMMAND, commandOf, organizeOf } from './commands.ts';
import type { Member } from './direct.ts';
import { LINK } from './draw-controls.ts';
import { SHOW_IN_DM } from './draw.ts';
import { channelIn } from './modal-channel.ts';

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
      readonly thread?: string;
    }
  /** The person's DM with the bot; `ts`: the message whose button was pressed; `thread`: the first message of the thread it was in. */
  | { readonly kind: 'dm'; readonly ts?: string; readonly thread?: string }
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
  /** Files handed in with a message. */
  readonly files?: readonly HandedIn[];
  /** What is done by the door alone: the screen goes to the DM as well. */
  readonly toDm?: boolean;
}

export const id = z.string().regex(/^[A-Z0-9]{2,32}$/);
export const team = z.object({ id, domain: z.string().max(200).optional() });
export const user = z.object({ id });
export const trigger = z.string().min(1).max(100);

const Command = z.object({
  team_id: id,
  team_domain: z.string().max(200).optional(),
  user_id: id,
  channel_id: id,
  command: z.string().max(64).default(COMMAND),
  text: z.string().default(''),
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
    thread_ts: z.string().optional(),
  }),
  z.object({ type: z.literal('view') }),
]);
/** `app_installed_team_id`: see `inTeam`. */
export const installed = { app_installed_team_id: id.nullish() };
const View = z.object({
  id: z.string(),
  hash: z.string().optional(),
  type: z.string(),
  private_metadata: z.string().optional(),
  ...installed,
});
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
  const by = inTeam(data);
  return {
    ...by,
    who: { ...by.who, ...channelIn(data.view?.private_metadata) },
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
  const { channel_id: channel, message_ts: ts, is_ephemeral: own = false, thread_ts } = container;
  // The first message of a thread stands outside it.
  const thread = thread_ts === undefined || thread_ts === ts ? {} : { thread: thread_ts };
  return reply === undefined ? undefined : { kind: 'message', channel, ts, reply, own, ...thread };
}

interface Inside {
  readonly team: z.infer<typeof team>;
  readonly user: z.infer<typeof user>;
  readonly view?: { readonly app_installed_team_id?: string | null | undefined } | undefined;
}

/**
 * Somebody of another workspace, in a channel that it shares with ours, belongs to ours here: what they open is a modal of ours,
 * and Slack names their workspace beside it, which we are not in.
 */
export function inTeam({ team: of, user: by, view }: Inside): Member & { readonly who: Present } {
  const ours = view?.app_installed_team_id ?? of.id;
  return present(ours, by.id, ours === of.id ? of.domain : undefined);
}

/** Who it is, by the ids of Slack's verified envelope alone. */
export function present(of: string, by: string, domain?: string): Member & { readonly who: Present } {
  return {
    team: of,
    user: by,
    who: {
      person: PersonId.parse(`slack:${of}:${by}`),
      community: CommunityId.parse(`slack:${of}`),
      ...(domain !== undefined && { communityName: domain }),
    },
  };
}
