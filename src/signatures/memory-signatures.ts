import type { CommunityId, IssueId, PersonId } from '../core/ids.ts';
import type { Signatures } from '../core/promises/signatures.ts';

export interface MemorySignaturesParts {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

interface OpenLetter {
  readonly community: CommunityId;
  readonly issue: IssueId;
  readonly names: Map<PersonId, string>;
  readonly until: number;
}

/**
 * From the first name under a letter, in milliseconds: until then it is to be delivered. Later names prolong nothing, so that
 * what stands beside a person is there for as long as their name is.
 */
export const SIGNATURES_MS = 180 * 24 * 3_600_000;

/** Names under open letters in the memory of this process: gone when it ends. */
export function createMemorySignatures({ clock }: MemorySignaturesParts): Signatures {
  const letters = new Map<string, OpenLetter>();
  const settled = new Map<string, string>();
  const live = (community: CommunityId, issue: IssueId): OpenLetter | undefined => {
    const letter = letters.get(`${community} ${issue}`);
    return letter && clock() < letter.until ? letter : undefined;
  };
  return {
    async sign({ person, community, issue, name, words }) {
      const only = settled.get(`${community} ${issue}`);
      if (words !== undefined && only !== undefined && only !== words) return 'other-words';
      const fresh = { community, issue, names: new Map<PersonId, string>(), until: clock() + SIGNATURES_MS };
      const letter = live(community, issue) ?? fresh;
      letter.names.set(person, name);
      letters.set(`${community} ${issue}`, letter);
      return 'signed';
    },
    async settle({ community, issue, words }) {
      const at = `${community} ${issue}`;
      if (settled.get(at) !== words && (live(community, issue)?.names.size ?? 0) > 0) return false;
      settled.set(at, words);
      return true;
    },
    takeOff: async ({ person, community, issue }) => void live(community, issue)?.names.delete(person),
    nameOf: async ({ person, community, issue }) => live(community, issue)?.names.get(person),
    async list(person) {
      return [...letters.values()].flatMap(({ community, issue, names, until }) => {
        const name = clock() < until ? names.get(person) : undefined;
        return name === undefined ? [] : [{ community, issue, name }];
      });
    },
    names: async (community, issue) => [...(live(community, issue)?.names.values() ?? [])],
    count: async (community, issue) => live(community, issue)?.names.size ?? 0,
    async forget(person) {
      for (const { names } of letters.values()) names.delete(person);
    },
    async sweep() {
      for (const [at, { names, until }] of letters) if (names.size === 0 || clock() >= until) letters.delete(at);
    },
  };
}
