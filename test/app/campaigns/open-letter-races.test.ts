import { randomBytes } from 'node:crypto';
import { openStores, type Stores } from '../../../src/app/keeping/stores.ts';
import { EventId, PersonId } from '../../../src/core/ids.ts';
import { createLog } from '../../../src/log.ts';
import { campaignFixture, contentFixture } from '../../fixtures/campaign.ts';
import { ANI, HERE, NOW } from '../../fixtures/conversation.ts';
import { failFixture } from '../../fixtures/fail.ts';
import { gateFixture } from '../../fixtures/gate.ts';
import { redisPeer, type RedisPeer } from '../../peers/redis.ts';
import { said, worldFixture, type World } from '../press/handle-fixture.ts';

const OLD = 'We ask for a crossing guard.';
const NEW = 'Close the pool.';
const SHOWN = 'Writers see the new text now.';

let peer: RedisPeer;
let stores: Stores;
beforeAll(async () => {
  peer = await redisPeer();
});
beforeEach(async () => {
  await (await peer.db()).call('FLUSHALL');
  const env = { REDIS_URL: peer.url, KEYS: `k1:${randomBytes(32).toString('base64')}` };
  stores = await openStores({ env, clock: () => NOW, log: createLog({ logLevel: 'silent' }), fail: failFixture });
});
afterEach(() => stores.close());

/** An open letter made in chat, and a draft of other words for it. */
async function letterFixture() {
  const one = campaignFixture({
    status: 'open',
    live: contentFixture('together', { 'together.0': OLD }),
    content: contentFixture('together', { 'together.0': NEW }),
  });
  await stores.campaigns.put(one);
  const { id } = one;
  return {
    id,
    signs: async ({ handle }: World, person: PersonId = ANI) => {
      const does = async (nth: number, action: object) =>
        await handle.handle({ person, community: HERE, event: `${person} ${String(nth)}` as EventId, action } as never);
      await does(1, { kind: 'submit', form: 'signature', handle: id, values: { name: 'Ani P.' } });
      return await does(2, { kind: 'press', verb: 'sign-it', handle: id });
    },
    shows: async ({ handle }: World) => {
      const action = { kind: 'press', verb: 'campaign-use', handle: `${id}_1` } as const;
      const who = { person: PersonId.parse('discord:2002'), community: HERE, organiser: true };
      return said(await handle.handle({ ...who, event: EventId.parse('use'), action }))[0];
    },
    wordsNow: async () => (await stores.campaigns.list(HERE))[0]?.live?.typed['together.0'],
    names: async () => await stores.signatures.names(HERE, id),
  };
}

it('a name that is on its way while other words are shown does not come under them, and its person is asked again', async () => {
  const { id, signs, shows, wordsNow, names } = await letterFixture();
  const gate = gateFixture();
  const slow: Stores['signatures'] = {
    ...stores.signatures,
    sign: async (of) => (await gate.pass(), await stores.signatures.sign(of)),
  };
  const here = worldFixture({ ...stores, signatures: slow });
  const elsewhere = worldFixture({ ...stores });

  const signing = signs(here);
  await gate.reached;
  expect(await shows(elsewhere)).toBe(SHOWN);
  gate.open();
  const told = await signing;

  expect([await wordsNow(), await names()]).toEqual([NEW, []]);
  expect(said(told)).toContainEqual(expect.stringMatching(/^The letter was changed while you looked at it\./));
  expect(JSON.stringify(told.blocks)).toContain(NEW);
  const yes = { kind: 'press', verb: 'sign-it', handle: id } as const;
  await here.does(yes);
  await here.handle.idle();
  expect(await names()).toEqual(['Ani P.']);
});

it('words that are on their way to be shown do not come over a name of meanwhile', async () => {
  const { signs, shows, wordsNow, names } = await letterFixture();
  const gate = gateFixture();
  const slow: Stores['campaigns'] = {
    ...stores.campaigns,
    put: async (campaign) => (await gate.pass(), await stores.campaigns.put(campaign)),
  };
  const here = worldFixture({ ...stores, campaigns: slow });
  const elsewhere = worldFixture({ ...stores });

  const showing = shows(here);
  await gate.reached;
  await signs(elsewhere);
  gate.open();
  await showing;
  await elsewhere.handle.idle();

  expect([await wordsNow(), await names()]).toEqual([NEW, []]);
});

it('names go on coming under the words that stay where somebody else was first', async () => {
  const { id, signs, shows, wordsNow, names } = await letterFixture();
  const gate = gateFixture();
  const slow: Stores['campaigns'] = {
    ...stores.campaigns,
    put: async (campaign) => (await gate.pass(), await stores.campaigns.put(campaign)),
  };

  const showing = shows(worldFixture({ ...stores, campaigns: slow }));
  await gate.reached;
  const [newest] = await stores.campaigns.versions(HERE, id);
  await stores.campaigns.put({ ...newest!, version: 2, status: 'paused' });
  await stores.campaigns.put({ ...newest!, version: 3, status: 'open' });
  gate.open();
  expect(await showing).not.toBe(SHOWN);
  const elsewhere = worldFixture({ ...stores });
  await signs(elsewhere);
  await elsewhere.handle.idle();

  expect([await wordsNow(), await names()]).toEqual([OLD, ['Ani P.']]);
});
