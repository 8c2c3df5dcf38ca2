import type { Facts, Kept, Settings, Shelved } from '../../core/conversation/facts.ts';
import type { DraftHandle } from '../../core/conversation/draft.ts';
import type { Memo } from '../../core/conversation/memo.ts';
import type { Session } from '../../core/conversation/session.ts';
import { codeFor } from '../../core/delivery/code.ts';
import { letterId } from '../../core/delivery/receipt.ts';
import type { CommunityId, IssueId, PersonId } from '../../core/ids.ts';
import type { Present } from '../../core/promises/conversation.ts';
import type { CampaignMail, FollowUps, Receipts } from '../../core/promises/delivery.ts';
import type { CivicSource, ReleaseReader } from '../../core/promises/officials.ts';
import type { Signatures, Signer } from '../../core/promises/signatures.ts';
import type { Tallies } from '../../core/promises/tallies.ts';
import { byId, countedIn } from '../../core/conversation/shelf.ts';
import { countOf } from '../campaigns/campaign-counts.ts';
import type { CampaignShelf } from '../campaigns/campaign-shelf.ts';
import type { Cards } from '../campaigns/cards.ts';
import type { Flow } from './flow.ts';
import { organizerFacts } from './organizer-facts.ts';
import type { OrganiseLink } from '../../web/organise-links.ts';
import type { Organisers } from '../config/organisers.ts';

export interface FactsParts {
  readonly shelf: Pick<CampaignShelf, 'of'>;
  readonly cards: Pick<Cards, 'stuck'>;
  readonly organisers: Organisers;
  /** The signed link to a community's page for organizers, where there is one. */
  readonly organiseLink?: OrganiseLink;
  /** Asked each time: the issues change while we run. */
  readonly issues: { current(): { readonly issues: readonly Shelved[] } };
  readonly civic: CivicSource;
  readonly receipts: Pick<Receipts, 'list'>;
  readonly tallies: Pick<Tallies, 'counts' | 'cells'>;
  readonly signatures: Pick<Signatures, 'nameOf' | 'names' | 'count'>;
  readonly followUps: Pick<FollowUps, 'list'>;
  /** A question waits for this person's next command. */
  readonly isOpen: (person: PersonId) => boolean;
  readonly releases: ReleaseReader;
  /** Absent where the bot sends nothing itself. */
  readonly campaignMail?: CampaignMail;
  readonly settings: Settings;
  /** What of a text the page cannot show. */
  readonly unprintable: Facts['unprintable'];
  readonly memo: Memo;
  readonly needs: Flow['needs'];
  /** A second organizer has to approve what writers are shown. */
  readonly review: boolean;
  /** At least 32 bytes; makes the ids of letters, the marks of organizers, and the codes that prove an address. */
  readonly letterKey: Uint8Array;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly newId: () => string;
}

/**
 * What is handed to core beside this session. Rejects when a store does that the session's screen needs. `advance`: nothing is
 * shown of it, so nothing is counted for it, and what was typed does not wait for the counts. `everything`: whatever the
 * screen needs. `given`: a text that may be a press release, read for whoever may run campaigns here.
 */
export type FactsFor = (
  who: Present,
  session: Session,
  use?: 'show' | 'advance' | 'everything',
  given?: string,
) => Promise<Facts>;

/** What a session was advanced with. */
export interface Ground {
  readonly session: Session;
  readonly facts: Facts;
}

/**
 * Whether the next session's screen would be handed the same, so that nothing is fetched twice in a press: nothing is looked up
 * for either, and both are about the same communities in the same language.
 */
export function serves({ session: before }: Ground, next: Session, needs: Flow['needs']): boolean {
  const isAtHand = (session: Session): boolean => !Object.values(needs(session)).some(Boolean);
  return (
    before.language === next.language &&
    before.community === next.community &&
    before.parked === next.parked &&
    draftCommunity(before) === draftCommunity(next) &&
    isAtHand(before) &&
    isAtHand(next)
  );
}

const EVERYTHING = { receipts: true, counts: true, followUps: true };

export function createFactsFor(parts: FactsParts): FactsFor {
  const { civic, receipts, tallies, signatures, followUps, isOpen, settings, memo, letterKey, clock, newId } = parts;
  return async (who, session, use = 'show', given) => {
    const { person, community, communityName } = who;
    const asked = parts.needs(session);
    const needs = use === 'everything' ? { ...asked, ...EVERYTHING } : asked;
    const here = community ?? session.community;
    const isShown = use !== 'advance';
    const library = await libraryFor(here, session, parts);
    const organizer = mayOrganize(who, here, parts.organisers)
      ? await organizerFacts(who, { here, library, session, given, needs: isShown ? needs : {} }, parts)
      : undefined;
    return {
      now: clock(),
      library,
      civic: civic.current(),
      settings: settingsFor(person, settings),
      unprintable: parts.unprintable,
      memo,
      newHandle: newId() as DraftHandle,
      letterId: (of) => letterId({ person, ...of }, letterKey),
      codeFor: (of) => codeFor({ person, ...of }, letterKey),
      community,
      communityName,
      receipts: needs.receipts ? await receipts.list(person) : undefined,
      followUps: needs.followUps || isOpen(person) ? await followUps.list(person) : undefined,
      counts: needs.counts && isShown && here ? await tallies.counts(here) : undefined,
      openLetter:
        needs.openLetter && isShown && here
          ? await namesUnder({ person, community: here, issue: needs.openLetter }, signatures)
          : undefined,
      progress:
        needs.progress && isShown && here
          ? await progressIn({ library, here, issue: needs.progress }, parts)
          : undefined,
      organizing: organizer?.organizing,
      letters: organizer?.letters,
      takeAlong: organizer?.takeAlong,
      stuckCards: organizer?.stuckCards,
    };
  };
}

/** Undefined where nothing is counted of it. */
async function progressIn(
  { library, here, issue }: { readonly library: Facts['library']; readonly here: CommunityId; readonly issue: IssueId },
  parts: FactsParts,
): Promise<Facts['progress']> {
  const one = byId(countedIn({ library }, here), issue);
  return one && (await countOf(one.issue, here, parts)).progress;
}

async function namesUnder(of: Signer, signatures: FactsParts['signatures']): Promise<Facts['openLetter']> {
  const [own, signers] = await Promise.all([signatures.nameOf(of), signatures.count(of.community, of.issue)]);
  return { signers, ...(own !== undefined && { own }) };
}

/** The issues of files with the campaigns of the communities that this session is about, and of no other. */
async function libraryFor(
  here: CommunityId | undefined,
  session: Session,
  { issues, shelf }: Pick<FactsParts, 'issues' | 'shelf'>,
): Promise<Facts['library']> {
  const kept: Kept[] = [];
  for (const community of communitiesOf(here, session)) kept.push(...(await shelf.of(community)));
  return withCampaigns(issues.current(), kept);
}

function communitiesOf(here: CommunityId | undefined, session: Session): readonly CommunityId[] {
  const communities = here === undefined ? [] : [here];
  const add = (community: CommunityId | undefined): void => {
    if (community !== undefined && !communities.includes(community)) communities.push(community);
  };
  add(draftCommunity(session));
  for (const { draft } of session.parked) add(draft.community);
  return communities;
}

const draftCommunity = (session: Session): CommunityId | undefined =>
  session.step === 'choosing' ? undefined : session.draft.community;

/** The issues of files, and of these campaigns what writers see. */
export function withCampaigns(files: Facts['library'], kept: readonly Kept[]): Facts['library'] {
  if (kept.length === 0) return files;
  const live = kept.flatMap((one) => one.live ?? []);
  return live.length === 0 ? files : { issues: [...files.issues, ...live] };
}

/** The playground is there to be tried out: it shows the examples whatever the chats do. */
export const settingsFor = (person: PersonId, settings: Settings): Settings =>
  person.startsWith('web:') && !settings.examples ? { ...settings, examples: true } : settings;

/** Asked anew for each event, of what its platform said with it. */
export const mayOrganize = (
  { person, organiser, organiserOf }: Present,
  here: CommunityId | undefined,
  organisers: Organisers,
): here is CommunityId =>
  here !== undefined && (organiser === true || organiserOf === here || organisers.has(here, person));
