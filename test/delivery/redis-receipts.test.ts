import { Receipt } from '../../src/core/delivery/receipt.ts';
import { RECEIPT_MS } from '../../src/delivery/receipt-list.ts';
import { createRedisReceipts } from '../../src/delivery/redis-receipts.ts';
import { createSealedLists } from '../../src/delivery/sealed-lists.ts';
import { placeOf } from '../../src/redis/place.ts';
import { ANI, NOW } from '../fixtures/conversation.ts';
import { vaultFixture } from '../fixtures/vault.ts';
import { redisPeer, type RedisPeer } from '../peers/redis.ts';
import { receiptFixture, receiptsContract } from './receipts.contract.ts';

let peer: RedisPeer;

beforeAll(async () => {
  peer = await redisPeer();
});

receiptsContract('redis', async () => {
  await (await peer.db()).call('FLUSHALL');
  const { wait, ...parts } = await vaultFixture(peer.url);
  return {
    receipts: createRedisReceipts(parts),
    async pass(ms) {
      wait(ms);
      await peer.pass(ms);
    },
  };
});

describe('one sealed list', () => {
  const opened = async () => {
    await (await peer.db()).call('FLUSHALL');
    const parts = await vaultFixture(peer.url);
    const at = placeOf(parts.vault.name(`person:${ANI}`), 'receipts');
    const endOf = (): number => NOW + RECEIPT_MS;
    const lists = createSealedLists({ ...parts, drawer: 'receipts', schema: Receipt, endOf });
    return { at, lists, db: parts.db, receipts: createRedisReceipts(parts) };
  };

  it('is not written anew by a step that does not count', async () => {
    const { at, db, receipts } = await opened();
    await receipts.step(ANI, receiptFixture(1));
    const before = await db.call('HGET', at, 'd');
    await receipts.step(ANI, receiptFixture(1, { status: 'answered' }));
    expect(await db.call('HGET', at, 'd')).toEqual(before);
  });

  it('keeps one of two receipts of a letter, which another version may have left', async () => {
    const { at, lists, receipts } = await opened();
    const accepted = receiptFixture(1, { status: 'accepted', version: 4 });
    await lists.change(at, () => [accepted, receiptFixture(2), receiptFixture(1, { changed: NOW + 1 })]);
    expect(await receipts.list(ANI)).toEqual([accepted, receiptFixture(2)]);
    await receipts.step(ANI, receiptFixture(1, { status: 'answered' }));
    expect((await lists.list(at)).map(({ round, status }) => [round, status])).toEqual([
      [1, 'answered'],
      [2, 'prepared'],
    ]);
  });
});
