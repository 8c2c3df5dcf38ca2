import { LetterId } from '../../src/core/delivery/receipt.ts';
import { StoreAway } from '../../src/core/errors.ts';
import { createLetterLists, LISTED_MS, type LetterLists } from '../../src/delivery/letter-lists.ts';
import { placeOf } from '../../src/redis/place.ts';
import { vaultFixture, type VaultWorld } from '../fixtures/vault.ts';
import { redisPeer, type RedisPeer } from '../peers/redis.ts';

const NAME = 'somebody';
/** As the version before wrote it, which knew no times. */
const EARLIER = placeOf(NAME, 'mailed');
const DAY = 86_400_000;
const letter = (nth: number): LetterId => LetterId.parse(`l${String(nth).padStart(43, '0')}`);

let peer: RedisPeer;
beforeAll(async () => {
  peer = await redisPeer();
});
beforeEach(async () => {
  await (await peer.db()).call('FLUSHALL');
});

async function listing(): Promise<VaultWorld & { readonly lists: LetterLists }> {
  const world = await vaultFixture(peer.url);
  return { ...world, lists: createLetterLists({ db: world.db, shared: world.clock }) };
}

it('lets each letter go in its own time, and a second putting makes it no longer', async () => {
  const { db, lists, wait } = await listing();
  await lists.add(NAME, letter(1));
  wait(LISTED_MS - DAY);
  await lists.add(NAME, letter(1));
  await lists.add(NAME, letter(2));
  expect(await lists.list(NAME)).toEqual([letter(1), letter(2)]);
  wait(DAY);
  expect(await lists.list(NAME)).toEqual([letter(2)]);
  await lists.sweep();

  expect(await db.call('ZCARD', placeOf(NAME, 'posted'))).toBe(1);
  await lists.drop(NAME, letter(2));
  expect(await lists.list(NAME)).toEqual([]);
});

it('lets a letter that is put again after its time begin anew', async () => {
  const { lists, wait } = await listing();
  await lists.add(NAME, letter(1));
  wait(LISTED_MS);
  await lists.add(NAME, letter(1));
  expect(await lists.list(NAME)).toEqual([letter(1)]);
});

it('reads what the version before goes on writing, which can still write and read it, for no longer than it did', async () => {
  const { db, lists } = await listing();
  const earlier = async (nth: number): Promise<void> => {
    await db.call('SADD', EARLIER, letter(nth));
    await db.call('PEXPIRE', EARLIER, LISTED_MS);
  };
  await earlier(1);
  await db.call('PEXPIRE', EARLIER, DAY);
  await lists.add(NAME, letter(2));
  expect(await lists.list(NAME)).toEqual([letter(1), letter(2)]);
  await lists.sweep();
  expect(await db.call('PTTL', EARLIER)).toBeLessThanOrEqual(DAY);

  await earlier(2);
  await earlier(3);
  expect(await lists.list(NAME)).toHaveLength(3);
  await lists.drop(NAME, letter(2));
  expect((await lists.list(NAME)).toSorted()).toEqual([letter(1), letter(3)]);
  expect(String(await db.call('TYPE', EARLIER))).toBe('set');
});

it('forgets what either version wrote', async () => {
  const { db, lists } = await listing();
  await db.call('SADD', EARLIER, letter(1));
  await lists.add(NAME, letter(2));
  await lists.forget(NAME);
  expect(await lists.list(NAME)).toEqual([]);
  expect((await peer.keys()).filter((key) => key.includes(NAME))).toEqual([]);
});

it('takes nothing while Redis is full, though something could go', async () => {
  const { db, lists, wait } = await listing();
  await lists.add(NAME, letter(1));
  wait(LISTED_MS);
  await db.call('CONFIG', 'SET', 'maxmemory', 1);
  try {
    await expect(lists.add(NAME, letter(2))).rejects.toThrow(StoreAway);
  } finally {
    await db.call('CONFIG', 'SET', 'maxmemory', 0);
  }
  expect(await db.call('ZCARD', placeOf(NAME, 'posted'))).toBe(1);
});
