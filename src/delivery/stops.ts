import type { PersonId } from '../core/ids.ts';
import type { SeatId } from '../core/official/seat.ts';
import type { Stopped } from '../core/promises/delivery.ts';
import type { Vault } from '../core/promises/sessions.ts';
import type { About } from './ledger.ts';
import { campaignName, type OfCampaign } from './waiting.ts';
import type { Db } from '../redis/connection.ts';
import { placeOf } from '../redis/place.ts';

/** What the operator held back: everything, or one office. */
export type Paused = SeatId | 'everything';

/** What the operator and organizers stopped. It counts from the next letter on, in every process. */
export interface Stops {
  pause(what: Paused): Promise<void>;
  resume(what: Paused): Promise<void>;
  paused(): Promise<readonly Paused[]>;
  /** Letters to this office, or of this person, are never sent from then on. */
  block(whom: { readonly office: SeatId } | { readonly person: PersonId }): Promise<void>;
  unblock(whom: { readonly office: SeatId } | { readonly person: PersonId }): Promise<void>;
  isBlocked(person: PersonId): Promise<boolean>;
  /** Letters of this campaign wait until it is released. */
  hold(campaign: OfCampaign): Promise<void>;
  release(campaign: OfCampaign): Promise<void>;
  isHeld(campaign: OfCampaign): Promise<boolean>;
  /** What stops this letter. */
  of(letter: Pick<About, 'seat' | 'person' | 'issue' | 'community'>): Promise<Stopped | undefined>;
}

const ALL = 'pause|everything';

export function createStops({ db, vault }: { readonly db: Db; readonly vault: Vault }): Stops {
  const at = placeOf('delivery', 'stops');
  const blocked = (whom: Parameters<Stops['block']>[0]): string =>
    'office' in whom ? `block|${whom.office}` : `block|${vault.name(`person:${whom.person}`)}`;
  const held = ({ community, issue }: OfCampaign): string => `hold|${vault.name(campaignName({ community, issue }))}`;
  return {
    pause: async (what) => void (await db.call('HSET', at, `pause|${what}`, '1')),
    resume: async (what) => void (await db.call('HDEL', at, `pause|${what}`)),
    async paused() {
      const fields = ((await db.call('HKEYS', at)) as Buffer[]).map(String);
      return fields.flatMap((field) => (field.startsWith('pause|') ? [field.slice('pause|'.length) as Paused] : []));
    },
    block: async (whom) => void (await db.call('HSET', at, blocked(whom), '1')),
    unblock: async (whom) => void (await db.call('HDEL', at, blocked(whom))),
    isBlocked: async (person) => (await db.call('HEXISTS', at, blocked({ person }))) === 1,
    hold: async (campaign) => void (await db.call('HSET', at, held(campaign), '1')),
    release: async (campaign) => void (await db.call('HDEL', at, held(campaign))),
    isHeld: async (campaign) => (await db.call('HEXISTS', at, held(campaign))) === 1,
    async of({ seat, person, issue, community }) {
      const own = community === undefined ? [] : [held({ issue, community })];
      const fields = [ALL, `pause|${seat}`, blocked({ office: seat }), blocked({ person }), ...own];
      const [all, office, theirs, mine, organizer] = (await db.call('HMGET', at, ...fields)) as (Buffer | null)[];
      if (theirs || mine) return 'blocked';
      if (all || office) return 'paused';
      return organizer ? 'held' : undefined;
    },
  };
}
