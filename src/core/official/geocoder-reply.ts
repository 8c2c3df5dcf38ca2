import * as z from 'zod';
import { isDistrict } from './apportionment.ts';
import type { Geocoded } from './civic.ts';
import type { GeocoderMap } from './maps.ts';
import { stateOfFips } from './states.ts';

const Row = z.object({ GEOID: z.string(), STATE: z.string(), CDSESSN: z.string() });
const Match = z.object({
  matchedAddress: z.string().max(300),
  geographies: z.record(z.string(), z.array(z.unknown())),
  addressComponents: z.object({ zip: z.string().optional(), state: z.string().optional() }).default({}),
  coordinates: z.object({ x: z.number(), y: z.number() }).optional(),
});
type Match = z.infer<typeof Match>;
const Reply = z.object({ result: z.object({ addressMatches: z.array(Match).max(100) }) });
const Refusal = z.object({ errors: z.array(z.unknown()).min(1) });

const LAYER = /^\d{1,3}(?:st|nd|rd|th) Congressional Districts$/;

/**
 * The parsed JSON of a Census geocoder answer. A match counts only when the layer's name and CDSESSN are those asked for:
 * the service ignores a layer that it does not have and answers with another Congress. Several matches count only when all
 * lie in one district.
 */
export function readGeocoderReply(json: unknown, expected: Pick<GeocoderMap, 'congress' | 'layer'>): Geocoded {
  if (Refusal.safeParse(json).success) return { kind: 'refused' };
  const reply = Reply.safeParse(json);
  if (!reply.success) return { kind: 'error' };
  const matches = reply.data.result.addressMatches;
  const [first] = matches;
  if (!first) return { kind: 'no-match' };
  const found = matches.map((match) => districtOf(match, expected));
  const failed = found.find((district) => 'kind' in district);
  if (failed && 'kind' in failed) return failed;
  const districts = [...new Set(found.flatMap((district) => ('kind' in district ? [] : [district.district])))];
  const addresses = [...new Set(matches.map((match) => match.matchedAddress))].slice(0, 5);
  if (districts.length > 1) return { kind: 'ties', addresses, districts };
  return matched(first, districts[0]!, addresses, expected.congress);
}

function matched(match: Match, district: string, addresses: string[], congress: number): Geocoded {
  const zip = match.addressComponents.zip;
  return {
    kind: 'matched',
    congress,
    state: district.slice(0, 2),
    district,
    addresses,
    ...(zip && { zip }),
    ...(match.coordinates && { point: { lat: rounded(match.coordinates.y), lon: rounded(match.coordinates.x) } }),
  };
}

const rounded = (degrees: number) => Math.round(degrees * 100) / 100;

type Found = { readonly district: string } | { readonly kind: 'wrong-map' | 'no-match' | 'error' };

function districtOf(
  { geographies, addressComponents }: Match,
  expected: Pick<GeocoderMap, 'congress' | 'layer'>,
): Found {
  const rows = geographies[expected.layer];
  if (!rows) return { kind: Object.keys(geographies).some((layer) => LAYER.test(layer)) ? 'wrong-map' : 'error' };
  const row = Row.safeParse(rows[0]);
  if (!row.success || rows.length > 1) return { kind: 'error' };
  const { GEOID, STATE, CDSESSN } = row.data;
  if (CDSESSN !== String(expected.congress)) return { kind: 'wrong-map' };
  const state = stateOfFips(STATE);
  if (!/^\d\d(?:\d\d|ZZ)$/.test(GEOID) || GEOID.slice(0, 2) !== STATE || state === undefined) return { kind: 'error' };
  if (addressComponents.state && addressComponents.state !== state) return { kind: 'error' };
  const code = GEOID.slice(2);
  if (code === 'ZZ') return { kind: 'no-match' };
  const district = `${state}-${code === '00' || code === '98' ? 'AL' : String(Number(code))}`;
  return isDistrict(district) ? { district } : { kind: 'error' };
}
