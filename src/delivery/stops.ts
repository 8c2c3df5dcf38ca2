import type { PersonId } from '../core/ids.ts';
import { SeatId } from '../core/official/seat.ts';
import type { Stopped } from '../core/promises/delivery.ts';
import type { Vault } from '../core/promises/sessions.ts';
import type { About } from './ledger.ts';
import { campaignName, type OfCampaign } from './waiting.ts';
import type { Db } from '../redis/connection.ts';
import { placeOf } from '../redis/place.ts';

/** What the operator held back: everything, or one office. */
export type Paused = SeatId | 'everything';

export interface Blocked {
  readonly offices: readonly SeatId[];
  readonly people: number;
}

/** What the operator and organizers stopped. It counts from the next letter on, in every process. */
export interface Stops {
  pause(what: Paused): Promise<void>;
  resume(what: Paused): Promise<void>;
  paused(): Promise<readonly Paused[]>;
  /** Letters to this office, or of this person, are never sent from then on. */
  block(whom: { readonly office: SeatId } | { readonly person: PersonId }): Promise<void>;
  unblock(whom: { readonly office: SeatId } | { readonly person: PersonId }): Promise<void>;
  /** The offices by name, and how many people: of them there is only a mark. */
  blocked(): Promise<Blocked>;
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
  const blockOf = (whom: Parameters<Stops['block']>[0]): string =>
    'office' in whom ? `block|${whom.office}` : `block|${vault.name(`person:${whom.person}`)}`;
  /** What stands after this word. */
  const all = async (word: 'pause' | 'block'): Promise<string[]> => {
    const fields = ((await db.call('HKEYS', at)) as Buffer[]).map(String);
    return fields.flatMap((field) => (field.startsWith(`${word}|`) ? [field.slice(word.length + 1)] : []));
  };
  const held = ({ community, issue }: OfCampaign): string => `hold|${vault.name(campaignName({ community, issue }))}`;
  return {
    pause: async (what) => void (await db.call('HSET', at, `pause|${what}`, '1')),
    resume: async (what) => void (await db.call('HDEL', at, `pause|${what}`)),
    paused: async () => (await all('pause')) as Paused[],
    block: async (whom) => void (await db.call('HSET', at, blockOf(whom), '1')),
    unblock: async (whom) => void (await db.call('HDEL', at, blockOf(whom))),
    async blocked() {
      const found = await all('block');
      const offices = found.flatMap((one) => SeatId.safeParse(one).data ?? []);
      return { offices, people: found.length - offices.length };
    },
    isBlocked: async (person) => (await db.call('HEXISTS', at, blockOf({ person }))) === 1,
    hold: async (campaign) => void (await db.call('HSET', at, held(campaign), '1')),
    release: async (campaign) => void (await db.call('HDEL', at, held(campaign))),
    isHeld: async (campaign) => (await db.call('HEXISTS', at, held(campaign))) === 1,
    async of({ seat, person, issue, community }) {
      const own = community === undefined ? [] : [held({ issue, community })];
      const fields = [ALL, `pause|${seat}`, blockOf({ office: seat }), blockOf({ person }), ...own];
      const [everything, office, theirs, mine, organizer] = (await db.call(
        'HMGET',
        at,
        ...fields,
      )) as (Buffer | null)[];
      if (theirs || mine) return 'blocked';
      if (everything || office) return 'paused';
      return organizer ? 'held' : undefined;
    },
  };
}
