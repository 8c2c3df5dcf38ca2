import { titleIn } from '../campaign/campaign.ts';
import { Language, type CommunityId, type IssueId } from '../ids.ts';
import { inLanguage } from '../issue/issue.ts';
import { marked, marksOf } from './apart.ts';
import type { Kept, Listing, Shelved } from './facts.ts';
import { countedIn, knownIn, shelf, titleOf } from './shelf.ts';

/** An issue as a list offers it. */
export interface Suggestion {
  readonly issue: IssueId;
  /** In the person's language; up to 160 characters. */
  readonly title: string;
}

export interface Asked {
  /** What was typed so far. */
  readonly typed: string;
  readonly community?: CommunityId | undefined;
  readonly language: Language;
  /** `write`: only what a letter can be begun about. `read`: whatever can be shown. */
  readonly to: 'write' | 'read';
}

/** Issues whose title or id holds what was typed, those that can be written about first. Instant: from what is in memory. */
export function suggest({ typed, community, language, to }: Asked, facts: Omit<Listing, 'campaigns'>): Suggestion[] {
  const offered = shelf(facts, community);
  const others = to === 'write' ? [] : knownIn(facts, community).filter((one) => one.usable && !offered.includes(one));
  const wanted = typed.trim().toLocaleLowerCase(language);
  const listed = [...offered, ...others];
  const shown = toldApart(listed.map(({ issue }) => ({ issue: issue.id, title: titleOf(issue, language) })));
  return shown.filter((_, at) => namesOf(listed[at]!).some((name) => name.includes(wanted)));
}

const namesOf = ({ issue }: Shelved): string[] => [
  issue.id,
  ...Language.options.map((tongue) => inLanguage(issue.title, tongue).toLowerCase()),
];

/** Those that look the same with their mark, which is still read where a platform shortens. */
function toldApart(all: readonly Suggestion[]): Suggestion[] {
  const marks = marksOf(all.map(({ issue, title }) => ({ id: issue, title })));
  return all.map((one) => {
    const mark = marks.get(one.issue);
    return mark === undefined ? one : { ...one, title: marked(one.title, mark) };
  });
}

export interface CampaignAsked extends Pick<Asked, 'typed' | 'community' | 'language'> {
  /** `change`: those made here, those changed last first. `count`: whatever letters are counted of, those of files too. */
  readonly to: 'change' | 'count';
}

/** Campaigns that this person may run or see counted whose title or id holds what was typed; none where they may not. */
export function suggestCampaigns({ typed, to, ...asked }: CampaignAsked, listing: Listing): Suggestion[] {
  const { campaigns } = listing;
  if (!campaigns) return [];
  const wanted = typed.trim().toLowerCase();
  const all = to === 'change' ? made(campaigns) : counted(asked, listing);
  return toldApart(all).filter(({ issue, title }, at) =>
    [issue, title.toLowerCase(), all[at]!.title.toLowerCase()].some((name) => name.includes(wanted)),
  );
}

const made = (campaigns: readonly Kept[]): Suggestion[] =>
  campaigns
    .map(({ campaign }) => campaign)
    .toSorted((a, b) => b.changed - a.changed)
    .map(({ id, content }) => ({ issue: id, title: titleIn(content) }));

const counted = ({ community, language }: Pick<Asked, 'community' | 'language'>, listing: Listing): Suggestion[] =>
  countedIn(listing, community).map(({ issue }) => ({ issue: issue.id, title: titleOf(issue, language) }));
