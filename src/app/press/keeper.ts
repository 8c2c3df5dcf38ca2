import { expire } from '../../core/conversation/expire.ts';
import { newSession, type Session } from '../../core/conversation/session.ts';
import { versionAfter } from '../../core/conversation/version.ts';
import type { EventId, PersonId } from '../../core/ids.ts';
import type { Present } from '../../core/promises/conversation.ts';
import type { Committed, SessionStore } from '../../core/promises/sessions.ts';
import type { Log } from '../../log.ts';
import type { Meter } from '../health/meter.ts';
import { createRecent } from '../recent.ts';
import { traceOf } from '../trouble.ts';

/** A session in hand. `version` 0: nothing is stored yet. `unreadable`: what was stored could not be read. */
export interface Held {
  readonly session: Session;
  readonly version: number;
  readonly unreadable?: boolean;
}

/** `newer`: a later version of the program wrote it, and it stays as it is. `failed`: the store did. */
export type Taken = ({ readonly kind: 'held' } & Held) | { readonly kind: 'newer' } | { readonly kind: 'failed' };

/** Sessions by way of the copies that this process wrote last: in the usual case nothing is loaded. Never rejects. */
export interface Keeper {
  /** At once where a copy is at hand: for a change, which the store refuses where the copy is stale. */
  take(who: Present): Taken | Promise<Taken>;
  /** To be shown: a copy only while the store has its version, or is away. Another process may have forgotten the person. */
  current(who: Present): Promise<Taken>;
  /** As the store has it, whatever this process holds. */
  stored(who: Present): Promise<Taken>;
  /** `ours`: an event of our own, which no pace holds back. */
  save(person: PersonId, event: EventId, held: Held, session: Session, ours?: boolean): Promise<Committed | 'failed'>;
  /** Holds on to what could not be saved, so that the next press saves it too. */
  hold(person: PersonId, held: Held): void;
  drop(person: PersonId): void;
  /** Lets go of copies that were not used for a while: what another process forgot is gone within the hour. */
  tidy(): void;
}

export interface KeeperParts {
  readonly sessions: SessionStore;
  readonly log: Log;
  readonly meter: Meter;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** At about 4 KB each some 20 to 40 MB; whoever falls out is loaded again, which takes longer than all the rest of a press. */
const COPIES = 5_000;
/** A copy is trusted this long after its last use, in milliseconds: the stores themselves keep nothing untouched for a day. */
const TRUSTED_MS = 60 * 60_000;
/** Gone after twice this long, in milliseconds. */
const AGE_MS = TRUSTED_MS / 2;

export function createKeeper({ sessions, log, meter, clock }: KeeperParts): Keeper {
  const copies = createRecent<Copy>(COPIES);
  const hold = (person: PersonId, held: Held): void => copies.set(person, { held, at: clock() });
  const stored = async (who: Present): Promise<Taken> => {
    try {
      return await load(who, sessions);
    } catch (error) {
      log.error(traceOf(error), 'A session could not be loaded');
      return { kind: 'failed' };
    }
  };
  const copyOf = (person: PersonId) => {
    const copy = copies.get(person);
    return copy && clock() - copy.at < TRUSTED_MS ? copy : undefined;
  };
  const heldIn = ({ held }: Copy, who: Present): Taken => ({
    kind: 'held',
    ...held,
    session: inMannerOf(who, expire(held.session, clock())),
  });
  let agedAt = clock();
  return {
    hold,
    stored,
    drop: (person) => copies.delete(person),
    take(who) {
      const copy = copyOf(who.person);
      return copy ? heldIn(copy, who) : stored(who);
    },
    async current(who) {
      const copy = copyOf(who.person);
      const now = await stored(who);
      if (!copy) return now;
      if (now.kind === 'failed' || (now.kind === 'held' && now.version === copy.held.version)) return heldIn(copy, who);
      if (copies.get(who.person) === copy) copies.delete(who.person);
      return now;
    },
    tidy() {
      if (clock() - agedAt < AGE_MS) return;
      agedAt = clock();
      copies.age();
    },
    async save(person, event, { version }, session, ours) {
      const start = performance.now();
      try {
        const answer = await sessions.commit({ person, event, version, session, ...(ours && { ours }) });
        meter.commit(answer, performance.now() - start);
        if (answer === 'saved') hold(person, { session, version: versionAfter({ version, event }) });
        else if (answer !== 'too-fast') copies.delete(person);
        return answer;
      } catch (error) {
        meter.commit('failed', performance.now() - start);
        log.error(traceOf(error), 'A session could not be saved');
        return 'failed';
      }
    },
  };
}

interface Copy {
  readonly held: Held;
  readonly at: number;
}

const inMannerOf = ({ manner }: Present, session: Session): Session =>
  manner === undefined || session.manner === manner ? session : { ...session, manner };

async function load(who: Present, sessions: SessionStore): Promise<Taken> {
  const { person, community, language } = who;
  const loaded = await sessions.load(person);
  const about = { language: language ?? 'en', ...(community && { community }) };
  switch (loaded.kind) {
    case 'stored':
      return { kind: 'held', session: inMannerOf(who, loaded.session), version: loaded.version };
    case 'none': {
      const { remembered } = loaded;
      return { kind: 'held', session: newSession({ ...about, ...(remembered && { remembered }) }), version: 0 };
    }
    case 'unreadable':
      return { kind: 'held', session: newSession(about), version: loaded.version, unreadable: true };
    case 'newer':
      return { kind: 'newer' };
  }
}
