import type { Campaign } from '../campaign/campaign.ts';
import { inLanguage, type Issue } from '../issue/issue.ts';
import { ownRecipients } from '../issue/recipients.ts';
import type { CommunityId, Day, Language } from '../ids.ts';
import { dayOf } from '../official/calendar.ts';
import type { Draft } from './draft.ts';
import type { Facts, Kept, Shelved } from './facts.ts';
import { today } from './today.ts';

const DAY_MS = 86_400_000;

/** How long a letter that was begun may be finished after its issue closed. */
export const GRACE_MS = DAY_MS;

/** What of the facts decides which issues there are. */
export type Shelf = Pick<Facts, 'now' | 'library' | 'settings'>;

/** The issues that a letter may be begun about in this community, what is open first, in the library's order. */
export function shelf(facts: Shelf, community: CommunityId | undefined): Shelved[] {
  const day = dayOf(new Date(facts.now));
  const offered = facts.library.issues.filter(
    ({ issue, usable, paused }) => usable && !paused && visibleIn(issue, community) && offeredNow(issue, facts, day),
  );
  return [...offered.filter(isCampaign), ...offered.filter((one) => !isCampaign(one))];
}

/** Every issue of this community, open or not. */
export const knownIn = ({ library }: Pick<Facts, 'library'>, community: CommunityId | undefined): Shelved[] =>
  library.issues.filter(({ issue }) => visibleIn(issue, community));

/** Those whose letters are counted: campaigns that are open, or were. */
export const countedIn = (facts: Pick<Facts, 'library'>, community: CommunityId | undefined): Shelved[] =>
  knownIn(facts, community).filter(({ issue }) => isCounted(issue));

export const isCounted = ({ status, own }: Issue): boolean => !own && (status === 'open' || status === 'closed');

/** Any issue of this community, open or not, so that a person can be told what became of it. */
export function find(facts: Facts, id: string, community: CommunityId | undefined): Shelved | undefined {
  return facts.library.issues.find(({ issue }) => issue.id === id && visibleIn(issue, community));
}

/** The issue that a letter is about, open or not. */
export const shelvedOf = (
  { issue, community }: Pick<Draft, 'issue' | 'community'>,
  facts: Facts,
): Shelved | undefined => find(facts, issue, community);

export const byId = (shelved: readonly Shelved[], id: string): Shelved | undefined =>
  shelved.find(({ issue }) => issue.id === id);

/** `paused`: an organizer stopped it for a while. `grace`: closed, but this draft may still be finished. `gone`: not in the library, or broken just now. */
export type Standing = 'open' | 'paused' | 'grace' | 'closed' | 'gone';

export function standingOf(draft: Draft, facts: Facts): Standing {
  const shelved = shelvedOf(draft, facts);
  if (!shelved?.usable) return 'gone';
  if (shelved.paused) return 'paused';
  const day = today(facts);
  if (!isClosed(shelved.issue, day)) return 'open';
  const since = closedAt(shelved.issue, day) ?? draft.closedSeen ?? facts.now;
  return facts.now - since < GRACE_MS && draft.began <= since ? 'grace' : 'closed';
}

export function isClosed({ status, closes }: Issue, day: Day): boolean {
  return status === 'closed' || (closes !== undefined && day > closes);
}

/** As organizers are told that it stands. `over`: nobody closed it, and its last day has passed. */
export const standsAs = ({ campaign: { status }, live }: Kept, facts: Facts): Campaign['status'] | 'over' =>
  status === 'open' && live && isClosed(live.issue, today(facts)) ? 'over' : status;

/** Midnight in Washington after the last day, at the latest (UTC-5); undefined where it was closed by hand. */
function closedAt({ closes }: Issue, day: Day): number | undefined {
  if (closes === undefined || day <= closes) return undefined;
  return Date.parse(`${closes}T00:00:00Z`) + DAY_MS + 5 * 3_600_000;
}

export const titleOf = (issue: Issue, language: Language): string => inLanguage(issue.title, language);

export const needsPlace = (issue: Issue): boolean => ownRecipients(issue).length > 0;

/** The language the letter is written in: the person's where the issue has it. */
export function letterLanguage({ languages }: Issue, language: Language): Language {
  return languages.includes(language) ? language : (languages[0] ?? 'en');
}

/** Open, and about more than what a writer brings along. */
export const isCampaign = ({ issue }: Shelved): boolean => issue.status === 'open' && !issue.own;

function visibleIn({ communities }: Issue, community: CommunityId | undefined): boolean {
  return communities === undefined || (community !== undefined && communities.includes(community));
}

function offeredNow(issue: Issue, { settings }: Shelf, day: Day): boolean {
  if (isClosed(issue, day) || (issue.opens !== undefined && day < issue.opens)) return false;
  if (issue.own) return settings.ownLetters;
  return issue.status === 'open' || settings.examples;
}
