import { campaignId } from '../../campaign/campaign.ts';
import type { Action, Unread } from '../action.ts';
import type { Advanced } from '../advanced.ts';
import { mayOrganize, type Facts } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import type { Session, Unsaved } from '../session.ts';
import { listed, refused } from './campaign-screens.ts';
import { askToStore } from './campaign-writing.ts';

/** Shorter than so many characters it is a message like any other. */
const SHORTEST_RELEASE = 300;

/** The text of an action that may be a press release: whoever hands in the facts has it read first. */
export function releaseIn(action: Action): string | undefined {
  if (action.kind === 'release') return action.text;
  return action.kind === 'say' && action.text.length >= SHORTEST_RELEASE ? action.text : undefined;
}

/** A campaign begun from a press release, and what was read on screen; or the reason why there is none. */
export function begunFrom(session: Session, facts: Facts): Advanced {
  if (!mayOrganize(facts)) return refused(session, facts);
  const { release = { kind: 'refused' }, community } = facts.organizing;
  const { reading: say } = sayTo(session).campaigns;
  if (release.kind === 'refused') return unread(session, 'too-hard', facts);
  if (release.kind === 'busy') return unread(session, 'busy', facts);
  if (release.kind === 'no-letter') return listed(session, `${say.why[release.why]} ${say.instead}`);
  const { shape, typed, reading } = release.content;
  const campaign = campaignId(community, facts.newHandle);
  const unsaved: Unsaved = { campaign, community, version: 0, shape, typed, reading };
  const here: Session = { ...session, aside: { show: 'campaign-read', campaign } };
  return askToStore(here, unsaved, facts);
}

export function unread(session: Session, why: Unread, facts: Facts): Advanced {
  if (!facts.organizing) return refused(session, facts);
  return listed(session, sayTo(session).campaigns.reading.unread[why]);
}

/** Nobody types so many characters to a bot: they were copied. */
const PASTED = 80;

/** What can be pasted, to whoever may run campaigns and pasted what nothing comes of. */
export function pasteHint(session: Session, text: string, { organizing }: Facts): string | undefined {
  return organizing && text.length >= PASTED ? sayTo(session).campaigns.reading.paste : undefined;
}

/** What releases say of themselves, at their head. */
const HEAD = 400;
const SELF = /\b(?:for\s+(?:immediate\s+)?release|(?:press|news|media)\s+release|comunicado\s+de\s+prensa)\b/i;

/**
 * Whether what somebody wrote is plainly a release. `asked`: a question is open, and only what calls itself a release is taken
 * for one then.
 */
export function isPlainlyRelease(text: string, { asked }: { readonly asked: boolean }, { organizing }: Facts): boolean {
  if (!organizing?.release) return false;
  if (SELF.test(text.slice(0, HEAD))) return true;
  return !asked && organizing.release.kind === 'letter';
}
