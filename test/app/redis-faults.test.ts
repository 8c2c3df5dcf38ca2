import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { versionAfter } from '../../src/core/conversation/version.ts';
import { StoreAway } from '../../src/core/errors.ts';
import { EventId, PersonId } from '../../src/core/ids.ts';
import { ANI, sessionFixture } from '../fixtures/conversation.ts';
import { until } from '../fixtures/until.ts';
import { keyFixture } from '../fixtures/vault.ts';
import { redisPeer, type RedisPeer } from '../peers/redis.ts';
import { tcpProxy, type TcpProxy } from '../peers/tcp-proxy.ts';
import { said } from './press/handle-fixture.ts';
import { redisStores, redisWorld } from './redis-world.ts';

const { told } = SENTENCES.en;
const KEY = keyFixture();
const STORY = 'My mother drinks this water.';
const FORM = { kind: 'submit', form: 'letter', handle: 'clean-water' } as const;
/** Every platform waits 3 s for an answer. */
const PATIENCE_MS = 3_000;

let peer: RedisPeer;
let proxy: TcpProxy;
let through: string;
beforeAll(async () => {
  peer = await redisPeer();
  proxy = await tcpProxy(peer.port);
  through = `redis://127.0.0.1:${String(proxy.port)}`;
});
beforeEach(async () => {
  await (await peer.db()).call('FLUSHALL');
});

const config = async (...args: string[]): Promise<void> => {
  await (await peer.db()).call('CONFIG', 'SET', ...args);
};

interface Fault {
  readonly name: string;
  readonly begin: () => unknown;
  readonly end: () => unknown;
}

/** A snapshot that cannot take its place: from then on Redis writes nothing until one can. */
async function saveFails(isSo: boolean): Promise<void> {
  const at = join(peer.folder, 'dump.rdb');
  rmSync(at, { recursive: true, force: true });
  if (isSo) mkdirSync(at);
  await config('save', '3600 1');
  const db = await peer.db();
  await db.call('BGSAVE');
  await until(
    async () => String(await db.call('INFO', 'persistence')),
    (info) =>
      info.includes('rdb_bgsave_in_progress:0') && info.includes(`rdb_last_bgsave_status:${isSo ? 'err' : 'ok'}`),
  );
}

const FAULTS: readonly Fault[] = [
  { name: 'killed', begin: () => peer.kill(), end: () => peer.start() },
  { name: 'out of memory', begin: () => config('maxmemory', '1'), end: () => config('maxmemory', '0') },
  {
    name: 'made a replica',
    begin: async () => await (await peer.db()).call('REPLICAOF', '127.0.0.1', 9),
    end: async () => await (await peer.db()).call('REPLICAOF', 'NO', 'ONE'),
  },
  { name: 'unable to write to its disk', begin: () => saveFails(true), end: () => saveFails(false) },
  { name: 'stopped', begin: () => peer.signal('SIGSTOP'), end: () => peer.signal('SIGCONT') },
  { name: 'cut off', begin: () => proxy.cut(), end: () => undefined },
  { name: 'deaf', begin: () => proxy.deaf(true), end: () => proxy.deaf(false) },
];

/** The answer, unless the platform has stopped waiting: which of two timers of this process rings first, not how long it takes. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The platform waited in vain')), PATIENCE_MS);
  });
  return await Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

describe('while Redis is', () => {
  it.each(FAULTS)('$name, people are told in time, nothing typed is lost, and it heals', async ({ begin, end }) => {
    const world = await redisWorld(through, KEY);
    await world.does({ kind: 'command', name: 'write', args: { issue: 'clean-water' } });

    await begin();
    const view = await inTime(world.does({ ...FORM, values: { name: 'Ani Sample', story: STORY } }));

    expect(said(view)).toContain(told.notSaved);
    await end();
    await until(
      () => inTime(world.does({ kind: 'command', name: 'help', args: {} })),
      (now) => !said(now).includes(told.notSaved),
    );
    const { sessions } = await redisStores(peer.url, KEY);
    expect(await sessions.load(ANI)).toMatchObject({
      session: { draft: { typed: { name: 'Ani Sample', story: STORY } } },
    });
  });

  it('slow by half a second, people are answered in time all the same, and what they typed is saved', async () => {
    const world = await redisWorld(through, KEY);
    await world.does({ kind: 'command', name: 'write', args: { issue: 'clean-water' } });
    proxy.slow(500);
    const view = await inTime(world.does({ ...FORM, values: { name: 'Ani Sample', zip: '93230', story: STORY } }));
    proxy.slow(0);
    expect(said(view)).not.toContain(told.notSaved);
    const { sessions } = await redisStores(peer.url, KEY);
    expect(await sessions.load(ANI)).toMatchObject({ session: { draft: { typed: { story: STORY } } } });
  });

  it('killed again and again, no save that was acknowledged is lost', async () => {
    // With everysec Redis answers while a write waits for the disk to be done with the one before.
    const steady = await redisPeer(['appendfsync always']);
    const { sessions } = await redisStores(steady.url, KEY);
    const saved = new Map<PersonId, number>();
    const tried = new Set<StoreAway>();
    const over = new AbortController();
    const write = async (person: PersonId): Promise<void> => {
      for (let n = 0; !over.signal.aborted; n += 1) {
        const change = { person, event: EventId.parse(`e${String(n)}`), version: saved.get(person) ?? 0, ours: true };
        const answer = await sessions.commit({ ...change, session: sessionFixture() }).catch(async (error: unknown) => {
          if (!(error instanceof StoreAway)) throw error;
          tried.add(error);
          await new Promise((resolve) => setTimeout(resolve, 10));
          return 'away' as const;
        });
        if (answer === 'saved') saved.set(person, versionAfter(change));
        // The save before the kill was made, and its answer did not come.
        if (answer === 'stale') {
          const now = await sessions.load(person).catch(() => undefined);
          if (now?.kind === 'stored') saved.set(person, now.version);
        }
      }
    };
    const writers = Array.from({ length: 8 }, (_, at) => write(PersonId.parse(`web:${String(at)}`)));
    for (let kills = 0; kills < 4; kills += 1) {
      const before = new Map(saved);
      await until(
        async () =>
          [...saved].every(([person, version]) => version > (before.get(person) ?? 0) + 5) && saved.size === 8,
        (enough) => enough,
      );
      await steady.kill();
      await steady.start();
    }
    over.abort();
    await Promise.all(writers);

    const fresh = await redisStores(steady.url, KEY);
    expect(tried.size).toBeGreaterThan(0);
    for (const [person, version] of saved) {
      const loaded = await fresh.sessions.load(person);
      expect(loaded).toMatchObject({ kind: 'stored' });
      expect(loaded.kind === 'stored' ? loaded.version : 0).toBeGreaterThanOrEqual(version);
    }
  });
});
