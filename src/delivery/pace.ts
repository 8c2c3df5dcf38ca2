import { OFFICE_MOST } from '../core/campaign/sending.ts';
import type { LetterId } from '../core/delivery/receipt.ts';
import type { PersonId } from '../core/ids.ts';
import type { Vault } from '../core/promises/sessions.ts';
import type { Db } from '../redis/connection.ts';
import { placeOf } from '../redis/place.ts';
import { TAKE } from './ledger-steps.ts';

/** So many within so many milliseconds. */
export interface Limit {
  readonly most: number;
  readonly withinMs: number;
}

const HOUR = 3_600_000;

/** Over the whole deployment: an office reads what comes at a pace that people write, and blocks what does not. */
const OFFICE: readonly Limit[] = [
  { most: OFFICE_MOST.hour, withinMs: HOUR },
  { most: OFFICE_MOST.day, withinMs: 24 * HOUR },
];
const PERSON: readonly Limit[] = [{ most: 10, withinMs: 24 * HOUR }];
/** Mails with a code, to one address or for one person. */
const CODES: readonly Limit[] = [{ most: 5, withinMs: HOUR }];

export type Paced =
  | { readonly kind: 'go' }
  | { readonly kind: 'wait'; readonly why: 'office-limit' | 'person-limit'; readonly until: number };

export interface Pace {
  /** A letter that went once goes again: it is counted once. */
  letter(id: LetterId, person: PersonId, to: string): Promise<Paced>;
  /** Letters of the whole deployment to this address in the last hour and day. */
  to(address: string): Promise<{ readonly hour: number; readonly day: number }>;
  /** False when there were too many. */
  code(person: PersonId, address: string): Promise<boolean>;
}

export interface PaceParts {
  readonly db: Db;
  readonly vault: Vault;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly newId: () => string;
}

export function createPace({ db, vault, clock, newId }: PaceParts): Pace {
  const place = (of: string): string => placeOf(vault.name(of), 'pace');
  const take = async (at: string, member: string, limits: readonly Limit[]): Promise<number> =>
    Number(await db.run(TAKE, [at], [clock(), member, ...limits.flatMap(({ most, withinMs }) => [withinMs, most])]));
  const office = (address: string): string => place(`office:${address.toLowerCase()}`);
  return {
    async letter(id, person, to) {
      const own = place(`person:${person}`);
      const mine = await take(own, id, PERSON);
      if (mine > 0) return { kind: 'wait', why: 'person-limit', until: mine };
      const theirs = await take(office(to), id, OFFICE);
      if (theirs === 0) return { kind: 'go' };
      await db.call('ZREM', own, id);
      return { kind: 'wait', why: 'office-limit', until: theirs };
    },
    async to(address) {
      const now = clock();
      const since = async (ms: number): Promise<number> =>
        Number(await db.call('ZCOUNT', office(address), `(${String(now - ms)}`, '+inf'));
      return { hour: await since(HOUR), day: await since(24 * HOUR) };
    },
    async code(person, address) {
      const member = newId();
      const places = [place(`codes:${person}`), place(`codes to:${address.toLowerCase()}`)];
      for (const at of places) if ((await take(at, member, CODES)) > 0) return false;
      return true;
    },
  };
}
