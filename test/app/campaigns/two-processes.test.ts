import { createCalls as discordCalls } from '../../../src/discord/calls.ts';
import { createBoard as discordBoard } from '../../../src/discord/board.ts';
import { createBoard as slackBoard } from '../../../src/slack/board.ts';
import { createCalls as slackCalls } from '../../../src/slack/calls.ts';
import { SENTENCES } from '../../../src/core/conversation/sentences.ts';
import { CommunityId, EventId } from '../../../src/core/ids.ts';
import type { Board } from '../../../src/core/promises/board.ts';
import { createLog } from '../../../src/log.ts';
import type { Db } from '../../../src/redis/connection.ts';
import { createRedisCabinet } from '../../../src/sessions/redis-cabinet.ts';
import { campaignFixture, contentFixture } from '../../fixtures/campaign.ts';
import { ANI } from '../../fixtures/conversation.ts';
import { gateFixture } from '../../fixtures/gate.ts';
import { keyFixture, vaultFixture } from '../../fixtures/vault.ts';
import { startDiscordPeer } from '../../peers/discord/start-discord-peer.ts';
import { redisPeer, type RedisPeer } from '../../peers/redis.ts';
import { startSlackPeer } from '../../peers/slack/start-slack-peer.ts';
import { paperFixture } from '../../web/web-fixture.ts';
import { said, worldFixture, type World } from '../press/handle-fixture.ts';
import { redisStores } from '../redis-world.ts';

const { campaigns: say } = SENTENCES.en;
const MINUTE = 60_000;
/** A turn that nobody says anything of is over. */
const TURN_MS = 20_000;

interface Platform {
  readonly community: CommunityId;
  readonly channel: string;
  /** As each process has one. */
  board(parts: Pick<Parameters<typeof slackBoard>[0], 'conversation' | 'log' | 'paper'>): Board;
  /** The cards that stand in the channel. */
  cards(): number;
  pass(ms: number): Promise<void>;
  close(): Promise<void>;
}

async function onSlack(): Promise<Platform> {
  const slack = await startSlackPeer();
  const team = slack.workspace();
  const nobody = async (): Promise<void> => undefined;
  const workspaces = { of: async () => ({ token: team.token }), lost: nobody, gone: nobody };
  return {
    community: CommunityId.parse(`slack:${team.id}`),
    channel: team.channel,
    board: (parts) =>
      slackBoard({ ...parts, calls: slackCalls({ settings: { apiUrl: slack.apiUrl }, workspaces, log: parts.log }) }),
    cards: () => slack.world.messages.filter(({ channel }) => channel === team.channel).length,
    pass: (ms) => slack.advance(ms),
    async close() {
      expect(slack.violations).toEqual([]);
      await slack.stop();
    },
  };
}

async function onDiscord(): Promise<Platform> {
  const discord = await startDiscordPeer();
  const server = discord.guild({ name: 'Millbrook', channels: ['general'] });
  const [channel] = server.channels;
  const eye = discord.user({ name: 'Eye' });
  const fail = (): void => undefined;
  return {
    community: CommunityId.parse(`discord:${server.id}`),
    channel: channel!.id,
    board: (parts) =>
      discordBoard({
        ...parts,
        calls: discordCalls({ settings: { token: discord.token, apiUrl: discord.api }, log: parts.log, fail }),
      }),
    cards: () => eye.sees(channel).length,
    pass: async (ms) => discord.advance(ms),
    async close() {
      expect(discord.violations).toEqual([]);
      await discord.close();
    },
  };
}

let peer: RedisPeer;
beforeAll(async () => {
  peer = await redisPeer();
});

let closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A campaign in Redis, and processes that each have a way of their own to it and to the platform. */
async function sharedFixture(make: () => Promise<Platform>) {
  await (await peer.db()).call('FLUSHALL');
  const key = keyFixture();
  const platform = await make();
  closing.push(() => platform.close());
  let now = Date.parse('2026-11-24T12:00:00Z');
  const { community, channel } = platform;
  const log = createLog({ logLevel: 'silent' });

  const process = async (around: (board: Board, db: Db) => Board = (board) => board): Promise<World> => {
    const parts = await vaultFixture(peer.url, [key]);
    const stores = await redisStores(peer.url, key);
    const world: World = worldFixture({
      ...stores,
      cabinet: createRedisCabinet(parts),
      clock: () => now,
      board: () => board,
    });
    const board = around(platform.board({ paper: paperFixture, conversation: world.handle, log }), parts.db);
    return world;
  };
  const pass = async (ms: number): Promise<void> => {
    now += ms;
    await Promise.all([platform.pass(ms), peer.pass(ms)]);
  };

  const content = contentFixture();
  const campaign = { ...campaignFixture({ status: 'open', live: content, content }), community };
  await (await process()).campaigns.put(campaign);
  const card = { community, issue: campaign.id, channel, language: 'en', version: 1 } as const;
  return {
    platform,
    process,
    pass,
    /** By this press, or by one of its own. */
    posts: async ({ cards }: World, posting: string) => await cards.post({ ...card, posting }),
    asksFor: async ({ handle }: World, event: string) =>
      said(
        await handle.handle({
          person: ANI,
          community,
          organiser: true,
          event: EventId.parse(event),
          action: { kind: 'organize', what: 'card', campaign: campaign.id, channel },
        }),
      ),
    /** The platform has taken the card, and the process hears nothing any more: neither of that nor of Redis. */
    dies: async (posting: string): Promise<void> => {
      const [taken, buried] = [gateFixture(), gateFixture()];
      const dying = await process((board, db) => ({
        ...board,
        post: async (what) => {
          await board.post(what);
          db.close();
          taken.open();
          await buried.opened;
          throw new Error('It died');
        },
      }));
      const ended = dying.cards.post({ ...card, posting });
      closing.unshift(async () => {
        buried.open();
        await ended;
      });
      await taken.opened;
    },
  };
}

describe.each([
  ['Slack', onSlack],
  ['Discord', onDiscord],
])('two processes on %s that share a Redis', (_, make) => {
  it('put up one card, though many press at once', async () => {
    const { process, posts, platform } = await sharedFixture(make);
    const [one, other] = [await process(), await process()];
    const all = await Promise.all([posts(one, 'a'), posts(other, 'b'), posts(one, 'c'), posts(other, 'd')]);
    expect(all).toEqual(Array(4).fill('posted'));
    expect(platform.cards()).toBe(1);
  });

  it('put up one card, though both are at the same press', async () => {
    const { process, posts, platform } = await sharedFixture(make);
    const [one, other] = [await process(), await process()];
    expect(await Promise.all([posts(one, 'a'), posts(other, 'a')])).toEqual(['posted', 'posted']);
    expect(platform.cards()).toBe(1);
  });

  it('tell of a card that may stand there twice since one of them died, and of no other', async () => {
    const { process, pass, asksFor, dies, platform } = await sharedFixture(make);
    await dies('a');
    await pass(5 * MINUTE);
    const other = await process();
    expect(await asksFor(other, 'press')).toEqual([say.card.twice]);
    expect(platform.cards()).toBe(2);
    expect(await asksFor(other, 'once more')).toEqual([say.card.posted]);
    expect(platform.cards()).toBe(2);
  });
});

it('on Discord the card of a process that died a moment ago is found by the next, whoever presses', async () => {
  const { process, pass, posts, dies, platform } = await sharedFixture(onDiscord);
  await dies('a');
  await pass(TURN_MS);
  expect(await posts(await process(), 'b')).toBe('posted');
  expect(platform.cards()).toBe(1);
});
