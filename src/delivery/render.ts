import { createGate } from './gate.ts';
import { hashOf } from './hash.ts';
import type { DeliverParts } from './deliver.ts';
import { changed, type Change, type Entry } from './entry.ts';
import type { Content } from './ledger.ts';
import { failed, type Moves, type Next, type Open } from './moves.ts';
import { MOST_DEATHS, MOST_RENDERS, renderWait } from './waits.ts';

export type Bytes =
  | { readonly kind: 'bytes'; readonly held: Open; readonly bytes: Uint8Array }
  | { readonly kind: 'next'; readonly next: Next };

/** The bytes of a letter as they left before, or rendered now. */
export type Render = (held: Open, content: Content) => Promise<Bytes>;

/**
 * A letter that fails to be rendered, or whose process is gone when it is looked at again, is tried again after a growing wait
 * and at last no more. A process that lives on tells that the letter is to blame. One that is gone tells little, for what ends
 * a process has mostly nothing to do with its letters: so one under suspicion is rendered alone, takes no other along, and is
 * given up only after many such ends, ever further apart.
 */
export function createRender(
  parts: Pick<DeliverParts, 'ledger' | 'channel' | 'clock' | 'passing'>,
  moves: Moves,
): Render {
  const { ledger, channel, clock, passing } = parts;
  const gate = createGate();
  const stop = async (going: Promise<Next>): Promise<Bytes> => ({ kind: 'next', next: await going });

  return async (held, content) => {
    const { entry } = held;
    if (entry.hash !== undefined) {
      const bytes = await ledger.frozen(held.id);
      if (bytes && hashOf(bytes) === entry.hash) return { kind: 'bytes', held, bytes };
      return await stop(moves.end(held, failed('broken', entry)));
    }
    // Whoever began is gone.
    if (entry.rendering) return await stop(setBack(held, 'deaths'));
    const pass = entry.deaths + entry.renders > 0 ? gate.alone : gate.beside;
    return await pass(() => rendered(held, content));
  };

  async function rendered(read: Open, content: Content): Promise<Bytes> {
    const begun = await noted(read, { state: read.entry.state, rendering: true });
    if (!begun) return await stop(moves.again(read));
    passing?.('begun', read.id);
    let bytes: Uint8Array;
    try {
      bytes = await channel.compose(begun.about, content, clock());
    } catch {
      // The error may repeat what is in the letter.
      return await stop(setBack(begun, 'renders'));
    }
    const held = await noted(begun, { state: begun.entry.state, rendering: false, ...UNSUSPECTED });
    return held ? { kind: 'bytes', held, bytes } : await stop(moves.again(begun));
  }

  /** As it is after the change; undefined when somebody was faster. */
  async function noted(held: Open, change: Change & Partial<Entry>): Promise<Open | undefined> {
    if (!(await ledger.move(held, change))) return undefined;
    return { ...held, entry: changed(held.entry, change) };
  }

  async function setBack(held: Open, count: keyof typeof MOST): Promise<Next> {
    const { deaths, renders } = held.entry;
    const counted = { deaths, renders, [count]: held.entry[count] + 1 };
    if (counted[count] >= MOST[count]) return await moves.end(held, failed('broken', held.entry));
    const due = clock() + renderWait(counted.deaths + counted.renders);
    return await moves.move(held, { state: 'waiting', why: 'no-page', rendering: false, ...counted, due });
  }
}

const MOST = { deaths: MOST_DEATHS, renders: MOST_RENDERS } as const;
const UNSUSPECTED = { deaths: 0, renders: 0 } as const;
