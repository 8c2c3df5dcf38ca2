import { InteractionResponseType } from 'discord-api-types/v10';
import {
  done,
  invalidWebhookToken,
  ok,
  tooManyFollowUps,
  unknownInteraction,
  unknownMessage,
  unknownWebhook,
  type Answer,
} from '../answer.ts';
import { firstAnswer, reply, TOKEN_LIFE, type Interaction } from '../interaction.ts';
import { jsonOf } from '../read-body.ts';
import { messageJson, type StoredMessage } from '../world.ts';
import { editMessage, refusalOf } from '../write-message.ts';
import type { Request, Rest, Route } from './route.ts';

const WEBHOOK = '/webhooks/{webhook_id}/{webhook_token}';
/** An app that only a user has installed may say so much more after its first answer. */
const FOLLOW_UPS = 5;

const messageRoutes = (path: string): readonly Route[] => [
  {
    method: 'GET',
    path,
    isOpen: true,
    answer: (rest, request) => ofMessage(rest, request, (message) => ok(messageJson(rest.world, message))),
  },
  {
    method: 'PATCH',
    path,
    isOpen: true,
    isMessage: true,
    answer: (rest, request) => ofMessage(rest, request, patch(rest, request)),
  },
  {
    method: 'DELETE',
    path,
    isOpen: true,
    answer: (rest, request) =>
      ofMessage(rest, request, (message, interaction) => {
        message.isDeleted = true;
        interaction.isSettled = true;
        rest.world.changes.tell();
        return done;
      }),
  },
];

export const interactionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/{interaction_id}/{interaction_token}/callback',
    isOpen: true,
    isMessage: true,
    answer: ({ world, interactions }, { params, query, read }) => {
      const interaction = interactions.byId(params.interaction_id!);
      if (!interaction || interaction.token !== params.interaction_token) return unknownInteraction;
      return firstAnswer(world, interaction, read, query.get('with_response') === 'true');
    },
  },
  {
    method: 'POST',
    path: WEBHOOK,
    isOpen: true,
    isMessage: true,
    answer: (rest, request) => ofToken(rest, request, followUp(rest, request)),
  },
  ...messageRoutes(`${WEBHOOK}/messages/@original`),
  ...messageRoutes(`${WEBHOOK}/messages/{message_id}`),
];

function ofToken(rest: Rest, { params }: Request, then: (interaction: Interaction) => Answer): Answer {
  const interaction = rest.interactions.byToken(params.webhook_token!);
  if (!interaction || params.webhook_id !== rest.world.appId) return invalidWebhookToken;
  if (rest.world.clock.now() - interaction.at > TOKEN_LIFE) return invalidWebhookToken;
  return interaction.state === 'answered' ? then(interaction) : unknownWebhook;
}

function ofMessage(
  rest: Rest,
  request: Request,
  then: (message: StoredMessage, interaction: Interaction) => Answer,
): Answer {
  return ofToken(rest, request, (interaction) => {
    const id = request.params.message_id;
    const message = id === undefined ? interaction.original : interaction.shown.find((one) => one.id === id);
    return message && !message.isDeleted ? then(message, interaction) : unknownMessage;
  });
}

function patch({ world }: Rest, { read }: Request): (message: StoredMessage, interaction: Interaction) => Answer {
  return (message, interaction) => {
    const written = { body: jsonOf(read.json), uploads: read.uploads };
    const refusal = refusalOf(written, message);
    if (refusal) return refusal;
    editMessage(world, message, written);
    interaction.isSettled = true;
    world.changes.tell();
    return ok(messageJson(world, message));
  };
}

/** While `@original` is still loading, the first follow-up takes its place, and its visibility with it. */
function followUp({ world }: Rest, { read }: Request): (interaction: Interaction) => Answer {
  return (interaction) => {
    if (interaction.isUserInstallOnly && interaction.followUps >= FOLLOW_UPS) return tooManyFollowUps;
    const written = { body: jsonOf(read.json), uploads: read.uploads };
    const refusal = refusalOf(written);
    if (refusal) return refusal;
    const isLoading =
      !interaction.isSettled &&
      interaction.original?.isDeleted === false &&
      interaction.answer === InteractionResponseType.DeferredChannelMessageWithSource;
    interaction.followUps += 1;
    interaction.isSettled = true;
    if (isLoading) editMessage(world, interaction.original!, written);
    const message = isLoading ? interaction.original! : reply(world, interaction, written.body, read);
    world.changes.tell();
    return ok(messageJson(world, message));
  };
}
