import { randomUUID } from 'node:crypto';
import { createEmail, messageIdOf } from '../../src/delivery/channels/email.ts';
import { createSmtp } from '../../src/delivery/channels/smtp.ts';
import type { LetterId } from '../../src/core/delivery/receipt.ts';
import type { LookUp } from '../../src/delivery/channel.ts';
import { createDeliver, type Deliver, type Point } from '../../src/delivery/deliver.ts';
import { createLedger } from '../../src/delivery/ledger.ts';
import { createOutbox, type OpenOutbox } from '../../src/delivery/outbox.ts';
import { createPace } from '../../src/delivery/pace.ts';
import { createPostfixLog } from '../../src/delivery/postfix-log.ts';
import type { Jobs } from '../../src/delivery/queue.ts';
import { createMemoryFollowUps } from '../../src/delivery/memory-follow-ups.ts';
import { createRedisReceipts } from '../../src/delivery/redis-receipts.ts';
import { createStops } from '../../src/delivery/stops.ts';
import { createWaiting } from '../../src/delivery/waiting.ts';
import { createTell } from '../../src/delivery/tell.ts';
import { DOUBT_MS } from '../../src/delivery/waits.ts';
import type { Receipts } from '../../src/core/promises/delivery.ts';
import { connect } from '../../src/redis/connection.ts';
import { openVault } from '../../src/sessions/vault.ts';
import { createMemoryTallies } from '../../src/tallies/memory-tallies.ts';

/** What every process of the rig is told. */
export interface Setting {
  readonly redis: string;
  /** In base64. */
  readonly key: string;
  readonly smtpPort: number;
  /** Where the office's log is, for those who may look into it. */
  readonly log?: string;
  /** When the clock of the rig began, which goes `speed` times as fast as the one on the wall. */
  readonly began: number;
  readonly speed: number;
  /** The first time that this point is passed, the process kills itself. */
  readonly killAt?: Point;
  /** Whoever begins to render one of these kills itself. */
  readonly poison: readonly LetterId[];
}

export const FROM = { name: 'Letters', address: 'letters@rig.example' };
const OPERATOR = { name: 'Rig', contact: 'rig@rig.example' };
const PAGE = { bytes: Buffer.alloc(2_000, 'page '), pages: 1, missing: [] };

export interface Machine {
  readonly outbox: OpenOutbox;
  readonly receipts: Receipts;
  readonly deliver: Deliver;
}

/** The log of the office is written by the clock on the wall. */
function lookUpIn(path: string, { began, speed }: Setting): LookUp {
  const lookUp = createPostfixLog({ path, messageIdOf: (about) => messageIdOf(about, FROM) });
  return (about, since) => lookUp(about, began + (since - began) / speed);
}

export interface MachineParts {
  /** It counts milliseconds by the clock on the wall. */
  readonly jobs: Pick<Jobs, 'add' | 'drop'>;
  readonly closing?: AbortSignal;
  /** So many milliseconds the clock of this process is ahead of that of the others. */
  readonly ahead?: () => number;
}

/** The machine as the program joins it, on the rig's clock. */
export async function machine(setting: Setting, parts: MachineParts): Promise<Machine> {
  const { jobs, closing = new AbortController().signal, ahead = () => 0 } = parts;
  const { redis, key, smtpPort, log, began, speed, killAt, poison } = setting;
  const shared = (): number => began + (Date.now() - began) * speed;
  const clock = (): number => shared() + ahead();
  const db = await connect({ url: redis });
  const vault = await openVault(db, [{ id: 'k1', bytes: Buffer.from(key, 'base64') }]);
  const receipts = createRedisReceipts({ db, vault, clock });
  const slowed = { ...jobs, add: (...[id, inMs]: Parameters<Jobs['add']>) => jobs.add(id, inMs / speed) };
  const ledger = createLedger({ db, vault, shared });
  const stops = createStops({ db, vault });
  const waiting = createWaiting({ db, vault, ledger, shared });
  const pace = createPace({ db, vault, shared, newId: () => randomUUID() });
  const others = { followUps: createMemoryFollowUps({ clock }), tallies: createMemoryTallies({ clock }) };
  const tell = createTell({ ledger, waiting, receipts, ...others, clock });
  const relay = { host: '127.0.0.1', port: smtpPort, secure: false, mustBeSecure: false, name: 'rig.example' };
  const deliver = createDeliver({
    ledger,
    channel: createEmail({ smtp: createSmtp(relay), paper: { pdf: async () => PAGE }, from: FROM, operator: OPERATOR }),
    pace,
    stops,
    tell,
    ...(log !== undefined && { lookUp: lookUpIn(log, setting) }),
    clock,
    doubtMs: DOUBT_MS,
    closing,
    passing(point, id) {
      const isPoisoned = point === 'begun' && poison.includes(id);
      if (isPoisoned || point === killAt) process.kill(process.pid, 'SIGKILL');
    },
  });
  return {
    outbox: createOutbox({ ledger, waiting, jobs: slowed, tell, pace, stops, clock }),
    receipts,
    async deliver(id) {
      const next = await deliver(id);
      return next.kind === 'done' ? next : { kind: 'later', at: Date.now() + (next.at - clock()) / speed };
    },
  };
}
