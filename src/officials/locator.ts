import type { CivicSource, Locator } from '../core/promises/officials.ts';
import type { When } from '../core/official/calendar.ts';
import type { Civic, Geocoded, Place } from '../core/official/civic.ts';
import { locate } from '../core/official/locate.ts';
import { geocoderFor } from '../core/official/maps.ts';
import { streetQuestion } from '../core/official/street-question.ts';
import type { Geocoder } from './census-geocoder.ts';

export interface LocatorParts {
  readonly civic: CivicSource;
  /** Without one a street decides nothing, and the writer is told. */
  readonly geocoder?: Geocoder;
  readonly now: () => When;
}

/** By ZIP at once; the street goes out only when the ZIP leaves a question that it can answer. */
export function createLocator({ civic, geocoder, now }: LocatorParts): Locator {
  return {
    async locate(place) {
      const [on, data] = [now(), civic.current()];
      return locate(place, data, on, await placeStreet(place, { data, on, geocoder }));
    },
  };
}

interface Known {
  readonly data: Civic;
  readonly on: When;
  readonly geocoder: Geocoder | undefined;
}

async function placeStreet(place: Place, known: Known): Promise<Geocoded | undefined> {
  const question = streetQuestion(place, known.data, known.on);
  if (!question) return undefined;
  if (!known.geocoder) return { kind: 'off' };
  const answer = await known.geocoder.geocode(question);
  if (answer.kind !== 'matched' || question.state !== undefined) return answer;

  // The state was not known, so the sitting Congress was asked for; a state on an older map is asked for once more.
  const right = geocoderFor(answer.state, known.on);
  if (right === undefined || right.congress === question.expected.congress) return answer;
  return await known.geocoder.geocode({ ...question, state: answer.state, expected: right });
}
