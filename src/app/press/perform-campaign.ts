import { Campaign, type Content, type Flaw } from '../../core/campaign/campaign.ts';
import { begun, changed, mayDiscard, type Changed, type Changing } from '../../core/campaign/change.ts';
import { lookedUpNow } from '../../core/campaign/looked-up.ts';
import { sourceOf } from '../../core/campaign/source-of.ts';
import type { CampaignOutcome, ResultAction } from '../../core/conversation/action.ts';
import { unsavedOf } from '../../core/conversation/campaign-forms.ts';
import type { EffectOf } from '../../core/conversation/effect.ts';
import { wordsOf } from '../../core/conversation/open-letter.ts';
import type { Session } from '../../core/conversation/session.ts';
import { dayOf } from '../../core/official/calendar.ts';
import type { Campaigns } from '../../core/promises/campaigns.ts';
import type { Trial } from '../../core/promises/issues.ts';
import type { Signatures } from '../../core/promises/signatures.ts';
import type { Cards } from '../campaigns/cards.ts';
import { shelved, type CampaignShelf } from '../campaigns/campaign-shelf.ts';

export interface CampaignParts {
  readonly campaigns: Campaigns;
  readonly signatures: Pick<Signatures, 'settle'>;
  readonly trial: Trial;
  readonly shelf: Pick<CampaignShelf, 'drop'>;
  readonly cards: Pick<Cards, 'post' | 'redraw' | 'touch'>;
  readonly review: boolean;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

type Deed = EffectOf<'campaign'>;
/** One after which the campaign is another. */
type Change = Deed & { readonly what: Exclude<Deed['what'], 'card' | 'discard'> };

/** Changes one campaign where it is stored. Done before, it is done no second time. Rejects when the store does. */
export async function performCampaign(effect: Deed, session: Session, parts: CampaignParts): Promise<ResultAction> {
  const { id, campaign, what, community } = effect;
  const outcome = await outcomeOf(effect, session, parts);
  parts.shelf.drop(community);
  const cards = outcome === 'saved' ? await cardsOf(effect, parts) : {};
  return { kind: 'campaign-done', effect: id, campaign, what, outcome, ...cards };
}

/** What everybody sees of it follows what was done. */
async function cardsOf(
  { id, what, community, campaign, channel, language, version }: Deed,
  { cards }: CampaignParts,
): Promise<Pick<Extract<ResultAction, { kind: 'campaign-done' }>, 'card' | 'stuck'>> {
  // Those in other channels follow too.
  const redrawn = what === 'card' ? undefined : await cards.redraw(community, campaign);
  const after = what === 'card' ? version : version + 1;
  const card =
    channel !== undefined
      ? await cards.post({ community, issue: campaign, channel, language, version: after, posting: id })
      : what === 'open' && redrawn?.isNowhere
        ? ('none' as const)
        : undefined;
  return {
    ...(card !== undefined && { card }),
    ...(redrawn && redrawn.stuck > 0 && { stuck: redrawn.stuck }),
  };
}

async function outcomeOf(effect: Deed, session: Session, parts: CampaignParts): Promise<CampaignOutcome> {
  const { what } = effect;
  switch (what) {
    case 'card':
      return 'saved';
    case 'discard':
      return await discarded(effect, parts);
    default:
      return await changedTo({ ...effect, what }, session, parts);
  }
}

/** What is gone already is as it was asked for: a crash may have come between doing it and telling so. */
async function discarded(
  { community, campaign, version }: Deed,
  { campaigns }: CampaignParts,
): Promise<CampaignOutcome> {
  const [newest] = await campaigns.versions(community, campaign);
  if (!newest) return 'saved';
  if (newest.version !== version) return 'stale';
  if (!mayDiscard(newest)) return 'not-now';
  return (await campaigns.remove(newest)) === 'removed' ? 'saved' : 'stale';
}

async function changedTo(effect: Change, session: Session, parts: CampaignParts): Promise<CampaignOutcome> {
  const { campaigns } = parts;
  const versions = await campaigns.versions(effect.community, effect.campaign);
  const version = effect.what === 'write' ? (unsavedOf(session, effect.campaign)?.version ?? -1) : effect.version;
  const newest = versions[0]?.version ?? 0;
  if (newest !== version && newest !== version + 1) return newest === 0 ? 'gone' : 'stale';
  const next = await nextOf(effect, session, newest === version ? versions : versions.slice(1), parts);
  if (next.kind !== 'next') return next.outcome;
  if (newest === version) return await put(next.campaign, versions[0], parts);
  // Either a crash came between storing this very change and telling so, or somebody was first.
  if (sameBut(versions[0]!, next.campaign)) return 'saved';
  // Their own form before this one was stored, and they could not know it yet: this one goes on top.
  if (effect.what !== 'write' || versions[0]!.writtenBy !== effect.by) return 'stale';
  const onTop = await nextOf(effect, session, versions, parts);
  return onTop.kind === 'next' ? await put(onTop.campaign, versions[0], parts) : onTop.outcome;
}

/**
 * Whoever was first changed it, or threw it away. Before writers see other words of an open letter no name comes under the old
 * ones any more, and where there are names already the words stay: `signed`.
 */
async function put(campaign: Campaign, before: Campaign | undefined, parts: CampaignParts): Promise<CampaignOutcome> {
  const { campaigns } = parts;
  const words = wordsIn(campaign, parts);
  const isOther = before?.live !== undefined && wordsIn(before, parts) !== words;
  if (isOther && !(await settle(campaign, words, parts))) return 'signed';
  const answer = await campaigns.put(campaign);
  if (answer !== 'stale') return answer;
  const [newest] = await campaigns.versions(campaign.community, campaign.id);
  if (isOther && newest) await settle(newest, wordsIn(newest, parts), parts);
  return newest ? 'stale' : 'gone';
}

const settle = async (
  { community, id }: Campaign,
  words: string,
  { signatures }: Pick<CampaignParts, 'signatures'>,
): Promise<boolean> => await signatures.settle({ community, issue: id, words });

/** Of the open letter that writers see. */
function wordsIn(campaign: Campaign, { clock }: Pick<CampaignParts, 'clock'>): string {
  const shown = campaign.live && shelved(campaign, campaign.live, dayOf(new Date(clock())));
  return shown ? wordsOf(shown.issue) : '';
}

const sameBut = (a: Campaign, b: Campaign): boolean => textOf(a) === textOf(b);
const textOf = (campaign: Campaign): string => JSON.stringify(Campaign.parse({ ...campaign, changed: 0 }));

type Next =
  { readonly kind: 'next'; readonly campaign: Campaign } | { readonly kind: 'not'; readonly outcome: CampaignOutcome };

const not = (outcome: CampaignOutcome): Next => ({ kind: 'not', outcome });

/** `versions`: the one it is made from first, then those before it. */
async function nextOf(
  effect: Change,
  session: Session,
  versions: readonly Campaign[],
  parts: CampaignParts,
): Promise<Next> {
  const { what, by } = effect;
  const [before] = versions;
  const { clock, review } = parts;
  const changing: Changing = { by, now: clock(), review };
  if (what === 'write') return await writtenFrom(before, effect, session, changing, parts);
  if (!before) return not('stale');
  if (what !== 'undo') return nextIn(changed(before, { kind: what }, changing));
  const text = JSON.stringify(before.content);
  const earlier = versions.find(({ content }) => JSON.stringify(content) !== text);
  return earlier ? await withText(before, earlier.content, effect, changing, parts) : not('nothing');
}

/** The text with what is typed and unsaved in it. Nothing unsaved: it was thrown away meanwhile. */
async function writtenFrom(
  before: Campaign | undefined,
  effect: Deed,
  session: Session,
  changing: Changing,
  parts: CampaignParts,
): Promise<Next> {
  const unsaved = unsavedOf(session, effect.campaign);
  if (!unsaved) return not('gone');
  if (!before && unsaved.version > 0) return not('stale');
  const all = Object.entries({ ...before?.content.typed, ...unsaved.typed });
  const typed = Object.fromEntries(all.filter(([, text]) => text.trim() !== ''));
  const reading = unsaved.reading ?? before?.content.reading;
  const shape = before?.content.shape ?? unsaved.shape;
  const looked = lookedUpNow(before?.content, Object.keys(unsaved.typed), dayOf(new Date(parts.clock())));
  const content = { shape, typed, ...looked, ...(reading && { reading }) };
  return await withText(before, content, effect, changing, parts);
}

/** Tried in a thread of its own before anything else reads it. */
async function withText(
  before: Campaign | undefined,
  content: Content,
  { campaign: id, community }: Deed,
  changing: Changing,
  { trial, clock }: CampaignParts,
): Promise<Next> {
  const tried = await trial.try(sourceOf(content, { id, community }), dayOf(new Date(clock())));
  if (tried.kind === 'refused') return not('refused');
  const flaws = tried.findings.slice(0, MOST_FLAWS).map(({ severity, what }): Flaw => ({ severity, what }));
  const write = { kind: 'write', content, flaws } as const;
  return before
    ? nextIn(changed(before, write, changing))
    : { kind: 'next', campaign: begun({ id, community }, write, changing) };
}

/** What is listed further down is looked at when these are put right. */
const MOST_FLAWS = 40;

const nextIn = (led: Changed): Next =>
  led.kind === 'refused' ? not(led.why) : { kind: 'next', campaign: led.campaign };
