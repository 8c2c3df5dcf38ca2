import { markOf } from '../../core/campaign/campaign.ts';
import type { Facts, Organizing } from '../../core/conversation/facts.ts';
import type { Needed } from '../../core/conversation/needs.ts';
import type { Session } from '../../core/conversation/session.ts';
import { byId, countedIn } from '../../core/conversation/shelf.ts';
import type { CommunityId, Language } from '../../core/ids.ts';
import type { Issue } from '../../core/issue/issue.ts';
import { dayOf } from '../../core/official/calendar.ts';
import type { Present } from '../../core/promises/conversation.ts';
import { countOf } from '../campaigns/campaign-counts.ts';
import type { FactsParts } from './facts.ts';

interface Here {
  readonly here: CommunityId;
  readonly library: Facts['library'];
  readonly session: Session;
  /** A text that may be a press release. */
  readonly given: string | undefined;
  /** Of the screen that is shown. */
  readonly needs: Partial<Pick<Needed, 'letters' | 'takeAlong' | 'progress'>>;
}

/** What nobody is handed but those who may run campaigns here. */
export async function organizerFacts(
  who: Present,
  { here, library, session: { language }, given, needs }: Here,
  parts: FactsParts,
): Promise<Pick<Facts, 'organizing' | 'letters' | 'takeAlong' | 'stuckCards'>> {
  const { shelf, releases, cards, clock } = parts;
  const counted = (id: Issue['id'] | undefined) => id && byId(countedIn({ library }, here), id)?.issue;
  const [letters, takeAlong] = [counted(needs.letters), counted(needs.takeAlong)];
  const campaigns = await shelf.of(here);
  const release = given === undefined ? undefined : await releases.read(given, dayOf(new Date(clock())));
  return {
    organizing: organizingOf(who, here, { language, campaigns, release }, parts),
    letters: letters && (await lettersOf(letters, here, language, parts)),
    takeAlong: takeAlong && (await takeAlongOf(takeAlong, here, parts)),
    stuckCards: needs.progress && (await cards.stuck(here, needs.progress)),
  };
}

function organizingOf(
  { person, channel }: Present,
  here: CommunityId,
  { language, campaigns, release }: Pick<Organizing, 'campaigns' | 'release'> & Pick<Session, 'language'>,
  { organiseLink, letterKey, review }: FactsParts,
): Organizing {
  return {
    community: here,
    campaigns,
    review,
    channel,
    page: organiseLink?.({ person, community: here, language }),
    release,
    markFor: (campaign) => markOf(person, campaign, letterKey),
  };
}

async function lettersOf(
  issue: Issue,
  here: CommunityId,
  language: Language,
  { tallies, campaignMail }: FactsParts,
): Promise<Facts['letters']> {
  return {
    cells: await tallies.cells(here, issue.id),
    ...(campaignMail && { sending: await campaignMail.now(here, issue, language) }),
  };
}

async function takeAlongOf(issue: Issue, here: CommunityId, parts: FactsParts): Promise<Facts['takeAlong']> {
  const { progress, cells } = await countOf(issue, here, parts);
  return { progress, cells, names: issue.together ? await parts.signatures.names(here, issue.id) : [] };
}
