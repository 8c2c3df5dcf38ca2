import { openStores, type Stores } from '../../src/app/keeping/stores.ts';
import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import type { View } from '../../src/core/conversation/view.ts';
import { createLog } from '../../src/log.ts';
import { isCopied } from '../../src/redis/copied.ts';
import { newKeyLine } from '../../src/sessions/keys.ts';
import { clock } from '../fixtures/clock.ts';
import { ANI } from '../fixtures/conversation.ts';
import { drawn } from '../fixtures/draw-view.ts';
import { until } from '../fixtures/until.ts';
import { redisPeer } from '../peers/redis.ts';
import { redisPair } from '../peers/redis-pair.ts';
import { tcpProxy } from '../peers/tcp-proxy.ts';
import { said, worldFixture, type World } from './press/handle-fixture.ts';

const { told } = SENTENCES.en;
const KEYS = newKeyLine([]);
const log = createLog({ logLevel: 'silent' });
const VALUES = { name: 'Ani Sample', story: 'My mother drinks this water.' };
const FORM = { kind: 'submit', form: 'letter', handle: 'clean-water', values: VALUES } as const;
const STANDS = { session: { draft: { typed: VALUES } } };

const opened: Stores[] = [];
afterEach(() => opened.splice(0).forEach((stores) => stores.close()));

/** The stores of one process, and what it said when it ended. */
async function processOn(url: string) {
  const ended: string[] = [];
  const stores = await openStores({
    env: { REDIS_URL: url, KEYS },
    clock,
    log,
    fail: (says) => void ended.push(says),
  });
  opened.push(stores);
  return { stores, ended, world: worldFixture({ ...stores, clock }), db: stores.redis!.db };
}

const begins = (world: World): Promise<View> =>
  world.does({ kind: 'command', name: 'write', args: { issue: 'clean-water' } });

/** Pressed again for as long as nothing can be saved, as people are told to. */
const pressed = (press: () => Promise<View>): Promise<View> =>
  until(press, (view) => !said(view).includes(told.notSaved));

describe('a replica that takes over without what was written last', () => {
  it('shows whoever pressed in that moment where they stand, and they may press again', async () => {
    const pair = await redisPair();
    const { world, db } = await processOn(pair.url);
    await begins(world);
    await until(
      () => isCopied(db),
      (is) => is,
    );
    await pair.lag(true);
    expect(said(await world.does(FORM))).not.toContain(told.notSaved);

    await pair.failover();
    expect(drawn(await pressed(() => begins(world)))).not.toContain('drinks this water');
    await pressed(() => world.does(FORM));
    const { stores } = await processOn(pair.url);
    expect(await stores.sessions.load(ANI)).toMatchObject(STANDS);
  });

  it('is given back the very names under which people are found, where it lacks them', async () => {
    const pair = await redisPair();
    await pair.lag(true);
    const { world, ended } = await processOn(pair.url);
    await begins(world);

    await pair.failover();
    await pressed(() => world.does(FORM));
    const { stores } = await processOn(pair.url);
    expect(await stores.sessions.load(ANI)).toMatchObject(STANDS);
    expect(ended).toEqual([]);
  });
});

it('a process ends that comes back to a Redis where another one has begun with other names', async () => {
  const [lost, found] = [await redisPeer(), await redisPeer()];
  const door = await tcpProxy(lost.port);
  const { stores, ended } = await processOn(`redis://127.0.0.1:${String(door.port)}`);
  await processOn(found.url);
  await stores.tidy();
  expect(ended).toEqual([]);

  door.leadTo(found.port);
  await until(
    async () => ended,
    ({ length }) => length > 0,
  );
  expect(ended).toEqual([expect.stringMatching(/^Redis lost its names/)]);
});
