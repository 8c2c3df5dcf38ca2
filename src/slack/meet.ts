import { needsRight, type Rights } from '../chat/rights.ts';
import { within } from '../within.ts';
import type { PersonAction } from '../core/conversation/action.ts';
import { SENTENCES } from '../core/conversation/sentences.ts';
import type { View } from '../core/conversation/view.ts';
import { told } from '../core/conversation/views/told.ts';
import type { Present } from '../core/promises/conversation.ts';
import type { Direct, Member } from './direct.ts';
import type { Locales } from './locales.ts';
import type { Place } from './read.ts';
import type { Workspaces } from './workspaces.ts';

/** What is known of somebody as soon as they did something. */
export type Met = Member & { readonly who: Present; readonly place: Place; readonly action?: PersonAction };

export interface MeetParts {
  readonly locales: Locales;
  readonly rights: Rights;
  readonly workspaces: Pick<Workspaces, 'of'>;
  readonly direct: Pick<Direct, 'channelOf'>;
  /** Whatever is not known by then, in milliseconds, is done without. */
  readonly patienceMs: number;
}

/**
 * Adds the person's language, whether they run the workspace where that matters, and what the workspace is called, and tells
 * apart whether it is the DM with us. Undefined: the app is not in that workspace. Never rejects.
 */
export async function meet<T extends Met>(touch: T, parts: MeetParts): Promise<T | undefined> {
  const { locales, rights, workspaces, direct, patienceMs } = parts;
  const inTime = async <A>(work: Promise<A>): Promise<A | 'late'> =>
    await within(work, patienceMs).catch(() => 'late' as const);
  const [language, workspace, isDm, organiser] = await Promise.all([
    locales.of(touch),
    inTime(workspaces.of(touch.team)),
    inTime(isOurDm(touch, direct)),
    needsRight(touch.action) ? inTime(rights.of(touch.team, touch.user)) : false,
  ]);
  if (workspace === undefined) return undefined;
  const name = workspace === 'late' ? undefined : workspace.name;
  const at = 'channel' in touch.place ? touch.place.channel : touch.who.channel;
  const channel = at?.startsWith('D') ? undefined : at;
  const who = {
    ...touch.who,
    organiser: organiser === true,
    ...(channel !== undefined && { channel }),
    ...(language && { language }),
    ...(name !== undefined && { communityName: name }),
  };
  return { ...touch, who, ...(isDm === true && { place: inDm(touch.place) }) };
}

function inDm(place: Place): Place {
  if (place.kind !== 'message') return { kind: 'dm' };
  const { ts, thread } = place;
  return { kind: 'dm', ts, ...(thread !== undefined && { thread }) };
}

/** What is said in a workspace where the app is not: who it is nobody can say without a token, so in English. */
export const notHere = (): View => told(SENTENCES.en.chat.notInstalled, 'en');

/** Other people's direct messages look the same from outside. */
async function isOurDm(touch: Met, direct: MeetParts['direct']): Promise<boolean> {
  const { place } = touch;
  if (!('channel' in place) || !place.channel.startsWith('D')) return false;
  return (await direct.channelOf(touch).catch(() => undefined)) === place.channel;
}
