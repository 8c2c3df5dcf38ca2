import type { IssueId } from '../../ids.ts';
import type { PersonAction } from '../action.ts';
import { problem, type Advanced } from '../advanced.ts';
import { keptIn } from '../campaign-forms.ts';
import { readHandle } from '../campaign-handle.ts';
import { mayOrganize, type Facts } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import type { Session } from '../session.ts';
import type { Press } from '../verbs.ts';
import { Deed, deed } from './campaign-deeds.ts';
import { discardAsked } from './campaign-discard.ts';
import { holding, lettersOf } from './campaign-mail.ts';
import { countedMeant, idIn, listed, lost, meant, ofOne, refused, shown, unnamed } from './campaign-screens.ts';
import { dropped, mine } from './campaign-writing.ts';
import { ask, pressed as pressedInTalk } from './organizing-talk.ts';

/** What an organizer presses. Undefined: the press is about something else. */
export function press(session: Session, pressed: Press, facts: Facts): Advanced | undefined {
  const { verb, handle, values } = pressed;
  if (!verb.startsWith('campaign')) return undefined;
  if (!mayOrganize(facts)) return refused(session, facts);
  if (verb === 'campaigns') return listed(session);
  if (verb === 'campaign-progress' || verb === 'campaign-files')
    return ofOne(session, verb, values?.[0] ?? handle, facts);
  if (verb === 'campaign-letters') return lettersOf(session, handle, facts);
  if (verb === 'campaign-hold' || verb === 'campaign-release')
    return holding(session, handle, verb === 'campaign-hold', facts);
  // A list gives a campaign's id; a button the campaign as it was on screen.
  const read = readHandle(handle);
  const id = verb === 'campaign' && values ? values[0] : idIn(read);
  const kept = id === undefined ? undefined : keptIn(facts.organizing, id);
  switch (verb) {
    case 'campaign-form':
      // Whoever has no forms is asked, one thing at a time.
      return ask(session, pressed, facts);
    case 'campaign-answer':
      return pressedInTalk(session, pressed, facts);
    case 'campaign-drop':
      return dropped(session, idIn(read), facts);
    case 'campaign-mine':
      return mine(session, idIn(read), facts);
    case 'campaign':
    case 'campaign-read':
    case 'campaign-sample': {
      const named = kept?.campaign.id ?? unsavedNamed(session, id);
      return named ? shown(session, named, verb) : lost(session);
    }
    case 'campaign-do':
    case 'campaign-approve':
    case 'campaign-open':
    case 'campaign-use':
    case 'campaign-discard': {
      const what = Deed.safeParse(verb === 'campaign-do' ? values?.[0] : verb.slice('campaign-'.length)).data;
      if (kept && what === 'discard' && verb === 'campaign-do') return discardAsked(session, kept);
      return kept && what ? deed(session, what, kept, { handle, facts }) : lost(session);
    }
    default:
      return undefined;
  }
}

/** One that could not be stored, whose words are still there. */
const unsavedNamed = ({ unsaved = [] }: Session, id: string | undefined): IssueId | undefined =>
  unsaved.find(({ campaign }) => campaign === id)?.campaign;

type Organize = Omit<Extract<PersonAction, { kind: 'organize' }>, 'kind'>;

/** A slash command. A campaign is named by its title or id, forgiving slips. */
export function organize(session: Session, { what, campaign = '', channel }: Organize, facts: Facts): Advanced {
  const typed = campaign.trim();
  if (!mayOrganize(facts)) return refused(session, facts);
  if (what === 'list' || what === 'new') return listed(session);
  if (what === 'export') return ofOne(session, 'campaign-files', typed, facts);
  if (what === 'progress') return ofOne(session, 'campaign-progress', typed, facts);
  if (what === 'letters' || what === 'hold' || what === 'release') {
    const found = countedMeant(session, typed, facts);
    if (found.kind !== 'one') {
      const asked = ofOne(session, 'campaign-progress', typed, facts);
      const nothing = problem(sayTo(session).campaigns.letters.unnamed);
      return what === 'letters' ? asked : { ...asked, problems: [...asked.problems, nothing] };
    }
    if (what === 'letters') return lettersOf(session, found.id, facts);
    return holding(session, found.id, what === 'hold', facts);
  }
  const kept = meant(typed, facts.organizing);
  if (typeof kept === 'string') return listed(session, unnamed(session, kept, typed));
  if (what === 'discard') return discardAsked(session, kept);
  if (what === 'edit' || what === 'preview')
    return shown(session, kept.campaign.id, what === 'edit' ? 'campaign' : 'campaign-sample');
  return deed(session, what, kept, { handle: '', facts, channel });
}
