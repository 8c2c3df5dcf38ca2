import { receiptFixture } from './receipts.contract.ts';
import type { LetterId, Receipt } from '../../src/core/delivery/receipt.ts';
import type { PersonId } from '../../src/core/ids.ts';
import type { Mailing } from '../../src/core/delivery/mailing.ts';
import type { FollowUps, Receipts } from '../../src/core/promises/delivery.ts';
import type { Paper } from '../../src/core/promises/paper.ts';
import { createEmail } from '../../src/delivery/channels/email.ts';
import { createSmtp, type Relay } from '../../src/delivery/channels/smtp.ts';
import { createDeliver, type Deliver, type DeliverParts, type Point } from '../../src/delivery/deliver.ts';
import { createLedger, type Ledger } from '../../src/delivery/ledger.ts';
import { createMemoryFollowUps } from '../../src/delivery/memory-follow-ups.ts';
import { createMemoryReceipts } from '../../src/delivery/memory-receipts.ts';
import { createOutbox, type OpenOutbox } from '../../src/delivery/outbox.ts';
import { createPace, type Pace } from '../../src/delivery/pace.ts';
import type { Jobs } from '../../src/delivery/queue.ts';
import { createStops, type Stops } from '../../src/delivery/stops.ts';
import type { CampaignMail } from '../../src/core/promises/delivery.ts';
import { createCampaignMail } from '../../src/delivery/campaign-mail.ts';
import { createWaiting, type Waiting } from '../../src/delivery/waiting.ts';
import { createTell, type Tell } from '../../src/delivery/tell.ts';
import type { Tallies } from '../../src/core/promises/tallies.ts';
import type { Vault } from '../../src/core/promises/sessions.ts';
import type { Db } from '../../src/redis/connection.ts';
import type { Key } from '../../src/sessions/keys.ts';
import { createMemoryTallies } from '../../src/tallies/memory-tallies.ts';
import { ANI, HERE, NOW } from '../fixtures/conversation.ts';
import { letterFixture } from '../fixtures/letter.ts';
import { keyFixture, vaultFixture, type VaultWorld } from '../fixtures/vault.ts';
import type { SmtpServer } from '../peers/smtp-server.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const FROM = { name: 'Letters of Millbrook', address: 'letters@millbrook.example' };
export const OPERATOR = { name: 'Millbrook Neighbors', contact: 'hello@millbrook.example' };

export const relayFixture = (port: number): Relay => ({
  host: '127.0.0.1',
  port,
  secure: false,
  mustBeSecure: false,
  name: 'millbrook.example',
});

/** Sets no page: the bytes are a PDF to nobody but an attachment. */
export const paperFixture: Pick<Paper, 'pdf'> = {
  pdf: async () => ({ bytes: Buffer.from('%PDF-1.7 a page'), pages: 1, missing: [] }),
};

/** The machine as one process has it, with a queue that the test turns by hand and a clock that it sets. */
export interface MailWorld {
  readonly outbox: OpenOutbox;
  readonly ledger: Ledger;
  readonly stops: Stops;
  readonly pace: Pace;
  readonly waiting: Waiting;
  readonly mail: CampaignMail;
  readonly deliver: Deliver;
  /** Jobs and when they are due. */
  readonly jobs: Map<LetterId, number>;
  readonly clock: () => number;
  readonly wait: (ms: number) => void;
  /** Works on whatever is due now, until nothing is. */
  readonly turn: () => Promise<void>;
  /** The receipt that a person sees of this letter. */
  readonly receipt: (id: LetterId, person?: PersonId) => Promise<Receipt | undefined>;
  readonly receipts: (person?: PersonId) => Promise<readonly Receipt[]>;
  /** As when a store came back without them. */
  readonly loseReceipts: (person?: PersonId) => Promise<void>;
  readonly followUps: FollowUps;
  readonly tell: Tell;
  readonly sent: () => Promise<number>;
  /** Another process on the same Redis. */
  readonly another: (parts?: Partial<DeliverParts>) => MailWorld;
}

/** `jobs`: a real queue, in place of the one that is turned by hand. */
export type MailWorldParts = Partial<Pick<DeliverParts, 'lookUp' | 'clock'>> & {
  readonly key?: Key;
  /** A connection that stays open, in place of one of its own. */
  readonly stores?: Pick<VaultWorld, 'db' | 'vault'>;
  readonly jobs?: Pick<Jobs, 'add' | 'drop'>;
  readonly paper?: Pick<Paper, 'pdf'>;
};

export async function mailWorld(
  url: string,
  office: Pick<SmtpServer, 'port'>,
  parts: MailWorldParts = {},
): Promise<MailWorld> {
  const { paper = paperFixture, lookUp } = parts;
  const own = parts.stores ?? (await vaultFixture(url, [parts.key ?? keyFixture()]));
  const { db, vault } = own;
  let now = NOW;
  const { clock = () => now } = parts;
  const wait = (ms: number): void => void (now += ms);
  const receipts = createMemoryReceipts({ clock });
  const followUps = createMemoryFollowUps({ clock });
  const tallies = createMemoryTallies({ clock });
  const jobs = new Map<LetterId, number>();
  const queue = parts.jobs ?? {
    add: async (id: LetterId, inMs: number) => void (jobs.has(id) || jobs.set(id, clock() + inMs)),
    drop: async (id: LetterId) => void jobs.delete(id),
  };
  const sending = sendingFixture({ db, vault, receipts, followUps, tallies, jobs: queue, clock });
  const { ledger, stops, waiting, outbox, pace, tell } = sending;
  const smtp = createSmtp(relayFixture(office.port));
  const world = (more: Partial<DeliverParts>): MailWorld => {
    const channel = createEmail({ smtp, paper, from: FROM, operator: OPERATOR });
    const closing = new AbortController().signal;
    const all = {
      ledger,
      channel,
      pace,
      stops,
      tell,
      clock,
      doubtMs: 10 * MINUTE,
      closing,
      ...(lookUp && { lookUp }),
      ...more,
    };
    const deliver = createDeliver(all);
    return {
      outbox,
      ledger,
      stops,
      pace,
      waiting,
      mail: createCampaignMail({ stops, waiting, pace, jobs: { hurry: async () => undefined } }),
      deliver,
      jobs,
      clock,
      wait,
      async turn() {
        for (;;) {
          const [id] = [...jobs].find(([, due]) => due <= clock()) ?? [];
          if (id === undefined) return;
          const next = await deliver(id);
          if (next.kind === 'done') jobs.delete(id);
          else jobs.set(id, next.at);
        }
      },
      receipt: async (id, person = ANI) => (await receipts.list(person)).find((one) => one.id === id),
      receipts: (person = ANI) => receipts.list(person),
      loseReceipts: (person = ANI) => receipts.forget(person),
      followUps,
      tell: all.tell,
      sent: async () => (await tallies.counts(HERE)).get(mailingFixture().issue)?.sent ?? 0,
      another: (others = {}) => world({ ...more, ...others }),
    };
  };
  return world({});
}

/** What puts letters and forgets them, joined as the house joins it. */
export function sendingFixture(parts: {
  readonly db: Db;
  readonly vault: Vault;
  readonly receipts: Receipts;
  readonly followUps?: FollowUps;
  readonly tallies: Tallies;
  readonly jobs: Pick<Jobs, 'add' | 'drop'>;
  readonly clock: () => number;
}) {
  let ids = 0;
  const shared = parts.clock;
  const { followUps = createMemoryFollowUps(parts) } = parts;
  const ledger = createLedger({ ...parts, shared });
  const stops = createStops(parts);
  const waiting = createWaiting({ ...parts, ledger, shared });
  const pace = createPace({ ...parts, shared, newId: () => `id-${String((ids += 1))}` });
  const tell = createTell({ ...parts, followUps, ledger, waiting });
  const outbox = createOutbox({ ...parts, ledger, waiting, tell, pace, stops });
  return { ledger, stops, waiting, pace, tell, outbox };
}

/** Of Ani to the Secretary of Water. `round` makes another letter of it. */
export function mailingFixture(rest: Partial<Mailing> = {}): Mailing {
  const { id, issue, seat, round } = receiptFixture(rest.round ?? 1);
  const to = 'secretary@office.example';
  const names = { id, issue, seat, round, community: HERE };
  return { ...names, letter: letterFixture(), to, replyTo: 'ani@home.example', agreed: NOW, ...rest };
}

/** Another process, that is killed when one of these letters, or any, is at this point: from then on it does nothing any more. */
export function doomed(world: MailWorld, point: Point, by?: readonly LetterId[]): MailWorld {
  let isDead = false;
  const alive = (): void => {
    if (isDead) throw new Death();
  };
  const { ledger } = world;
  const passing = (at: Point, id: LetterId): void => {
    if (at !== point || by?.includes(id) === false) return;
    isDead = true;
    throw new Death();
  };
  const mortal: Ledger = {
    ...ledger,
    read: async (id) => (alive(), await ledger.read(id)),
    move: async (...change) => (alive(), await ledger.move(...change)),
    drop: async (id) => (alive(), await ledger.drop(id)),
  };
  return world.another({ ledger: mortal, passing });
}

class Death extends Error {}
