import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import {
  alreadyAcknowledged,
  done,
  invalidForm,
  isJson,
  ok,
  unknownInteraction,
  type Answer,
  type Json,
} from './answer.ts';
import { checkChoices } from './limits/commands.ts';
import { checkModal } from './limits/modal.ts';
import { placeOf, type Problem } from './limits/place.ts';
import { jsonOf, type ReadBody } from './read-body.ts';
import { messageJson, type PeerChannel, type PeerUser, type StoredMessage, type World } from './world.ts';
import { addMessage, editMessage, refusalOf } from './write-message.ts';

/** Time for the first answer, and the life of a token, in milliseconds. */
export const FIRST_ANSWER = 3_000;
export const TOKEN_LIFE = 15 * 60_000;

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly payload: Json;
  readonly by: PeerUser;
  readonly channel: PeerChannel;
  /** When it was first delivered. */
  at: number;
  /** The message whose button was pressed. */
  readonly source?: StoredMessage;
  /** Five follow-ups and no more. */
  readonly isUserInstallOnly: boolean;
  state: 'waiting' | 'answered' | 'unanswered';
  answer?: InteractionResponseType;
  /** What `@original` means. */
  original?: StoredMessage;
  /** Everything it has shown, the original included. */
  readonly shown: StoredMessage[];
  isSettled: boolean;
  followUps: number;
  modal?: Json;
  choices?: readonly Json[];
  /** Why nothing can be seen: the answer was refused. */
  refused?: unknown;
}

const { Ping, ApplicationCommand, MessageComponent, ApplicationCommandAutocomplete, ModalSubmit } = InteractionType;
const Kind = InteractionResponseType;
const MESSAGES = [Kind.ChannelMessageWithSource, Kind.DeferredChannelMessageWithSource];
const UPDATES = [Kind.DeferredMessageUpdate, Kind.UpdateMessage];

function allowedFor(interaction: Interaction): readonly InteractionResponseType[] {
  switch (interaction.type) {
    case Ping:
      return [Kind.Pong];
    case ApplicationCommand:
      return [...MESSAGES, Kind.Modal];
    case ApplicationCommandAutocomplete:
      return [Kind.ApplicationCommandAutocompleteResult];
    case MessageComponent:
      return [...MESSAGES, ...UPDATES, Kind.Modal];
    case ModalSubmit:
      return interaction.source ? [...MESSAGES, ...UPDATES] : MESSAGES;
  }
}

/** The first answer to an interaction, whichever way it came. */
export function firstAnswer(world: World, interaction: Interaction, read: ReadBody, withResponse: boolean): Answer {
  if (interaction.state === 'answered') return alreadyAcknowledged;
  if (interaction.state === 'unanswered' || world.clock.now() - interaction.at > FIRST_ANSWER)
    return unknownInteraction;
  const body = jsonOf(read.json);
  const kind = body.type as InteractionResponseType;
  const problems: Problem[] = [];
  const place = placeOf(problems);
  if (!allowedFor(interaction).includes(kind)) {
    place.at('type').refuse('BASE_TYPE_CHOICES', `An interaction of this type cannot be answered so.`);
  }
  if (kind === Kind.Modal) checkModal(place.at('data'), body.data);
  if (kind === Kind.ApplicationCommandAutocompleteResult) {
    checkChoices(place.at('data', 'choices'), jsonOf(body.data).choices, isNumberAsked(interaction));
  }
  if (problems.length > 0) return refused(world, interaction, invalidForm(problems));
  const refusal = show(world, interaction, kind, { json: body.data, uploads: read.uploads, size: read.size });
  if (refusal) return refused(world, interaction, refusal);
  interaction.state = 'answered';
  interaction.answer = kind;
  interaction.isSettled = kind !== Kind.DeferredChannelMessageWithSource && kind !== Kind.DeferredMessageUpdate;
  world.changes.tell();
  return withResponse ? ok(callbackJson(world, interaction)) : done;
}

function refused(world: World, interaction: Interaction, answer: Answer): Answer {
  interaction.refused = answer.body;
  world.changes.tell();
  return answer;
}

function show(
  world: World,
  interaction: Interaction,
  kind: InteractionResponseType,
  read: ReadBody,
): Answer | undefined {
  const body = jsonOf(read.json);
  const written = { body, uploads: read.uploads, path: ['data'] };
  switch (kind) {
    case Kind.ChannelMessageWithSource: {
      const refusal = refusalOf(written);
      if (refusal) return refusal;
      interaction.original = reply(world, interaction, written.body, { uploads: read.uploads });
      return undefined;
    }
    case Kind.DeferredChannelMessageWithSource:
      interaction.original = reply(
        world,
        interaction,
        { flags: Number(body.flags ?? 0) & MessageFlags.Ephemeral },
        { isLoading: true },
      );
      return undefined;
    case Kind.UpdateMessage: {
      const refusal = refusalOf(written, interaction.source);
      if (refusal) return refusal;
      editMessage(world, interaction.source!, written);
      interaction.original = interaction.source;
      interaction.shown.push(interaction.source!);
      return undefined;
    }
    case Kind.DeferredMessageUpdate:
      interaction.original = interaction.source;
      interaction.shown.push(interaction.source!);
      return undefined;
    case Kind.Modal:
      interaction.modal = body;
      return undefined;
    case Kind.ApplicationCommandAutocompleteResult:
      interaction.choices = Array.isArray(body.choices) ? (body.choices as Json[]) : [];
      return undefined;
    default:
      return undefined;
  }
}

/** A message through an interaction; with the ephemeral flag only its person sees it. */
export function reply(
  world: World,
  interaction: Interaction,
  body: Json,
  { uploads = [], isLoading = false }: { uploads?: ReadBody['uploads']; isLoading?: boolean },
): StoredMessage {
  const isEphemeral = (Number(body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const { id, type, by, channel } = interaction;
  const place = {
    channel,
    author: world.bot,
    isLoading,
    interaction: { id, type, user: by },
    ...(isEphemeral && { onlyFor: by }),
  };
  const message = addMessage(world, place, { body, uploads });
  interaction.shown.push(message);
  return message;
}

function isNumberAsked({ payload }: Interaction): boolean {
  const focused = (list: unknown): Json | undefined =>
    (Array.isArray(list) ? (list as Json[]) : [])
      .flatMap((one) => (one.focused ? [one] : [focused(one.options)]))
      .find(isJson);
  const type = focused(jsonOf(payload.data).options)?.type;
  return type === 4 || type === 10;
}

function callbackJson(world: World, interaction: Interaction): Json {
  const { id, type, original, answer } = interaction;
  const hasMessage = original !== undefined && answer !== Kind.Modal;
  return {
    interaction: {
      id,
      type,
      response_message_id: original?.id,
      response_message_loading: answer === Kind.DeferredChannelMessageWithSource,
      response_message_ephemeral: original?.onlyFor !== undefined,
    },
    ...(hasMessage && { resource: { type: answer, message: messageJson(world, original) } }),
  };
}
