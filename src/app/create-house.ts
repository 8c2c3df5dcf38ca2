import { createMemo } from '../core/conversation/memo.ts';
import { placeFor } from '../core/conversation/place.ts';
import { previewLetters } from '../core/library/samples.ts';
import type { View } from '../core/conversation/view.ts';
import type { CommunityId, PersonId } from '../core/ids.ts';
import type { Board } from '../core/promises/board.ts';
import { dayOf } from '../core/official/calendar.ts';
import { createTrial } from '../issues/try-issue.ts';
import type { Log } from '../log.ts';
import { createCivicData } from '../officials/civic-data.ts';
import { dataDirectory } from '../officials/data-directory.ts';
import { loadPastMembers } from '../officials/load-past-members.ts';
import { createLocator } from '../officials/locator.ts';
import { readSources } from '../officials/sources.ts';
import { createPaper } from '../paper/pdf.ts';
import { createAsking } from './asking.ts';
import { createCards } from './cards.ts';
import { createOrganiseLinks } from '../web/organise-links.ts';
import { createCampaignCounts } from './campaign-counts.ts';
import { createCampaignShelf } from './campaign-shelf.ts';
import { startChores } from './chores.ts';
import type { OpenDoors } from './doors.ts';
import { createPerform } from './effects.ts';
import { createFactsFor } from './facts.ts';
import { conversation as flow } from './flow.ts';
import { createHandle, type Handle } from './handle.ts';
import { gaugesOf } from './gauges.ts';
import { healthOf, type Health } from './health.ts';
import type { HouseConfig } from './house-config.ts';
import { keysFrom } from './keys.ts';
import { createListing } from './listing.ts';
import { geocoderOf } from './look-up.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createMembers } from './members.ts';
import { createNewId } from './new-id.ts';
import { openIssues } from './open-issues.ts';
import { openMail } from './open-mail.ts';
import { readOrganisers } from './organisers.ts';
import { issuesHealth, officialsHealth, paperHealth } from './part-health.ts';
import { createServer } from './server.ts';
import { settingsOf } from './settings.ts';
import { startBlock } from './start-block.ts';
import { openStores } from './stores.ts';
import { traceOf } from './trouble.ts';

export interface HouseParts {
  readonly env: NodeJS.ProcessEnv;
  readonly config: HouseConfig;
  readonly log: Log;
  /** Opens the doors that are switched on. */
  readonly openDoors: OpenDoors;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** A Redis that may lose things will do. */
  readonly allowVolatile?: boolean;
}

/** Everything that keeps running, joined. Nothing answers or downloads before `start`. */
export interface House {
  readonly conversation: Handle;
  health(): Promise<Health>;
  /** The health, and a letter set on paper. */
  examine(): Promise<Health>;
  readonly metrics: Metrics;
  /** Begins to answer; answers the block that says what is running. Rejects with a UserError when the port cannot be had. */
  start(): Promise<string>;
  /** Takes nothing new and lets what is under way end, `graceMs` at most. Twice is once. */
  close(graceMs?: number): Promise<void>;
}

const MINUTE = 60_000;
const GRACE_MS = 10_000;

/** Rejects with a UserError when something cannot be had without which nothing works. */
export async function createHouse(parts: HouseParts): Promise<House> {
  const { env, config, log, openDoors, clock = Date.now, allowVolatile = false } = parts;
  const now = (): Date => new Date(clock());
  const newId = createNewId();
  const closing = new AbortController();
  const stores = await openStores({ env, clock, log, ...(allowVolatile && { allowVolatile }) });
  const issues = await openIssues({ config, now, log }).catch((error: unknown) => {
    stores.close();
    throw error;
  });
  const civic = createCivicData({
    directory: dataDirectory(env),
    sources: readSources(env),
    clock: now,
    random: Math.random,
    onReport: ({ changed, warnings }) => log.info({ changed, warnings }, 'Data about officials was looked after'),
  });
  const paper = createPaper();
  const keys = keysFrom(config.secret);
  const metrics = createMetrics({ gauges: gaugesOf(issues, civic, clock) });
  const letterKey = config.secret === undefined ? stores.letterKey : keys.letters;
  const shelf = createCampaignShelf({ ...stores, clock });
  const counts = createCampaignCounts({ ...stores, issues, shelf, civic, clock });
  const { publicUrl } = config;
  const listed = {
    issues,
    shelf,
    organisers: readOrganisers(config.organisers),
    settings: settingsOf(config),
    clock,
  };
  const factsFor = createFactsFor({
    ...stores,
    ...listed,
    review: config.review,
    civic,
    memo: createMemo(),
    members: createMembers({ lists: () => civic.loaded(), past: () => loadPastMembers(dataDirectory(env)), clock }),
    needs: flow.needs,
    ...(publicUrl !== undefined && {
      organiseLink: createOrganiseLinks({ publicUrl, key: keys.links, clock, newId }),
    }),
    isOpen: (person) => asking.isOpen(person),
    campaignMail: () => mail?.campaigns,
    letterKey,
    newId,
  });
  const locator = createLocator({ civic, geocoder: geocoderOf(env), now });
  const { meter } = metrics;
  const forgetInDoors = async (person: PersonId): Promise<void> =>
    void (await Promise.all(doors.map(async (door) => await door.forget?.(person))));
  const notify = async (person: PersonId, view: View): Promise<boolean> => {
    for (const door of doors) if (await door.notify?.(person, view)) return true;
    return false;
  };
  const asking = createAsking({ ...stores, flow, factsFor, notify, log, clock });
  const trial = createTrial();
  const boardFor = (community: CommunityId): Board | undefined =>
    doors.find(({ board }) => board && community.startsWith(`${board.platform}:`))?.board;
  const mayStill = async (person: PersonId, community: CommunityId): Promise<boolean> => {
    // Whoever sits at this very computer is asked for nothing more.
    if (person.startsWith('web:') || listed.organisers.has(community, person)) return true;
    for (const door of doors) if (await door.runs?.(person, community)) return true;
    return false;
  };
  const cards = createCards({ ...stores, boardFor, factsFor, flow, log });
  const campaigning = { ...stores, trial, shelf, cards, review: config.review, clock };
  const mail = await openMail({ config, stores, paper, factsFor, letterKey, log, clock, newId });
  const perform = createPerform({
    ...stores,
    campaigning,
    ...(mail && { mail }),
    forgetInDoors,
    locator,
    placeFor,
    log,
    meter,
    clock,
  });
  const conversation = createHandle({
    ...stores,
    flow,
    factsFor,
    listing: createListing(listed),
    perform,
    log,
    meter,
    clock,
    newId,
  });

  const health = async (): Promise<Health> =>
    healthOf([
      issuesHealth(issues.current()),
      officialsHealth(civic, now(), config.isProduction),
      await stores.health(),
      ...(mail ? [await mail.health()] : []),
      ...doors.flatMap((door) => door.health?.() ?? []),
    ]);
  const doors = await openDoors({
    ...stores,
    env,
    config,
    conversation,
    paper,
    counts,
    issues,
    keys,
    mayStill,
    log,
    clock,
    newId,
    closing: closing.signal,
  });
  const server = createServer({
    routes: doors.flatMap(({ routes = [] }) => routes),
    health,
    metrics: () => metrics.text(),
    log,
    closing,
  });
  const keepHouse = async (): Promise<void> => {
    await Promise.all([
      conversation.sweep(),
      stores.receipts.sweep(),
      stores.tallies.sweep(),
      stores.signatures.sweep(),
      stores.tidy(),
    ]);
  };
  // A process that only sends has no door: what is to be done in one is left to those that have.
  const hasDoors = config.role !== 'worker';
  const chores = [
    ...(mail ? [{ everyMs: 10 * MINUTE, work: mail.sweep }] : []),
    ...(hasDoors
      ? [
          { everyMs: MINUTE, work: keepHouse },
          { everyMs: MINUTE, work: () => cards.flush() },
          { everyMs: 60 * MINUTE, work: () => asking.round() },
          // Soon after the start, for some are started anew every day; and not in all processes at once.
          {
            firstMs: (1 + 4 * Math.random()) * MINUTE,
            everyMs: 60 * MINUTE,
            work: () => stores.sweepOverstayers(),
          },
        ]
      : []),
    // Dates pass: an issue opens or closes without a file being changed.
    { everyMs: 60 * MINUTE, work: () => issues.reload() },
  ];
  let stopChores = (): void => undefined;
  let closed: Promise<void> | undefined;
  const failed = (error: unknown): void => log.error(traceOf(error), 'Housekeeping failed');

  const close = async (graceMs: number): Promise<void> => {
    stopChores();
    const until = performance.now() + graceMs;
    issues.close();
    await Promise.all([
      server.close(graceMs),
      mail?.stop(graceMs),
      ...doors.map(async (door) => await door.close?.(graceMs)),
    ]);
    await Promise.race([conversation.idle(), after(Math.max(0, until - performance.now()))]);
    await Promise.race([civic.close(), after(Math.max(0, until - performance.now()))]);
    await Promise.all([paper.close(), trial.close(), mail?.close()]);
    stores.close();
  };

  return {
    conversation,
    metrics,
    health,
    async examine() {
      const { parts: found } = await health();
      const [letter] = issues
        .current()
        .issues.flatMap((one) => previewLetters(one, { language: 'en', date: dayOf(now()) }));
      return healthOf(letter ? [...found, await paperHealth(paper, letter)] : found);
    },
    async start() {
      const port = await server.listen(config);
      await Promise.all(doors.map(async (door) => await door.start?.()));
      civic.start();
      // Invented members are replaced as soon as may be, and not only when the first refresh is due.
      if (civic.loaded().sample) void civic.refresh().catch(failed);
      await mail?.start();
      stopChores = startChores(chores, log);
      if (hasDoors) void asking.round().catch(failed);
      return startBlock({
        library: issues.current(),
        civic,
        sessions: stores.says,
        ...(mail && { mail: mail.says }),
        doors,
        config,
        port,
        now: now(),
      });
    },
    close: (graceMs = GRACE_MS) => (closed ??= close(graceMs)),
  };
}

async function after(ms: number): Promise<void> {
  await new Promise<void>((resolve) => void setTimeout(resolve, ms).unref());
}
