import type { Vault } from '../../core/promises/sessions.ts';
import type { Db } from '../../redis/connection.ts';
import { everyPlace, type Drawer } from '../../redis/place.ts';
import { ROWS, type Row } from './retention-rows.ts';

export interface RetentionParts {
  readonly db: Db;
  readonly vault: Pick<Vault, 'open'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** How many there are of one kind, and how many of them outlived their time. */
export interface KeptNow extends Pick<Row, 'what' | 'most'> {
  readonly drawer: Drawer;
  readonly kept: number;
  readonly overstaying: number;
}

/** What the sweeps are given: they look at everything once an hour. */
const SLACK_MS = 2 * 3_600_000;

/** Looks at everything in Redis. Nothing is changed. */
export async function keptNow(parts: RetentionParts): Promise<readonly KeptNow[]> {
  return await look(parts, async () => undefined);
}

/** Takes out what outlived its time all the same, and answers what there was: a mistake of ours, or things put in by hand. */
export async function sweepOverstayers(parts: RetentionParts): Promise<readonly KeptNow[]> {
  return await look(parts, (place, row, ends) => mend(place, row, ends, parts));
}

type Mend = (place: string, row: Row, ends: readonly number[]) => Promise<unknown>;

async function look({ db, vault, clock }: RetentionParts, onOverstayer: Mend): Promise<readonly KeptNow[]> {
  const found: KeptNow[] = [];
  for (const [drawer, row] of Object.entries(ROWS) as [Drawer, Row][]) {
    const seen = new Set<string>();
    let overstaying = 0;
    for await (const places of db.scan(everyPlace(drawer))) {
      const fresh = places.filter((place) => !seen.has(place));
      for (const place of fresh) seen.add(place);
      const judged = await Promise.all(
        fresh.map(async (place) => {
          const ttl = (await db.call('PTTL', place)) as number;
          const ends = (await row.ends?.({ at: place, db, vault, now: clock() })) ?? [];
          return { place, ends, overstays: overstays(row, ttl, ends, clock()) };
        }),
      );
      for (const one of judged.filter((each) => each.overstays)) {
        overstaying += 1;
        await onOverstayer(one.place, row, one.ends);
      }
    }
    const { what, most } = row;
    found.push({ drawer, what, most, kept: seen.size, overstaying });
  }
  return found;
}

/** `ttl` as Redis says it: -2, it has gone meanwhile; -1, it would stay for ever. */
function overstays({ ttlMs }: Row, ttl: number, ends: readonly number[], now: number): boolean {
  if (ttl === -2 || ttlMs === undefined) return false;
  return ttl === -1 || ttl > ttlMs + SLACK_MS || ends.some((end) => end < now - SLACK_MS);
}

/** What has had its time goes; a list of which only a part has is left to the sweep of its store, with an end to it. */
async function mend(
  place: string,
  { ttlMs }: Row,
  ends: readonly number[],
  { db, clock }: RetentionParts,
): Promise<void> {
  const now = clock();
  const live = ends.filter((end) => end > now);
  if (ends.length > 0 && live.length === 0) await db.call('DEL', place);
  else await db.call('PEXPIRE', place, live.length > 0 ? Math.max(...live) - now : ttlMs!);
}
