import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { createDiscordDoor, type DiscordDoor } from '../../src/discord/bot.ts';
import type { DiscordParts } from '../../src/discord/parts.ts';
import { houseFixture, serveDoor, type HouseFixture, type HouseOptions } from '../chat/house-fixture.ts';
import { startDiscordPeer, type DiscordPeer } from '../peers/discord/start-discord-peer.ts';
import type { Screen } from '../peers/discord/actor/screen.ts';
import type { Seen } from '../peers/discord/actor/seen.ts';

export interface DoorFixture extends HouseFixture {
  readonly discord: DiscordPeer;
  readonly door: DiscordDoor;
  /** Where it takes interactions over HTTP; 0 where it does not. */
  readonly port: number;
  close(): Promise<void>;
}

export interface DoorOptions extends HouseOptions, Partial<Omit<DiscordParts, 'conversation'>> {
  /** Somebody else's, which stays open. */
  readonly discord?: DiscordPeer;
  /** One that is the fixture's from now on. */
  readonly peer?: DiscordPeer;
  /** Interactions come over HTTP. */
  readonly http?: boolean;
}

let ids = 0;

/** The door with a real conversation behind it and the stand-in before it. The page of a letter is a few bytes that name it. */
export async function doorFixture(options: DoorOptions = {}): Promise<DoorFixture> {
  const { http = false, isAway = false, peer, world: _world, around: _around, ...parts } = options;
  const discord = parts.discord ?? peer ?? (await startDiscordPeer());
  const house = houseFixture(options, () => door);
  const door = createDiscordDoor({
    settings: { token: discord.token, apiUrl: discord.api, ...(http && { publicKey: discord.publicKey }) },
    ...house.parts,
    newId: () => String((ids += 1)).padStart(22, 'd'),
    ...parts,
    times: { sessions: 0, again: 20, beat: 1_000, ...parts.times },
  });
  const server = http ? await serveDoor(door.routes) : undefined;
  await door.start();
  if (server) await discord.http(`http://127.0.0.1:${String(server.port)}/discord/interactions`);
  if (!isAway) await discord.until(() => discord.commands.length > 0, 'the commands');
  return {
    discord,
    door,
    port: server?.port ?? 0,
    ...house.fixture,
    async close() {
      house.end();
      await door.close(500);
      await server?.close();
      if (parts.discord === undefined) await discord.close();
    },
  };
}

const BELOW = SENTENCES.en.chat.below('').replace(/\W+$/, '');

/** It has buttons, and announces no text below it. */
export const isLast = (message: Seen | undefined): boolean =>
  message !== undefined && message.buttons.length !== 0 && !message.text.includes(BELOW);

/** Once the last of its messages is there. */
export const whole = async (screen: Screen): Promise<Screen> =>
  await screen.until(({ messages }) => isLast(messages.at(-1)) && screen, 'last buttons');
