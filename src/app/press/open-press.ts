import { createMemo } from '../../core/conversation/memo.ts';
import { placeFor } from '../../core/conversation/place.ts';
import type { Paper } from '../../core/promises/paper.ts';
import type { WatchedIssues } from '../../issues/watch-issues.ts';
import type { Log } from '../../log.ts';
import { createUnprintable } from '../../paper/unprintable.ts';
import { createOrganiseLinks } from '../../web/organise-links.ts';
import { createListing } from '../campaigns/listing.ts';
import { openCampaigns, type OpenCampaigns } from '../campaigns/open-campaigns.ts';
import type { HouseConfig } from '../config/house-config.ts';
import type { Keys } from '../config/keys.ts';
import { readOrganisers, type Organisers } from '../config/organisers.ts';
import { settingsOf } from '../config/settings.ts';
import type { Meter } from '../health/meter.ts';
import type { AllDoors } from '../http/all-doors.ts';
import type { Stores } from '../keeping/stores.ts';
import type { Mail } from '../mail/mail.ts';
import { openMail } from '../mail/open-mail.ts';
import type { OpenCivic } from '../open-civic.ts';
import { createAsking, type Asking } from './asking.ts';
import { createConversation } from './conversation.ts';
import { createFactsFor, type FactsFor } from './facts.ts';
import { conversation as flow } from './flow.ts';
import type { Handle } from './handle.ts';
import { createReceiptsNow } from './receipts-now.ts';

export interface OpenPressParts extends Pick<OpenCivic, 'civic' | 'locator' | 'releases'> {
  readonly config: HouseConfig;
  readonly keys: Keys;
  readonly stores: Stores;
  readonly issues: WatchedIssues;
  readonly paper: Pick<Paper, 'pdf'>;
  readonly doors: AllDoors;
  readonly meter: Meter;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** In place of the clock of Redis, which all processes share. */
  readonly shared?: () => number;
  readonly newId: () => string;
}

/** What answers people and does what they decide: the conversation, the campaigns, the mail. */
export interface OpenPress {
  readonly conversation: Handle;
  readonly asking: Asking;
  readonly campaigning: OpenCampaigns;
  /** Absent where the bot sends nothing itself. */
  readonly mail?: Mail;
  readonly organisers: Organisers;
}

/** Rejects with a UserError when what sends e-mail cannot be had. */
export async function openPress(parts: OpenPressParts): Promise<OpenPress> {
  const { config, keys, stores, issues, civic, locator, releases, paper, doors, log, meter, clock, shared, newId } =
    parts;
  const { publicUrl, review } = config;
  const letterKey = config.secret === undefined ? stores.letterKey : keys.letters;
  // What is known is told by the parts below, which ask for it themselves.
  const factsFor: FactsFor = async (...asked) => await known(...asked);
  const campaigning = openCampaigns({
    stores,
    issues,
    civic,
    review,
    boardFor: (community) => doors.boardFor(community),
    factsFor,
    flow,
    log,
    clock,
  });
  const asking = createAsking({
    ...stores,
    flow,
    factsFor,
    notify: (person, view) => doors.notify(person, view),
    log,
    clock,
  });
  const mail = await openMail({
    config,
    stores,
    paper,
    factsFor,
    letterKey,
    log,
    clock,
    newId,
    ...(shared && { shared }),
  });
  const organisers = readOrganisers(config.organisers);
  const listed = { issues, shelf: campaigning.shelf, organisers, settings: settingsOf(config), clock };
  const known = createFactsFor({
    ...stores,
    ...listed,
    review,
    cards: campaigning.cards,
    civic,
    unprintable: createUnprintable(),
    memo: createMemo(),
    releases,
    needs: flow.needs,
    ...(publicUrl !== undefined && {
      organiseLink: createOrganiseLinks({ publicUrl, key: keys.links, clock, newId }),
    }),
    receipts: mail ? createReceiptsNow(stores.receipts, mail.outbox) : stores.receipts,
    isOpen: (person) => asking.isOpen(person),
    ...(mail && { campaignMail: mail.campaigns }),
    letterKey,
    newId,
  });
  const conversation = createConversation({
    ...stores,
    flow,
    factsFor: known,
    listing: createListing(listed),
    doors,
    campaigning,
    ...(mail && { mail }),
    locator,
    placeFor,
    log,
    meter,
    clock,
    newId,
  });
  return { conversation, asking, campaigning, ...(mail && { mail }), organisers };
}
