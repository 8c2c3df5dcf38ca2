import { createRedisCampaigns } from '../../src/campaigns/redis-campaigns.ts';
import { rotateKeys } from '../../src/sessions/rotate-keys.ts';
import { campaignFixture } from '../fixtures/campaign.ts';
import { HERE } from '../fixtures/conversation.ts';
import { keyFixture, vaultFixture } from '../fixtures/vault.ts';
import { clusterPeer, type RedisPeer } from '../peers/redis.ts';
import { campaignsContract } from './campaigns.contract.ts';

let peer: RedisPeer;

beforeAll(async () => {
  peer = await clusterPeer();
});

campaignsContract('redis', async () => {
  await (await peer.db()).call('FLUSHALL');
  return { campaigns: createRedisCampaigns(await vaultFixture(peer.url)), pass: (ms) => peer.pass(ms) };
});

it('the campaigns in Redis show neither what they say nor whose they are', async () => {
  await (await peer.db()).call('FLUSHALL');
  const campaigns = createRedisCampaigns(await vaultFixture(peer.url));
  await campaigns.put(campaignFixture());

  const bytes = peer.bytesOnDisk().toString('latin1');
  expect(bytes).not.toMatch(/Elm Street|crossing guard|discord:100/);
  expect((await peer.keys()).join()).not.toMatch(/discord|chat-/);
});

it('the campaigns in Redis are sealed anew with all the rest when keys change', async () => {
  await (await peer.db()).call('FLUSHALL');
  const old = keyFixture('k1');
  const before = await vaultFixture(peer.url, [old]);
  await createRedisCampaigns(before).put(campaignFixture());
  before.db.close();
  const keys = [keyFixture('k2'), old];
  const { db } = await vaultFixture(peer.url, keys);

  expect(await rotateKeys({ db, keys })).toMatchObject({ resealed: 2, broken: 0, removable: ['k1'] });
  const after = createRedisCampaigns(await vaultFixture(peer.url, [keys[0]!]));
  expect([await after.list(HERE), await after.versions(HERE, campaignFixture().id)]).toEqual([
    [campaignFixture()],
    [campaignFixture()],
  ]);
});
