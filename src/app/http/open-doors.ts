import { createPrivateLinks } from '../../web/private-links.ts';
import { createFail } from '../fail.ts';
import type { DoorParts, OpenDoor } from './doors.ts';

/**
 * The doors that the settings switch on; what a closed door needs is not even loaded. The web comes last: it answers to every path.
 * Discord comes before Slack: each brings an HTTP client of its own version, the one loaded first sends for both, and Slack's
 * cannot send Discord's files.
 */
export async function openDoors(parts: DoorParts): Promise<readonly OpenDoor[]> {
  if (parts.config.role === 'worker') return [];
  return [...(await discordDoor(parts)), ...(await slackDoor(parts)), ...(await webDoor(parts))];
}

async function discordDoor(parts: DoorParts): Promise<readonly OpenDoor[]> {
  const { config } = parts;
  if (!config.discord) return [];
  const { createDiscordDoor } = await import('../../discord/bot.ts');
  return [createDiscordDoor({ ...parts, ...chatParts(parts), settings: config.discord })];
}

async function slackDoor(parts: DoorParts): Promise<readonly OpenDoor[]> {
  const { config } = parts;
  if (!config.slack) return [];
  const { createSlackDoor } = await import('../../slack/bot.ts');
  return [createSlackDoor({ ...parts, ...chatParts(parts), settings: config.slack })];
}

/** What both chats are handed beside the usual. */
function chatParts(parts: DoorParts) {
  const { config, keys, log } = parts;
  const { publicUrl } = config;
  return {
    ...(publicUrl !== undefined && { privateLink: createPrivateLinks({ ...parts, publicUrl, key: keys.links }) }),
    fail: createFail(log),
  };
}

async function webDoor(parts: DoorParts): Promise<readonly OpenDoor[]> {
  const { config, keys, once, counts, releases, campaignMail: mail, paper, signatures, mayStill } = parts;
  const { playground, publicUrl } = config;
  if (!playground && publicUrl === undefined) return [];
  const { createWebDoor } = await import('../../web/web.ts');
  const { posts, app, larger, forget } = createWebDoor({
    ...parts,
    ...(playground && { playground: { hosts: config.playgroundHosts } }),
    ...(publicUrl !== undefined && { privatePage: { publicUrl, key: keys.links, once } }),
    organise: { counts, releases, sheets: paper, signatures, mayStill, ...(mail && { mail }) },
  });
  const says = [playground && 'playground', publicUrl !== undefined && 'private page'].filter(Boolean).join(', ');
  return [{ routes: [...posts, { path: '/', app, larger }], says, forget: async (person) => forget(person) }];
}
