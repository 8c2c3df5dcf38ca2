import type { When } from '../../core/official/calendar.ts';
import type { Place } from '../../core/official/civic.ts';
import { UserError } from '../../core/errors.ts';
import { createCensusGeocoder, type Geocoder } from '../../officials/census-geocoder.ts';
import { dataDirectory } from '../../officials/data-directory.ts';
import { loadCivicData } from '../../officials/load-civic-data.ts';
import { createLocator } from '../../officials/locator.ts';
import { problemWithAddress } from '../../officials/sources.ts';
import type { Looked } from '../create-app.ts';

/** Loads the civic data at hand and asks it once. The street goes to the geocoder only where the ZIP leaves a question. */
export async function lookUp(place: Place, env: NodeJS.ProcessEnv, on: When): Promise<Looked> {
  const { civic, sample, warnings } = loadCivicData(dataDirectory(env));
  const locator = createLocator({ civic: { current: () => civic }, geocoder: geocoderOf(env), now: () => on });
  return { located: await locator.locate(place), sample, warnings: warnings.map(({ says }) => says) };
}

export function geocoderOf(env: NodeJS.ProcessEnv): Geocoder | undefined {
  const baseUrl = env['REDRESS_GEOCODER_URL'];
  if (baseUrl === 'off') return undefined;
  if (!baseUrl) return createCensusGeocoder();
  const problem = problemWithAddress(baseUrl);
  if (problem) throw new UserError('bad-address', `REDRESS_GEOCODER_URL: ${problem}`);
  return createCensusGeocoder({ baseUrl });
}
