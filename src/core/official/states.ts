import type { Language } from '../ids.ts';
import { ordinal } from '../wording.ts';
import { seatsOf } from './apportionment.ts';

interface State {
  /** Two digits; the first two of a census district code. */
  readonly fips: string;
  readonly name: string;
  /** Where the Spanish name differs. */
  readonly es?: string;
}

/**
 * The states, the District of Columbia and the five territories with a seat in the House, by postal code.
 * Source: ANSI INCITS 38 (FIPS 5-2) codes as the Census Bureau lists them, USPS Publication 28 appendix B; checked 2026-11-24.
 */
export const STATES: Readonly<Record<string, State>> = {
  AL: { fips: '01', name: 'Alabama' },
  AK: { fips: '02', name: 'Alaska' },
  AZ: { fips: '04', name: 'Arizona' },
  AR: { fips: '05', name: 'Arkansas' },
  CA: { fips: '06', name: 'California' },
  CO: { fips: '08', name: 'Colorado' },
  CT: { fips: '09', name: 'Connecticut' },
  DE: { fips: '10', name: 'Delaware' },
  DC: { fips: '11', name: 'District of Columbia', es: 'Distrito de Columbia' },
  FL: { fips: '12', name: 'Florida' },
  GA: { fips: '13', name: 'Georgia' },
  HI: { fips: '15', name: 'Hawaii', es: 'Hawái' },
  ID: { fips: '16', name: 'Idaho' },
  IL: { fips: '17', name: 'Illinois' },
  IN: { fips: '18', name: 'Indiana' },
  IA: { fips: '19', name: 'Iowa' },
  KS: { fips: '20', name: 'Kansas' },
  KY: { fips: '21', name: 'Kentucky' },
  LA: { fips: '22', name: 'Louisiana', es: 'Luisiana' },
  ME: { fips: '23', name: 'Maine' },
  MD: { fips: '24', name: 'Maryland' },
  MA: { fips: '25', name: 'Massachusetts' },
  MI: { fips: '26', name: 'Michigan', es: 'Míchigan' },
  MN: { fips: '27', name: 'Minnesota' },
  MS: { fips: '28', name: 'Mississippi', es: 'Misisipi' },
  MO: { fips: '29', name: 'Missouri', es: 'Misuri' },
  MT: { fips: '30', name: 'Montana' },
  NE: { fips: '31', name: 'Nebraska' },
  NV: { fips: '32', name: 'Nevada' },
  NH: { fips: '33', name: 'New Hampshire', es: 'Nuevo Hampshire' },
  NJ: { fips: '34', name: 'New Jersey', es: 'Nueva Jersey' },
  NM: { fips: '35', name: 'New Mexico', es: 'Nuevo México' },
  NY: { fips: '36', name: 'New York', es: 'Nueva York' },
  NC: { fips: '37', name: 'North Carolina', es: 'Carolina del Norte' },
  ND: { fips: '38', name: 'North Dakota', es: 'Dakota del Norte' },
  OH: { fips: '39', name: 'Ohio' },
  OK: { fips: '40', name: 'Oklahoma' },
  OR: { fips: '41', name: 'Oregon', es: 'Oregón' },
  PA: { fips: '42', name: 'Pennsylvania', es: 'Pensilvania' },
  RI: { fips: '44', name: 'Rhode Island' },
  SC: { fips: '45', name: 'South Carolina', es: 'Carolina del Sur' },
  SD: { fips: '46', name: 'South Dakota', es: 'Dakota del Sur' },
  TN: { fips: '47', name: 'Tennessee' },
  TX: { fips: '48', name: 'Texas' },
  UT: { fips: '49', name: 'Utah' },
  VT: { fips: '50', name: 'Vermont' },
  VA: { fips: '51', name: 'Virginia' },
  WA: { fips: '53', name: 'Washington' },
  WV: { fips: '54', name: 'West Virginia', es: 'Virginia Occidental' },
  WI: { fips: '55', name: 'Wisconsin' },
  WY: { fips: '56', name: 'Wyoming' },
  AS: { fips: '60', name: 'American Samoa', es: 'Samoa Americana' },
  GU: { fips: '66', name: 'Guam' },
  MP: { fips: '69', name: 'Northern Mariana Islands', es: 'Islas Marianas del Norte' },
  PR: { fips: '72', name: 'Puerto Rico' },
  VI: { fips: '78', name: 'U.S. Virgin Islands', es: 'Islas Vírgenes de los Estados Unidos' },
};

const BY_FIPS = new Map(Object.entries(STATES).map(([state, { fips }]) => [fips, state]));

export const isState = (state: string): boolean => Object.hasOwn(STATES, state);

/** The postal code for a FIPS code: `06` is `CA`. */
export const stateOfFips = (fips: string): string | undefined => BY_FIPS.get(fips);

/** "California"; the code itself for one that is not in the table. */
export function stateName(state: string, language: Language = 'en'): string {
  const row = isState(state) ? STATES[state]! : undefined;
  return (language === 'es' ? row?.es : undefined) ?? row?.name ?? state;
}

const CHAMBERS = {
  upper: { en: 'Senate', es: 'el Senado' },
  house: { en: 'House', es: 'la Cámara' },
  assembly: { en: 'Assembly', es: 'la Asamblea' },
  delegates: { en: 'House of Delegates', es: 'la Cámara de Delegados' },
  only: { en: 'Legislative', es: 'la Legislatura' },
} as const;

/** What a lower house is called where it is not "House". Source: the houses' own names, checked 2026-11-25. */
export function lowerHouseOf(state: string): 'house' | 'assembly' | 'delegates' {
  if (['CA', 'NV', 'NY', 'NJ', 'WI'].includes(state)) return 'assembly';
  return ['MD', 'VA', 'WV'].includes(state) ? 'delegates' : 'house';
}

/** A chamber of a state, before "District" in English and after "en" in Spanish. Nebraska has only one. */
export function chamberName(
  { state, chamber }: { readonly state: string; readonly chamber: 'upper' | 'lower' },
  language: Language,
): string {
  if (state === 'NE') return CHAMBERS.only[language];
  return CHAMBERS[chamber === 'upper' ? 'upper' : lowerHouseOf(state)][language];
}

/** The chamber as it stands on an envelope: "California Senate", "Texas House of Representatives", "Nebraska Legislature". */
export function chamberOnEnvelope(seat: { readonly state: string; readonly chamber: 'upper' | 'lower' }): string {
  const name = chamberName(seat, 'en').replace(/^House$/, 'House of Representatives');
  return `${stateName(seat.state)} ${name === CHAMBERS.only.en ? 'Legislature' : name}`;
}

/** One member speaks for the whole state or territory. */
export const isOnlySeat = (state: string): boolean => seatsOf(state) === 1;

/** "22nd Congressional District of California", "At-Large Congressional District of Wyoming". `district` as in a seat: `22`, `AL`. */
export function districtName(state: string, district: string): string {
  return `${district === 'AL' ? 'At-Large' : ordinal(Number(district), 'en')} Congressional District of ${withThe(state)}`;
}

/** The name inside a sentence: "the District of Columbia", "Ohio"; "el Distrito de Columbia", "las Islas Marianas del Norte". */
export function withThe(state: string, language: Language = 'en'): string {
  const name = stateName(state, language);
  if (!WITH_THE.has(state)) return name;
  return language === 'en' ? `the ${name}` : `${isPlural(state) ? 'las' : 'el'} ${name}`;
}

/** In Spanish "de Misuri", "del Distrito de Columbia", "a Ohio", "al Distrito de Columbia". */
export function afterWord(word: 'a' | 'de', state: string): string {
  return `${word} ${withThe(state, 'es')}`.replace(/^a el /, 'al ').replace(/^de el /, 'del ');
}

const WITH_THE = new Set(['DC', 'MP', 'VI']);

/** "The Northern Mariana Islands have". */
export const isPlural = (state: string): boolean => state === 'MP' || state === 'VI';

/** The two-letter code for what a person typed: `ca`, `D.C.`, `California`, `Puerto Rico`. */
export function stateTyped(typed: string): string | undefined {
  const plain = fold(typed);
  if (isState(plain.toUpperCase())) return plain.toUpperCase();
  const named = ALSO.find(([name]) => name === plain)?.[1];
  return (
    named ??
    Object.keys(STATES).find((state) => fold(stateName(state)) === plain || fold(stateName(state, 'es')) === plain)
  );
}

/** What people write as well, and what can mean nothing else. */
const ALSO: readonly (readonly [string, string])[] = [
  ['washington dc', 'DC'],
  ['virgin islands', 'VI'],
  ['islas virgenes', 'VI'],
  ['usvi', 'VI'],
  ['cnmi', 'MP'],
];

/** Without accents, dots, commas and the article. */
function fold(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/[\p{M}.]/gu, '');
  return plain
    .replaceAll(/[\s,]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^the /, '');
}
