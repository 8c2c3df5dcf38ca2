import type { Locator } from '../core/promises/officials.ts';
import type { Log } from '../log.ts';
import { createCivicData, type CivicData } from '../officials/civic-data.ts';
import { dataDirectory } from '../officials/data-directory.ts';
import { createLocator } from '../officials/locator.ts';
import { createReleaseReader } from '../officials/release-reader.ts';
import { readSources } from '../officials/sources.ts';
import { geocoderOf } from './config/look-up.ts';
import { createReleases, type Releases } from './releases.ts';
import { traceOf } from './trouble.ts';

export interface OpenCivicParts {
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
}

export interface OpenCivic {
  readonly civic: CivicData;
  readonly locator: Locator;
  readonly releases: Releases;
}

/** The public data about officials, and who looks places and names up in it. Nothing is downloaded before `start`. */
export function openCivic({ env, clock, log }: OpenCivicParts): OpenCivic {
  const now = (): Date => new Date(clock());
  const directory = dataDirectory(env);
  const civic = createCivicData({
    directory,
    sources: readSources(env),
    clock: now,
    random: Math.random,
    onReport: ({ changed, warnings }) => log.info({ changed, warnings }, 'Data about officials was looked after'),
    onFailed: (error) => log.error(traceOf(error), 'Data about officials could not be looked after'),
    onWarning: ({ about, says }) => log.warn({ about }, says),
  });
  return {
    civic,
    locator: createLocator({ civic, geocoder: geocoderOf(env), now }),
    releases: createReleases(createReleaseReader({ directory })),
  };
}
