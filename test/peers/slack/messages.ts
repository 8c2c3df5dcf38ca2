import { list, str, type Data } from './data.ts';
import { messageRefusal } from './limits.ts';
import { no, withBlockIds, type Answer } from './views.ts';
import type { Message, Team, World } from './world.ts';

/** The direct-message channel of a person and the app. */
export const dmOf = (user: string): string => `D${user.slice(1)}`;

export function chatMethod(world: World, team: Team, method: string, args: Data): Answer {
  const found = world.messages.find(
    ({ ts, channel, team: of, onlyFor }) =>
      ts === args['ts'] && channel === args['channel'] && of === team.id && !onlyFor,
  );
  if (method === 'chat.delete') {
    if (!found) return no('message_not_found');
    world.messages.splice(world.messages.indexOf(found), 1);
    world.changed();
    return { ok: true, ts: found.ts, channel: found.channel };
  }
  const refusal = messageRefusal(args);
  if (refusal) return no(refusal.error, refusal.problems);
  const unknown = pictureProblem(world, team, args);
  if (unknown) return no('invalid_blocks', [unknown]);
  inspectMessage(world, method, args);
  if (method === 'chat.update') {
    if (team.isChannelGone && args['channel'] === team.channel) return no('channel_not_found');
    if (!found) return no('message_not_found');
    const { thread_ts } = found.content;
    found.content = { ...withBlockIds(world, args), ...(thread_ts !== undefined && { thread_ts }) };
    world.changed();
    return { ok: true, ts: found.ts, channel: found.channel };
  }
  if (String(args['unfurl_links']) !== 'false' || String(args['unfurl_media']) !== 'false')
    if (method === 'chat.postMessage') world.violations.push(`${method}: unfurl_links and unfurl_media must be false`);
  const channel = channelOf(team, str(args, 'channel'));
  if (typeof channel !== 'string') return channel;
  if (method === 'chat.postEphemeral') {
    const user = str(args, 'user');
    if (!team.users.has(user)) return no('user_not_in_channel');
    return { ok: true, message_ts: keep(world, team, channel, args, user).ts };
  }
  const message = keep(world, team, channel, args);
  return { ok: true, channel, ts: message.ts, message: message.content };
}

/** A file of its own that a message shows has to be there, and whole. */
function pictureProblem(world: World, team: Team, args: Data): string | undefined {
  const shown = list(args, 'blocks').flatMap((block) =>
    block['slack_file'] ? [str(block['slack_file'] as Data, 'id')] : [],
  );
  const isShown = (id: string): boolean =>
    world.files.get(id)?.team === team.id && world.files.get(id)?.isWhole === true;
  return shown.every(isShown) ? undefined : 'invalid slack file';
}

export function keep(world: World, team: Team, channel: string, content: Data, onlyFor?: string): Message {
  const message = { ts: world.ts(), team: team.id, channel, onlyFor, content: withBlockIds(world, content) };
  world.messages.push(message);
  world.changed();
  return message;
}

export function openDm(team: Team, users: string): Answer {
  const user = team.users.get(users);
  if (!user) return no('user_not_found');
  if (user['is_bot']) return no('cannot_dm_bot');
  if (team.strangers.has(users)) return no('invalid_user_combination');
  if (team.closedDms.has(users)) return no('channel_not_found');
  return { ok: true, channel: { id: dmOf(users) } };
}

function channelOf(team: Team, channel: string): string | Answer {
  if (channel === team.channel) return team.isChannelGone ? no('channel_not_found') : channel;
  const user = [...team.users.keys()].find((id) => id === channel || dmOf(id) === channel);
  if (!user || team.closedDms.has(user)) return no('channel_not_found');
  if (team.users.get(user)?.['is_bot']) return no('cannot_dm_bot');
  return dmOf(user);
}

/** A post to a response URL: status and body as Slack answers. */
export function respond(world: World, id: string, body: Data): { status: number; body: string } {
  const reply = world.replies.get(id);
  if (!reply || world.clock.now() > reply.until) return { status: 404, body: 'expired_url' };
  if (reply.left === 0) return { status: 404, body: 'used_url' };
  reply.left -= 1;
  const team = world.teams.get(reply.team)!;
  const at = world.messages.findIndex(({ ts }) => ts === reply.ts);
  if (body['delete_original']) {
    if (at >= 0) world.messages.splice(at, 1);
    world.changed();
    return { status: 200, body: 'ok' };
  }
  // Slack does not hold these to the undocumented total (bolt-js 2509).
  const refusal = messageRefusal(body);
  if (refusal && refusal.error !== 'msg_blocks_too_long') return { status: 400, body: refusal.error };
  inspectMessage(world, 'response_url', body);
  const old = world.messages[at];
  if (body['replace_original'] && old) {
    old.content = withBlockIds(world, body);
    world.changed();
  } else {
    const onlyFor = body['response_type'] === 'in_channel' ? undefined : reply.user;
    const message = keep(world, team, reply.channel, body, onlyFor);
    reply.ts ??= message.ts;
  }
  return { status: 200, body: 'ok' };
}

function inspectMessage(world: World, where: string, message: Data): void {
  world.inspect(where, message);
  if (!str(message, 'text')) world.violations.push(`${where}: blocks without text`);
}

/** Upload in three steps; a file is seen once it is shared. */
export function fileMethod(world: World, team: Team, method: string, args: Data): Answer {
  if (method === 'files.getUploadURLExternal') {
    const [name, length] = [str(args, 'filename'), Number(args['length'])];
    if (!name || !(length > 0)) return no('invalid_arguments');
    const id = world.id('F');
    const alt = str(args, 'alt_txt');
    world.files.set(id, { id, team: team.id, name, alt, length, bytes: Buffer.alloc(0), channel: '', isWhole: false });
    return { ok: true, upload_url: `${world.url}/upload/${id}`, file_id: id };
  }
  if (method === 'files.delete') {
    const file = world.files.get(str(args, 'file'));
    if (file?.team !== team.id) return no('file_not_found');
    world.files.delete(file.id);
    world.changed();
    return { ok: true };
  }
  const files = list(args, 'files').map(({ id }) => world.files.get(String(id)));
  if (files.length === 0 || files.some((file) => file?.team !== team.id)) return no('file_not_found');
  if (files.some((file) => file!.bytes.length !== file!.length)) return no('file_update_failed');
  const channel = args['channel_id'] ? channelOf(team, str(args, 'channel_id')) : '';
  if (typeof channel !== 'string') return channel;
  for (const file of files) Object.assign(file!, { channel, isWhole: true });
  world.changed();
  return { ok: true, files: files.map((file) => ({ id: file!.id, title: file!.name })) };
}
