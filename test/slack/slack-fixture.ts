import { createSlackDoor, type SlackDoor } from '../../src/slack/bot.ts';
import type { SlackParts } from '../../src/slack/parts.ts';
import { houseFixture, serveDoor, type HouseFixture, type HouseOptions } from '../chat/house-fixture.ts';
import { until } from '../fixtures/until.ts';
import { freePort } from '../peers/redis-server.ts';
import { startSlackPeer, type SlackPeer, type Workspace } from '../peers/slack/start-slack-peer.ts';

export interface DoorFixture extends HouseFixture {
  readonly slack: SlackPeer;
  readonly team: Workspace;
  readonly door: SlackDoor;
  /** Where its pages are; empty in Socket Mode. */
  readonly url: string;
  close(): Promise<void>;
}

export interface DoorOptions extends HouseOptions, Partial<Omit<SlackParts, 'conversation'>> {
  readonly mode?: Mode;
  /** Any workspace may install it. */
  readonly isMany?: boolean;
  /** One that is the fixture's from now on. */
  readonly peer?: SlackPeer;
}

export type Mode = 'socket' | 'http';
export const MODES: readonly (readonly [string, Mode])[] = [
  ['Socket Mode', 'socket'],
  ['HTTP', 'http'],
];
const SECRET = 'a signing secret';

/** The door with a real conversation behind it and the stand-in before it. The page of a letter is a few bytes that name it. */
export async function doorFixture(options: DoorOptions = {}): Promise<DoorFixture> {
  const { mode = 'socket', isAway = false, isMany = false, peer, world: _world, around: _around, ...parts } = options;
  const slack = peer ?? (await startSlackPeer());
  const team = slack.workspace();
  const house = houseFixture(options, () => door);
  const port = mode === 'http' ? await freePort() : 0;
  const publicUrl = `http://127.0.0.1:${String(port)}`;
  const door = createSlackDoor({
    settings: {
      ...(isMany ? { oauth: { ...OAUTH, publicUrl } } : { botToken: team.token }),
      apiUrl: slack.apiUrl,
      ...(mode === 'http' ? { signingSecret: SECRET } : { appToken: 'xapp-1' }),
    },
    ...house.parts,
    ...parts,
    times: { again: 20, ...parts.times },
  });
  const server = mode === 'http' ? await serveDoor(door.routes, port) : undefined;
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
    url: publicUrl,
    ...house.fixture,
    async close() {
      house.end();
      await door.close(500);
      await server?.close();
      await slack.stop();
    },
  };
}

const OAUTH = { clientId: '1.2', clientSecret: 'a client secret', stateSecret: 's'.repeat(32) };
