import { createHash } from 'node:crypto';
import type { CommunityId, Day } from '../ids.ts';
import type { Issue } from '../issue/issue.ts';
import { officialOn } from '../issue/recipients.ts';
import type { Official } from '../official/official.ts';
import type { Facts } from './facts.ts';
import { find, isClosed } from './shelf.ts';
import { today } from './today.ts';

/** The letter that a community signs together about an issue, and whom it goes to. */
export interface OpenLetter {
  readonly issue: Issue;
  readonly together: NonNullable<Issue['together']>;
  readonly official: Official;
  /** The last day on which names are taken. */
  readonly closes?: Day;
  readonly isOpen: boolean;
}

/** Undefined where this issue has none, or cannot be used just now. */
export function openLetterOf(id: string, facts: Facts, community: CommunityId | undefined): OpenLetter | undefined {
  const shelved = find(facts, id, community);
  const together = shelved?.issue.together;
  const recipient = shelved?.issue.recipients.find(({ seat }) => seat === together?.to);
  const day = today(facts);
  const official = recipient && officialOn(recipient, day);
  if (!shelved?.usable || !together || !official) return undefined;
  const { issue, paused } = shelved;
  const closes = together.closes ?? issue.closes;
  const isOpen =
    issue.status === 'open' &&
    !paused &&
    !isClosed(issue, day) &&
    (issue.opens === undefined || day >= issue.opens) &&
    (closes === undefined || day <= closes);
  return { issue, together, official, isOpen, ...(closes !== undefined && { closes }) };
}

/**
 * The same for the same open letter: what it is called, its words, and whom it goes to. Empty for an issue without one. Other
 * words over names that were given to these are refused.
 */
export function wordsOf({ title, together, recipients }: Issue): string {
  if (!together) return '';
  const recipient = recipients.find(({ seat }) => seat === together.to);
  return createHash('sha256')
    .update(JSON.stringify([title, together.text, recipient?.title, recipient?.name]))
    .digest('base64url');
}
