import { createAsking, type Asking } from '../../../src/app/press/asking.ts';
import { createCampaignShelf, type CampaignShelf } from '../../../src/app/campaigns/campaign-shelf.ts';
import { createCards, type Cards } from '../../../src/app/campaigns/cards.ts';
import { createConversation } from '../../../src/app/press/conversation.ts';
import { createFactsFor } from '../../../src/app/press/facts.ts';
import { createListing } from '../../../src/app/campaigns/listing.ts';
import { conversation } from '../../../src/app/press/flow.ts';
import type { Handle } from '../../../src/app/press/handle.ts';
import type { RecordsParts } from '../../../src/app/press/records.ts';
import type { PerformMailParts } from '../../../src/app/mail/perform-mail.ts';
import { readOrganisers } from '../../../src/app/config/organisers.ts';
import type { Meter } from '../../../src/app/health/meter.ts';
import { placeFor } from '../../../src/core/conversation/place.ts';
import { createMemo } from '../../../src/core/conversation/memo.ts';
import type { PersonAction } from '../../../src/core/conversation/action.ts';
import type { View } from '../../../src/core/conversation/view.ts';
import { EventId, type PersonId } from '../../../src/core/ids.ts';
import { buildLibrary, type Library } from '../../../src/core/library/library.ts';
import { locate } from '../../../src/core/official/locate.ts';
import type { Board } from '../../../src/core/promises/board.ts';
import type { Campaigns } from '../../../src/core/promises/campaigns.ts';
import type { FollowUps, Receipts } from '../../../src/core/promises/delivery.ts';
import type { Trial } from '../../../src/core/promises/issues.ts';
import type { Locator } from '../../../src/core/promises/officials.ts';
import type { Cabinet, OnceStore, SessionStore } from '../../../src/core/promises/sessions.ts';
import type { Signatures } from '../../../src/core/promises/signatures.ts';
import type { Tallies } from '../../../src/core/promises/tallies.ts';
import { createMemoryCampaigns } from '../../../src/campaigns/memory-campaigns.ts';
import { createMemoryFollowUps } from '../../../src/delivery/memory-follow-ups.ts';
import { createMemoryReceipts } from '../../../src/delivery/memory-receipts.ts';
import { createLog } from '../../../src/log.ts';
import { createMemoryCabinet } from '../../../src/sessions/memory-cabinet.ts';
import { createMemoryOnce } from '../../../src/sessions/memory-once.ts';
import { createMemorySessionStore } from '../../../src/sessions/memory-session-store.ts';
import { createMemorySignatures } from '../../../src/signatures/memory-signatures.ts';
import { createMemoryTallies } from '../../../src/tallies/memory-tallies.ts';
import { releasesFixture } from '../../fixtures/campaign.ts';
import { keepingFrozen } from '../../fixtures/frozen.ts';
import { ANI, civicFixture, factsFixture, HERE, libraryFixture, NOW } from '../../fixtures/conversation.ts';

const silentMeter: Meter = { interaction: () => undefined, effect: () => undefined, commit: () => undefined };

export interface Stores {
  readonly campaigns: Campaigns;
  readonly sessions: SessionStore;
  readonly receipts: Receipts;
  readonly tallies: Tallies;
  readonly signatures: Signatures;
  readonly followUps: FollowUps;
}

export interface World extends Stores {
  readonly handle: Handle;
  readonly cards: Cards;
  readonly shelf: CampaignShelf;
  readonly asking: Asking;
  /** Every line that was logged. */
  readonly lines: string[];
  /** What Ani does, as an event of its own unless one is named. */
  does(action: PersonAction, event?: string): Promise<View>;
  /** Another process on the same stores. */
  another(): World;
}

export interface WorldParts extends Partial<Stores> {
  readonly library?: Library;
  readonly locator?: Locator;
  readonly meter?: Meter;
  readonly patienceMs?: number;
  readonly trial?: Trial;
  /** Who sends what the bot itself sends. */
  readonly mail?: PerformMailParts;
  /** Where cards of campaigns are posted; asked each time. */
  readonly board?: () => Board;
  readonly cabinet?: Cabinet;
  readonly once?: OnceStore;
  readonly organisers?: string;
  readonly review?: boolean;
  readonly clock?: () => number;
  readonly forgotten?: () => Promise<void>;
  readonly doors?: RecordsParts['doors'];
  readonly notify?: (person: PersonId, view: View) => Promise<boolean>;
}

/** The same linter, in this very thread: what it does in one of its own is told in try-issue.test.ts. */
const trialFixture: Trial = {
  try: async (source, today) => ({ kind: 'tried', findings: buildLibrary([source], { today }).findings }),
};

let ids = 0;

/** The house with real stores in memory, the invented Congress of the fixtures and a geocoder that is told what to say. */
export function worldFixture(parts: WorldParts = {}): World {
  const { clock = () => NOW, meter = silentMeter, patienceMs } = parts;
  const stores: Stores = {
    sessions: keepingFrozen(parts.sessions ?? createMemorySessionStore({ clock })),
    receipts: parts.receipts ?? createMemoryReceipts({ clock }),
    tallies: parts.tallies ?? createMemoryTallies({ clock }),
    signatures: parts.signatures ?? createMemorySignatures({ clock }),
    followUps: parts.followUps ?? createMemoryFollowUps({ clock }),
    campaigns: parts.campaigns ?? createMemoryCampaigns({ clock }),
  };
  const civic = civicFixture();
  const locator = parts.locator ?? { locate: async (place) => locate(place, civic, new Date(clock())) };
  const lines: string[] = [];
  const log = createLog({ logLevel: 'debug' }, { write: (line) => void lines.push(line) });
  const newId = (): string => {
    ids += 1;
    return String(ids).padStart(22, 'n');
  };
  const { library = libraryFixture() } = parts;
  const shelf = createCampaignShelf({ ...stores, clock });
  const listed = {
    shelf,
    organisers: readOrganisers(parts.organisers ?? ''),
    issues: { current: () => library },
    settings: { ...factsFixture().settings, mail: parts.mail !== undefined },
    clock,
  };
  const factsFor = createFactsFor({
    ...stores,
    ...listed,
    review: parts.review ?? false,
    cards: { stuck: async (...of) => await cards.stuck(...of) },
    civic: { current: () => civic },
    unprintable: () => [],
    memo: createMemo(),
    releases: releasesFixture,
    needs: conversation.needs,
    isOpen: (person) => asking.isOpen(person),
    ...(parts.mail && { campaignMail: parts.mail.campaigns }),
    letterKey: new Uint8Array(32).fill(7),
    newId,
  });
  const { forgotten, doors, mail, notify = async () => false } = parts;
  const once = parts.once ?? createMemoryOnce(clock);
  const cabinet = parts.cabinet ?? createMemoryCabinet(clock);
  const asking = createAsking({
    ...stores,
    once,
    flow: conversation,
    factsFor,
    notify,
    log,
    clock,
  });
  const cards = createCards({
    boardFor: () => parts.board?.(),
    cabinet,
    once: createMemoryOnce(clock),
    factsFor,
    flow: conversation,
    log,
    clock,
  });
  const handle = createConversation({
    ...stores,
    once,
    cabinet,
    flow: conversation,
    factsFor,
    listing: createListing(listed),
    campaigning: { ...stores, trial: parts.trial ?? trialFixture, shelf, cards, review: parts.review ?? false, clock },
    ...(mail && { mail }),
    ...(doors && { doors }),
    ...(forgotten && { forgotten }),
    locator,
    placeFor,
    log,
    meter,
    clock,
    newId,
    ...(patienceMs !== undefined && { patienceMs }),
  });
  return {
    ...stores,
    handle,
    cards,
    shelf,
    asking,
    lines,
    does: (action, event = newId()) =>
      handle.handle({ person: ANI, community: HERE, event: EventId.parse(event), action }),
    another: () => worldFixture({ ...parts, ...stores, cabinet }),
  };
}

export const said = ({ blocks }: View): string[] =>
  blocks.flatMap((block) => (block.kind === 'notice' ? [block.text] : []));
