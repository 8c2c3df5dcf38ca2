import { Why } from '../core/delivery/status.ts';
import type { SeatId } from '../core/official/seat.ts';
import type { Arg } from '../redis/encoded.ts';

/** `in-doubt` with the reason `unsure`, and the last three, are for good. */
export type State = 'waiting' | 'sending' | 'in-doubt' | 'accepted' | 'failed' | 'cancelled';

/** What may be known of a letter without a key: nothing of whose it is or what it says. Times in milliseconds since 1970. */
export interface Entry {
  /** One more at every change. */
  readonly version: number;
  readonly state: State;
  readonly seat: SeatId;
  /** Of its person, to nobody else a name. */
  readonly owner: string;
  /** When its writer agreed: tells the same letter put twice from one that was begun anew. */
  readonly agreed: number;
  /** How often it began to leave. */
  readonly attempt: number;
  /** When it goes on. */
  readonly due: number;
  /** Until when it can be taken back, by the clock that all processes share: before that nobody lets it leave. */
  readonly undo: number;
  readonly why?: Why;
  /** SHA-256 of the frozen bytes, in base64url: set before anything leaves. */
  readonly hash?: string;
  /** When it first began to leave. */
  readonly tried?: number;
  /** When the final dot of the attempt under way was about to leave: after that nobody knows but the other side. */
  readonly dotted?: number;
  /** Once before it may have arrived: these bytes are the second. */
  readonly again: boolean;
  /** It is being rendered; or was, when whoever did so died. */
  readonly rendering: boolean;
  /** How often in a row whoever rendered it was gone, rendering it failed, a server had no time, a server refused what it may take later. */
  readonly deaths: number;
  readonly renders: number;
  readonly busy: number;
  readonly soft: number;
}

/** Undefined takes a value out. */
export type Change = { readonly [K in keyof Entry]?: Entry[K] | undefined } & { readonly state: State };

/** As it is after a change. */
export const changed = (entry: Entry, change: Change): Entry => ({ ...entry, ...change, version: entry.version + 1 });

/** It is not known yet how it ends. */
export const isOpen = (entry: Pick<Entry, 'state' | 'why'>): boolean => entry.state === 'sending' || goesOn(entry);

/** By itself, when it is `due`. */
export const goesOn = ({ state, why }: { readonly state: State; readonly why?: Why | undefined }): boolean =>
  state === 'waiting' || (state === 'in-doubt' && why !== 'unsure');

/** By its writer, in time. */
export const TAKEN_BACK: Change = { state: 'cancelled', why: undefined };

/** A letter that was forgotten while it left: the same one begun anew waits until that is over. */
export const FORGOTTEN = { state: 'cancelled', why: 'broken' } as const satisfies Change;

export const isForgotten = ({ state, why }: { readonly state: string; readonly why?: string | undefined }): boolean =>
  state === FORGOTTEN.state && why === FORGOTTEN.why;

/** Under what it stands in Redis. */
export const NAMES = {
  state: 's',
  seat: 'seat',
  owner: 'owner',
  agreed: 'agreed',
  attempt: 'n',
  due: 'due',
  undo: 'undo',
  why: 'why',
  hash: 'hash',
  tried: 'tried',
  dotted: 'dot',
  again: 'again',
  rendering: 'rendering',
  deaths: 'deaths',
  renders: 'renders',
  busy: 'busy',
  soft: 'soft',
} as const;

/** Names and values for Redis; an empty value takes a field out. */
export function fieldsOf(change: Change): Arg[] {
  return Object.entries(NAMES).flatMap(([key, name]) => {
    if (!(key in change)) return [];
    const value = change[key as keyof typeof NAMES];
    return [name, value === undefined || value === false ? '' : value === true ? '1' : value];
  });
}

/** As it was read. */
export function entryOf(fields: ReadonlyMap<string, Buffer>): Entry {
  const of = (key: keyof typeof NAMES): string | undefined => fields.get(NAMES[key])?.toString();
  const number = (key: keyof typeof NAMES): number => Number(of(key) ?? 0);
  const time = (key: 'tried' | 'dotted') => (of(key) === undefined ? {} : { [key]: number(key) });
  const hash = of('hash');
  const why = Why.safeParse(of('why')).data;
  return {
    version: Number(fields.get('v')?.toString() ?? 0),
    state: of('state') as State,
    seat: of('seat') as SeatId,
    owner: of('owner') ?? '',
    agreed: number('agreed'),
    attempt: number('attempt'),
    due: number('due'),
    undo: number('undo'),
    ...(why && { why }),
    ...(hash !== undefined && { hash }),
    ...time('tried'),
    ...time('dotted'),
    again: of('again') !== undefined,
    rendering: of('rendering') !== undefined,
    deaths: number('deaths'),
    renders: number('renders'),
    busy: number('busy'),
    soft: number('soft'),
  };
}
