import type { Facts, Settings, Shelved } from '../core/conversation/facts.ts';
import type { Handle as DraftHandle } from '../core/conversation/draft.ts';
import type { Memo } from '../core/conversation/memo.ts';
import type { Session } from '../core/conversation/session.ts';
import { letterId } from '../core/delivery/receipt.ts';
import type { CommunityId, Language, PersonId } from '../core/ids.ts';
import type { CivicSource, Receipts, Tallies } from '../core/promises.ts';
import type { Flow } from './flow.ts';

/** Who is there, and where. `community` is absent in a DM. `language`: the platform's guess, for a person we meet anew. */
export interface Who {
  readonly person: PersonId;
  readonly community?: CommunityId;
  readonly language?: Language;
}

export interface FactsParts {
  readonly library: { readonly issues: readonly Shelved[] };
  readonly civic: CivicSource;
  readonly receipts: Pick<Receipts, 'list'>;
  readonly tallies: Pick<Tallies, 'counts'>;
  readonly settings: Settings;
  readonly memo: Memo;
  readonly needs: Flow['needs'];
  /** At least 32 bytes; makes the ids of letters. */
  readonly letterKey: Uint8Array;
  readonly clock: () => number;
  readonly newId: () => string;
}

/** What is handed to core beside this session. Rejects when a store does that the session's screen needs. */
export type FactsFor = (who: Who, session: Session) => Promise<Facts>;

export function createFactsFor(parts: FactsParts): FactsFor {
  const { library, civic, receipts, tallies, settings, memo, letterKey, clock, newId } = parts;
  return async ({ person, community }, session) => {
    const needs = parts.needs(session);
    const here = community ?? session.community;
    return {
      now: clock(),
      library,
      civic: civic.current(),
      settings,
      memo,
      newHandle: newId() as DraftHandle,
      letterId: (of) => letterId({ person, ...of }, letterKey),
      ...(community && { community }),
      ...(needs.receipts && { receipts: await receipts.list(person) }),
      ...(needs.counts && here && { counts: await tallies.counts(here) }),
    };
  };
}
