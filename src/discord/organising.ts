import { needsRight, type Rights } from '../chat/rights.ts';
import type { PersonAction } from '../core/conversation/action.ts';
import type { Session } from '../core/conversation/session.ts';
import { releaseIn } from '../core/conversation/steps/campaign-import.ts';
import { isCampaignWord } from '../core/conversation/words.ts';
import type { CommunityId } from '../core/ids.ts';
import type { Conversation, Present } from '../core/promises/conversation.ts';

export interface OrganisingParts {
  readonly conversation: Pick<Conversation, 'look'>;
  readonly rights: Rights;
}

/**
 * In a DM Discord does not say who runs the server that the person was in last: it is asked, where that matters. `hasFile`: a
 * file came with it, which may be a release. Never rejects.
 */
export type Organising = (
  who: Present,
  user: string,
  done: { readonly action?: PersonAction; readonly hasFile?: boolean },
) => Promise<Present>;

export function createOrganising({ conversation, rights }: OrganisingParts): Organising {
  return async (who, user, { action, hasFile = false }) => {
    if (who.community !== undefined || !needsRight(action)) return who;
    const session = (await conversation.look(who).catch(() => undefined))?.session;
    const server = serverOf(session?.community);
    if (!session || server === undefined || !(hasFile || matters(action, session))) return who;
    return (await rights.of(server, user)) ? { ...who, organiserOf: session.community } : who;
  };
}

/** Discord's id of a server; undefined for communities of other doors. */
export const serverOf = (community: CommunityId | undefined): string | undefined =>
  /^discord:(\d+)$/.exec(community ?? '')?.[1];

/** Nobody's server is asked for each line that a writer says. */
function matters(action: PersonAction | undefined, { aside }: Session): boolean {
  if (action?.kind !== 'say' || aside?.show.startsWith('campaign')) return true;
  return releaseIn(action) !== undefined || isCampaignWord(action.text);
}
