/** Facts that each reason carries; what it says to people is in locate-notes-en.ts and -es.ts. Districts as `CA-21`, states as `CA`. */
export interface ReasonFacts {
  // The ZIP as typed
  'zip-missing': object;
  'zip-letters': { readonly typed: string; readonly letter: string };
  'zip-shape': object;
  'zip-short': { readonly digits: number };
  'zip-long': { readonly digits: number };
  'zip-not-real': { readonly zip: string };
  'zip-unlisted': { readonly zip: string };
  'zip-not-in-sample': object;
  'zip-military': { readonly zip: string };
  'zip-freely-associated': { readonly zip: string; readonly place: string };
  // What the ZIP says
  'zip-two-states': { readonly zip: string; readonly states: readonly string[] };
  'zip-near-border': { readonly zip: string; readonly states: readonly string[] };
  'zip-not-there': { readonly zip: string; readonly state: string };
  'zip-split': { readonly zip: string; readonly count: number };
  'lines-not-loaded': { readonly state: string };
  'table-missing': object;
  'table-approximate': object;
  'state-not-in-zip': { readonly zip: string; readonly state: string; readonly states: readonly string[] };
  'state-unknown': { readonly typed: string };
  'district-not-here': { readonly district: string };
  // The street
  'po-box': object;
  'rural-route': object;
  'street-no-match': object;
  'street-ties': { readonly addresses: readonly string[] };
  'street-wrong-map': object;
  'street-refused': object;
  'street-error': object;
  'street-timeout': object;
  'street-down': object;
  'street-off': object;
  'street-too-many': object;
  'street-other-state': { readonly state: string; readonly expected: readonly string[] };
  'street-other-zip': { readonly zip: string; readonly found: string };
  'street-other-district': { readonly found: string; readonly typed: string };
  'street-outside-zip': { readonly zip: string; readonly district: string };
  // Who holds the seats
  'seat-vacant': { readonly district: string };
  'senate-vacant': { readonly state: string };
  'not-listed-yet': object;
  'seat-unsure': object;
  'no-senators': { readonly state: string };
  'data-old': { readonly asOf: string };
  'data-too-old': { readonly asOf: string };
  'data-later': { readonly asOf: string };
  'data-missing': object;
  'clock-wrong': object;
  'term-ended': object;
  'election-held': { readonly name: string; readonly state: string };
  'sample-people': object;
  // Where the writer is
  abroad: object;
  'abroad-last-address': object;
}
export type ReasonCode = keyof ReasonFacts;
export type Reason = { [C in ReasonCode]: { readonly code: C } & ReasonFacts[C] & Streets }[ReasonCode];
/** `noStreet`: none is asked for, since one was given already, or none is looked up here. */
type Streets = { readonly noStreet?: boolean };

/** A street was given, and this is what came of it. */
export function isOfStreet(code: ReasonCode): boolean {
  return code.startsWith('street-') || code === 'po-box' || code === 'rural-route';
}

/** One sentence for every reason: a language that lacks one does not compile. */
export type LocateSentences = { readonly [C in ReasonCode]: (facts: ReasonFacts[C] & Streets) => string };
