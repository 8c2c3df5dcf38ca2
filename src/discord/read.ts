import {
  ApplicationCommandOptionType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import * as z from 'zod';
import { CommandName, readAction, type PersonAction } from '../core/conversation/action.ts';
import { readId, type Press } from '../core/conversation/verbs.ts';
import type { EventId } from '../core/ids.ts';
import type { Present } from '../core/promises/conversation.ts';
import { readFormId } from '../chat/form-id.ts';
import type { HandedIn } from '../chat/handed-in.ts';
import { envelopeOf, isJson, textIn, type Envelope } from './envelope.ts';
import { valuesOf } from './form.ts';
import { handedIn } from './handed-in.ts';
import { eventOf, presentOf } from './present.ts';

/** Something that a person did, as Discord's verified payload tells it. */
export interface Touch {
  readonly id: string;
  readonly token: string;
  readonly app: string;
  /** Discord's id of the person. */
  readonly user: string;
  readonly who: Present;
  readonly event: EventId;
  /** Absent: a button, list, form or command that we do not know. */
  readonly action?: PersonAction;
  /** Files handed in with a command. */
  readonly files?: readonly HandedIn[];
  /** `dm`: the person's DM with the bot. `elsewhere`: other people's DMs, where the bot is not a member. */
  readonly place: 'server' | 'dm' | 'elsewhere';
  readonly channel?: string;
  readonly guild?: string;
  /** The person installed the app for themselves and the server did not: five messages after the first. */
  readonly isAlone: boolean;
  /** The message whose button it was, where it is this person's own and may be changed. */
  readonly own?: string;
  /** What is answered with is for everybody, if it is a card. */
  readonly isForAll: boolean;
}

/** What a name that is being typed is for: to begin a letter, to look at one, or to run a campaign. */
export type Typing = 'write' | 'read' | 'change' | 'count';

export type Read =
  | { readonly kind: 'ping' }
  | { readonly kind: 'touch'; readonly touch: Touch }
  | { readonly kind: 'typing'; readonly who: Present; readonly typed: string; readonly to: Typing }
  | { readonly kind: 'nothing' };

const SUBCOMMAND: number = ApplicationCommandOptionType.Subcommand;
const PING: number = InteractionType.Ping;
const COMMAND: number = InteractionType.ApplicationCommand;
const COMPONENT: number = InteractionType.MessageComponent;
const AUTOCOMPLETE: number = InteractionType.ApplicationCommandAutocomplete;
const SUBMIT: number = InteractionType.ModalSubmit;
const PRIVATE: number = InteractionContextType.PrivateChannel;

/** An interaction, however it came. `nothing`: none of ours, or one that lacks what every interaction has. */
export function read(payload: unknown): Read {
  if (isJson(payload) && payload['type'] === PING) return { kind: 'ping' };
  const envelope = envelopeOf(payload);
  if (!envelope) return { kind: 'nothing' };
  const { id, token, app, user, guild, channel, manages, message, isAlone } = envelope;
  const who = presentOf(user, envelope.locale, guild === undefined ? undefined : { guild, channel, manages });
  if (envelope.type === AUTOCOMPLETE) return typing(who, envelope.data);
  const action = actionOf(envelope);
  const place = placeOf(envelope);
  const files = action?.kind === 'organize' ? filesIn(envelope.data) : [];
  const isOwn = message !== undefined && (place === 'dm' || (message.flags & MessageFlags.Ephemeral) !== 0);
  const touch: Touch = {
    id,
    token,
    app,
    user,
    who,
    event: eventOf(id),
    ...(action && { action }),
    ...(files.length > 0 && { files }),
    place,
    ...(channel !== undefined && { channel }),
    ...(guild !== undefined && { guild }),
    isAlone,
    ...(isOwn && { own: message.id }),
    isForAll: place !== 'dm' && action?.kind === 'command' && action.name === 'share',
  };
  return { kind: 'touch', touch };
}

function placeOf({ context, guild }: Envelope): Touch['place'] {
  if (guild !== undefined) return 'server';
  return context === PRIVATE ? 'elsewhere' : 'dm';
}

function actionOf({ type, data }: Envelope): PersonAction | undefined {
  switch (type) {
    case COMMAND:
      return commandOf(data);
    case COMPONENT:
      return pressOf(data);
    case SUBMIT:
      return submitOf(data);
    default:
      return undefined;
  }
}

function commandOf(data: unknown): PersonAction | undefined {
  const sub = subcommandOf(data);
  if (sub?.command === 'campaign') return organizeOf(sub);
  const name = CommandName.safeParse(sub?.name);
  if (!sub || !name.success) return undefined;
  const args = Object.fromEntries(sub.options.map((option) => [option.name, textIn(option.value) ?? '']));
  return { kind: 'command', name: name.data, args: shortened(args) };
}

function organizeOf({ name: what, options }: Subcommand): PersonAction | undefined {
  const given = (wanted: string): string | undefined =>
    textIn(options.find(({ name }) => name === wanted)?.value)?.slice(0, 200);
  return readAction({ kind: 'organize', what, campaign: given('campaign'), channel: given('channel') });
}

/** Discord tells of the files of a command beside its options. */
function filesIn(data: unknown): readonly HandedIn[] {
  const resolved = isJson(data) ? data['resolved'] : undefined;
  const attachments = isJson(resolved) ? resolved['attachments'] : undefined;
  return isJson(attachments) ? handedIn(Object.values(attachments)) : [];
}

/** Longer than any issue's name is nobody's; what is left is still shown as a near miss. */
function shortened({ issue, stance, language, zip }: Readonly<Record<string, string>>) {
  return {
    ...(issue !== undefined && { issue: issue.slice(0, 200) }),
    ...(stance !== undefined && { stance: stance.slice(0, 40) }),
    ...(language !== undefined && { language: language.slice(0, 20) }),
    ...(zip !== undefined && { zip: zip.slice(0, 40) }),
  };
}

function pressOf(data: unknown): Press | undefined {
  if (!isJson(data) || typeof data['custom_id'] !== 'string') return undefined;
  const { values } = data;
  const picked = Array.isArray(values) ? values.filter((value) => typeof value === 'string') : undefined;
  return readId(data['custom_id'], picked);
}

const Submission = z.object({ custom_id: z.string(), components: z.array(z.unknown()) });

function submitOf(data: unknown): PersonAction | undefined {
  const { data: sent } = Submission.safeParse(data);
  const id = sent && readFormId(sent.custom_id);
  return id && readAction({ kind: 'submit', ...id, values: valuesOf(sent.components) });
}

function typing(who: Present, data: unknown): Read {
  const sub = subcommandOf(data);
  const typed = sub?.options.find(({ isFocused }) => isFocused);
  if (!sub || !typed) return { kind: 'nothing' };
  const text = textIn(typed.value) ?? '';
  return { kind: 'typing', who, typed: text.slice(0, 200), to: typingFor(sub) };
}

/** Campaigns that are looked at are those of files too. */
const COUNTED: ReadonlySet<string> = new Set(['progress', 'letters', 'hold', 'release', 'export']);

function typingFor({ command, name }: Subcommand): Typing {
  if (command === 'campaign') return COUNTED.has(name) ? 'count' : 'change';
  return name === 'write' ? 'write' : 'read';
}

interface Option {
  readonly name: string;
  readonly value: unknown;
  readonly isFocused: boolean;
}

interface Subcommand {
  readonly command: 'letter' | 'campaign';
  readonly name: string;
  readonly options: readonly Option[];
}

/** The subcommand of a command of ours that was used, and what stood after it. */
function subcommandOf(data: unknown): Subcommand | undefined {
  if (!isJson(data) || (data['name'] !== 'letter' && data['name'] !== 'campaign') || !Array.isArray(data['options']))
    return undefined;
  const sub = (data['options'] as unknown[]).find((one) => isJson(one) && one['type'] === SUBCOMMAND);
  if (!isJson(sub) || typeof sub['name'] !== 'string') return undefined;
  const given: readonly unknown[] = Array.isArray(sub['options']) ? sub['options'] : [];
  const options = given.filter(isJson).map(({ name, value, focused }) => ({
    name: String(name),
    value,
    isFocused: focused === true,
  }));
  return { command: data['name'], name: sub['name'], options };
}
