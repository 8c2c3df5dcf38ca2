import { expire } from '../core/conversation/expire.ts';
import { readSession, type Remembered, type Session } from '../core/conversation/session.ts';
import { versionAfter } from '../core/conversation/version.ts';
import type { EventId, PersonId } from '../core/ids.ts';
import type { Committed, Loaded, SessionStore } from '../core/promises/sessions.ts';

export interface MemorySessionsParts {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** A person may do this many things within so many milliseconds. */
  readonly pace?: Pace;
  /** Most persons kept; the one untouched for longest goes first, and `onDropped` hears of it. */
  readonly most?: number;
  readonly onDropped?: () => void;
}

export interface Pace {
  readonly most: number;
  readonly withinMs: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How long what is kept stays, in milliseconds. `event`: the platforms repeat theirs within minutes. */
export const KEPT_MS = { touched: DAY, inAll: 7 * DAY, remembered: 180 * DAY, event: HOUR } as const;
/** Quicker than hands are. */
export const USUAL_PACE: Pace = { most: 30, withinMs: 10_000 };
const MOST_PERSONS = 10_000;

/** JSON, as in any other store: nobody outside holds on to what is inside, and old shapes are read the same way. */
interface Entry {
  readonly json: string;
  readonly version: number;
  readonly began: number;
  readonly touched: number;
  readonly hasPending: boolean;
}

interface Remains {
  readonly what: Remembered;
  readonly used: number;
}

/** Sessions in the memory of this process: gone when it ends. */
export function createMemorySessionStore(parts: MemorySessionsParts): SessionStore {
  const { clock, pace = USUAL_PACE, most = MOST_PERSONS, onDropped } = parts;
  // Maps keep the order in which things were put in, so the first entry is the one untouched for longest.
  const sessions = new Map<PersonId, Entry>();
  const remembered = new Map<PersonId, Remains>();
  const heard = new Map<PersonId, Heard>();
  const put = <V>(map: Map<PersonId, V>, person: PersonId, value: V): void => {
    map.delete(person);
    map.set(person, value);
    if (map.size <= most) return;
    map.delete(map.keys().next().value!);
    onDropped?.();
  };
  const live = (person: PersonId): Entry | undefined => {
    const entry = sessions.get(person);
    return entry && clock() < endOf(entry) ? entry : undefined;
  };
  const use = (person: PersonId): Remembered | undefined => {
    const remains = remembered.get(person);
    if (!remains || clock() - remains.used >= KEPT_MS.remembered) return undefined;
    put(remembered, person, { ...remains, used: clock() });
    return remains.what;
  };
  const heardFrom = (person: PersonId): Heard => {
    const known = heard.get(person) ?? { events: new Map(), lately: [] };
    forgetOld(known, pace, clock());
    return known;
  };

  return {
    load: async (person) => loaded(live(person), use(person), clock()),
    async commit({ person, event, version, session, ours }) {
      const known = heardFrom(person);
      const now = live(person);
      const answer = judge({ known, event, ours, isCurrent: (now?.version ?? 0) === version }, pace);
      if (answer !== 'saved') return answer;
      known.events.set(event, clock());
      known.lately.push(clock());
      put(heard, person, known);
      put(sessions, person, entryFor(session, { version: versionAfter({ version, event }), now, at: clock() }));
      use(person);
      return answer;
    },
    async remember(person, what) {
      if (what) put(remembered, person, { what, used: clock() });
      else remembered.delete(person);
    },
    async forget(person) {
      for (const map of [sessions, remembered, heard]) map.delete(person);
    },
    async sweep() {
      for (const [person, entry] of sessions) {
        if (clock() >= endOf(entry)) sessions.delete(person);
        else sessions.set(person, withoutExpired(entry, clock()));
      }
      for (const [person, { used }] of remembered) if (clock() - used >= KEPT_MS.remembered) remembered.delete(person);
      for (const person of heard.keys()) if (heardFrom(person).events.size === 0) heard.delete(person);
      return [...sessions].filter(([, { hasPending }]) => hasPending).map(([person]) => person);
    },
  };
}

const endOf = ({ began, touched }: Entry): number => Math.min(touched + KEPT_MS.touched, began + KEPT_MS.inAll);

/** What a person did: each event once, oldest first, and when they did something within the pace's time. */
interface Heard {
  readonly events: Map<EventId, number>;
  readonly lately: number[];
}

/** Oldest first, so that it stops at the first that is young enough. */
function forgetOld({ events, lately }: Heard, pace: Pace, now: number): void {
  for (const [event, at] of events) {
    if (now - at < KEPT_MS.event) break;
    events.delete(event);
  }
  const young = lately.findIndex((at) => now - at < pace.withinMs);
  lately.splice(0, young === -1 ? lately.length : young);
}

interface Judged {
  readonly known: Heard;
  readonly event: EventId;
  readonly ours?: boolean | undefined;
  readonly isCurrent: boolean;
}

function judge({ known, event, ours, isCurrent }: Judged, pace: Pace): Committed {
  if (known.events.has(event)) return 'seen';
  if (!ours && known.lately.length >= pace.most) return 'too-fast';
  return isCurrent ? 'saved' : 'stale';
}

function entryFor(
  session: Session,
  { version, now, at }: { version: number; now: Entry | undefined; at: number },
): Entry {
  const json = JSON.stringify(session);
  return { json, version, began: now?.began ?? at, touched: at, hasPending: session.pending.length > 0 };
}

function loaded(entry: Entry | undefined, remembered: Remembered | undefined, now: number): Loaded {
  if (!entry) return { kind: 'none', ...(remembered && { remembered }) };
  const read = readSession(JSON.parse(entry.json));
  switch (read.kind) {
    case 'read':
      return { kind: 'stored', session: expire(read.session, now), version: entry.version };
    case 'unreadable':
      return { kind: 'unreadable', version: entry.version };
    case 'newer':
      return read;
  }
}

/** A street that has had its time is taken out of what is kept, whether or not its writer comes back. */
function withoutExpired(entry: Entry, now: number): Entry {
  if (!entry.json.includes('"streetAt"')) return entry;
  const read = readSession(JSON.parse(entry.json));
  if (read.kind !== 'read') return entry;
  const kept = expire(read.session, now);
  return kept === read.session ? entry : { ...entry, json: JSON.stringify(kept) };
}
