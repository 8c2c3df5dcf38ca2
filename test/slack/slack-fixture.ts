import { createServer, type Server } from '../../src/app/server.ts';
import type { Conversation } from '../../src/core/promises/conversation.ts';
import type { Cabinet } from '../../src/core/promises/sessions.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryCabinet } from '../../src/sessions/memory-cabinet.ts';
import { createMemoryOnce } from '../../src/sessions/memory-once.ts';
import { createSlackDoor, type SlackDoor } from '../../src/slack/bot.ts';
import type { SlackParts } from '../../src/slack/parts.ts';
import { worldFixture, type World, type WorldParts } from '../app/handle-fixture.ts';
import { until } from '../fixtures/until.ts';
import { freePort } from '../peers/redis-server.ts';
import { startSlackPeer, type SlackPeer, type Workspace } from '../peers/slack/start-slack-peer.ts';
import { paperFixture } from '../web/web-fixture.ts';

export interface DoorFixture {
  readonly slack: SlackPeer;
  readonly team: Workspace;
  readonly door: SlackDoor;
  readonly world: World;
  readonly cabinet: Cabinet;
  /** Where its pages are; empty in Socket Mode. */
  readonly url: string;
  /** Every line that was logged. */
  readonly lines: readonly string[];
  /** What could not go on, in words. */
  readonly failures: readonly string[];
  close(): Promise<void>;
}

export interface DoorOptions extends Partial<Omit<SlackParts, 'conversation'>> {
  readonly mode?: Mode;
  /** Any workspace may install it. */
  readonly isMany?: boolean;
  /** One that is the fixture's from now on. */
  readonly peer?: SlackPeer;
  readonly world?: WorldParts;
  /** Puts something between the door and the conversation. */
  readonly around?: (conversation: Conversation) => Conversation;
  /** Does not wait until Slack is connected. */
  readonly isAway?: boolean;
}

export type Mode = 'socket' | 'http';
export const MODES: readonly (readonly [string, Mode])[] = [
  ['Socket Mode', 'socket'],
  ['HTTP', 'http'],
];
const SECRET = 'a signing secret';

/** The door with a real conversation behind it and the stand-in before it. The page of a letter is a few bytes that name it. */
export async function doorFixture(options: DoorOptions = {}): Promise<DoorFixture> {
  const {
    mode = 'socket',
    world: about,
    around = (one) => one,
    isAway = false,
    isMany = false,
    peer,
    ...parts
  } = options;
  const slack = peer ?? (await startSlackPeer());
  const team = slack.workspace();
  const lines: string[] = [];
  const failures: string[] = [];
  const clock = parts.clock ?? Date.now;
  const cabinet = parts.cabinet ?? createMemoryCabinet(clock);
  const closing = new AbortController();
  const world = worldFixture({
    clock,
    forgetInDoors: async (person) => await door.forget(person),
    board: () => door.board,
    ...about,
  });
  const log = createLog({ logLevel: 'debug' }, { write: (line) => void lines.push(line) });
  const port = mode === 'http' ? await freePort() : 0;
  const publicUrl = `http://127.0.0.1:${String(port)}`;
  const door = createSlackDoor({
    settings: {
      ...(isMany ? { oauth: { ...OAUTH, publicUrl } } : { botToken: team.token }),
      apiUrl: slack.apiUrl,
      ...(mode === 'http' ? { signingSecret: SECRET } : { appToken: 'xapp-1' }),
    },
    conversation: around(world.handle),
    paper: paperFixture,
    cabinet,
    once: createMemoryOnce(clock),
    log,
    clock,
    closing: closing.signal,
    fail: (says) => void failures.push(says),
    ...parts,
    times: { again: 20, ...parts.times },
  });
  const server = mode === 'http' ? await serve(door, port) : undefined;
  if (server) slack.http(`${publicUrl}/slack/events`, SECRET);
  await door.start();
  if (!isAway) {
    await until(
      async () => door.health().status,
      (status) => status === 'green',
    );
  }
  return {
    slack,
    team,
    door,
    world,
    cabinet,
    url: publicUrl,
    lines,
    failures,
    async close() {
      closing.abort();
      await door.close(500);
      await server?.close();
      await slack.stop();
    },
  };
}

const OAUTH = { clientId: '1.2', clientSecret: 'a client secret', stateSecret: 's'.repeat(32) };

async function serve({ routes }: SlackDoor, port: number): Promise<{ close(): Promise<void> }> {
  const server: Server = createServer({
    routes,
    health: async () => ({ status: 'green', parts: [] }),
    metrics: async () => '',
    log: createLog({ logLevel: 'silent' }),
  });
  await server.listen({ port, host: '127.0.0.1' });
  return { close: () => server.close(500) };
}
