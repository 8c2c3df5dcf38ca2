/** What was made out; a part that was not there is absent. */
export type Street = Readonly<Partial<Record<'street' | 'city' | 'state' | 'zip', string>>>;

/** What ends the name of a street. */
const ENDING =
  /\b(street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|way|place|pl|circle|cir|terrace|ter|highway|hwy|parkway|pkwy|trail|trl|square|sq|calle|avenida|camino)\b\.?(?:[ ,]|$)/i;
/** What is counted, not lived at: "11 years in Hanford". */
const COUNTED =
  /^\S+ (years?|months?|weeks?|days?|hours?|minutes?|people|kids|children|families|miles|blocks|times|percent|dollars|años?|meses|mes|semanas?|días?|horas?|minutos?|personas|hijos|niños|familias|millas|veces|of|de)\b/i;

/**
 * The same in an answer to another question, where a number may begin anything: only what names a street by its last word, or
 * ends in a town and a ZIP code.
 */
export function readStreetInAnswer(text: string): Street | undefined {
  const street = readStreet(text);
  if (!street || COUNTED.test(text.trim())) return undefined;
  const isWhole = street.zip !== undefined && (street.city !== undefined || street.state !== undefined);
  return isWhole || ENDING.test(street.street ?? '') ? street : undefined;
}

/** A street address that somebody typed into a message, taken apart; undefined for anything else. At most 300 characters. */
export function readStreet(text: string): Street | undefined {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  if (line.length > 300 || !/^\d{1,6}[A-Za-z]?(?:-\d{1,5}| 1\/2)? [\p{L}\d]/u.test(line)) return undefined;
  const zip = / ?,? ?\b(\d{5})(?:-\d{4})?$/.exec(line);
  const withoutZip = zip ? line.slice(0, zip.index) : line;
  const state = /(?:, ?| )([A-Z]{2})$/.exec(withoutZip.trim());
  const rest = (state ? withoutZip.trim().slice(0, state.index) : withoutZip).replace(/[ ,]+$/, '');
  const comma = rest.indexOf(',');
  const [street, city] = comma < 0 ? [rest, ''] : [rest.slice(0, comma).trim(), rest.slice(comma + 1).trim()];
  if (!/\p{L}{2}/u.test(street)) return undefined;
  // "93230 Hanford" is a ZIP with its town, unless more of an address follows.
  if (/^\d{5} /.test(street) && !zip && city === '' && !state) return undefined;
  return {
    street,
    ...(city !== '' && { city }),
    ...(state && { state: state[1]! }),
    ...(zip && { zip: zip[1]! }),
  };
}
