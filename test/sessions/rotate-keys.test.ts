import { EventId, IssueId, PersonId } from '../../src/core/ids.ts';
import { versionAfter } from '../../src/core/conversation/version.ts';
import { createLedger } from '../../src/delivery/ledger.ts';
import { createRedisReceipts } from '../../src/delivery/redis-receipts.ts';
import { createRedisSessionStore } from '../../src/sessions/redis-session-store.ts';
import { rotateKeys } from '../../src/sessions/rotate-keys.ts';
import { openVault } from '../../src/sessions/vault.ts';
import { createRedisSignatures } from '../../src/signatures/redis-signatures.ts';
import { createRedisTallies } from '../../src/tallies/redis-tallies.ts';
import { mailingFixture } from '../delivery/mail-world.ts';
import { receiptFixture } from '../delivery/receipts.contract.ts';
import { ANI, HERE, sessionFixture } from '../fixtures/conversation.ts';
import { until } from '../fixtures/until.ts';
import { keyFixture, vaultFixture } from '../fixtures/vault.ts';
import { redisPeer, type RedisPeer } from '../peers/redis.ts';

const [OLD, NEW] = [keyFixture('k1'), keyFixture('k2')];
const PERSONS = Array.from({ length: 200 }, (_, at) => PersonId.parse(`web:${String(at)}`));
const WATER = IssueId.parse('clean-water');

let peer: RedisPeer;
beforeAll(async () => {
  peer = await redisPeer();
});
beforeEach(async () => {
  await (await peer.db()).call('FLUSHALL');
});

async function storesWith(...keys: (typeof OLD)[]) {
  const parts = await vaultFixture(peer.url, keys);
  return {
    db: parts.db,
    sessions: createRedisSessionStore(parts),
    receipts: createRedisReceipts(parts),
    tallies: createRedisTallies(parts),
    signatures: createRedisSignatures(parts),
  };
}
type Stores = Awaited<ReturnType<typeof storesWith>>;

const first = (person: PersonId) => ({ person, event: EventId.parse('e1'), version: 0, session: sessionFixture() });

async function fill({ sessions, receipts, tallies, signatures }: Stores): Promise<void> {
  for (const person of PERSONS) {
    await sessions.commit(first(person));
    await sessions.remember(person, { name: 'Ani', zip: '93230' });
    await receipts.step(person, receiptFixture(1));
    const { id: letter, seat } = receiptFixture(1);
    await tallies.add({ person, community: HERE, issue: WATER, letter, seat, stance: 'ask', what: 'made' });
    await signatures.sign({ person, community: HERE, issue: WATER, name: 'Ani' });
  }
}

describe('changing keys', () => {
  it('seals a letter that is leaving anew, and the bytes that it leaves by', async () => {
    const old = await vaultFixture(peer.url, [OLD]);
    const mailing = mailingFixture();
    const ledger = createLedger(old);
    await ledger.put(ANI, mailing);
    const bytes = Buffer.from('Dear Representative Sample:');
    await ledger.move((await ledger.read(mailing.id))!, { state: 'sending' }, { freeze: bytes });
    old.db.close();

    const both = await vaultFixture(peer.url, [NEW, OLD]);
    await rotateKeys({ db: both.db, keys: [NEW, OLD] });

    const after = createLedger(await vaultFixture(peer.url, [NEW]));
    expect(await after.read(mailing.id)).toMatchObject({ about: { person: ANI }, content: { to: mailing.to } });
    expect(await after.frozen(mailing.id)).toEqual(bytes);
  });

  it('seals everything anew while people write, and then the old key may go', async () => {
    const before = await storesWith(OLD);
    await fill(before);
    before.db.close();
    const { db, ...stores } = await storesWith(NEW, OLD);
    const writing = Promise.all(
      PERSONS.map((person) => {
        const version = versionAfter(first(person));
        return stores.sessions.commit({ ...first(person), version, event: EventId.parse('e2') });
      }),
    );

    const rotated = await rotateKeys({ db, keys: [NEW, OLD] });

    expect(new Set(await writing)).toEqual(new Set(['saved']));
    expect(rotated).toMatchObject({ broken: 0, removable: ['k1'] });
    expect(rotated.resealed).toBeGreaterThanOrEqual(600);
    const after = await storesWith(NEW);
    expect(await after.tallies.cells(HERE, WATER)).toHaveLength(1);
    expect(await after.signatures.names(HERE, WATER)).toHaveLength(PERSONS.length);
    for (const person of PERSONS) {
      expect(await after.sessions.load(person)).toMatchObject({ kind: 'stored', session: sessionFixture() });
      expect(await after.receipts.list(person)).toHaveLength(1);
      await after.tallies.forget(person);
      await after.sessions.forget(person);
      expect(await after.sessions.load(person)).toEqual({ kind: 'none' });
    }
    expect(await after.tallies.counts(HERE)).toEqual(new Map());
  });

  it('waits until nobody seals with the old key any more', async () => {
    const old = await storesWith(OLD);
    await fill({ ...old });
    const { db } = await storesWith(NEW, OLD);

    await expect(rotateKeys({ db, keys: [NEW, OLD] })).rejects.toThrow('still seals with the key k1');

    old.db.close();
    const rotated = await until(
      () => rotateKeys({ db, keys: [NEW, OLD] }).catch(() => undefined),
      (done) => done !== undefined,
    );
    expect(rotated?.removable).toEqual(['k1']);
  });

  it('is refused when a key is missing, is another, or was taken out too soon', async () => {
    (await storesWith(OLD)).db.close();
    const { db } = await storesWith(NEW, OLD);

    await expect(openVault(db, [NEW])).rejects.toThrow('KEYS has no k1. Put it back: KEYS=k2:...,k1:...');
    await expect(openVault(db, [NEW, keyFixture('k1')])).rejects.toThrow('The key k1 in KEYS is not the one');
    await expect(rotateKeys({ db, keys: [NEW] })).rejects.toThrow('KEYS has no k1');
  });

  it('leaves what no key opens, and says how much', async () => {
    const { db, sessions } = await storesWith(OLD);
    await sessions.commit(first(PERSONS[0]!));
    const place = (await peer.keys()).find((key) => key.endsWith(':session'));
    await db.call('HSET', place!, 'd', 'v1|k1|not sealed at all');

    const rotated = await rotateKeys({ db, keys: [OLD] });

    expect(rotated).toEqual({ resealed: 0, broken: 0, removable: [] });
    expect(await sessions.load(PERSONS[0]!)).toMatchObject({ kind: 'unreadable' });
    db.close();
    const next = await storesWith(NEW, OLD);
    expect(await rotateKeys({ db: next.db, keys: [NEW, OLD] })).toMatchObject({ broken: 1 });
  });
});
