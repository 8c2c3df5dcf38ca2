/**
 * A member's own contact form, or undefined for anything else: an address that is not https on the chamber's host, and
 * a bare site, which is a site and not a form. Nothing is ever built from a site's address: paths differ by office.
 */
export function formLink(address: string | undefined, chamber: 'house' | 'senate'): string | undefined {
  if (address === undefined || !URL.canParse(address.trim())) return undefined;
  const url = new URL(address.trim());
  if (url.protocol !== 'https:' || url.username || !url.hostname.endsWith(`.${chamber}.gov`)) return undefined;
  if (url.pathname === '/' && url.search === '') return undefined;
  return url.href.length <= 300 ? url.href : undefined;
}
