import type { PersonAction } from '../core/conversation/action.ts';
import type { Present } from '../core/promises/conversation.ts';
import type { Direct, Member } from './direct.ts';
import type { Locales } from './locales.ts';
import type { Place } from './read.ts';
import { needsRight, type Rights } from './rights.ts';
import type { Workspaces } from './workspaces.ts';

/** What is known of somebody as soon as they did something. */
export type Met = Member & { readonly who: Present; readonly place: Place; readonly action?: PersonAction };

export interface MeetParts {
  readonly locales: Locales;
  readonly rights: Rights;
  readonly workspaces: Pick<Workspaces, 'of'>;
  readonly direct: Pick<Direct, 'channelOf'>;
}

/** Adds the person's language, whether they run the workspace where that matters, and what the workspace is called, and tells apart whether it is the DM with us. */
export async function meet<T extends Met>(touch: T, { locales, rights, workspaces, direct }: MeetParts): Promise<T> {
  const [language, workspace, isDm, organiser] = await Promise.all([
    locales.of(touch),
    workspaces.of(touch.team),
    isOurDm(touch, direct),
    needsRight(touch.action) ? rights.of(touch) : false,
  ]);
  const name = workspace?.name;
  const channel = 'channel' in touch.place && !touch.place.channel.startsWith('D') ? touch.place.channel : undefined;
  const who = {
    ...touch.who,
    organiser,
    ...(channel !== undefined && { channel }),
    ...(language && { language }),
    ...(name !== undefined && { communityName: name }),
  };
  const ts = touch.place.kind === 'message' ? { ts: touch.place.ts } : {};
  return { ...touch, who, ...(isDm && { place: { kind: 'dm', ...ts } }) };
}

/** Other people's direct messages look the same from outside. */
async function isOurDm(touch: Met, direct: MeetParts['direct']): Promise<boolean> {
  const { place } = touch;
  if (!('channel' in place) || !place.channel.startsWith('D')) return false;
  return (await direct.channelOf(touch).catch(() => undefined)) === place.channel;
}
