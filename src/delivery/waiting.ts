import type { Mailing } from '../core/delivery/mailing.ts';
import type { LetterId } from '../core/delivery/receipt.ts';
import type { Vault } from '../core/promises/sessions.ts';
import type { Db } from '../redis/connection.ts';
import { isOpen, type Entry } from './entry.ts';
import type { Ledger } from './ledger.ts';
import { createLetterLists } from './letter-lists.ts';

/** A campaign in one community. */
export type OfCampaign = Pick<Mailing, 'issue'> & Required<Pick<Mailing, 'community'>>;

/** Letters of campaigns that have not left, or of which nobody knows yet. */
export interface Waiting {
  /** Before the letter itself: what waits can always be counted. */
  note(campaign: OfCampaign, letter: LetterId): Promise<void>;
  /** What has ended meanwhile is let go of. */
  of(campaign: OfCampaign): Promise<readonly Entry[]>;
  drop(campaign: OfCampaign, letter: LetterId): Promise<void>;
}

export interface WaitingParts {
  readonly db: Db;
  readonly vault: Vault;
  readonly ledger: Pick<Ledger, 'read'>;
  /** The clock that all processes share, in milliseconds since 1970: that of Redis where none is given. */
  readonly shared?: () => number;
}

export const campaignName = ({ community, issue }: OfCampaign): string => `campaign:${community}:${issue}`;

export function createWaiting({ db, vault, ledger, ...clock }: WaitingParts): Waiting {
  const nameFor = (campaign: OfCampaign): string => vault.name(campaignName(campaign));
  const lists = createLetterLists({ db, ...clock });
  const drop = (campaign: OfCampaign, letter: LetterId): Promise<void> => lists.drop(nameFor(campaign), letter);
  return {
    drop,
    note: (campaign, letter) => lists.add(nameFor(campaign), letter),
    async of(campaign) {
      const letters = await lists.list(nameFor(campaign));
      const entries = await Promise.all(
        letters.map(async (letter) => {
          const entry = (await ledger.read(letter))?.entry;
          if (entry && isOpen(entry)) return [entry];
          await drop(campaign, letter);
          return [];
        }),
      );
      return entries.flat();
    },
  };
}
