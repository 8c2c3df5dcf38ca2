import { EVENT_ID, getScalarValue, type Event, type ScalarEvent } from 'js-yaml';
import { placeAt, type DataPath, type Positions } from '../core/library/source.ts';

/** Offsets of one value; `key` is where its key stands (a list's entry has none), `scalar` the event it was typed in. */
interface Spot {
  readonly key?: number;
  readonly value?: number;
  readonly scalar?: ScalarEvent;
}

/** Keeps where each key and value of a one-document YAML text stands. */
export function positionsOf(text: string, events: readonly Event[]): Positions {
  const spots = spotsOf(text, events);
  return {
    place: (path, of = 'value') => placeAt(text, offsetOf(spots, path, of)),
    raw: (path) => {
      const scalar = spots.get(JSON.stringify(path))?.scalar;
      return scalar && getScalarValue(text, scalar);
    },
  };
}

interface Open {
  readonly kind: 'map' | 'list';
  readonly path: DataPath;
  next: number;
  key?: { readonly name: string; readonly at: number };
}

function spotsOf(text: string, events: readonly Event[]): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  const open: (Open | undefined)[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) open.pop();
    else if (event.type === EVENT_ID.DOCUMENT) open.push(undefined);
    else visit(event, open.at(-1));
  }
  return spots;

  function visit(event: Exclude<Event, { type: 1 | 6 }>, parent: Open | undefined): void {
    if (event.type === EVENT_ID.SCALAR && parent?.kind === 'map' && !parent.key) {
      parent.key = { name: getScalarValue(text, event), at: event.valueStart };
      return;
    }
    const path = parent ? [...parent.path, parent.kind === 'list' ? parent.next++ : (parent.key?.name ?? '')] : [];
    const spot: Spot = {
      key: parent?.key?.at,
      value: startOf(event),
      ...(event.type === EVENT_ID.SCALAR && { scalar: event }),
    };
    spots.set(JSON.stringify(path), spot);
    if (parent) delete parent.key;
    if (event.type === EVENT_ID.MAPPING) open.push({ kind: 'map', path, next: 0 });
    if (event.type === EVENT_ID.SEQUENCE) open.push({ kind: 'list', path, next: 0 });
  }
}

/** An empty scalar has no place of its own: its key's is used. */
function startOf(event: Exclude<Event, { type: 1 | 6 }>): number | undefined {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart < 0 ? undefined : event.valueStart;
  return event.type === EVENT_ID.ALIAS ? event.anchorStart : event.start;
}

function offsetOf(spots: ReadonlyMap<string, Spot>, path: DataPath, of: 'key' | 'value'): number {
  const spot = spots.get(JSON.stringify(path));
  if (spot) return (of === 'key' ? (spot.key ?? spot.value) : (spot.value ?? spot.key)) ?? 0;
  return path.length === 0 ? 0 : offsetOf(spots, path.slice(0, -1), 'key');
}
