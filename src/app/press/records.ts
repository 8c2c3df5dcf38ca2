import type { Session } from '../../core/conversation/session.ts';
import type { PersonId } from '../../core/ids.ts';
import type { FollowUps, Outbox, Receipts } from '../../core/promises/delivery.ts';
import type { StandingMessage } from '../../core/promises/for-doors.ts';
import type { OnceStore, SessionStore } from '../../core/promises/sessions.ts';
import type { Signatures } from '../../core/promises/signatures.ts';
import type { Tallies } from '../../core/promises/tallies.ts';
import { claimOf } from './asking.ts';

/** All that is kept about a person, wherever it lies: given to them, and let go of. */
export interface Records {
  /** By kind, as `export` gives it. Rejects when a store does. */
  of(person: PersonId, session: Session): Promise<Readonly<Record<string, unknown>>>;
  /**
   * What is stored goes at once. What is left of the session says only that this is to be done, so `leave`, which ends that,
   * comes last: after a platform that is away one asks again. Harmless twice.
   */
  forget(person: PersonId, leave: () => Promise<void>): Promise<void>;
}

export interface RecordsParts {
  readonly sessions: Pick<SessionStore, 'remember'>;
  readonly receipts: Pick<Receipts, 'list' | 'forget'>;
  readonly tallies: Pick<Tallies, 'listed' | 'forget'>;
  readonly signatures: Pick<Signatures, 'list' | 'forget'>;
  readonly followUps: Pick<FollowUps, 'list' | 'drop'>;
  readonly once: Pick<OnceStore, 'forget'>;
  /** Absent where the bot sends nothing itself. */
  readonly outbox?: Pick<Outbox, 'kept' | 'forget'>;
  /** What stands in this person's direct messages. */
  readonly doors?: {
    standingWith(person: PersonId): Promise<readonly StandingMessage[]>;
    forget(person: PersonId): Promise<void>;
  };
  /** Whatever holds on to what was deleted lets go of it within the hour. */
  readonly forgotten?: () => Promise<void>;
}

/** One kind of thing that is kept about a person. */
interface Kind {
  readonly of: (person: PersonId, session: Session) => Promise<Readonly<Record<string, unknown>>>;
  readonly forget: (person: PersonId) => Promise<unknown>;
}

export function createRecords(parts: RecordsParts): Records {
  const { forgotten } = parts;
  const { sending, stored, messages } = kindsIn(parts);
  return {
    async of(person, session) {
      const given = await Promise.all([sending, ...stored, messages].map((kind) => kind.of(person, session)));
      return Object.assign({ kind: 'redress-export' }, ...given) as Readonly<Record<string, unknown>>;
    },
    async forget(person, leave) {
      // Letters under way would come back as receipts.
      await sending.forget(person);
      await Promise.all(stored.map((kind) => kind.forget(person)));
      await forgotten?.();
      await messages.forget(person);
      await leave();
      // A door takes its time: the file may have been rewritten since.
      await forgotten?.();
    },
  };
}

/** Everything; what is not in here is not kept about a person. */
function kindsIn({ sessions, receipts, tallies, signatures, followUps, once, outbox, doors }: RecordsParts): {
  readonly sending: Kind;
  readonly stored: readonly Kind[];
  readonly messages: Kind;
} {
  return {
    sending: {
      of: async (person) => ({ ...(await outbox?.kept(person)) }),
      forget: async (person) => await outbox?.forget(person),
    },
    stored: [
      {
        of: async (_person, { aside: _aside, pending, ...session }) => ({ session, pending }),
        // The rest of the session goes last, and with it what this process holds of it.
        forget: (person) => sessions.remember(person, undefined),
      },
      {
        of: async (person) => ({ receipts: await receipts.list(person) }),
        forget: (person) => receipts.forget(person),
      },
      {
        of: async (person) => ({ counted: await tallies.listed(person) }),
        forget: (person) => tallies.forget(person),
      },
      {
        of: async (person) => ({ signatures: await signatures.list(person) }),
        forget: (person) => signatures.forget(person),
      },
      {
        of: async (person) => ({ followUps: await followUps.list(person) }),
        forget: async (person) => {
          await followUps.drop(person);
          await once.forget(claimOf(person));
        },
      },
    ],
    messages: {
      of: async (person) => ({ messages: (await doors?.standingWith(person)) ?? [] }),
      forget: async (person) => await doors?.forget(person),
    },
  };
}
