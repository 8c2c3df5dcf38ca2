import { campaignId, FIELD_MAX } from '../../campaign/campaign.ts';
import type { IssueId } from '../../ids.ts';
import type { PersonAction } from '../action.ts';
import { problem, to, type Advanced } from '../advanced.ts';
import { fieldProblems, fieldsBack, keptIn, partOf, unsavedOf } from '../campaign-forms.ts';
import { readHandle, type CampaignHandle } from '../campaign-handle.ts';
import { mayOrganize, type Facts, type Kept, type OrganizerFacts, type Organizing } from '../facts.ts';
import { textOf, type CampaignFormName, type Values } from '../form.ts';
import { sayTo } from '../sentences.ts';
import type { Session, Unsaved } from '../session.ts';
import { askFor } from './campaign-deeds.ts';
import { idIn, listed, lost, refused, shown, withCampaign } from './campaign-screens.ts';
import { withoutUnsaved, withUnsaved } from './unsaved.ts';

type Submit = Extract<PersonAction, { kind: 'submit' }> & { readonly form: CampaignFormName };

/** A filled-in form of an organizer: stored when nobody was before them, else kept with the reason. */
export function submit(session: Session, { form, handle, at, values }: Submit, facts: Facts): Advanced {
  const read = readHandle(handle);
  const { organizing } = facts;
  const community = organizing?.community ?? facts.community ?? session.community;
  if (!read || community === undefined) return refused(session, facts);
  const say = sayTo(session);
  const id = idIn(read);
  const before = id && unsavedOf(session, id);
  const kept = id && organizing && keptIn(organizing, id);
  const shape = read.kind === 'new' ? read.shape : (kept?.campaign.content.shape ?? before?.shape);
  // Without the right the shape cannot be looked up: whichever it is, no word is lost.
  const desk = { shape: shape ?? 'local', typed: { ...kept?.campaign.content.typed, ...before?.typed } };
  const fields = fieldsBack(desk, partOf(form), at ?? 0, values);
  const problems = fieldProblems(fields, values, say);
  const names = shape === undefined ? Object.keys(values) : fields.map(({ name }) => name);
  const unsaved: Unsaved = {
    campaign: id ?? campaignId(community, facts.newHandle),
    community,
    version: versionUnder(read, { kept, before, organizing }),
    shape: shape ?? 'local',
    typed: { ...(read.kind === 'new' && inTheirs(session)), ...before?.typed, ...typedIn(values, names) },
    ...(before?.reading && { reading: before.reading }),
  };
  const keep = (why: Unsaved['why'], says: string): Advanced =>
    to(withUnsaved(withCampaign(session, unsaved.campaign), { ...unsaved, why }), [problem(says), ...problems]);
  if (!mayOrganize(facts)) return keep('no-right', say.campaigns.noRightKept);
  if (id && !kept && (unsaved.version > 0 || !before)) return keep('gone', say.campaigns.goneKept);
  if ((kept?.campaign.version ?? 0) !== unsaved.version) return keep('stale', say.campaigns.stale);
  return { ...askToStore(withCampaign(session, unsaved.campaign), unsaved, facts), problems };
}

/** A longer text is told, and stays where it was typed. */
const typedIn = (values: Values, names: readonly string[]): Unsaved['typed'] =>
  Object.fromEntries(
    names
      .filter((name) => values[name] !== undefined && textOf(values[name]).length <= FIELD_MAX)
      .map((name) => [name, textOf(values[name])]),
  );

interface Under {
  readonly kept: Kept | undefined;
  /** What this person typed earlier and is not stored. */
  readonly before: Unsaved | undefined;
  readonly organizing: Organizing | undefined;
}

/**
 * The version that a form goes on top of. Where words of this person could not be stored, the one those were typed on: nothing
 * takes them along before they are asked about. Of a form the one after its own where that holds nothing but this person's own
 * last change, which was still being stored when the form opened.
 */
function versionUnder(read: CampaignHandle, { kept, before, organizing }: Under): number {
  if (read.kind === 'new') return 0;
  if (before?.why !== undefined) return before.version;
  const isOwn =
    kept?.campaign.version === read.version + 1 && kept.campaign.writtenBy === organizing?.markFor(kept.campaign.id);
  return isOwn ? read.version + 1 : read.version;
}

/** Whoever begins a campaign writes it in the language they speak, until they say otherwise. */
const inTheirs = ({ language }: Session): Unsaved['typed'] => (language === 'en' ? {} : { language });

/** Keeps what is unsaved, and asks for it to be stored. One on its way is replaced: the later one holds all that was typed. */
export function askToStore(session: Session, unsaved: Unsaved, facts: OrganizerFacts): Advanced {
  const { campaign, version } = unsaved;
  const pending = session.pending.filter(
    (one) => !(one.kind === 'campaign' && one.campaign === campaign && one.what === 'write'),
  );
  return askFor({ ...withUnsaved(session, unsaved), pending }, { campaign, version, what: 'write' }, facts);
}

/** What is typed here goes on top of what somebody else has stored since. */
export function mine(session: Session, id: IssueId | undefined, facts: OrganizerFacts): Advanced {
  const unsaved = id && unsavedOf(session, id);
  if (!unsaved) return lost(session);
  const { why: _why, ...rest } = unsaved;
  const kept = keptIn(facts.organizing, unsaved.campaign);
  // Whoever threw it away meant it; one that was never stored may still begin.
  if (!kept && unsaved.version > 0)
    return to(withUnsaved(withCampaign(session, unsaved.campaign), { ...rest, why: 'gone' }), [
      problem(sayTo(session).campaigns.goneKept),
    ]);
  const again = { ...rest, version: kept?.campaign.version ?? 0 };
  return askToStore(withCampaign(session, again.campaign), again, facts);
}

export function dropped(session: Session, id: IssueId | undefined, { organizing }: OrganizerFacts): Advanced {
  const left = withoutUnsaved(session, id);
  return id && keptIn(organizing, id) ? shown(left, id) : listed(left);
}
