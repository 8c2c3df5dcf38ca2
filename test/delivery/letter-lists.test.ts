import { LetterId } from '../../src/core/delivery/receipt.ts';
import { createLetterLists, LISTED_MS } from '../../src/delivery/letter-lists.ts';
import { placeOf } from '../../src/redis/place.ts';
import { NOW } from '../fixtures/conversation.ts';
import { vaultFixture } from '../fixtures/vault.ts';
import { redisPeer, type RedisPeer } from '../peers/redis.ts';

const AT = placeOf('somebody', 'mailed');
const DAY = 86_400_000;
const letter = (nth: number): LetterId => LetterId.parse(`l${String(nth).padStart(43, '0')}`);

let peer: RedisPeer;
beforeAll(async () => {
  peer = await redisPeer();
});
beforeEach(async () => {
  await (await peer.db()).call('FLUSHALL');
});

it('lets each letter go in its own time, and a second putting makes it no longer', async () => {
  const { db, clock, wait } = await vaultFixture(peer.url);
  const lists = createLetterLists({ db, shared: clock });
  await lists.add(AT, letter(1));
  wait(LISTED_MS - DAY);
  await lists.add(AT, letter(1));
  await lists.add(AT, letter(2));
  expect(await lists.list(AT)).toEqual([letter(1), letter(2)]);
  wait(DAY);
  await lists.sweep();

  expect(await db.call('ZCARD', AT)).toBe(1);
  await lists.drop(AT, letter(2));
  expect(await lists.list(AT)).toEqual([]);
});

it.each(['list', 'add', 'drop'] as const)('takes over what was kept without times, at the first %s', async (what) => {
  const { db, clock, wait } = await vaultFixture(peer.url);
  const lists = createLetterLists({ db, shared: clock });
  await db.call('SADD', AT, letter(1), letter(2));
  await lists[what](AT, letter(2));

  expect(await lists.list(AT)).toEqual(what === 'drop' ? [letter(1)] : [letter(1), letter(2)]);
  expect(Number(String(await db.call('ZSCORE', AT, letter(1))))).toBe(NOW);
  wait(LISTED_MS);
  expect(await lists.list(AT)).toEqual([]);
});
