import type { Point } from '../../src/delivery/deliver.ts';
import { PersonId } from '../../src/core/ids.ts';
import { placeOf } from '../../src/redis/place.ts';
import { ANI, ELSEWHERE, HERE, NOW } from '../fixtures/conversation.ts';
import { campaignFixture } from '../fixtures/counted.ts';
import type { Fault } from '../peers/smtp-server.ts';
import { mailPeers } from './mail-peers.ts';
import {
  doomed,
  FROM,
  HOUR,
  mailingFixture,
  mailWorld,
  MINUTE,
  type MailWorld,
  type MailWorldParts,
} from './mail-world.ts';

const BEA = PersonId.parse('slack:T1:U2');
const LETTER = mailingFixture();

const { redis, office } = mailPeers();
const world = (parts?: MailWorldParts): Promise<MailWorld> => mailWorld(redis().url, office(), parts);

/** Put into the outbox, and the two minutes over. */
async function leaving(parts?: MailWorldParts): Promise<MailWorld> {
  const made = await world(parts);
  await made.outbox.put(ANI, LETTER);
  made.wait(2 * MINUTE);
  return made;
}
const arrivals = (): string[] => office().arrived.map(({ sha256 }) => sha256);

it('leaves after two minutes, once, and its writer is told each step', async () => {
  const { outbox, turn, wait, receipt, sent, jobs } = await world();
  await outbox.put(ANI, LETTER);
  await outbox.put(ANI, LETTER);
  await turn();
  expect(await receipt(LETTER.id)).toMatchObject({ status: 'waiting', why: 'undo', until: NOW + 2 * MINUTE });
  wait(2 * MINUTE - 1);
  await turn();
  expect(office().arrived).toEqual([]);

  wait(1);
  await turn();
  await outbox.put(ANI, LETTER);
  await turn();

  expect(office().arrived).toMatchObject([{ to: 'secretary@office.example', from: FROM.address }]);
  const told = await receipt(LETTER.id);
  expect(told).toMatchObject({ channel: 'email', status: 'accepted', changed: NOW + 2 * MINUTE });
  expect(told).not.toHaveProperty('why');
  expect([await sent(), jobs.size]).toEqual([1, 0]);
});

it('says whether a letter is new, or the very one that was agreed to before', async () => {
  const { outbox, turn, wait, receipt } = await world();
  expect(await outbox.put(ANI, LETTER)).toBe(true);
  wait(2 * MINUTE);
  await turn();
  expect(await outbox.put(ANI, LETTER)).toBe(true);

  wait(HOUR);
  expect(await outbox.put(ANI, { ...LETTER, agreed: LETTER.agreed + HOUR })).toBe(false);
  await turn();
  expect(office().arrived).toHaveLength(1);
  expect(await receipt(LETTER.id)).toMatchObject({ status: 'accepted', changed: NOW + 2 * MINUTE });
});

describe('taking it back', () => {
  it('is in time until it begins to leave, and then it never leaves', async () => {
    const { outbox, turn, wait, receipt, jobs } = await world();
    await outbox.put(ANI, LETTER);
    wait(2 * MINUTE);

    expect(await outbox.cancel(BEA, LETTER.id)).toBe(false);
    expect(await outbox.cancel(ANI, LETTER.id)).toBe(true);
    expect(await outbox.cancel(ANI, LETTER.id)).toBe(true);

    jobs.set(LETTER.id, 0);
    await turn();
    expect(office().arrived).toEqual([]);
    expect(await receipt(LETTER.id)).toMatchObject({ status: 'cancelled' });
  });

  it('is too late once it left', async () => {
    const { outbox, turn, receipt } = await leaving();
    await turn();

    expect(await outbox.cancel(ANI, LETTER.id)).toBe(false);
    expect(await receipt(LETTER.id)).toMatchObject({ status: 'accepted' });
  });

  it('is in time between two attempts, and not when the first may have arrived', async () => {
    office().next({ at: 'rcpt', does: '450 4.2.1 Later' }, { at: 'dot', does: 'reset', taken: true });
    const { outbox, turn } = await leaving();
    await turn();
    const other = mailingFixture({ round: 2 });
    await outbox.put(ANI, other);
    await turn();

    expect(await outbox.cancel(ANI, LETTER.id)).toBe(true);
    expect(await outbox.cancel(ANI, other.id)).toBe(false);
  });
});

describe('an office', () => {
  it('that has no time is asked again after 5, 15, 30 minutes, 1, 2, 4 hours, with the very same mail', async () => {
    const waits = [5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 4 * HOUR];
    office().next(...waits.map((): Fault => ({ at: 'dot', does: '451 4.3.0 Later', taken: true })));
    const { turn, wait, receipt, clock } = await leaving();
    for (const ms of waits) {
      await turn();
      expect(await receipt(LETTER.id)).toMatchObject({ status: 'waiting', why: 'busy', until: clock() + ms });
      wait(ms);
    }
    await turn();

    expect(await receipt(LETTER.id)).toMatchObject({ status: 'accepted' });
    expect(arrivals()).toHaveLength(8);
    expect(new Set(arrivals()).size).toBe(1);
  });

  it('that never has time is given up after 72 hours', async () => {
    office().next(...Array.from({ length: 30 }, (): Fault => ({ at: 'greeting', does: '421 4.3.2 Closed' })));
    const { turn, wait, receipt, clock } = await leaving();
    const begun = clock();
    for (let tries = 0; tries < 30 && (await receipt(LETTER.id))?.status !== 'failed'; tries += 1) {
      await turn();
      wait(((await receipt(LETTER.id))?.until ?? clock()) - clock());
    }

    expect(await receipt(LETTER.id)).toMatchObject({ status: 'failed', why: 'too-long' });
    expect(clock() - begun).toBeGreaterThanOrEqual(72 * HOUR);
    expect(clock() - begun).toBeLessThan(77 * HOUR);
    expect(office().arrived).toEqual([]);
  });

  it.each<readonly [Fault, string]>([
    [{ at: 'rcpt', does: '550 5.1.1 No such user' }, 'no-mailbox'],
    [{ at: 'rcpt', does: '550 unknown' }, 'no-mailbox'],
    [{ at: 'rcpt', does: '554 Your network is on a list' }, 'refused'],
    [{ at: 'data', does: '554 5.5.0 No' }, 'refused'],
    [{ at: 'dot', does: '554 5.6.0 Not like this' }, 'refused'],
    [{ at: 'dot', does: '552 5.3.4 Message size exceeds fixed limit' }, 'refused'],
  ])('that says no for good is not asked again: %j', async (fault, why) => {
    office().next(fault);
    const { turn, receipt, jobs, sent } = await leaving();
    await turn();

    expect(await receipt(LETTER.id)).toMatchObject({ status: 'failed', why });
    expect([office().talks(), jobs.size, await sent()]).toEqual([1, 0, 0]);
  });

  it.each<readonly [Fault, string]>([
    [{ at: 'rcpt', does: '552 5.2.2 Full' }, 'mailbox-full'],
    [{ at: 'dot', does: '552 Exceeded storage allocation' }, 'mailbox-full'],
    [{ at: 'dot', does: '550 5.7.1 Our rules' }, 'refused'],
    [{ at: 'dot', does: '552-5.7.0 This message was blocked\r\n552 5.7.0 by its content' }, 'refused'],
  ])('whose no may pass is asked three times more, two hours apart: %j', async (fault, why) => {
    office().next(fault, fault, fault, fault);
    const { turn, wait, receipt } = await leaving();
    for (let n = 0; n < 3; n += 1) {
      await turn();
      expect(await receipt(LETTER.id)).toMatchObject({ status: 'waiting', why });
      wait(2 * HOUR);
    }
    await turn();

    expect(await receipt(LETTER.id)).toMatchObject({ status: 'failed', why });
    expect(office().talks()).toBe(4);
  });

  it.each<Fault>([
    { at: 'greeting', does: 'reset' },
    { at: 'ehlo', does: 'reset' },
    { at: 'ehlo', does: '550 5.7.1 Who are you' },
    { at: 'mail', does: 'reset' },
    { at: 'mail', does: '553 5.7.1 Not you' },
    { at: 'rcpt', does: 'reset' },
    { at: 'data', does: 'reset' },
    { at: 'dot', does: '421 4.3.0 Closing' },
  ])('that breaks off before it has the letter gets it later, once: %j', async (fault) => {
    office().next(fault);
    const { turn, wait, receipt } = await leaving();
    await turn();
    expect(await receipt(LETTER.id)).toMatchObject({ status: 'waiting', why: 'busy' });
    wait(5 * MINUTE);
    await turn();

    expect(await receipt(LETTER.id)).toEqual(expect.not.objectContaining({ why: expect.anything() }));
    expect(await receipt(LETTER.id)).toMatchObject({ status: 'accepted' });
    expect(office().arrived).toHaveLength(1);
  });
});

it('is not taken where a server says so before it has all of it', async () => {
  office().next({ at: 'body', does: '250 2.0.0 Taken' });
  const page = { bytes: Buffer.alloc(4_000_000), pages: 1, missing: [] };
  const { turn, receipt } = await leaving({ paper: { pdf: async () => page } });
  await turn();

  expect(await receipt(LETTER.id)).toMatchObject({ status: 'waiting', why: 'busy' });
  expect(office().arrived).toEqual([]);
});

it('a line that breaks in the middle of a long letter leaves no doubt', async () => {
  office().next({ at: 'body', does: 'reset' });
  const page = { bytes: Buffer.alloc(4_000_000), pages: 1, missing: [] };
  const { turn, receipt } = await leaving({ paper: { pdf: async () => page } });
  await turn();

  expect(await receipt(LETTER.id)).toMatchObject({ status: 'waiting', why: 'busy' });
});

describe('when the line breaks after the last dot', () => {
  const lost: Fault = { at: 'dot', does: 'reset' };
  const taken: Fault = { ...lost, taken: true };

  it('the letter is in doubt, waits ten minutes, and is not sent again when it is found', async () => {
    office().next(taken);
    const { turn, wait, receipt, sent } = await leaving({ lookUp: async () => 'taken' });
    await turn();
    expect(await receipt(LETTER.id)).toMatchObject({ status: 'in-doubt', why: 'looking-up', until: NOW + 12 * MINUTE });
    wait(10 * MINUTE);
    await turn();

    expect(await receipt(LETTER.id)).toMatchObject({ status: 'accepted' });
    expect([office().arrived.length, await sent()]).toEqual([1, 1]);
  });

  it('and it is surely not there, it is sent again, as often as it takes', async () => {
    office().next(lost, lost, lost);
    const { turn, wait, receipt } = await leaving({ lookUp: async () => 'absent' });
    for (let n = 0; n < 4; n += 1) {
      await turn();
      wait(10 * MINUTE);
    }

    expect(await receipt(LETTER.id)).toEqual(expect.not.objectContaining({ why: expect.anything() }));
    expect(await receipt(LETTER.id)).toMatchObject({ status: 'accepted' });
    expect(office().arrived).toHaveLength(1);
  });

  it('and nobody can tell, it is sent once more, byte for byte, and that is said', async () => {
    office().next(taken);
    const { turn, wait, receipt } = await leaving();
    await turn();
    wait(10 * MINUTE);
    await turn();

    expect(await receipt(LETTER.id)).toMatchObject({ status: 'accepted', why: 'perhaps-twice' });
    expect(arrivals()).toHaveLength(2);
    expect(new Set(arrivals()).size).toBe(1);
  });

  it('and it breaks again, it is never sent a third time, and nothing is claimed', async () => {
    office().next(taken, lost);
    const { turn, wait, receipt, jobs, sent } = await leaving();
    for (let n = 0; n < 4; n += 1) {
      await turn();
      wait(10 * MINUTE);
    }

    expect(await receipt(LETTER.id)).toMatchObject({ status: 'in-doubt', why: 'unsure' });
    expect([office().talks(), jobs.size, await sent()]).toEqual([2, 0, 0]);
  });

  it('and its frozen bytes are gone, it is not said to have failed', async () => {
    office().next(taken);
    const first = await leaving();
    await first.turn();
    first.wait(10 * MINUTE);
    await first.another({ ledger: { ...first.ledger, frozen: async () => undefined } }).turn();

    expect(await first.receipt(LETTER.id)).toMatchObject({ status: 'in-doubt', why: 'unsure' });
    expect(arrivals()).toHaveLength(1);
  });

  it('and its writer is blocked while the second waits, it is not sent again, and nothing is claimed', async () => {
    office().next(taken, { at: 'rcpt', does: '450 4.2.1 Later' });
    const { turn, wait, receipt, stops } = await leaving();
    await turn();
    wait(10 * MINUTE);
    await turn();
    expect(await receipt(LETTER.id)).toMatchObject({ status: 'in-doubt', why: 'busy' });

    await stops.block({ person: ANI });
    wait(5 * MINUTE);
    await turn();

    expect(await receipt(LETTER.id)).toMatchObject({ status: 'in-doubt', why: 'unsure' });
    expect(arrivals()).toHaveLength(1);
  });

  it('and the second is refused, it is not said to have failed', async () => {
    office().next(taken, { at: 'dot', does: '554 5.6.0 No' });
    const { turn, wait, receipt } = await leaving();
    await turn();
    wait(10 * MINUTE);
    await turn();

    expect(await receipt(LETTER.id)).toMatchObject({ status: 'in-doubt', why: 'unsure' });
  });
});

describe('when the process is killed', () => {
  it.each<readonly [Point, 'at once' | 'in doubt', number]>([
    ['taken', 'at once', 1],
    ['rendered', 'at once', 1],
    ['intended', 'at once', 1],
    ['last-dot', 'in doubt', 1],
    ['answered', 'in doubt', 2],
    ['recorded', 'at once', 1],
    ['told', 'at once', 1],
  ])('at "%s", another takes the letter on %s, and the office has it %d times', async (point, how, times) => {
    const survivor = await leaving();
    await expect(doomed(survivor, point).turn()).rejects.toThrow();

    await survivor.turn();
    const { receipt, wait, turn, sent, jobs } = survivor;
    if (how === 'in doubt') {
      expect(await receipt(LETTER.id)).toMatchObject({ status: 'in-doubt', why: 'looking-up' });
      wait(10 * MINUTE);
      await turn();
    }

    const told = await receipt(LETTER.id);
    expect([told?.status, told?.why]).toEqual(['accepted', how === 'in doubt' ? 'perhaps-twice' : undefined]);
    expect(arrivals()).toHaveLength(times);
    expect(new Set(arrivals()).size).toBe(1);
    expect([await sent(), jobs.size]).toEqual([1, 0]);
  });

  it('after the answer, and the log knows the letter, the office has it once', async () => {
    const survivor = await leaving({ lookUp: async () => 'taken' });
    await expect(doomed(survivor, 'answered').turn()).rejects.toThrow();
    await survivor.turn();
    survivor.wait(10 * MINUTE);
    await survivor.turn();

    expect(office().arrived).toHaveLength(1);
    expect(await survivor.receipt(LETTER.id)).toMatchObject({ status: 'accepted' });
  });
});

describe('in a Redis that was brought back from before it left', () => {
  const broughtBack = async (parts: MailWorldParts, ms: number, how?: 'paused'): Promise<MailWorld> => {
    const made = await leaving(parts);
    const db = await redis().db();
    const places = ((await db.call('KEYS', 'redress:{*}:l*')) as Buffer[]).map(String);
    const kept = await Promise.all(places.map(async (at) => [at, await db.call('DUMP', at)] as const));
    await made.turn();
    for (const [at, bytes] of kept) await db.call('RESTORE', at, HOUR, bytes as Buffer, 'REPLACE');
    await made.loseReceipts();
    made.wait(ms);
    if (how === 'paused') await made.stops.pause('everything');
    await made.outbox.sweep();
    await made.turn();
    return made;
  };

  it('does not leave again where the log knows it, and its writer is told that it left', async () => {
    const { receipt, sent, jobs } = await broughtBack({ lookUp: async () => 'taken' }, 3 * HOUR);

    expect(office().arrived).toHaveLength(1);
    expect(await receipt(LETTER.id)).toMatchObject({ status: 'accepted' });
    expect([await sent(), jobs.size]).toEqual([1, 0]);
  });

  it('and where it was paused first, does not leave again either', async () => {
    const { stops, turn, jobs, clock } = await broughtBack({ lookUp: async () => 'taken' }, 3 * HOUR, 'paused');
    expect(jobs.size).toBe(1);
    await stops.resume('everything');
    jobs.set(LETTER.id, clock());
    await turn();

    expect([office().arrived.length, jobs.size]).toEqual([1, 0]);
  });

  it('leaves where the log does not know it', async () => {
    await broughtBack({ lookUp: async () => 'absent' }, 3 * HOUR);

    expect(office().arrived).toHaveLength(2);
  });
});

it('is looked up nowhere while it is in time, or waits for a replica of Redis', async () => {
  const inTime = await leaving({ lookUp: () => Promise.reject(new Error('Nobody asks')) });
  const lagging = inTime.another({ ledger: { ...inTime.ledger, isCopied: async () => false } });
  for (let n = 0; n < 4; n += 1) {
    lagging.wait(HOUR);
    await lagging.turn();
  }
  inTime.wait(-4 * HOUR);
  await inTime.deliver(LETTER.id);

  expect(office().arrived).toHaveLength(1);
});

describe('when the process that puts a letter is killed before it says so', () => {
  const put = async (): Promise<MailWorld> => {
    const made = await world();
    await made.ledger.put(ANI, LETTER);
    await made.outbox.sweep();
    made.wait(2 * MINUTE);
    return made;
  };

  it('its writer is told all the same that it left', async () => {
    const { turn, receipt } = await put();
    await turn();

    expect(await receipt(LETTER.id)).toMatchObject({ channel: 'email', status: 'accepted' });
  });

  it('its writer is told all the same that it never will', async () => {
    const { turn, receipt, stops } = await put();
    await stops.block({ person: ANI });
    await turn();

    expect(await receipt(LETTER.id)).toMatchObject({ channel: 'email', status: 'failed', why: 'blocked' });
  });
});

it('of two processes at one letter, the one that was left behind sends nothing', async () => {
  const first = await leaving();
  let second: Promise<unknown> | undefined;
  const slow = first.another({
    passing: (point) => {
      if (point === 'intended') second ??= first.deliver(LETTER.id);
    },
    tell: async () => void (await second),
  });

  await slow.turn();

  expect(office().arrived).toHaveLength(1);
  expect(await first.receipt(LETTER.id)).toMatchObject({ status: 'accepted' });
});

it('nobody is asked whether a letter was answered that never left', async () => {
  const [taken, refused, back] = [1, 2, 3].map((round) => mailingFixture({ round }));
  const { outbox, turn, wait, followUps } = await world();
  for (const { id: letter, seat } of [taken!, refused!, back!])
    await followUps.begin(ANI, { letter, seat, sent: NOW, language: 'en' });
  await outbox.put(ANI, back!);
  await outbox.cancel(ANI, back!.id);
  office().next('nothing', { at: 'rcpt', does: '550 5.1.1 No such user' });
  for (const letter of [taken!, refused!]) {
    await outbox.put(ANI, letter);
    wait(2 * MINUTE);
    await turn();
  }

  expect((await followUps.list(ANI)).map(({ letter }) => letter)).toEqual([taken!.id]);
});

it('a letter that no page can be set of is given up after three times, one and five minutes apart', async () => {
  let tries = 0;
  const paper = {
    pdf: async () => {
      tries += 1;
      throw new Error('12 Elm Street');
    },
  };
  const { turn, wait, receipt, clock } = await leaving({ paper });
  for (const ms of [MINUTE, 5 * MINUTE]) {
    await turn();
    expect(await receipt(LETTER.id)).toMatchObject({ status: 'waiting', why: 'no-page', until: clock() + ms });
    wait(ms);
  }
  await turn();
  await turn();

  expect(tries).toBe(3);
  expect(await receipt(LETTER.id)).toMatchObject({ status: 'failed', why: 'broken' });
});

describe('more letters than an office reads', () => {
  const letters = (many: number) => Array.from({ length: many }, (_, at) => mailingFixture({ round: at + 1 }));

  it('wait, with the reason and until when, and leave when there is room', async () => {
    const { outbox, turn, wait, receipt, clock } = await world();
    const people = letters(61).map((mailing, at) => ({ mailing, person: PersonId.parse(`discord:${String(at)}`) }));
    for (const { person, mailing } of people) await outbox.put(person, mailing);
    wait(2 * MINUTE);
    await turn();

    expect(office().arrived).toHaveLength(60);
    const held = await Promise.all(people.map(({ person, mailing }) => receipt(mailing.id, person)));
    expect(held.filter((one) => one?.status === 'waiting')).toMatchObject([
      { why: 'office-limit', until: clock() + HOUR },
    ]);
    wait(HOUR);
    await turn();
    expect(office().arrived).toHaveLength(61);
  });

  it('of one person are ten a day, to whomever', async () => {
    const { outbox, turn, wait, receipt, clock } = await world();
    const mine = Array.from({ length: 11 }, (_, at) =>
      mailingFixture({ round: at + 1, to: `office-${String(at)}@office.example` }),
    );
    for (const mailing of mine) await outbox.put(ANI, mailing);
    wait(2 * MINUTE);
    await turn();

    expect(office().arrived).toHaveLength(10);
    const all = await Promise.all(mine.map(({ id }) => receipt(id)));
    expect(all.filter((one) => one?.status === 'waiting')).toMatchObject([
      { why: 'person-limit', until: clock() + 24 * HOUR },
    ]);
  });
});

describe('what the operator stops', () => {
  it.each(['everything', LETTER.seat] as const)('waits while %s is paused, and goes on after that', async (what) => {
    const { turn, wait, receipt, stops, jobs, clock } = await leaving();
    await stops.pause(what);
    expect(await stops.paused()).toEqual([what]);
    await turn();
    expect(await receipt(LETTER.id)).toMatchObject({ status: 'waiting', why: 'paused' });
    expect(office().arrived).toEqual([]);

    jobs.set(LETTER.id, clock());
    wait(1);
    await turn();
    expect(office().arrived).toEqual([]);

    await stops.resume(what);
    jobs.set(LETTER.id, clock());
    await turn();
    expect(office().arrived).toHaveLength(1);
  });

  it('waits while an organizer holds back its campaign, which is told, and no other is held', async () => {
    const { turn, receipt, stops, waiting, jobs, clock, outbox } = await leaving();
    const campaign = { issue: LETTER.issue, community: HERE };
    await stops.hold(campaign);
    const other = mailingFixture({ round: 2, community: ELSEWHERE });
    await outbox.put(ANI, other);
    await turn();
    expect(await receipt(LETTER.id)).toMatchObject({ status: 'waiting', why: 'held' });
    expect(await receipt(other.id)).toMatchObject({ status: 'accepted' });
    expect((await waiting.of(campaign)).map(({ seat, why }) => [seat, why])).toEqual([[LETTER.seat, 'held']]);
    expect(await stops.paused()).toEqual([]);

    await stops.release(campaign);
    jobs.set(LETTER.id, clock());
    await turn();
    expect(await receipt(LETTER.id)).toMatchObject({ status: 'accepted' });
    expect(await waiting.of(campaign)).toEqual([]);
  });

  it('of a campaign is counted nowhere any more once its writer is forgotten, or once it was sent', async () => {
    const { outbox, waiting, turn } = await leaving();
    const noted = async (): Promise<number> => (await redis().keys()).filter((key) => key.endsWith(':posted')).length;
    // The writer's own list, and that of the campaign.
    expect(await noted()).toBe(2);
    await turn();
    expect(await noted()).toBe(1);
    await outbox.forget(ANI);
    expect(await noted()).toBe(0);
    expect(await waiting.of({ issue: LETTER.issue, community: HERE })).toEqual([]);
  });

  it('tells organizers what an office was sent and what of theirs waits, in fives', async () => {
    const { outbox, mail, stops, turn } = await leaving();
    const issue = campaignFixture(['office:secretary-of-water'], {
      recipients: [
        {
          seat: LETTER.seat,
          role: 'cabinet_secretary',
          title: 'Secretary of Water',
          name: 'Robin Sample',
          address: ['1 Main Street', 'Washington, DC 20001'],
          email: LETTER.to,
          verifiedOn: '2026-11-20',
        },
      ],
      signOn: undefined,
    });
    for (const nth of [1, 2, 3, 4, 5, 6]) {
      const person = PersonId.parse(`discord:${String(nth)}`);
      await outbox.put(person, { ...mailingFixture({ round: 10 + nth }) });
    }
    await turn();
    await stops.hold({ issue: LETTER.issue, community: HERE });
    for (const nth of [7, 8, 9, 10, 11]) {
      const person = PersonId.parse(`discord:${String(nth)}`);
      await outbox.put(person, { ...mailingFixture({ round: 10 + nth }) });
    }
    expect(await mail.now(HERE, issue, 'en')).toEqual({
      held: true,
      waiting: { kind: 'about', n: 5 },
      offices: [
        {
          office: 'Secretary Sample',
          waiting: { kind: 'about', n: 5 },
          hour: { kind: 'about', n: 5 },
          day: { kind: 'about', n: 5 },
        },
      ],
    });
  });

  it('is said of a letter that may still be taken back, and of no other person’s', async () => {
    const { outbox, stops, turn, wait } = await world();
    await outbox.put(ANI, LETTER);
    const stopped = (person = ANI) => outbox.stopped(person, [LETTER.id]);
    expect(await stopped()).toEqual(new Map());
    await stops.hold({ issue: LETTER.issue, community: HERE });
    expect(await stopped()).toEqual(new Map([[LETTER.id, 'held']]));
    expect(await stopped(BEA)).toEqual(new Map());
    await stops.pause(LETTER.seat);
    expect(await stopped()).toEqual(new Map([[LETTER.id, 'paused']]));
    await stops.resume(LETTER.seat);
    await stops.release({ issue: LETTER.issue, community: HERE });
    wait(2 * MINUTE);
    await turn();
    await stops.pause('everything');
    expect(await stopped()).toEqual(new Map());
    expect(office().arrived).toHaveLength(1);
  });

  it.each([{ office: LETTER.seat }, { person: ANI }])('is never sent when it is blocked: %j', async (whom) => {
    const { turn, receipt, stops, outbox } = await leaving();
    await stops.block(whom);
    await turn();
    expect(await receipt(LETTER.id)).toMatchObject({ status: 'failed', why: 'blocked' });

    await stops.unblock(whom);
    const next = mailingFixture({ round: 2 });
    await outbox.put(ANI, next);
    await turn();
    expect(await receipt(next.id)).toMatchObject({ status: 'accepted' });
  });
});

it('its writer can take it along as it is until it is settled, and nobody else can', async () => {
  const { outbox, turn } = await leaving();
  expect((await outbox.kept(ANI)).toBeSent).toEqual([LETTER]);
  expect(await outbox.kept(BEA)).toMatchObject({ toBeSent: [], sending: [] });
  await turn();
  expect(await outbox.kept(ANI)).toMatchObject({ toBeSent: [], sending: [{ id: LETTER.id, state: 'accepted' }] });
});

describe('when a person has everything forgotten', () => {
  it('what waits never leaves, and nothing is kept of it', async () => {
    const { outbox, turn, jobs } = await leaving();
    await outbox.forget(ANI);
    await outbox.forget(ANI);
    jobs.set(LETTER.id, 0);
    await turn();

    expect(office().arrived).toEqual([]);
    expect((await redis().keys()).filter((key) => /:(ledger|letter|mailed)$/.test(key))).toEqual([]);
  });

  it('while it leaves, it does not leave, and nobody is told of it', async () => {
    const first = await leaving();
    let isForgotten = false;
    const forgetting = first.another({
      passing: () => undefined,
      tell: async (_, { state }) => {
        if (state !== 'sending' || isForgotten) return;
        isForgotten = true;
        await first.outbox.forget(ANI);
      },
    });
    await forgetting.turn();

    expect(isForgotten).toBe(true);
    expect(office().arrived).toEqual([]);
    expect((await redis().keys()).filter((key) => /:(letter|mailed)$/.test(key))).toEqual([]);
    await expect(first.outbox.put(ANI, LETTER)).rejects.toThrow('busy');
  });

  it('just before it leaves, it does not leave, and counts for no limit of theirs', async () => {
    const first = await leaving();
    const { pace, outbox } = first;
    const letter: typeof pace.letter = async (...of) => {
      await outbox.forget(ANI);
      return await pace.letter(...of);
    };
    await first.another({ pace: { ...pace, letter } }).turn();

    expect(office().arrived).toEqual([]);
    expect((await outbox.kept(ANI)).lately).toEqual({ letters: [], codes: [] });
  });

  it('just before they are told that it was sent, nothing of them comes back', async () => {
    const first = await leaving();
    const late = first.another({
      tell: async (about, at) => {
        if (at.state === 'accepted') {
          await first.outbox.forget(ANI);
          await first.loseReceipts(ANI);
        }
        await first.tell(about, at);
      },
    });
    await late.turn();

    expect(office().arrived).toHaveLength(1);
    expect(await first.receipts(ANI)).toEqual([]);
    expect(await first.sent()).toBe(0);
  });

  it('just as it was sent, no receipt comes back', async () => {
    const first = await leaving();
    await doomed(first, 'recorded')
      .turn()
      .catch(() => undefined);
    await first.outbox.forget(ANI);
    await first.turn();

    expect(office().arrived).toHaveLength(1);
    expect(await first.receipt(LETTER.id)).not.toMatchObject({ status: 'accepted' });
  });
});

it('two processes that end the same letter at once leave its person their receipts and counts', async () => {
  const first = await leaving();
  await doomed(first, 'recorded')
    .turn()
    .catch(() => undefined);
  const { ledger } = first;
  const late = first.another({
    ledger: {
      ...ledger,
      async read(id) {
        const held = await ledger.read(id);
        await first.deliver(id);
        return held;
      },
    },
  });
  await late.deliver(LETTER.id);

  expect(await first.receipt(LETTER.id)).toMatchObject({ status: 'accepted' });
  expect(await first.sent()).toBe(1);
});

it('what the queue lost is put back', async () => {
  const { outbox, turn, jobs } = await leaving();
  jobs.clear();

  expect(await outbox.sweep()).toBe(1);
  await turn();

  expect(office().arrived).toHaveLength(1);
  expect(await outbox.sweep()).toBe(0);
});

it('what the queue lost is put back though no list can be swept', async () => {
  const { outbox, jobs } = await leaving();
  jobs.clear();
  await (await redis().db()).call('SET', placeOf('somebody', 'posted'), 'no list');

  await expect(outbox.sweep()).rejects.toThrow('WRONGTYPE');
  expect([...jobs.keys()]).toEqual([LETTER.id]);
});
