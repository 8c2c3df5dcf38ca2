import type { Facts, Settings, Shelved } from '../core/conversation/facts.ts';
import type { Handle as DraftHandle } from '../core/conversation/draft.ts';
import type { Memo } from '../core/conversation/memo.ts';
import type { Session } from '../core/conversation/session.ts';
import { codeFor } from '../core/delivery/code.ts';
import { letterId } from '../core/delivery/receipt.ts';
import type { CivicSource, Present, Receipts, Tallies } from '../core/promises.ts';
import type { Flow } from './flow.ts';

export interface FactsParts {
  /** Asked each time: the issues change while we run. */
  readonly issues: { current(): { readonly issues: readonly Shelved[] } };
  readonly civic: CivicSource;
  readonly receipts: Pick<Receipts, 'list'>;
  readonly tallies: Pick<Tallies, 'counts'>;
  readonly settings: Settings;
  readonly memo: Memo;
  readonly needs: Flow['needs'];
  /** At least 32 bytes; makes the ids of letters, and the codes that prove an address. */
  readonly letterKey: Uint8Array;
  readonly clock: () => number;
  readonly newId: () => string;
}

/**
 * What is handed to core beside this session. Rejects when a store does that the session's screen needs. `advance`: nothing is
 * shown of it, so nothing is counted for it, and what was typed does not wait for the counts.
 */
export type FactsFor = (who: Present, session: Session, use?: 'show' | 'advance') => Promise<Facts>;

export function createFactsFor(parts: FactsParts): FactsFor {
  const { issues, civic, receipts, tallies, settings, memo, letterKey, clock, newId } = parts;
  // The playground is there to be tried out: it shows the examples whatever the chats do.
  const playground = { ...settings, examples: true };
  return async ({ person, community, communityName }, session, use = 'show') => {
    const needs = parts.needs(session);
    const here = community ?? session.community;
    return {
      now: clock(),
      library: issues.current(),
      civic: civic.current(),
      settings: person.startsWith('web:') ? playground : settings,
      memo,
      newHandle: newId() as DraftHandle,
      letterId: (of) => letterId({ person, ...of }, letterKey),
      codeFor: (of) => codeFor({ person, ...of }, letterKey),
      ...(community && { community }),
      ...(communityName !== undefined && { communityName }),
      ...(needs.receipts && { receipts: await receipts.list(person) }),
      ...(needs.counts && use === 'show' && here && { counts: await tallies.counts(here) }),
    };
  };
}
