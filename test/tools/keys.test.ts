import { EventId, PersonId } from '../../src/core/ids.ts';
import { createRedisSessionStore } from '../../src/sessions/redis-session-store.ts';
import { newKeyLine, parseKeys } from '../../src/sessions/keys.ts';
import { keys } from '../../src/tools/keys.ts';
import { sessionFixture } from '../fixtures/conversation.ts';
import { ioFixture } from '../fixtures/io.ts';
import { vaultFixture } from '../fixtures/vault.ts';
import { redisPeer } from '../peers/redis.ts';
import { freePort } from '../peers/redis-server.ts';

describe('redress keys', () => {
  it('prints a line for .env, with a fresh key in front of those there are', async () => {
    const first = ioFixture();
    expect(await keys.run(['new'], first)).toBe(0);
    const line = first.printed.out.trim().replace(/^KEYS=/, '');
    expect(parseKeys(line).map(({ id }) => id)).toEqual(['k1']);

    const second = ioFixture({ env: { KEYS: line } });
    await keys.run(['new'], second);

    expect(second.printed.out).toMatch(/^KEYS=k2:.{44},k1:.{44}\n$/);
    expect(second.printed.out).toContain(line);
  });

  it('changes the key of what is stored, and says which may go', async () => {
    const peer = await redisPeer();
    const old = newKeyLine([]);
    const parts = await vaultFixture(peer.url, parseKeys(old));
    const person = PersonId.parse('web:1');
    const session = sessionFixture();
    await createRedisSessionStore(parts).commit({ person, event: EventId.parse('e1'), version: 0, session });
    parts.db.close();
    const env = { REDIS_URL: peer.url, KEYS: newKeyLine(parseKeys(old)) };
    const io = ioFixture({ env });

    expect(await keys.run(['rotate'], io)).toBe(0);

    expect(io.printed.out).toBe(
      '1 value was sealed anew; everything is under k2 now.\nThe key k1 may be taken out of KEYS now. Then restart.\n',
    );
    const [k2] = parseKeys(env.KEYS);
    const after = await vaultFixture(peer.url, [k2!]);
    expect(await createRedisSessionStore(after).load(person)).toMatchObject({ kind: 'stored', session });
  });

  it('says what is missing', async () => {
    await expect(keys.run(['rotate'], ioFixture())).rejects.toThrow('REDIS_URL is not set');
    const env = { REDIS_URL: `redis://127.0.0.1:${String(await freePort())}`, KEYS: newKeyLine([]) };
    await expect(keys.run(['rotate'], ioFixture({ env }))).rejects.toThrow('Run this again when it does');
    const io = ioFixture();
    expect(await keys.run(['rotate', 'now'], io)).toBe(2);
    expect(io.printed.err).toMatch(/^New or rotate\?\nredress keys new/);
  });
});
