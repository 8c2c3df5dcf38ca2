import type { CommunityId, IssueId, PersonId } from '../ids.ts';

/** A person under the open letter of an issue in a community. */
export interface Signer {
  readonly person: PersonId;
  readonly community: CommunityId;
  readonly issue: IssueId;
}

/** A name under an open letter, as its person wants it shown. */
export interface Signed extends Omit<Signer, 'person'> {
  readonly name: string;
}

/** Names under open letters, one of each person under each, until 180 days after a letter's first name. */
export interface Signatures {
  /**
   * In place of the name before, if there was one. `words`: those that were read; where the letter has others now no name comes
   * under it, and the answer is `other-words`. Harmless twice.
   */
  sign(of: Signer & { readonly name: string; readonly words?: string }): Promise<'signed' | 'other-words'>;
  /** From now on names are taken under these words alone. False where names stand under others, and nothing is changed. */
  settle(of: Pick<Signer, 'community' | 'issue'> & { readonly words: string }): Promise<boolean>;
  /** Harmless twice. */
  takeOff(of: Signer): Promise<void>;
  nameOf(of: Signer): Promise<string | undefined>;
  /** Where this person's name stands. */
  list(person: PersonId): Promise<readonly Signed[]>;
  /** In the order in which people signed. */
  names(community: CommunityId, issue: IssueId): Promise<readonly string[]>;
  count(community: CommunityId, issue: IssueId): Promise<number>;
  /** Takes their name off every letter. Harmless twice. */
  forget(person: PersonId): Promise<void>;
  /** Takes out what has had its time. */
  sweep(): Promise<void>;
}
