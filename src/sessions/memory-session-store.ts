import { expire, hasStreet } from '../core/conversation/expire.ts';
import { readSession } from '../core/conversation/read-session.ts';
import type { Remembered, Session } from '../core/conversation/session.ts';
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

/** Sessions are never changed in place, so the very one that was saved is kept. What is loaded is read anew, and a copy. */
interface Person {
  stored?: Stored;
  /** What they did: each event once, oldest first. */
  readonly events: Map<EventId, number>;
  /** When they did something within the pace's time, oldest first. */
  readonly lately: number[];
}

interface Stored {
  readonly session: Session;
  readonly version: number;
  readonly began: number;
  readonly touched: number;
}

interface Remains {
  readonly what: Remembered;
  readonly used: number;
}

/** Sessions in the memory of this process: gone when it ends. */
export function createMemorySessionStore(parts: MemorySessionsParts): SessionStore {
  const { clock, pace = USUAL_PACE, most = MOST_PERSONS, onDropped } = parts;
  // Maps keep the order in which things were put in, so the first entry is the one untouched for longest.
  const people = new Map<PersonId, Person>();
  const remembered = new Map<PersonId, Remains>();
  const put = <V>(map: Map<PersonId, V>, person: PersonId, value: V): void => {
    map.delete(person);
    map.set(person, value);
    if (map.size <= most) return;
    map.delete(map.keys().next().value!);
    onDropped?.();
  };
  const use = (person: PersonId): Remembered | undefined => {
    const remains = remembered.get(person);
    if (!remains || clock() - remains.used >= KEPT_MS.remembered) return undefined;
    put(remembered, person, { ...remains, used: clock() });
    return remains.what;
  };

  return {
    async load(id) {
      const person = people.get(id);
      return loaded(person && live(person, clock()), use(id), clock());
    },
    async commit({ person: id, event, version, session, ours }) {
      const now = clock();
      const person: Person = people.get(id) ?? { events: new Map(), lately: [] };
      forgetOld(person, pace, now);
      const before = live(person, now);
      const answer = judge(person, { event, ours, isCurrent: (before?.version ?? 0) === version }, pace);
      if (answer !== 'saved') return answer;
      person.events.set(event, now);
      person.lately.push(now);
      const began = before?.began ?? now;
      person.stored = { session, version: versionAfter({ version, event }), began, touched: now };
      put(people, id, person);
      use(id);
      return answer;
    },
    async remember(person, what) {
      if (what) put(remembered, person, { what, used: clock() });
      else remembered.delete(person);
    },
    async forget(person) {
      people.delete(person);
      remembered.delete(person);
    },
    async sweep() {
      const now = clock();
      for (const [id, person] of people) {
        forgetOld(person, pace, now);
        const stored = live(person, now);
        person.stored = stored && withoutExpired(stored, now);
        if (!stored && person.events.size === 0) people.delete(id);
      }
      for (const [person, { used }] of remembered) if (now - used >= KEPT_MS.remembered) remembered.delete(person);
      return [...people].filter(([, { stored }]) => stored?.session.pending.length).map(([id]) => id);
    },
  };
}

function live({ stored }: Person, now: number): Stored | undefined {
  return stored && now < Math.min(stored.touched + KEPT_MS.touched, stored.began + KEPT_MS.inAll) ? stored : undefined;
}

/** Oldest first, so that it stops at the first that is young enough. */
function forgetOld({ events, lately }: Person, pace: Pace, now: number): void {
  for (const [event, at] of events) {
    if (now - at < KEPT_MS.event) break;
    events.delete(event);
  }
  while (lately.length > 0 && now - lately[0]! >= pace.withinMs) lately.shift();
}

interface Judged {
  readonly event: EventId;
  readonly ours?: boolean | undefined;
  readonly isCurrent: boolean;
}

function judge({ events, lately }: Person, { event, ours, isCurrent }: Judged, pace: Pace): Committed {
  if (events.has(event)) return 'seen';
  if (!ours && lately.length >= pace.most) return 'too-fast';
  return isCurrent ? 'saved' : 'stale';
}

function loaded(stored: Stored | undefined, remembered: Remembered | undefined, now: number): Loaded {
  if (!stored) return { kind: 'none', ...(remembered && { remembered }) };
  const { version } = stored;
  const read = readSession(stored.session);
  switch (read.kind) {
    case 'read':
      return { kind: 'stored', session: expire(read.session, now), version };
    case 'unreadable':
      return { kind: 'unreadable', version };
    case 'newer':
      return read;
  }
}

/** A street that has had its time is taken out of what is kept, whether or not its writer comes back. */
function withoutExpired(stored: Stored, now: number): Stored {
  return hasStreet(stored.session) ? { ...stored, session: expire(stored.session, now) } : stored;
}
