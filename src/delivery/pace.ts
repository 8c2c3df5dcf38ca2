import { OFFICE_MOST } from '../core/campaign/sending.ts';
import { LetterId } from '../core/delivery/receipt.ts';
import type { PersonId } from '../core/ids.ts';
import type { Lately } from '../core/promises/delivery.ts';
import type { Vault } from '../core/promises/sessions.ts';
import type { Db } from '../redis/connection.ts';
import type { Arg } from '../redis/encoded.ts';
import { placeOf } from '../redis/place.ts';
import { COUNT, RENAME, TAKE } from './pace-steps.ts';

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
  of(person: PersonId): Promise<Lately>;
  /** Nothing is counted for them any more. An office's letters stay counted, as letters of nobody. Harmless twice. */
  forget(person: PersonId): Promise<void>;
}

export interface PaceParts {
  readonly db: Db;
  readonly vault: Vault;
  /** The clock that all processes share, in milliseconds since 1970: that of Redis where none is given. */
  readonly shared?: () => number;
  readonly newId: () => string;
}

export function createPace({ db, vault, shared, newId }: PaceParts): Pace {
  const now = (): Arg => shared?.() ?? '';
  const place = (of: string): string => placeOf(vault.name(of), 'pace');
  const officeName = (address: string): string => vault.name(`office:${address.toLowerCase()}`);
  const lettersOf = (person: PersonId): string => place(`person:${person}`);
  const codesOf = (person: PersonId): string => place(`codes:${person}`);
  const take = async (at: string, member: string, limits: readonly Limit[]): Promise<number> =>
    Number(await db.run(TAKE, [at], [now(), member, ...limits.flatMap(({ most, withinMs }) => [withinMs, most])]));
  const counted = async (at: string): Promise<readonly (readonly [member: string, at: number])[]> => {
    const pairs = (await db.call('ZRANGE', at, 0, -1, 'WITHSCORES')) as [Buffer, Buffer][];
    return pairs.map(([member, score]) => [String(member), Number(String(score))] as const);
  };
  return {
    async letter(id, person, to) {
      const [own, office] = [lettersOf(person), officeName(to)];
      // With the office, whose count would else hold on to the letter when its person is forgotten.
      const member = `${id} ${office}`;
      const mine = await take(own, member, PERSON);
      if (mine > 0) return { kind: 'wait', why: 'person-limit', until: mine };
      const theirs = await take(placeOf(office, 'pace'), id, OFFICE);
      if (theirs === 0) return { kind: 'go' };
      await db.call('ZREM', own, member);
      return { kind: 'wait', why: 'office-limit', until: theirs };
    },
    async to(address) {
      const at = placeOf(officeName(address), 'pace');
      const [hour, day] = (await db.run(COUNT, [at], [now(), HOUR, 24 * HOUR])) as [number, number];
      return { hour, day };
    },
    async code(person, address) {
      const member = newId();
      const places = [codesOf(person), place(`codes to:${address.toLowerCase()}`)];
      for (const at of places) if ((await take(at, member, CODES)) > 0) return false;
      return true;
    },
    async of(person) {
      const [letters, codes] = await Promise.all([counted(lettersOf(person)), counted(codesOf(person))]);
      return {
        letters: letters.map(([member, at]) => ({ id: LetterId.parse(member.split(' ')[0]), at })),
        codes: codes.map(([, at]) => at),
      };
    },
    async forget(person) {
      await Promise.all(
        (await counted(lettersOf(person))).map(([member]) => {
          const [id, office] = member.split(' ') as [string, string];
          return db.run(RENAME, [placeOf(office, 'pace')], [id, newId()]);
        }),
      );
      await Promise.all([lettersOf(person), codesOf(person)].map((at) => db.call('DEL', at)));
    },
  };
}
