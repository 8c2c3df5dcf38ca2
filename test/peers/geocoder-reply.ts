/** `district` as the Census writes it: `37`, `00` at large, `98` a delegate. `congress` unset: what the vintage has. */
export interface GeocoderPlace {
  readonly state: string;
  readonly district: string;
  readonly congress?: number;
  readonly zip?: string;
  readonly matched?: string;
}

const congressOf: Readonly<Record<string, number>> = {
  ACS2025_Current: 119,
  ACS2026_Current: 120,
  Current_Current: 120,
};
const fips: Readonly<Record<string, string>> = { AL: '01', CA: '06', DC: '11', MO: '29', NY: '36', TX: '48', WY: '56' };

/** A reply in the shape of the Census geocoder. Like the real one it echoes the address and ignores unknown layers. */
export function geocoderReply(query: URLSearchParams, places: readonly GeocoderPlace[]): Uint8Array {
  const vintageName = query.get('vintage') ?? '';
  const reply = {
    result: {
      input: {
        address: { address: query.get('address') },
        vintage: { isDefault: false, id: '8', vintageName, vintageDescription: vintageName },
        benchmark: { isDefault: true, id: '4', benchmarkName: query.get('benchmark'), benchmarkDescription: '' },
      },
      addressMatches: places.map((place) => match(place, place.congress ?? congressOf[vintageName] ?? 120)),
    },
  };
  return Buffer.from(JSON.stringify(reply));
}

function match(place: GeocoderPlace, congress: number): object {
  const state = fips[place.state];
  if (state === undefined) throw new Error(`The stand-in does not know ${place.state}`);
  const zip = place.zip ?? '78701';
  return {
    tigerLine: { side: 'L', tigerLineId: '1' },
    geographies: {
      [`${String(congress)}th Congressional Districts`]: [
        {
          GEOID: `${state}${place.district}`,
          CDSESSN: String(congress),
          STATE: state,
          BASENAME: String(Number(place.district)),
          NAME: `Congressional District ${place.district}`,
          LSADC: 'C2',
          FUNCSTAT: 'N',
          MTFCC: 'G5200',
          AREALAND: '24784552',
          AREAWATER: '10382846',
          CENTLAT: '+30.2761000',
          CENTLON: '-097.7401000',
          INTPTLAT: '+30.2761000',
          INTPTLON: '-097.7401000',
          OID: '2119035952746636',
          OBJECTID: 142,
        },
      ],
    },
    coordinates: { x: -97.74, y: 30.27 },
    addressComponents: {
      zip,
      streetName: 'SAMPLE',
      preType: '',
      city: 'SAMPLETON',
      preDirection: '',
      suffixDirection: '',
      fromAddress: '100',
      state: place.state,
      suffixType: 'ST',
      toAddress: '198',
      suffixQualifier: '',
      preQualifier: '',
    },
    matchedAddress: place.matched ?? `100 SAMPLE ST, SAMPLETON, ${place.state}, ${zip}`,
  };
}
