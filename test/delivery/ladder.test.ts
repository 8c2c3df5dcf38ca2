import type { Receipt } from '../../src/core/delivery/receipt.ts';
import { mayBecome, type Status } from '../../src/core/delivery/status.ts';
import type { Channel, Outcome } from '../../src/delivery/channel.ts';
import type { DeliverParts } from '../../src/delivery/deliver.ts';
import { isForgotten, isOpen, TAKEN_BACK, type Entry } from '../../src/delivery/entry.ts';
import { MOST_RENDERS } from '../../src/delivery/waits.ts';
import type { Tell } from '../../src/delivery/tell.ts';
import { ANI, HERE } from '../fixtures/conversation.ts';
import { connect } from '../../src/redis/connection.ts';
import { openVault } from '../../src/sessions/vault.ts';
import { keyFixture, type VaultWorld } from '../fixtures/vault.ts';
import { redisPeer, type RedisPeer } from '../peers/redis.ts';
import { doomed, HOUR, mailingFixture, mailWorld, MINUTE, type MailWorld } from './mail-world.ts';

const LETTER = mailingFixture();
const DAY = 24 * HOUR;
/** What an office does when a letter comes: with nothing of these it takes it. */
const ANSWERS = {
  later: { dot: false, outcome: { kind: 'busy' } },
  never: { dot: false, outcome: { kind: 'refused', why: 'no-mailbox', soft: false } },
  full: { dot: false, outcome: { kind: 'refused', why: 'mailbox-full', soft: true } },
  silence: { dot: true, outcome: { kind: 'in-doubt' } },
} as const satisfies Readonly<Record<string, { readonly dot: boolean; readonly outcome: Outcome }>>;
type Answer = keyof typeof ANSWERS;

let peer: RedisPeer;
let stores: Pick<VaultWorld, 'db' | 'vault'>;
beforeAll(async () => {
  peer = await redisPeer();
  const db = await connect({ url: peer.url });
  stores = { db, vault: await openVault(db, [keyFixture()]) };
});
afterAll(() => stores.db.close());
beforeEach(async () => {
  await stores.db.call('FLUSHALL');
});

/** A world with its letter in it, and all that its writer could ever have read of it. */
interface Told extends MailWorld {
  readonly read: (Receipt | undefined)[];
  /** What was told, as often as it was. */
  readonly tellings: Parameters<Tell>[];
  /** What the office does next. */
  readonly answers: Answer[];
}
type Act = (world: Told) => unknown;

async function told(): Promise<Told> {
  const world = await mailWorld(peer.url, { port: 9 }, { stores });
  const read: (Receipt | undefined)[] = [];
  const tellings: Parameters<Tell>[] = [];
  const answers: Answer[] = [];
  const tell: Tell = async (...telling) => {
    await world.tell(...telling);
    tellings.push(telling);
    read.push(await world.receipt(LETTER.id));
  };
  const channel = officeWith(async ({ lastDot }) => {
    const answer = answers.shift();
    const { dot, outcome } = answer ? ANSWERS[answer] : TAKES;
    return dot && !(await lastDot()) ? { kind: 'aborted' } : outcome;
  });
  return { ...world.another({ tell, channel }), read, tellings, answers };
}

const TAKES = { dot: true, outcome: { kind: 'accepted' } } as const;
const officeWith = (send: Channel['send']): Channel => ({ compose: async () => Buffer.from('a mail'), send });

/** The letter's time comes, whatever that is just now. */
async function comes(world: Told, answer?: Answer): Promise<void> {
  if (answer) world.answers.push(answer);
  const due = world.jobs.get(LETTER.id) ?? world.clock();
  world.wait(Math.max(0, due - world.clock()));
  await world.turn();
}
const dies = async (world: MailWorld): Promise<void> => await world.turn().catch(() => undefined);
const looks = async (world: MailWorld): Promise<void> => {
  world.jobs.set(LETTER.id, world.clock());
  await world.turn();
};
/** Another process takes the letter up once, whatever comes of it. */
const beside = async ({ another, jobs }: Told, parts: Partial<DeliverParts>): Promise<void> => {
  const next = await another(parts)
    .deliver(LETTER.id)
    .catch(() => undefined);
  if (next?.kind === 'done') jobs.delete(LETTER.id);
  if (next?.kind === 'later') jobs.set(LETTER.id, next.at);
};
const silent: Tell = async () => {
  throw new Error('killed before it told');
};
/** Says that a letter leaves, and does not live to say what came of it. */
const halfSilent =
  ({ tell }: MailWorld): Tell =>
  async (about, at) =>
    await (at.state === 'sending' ? tell : silent)(about, at);
const limited = (why: 'office-limit' | 'person-limit'): Act => {
  return async (world) => {
    const letter = async () => ({ kind: 'wait', why, until: world.clock() + HOUR }) as const;
    world.wait(2 * MINUTE);
    await beside(world, { pace: { ...world.pace, letter } });
  };
};

/** How a letter comes to stand in each of the ways in which one may stand. */
const STATES: Readonly<Record<string, readonly Act[]>> = {
  'may be taken back': [],
  'was put, and nobody said so': [(world) => world.loseReceipts()],
  'waits for an office without time': [(world) => comes(world, 'later')],
  'waits for a full mailbox': [(world) => comes(world, 'full')],
  'is paused': [({ stops }) => stops.pause('everything'), comes],
  'is held': [({ stops }) => stops.hold({ issue: LETTER.issue, community: HERE }), comes],
  'waits for the limit of an office': [limited('office-limit')],
  'waits for the limit of its writer': [limited('person-limit')],
  'is under suspicion': [({ wait }) => wait(2 * MINUTE), (world) => dies(doomed(world, 'begun')), looks],
  'is being rendered by a process that is gone': [
    ({ wait }) => wait(2 * MINUTE),
    (world) => dies(doomed(world, 'begun')),
  ],
  'began to leave, and nobody said so': [({ wait }) => wait(2 * MINUTE), (world) => dies(doomed(world, 'intended'))],
  'was at its last dot': [({ wait }) => wait(2 * MINUTE), (world) => dies(doomed(world, 'last-dot'))],
  'was told that it is not taken, and nobody wrote that down': [
    ({ wait }) => wait(2 * MINUTE),
    ({ answers }) => answers.push('later'),
    (world) => dies(doomed(world, 'answered')),
  ],
  'has to wait, and nobody said so': [
    ({ wait }) => wait(2 * MINUTE),
    ({ stops }) => stops.pause('everything'),
    (world) => beside(world, { tell: silent }),
  ],
  'was not taken, and nobody said so': [
    ({ wait }) => wait(2 * MINUTE),
    ({ answers }) => answers.push('later'),
    (world) => beside(world, { tell: halfSilent(world) }),
  ],
  'is in doubt': [(world) => comes(world, 'silence')],
  'is in doubt, and held': [
    (world) => comes(world, 'silence'),
    ({ stops }) => stops.pause('everything'),
    (world) => comes(world),
  ],
  'waits to leave once more': [(world) => comes(world, 'silence'), (world) => comes(world, 'later')],
  'began to leave once more, and nobody said so': [
    (world) => comes(world, 'silence'),
    ({ wait }) => wait(10 * MINUTE),
    (world) => dies(doomed(world, 'intended')),
  ],
  'is unsure': [(world) => comes(world, 'silence'), (world) => comes(world, 'silence'), comes],
  'is there': [(world) => comes(world)],
  'is there, and nobody said so': [({ wait }) => wait(2 * MINUTE), (world) => dies(doomed(world, 'recorded'))],
  'is there, perhaps twice': [(world) => comes(world, 'silence'), (world) => comes(world)],
  'was refused': [(world) => comes(world, 'never')],
  'was taken back': [({ outbox }) => outbox.cancel(ANI, LETTER.id)],
};

/** What may happen to a letter, however it stands. */
const EVENTS: Readonly<Record<string, Act>> = {
  'nothing happens': () => undefined,
  'its time comes': (world) => comes(world),
  'its time comes, and the office has none': (world) => comes(world, 'later'),
  'its time comes, and the office says no': (world) => comes(world, 'never'),
  'its time comes, and the line breaks': (world) => comes(world, 'silence'),
  'its time comes, and so often that the line breaks': async (world) => {
    for (let times = 0; times < 3; times += 1) await comes(world, 'silence');
  },
  'the office has no time for three days': async (world) => {
    await comes(world, 'later');
    world.wait(3 * DAY);
    await comes(world, 'later');
  },
  'no page can be set of it': async (world) => {
    const channel = { ...officeWith(async () => TAKES.outcome), compose: () => Promise.reject(new Error('no page')) };
    for (let times = 0; times < MOST_RENDERS; times += 1) {
      world.wait(HOUR);
      await beside(world, { channel });
    }
  },
  'the log knows it, or does not': async (world) => {
    for (const answer of ['absent', 'taken'] as const) {
      world.wait(HOUR);
      await beside(world, { lookUp: async () => answer });
    }
  },
  'everything is paused': async (world) => {
    await world.stops.pause('everything');
    await comes(world);
  },
  'its writer is blocked': async (world) => {
    await world.stops.block({ person: ANI });
    await comes(world);
  },
  'its writer takes it back': ({ outbox }) => outbox.cancel(ANI, LETTER.id),
  'its writer takes it back, and who did so is killed': async ({ ledger }) => {
    const held = await ledger.read(LETTER.id);
    if (held?.entry.state === 'waiting' && !held.entry.again) await ledger.move(held, TAKEN_BACK, 'settle');
  },
  'it is put again': ({ outbox }) => outbox.put(ANI, LETTER),
  'its writer has all forgotten': async ({ outbox, loseReceipts }) => {
    await outbox.forget(ANI);
    await loseReceipts();
  },
  'its receipt is lost, and its time comes': async (world) => {
    await world.loseReceipts();
    await comes(world);
  },
  'whoever takes it up is killed before it says so': async (world) => {
    world.wait(10 * MINUTE);
    await beside(world, { tell: silent });
  },
  'whoever has it is told to end': async (world) => {
    world.wait(10 * MINUTE);
    const closing = new AbortController();
    const channel = officeWith(async ({ lastDot }) => {
      closing.abort();
      return { kind: (await lastDot()) ? 'accepted' : 'aborted' };
    });
    await beside(world, { channel, closing: closing.signal });
    await beside(world, { closing: closing.signal });
  },
  'a slow answer comes after it was found in doubt': async (world) => {
    world.wait(10 * MINUTE);
    const channel = officeWith(async ({ lastDot }) => {
      await lastDot();
      await world.deliver(LETTER.id);
      return { kind: 'busy' };
    });
    await beside(world, { channel });
  },
  'what was told comes late once more': async ({ tellings, tell, receipt }) => {
    const before = await receipt(LETTER.id);
    for (const telling of tellings.toReversed()) await tell(...telling);
    expect(await receipt(LETTER.id)).toEqual(before);
  },
  '27 days pass': async (world) => {
    world.wait(27 * DAY);
    await looks(world);
  },
  '28 days pass in which nobody sends': async (world) => {
    world.wait(28 * DAY);
    await peer.pass(28 * DAY);
    await looks(world);
  },
  '91 days pass': async (world) => {
    world.wait(91 * DAY);
    await peer.pass(91 * DAY);
  },
};

/** How each of the ledger's states is to be read. */
function readable({ state, why, due, again }: Entry): Partial<Receipt> {
  const status: Status = state === 'waiting' && again ? 'in-doubt' : state;
  const isWaiting = state === 'waiting' || (state === 'in-doubt' && why !== 'unsure');
  return { channel: 'email', status, ...(why && { why }), ...(isWaiting && { until: due }) };
}

/** What may be read of the letter is what is so. */
async function agreed(world: MailWorld, untold: boolean): Promise<void> {
  const entry = (await world.ledger.read(LETTER.id))?.entry;
  const receipt = await world.receipt(LETTER.id);
  if (!entry || isForgotten(entry)) return expect(receipt).toBeUndefined();
  const { channel, status, why, until } = receipt ?? {};
  // Nobody is left to whom it could be told: then nothing is claimed.
  if (untold && (!receipt || why === 'unsure')) return;
  expect({ channel, status, ...(why && { why }), ...(until !== undefined && { until }) }).toEqual(readable(entry));
}

const LADDER: readonly Status[] = ['prepared', 'waiting', 'sending', 'in-doubt', 'accepted', 'answered'];

/** Each step is one of the ladder's, and whoever reads that it went down reads why. */
function allowed(read: readonly (Receipt | undefined)[]): void {
  const all = read.filter((one) => one !== undefined);
  for (const [at, now] of all.slice(1).entries()) {
    const [from, to] = [all[at]!.status, now.status];
    // That it waited in between may not have been told.
    const may = mayBecome(from, to) || (mayBecome(from, 'waiting') && mayBecome('waiting', to));
    expect([from, to, may]).toEqual([from, to, true]);
    if (to === 'waiting' && LADDER.indexOf(to) < LADDER.indexOf(from)) expect(now.why).toBeDefined();
  }
}

const cases = Object.keys(STATES).flatMap((state) => Object.keys(EVENTS).map((event) => [state, event] as const));

describe('where its writer reads that a letter stands is where it stands', () => {
  it.each(cases)('that %s, and %s', async (state, event) => {
    const world = await told();
    await world.outbox.put(ANI, LETTER);
    for (const act of STATES[state]!) await act(world);
    await EVENTS[event]!(world);
    // Whoever was killed is replaced, and finds what it left.
    if (event !== '91 days pass') await looks(world);
    await agreed(world, /receipt is lost|nobody sends/.test(event));
    allowed(world.read);
    const entry = (await world.ledger.read(LETTER.id))?.entry;
    if (entry && isOpen(entry)) expect(world.jobs.has(LETTER.id)).toBe(true);
  });
});
