import { str, type Data } from './data.ts';
import { chatMethod, fileMethod, openDm } from './messages.ts';
import { no, viewMethod, type Answer } from './views.ts';
import type { Team, World } from './world.ts';

/** One call of the Web API, recorded with what was answered. `token`: of the Authorization header or the body. */
export function callMethod(world: World, method: string, args: Data, token: string): Answer {
  const team = [...world.teams.values()].find((each) => each.token === token);
  const answer = answerOf(world, method, args, token, team);
  world.calls.push({ method, args, team: team?.id ?? '', answer: answer.ok ? 'ok' : (answer.error ?? '') });
  return answer;
}

function answerOf(world: World, method: string, args: Data, token: string, team: Team | undefined): Answer {
  if (method === 'apps.connections.open')
    return token.startsWith('xapp-')
      ? { ok: true, url: `${world.url.replace('http', 'ws')}/socket` }
      : no('not_allowed_token_type');
  if (method === 'oauth.v2.access') return exchange(world, str(args, 'code'));
  if (!team) return no(token ? 'invalid_auth' : 'not_authed');
  if (!team.installed) return no('account_inactive');
  switch (method) {
    case 'auth.test':
      return {
        ok: true,
        url: world.url,
        team_id: team.id,
        user_id: team.botUser,
        bot_id: 'B00000001',
        team: team.id,
        user: 'redress',
      };
    case 'auth.revoke':
      team.installed = false;
      return { ok: true, revoked: true };
    case 'conversations.open':
      return openDm(team, str(args, 'users'));
    case 'conversations.info':
      return args['channel'] === team.channel
        ? { ok: true, channel: { id: team.channel, name: 'general' } }
        : no('channel_not_found');
    case 'users.info': {
      const user = team.users.get(str(args, 'user'));
      return user ? { ok: true, user } : no('user_not_found');
    }
    case 'chat.postMessage':
    case 'chat.postEphemeral':
    case 'chat.update':
    case 'chat.delete':
      return chatMethod(world, team, method, args);
    case 'views.open':
    case 'views.push':
    case 'views.update':
    case 'views.publish':
      return viewMethod(world, team, method, args);
    case 'files.getUploadURLExternal':
    case 'files.completeUploadExternal':
    case 'files.delete':
      return fileMethod(world, team, method, args);
    default:
      world.violations.push(`${method}: unknown method`);
      return no('unknown_method');
  }
}

function exchange(world: World, code: string): Answer {
  const team = world.teams.get(world.codes.get(code) ?? '');
  world.codes.delete(code);
  if (!team) return no('invalid_code');
  team.installed = true;
  return {
    ok: true,
    app_id: 'A00000001',
    authed_user: { id: [...team.users.keys()][0] ?? team.botUser },
    scope: 'commands,chat:write',
    token_type: 'bot',
    access_token: team.token,
    bot_user_id: team.botUser,
    team: { id: team.id, name: team.id },
    enterprise: null,
    is_enterprise_install: false,
  };
}
