import * as z from 'zod';
import { Session, SHAPE } from './session.ts';

/** `newer`: written by a later version; leave it untouched and tell the person. `unreadable`: begin anew and say so. */
export type ReadSession =
  | { readonly kind: 'read'; readonly session: Session }
  | { readonly kind: 'newer'; readonly shape: number }
  | { readonly kind: 'unreadable' };

/** Brings a value of one shape to the next; keyed by the shape it starts from. */
export type Upgrades = Readonly<Record<number, (old: Readonly<Record<string, unknown>>) => Record<string, unknown>>>;

/** The third shape knows of letters that the bot sends, of which an older program must not say that they are still to be sent. */
const UPGRADES: Upgrades = { 1: fromOne, 2: (old) => ({ ...old }) };

/** Letters were counted without their seat and stance: the receipt beside the count has the one, the other is not known. */
function fromOne(old: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const pending = z.array(z.looseObject({})).catch([]).parse(old['pending']) as Readonly<Record<string, unknown>>[];
  const seats = new Map(pending.flatMap(({ kind, letter, seat }) => (kind === 'receipt' ? [[letter, seat]] : [])));
  const upgraded = pending.map((effect) => {
    const { kind, id, letter, what } = effect;
    if (kind !== 'count') return effect;
    const counted = { seat: seats.get(letter), stance: 'unknown' };
    return what === 'unsent' ? { kind: 'uncount', id, letter } : Object.assign(counted, effect);
  });
  return { ...old, pending: upgraded };
}

/** A stored session as it came out of a store. Never throws. */
export function readSession(stored: unknown, upgrades: Upgrades = UPGRADES, now: number = SHAPE): ReadSession {
  if (typeof stored !== 'object' || stored === null) return { kind: 'unreadable' };
  let value = stored as Record<string, unknown>;
  const shape = value['shape'];
  if (typeof shape !== 'number') return { kind: 'unreadable' };
  if (shape > now) return { kind: 'newer', shape };
  for (let from = shape; from < now; from += 1) {
    const upgrade = upgrades[from];
    if (!upgrade) return { kind: 'unreadable' };
    value = { ...upgrade(value), shape: from + 1 };
  }
  const parsed = Session.safeParse({ ...value, shape: SHAPE });
  return parsed.success ? { kind: 'read', session: parsed.data } : { kind: 'unreadable' };
}
