import type { CommunityId, IssueId, Language } from '../ids.ts';
import { newSession, type Session } from './session.ts';

/** Nobody's session, with the card of an issue on screen as everybody in a channel sees it. */
export const channelCard = (issue: IssueId, community: CommunityId, language: Language): Session => ({
  ...newSession({ language, community }),
  aside: { show: 'card', issue, audience: 'channel' },
});
