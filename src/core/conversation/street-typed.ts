/** What was made out; a part that was not there is absent. */
export type Street = Readonly<Partial<Record<'street' | 'city' | 'state' | 'zip', string>>>;

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
