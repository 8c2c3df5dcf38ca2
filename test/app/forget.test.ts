import { randomBytes } from 'node:crypto';
import type { MailParts } from '../../src/app/perform-mail.ts';
import { openStores, type Stores } from '../../src/app/stores.ts';
import { createStanding, type Standing } from '../../src/chat/standing.ts';
import type { LetterId } from '../../src/core/delivery/receipt.ts';
import { PersonId } from '../../src/core/ids.ts';
import { createLedger } from '../../src/delivery/ledger.ts';
import { createOutbox } from '../../src/delivery/outbox.ts';
import { createJobs, type Jobs } from '../../src/delivery/queue.ts';
import { createTell } from '../../src/delivery/tell.ts';
import { createWaiting } from '../../src/delivery/waiting.ts';
import { createLog } from '../../src/log.ts';
import { SHARED_MS } from '../../src/redis/rewriter.ts';
import { ANI, HERE, NOW } from '../fixtures/conversation.ts';
import { until } from '../fixtures/until.ts';
import { followUpFixture } from '../delivery/follow-ups.contract.ts';
import { mailingFixture } from '../delivery/mail-world.ts';
import { receiptFixture } from '../delivery/receipts.contract.ts';
import { exportOf } from '../../src/core/conversation/export.ts';
import { redisPeer, type RedisPeer } from '../peers/redis.ts';
import { worldFixture } from './handle-fixture.ts';

const BEA = PersonId.parse('discord:2');
const CAI = PersonId.parse('discord:3');
const NAME = 'Ani Sample';
const { issue } = receiptFixture(1);
/** Where something of a person lies under their name. */
const THEIRS = /:(session|remembered|receipts|tally|signed|follow-ups|mailed)$/;

let peer: RedisPeer;
let stores: Stores;
let jobs: Jobs;
let standing: Standing;
let now = NOW;
const clock = (): number => now;
beforeAll(async () => {
  peer = await redisPeer(['auto-aof-rewrite-percentage 0']);
  const env = { REDIS_URL: peer.url, KEYS: `k1:${randomBytes(32).toString('base64')}` };
  const log = createLog({ logLevel: 'silent' });
  stores = await openStores({ env, clock, log });
  standing = createStanding({ door: 'discord', cabinet: stores.cabinet, log });
  jobs = await createJobs(peer.url);
});
afterAll(async () => {
  await jobs.close();
  stores.close();
});

/** What sends for this person; of all that belongs to mail, forgetting asks the outbox alone. */
function sending(): MailParts {
  const { db, vault } = stores.redis!;
  const ledger = createLedger({ db, vault });
  const tell = createTell({ ledger, ...stores, clock });
  const outbox = createOutbox({ ledger, waiting: createWaiting({ db, vault, ledger }), jobs, tell, clock });
  return { outbox } as Partial<MailParts> as MailParts;
}

/** Leaves something of this person in every store: one letter that they sent, and the next one, that waits. */
async function leaves(person: PersonId, round: number, { outbox }: MailParts): Promise<LetterId[]> {
  const { receipts, tallies, signatures, followUps, sessions } = stores;
  const receipt = receiptFixture(round);
  const { id: letter, seat } = receipt;
  const mailing = mailingFixture({ round: round + 1 });
  await sessions.remember(person, { name: NAME, zip: '93230' });
  await receipts.step(person, receipt);
  await tallies.add({ person, community: HERE, issue, letter, seat, stance: 'ask', what: 'sent', alike: 'own' });
  await signatures.sign({ person, community: HERE, issue, name: NAME });
  await followUps.begin(person, followUpFixture(round));
  await outbox.put(person, mailing);
  await standing.remember(person, `dm of ${person} `, ['m1', 'm2']);
  return [letter, mailing.id];
}

it('gives a person all that lies in any drawer, whatever they look at just now', async () => {
  const mail = sending();
  const world = worldFixture({ ...stores, clock, mail });
  await leaves(CAI, 9, mail);
  const { session, facts } = await world.handle.look({ person: CAI }, 'export');

  expect(exportOf(session, facts)).toMatchObject({
    session: { remembered: { name: NAME, zip: '93230' } },
    receipts: [
      { issue, round: 9 },
      { issue, round: 10, why: 'undo' },
    ],
    followUps: [{ sent: NOW }],
    signatures: [{ community: HERE, issue, name: NAME }],
    counted: [{ community: HERE, issue, alike: 'own' }],
    toBeSent: [
      { round: 10, to: 'secretary@office.example', replyTo: 'ani@home.example', letter: { blocks: expect.anything() } },
    ],
  });
  await mail.outbox.forget(CAI);
  await stores.signatures.forget(CAI);
  await stores.tallies.forget(CAI);
});

it('leaves nothing of a person in any drawer, queue or message, nor in the file within the hour, and all of another', async () => {
  const removed: string[] = [];
  const mail = sending();
  const world = worldFixture({
    ...stores,
    clock,
    mail,
    forgetInDoors: (person) => standing.takeBack(person, async (dm, message) => void removed.push(dm + message)),
  });
  await leaves(BEA, 5, mail);
  const others = await peer.keys();
  const letters = await leaves(ANI, 1, mail);
  await world.does({ kind: 'command', name: 'write', args: {} });
  const hers = (await peer.keys()).filter((key) => !others.includes(key));
  expect(new Set(hers.flatMap((key) => THEIRS.exec(key)?.[1] ?? [])).size).toBe(7);
  expect(hers.some((key) => key.endsWith(letters[1]!))).toBe(true);

  await world.does({ kind: 'command', name: 'forget', args: {} });
  await world.does({ kind: 'press', verb: 'yes', handle: '' });
  await world.handle.idle();

  expect(new Set(await peer.keys())).toEqual(new Set([...others, 'redress:rewrite']));
  expect(removed).toEqual([`dm of ${ANI} m1`, `dm of ${ANI} m2`]);
  expect((await stores.tallies.counts(HERE)).get(issue)).toEqual({ made: 1, sent: 1 });
  expect(await stores.signatures.names(HERE, issue)).toEqual([NAME]);
  expect(await stores.receipts.list(BEA)).toHaveLength(2);

  const onDisk = (): string[] => letters.filter((letter) => peer.bytesOnDisk().includes(letter));
  expect(onDisk()).not.toEqual([]);
  now += SHARED_MS;
  await stores.tidy();
  await until(
    async () => onDisk().length,
    (left) => left === 0,
  );
});
