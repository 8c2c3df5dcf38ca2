import { LETTER_MS, UNDO_MS } from '../core/delivery/status.ts';
import type { LetterId } from '../core/delivery/receipt.ts';
import type { PersonId } from '../core/ids.ts';
import type { Stance } from '../core/issue/issue.ts';
import type { Mailing } from '../core/delivery/mailing.ts';
import type { Vault } from '../core/promises/sessions.ts';
import type { Db } from '../redis/connection.ts';
import { createCopied } from '../redis/copied.ts';
import type { Arg } from '../redis/encoded.ts';
import { pairsOf } from '../redis/pairs.ts';
import { everyPlace, fieldPlace, placeOf } from '../redis/place.ts';
import { entryOf, fieldsOf, isForgotten, NAMES, type Change, type Entry } from './entry.ts';
import { MOVE, PUT, READ } from './ledger-steps.ts';
import { createLetterLists } from './letter-lists.ts';

/** Whose letter it is, and its receipt; sealed. Letter and addresses are gone as soon as it is settled. */
export type About = Omit<Mailing, 'letter' | 'to' | 'replyTo'> & { readonly person: PersonId; readonly stance: Stance };
export type Content = Pick<Mailing, 'letter' | 'to' | 'replyTo'>;

export interface Held {
  readonly id: LetterId;
  readonly entry: Entry;
  /** When it was read, by the clock that all processes share, in milliseconds since 1970. */
  readonly readAt: number;
  /** Absent once its person was told how it ended, or had everything forgotten. */
  readonly about?: About;
  readonly content?: Content;
}

/** What a change does to the sealed letter beside it. */
export type Beside = { readonly freeze: Uint8Array } | 'keep' | 'settle' | 'drop';

export interface Ledger {
  /** One that is known already stays as it is. `undoMs`: for how long from now nobody lets it leave; all the time to undo unless said otherwise. */
  put(person: PersonId, mailing: Mailing, undoMs?: number): Promise<void>;
  read(id: LetterId): Promise<Held | undefined>;
  /** Its person had everything forgotten: nothing is known of it, or only that nobody may take it up again. */
  isForgotten(id: LetterId): Promise<boolean>;
  /** False when it is not as it was read any more. */
  move(held: Held, change: Change, beside?: Beside): Promise<boolean>;
  /** Every replica of Redis has what was written here so far: whichever takes over knows of it. False where that is not known soon. */
  isCopied(): Promise<boolean>;
  /** The bytes as they first left. */
  frozen(id: LetterId): Promise<Uint8Array | undefined>;
  /** Nothing is kept but the ledger itself. False: there was nothing. */
  drop(id: LetterId): Promise<boolean>;
  /** Nothing at all is kept. */
  erase(id: LetterId): Promise<void>;
  /** What of it stays so that nobody takes it up again goes within `ttlMs`. */
  fade(id: LetterId, ttlMs: number): Promise<void>;
  /** This person's letters of the last 90 days. */
  of(person: PersonId): Promise<readonly LetterId[]>;
  /** Whose they are is known no more. */
  disown(person: PersonId): Promise<void>;
  owner(person: PersonId): string;
  /** Those of whom something sealed is kept. */
  open(): AsyncIterable<LetterId>;
  /** Takes letters out of all lists, of persons and of campaigns, that have been on them for 90 days. */
  sweep(): Promise<void>;
  entries(): AsyncIterable<Entry>;
}

export interface LedgerParts {
  readonly db: Db;
  readonly vault: Vault;
  /** The clock that all processes share, in milliseconds since 1970: that of Redis where none is given. */
  readonly shared?: () => number;
}

const DAY = 86_400_000;
export const LEDGER_MS = 90 * DAY;

/** Letters and what became of them, in Redis. Each change is one step, on what was read. */
export function createLedger({ db, vault, shared }: LedgerParts): Ledger {
  const placesOf = (id: LetterId): readonly [ledger: string, letter: string] => {
    const name = vault.name(`letter:${id}`);
    return [placeOf(name, 'ledger'), placeOf(name, 'letter')];
  };
  const lists = createLetterLists({ db, ...(shared && { shared }) });
  const owner = (person: PersonId): string => vault.name(`person:${person}`);
  const now = (): Arg => shared?.() ?? '';
  const seal = (what: object, place: string): Uint8Array => vault.seal(JSON.stringify(what), place);

  return {
    owner,
    async put(person, mailing, undoMs = UNDO_MS) {
      const [ledger, letter] = placesOf(mailing.id);
      // First the person's own list: what is kept can always be found again.
      await lists.add(owner(person), mailing.id);
      const { seat, agreed } = mailing;
      const fields = fieldsOf({ state: 'waiting', why: 'undo', seat, owner: owner(person), agreed });
      const sealed = seal({ person, stance: mailing.letter.stance, ...mailing }, letter);
      await db.run(PUT, [ledger, letter], [sealed, LEDGER_MS, LETTER_MS, now(), undoMs, 'v', 1, ...fields]);
    },
    async read(id) {
      const places = placesOf(id);
      const [flat, sealed, readAt] = (await db.run(READ, places, [now()])) as [Buffer[], Buffer | null, Buffer];
      if (flat.length === 0) return undefined;
      const text = sealed ? vault.open(sealed, places[1]) : undefined;
      return {
        id,
        entry: entryOf(pairsOf(flat)),
        readAt: Number(String(readAt)),
        ...(text !== undefined && keptOf(text)),
      };
    },
    async isForgotten(id) {
      const [state, why] = (await db.call('HMGET', placesOf(id)[0], NAMES.state, NAMES.why)) as (Buffer | null)[];
      return !state || isForgotten({ state: String(state), why: why?.toString() });
    },
    async move({ id, entry, about }, change, beside = 'keep') {
      const [ledger, letter] = placesOf(id);
      const fields = fieldsOf(change);
      const head = [entry.version, beside === 'drop' ? 'drop' : '', fields.length / 2];
      const rest: Arg[] = [];
      if (typeof beside === 'object')
        rest.push('f', vault.seal(Buffer.from(beside.freeze).toString('latin1'), fieldPlace(letter, 'f')));
      if (beside === 'settle' && about) rest.push('d', seal(about, letter), 'f', '');
      return (await db.run(MOVE, [ledger, letter], [...head, ...fields, ...rest, ''])) === 1;
    },
    isCopied: createCopied(db),
    async frozen(id) {
      const [, letter] = placesOf(id);
      const sealed = (await db.call('HGET', letter, 'f')) as Buffer | null;
      const text = sealed ? vault.open(sealed, fieldPlace(letter, 'f')) : undefined;
      return text === undefined ? undefined : Buffer.from(text, 'latin1');
    },
    drop: async (id) => (await db.call('DEL', placesOf(id)[1])) === 1,
    erase: async (id) => void (await db.call('DEL', ...placesOf(id))),
    disown: (person) => lists.forget(owner(person)),
    fade: async (id, ttlMs) => void (await db.call('PEXPIRE', placesOf(id)[0], ttlMs)),
    of: (person) => lists.list(owner(person)),
    sweep: () => lists.sweep(),
    async *open() {
      for await (const places of db.scan(everyPlace('letter'))) {
        for (const place of new Set(places)) {
          const sealed = (await db.call('HGET', place, 'd')) as Buffer | null;
          const text = sealed ? vault.open(sealed, place) : undefined;
          if (text !== undefined) yield keptOf(text).about.id;
        }
      }
    },
    async *entries() {
      for await (const places of db.scan(everyPlace('ledger'))) {
        for (const place of new Set(places)) {
          const flat = (await db.call('HGETALL', place)) as Buffer[];
          if (flat.length > 0) yield entryOf(pairsOf(flat));
        }
      }
    },
  };
}

function keptOf(text: string): { readonly about: About; readonly content?: Content } {
  const { letter, to, replyTo, ...about } = JSON.parse(text) as About & Partial<Content>;
  return { about, ...(letter && to && replyTo && { content: { letter, to, replyTo } }) };
}
