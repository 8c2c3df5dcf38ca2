/** What the digits alone say about a ZIP: `territory` has one seat, the others have none. */
export type ZipPlace =
  | { readonly kind: 'territory'; readonly state: 'PR' | 'VI' | 'GU' | 'AS' | 'MP' }
  | { readonly kind: 'military' }
  | { readonly kind: 'freely-associated'; readonly place: 'Palau' | 'Micronesia' | 'Marshall Islands' };

/**
 * First and last ZIP of each range. Military post (AA 340, AE 090-098, AP 962-966) is voted at home; Palau, Micronesia and
 * the Marshall Islands are independent states that the U.S. mail serves.
 * Source: USPS Publication 65 (National Five-Digit ZIP Code directory) and DMM L002; 006-009 also against the HRSA/UDS
 * crosswalk of 2015; checked 2026-11-24.
 */
const RANGES: readonly (readonly [number, number, ZipPlace])[] = [
  [600, 799, { kind: 'territory', state: 'PR' }],
  [800, 899, { kind: 'territory', state: 'VI' }],
  [900, 999, { kind: 'territory', state: 'PR' }],
  [9000, 9899, { kind: 'military' }],
  [34_000, 34_099, { kind: 'military' }],
  [96_200, 96_699, { kind: 'military' }],
  [96_799, 96_799, { kind: 'territory', state: 'AS' }],
  [96_910, 96_932, { kind: 'territory', state: 'GU' }],
  [96_939, 96_940, { kind: 'freely-associated', place: 'Palau' }],
  [96_941, 96_944, { kind: 'freely-associated', place: 'Micronesia' }],
  [96_950, 96_952, { kind: 'territory', state: 'MP' }],
  [96_960, 96_960, { kind: 'freely-associated', place: 'Marshall Islands' }],
  [96_970, 96_970, { kind: 'freely-associated', place: 'Marshall Islands' }],
];

/** Undefined for an ordinary ZIP of a state. `zip` is five digits. */
export function placeOfZip(zip: string): ZipPlace | undefined {
  const number = Number(zip);
  return RANGES.find(([first, last]) => number >= first && number <= last)?.[2];
}
