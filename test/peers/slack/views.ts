import { data, list, str, type Data } from './data.ts';
import { viewRefusal } from './limits.ts';
import type { Team, World } from './world.ts';

export type Answer = Data & { ok: boolean; error?: string };
export const no = (error: string, problems: readonly string[] = []): Answer => ({
  ok: false,
  error,
  ...(problems.length > 0 ? { response_metadata: { messages: problems.map((problem) => `[ERROR] ${problem}`) } } : {}),
});

/** views.open, push, update and publish. */
export function viewMethod(world: World, team: Team, method: string, args: Data): Answer {
  const asked = data(args, 'view');
  const refusal = viewRefusal(asked);
  if (refusal) return no(refusal.error, refusal.problems);
  world.inspect(method, asked);
  if (method === 'views.update') return update(world, team, args, asked);
  if (method === 'views.publish') return publish(world, team, args, asked);
  const trigger = world.triggers.get(str(args, 'trigger_id'));
  if (!trigger || trigger.team !== team.id) return no('invalid_trigger_id');
  if (trigger.used) return no('exchanged_trigger_id');
  if (world.clock.now() > trigger.until) return no('expired_trigger_id');
  const stack = world.stacks.get(trigger.user) ?? [];
  if (method === 'views.push' && stack.length === 0) return no('not_found');
  if (method === 'views.push' && stack.length >= 3) return no('push_limit_reached');
  trigger.used = true;
  const view = made(world, team, asked, method === 'views.push' ? stack.at(-1) : undefined);
  world.stacks.set(trigger.user, method === 'views.push' ? [...stack, view] : [view]);
  world.changed();
  return { ok: true, view };
}

/** A view as Slack keeps it: with ids for blocks that came without, and a hash that changes with it. */
export function made(world: World, team: Team, asked: Data, previous?: Data): Data {
  const id = world.id('V');
  return {
    private_metadata: '',
    callback_id: '',
    external_id: '',
    ...withBlockIds(world, asked),
    id,
    team_id: team.id,
    app_installed_team_id: team.id,
    hash: world.id('hash.'),
    state: { values: {} },
    root_view_id: previous ? str(previous, 'root_view_id') : id,
    previous_view_id: previous ? str(previous, 'id') : null,
    app_id: 'A00000001',
    bot_id: 'B00000001',
  };
}

export function withBlockIds(world: World, content: Data): Data {
  const blocks = list(content, 'blocks').map((block) => named(world, block));
  return { ...content, blocks };
}

const named = (world: World, block: Data): Data => ({ ...block, block_id: str(block, 'block_id') || world.id('b') });

/** Puts a view in another's place; what was typed in fields that stay is kept, as in the client. */
export function replace(world: World, team: Team, old: Data, asked: Data): Data {
  const view = made(world, team, asked);
  const kept = Object.entries(data(old, 'state', 'values')).filter(([block]) =>
    list(view, 'blocks').some(({ block_id }) => block_id === block),
  );
  return {
    ...view,
    id: old['id'],
    root_view_id: old['root_view_id'],
    previous_view_id: old['previous_view_id'],
    state: { values: Object.fromEntries(kept) },
  };
}

function update(world: World, team: Team, args: Data, asked: Data): Answer {
  const [id, external] = [str(args, 'view_id'), str(args, 'external_id')];
  for (const [user, stack] of world.stacks) {
    const index = stack.findIndex((view) => (id ? view['id'] === id : view['external_id'] === external));
    const old = stack[index];
    if (!old || old['team_id'] !== team.id) continue;
    if (args['hash'] && args['hash'] !== old['hash']) return no('hash_conflict');
    const view = replace(world, team, old, asked);
    world.stacks.set(user, stack.with(index, view));
    world.changed();
    return { ok: true, view };
  }
  return no('not_found');
}

function publish(world: World, team: Team, args: Data, asked: Data): Answer {
  const user = str(args, 'user_id');
  if (!team.users.has(user)) return no('user_not_found');
  if (asked['type'] !== 'home') return no('invalid_arguments', ['not a home view']);
  const old = world.homes.get(user);
  if (old && args['hash'] && args['hash'] !== old['hash']) return no('hash_conflict');
  const view = old ? replace(world, team, old, asked) : made(world, team, asked);
  world.homes.set(user, view);
  world.changed();
  return { ok: true, view };
}
