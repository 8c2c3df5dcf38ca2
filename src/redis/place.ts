/** Before everything of ours, so that another program may share the server. */
export const PREFIX = 'redress:';

/** What lies beside the name of a person: `forget` takes all of it away, and `export` gives it (`app/press/records.ts`). */
export type PersonDrawer =
  | 'session'
  | 'remembered'
  | 'receipts'
  | 'tally'
  | 'signed'
  | 'follow-ups'
  // Of a campaign, too.
  | 'posted'
  // Of an office and of an address, too.
  | 'pace';

type LetterDrawer = 'ledger' | 'letter';
type CommunityDrawer = 'counts' | 'made' | 'sent' | 'cells' | 'labels' | 'words' | 'campaigns' | 'versions' | 'numbers';
/** Of an open letter, of a door, of what may happen once, and of the deployment. */
type OtherDrawer = 'signatures' | 'settled' | 'kept' | 'once' | 'stops';

/** What only earlier versions write: read, and let go of, with what came in its place (`posted`). */
type EarlierDrawer = 'mailed';

/** What lies beside one name. */
export type Drawer = PersonDrawer | LetterDrawer | CommunityDrawer | OtherDrawer | EarlierDrawer;

/** All drawers of one name lie in one slot of a Redis Cluster: it hashes what stands in braces. */
export const placeOf = (name: string, drawer: Drawer): string => `${PREFIX}{${name}}:${drawer}`;

/** For SCAN: this drawer of everybody. */
export const everyPlace = (drawer: Drawer): string => `${PREFIX}{*}:${drawer}`;

/** Of a hash with several sealed fields, each has a place of its own. */
export const fieldPlace = (place: string, field: string): string => (field === 'd' ? place : `${place}|${field}`);
