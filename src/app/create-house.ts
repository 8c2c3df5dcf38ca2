import type { CommunityId, PersonId } from '../core/ids.ts';
import type { Log } from '../log.ts';
import { createPaper } from '../paper/pdf.ts';
import { within } from '../within.ts';
import { createAllDoors } from './http/all-doors.ts';
import type { OpenDoors } from './http/doors.ts';
import type { Handle } from './press/handle.ts';
import { openPress } from './press/open-press.ts';
import { createFail } from './fail.ts';
import { gaugesOf } from './health/gauges.ts';
import type { HouseConfig } from './config/house-config.ts';
import { createHouseHealth, type HouseHealth } from './health/house-health.ts';
import { startHousekeeping } from './keeping/housekeeping.ts';
import { keysFrom } from './config/keys.ts';
import { createMetrics, type Metrics } from './health/metrics.ts';
import { createNewId } from './new-id.ts';
import { openCivic } from './open-civic.ts';
import { openIssues } from './open-issues.ts';
import { createServer } from './http/server.ts';
import { startBlock } from './health/start-block.ts';
import { openStores } from './keeping/stores.ts';

export interface HouseParts {
  readonly env: NodeJS.ProcessEnv;
  readonly config: HouseConfig;
  readonly log: Log;
  /** Opens the doors that are switched on. */
  readonly openDoors: OpenDoors;
  /** In place of the clocks of this process and of Redis; milliseconds since 1970. */
  readonly clock?: () => number;
  /** A Redis that may lose things will do. */
  readonly allowVolatile?: boolean;
}

/** Everything that keeps running, joined. Nothing answers or downloads before `start`. */
export interface House extends HouseHealth {
  readonly conversation: Handle;
  readonly metrics: Metrics;
  /** Begins to answer; answers the block that says what is running. Rejects with a UserError when the port cannot be had. */
  start(): Promise<string>;
  /** Takes nothing new and lets what is under way end, `graceMs` at most. Twice is once. */
  close(graceMs?: number): Promise<void>;
}

const GRACE_MS = 10_000;

/** Rejects with a UserError when something cannot be had without which nothing works. */
export async function createHouse(parts: HouseParts): Promise<House> {
  const { env, config, log, openDoors, clock: given, allowVolatile = false } = parts;
  const clock = given ?? Date.now;
  const now = (): Date => new Date(clock());
  const newId = createNewId();
  const closing = new AbortController();
  const stores = await openStores({ env, clock, log, fail: createFail(log), ...(allowVolatile && { allowVolatile }) });
  const issues = await openIssues({ config, now, log }).catch((error: unknown) => {
    stores.close();
    throw error;
  });
  const { civic, locator, releases } = openCivic({ env, clock, log });
  const paper = createPaper();
  const keys = keysFrom(config.secret);
  const metrics = createMetrics({ gauges: gaugesOf(issues, civic, clock) });
  const doors = createAllDoors();
  const { conversation, asking, campaigning, mail, organisers } = await openPress({
    config,
    keys,
    stores,
    issues,
    civic,
    locator,
    releases,
    paper,
    doors,
    meter: metrics.meter,
    log,
    clock,
    ...(given && { shared: given }),
    newId,
  });
  const mayStill = async (person: PersonId, community: CommunityId): Promise<boolean> =>
    // Whoever sits at this very computer is asked for nothing more.
    person.startsWith('web:') || organisers.has(community, person) || (await doors.runs(person, community));
  const healths = createHouseHealth({
    issues,
    civic,
    stores,
    mail,
    doors,
    paper,
    isProduction: config.isProduction,
    now,
  });
  const opened = await openDoors({
    ...stores,
    env,
    config,
    conversation,
    paper,
    counts: campaigning.counts,
    releases,
    ...(mail && { campaignMail: mail.campaigns }),
    issues,
    keys,
    mayStill,
    log,
    clock,
    newId,
    closing: closing.signal,
  });
  doors.put(opened);
  const server = createServer({
    routes: doors.routes(),
    health: () => healths.health(),
    metrics: () => metrics.text(),
    log,
    closing,
  });
  let stopHousekeeping = (): void => undefined;
  let closed: Promise<void> | undefined;

  const close = async (graceMs: number): Promise<void> => {
    stopHousekeeping();
    const until = performance.now() + graceMs;
    const left = (): number => Math.max(0, until - performance.now());
    issues.close();
    await Promise.all([server.close(graceMs), mail?.stop(graceMs), doors.close(graceMs)]);
    await within(conversation.idle(), left());
    await within(civic.close(), left());
    await Promise.all([paper.close(), releases.close(), campaigning.close(), mail?.close()]);
    stores.close();
  };

  return {
    conversation,
    metrics,
    ...healths,
    async start() {
      const port = await server.listen(config);
      await doors.start();
      civic.start();
      await mail?.start();
      const { role } = config;
      const { cards } = campaigning;
      stopHousekeeping = startHousekeeping({ role, issues, conversation, stores, cards, asking, mail, log, clock });
      return startBlock({
        library: issues.current(),
        civic,
        sessions: stores.says,
        ...(mail && { mail: mail.says }),
        doors: doors.says(),
        config,
        port,
        now: now(),
      });
    },
    close: (graceMs = GRACE_MS) => (closed ??= close(graceMs)),
  };
}
