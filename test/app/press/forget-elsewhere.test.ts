import { randomBytes } from 'node:crypto';
import { openStores, type Stores } from '../../../src/app/keeping/stores.ts';
import { createLog } from '../../../src/log.ts';
import { ANI, HERE, NOW } from '../../fixtures/conversation.ts';
import { failFixture } from '../../fixtures/fail.ts';
import { gateFixture } from '../../fixtures/gate.ts';
import { openLetterLibrary } from '../../fixtures/open-letter.ts';
import { until } from '../../fixtures/until.ts';
import { redisPeer, type RedisPeer } from '../../peers/redis.ts';
import { worldFixture, type World } from './handle-fixture.ts';

let peer: RedisPeer;
let stores: Stores;
let now = NOW;
beforeAll(async () => {
  peer = await redisPeer();
});
beforeEach(async () => {
  await (await peer.db()).call('FLUSHALL');
  const env = { REDIS_URL: peer.url, KEYS: `k1:${randomBytes(32).toString('base64')}` };
  now = NOW;
  stores = await openStores({ env, clock: () => now, log: createLog({ logLevel: 'silent' }), fail: failFixture });
});
afterEach(() => stores.close());

const library = openLetterLibrary();

const named = (world: World) =>
  world.does({ kind: 'submit', form: 'signature', handle: 'clean-water', values: { name: 'Ani P.' } });

async function signed(world: World): Promise<void> {
  await named(world);
  await world.does({ kind: 'press', verb: 'sign-it', handle: 'clean-water' });
}

async function lettersInHand(world: World): Promise<void> {
  const values = { name: 'Ani Sample', zip: '93230', story: 'My mother drinks this water.' };
  await world.does({ kind: 'submit', form: 'letter', handle: 'clean-water', values });
  const handle = await handleOfDraft();
  await world.does({ kind: 'press', verb: 'get-letters', handle });
  await world.does({ kind: 'press', verb: 'agree', handle });
}

async function handleOfDraft(): Promise<string> {
  const loaded = await stores.sessions.load(ANI);
  return (loaded as { session: { draft: { handle: string } } }).session.draft.handle;
}

/** Each held up before it writes, while another process forgets. */
const SLOW = [
  [
    'a name under an open letter',
    signed,
    (pass: () => Promise<void>): Partial<Stores> => ({
      signatures: { ...stores.signatures, sign: async (of) => (await pass(), await stores.signatures.sign(of)) },
    }),
  ],
  [
    'receipts',
    lettersInHand,
    (pass: () => Promise<void>): Partial<Stores> => ({
      receipts: { ...stores.receipts, step: async (...of) => (await pass(), await stores.receipts.step(...of)) },
    }),
  ],
  [
    'counts',
    lettersInHand,
    (pass: () => Promise<void>): Partial<Stores> => ({
      tallies: { ...stores.tallies, add: async (of) => (await pass(), await stores.tallies.add(of)) },
    }),
  ],
] as const;

it.each(SLOW)(
  '%s on the way in one process do not come back after another has forgotten the person',
  async (_, does, slow) => {
    const gate = gateFixture();
    const here = worldFixture({ ...stores, library, ...slow(gate.pass) });
    const elsewhere = worldFixture({ ...stores, library });

    const doing = does(here);
    await gate.reached;
    await elsewhere.does({ kind: 'command', name: 'forget', args: {} });
    await elsewhere.does({ kind: 'press', verb: 'yes', handle: '' });
    await elsewhere.handle.idle();
    gate.open();
    await doing;
    await here.handle.idle();

    expect(await stores.signatures.names(HERE, 'clean-water' as never)).toEqual([]);
    expect(await stores.tallies.counts(HERE)).toEqual(new Map());
    expect(await stores.receipts.list(ANI)).toEqual([]);
    expect(await stores.sessions.load(ANI)).toEqual({ kind: 'none' });
  },
);

const DAY = 24 * 3_600_000;

/** How a session goes that nobody asked to forget. */
const GONE = [
  ['its seven days are over', (): void => void (now = NOW + 7 * DAY - 300), async (): Promise<void> => undefined],
  [
    'a new Redis has taken over that never heard of it',
    (): void => undefined,
    async (): Promise<void> => {
      const { db } = stores.redis!;
      for await (const places of db.scan('*:session')) await Promise.all(places.map((place) => db.call('DEL', place)));
    },
  ],
] as const;

it.each(GONE)(
  'somebody whose session is gone while something is on the way keeps all they did: %s',
  async (_, later, lose) => {
    const gate = gateFixture();
    const slow = async (of: Parameters<Stores['signatures']['sign']>[0]) => (
      await gate.pass(),
      await stores.signatures.sign(of)
    );
    const here = worldFixture({
      ...stores,
      library,
      signatures: { ...stores.signatures, sign: slow },
    });
    await lettersInHand(here);
    await here.does({ kind: 'press', verb: 'remember', handle: await handleOfDraft() });
    await here.handle.idle();

    await named(here);
    later();
    const doing = here.does({ kind: 'press', verb: 'sign-it', handle: 'clean-water' });
    await gate.reached;
    await lose();
    await until(
      async () => (await stores.sessions.load(ANI)).kind,
      (kind) => kind === 'none',
    );
    gate.open();
    await doing;
    await here.handle.idle();

    expect(await stores.signatures.names(HERE, 'clean-water' as never)).toEqual(['Ani P.']);
    expect(await stores.receipts.list(ANI)).not.toEqual([]);
    expect(await stores.sessions.load(ANI)).toEqual({
      kind: 'none',
      remembered: { name: 'Ani Sample', zip: '93230' },
    });
  },
);
