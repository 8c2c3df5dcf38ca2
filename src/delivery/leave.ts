import { createHash } from 'node:crypto';
import type { DeliverParts } from './deliver.ts';
import type { Change, Content } from './ledger.ts';
import { failed, later, type Moves, type Next, type Open } from './moves.ts';
import { createRecord } from './record.ts';
import { MOST_RENDERS, RENDER_MS } from './waits.ts';

/** One attempt, by bytes that are frozen at the first. `again`: they may have arrived before. */
export type Leave = (held: Open, change: { readonly again?: boolean }) => Promise<Next>;

type Bytes =
  | { readonly kind: 'bytes'; readonly held: Open; readonly bytes: Uint8Array }
  | { readonly kind: 'next'; readonly next: Next };

export function createLeave(parts: DeliverParts, moves: Moves): Leave {
  const { ledger, channel, tell, clock, closing, passing } = parts;
  const record = createRecord(parts);

  return async (read, change) => {
    if (closing.aborted || !read.content) return moves.again();
    const found = await bytesOf(read, read.content);
    if (found.kind === 'next') return found.next;
    const { held, bytes } = found;
    passing?.('rendered');
    const { entry, about } = held;
    const intent: Change = {
      ...change,
      state: 'sending',
      attempt: entry.attempt + 1,
      hash: hashOf(bytes),
      tried: entry.tried ?? clock(),
      why: undefined,
      dotted: undefined,
    };
    const isFirst = entry.hash === undefined;
    if (!(await ledger.move(held, intent, isFirst ? { freeze: bytes } : 'keep'))) return moves.again();
    passing?.('intended');
    await tell(about, { state: 'sending', due: entry.due });
    let sending: Open = { ...held, entry: { ...entry, ...intent, version: entry.version + 1 } };
    const lastDot = async (): Promise<boolean> => {
      if (closing.aborted) return false;
      const isNoted = await ledger.move(sending, { state: 'sending', dotted: clock() }).catch(() => false);
      if (!isNoted) return false;
      sending = { ...sending, entry: { ...sending.entry, dotted: clock(), version: sending.entry.version + 1 } };
      passing?.('last-dot');
      return true;
    };
    const outcome = await channel.send({ to: read.content.to, bytes, lastDot });
    passing?.('answered');
    const recorded = await record(sending, outcome);
    if (!recorded) return moves.again();
    if (recorded.isFinal) return await moves.ended({ ...sending, entry: recorded.entry });
    await tell(about, recorded.entry);
    return later(recorded.entry.due);
  };

  /** As they left before, or rendered now. A letter that ends whoever renders it is tried no more. */
  async function bytesOf(held: Open, content: Content): Promise<Bytes> {
    const { id, entry, about } = held;
    const next = async (going: Promise<Next>): Promise<Bytes> => ({ kind: 'next', next: await going });
    if (entry.hash !== undefined) {
      const bytes = await ledger.frozen(id);
      if (bytes && hashOf(bytes) === entry.hash) return { kind: 'bytes', held, bytes };
      return await next(moves.end(held, failed('broken', entry)));
    }
    if (entry.renders >= MOST_RENDERS) return await next(moves.end(held, failed('broken', entry)));
    const renders = entry.renders + 1;
    if (!(await ledger.move(held, { state: entry.state, renders }))) return { kind: 'next', next: moves.again() };
    const begun: Open = { ...held, entry: { ...entry, renders, version: entry.version + 1 } };
    try {
      return { kind: 'bytes', held: begun, bytes: await channel.compose(about, content, clock()) };
    } catch {
      // The error may repeat what is in the letter.
      return await next(moves.move(begun, { state: 'waiting', why: 'busy', due: clock() + RENDER_MS }));
    }
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');
