import * as z from 'zod';
import { KEPT_MS as CAMPAIGN_MS } from '../../campaigns/limits.ts';
import { FollowUp, FOLLOW_UP_MS } from '../../core/delivery/follow-up.ts';
import { Receipt } from '../../core/delivery/receipt.ts';
import { LETTER_MS } from '../../core/delivery/status.ts';
import { expire } from '../../core/conversation/expire.ts';
import { readSession } from '../../core/conversation/read-session.ts';
import type { Vault } from '../../core/promises/sessions.ts';
import { LEDGER_MS } from '../../delivery/ledger.ts';
import { LISTED_MS } from '../../delivery/letter-lists.ts';
import { RECEIPT_MS } from '../../delivery/receipt-list.ts';
import type { Db } from '../../redis/connection.ts';
import { pairsOf } from '../../redis/pairs.ts';
import { fieldPlace, type Drawer } from '../../redis/place.ts';
import { KEPT_MS } from '../../sessions/memory-session-store.ts';
import { beganIn } from '../../sessions/session-steps.ts';
import { SIGNATURES_MS } from '../../signatures/memory-signatures.ts';
import { endOfUnder, Under } from '../../signatures/redis-signatures.ts';
import { TALLY_MS } from '../../tallies/memory-tallies.ts';

/** Something that lies in Redis. */
export interface Lying {
  readonly at: string;
  readonly db: Db;
  readonly vault: Pick<Vault, 'open'>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** One kind of thing that is kept: `most` as people read it; `ttlMs` undefined where it stays until it is taken out. */
export interface Row {
  readonly what: string;
  readonly most: string;
  readonly ttlMs: number | undefined;
  /** When each thing in it has had its time, in milliseconds since 1970. */
  readonly ends?: (lying: Lying) => Promise<readonly number[]>;
}

const DAY = 86_400_000;
const counted = { most: '90 days', ttlMs: TALLY_MS } as const;
const signed = { most: '180 days', ttlMs: SIGNATURES_MS } as const;
const campaign = { most: '400 days unused', ttlMs: CAMPAIGN_MS } as const;

/** Everything that is kept in Redis, as promised to people: a drawer that is not in here does not compile. */
export const ROWS: Readonly<Record<Drawer, Row>> = {
  session: {
    what: 'letters in progress',
    most: '24 hours untouched, 7 days',
    ttlMs: KEPT_MS.touched,
    ends: endsOfSession,
  },
  remembered: { what: 'names and ZIP codes, on request', most: '180 days unused', ttlMs: KEPT_MS.remembered },
  receipts: {
    what: 'lists of letters',
    most: '90 days',
    ttlMs: RECEIPT_MS,
    ends: (lying) => inList(lying, Receipt, ({ prepared }) => prepared + RECEIPT_MS),
  },
  'follow-ups': {
    what: 'whom to ask about an answer',
    most: '60 days',
    ttlMs: FOLLOW_UP_MS,
    ends: (lying) => inList(lying, FollowUp, ({ sent }) => sent + FOLLOW_UP_MS),
  },
  tally: {
    what: 'where letters were counted',
    ...counted,
    ends: (lying) => inFields(lying, Made, ({ made }) => made + TALLY_MS),
  },
  posted: {
    what: 'which letters the bot sent for whom, and for which campaign',
    most: '90 days',
    ttlMs: LISTED_MS,
    ends: (lying) => endsOfScores(lying, LISTED_MS),
  },
  mailed: { what: 'the same, as earlier versions kept it', most: '90 days', ttlMs: LISTED_MS },
  ledger: { what: 'how sending went, without a name', most: '90 days', ttlMs: LEDGER_MS },
  letter: { what: 'letters that the bot sends', most: 'until out or failed, 28 days', ttlMs: LETTER_MS },
  pace: { what: 'how many were sent lately', most: '1 day', ttlMs: DAY },
  stops: { what: 'what you paused or blocked', most: 'until you resume it', ttlMs: undefined },
  counts: { what: 'counts of letters', ...counted },
  made: { what: 'letters counted as made', ...counted, ends: (lying) => endsOfScores(lying, TALLY_MS) },
  sent: { what: 'letters counted as sent', ...counted, ends: (lying) => endsOfScores(lying, TALLY_MS) },
  cells: { what: 'counts by day and office', ...counted },
  labels: { what: 'days and offices counted', ...counted },
  words: { what: 'how alike letters are, and answers', ...counted },
  signatures: { what: 'names under open letters', ...signed },
  settled: { what: 'which words names are taken under', ...signed },
  signed: { what: 'where somebody signed', ...signed, ends: (lying) => inFields(lying, Under, endOfUnder) },
  campaigns: { what: 'campaigns made in chat', ...campaign },
  versions: { what: 'their earlier versions', ...campaign },
  numbers: { what: 'their numbers', ...campaign },
  kept: { what: 'what doors and sweeps note', most: 'until it is taken out', ttlMs: undefined },
  once: { what: 'what may happen once only', most: '1 hour', ttlMs: DAY / 24 },
};

/** Seven days after it began; and where a street is overdue, the time of that. */
async function endsOfSession({ at, db, vault, now }: Lying): Promise<readonly number[]> {
  const [meta, sealed] = (await db.call('HMGET', at, 'm', 'd')) as (Buffer | null)[];
  if (!meta) return [];
  const end = beganIn(meta) + KEPT_MS.inAll;
  const text = sealed ? vault.open(sealed, at) : undefined;
  const read = readSession(Stored.safeParse(jsonIn(text)).data?.session);
  return read.kind === 'read' && expire(read.session, now - SWEPT_MS) !== read.session ? [end, now - SWEPT_MS] : [end];
}

/** A street that has had its hour is taken out by the sweep of the next minutes. */
const SWEPT_MS = 10 * 60_000;

async function inList<T>(
  { at, db, vault }: Lying,
  schema: z.ZodType<T>,
  endOf: (item: T) => number,
): Promise<readonly number[]> {
  const sealed = (await db.call('HGET', at, 'd')) as Buffer | null;
  const text = sealed ? vault.open(sealed, at) : undefined;
  const items = z.array(z.unknown()).safeParse(jsonIn(text)).data ?? [];
  return items.flatMap((item) => {
    const read = schema.safeParse(item);
    return read.success ? [endOf(read.data)] : [];
  });
}

const Made = z.object({ made: z.number() });
const Stored = z.object({ session: z.unknown() });

/** What cannot be read has no end of its own; its time to live still ends it. */
function jsonIn(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Of a hash in which every field is sealed for itself. */
async function inFields<T>(
  { at, db, vault }: Lying,
  schema: z.ZodType<T>,
  endOf: (item: T) => number | undefined,
): Promise<readonly number[]> {
  return [...pairsOf(await db.call('HGETALL', at))].flatMap(([field, sealed]) => {
    const read = schema.safeParse(jsonIn(vault.open(sealed, fieldPlace(at, field))));
    return (read.success ? endOf(read.data) : undefined) ?? [];
  });
}

/** Of a sorted set, by when each thing was put there. */
async function endsOfScores({ at, db }: Lying, keptMs: number): Promise<readonly number[]> {
  const [oldest] = (await db.call('ZRANGE', at, 0, 0, 'WITHSCORES')) as [member: Buffer, score: Buffer][];
  return oldest ? [Number(String(oldest[1])) + keptMs] : [];
}
