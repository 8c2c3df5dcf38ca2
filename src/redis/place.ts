/** Before everything of ours, so that another program may share the server. */
export const PREFIX = 'redress:';

/** What lies beside one name: of a person the first seven, of a letter two, of a community ten, of a door two, of the deployment the last. */
export type Drawer =
  | 'session'
  | 'remembered'
  | 'receipts'
  | 'tally'
  | 'follow-ups'
  | 'mailed'
  | 'pace'
  | 'ledger'
  | 'letter'
  | 'counts'
  | 'made'
  | 'sent'
  | 'cells'
  | 'labels'
  | 'words'
  | 'campaigns'
  | 'versions'
  | 'numbers'
  | 'signatures'
  | 'signed'
  | 'kept'
  | 'once'
  | 'stops';

/** All drawers of one name lie in one slot of a Redis Cluster: it hashes what stands in braces. */
export const placeOf = (name: string, drawer: Drawer): string => `${PREFIX}{${name}}:${drawer}`;

/** For SCAN: this drawer of everybody. */
export const everyPlace = (drawer: Drawer): string => `${PREFIX}{*}:${drawer}`;

/** Of a hash with several sealed fields, each has a place of its own. */
export const fieldPlace = (place: string, field: string): string => (field === 'd' ? place : `${place}|${field}`);
