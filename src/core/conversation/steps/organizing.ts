import { campaignId, titleIn } from '../../campaign/campaign.ts';
import { changed } from '../../campaign/change.ts';
import { fieldsOf } from '../../campaign/fields.ts';
import type { IssueId } from '../../ids.ts';
import { nearest } from '../../nearest.ts';
import type { PersonAction, ResultAction } from '../action.ts';
import { note, to, withEffects, type Advanced, type Notice } from '../advanced.ts';
import { bare } from '../base.ts';
import { deskFor, fieldProblems, keptIn, partOf, textOf, unsavedOf } from '../campaign-forms.ts';
import { readHandle } from '../campaign-handle.ts';
import { CampaignDeed } from '../effect.ts';
import type { Facts, Kept, Organizing } from '../facts.ts';
import type { CampaignFormName } from '../form.ts';
import { sayTo } from '../sentences.ts';
import { MAX_UNSAVED, type Session, type Unsaved } from '../session.ts';
import type { Press } from '../verbs.ts';
import { answer, ask } from './organizing-talk.ts';

type Submit = Extract<PersonAction, { kind: 'submit' }> & { readonly form: CampaignFormName };

/** What an organizer presses. Undefined: the press is about something else. */
export function press(session: Session, pressed: Press, facts: Facts): Advanced | undefined {
  const { verb, handle, values } = pressed;
  if (!verb.startsWith('campaign')) return undefined;
  const { organizing } = facts;
  if (!organizing) return refused(session, facts);
  if (verb === 'campaigns') return listed(session);
  // A list gives a campaign's id; a button the campaign as it was on screen.
  const read = readHandle(handle);
  const id = verb === 'campaign' && values ? values[0] : idIn(read);
  const kept = organizing.campaigns.find(({ campaign }) => campaign.id === id);
  switch (verb) {
    case 'campaign-form':
      // Whoever has no forms is asked, one thing at a time.
      return deskFor(session, handle, facts) ? ask(session, pressed, facts) : lost(session);
    case 'campaign-answer':
      return answer(session, values?.[0], facts, submit);
    case 'campaign-drop':
      return dropped(session, idIn(read));
    case 'campaign-mine':
      return mine(session, idIn(read), organizing, facts);
    case 'campaign':
    case 'campaign-sample':
      return kept ? shown(session, kept.campaign.id, verb) : lost(session);
    case 'campaign-do':
    case 'campaign-approve':
    case 'campaign-open':
    case 'campaign-use': {
      const what = Deed.safeParse(verb === 'campaign-do' ? values?.[0] : verb.slice('campaign-'.length)).data;
      return kept && what ? deed(session, what, kept, { handle, organizing, facts }) : lost(session);
    }
    default:
      return undefined;
  }
}

/** All that is done to a campaign by one press. */
const Deed = CampaignDeed.exclude(['write']);
type Deed = Exclude<CampaignDeed, 'write'>;

const idIn = (read: ReturnType<typeof readHandle>): IssueId | undefined =>
  read?.kind === 'known' ? read.campaign : undefined;

type Organize = Omit<Extract<PersonAction, { kind: 'organize' }>, 'kind'>;

/** A slash command. A campaign is named by its title or id, forgiving slips. */
export function organize(session: Session, { what, campaign: typed, channel }: Organize, facts: Facts): Advanced {
  const { organizing } = facts;
  if (!organizing) return refused(session, facts);
  if (what === 'list' || what === 'new') return listed(session);
  if (what === 'progress' || what === 'export') return counted(session, organizing);
  const { campaigns } = organizing;
  const [only, ...more] = campaigns;
  const kept = typed?.trim() ? named(typed, organizing) : more.length === 0 ? only : undefined;
  if (!kept) return listed(session, typed?.trim() ? sayTo(session).campaigns.noSuch(typed.trim().slice(0, 60)) : '');
  if (what === 'edit' || what === 'preview')
    return shown(session, kept.campaign.id, what === 'edit' ? 'campaign' : 'campaign-sample');
  return deed(session, what, kept, { handle: '', organizing, facts, channel });
}

function named(typed: string, { campaigns }: Organizing): Kept | undefined {
  const wanted = typed.trim().toLowerCase();
  const names = campaigns.map(({ campaign }) => titleIn(campaign.content).toLowerCase());
  const exact = campaigns.find(({ campaign }, at) => campaign.id === wanted || names[at] === wanted);
  if (exact) return exact;
  const near = nearest(wanted, names);
  const inside = names.filter((name) => wanted.length > 3 && name.includes(wanted));
  const name = near ?? (inside.length === 1 ? inside[0] : undefined);
  return name === undefined ? undefined : campaigns[names.indexOf(name)];
}

export function listed(session: Session, problem = ''): Advanced {
  const problems = problem === '' ? [] : [{ field: '', says: problem }];
  return to({ ...session, aside: { show: 'campaigns' } }, problems);
}

/** Pictures and files of counts are on the organizers' page, whose link stands on the list. */
function counted(session: Session, { page }: Organizing): Advanced {
  const { onPage, noPage } = sayTo(session).campaigns;
  return page === undefined
    ? listed(session, noPage)
    : to({ ...session, aside: { show: 'campaigns' } }, [note(onPage)]);
}

const lost = (session: Session): Advanced => listed(session, sayTo(session).campaigns.gone);

const shown = (session: Session, campaign: IssueId, show: 'campaign' | 'campaign-sample' = 'campaign'): Advanced =>
  to({ ...session, aside: { show, campaign } });

/** Not theirs to do, or not here. */
function refused(session: Session, { community }: Facts): Advanced {
  const { campaigns: say } = sayTo(session);
  const isNowhere = community === undefined && session.community === undefined;
  return to(bare(session), [{ field: '', says: isNowhere ? say.notHere : say.noRight }]);
}

/** A filled-in form of an organizer: stored when nobody was before them, else kept with the reason. */
export function submit(session: Session, { form, handle, at, values }: Submit, facts: Facts): Advanced {
  const part = partOf(form);
  const read = readHandle(handle);
  const { organizing } = facts;
  const community = organizing?.community ?? facts.community ?? session.community;
  if (!read || community === undefined) return refused(session, facts);
  const say = sayTo(session);
  const before = idIn(read) === undefined ? undefined : unsavedOf(session, idIn(read)!);
  const kept = read.kind === 'known' && organizing ? keptIn(organizing, read.campaign) : undefined;
  const shape = read.kind === 'new' ? read.shape : (kept?.campaign.content.shape ?? before?.shape);
  // Without the right the shape cannot be looked up: whichever it is, no word is lost.
  const fields = fieldsOf(shape ?? 'local', part, at);
  const problems = fieldProblems(fields, values, say);
  const typed = Object.fromEntries(
    (shape === undefined ? Object.keys(values) : fields.map(({ name }) => name))
      .filter((name) => values[name] !== undefined && textOf(values[name]).length <= MOST)
      .map((name) => [name, textOf(values[name])]),
  );
  const unsaved: Unsaved = {
    campaign: read.kind === 'known' ? read.campaign : campaignId(community, facts.newHandle),
    version: read.kind === 'known' ? read.version : 0,
    shape: shape ?? 'local',
    typed: { ...before?.typed, ...typed },
  };
  const keep = (why: Unsaved['why'], says: string): Advanced =>
    to(withUnsaved(over(session, unsaved.campaign), { ...unsaved, why }), [{ field: '', says }, ...problems]);
  if (!organizing) return keep('no-right', say.campaigns.noRightKept);
  if (read.kind === 'known' && !kept && (read.version > 0 || !before)) return keep('gone', say.campaigns.gone);
  if ((kept?.campaign.version ?? 0) !== unsaved.version) return keep('stale', say.campaigns.stale);
  return written(withUnsaved(over(session, unsaved.campaign), unsaved), unsaved, { organizing, facts, problems });
}

/** Longest text of a field that is taken; a longer one is told, and stays where it was typed. */
const MOST = 3_000;

const over = (session: Session, campaign: IssueId): Session => ({ ...session, aside: { show: 'campaign', campaign } });

function withUnsaved(session: Session, one: Unsaved): Session {
  const others = (session.unsaved ?? []).filter(({ campaign }) => campaign !== one.campaign);
  return { ...session, unsaved: [...others, one].slice(-MAX_UNSAVED) };
}

function withoutUnsaved(session: Session, id: IssueId | undefined): Session {
  const left = (session.unsaved ?? []).filter(({ campaign }) => campaign !== id);
  const { unsaved: _unsaved, ...rest } = session;
  return left.length === 0 ? rest : { ...session, unsaved: left };
}

interface Writing {
  readonly organizing: Organizing;
  readonly facts: Facts;
  readonly problems?: Advanced['problems'];
}

/** Asks for what is unsaved to be stored. One on its way is replaced: the later one holds all that was typed. */
function written(before: Session, { campaign, version }: Unsaved, { organizing, facts, problems = [] }: Writing) {
  const pending = before.pending.filter(
    (one) => !(one.kind === 'campaign' && one.campaign === campaign && one.what === 'write'),
  );
  return asked({ ...before, pending }, { campaign, version, what: 'write' }, { organizing, facts, problems });
}

function asked(
  session: Session,
  doing: {
    readonly campaign: IssueId;
    readonly version: number;
    readonly what: CampaignDeed;
    readonly channel?: string;
  },
  { organizing, facts, problems = [] }: Writing,
): Advanced {
  const { community } = organizing;
  const by = organizing.markFor(doing.campaign);
  const id = `campaign:${facts.newHandle}`;
  return withEffects(to(session, problems), [
    { kind: 'campaign', id, community, ...doing, by, language: session.language },
  ]);
}

/** What is typed here goes on top of what somebody else has stored since. */
function mine(session: Session, id: IssueId | undefined, organizing: Organizing, facts: Facts): Advanced {
  const unsaved = id === undefined ? undefined : unsavedOf(session, id);
  if (!unsaved) return lost(session);
  const { why: _why, ...rest } = unsaved;
  const version = keptIn(organizing, unsaved.campaign)?.campaign.version ?? 0;
  const again = { ...rest, version };
  return written(withUnsaved(over(session, again.campaign), again), again, { organizing, facts });
}

function dropped(session: Session, id: IssueId | undefined): Advanced {
  const left = withoutUnsaved(session, id);
  return id === undefined ? listed(left) : to({ ...left, aside: { show: 'campaign', campaign: id } });
}

interface Pressing {
  /** As the button had it; empty after a command, which is about the campaign as it is. */
  readonly handle: string;
  readonly organizing: Organizing;
  readonly facts: Facts;
  /** Where the card is to stand; without one here. */
  readonly channel?: string | undefined;
}

/** What is refused as things stand is told at once; everything else is decided again where it is stored. */
function deed(
  session: Session,
  what: Deed,
  { campaign }: Kept,
  { handle, organizing, facts, channel }: Pressing,
): Advanced {
  const here = over(session, campaign.id);
  const { campaigns: say } = sayTo(session);
  const read = readHandle(handle);
  if (read?.kind === 'known' && read.version !== campaign.version)
    return to(here, [{ field: '', says: say.changedMeanwhile }]);
  const posts = what === 'open' || what === 'card' ? (channel ?? organizing.channel) : undefined;
  if (what === 'card') {
    if (campaign.status !== 'open') return to(here, [{ field: '', says: say.refusal['not-now'] }]);
    if (posts === undefined) return to(here, [{ field: '', says: say.card.nowhere }]);
  } else if (what !== 'undo') {
    const by = organizing.markFor(campaign.id);
    const tried = changed(campaign, { kind: what }, { by, now: facts.now, review: organizing.review });
    if (tried.kind === 'refused') return to(here, [{ field: '', says: say.refusal[tried.why] }]);
  }
  const doing = {
    campaign: campaign.id,
    version: campaign.version,
    what,
    ...(posts !== undefined && { channel: posts }),
  };
  return asked(here, doing, { organizing, facts });
}

function cardTold(session: Session, card: Done['card']): Notice[] {
  if (card === undefined) return [];
  const says = sayTo(session).campaigns.card[card];
  return [card === 'posted' ? note(says) : { field: '', says }];
}

type Done = Extract<ResultAction, { kind: 'campaign-done' }>;

/** What came of it. What was typed goes from the session once it is stored, and no earlier. */
export function done(session: Session, { campaign, what, outcome, card }: Done): Advanced {
  const { campaigns: say } = sayTo(session);
  const unsaved = unsavedOf(session, campaign);
  const isWriting = session.pending.some(
    (one) => one.kind === 'campaign' && one.campaign === campaign && one.what === 'write',
  );
  if (outcome === 'saved') {
    const told = [...(what === 'card' ? [] : [note(say.did[what])]), ...cardTold(session, card)];
    return to(what === 'write' && !isWriting ? withoutUnsaved(session, campaign) : session, told);
  }
  const kept = (why: Unsaved['why'], says: string): Advanced =>
    to(unsaved && what === 'write' ? withUnsaved(session, { ...unsaved, why }) : session, [{ field: '', says }]);
  switch (outcome) {
    case 'stale':
      return kept('stale', what === 'write' ? say.stale : say.changedMeanwhile);
    case 'refused':
      return kept('refused', say.refused);
    case 'full':
      return kept('full', say.full);
    case 'gone':
      return kept('gone', say.gone);
    case 'nothing':
      return to(session, [{ field: '', says: say.noEarlier }]);
    default:
      return to(session, [{ field: '', says: say.refusal[outcome] }]);
  }
}
