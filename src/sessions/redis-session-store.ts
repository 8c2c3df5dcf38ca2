import { expire, hasStreet } from '../core/conversation/expire.ts';
import { readSession, type ReadSession } from '../core/conversation/read-session.ts';
import { Remembered, type Session } from '../core/conversation/session.ts';
import { versionAfter } from '../core/conversation/version.ts';
import { PersonId } from '../core/ids.ts';
import type { Committed, Loaded, SessionStore, Vault } from '../core/promises/sessions.ts';
import type { Db } from '../redis/connection.ts';
import { everyPlace, placeOf } from '../redis/place.ts';
import { SWAP } from '../redis/step.ts';
import { KEPT_MS, USUAL_PACE, type Pace } from './memory-session-store.ts';
import {
  commitStep,
  DUE,
  eventText,
  flagsText,
  isPending,
  LOAD,
  REMEMBER,
  versionIn,
  versionText,
} from './session-steps.ts';

export interface RedisSessionsParts {
  readonly db: Db;
  readonly vault: Vault;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** A person may do this many things within so many milliseconds. */
  readonly pace?: Pace;
}

/**
 * Sessions in Redis: of each person a hash of what a step must know (`m`) and what is sealed (`d`), gone by its TTL.
 * Sealed are person and session; the person so that a sweep knows whose effects are pending.
 */
export function createRedisSessionStore({ db, vault, clock, pace = USUAL_PACE }: RedisSessionsParts): SessionStore {
  const known = new Map<PersonId, Places>();
  const placesOf = (person: PersonId): Places => {
    const before = known.get(person);
    if (before) return before;
    const name = vault.name(`person:${person}`);
    const places = { session: placeOf(name, 'session'), remembered: placeOf(name, 'remembered') };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(person, places);
    return places;
  };
  const seal = (person: PersonId, session: Session, place: string): Uint8Array =>
    vault.seal(JSON.stringify({ person, session }), place);

  const commit = commitStep(pace, KEPT_MS);

  return {
    async load(person) {
      const { session, remembered } = placesOf(person);
      const reply = await db.run(LOAD, [session, remembered], [KEPT_MS.remembered]);
      const [meta, sealed, rest] = reply as (Buffer | null)[];
      if (meta && sealed) return loaded(vault.open(sealed, session), versionIn(meta), clock());
      const what = rest && readRemembered(vault.open(rest, remembered));
      return { kind: 'none', ...(what && { remembered: what }) };
    },
    async commit({ person, event, version, session, ours }) {
      const { session: place } = placesOf(person);
      const answer = await db.run(
        commit,
        [place],
        [
          eventText(vault.name(`event:${event}`), clock()),
          versionText(version),
          versionText(versionAfter({ version, event })),
          flagsOf(session),
          seal(person, session, place),
          ours ? 1 : 0,
        ],
      );
      return String(answer) as Committed;
    },
    async remember(person, what) {
      const { remembered: place } = placesOf(person);
      if (!what) await db.call('DEL', place);
      else await db.run(REMEMBER, [place], [vault.seal(JSON.stringify(what), place), KEPT_MS.remembered]);
    },
    async forget(person) {
      await db.call('DEL', ...Object.values(placesOf(person)));
      known.delete(person);
    },
    async sweep() {
      const pending: PersonId[] = [];
      for await (const places of db.scan(everyPlace('session'))) {
        const found = await Promise.all([...new Set(places)].map((place) => sweepOne(place, { db, vault, clock })));
        pending.push(...found.flatMap((person) => person ?? []));
      }
      return [...new Set(pending)];
    },
  };
}

/** Whoever does something does more: a name is worked out once. */
const MOST_KNOWN = 5_000;

interface Places {
  readonly session: string;
  readonly remembered: string;
}

function flagsOf(session: Session): string {
  return flagsText({ pending: session.pending.length > 0, street: hasStreet(session) });
}

function loaded(text: string | undefined, version: number, now: number): Loaded {
  const read = text === undefined ? undefined : readStored(text)?.read;
  if (read?.kind === 'newer') return read;
  if (read?.kind !== 'read') return { kind: 'unreadable', version };
  return { kind: 'stored', session: expire(read.session, now), version };
}

interface Stored {
  readonly person: PersonId;
  readonly read: ReadSession;
}

function readStored(text: string): Stored | undefined {
  const { person, session } = JSON.parse(text) as { readonly person?: unknown; readonly session?: unknown };
  const whose = PersonId.safeParse(person);
  return whose.success ? { person: whose.data, read: readSession(session) } : undefined;
}

function readRemembered(text: string | undefined): Remembered | undefined {
  return text === undefined ? undefined : Remembered.safeParse(JSON.parse(text)).data;
}

/** Takes out a street that has had its time, unless its writer is at it just now. Answers whose effects are pending. */
async function sweepOne(
  place: string,
  { db, vault, clock }: Pick<RedisSessionsParts, 'db' | 'vault' | 'clock'>,
): Promise<PersonId | undefined> {
  const due = (await db.run(DUE, [place], [])) as [Buffer, Buffer] | null;
  if (!due) return undefined;
  const [meta, sealed] = due;
  const text = vault.open(sealed, place);
  const stored = text === undefined ? undefined : readStored(text);
  if (!stored) return undefined;
  const { person, read } = stored;
  if (read.kind === 'read') {
    const kept = expire(read.session, clock());
    const next = (): Uint8Array => vault.seal(JSON.stringify({ person, session: kept }), place);
    if (kept !== read.session) await db.run(SWAP, [place], ['d', sealed, next(), '']);
  }
  return isPending(meta) ? person : undefined;
}
