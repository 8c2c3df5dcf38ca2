import { createRedisFollowUps } from '../../src/delivery/redis-follow-ups.ts';
import { placeOf } from '../../src/redis/place.ts';
import { newKeyLine } from '../../src/sessions/keys.ts';
import { retention } from '../../src/tools/retention.ts';
import { ANI } from '../fixtures/conversation.ts';
import { ioFixture } from '../fixtures/io.ts';
import { keyFixture, vaultFixture } from '../fixtures/vault.ts';
import { followUpFixture } from '../delivery/follow-ups.contract.ts';
import { redisPeer, type RedisPeer } from '../peers/redis.ts';

const key = keyFixture();
let peer: RedisPeer;

beforeAll(async () => {
  peer = await redisPeer();
});

const run = async (args: string[] = []) => {
  const io = ioFixture({
    env: { REDIS_URL: peer.url, KEYS: `${key.id}:${Buffer.from(key.bytes).toString('base64')}` },
  });
  return { code: await retention.run(args, io), ...io.printed };
};

it('shows what is kept and how long, and ends with 1 once something is there too long', async () => {
  const world = await vaultFixture(peer.url, [key]);
  await createRedisFollowUps(world).begin(ANI, followUpFixture(1));

  const fine = await run();
  expect(fine.out).toMatch(/whom to ask about an answer +60 days +1 +-\n/);
  expect(fine.out).toContain('Nothing that was forgotten waits');
  expect(fine.out).not.toContain(ANI);
  expect(fine.code).toBe(0);

  await world.db.call('PERSIST', placeOf(world.vault.name(`person:${ANI}`), 'follow-ups'));
  const late = await run();
  expect(late.out).toMatch(/whom to ask about an answer +60 days +1 +1 TOO LONG\n/);
  expect(late.code).toBe(1);
});

it('says in a sentence what keeps it from looking', async () => {
  const look = (env: NodeJS.ProcessEnv) => retention.run([], ioFixture({ env }));
  const KEYS = newKeyLine([]);
  await expect(look({ REDIS_URL: 'redis://me:hush-hush@127.0.0.1:1', KEYS })).rejects.toThrow(
    'Redis does not answer (127.0.0.1:1). Check that it runs',
  );
  await expect(look({ REDIS_URL: peer.url })).rejects.toThrow('KEYS is needed with REDIS_URL');
  await expect(look({ REDIS_URL: peer.url, KEYS })).rejects.toThrow('Put the right one back: KEYS=k1:...');
  const db = await peer.db();
  await db.call('ACL', 'SETUSER', 'default', '-scan');
  await expect(run()).rejects.toThrow('Redis does not let us do what we need');
  await db.call('ACL', 'SETUSER', 'default', '+@all');
  expect(await look({})).toBe(0);
});

it('takes no other words', async () => {
  expect((await run(['now'])).code).toBe(2);
});
