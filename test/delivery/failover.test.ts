import type { LookUp } from '../../src/delivery/channel.ts';
import { ANI } from '../fixtures/conversation.ts';
import { until } from '../fixtures/until.ts';
import { redisPair, type RedisPair } from '../peers/redis-pair.ts';
import { smtpPeer } from '../peers/smtp.ts';
import type { SmtpServer } from '../peers/smtp-server.ts';
import { mailingFixture, mailWorld, MINUTE, type MailWorld } from './mail-world.ts';

const LETTER = mailingFixture();

let pair: RedisPair;
let office: SmtpServer;
/** What happens when the office has a letter whole, before it says so. */
let onArrived = (): void => undefined;
beforeEach(async () => {
  pair = await redisPair();
  onArrived = () => undefined;
  office = await smtpPeer({ refuses: 0, onArrived: () => onArrived() });
});

/** Put into the outbox and known to the replica, and the two minutes over. */
async function leaving(lookUp?: LookUp): Promise<MailWorld> {
  const world = await mailWorld(pair.url, office, lookUp ? { lookUp } : {});
  await world.outbox.put(ANI, LETTER);
  await until(
    () => world.ledger.isCopied(),
    (is) => is,
  );
  world.wait(2 * MINUTE);
  return world;
}

/** Leaves: where this computer is busy a replica may have it later than is waited for, and the queue asks again. */
async function left({ turn, wait, receipt }: MailWorld): Promise<void> {
  await until(
    async () => {
      await turn();
      return await receipt(LETTER.id);
    },
    (is) => is?.status === 'accepted' || (wait(30_000), false),
  );
}

/** The queue comes back to the letter, as the sweep sees to; in the meantime the connection is. */
async function again({ outbox, jobs, turn, wait, receipt }: MailWorld, ms: number) {
  await until(
    () => outbox.sweep().catch(() => 0),
    (looked) => looked > 0,
  );
  wait(ms);
  jobs.set(LETTER.id, 0);
  await turn();
  return await receipt(LETTER.id);
}

describe('a replica that takes over without what was written last', () => {
  it('knows that a letter may have left, which is looked up and not sent again', async () => {
    const world = await leaving(async () => 'taken');
    onArrived = () => void pair.lag(true);
    await left(world);
    await world.loseReceipts();

    await pair.failover();
    expect(await again(world, 0)).toMatchObject({ status: 'in-doubt', why: 'looking-up' });
    expect(await again(world, 10 * MINUTE)).toMatchObject({ status: 'accepted' });
    expect(office.arrived).toHaveLength(1);
  });

  it('has it sent again where nobody can tell, byte for byte, and its writer told', async () => {
    const world = await leaving();
    onArrived = () => void pair.lag(true);
    await left(world);
    await world.loseReceipts();

    await pair.failover();
    await again(world, 0);
    expect(await again(world, 10 * MINUTE)).toMatchObject({ status: 'accepted', why: 'perhaps-twice' });
    expect(new Set(office.arrived.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(office.arrived).toHaveLength(2);
  });

  it('knows nothing of a letter that it was not told of in time, so that letter has not left', async () => {
    const world = await leaving();
    await pair.lag(true);
    await world.turn();
    expect([office.arrived, world.jobs.get(LETTER.id)]).toEqual([[], world.clock() + 30_000]);

    await pair.failover();
    await again(world, 0);
    await left(world);
    expect(office.arrived).toHaveLength(1);
  });
});

it('a letter leaves as soon as the replica has caught up, or is a replica no more', async () => {
  const world = await leaving();
  await pair.lag(true);
  await world.turn();
  expect(await world.receipt(LETTER.id)).toMatchObject({ status: 'waiting' });
  await pair.lag(false);
  world.wait(30_000);
  await left(world);
});
