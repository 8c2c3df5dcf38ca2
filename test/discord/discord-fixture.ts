import { createServer, type Server } from '../../src/app/server.ts';
import type { Conversation } from '../../src/core/promises/conversation.ts';
import type { Cabinet } from '../../src/core/promises/sessions.ts';
import { createDiscordDoor, type DiscordDoor } from '../../src/discord/bot.ts';
import type { DiscordParts } from '../../src/discord/parts.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryCabinet } from '../../src/sessions/memory-cabinet.ts';
import { createMemoryOnce } from '../../src/sessions/memory-once.ts';
import { worldFixture, type World, type WorldParts } from '../app/handle-fixture.ts';
import { startDiscordPeer, type DiscordPeer } from '../peers/discord/start-discord-peer.ts';
import type { Screen } from '../peers/discord/actor/screen.ts';
import { paperFixture } from '../web/web-fixture.ts';

export interface DoorFixture {
  readonly discord: DiscordPeer;
  readonly door: DiscordDoor;
  /** Where it takes interactions over HTTP; 0 where it does not. */
  readonly port: number;
  readonly world: World;
  readonly cabinet: Cabinet;
  /** Every line that was logged. */
  readonly lines: readonly string[];
  /** What could not go on, in words. */
  readonly failures: readonly string[];
  close(): Promise<void>;
}

export interface DoorOptions extends Partial<Omit<DiscordParts, 'conversation'>> {
  /** Somebody else's, which stays open. */
  readonly discord?: DiscordPeer;
  /** One that is the fixture's from now on. */
  readonly peer?: DiscordPeer;
  readonly world?: WorldParts;
  /** Interactions come over HTTP. */
  readonly http?: boolean;
  /** Puts something between the door and the conversation. */
  readonly around?: (conversation: Conversation) => Conversation;
  /** Does not wait until the bot is connected. */
  readonly isAway?: boolean;
}

let ids = 0;

/** The door with a real conversation behind it and the stand-in before it. The page of a letter is a few bytes that name it. */
export async function doorFixture(options: DoorOptions = {}): Promise<DoorFixture> {
  const { world: about, http = false, around = (one) => one, isAway = false, peer, ...parts } = options;
  const discord = parts.discord ?? peer ?? (await startDiscordPeer());
  const lines: string[] = [];
  const failures: string[] = [];
  const clock = parts.clock ?? Date.now;
  const cabinet = parts.cabinet ?? createMemoryCabinet(clock);
  const closing = new AbortController();
  const world = worldFixture({
    clock,
    forgetInDoors: async (person) => await door.forget(person),
    notify: async (person, view) => await door.notify(person, view),
    board: () => door.board,
    ...about,
  });
  const log = createLog({ logLevel: 'debug' }, { write: (line) => void lines.push(line) });
  const door = createDiscordDoor({
    settings: { token: discord.token, apiUrl: discord.api, ...(http && { publicKey: discord.publicKey }) },
    conversation: around(world.handle),
    paper: paperFixture,
    cabinet,
    once: createMemoryOnce(clock),
    log,
    clock,
    newId: () => String((ids += 1)).padStart(22, 'd'),
    closing: closing.signal,
    fail: (says) => void failures.push(says),
    ...parts,
    times: { sessions: 0, again: 20, beat: 1_000, ...parts.times },
  });
  const server = http ? await serve(door) : undefined;
  await door.start();
  if (server) await discord.http(`http://127.0.0.1:${String(server.port)}/discord/interactions`);
  if (!isAway) await discord.until(() => discord.commands.length > 0, 'the commands');
  return {
    discord,
    door,
    port: server?.port ?? 0,
    world,
    cabinet,
    lines,
    failures,
    async close() {
      closing.abort();
      await door.close(500);
      await server?.close();
      if (parts.discord === undefined) await discord.close();
    },
  };
}

async function serve({ routes }: DiscordDoor): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server: Server = createServer({
    routes,
    health: async () => ({ status: 'green', parts: [] }),
    metrics: async () => '',
    log: createLog({ logLevel: 'silent' }),
  });
  const port = await server.listen({ port: 0, host: '127.0.0.1' });
  return { port, close: () => server.close(500) };
}

/** Once the last of its messages is there, which is the one with the buttons. */
export const whole = async (screen: Screen): Promise<Screen> =>
  await screen.until(({ messages }) => messages.at(-1)?.buttons.length !== 0 && screen, 'last buttons');
