import { isFlawed, type Campaign, type Content } from '../../core/campaign/campaign.ts';
import { sourceOf } from '../../core/campaign/source-of.ts';
import type { Kept, Shelved } from '../../core/conversation/facts.ts';
import { StoreAway } from '../../core/errors.ts';
import type { CommunityId, Day } from '../../core/ids.ts';
import { buildLibrary } from '../../core/library/library.ts';
import { dayOf } from '../../core/official/calendar.ts';
import type { Campaigns } from '../../core/promises/campaigns.ts';
import { createRecent } from '../recent.ts';

/** The campaigns of communities by way of what was read last. */
export interface CampaignShelf {
  /** At once where it was read lately; while the store is away, as it was read last. */
  of(community: CommunityId): readonly Kept[] | Promise<readonly Kept[]>;
  /** As it was read last, at once; where that is not fresh it is read again for the next time. */
  known(community: CommunityId): readonly Kept[];
  /** Reads it again the next time. */
  drop(community: CommunityId): void;
}

/** What another process changed is seen here after so many milliseconds: pausing a campaign stops it everywhere in five seconds. */
const FRESH_MS = 4_000;
const COMMUNITIES = 1_000;

export interface ShelfParts {
  readonly campaigns: Pick<Campaigns, 'list'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

interface Read {
  readonly at: number;
  readonly day: Day;
  readonly kept: readonly Kept[];
}

export function createCampaignShelf({ campaigns, clock }: ShelfParts): CampaignShelf {
  const read = createRecent<Read>(COMMUNITIES);
  const reading = new Set<CommunityId>();
  const isFresh = (before: Read | undefined): before is Read => before !== undefined && clock() - before.at < FRESH_MS;
  const readAgain = async (community: CommunityId, before: Read | undefined): Promise<readonly Kept[]> => {
    const day = dayOf(new Date(clock()));
    const known = before?.day === day ? before.kept : [];
    const listed = await campaigns.list(community).catch((error: unknown) => {
      // A store that is away stops nobody's letter here: what is to be saved says so itself.
      if (error instanceof StoreAway) return undefined;
      throw error;
    });
    if (!listed) return before?.kept ?? [];
    const kept = listed.map((campaign) => keptOf(campaign, known, day));
    read.set(community, { at: clock(), day, kept });
    return kept;
  };
  return {
    of(community) {
      const before = read.get(community);
      return isFresh(before) ? before.kept : readAgain(community, before);
    },
    drop(community) {
      const before = read.get(community);
      if (before) read.set(community, { ...before, at: -Infinity });
    },
    known(community) {
      const before = read.get(community);
      if (!isFresh(before) && !reading.has(community)) {
        reading.add(community);
        // Whatever is wrong with the store is told where its answer is waited for.
        const ended = (): void => void reading.delete(community);
        readAgain(community, before).then(ended, ended);
      }
      return before?.kept ?? [];
    },
  };
}

/** Built once for each version: letters are remembered by the very issue they were written about. */
function keptOf(campaign: Campaign, known: readonly Kept[], today: Day): Kept {
  const before = known.find((one) => one.campaign.id === campaign.id);
  if (before?.campaign.version === campaign.version) return before;
  const { live, content } = campaign;
  const sameText = JSON.stringify(live) === JSON.stringify(content);
  const shown = live && shelved(campaign, live, today);
  const draft = sameText ? shown : shelved(campaign, content, today);
  return {
    campaign,
    ...(shown && { live: shown }),
    ...(draft && { draft: { ...draft, usable: !isFlawed(campaign) } }),
  };
}

/** One text of a campaign as writers have it. Everything in it was tried before it was stored, so only its data is read now and its templates when they are used. */
export function shelved(campaign: Campaign, content: Content, today: Day): Shelved | undefined {
  const found = buildLibrary([sourceOf(content, campaign)], { today, check: 'data' }).find(campaign.id);
  if (found.kind !== 'issue') return undefined;
  const { status } = campaign;
  const issue = { ...found.issue, status: status === 'closed' ? ('closed' as const) : ('open' as const) };
  return { ...found, issue, usable: found.usable, ...(status === 'paused' && { paused: true }) };
}
