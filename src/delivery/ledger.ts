import { UNDO_MS, Why } from '../core/delivery/status.ts';
import type { LetterId } from '../core/delivery/receipt.ts';
import type { PersonId } from '../core/ids.ts';
import type { Stance } from '../core/issue/issue.ts';
import type { SeatId } from '../core/official/seat.ts';
import type { Mailing } from '../core/delivery/mailing.ts';
import type { Vault } from '../core/promises/sessions.ts';
import type { Db } from '../redis/connection.ts';
import type { Arg } from '../redis/encoded.ts';
import { everyPlace, fieldPlace, placeOf } from '../redis/place.ts';
import { LIST, MOVE, PUT, READ } from './ledger-steps.ts';

/** `in-doubt` with the reason `unsure`, and the last three, are for good. */
export type State = 'waiting' | 'sending' | 'in-doubt' | 'accepted' | 'failed' | 'cancelled';

/** What may be known of a letter without a key: nothing of whose it is or what it says. Times in milliseconds since 1970. */
export interface Entry {
  /** One more at every change. */
  readonly version: number;
  readonly state: State;
  readonly seat: SeatId;
  /** Of its person, to nobody else a name. */
  readonly owner: string;
  /** When its writer agreed: tells the same letter put twice from one that was begun anew. */
  readonly agreed: number;
  /** How often it began to leave. */
  readonly attempt: number;
  /** When it goes on. */
  readonly due: number;
  readonly why?: Why;
  /** SHA-256 of the frozen bytes, in base64url: set before anything leaves. */
  readonly hash?: string;
  /** When it first began to leave. */
  readonly tried?: number;
  /** When the final dot of the attempt under way was about to leave: after that nobody knows but the other side. */
  readonly dotted?: number;
  /** Once before it may have arrived: these bytes are the second. */
  readonly again: boolean;
  /** It is being rendered; or was, when whoever did so died. */
  readonly rendering: boolean;
  /** How often in a row whoever rendered it was gone, rendering it failed, a server had no time, a server refused what it may take later. */
  readonly deaths: number;
  readonly renders: number;
  readonly busy: number;
  readonly soft: number;
}

/** Whose letter it is, and its receipt; sealed. Letter and addresses are gone as soon as it is settled. */
export type About = Omit<Mailing, 'letter' | 'to' | 'replyTo'> & { readonly person: PersonId; readonly stance: Stance };
export type Content = Pick<Mailing, 'letter' | 'to' | 'replyTo'>;

export interface Held {
  readonly id: LetterId;
  readonly entry: Entry;
  /** Absent once its person was told how it ended, or had everything forgotten. */
  readonly about?: About;
  readonly content?: Content;
}

/** Undefined takes a value out. */
export type Change = { readonly [K in keyof Entry]?: Entry[K] | undefined } & { readonly state: State };

/** What a change does to the sealed letter beside it. */
export type Beside = { readonly freeze: Uint8Array } | 'keep' | 'settle' | 'drop';

export interface Ledger {
  /** One that is known already stays as it is. */
  put(person: PersonId, mailing: Mailing): Promise<void>;
  read(id: LetterId): Promise<Held | undefined>;
  /** Something sealed is kept of it: its person has not had everything forgotten, and is still to be told how it ended. */
  isKept(id: LetterId): Promise<boolean>;
  /** False when it is not as it was read any more. */
  move(held: Held, change: Change, beside?: Beside): Promise<boolean>;
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
  entries(): AsyncIterable<Entry>;
}

export interface LedgerParts {
  readonly db: Db;
  readonly vault: Vault;
}

const DAY = 86_400_000;
export const LEDGER_MS = 90 * DAY;
/** However long it is held, a letter is not kept longer. */
export const LETTER_MS = 28 * DAY;

/** Letters and what became of them, in Redis. Each change is one step, on what was read. */
export function createLedger({ db, vault }: LedgerParts): Ledger {
  const placesOf = (id: LetterId): readonly [ledger: string, letter: string] => {
    const name = vault.name(`letter:${id}`);
    return [placeOf(name, 'ledger'), placeOf(name, 'letter')];
  };
  const owner = (person: PersonId): string => vault.name(`person:${person}`);
  const mailed = (person: PersonId): string => placeOf(owner(person), 'mailed');
  const seal = (what: object, place: string): Uint8Array => vault.seal(JSON.stringify(what), place);

  return {
    owner,
    async put(person, mailing) {
      const [ledger, letter] = placesOf(mailing.id);
      // First the person's own list: what is kept can always be found again.
      await db.run(LIST, [mailed(person)], [mailing.id, LEDGER_MS]);
      const { seat, agreed } = mailing;
      const due = agreed + UNDO_MS;
      const fields = fieldsOf({ state: 'waiting', why: 'undo', seat, owner: owner(person), agreed, due });
      const sealed = seal({ person, stance: mailing.letter.stance, ...mailing }, letter);
      await db.run(PUT, [ledger, letter], [sealed, LEDGER_MS, LETTER_MS, 'v', 1, ...fields]);
    },
    async read(id) {
      const places = placesOf(id);
      const [flat, sealed] = (await db.run(READ, places, [])) as [Buffer[], Buffer | null];
      if (flat.length === 0) return undefined;
      const text = sealed ? vault.open(sealed, places[1]) : undefined;
      return { id, entry: entryOf(flat.map(String)), ...(text !== undefined && keptOf(text)) };
    },
    isKept: async (id) => (await db.call('EXISTS', placesOf(id)[1])) === 1,
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
    async frozen(id) {
      const [, letter] = placesOf(id);
      const sealed = (await db.call('HGET', letter, 'f')) as Buffer | null;
      const text = sealed ? vault.open(sealed, fieldPlace(letter, 'f')) : undefined;
      return text === undefined ? undefined : Buffer.from(text, 'latin1');
    },
    drop: async (id) => (await db.call('DEL', placesOf(id)[1])) === 1,
    erase: async (id) => void (await db.call('DEL', ...placesOf(id))),
    disown: async (person) => void (await db.call('DEL', mailed(person))),
    fade: async (id, ttlMs) => void (await db.call('PEXPIRE', placesOf(id)[0], ttlMs)),
    of: async (person) => ((await db.call('SMEMBERS', mailed(person))) as Buffer[]).map((id) => String(id) as LetterId),
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
          if (flat.length > 0) yield entryOf(flat.map(String));
        }
      }
    },
  };
}

function keptOf(text: string): { readonly about: About; readonly content?: Content } {
  const { letter, to, replyTo, ...about } = JSON.parse(text) as About & Partial<Content>;
  return { about, ...(letter && to && replyTo && { content: { letter, to, replyTo } }) };
}

const NAMES = {
  state: 's',
  seat: 'seat',
  owner: 'owner',
  agreed: 'agreed',
  attempt: 'n',
  due: 'due',
  why: 'why',
  hash: 'hash',
  tried: 'tried',
  dotted: 'dot',
  again: 'again',
  rendering: 'rendering',
  deaths: 'deaths',
  renders: 'renders',
  busy: 'busy',
  soft: 'soft',
} as const;

function fieldsOf(change: Change): Arg[] {
  return Object.entries(NAMES).flatMap(([key, name]) => {
    if (!(key in change)) return [];
    const value = change[key as keyof typeof NAMES];
    return [name, value === undefined || value === false ? '' : value === true ? '1' : value];
  });
}

function entryOf(flat: readonly string[]): Entry {
  const all = new Map(flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1]!] as const] : [])));
  const number = (name: string): number => Number(all.get(name) ?? 0);
  const time = (key: 'tried' | 'dotted', name: string) => (all.has(name) ? { [key]: number(name) } : {});
  const hash = all.get('hash');
  const why = Why.safeParse(all.get('why')).data;
  return {
    version: number('v'),
    state: all.get('s') as State,
    seat: all.get('seat') as SeatId,
    owner: all.get('owner') ?? '',
    agreed: number('agreed'),
    attempt: number('n'),
    due: number('due'),
    ...(why && { why }),
    ...(hash !== undefined && { hash }),
    ...time('tried', 'tried'),
    ...time('dotted', 'dot'),
    again: all.has('again'),
    rendering: all.has('rendering'),
    deaths: number('deaths'),
    renders: number('renders'),
    busy: number('busy'),
    soft: number('soft'),
  };
}
