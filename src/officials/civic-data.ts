import type { CivicSource } from '../core/promises/officials.ts';
import { refreshMs } from './due.ts';
import { type LoadedCivic, loadCivicData } from './load-civic-data.ts';
import type { Sources } from './sources.ts';
import { updateCivicData, type UpdateReport } from './update-civic-data.ts';
import type { Warning } from './warning.ts';

export interface CivicDataParts {
  readonly directory: string;
  readonly sources: Sources;
  readonly clock: () => Date;
  readonly random: () => number;
  /** Handed in, so that a test lets a day pass at once; the usual one does not keep the process alive. */
  readonly timers?: Timers;
  readonly update?: typeof updateCivicData;
  readonly onReport?: (report: UpdateReport) => void;
  /** A refresh that was planned failed as a whole; it is tried again within the hour. */
  readonly onFailed?: (error: unknown) => void;
  /** Told once of each thing that is wrong with what is stored. */
  readonly onWarning?: (warning: Warning) => void;
}

export interface Timers {
  /** Runs `work` once after `ms`; what it answers takes that back. */
  after(ms: number, work: () => void): () => void;
}

export interface CivicData extends CivicSource {
  /** The last load: whether it is the sample, and what was damaged. */
  loaded(): LoadedCivic;
  /** Of the last update and the last load; for health. */
  warnings(): readonly Warning[];
  /** Downloads what is due and loads it. */
  refresh(): Promise<UpdateReport>;
  /** Refreshes now and then on; `close` ends it and waits for a refresh at work. */
  start(): void;
  close(): Promise<void>;
}

const HOUR = 3_600_000;
const FIRST_MS = 60_000;
/** Another process is at work: what it brings is there in minutes. */
const BUSY_MS = 120_000;
/** The shortest interval of any source; each is asked for only when its own has passed. */
const DAILY = { refreshMs: 24 * HOUR };

/** The civic data of one process: loaded once, replaced as a whole when it changes, refreshed with jitter. */
export function createCivicData(parts: CivicDataParts): CivicData {
  const { directory, sources, clock, random } = parts;
  const timers = parts.timers ?? unheldTimers;
  const update = parts.update ?? updateCivicData;
  const known = new Set<string>();
  const tellOnce = (warning: Warning): void => {
    if (!known.has(warning.says)) parts.onWarning?.(warning);
    known.add(warning.says);
  };
  let loaded = loadCivicData(directory, tellOnce);
  let told: readonly Warning[] = [];
  let takeBack: (() => void) | undefined;
  let working: Promise<UpdateReport> | undefined;
  let closed = false;

  const refresh = async (): Promise<UpdateReport> => {
    const report = await update({ directory, sources, now: clock, which: 'due' });
    // Another process may have changed the directory, so it is read again in any case.
    loaded = loadCivicData(directory, tellOnce);
    told = report.warnings;
    parts.onReport?.(report);
    return report;
  };
  const refreshOnce = (): Promise<UpdateReport> => {
    working ??= refresh().finally(() => (working = undefined));
    return working;
  };
  const plan = (ms: number): void => {
    if (closed) return;
    takeBack = timers.after(ms, () => {
      refreshOnce().then(
        (report) => plan(nextIn(report)),
        (error: unknown) => {
          parts.onFailed?.(error);
          plan(jittered(HOUR));
        },
      );
    });
  };
  const nextIn = ({ warnings }: UpdateReport): number => {
    if (warnings.some(({ code }) => code === 'busy')) return jittered(BUSY_MS);
    return jittered(warnings.length > 0 ? HOUR : refreshMs(DAILY, clock()));
  };
  const jittered = (ms: number): number => Math.round(ms * (0.9 + 0.2 * random()));

  return {
    current: () => loaded.civic,
    loaded: () => loaded,
    warnings: () => [...loaded.warnings, ...told],
    refresh: refreshOnce,
    // Invented members are replaced as soon as may be.
    start: () => plan(loaded.sample ? 0 : Math.round(FIRST_MS * random())),
    async close() {
      closed = true;
      takeBack?.();
      await working?.catch(() => undefined);
    },
  };
}

const unheldTimers: Timers = {
  after(ms, work) {
    const timer = setTimeout(work, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
