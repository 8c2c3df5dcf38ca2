import type { DeliverParts } from './deliver.ts';
import { hashOf } from './hash.ts';
import { changed, type Change } from './entry.ts';
import { later, type Moves, type Next, type Open } from './moves.ts';
import { createRecord } from './record.ts';
import { createRender } from './render.ts';
import { LAG_MS } from './waits.ts';

/** One attempt, by bytes that are frozen at the first. `again`: they may have arrived before. */
export type Leave = (held: Open, change: { readonly again?: boolean }) => Promise<Next>;

export function createLeave(parts: DeliverParts, moves: Moves): Leave {
  const { ledger, channel, tell, clock, closing, passing } = parts;
  const record = createRecord(parts);
  const render = createRender(parts, moves);

  return async (read, change) => {
    if (closing.aborted || !read.content) return later(clock());
    // A replica that took over just then would not know that it left.
    if (!(await ledger.isCopied())) return later(clock() + LAG_MS);
    const found = await render(read, read.content);
    if (found.kind === 'next') return found.next;
    const { held, bytes } = found;
    passing?.('rendered', held.id);
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
    if (!(await ledger.move(held, intent, isFirst ? { freeze: bytes } : 'keep'))) return await moves.again(held);
    passing?.('intended', held.id);
    let sending: Open = { ...held, entry: changed(entry, intent) };
    await tell(about, sending.entry);
    const lastDot = async (): Promise<boolean> => {
      if (closing.aborted) return false;
      const dot: Change = { state: 'sending', dotted: clock() };
      const isNoted = await ledger.move(sending, dot).catch(() => false);
      if (!isNoted || !(await ledger.isCopied().catch(() => false))) return false;
      sending = { ...sending, entry: changed(sending.entry, dot) };
      passing?.('last-dot', held.id);
      return true;
    };
    const outcome = await channel.send({ to: read.content.to, bytes, lastDot });
    passing?.('answered', held.id);
    const recorded = await record(sending, outcome);
    if (!recorded) return await moves.again(held);
    if (recorded.isFinal) return await moves.ended({ ...sending, entry: recorded.entry });
    await tell(about, recorded.entry);
    return later(recorded.entry.due);
  };
}
