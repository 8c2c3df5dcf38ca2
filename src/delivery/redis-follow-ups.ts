import type * as z from 'zod';
import { FollowUp, FOLLOW_UP_MS } from '../core/delivery/follow-up.ts';
import { PersonId } from '../core/ids.ts';
import type { FollowUps } from '../core/promises/delivery.ts';
import type { Vault } from '../core/promises/sessions.ts';
import type { Db } from '../redis/connection.ts';
import { placeOf } from '../redis/place.ts';
import { begunAmong, changedAmong, without } from './follow-up-list.ts';
import { createSealedLists } from './sealed-lists.ts';

export interface RedisFollowUpsParts {
  readonly db: Db;
  readonly vault: Vault;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** The person is sealed with it: a key tells nobody whose it is, and the bot must know whom to ask. */
const Kept = FollowUp.extend({ person: PersonId });
type Kept = z.infer<typeof Kept>;

/** Follow-ups in Redis: of each person one sealed list. */
export function createRedisFollowUps({ db, vault, clock }: RedisFollowUpsParts): FollowUps {
  const place = (person: PersonId): string => placeOf(vault.name(`person:${person}`), 'follow-ups');
  const endOf = ({ sent }: FollowUp): number => sent + FOLLOW_UP_MS;
  const lists = createSealedLists<Kept>({ db, vault, clock, drawer: 'follow-ups', schema: Kept, endOf });

  return {
    list: async (person) => (await lists.list(place(person))).map(apart),
    begin: (person, next) => lists.change(place(person), (live) => begunAmong(live, { ...next, person })),
    change: (person, next) => lists.change(place(person), (live) => changedAmong(live, { ...next, person })),
    async drop(person, letter) {
      if (letter === undefined) return await lists.drop(place(person));
      await lists.change(place(person), (live) => without(live, letter));
    },
    async sweep() {
      const all = new Map<PersonId, readonly FollowUp[]>();
      await lists.sweep((left) => void all.set(left[0]!.person, left.map(apart)));
      return [...all].map(([person, followUps]) => ({ person, followUps }));
    },
  };
}

const apart = ({ person: _person, ...followUp }: Kept): FollowUp => followUp;
