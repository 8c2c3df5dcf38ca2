import { invalidForm, missingAccess, ok, type Json } from '../answer.ts';
import { checkCommands } from '../limits/commands.ts';
import { checkKnown, checkText, placeOf, type Problem } from '../limits/place.ts';
import { jsonOf } from '../read-body.ts';
import { userJson, type World } from '../world.ts';
import type { Route } from './route.ts';

const PATCHABLE = [
  'custom_install_url',
  'description',
  'role_connections_verification_url',
  'install_params',
  'integration_types_config',
  'flags',
  'icon',
  'cover_image',
  'interactions_endpoint_url',
  'tags',
  'event_webhooks_url',
  'event_webhooks_status',
  'event_webhooks_types',
];

export const applicationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/gateway/bot',
    answer: ({ world, gateway }) => {
      const url = `${world.base.replace('http', 'ws')}/gateway`;
      const { total, remaining, resetAfterMs } = gateway.budget;
      return ok({
        url,
        shards: 1,
        session_start_limit: { total, remaining, reset_after: resetAfterMs, max_concurrency: 1 },
      });
    },
  },
  { method: 'GET', path: '/users/@me', answer: ({ world }) => ok(userJson(world.bot)) },
  { method: 'GET', path: '/applications/@me', answer: ({ world }) => ok(applicationJson(world)) },
  {
    method: 'PATCH',
    path: '/applications/@me',
    answer: ({ world }, { read }) => {
      const problems: Problem[] = [];
      const place = placeOf(problems);
      const body = jsonOf(read.json);
      checkKnown(place, body, PATCHABLE);
      checkText(place.at('description'), body.description, { max: 400 });
      if (problems.length > 0) return invalidForm(problems);
      world.application = { ...world.application, ...body };
      return ok(applicationJson(world));
    },
  },
  {
    method: 'GET',
    path: '/applications/{application_id}/commands',
    answer: ({ world }, { params, query }) => {
      if (params.application_id !== world.appId) return missingAccess;
      const isWhole = query.get('with_localizations') === 'true';
      return ok(isWhole ? world.commands : world.commands.map(withoutTranslations));
    },
  },
  {
    method: 'PUT',
    path: '/applications/{application_id}/commands',
    answer: ({ world }, { params, read }) => {
      if (params.application_id !== world.appId) return missingAccess;
      const problems: Problem[] = [];
      checkCommands(placeOf(problems), read.json);
      if (problems.length > 0) return invalidForm(problems);
      world.commands = (read.json as Json[]).map((command) => commandJson(world, command));
      return ok(world.commands);
    },
  },
];

function applicationJson(world: World): Json {
  return { id: world.appId, name: world.bot.name, bot: userJson(world.bot), ...world.application };
}

/** Discord leaves translations out unless `with_localizations=true` asks for them. */
function withoutTranslations(part: Json): Json {
  const inside = (list: unknown) => (Array.isArray(list) ? (list as Json[]).map(withoutTranslations) : undefined);
  const { options, choices } = part;
  const translations = { name_localizations: undefined, description_localizations: undefined };
  return { ...part, ...translations, options: inside(options), choices: inside(choices) };
}

/** As Discord gives options back: what is false or empty is not there. */
function optionJson({ required, autocomplete, options, choices, ...rest }: Json): Json {
  const has = (list: unknown): list is Json[] => Array.isArray(list) && list.length > 0;
  return {
    ...rest,
    ...(required === true && { required }),
    ...(autocomplete === true && { autocomplete }),
    ...(has(options) && { options: options.map(optionJson) }),
    ...(has(choices) && { choices }),
  };
}

/** With what Discord adds of its own, which a comparison with what was sent has to bear. */
function commandJson(world: World, command: Json): Json {
  const old = world.commands.find(({ name, type }) => name === command.name && type === (command.type ?? 1));
  return {
    type: 1,
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    nsfw: false,
    contexts: null,
    integration_types: [0],
    ...optionJson(command),
    id: old?.id ?? world.id(),
    application_id: world.appId,
    version: world.id(),
  };
}
