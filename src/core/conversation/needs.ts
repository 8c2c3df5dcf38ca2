import type { IssueId } from '../ids.ts';
import type { Aside, Session } from './session.ts';

/** What a screen takes that is not at hand. */
export interface Needed {
  readonly receipts: boolean;
  readonly counts: boolean;
  readonly followUps: boolean;
  /** The open letter on screen, or how it goes with it. */
  readonly openLetter?: IssueId;
  /** The campaign on screen, where it is shown how it goes. */
  readonly progress?: IssueId;
  /** The campaign on screen, where it is shown what becomes of its letters. */
  readonly letters?: IssueId;
  /** The campaign on screen, where its files are. */
  readonly takeAlong?: IssueId;
}

/** What has to be looked up before this session is advanced or shown; everything else is at hand. */
export function needs(session: Session): Needed {
  const { aside, step } = session;
  const isMailed = step === 'done' && session.draft.mailed !== undefined;
  const show = aside?.show;
  return {
    receipts: show === 'status' || show === 'undo' || show === 'follow-up' || isMailed,
    ...(letterOn(aside) && { openLetter: letterOn(aside) }),
    ...(aside?.show === 'campaign-letters' && { letters: aside.issue }),
    ...(aside?.show === 'campaign-files' && { takeAlong: aside.issue }),
    ...(progressOn(aside) && { progress: progressOn(aside) }),
    followUps: show === 'status' || show === 'follow-up',
    counts: show === 'card' || show === 'campaign' || (step === 'choosing' && show === undefined),
  };
}

const letterOn = (aside: Aside | undefined): IssueId | undefined =>
  aside?.show === 'open-letter' || aside?.show === 'campaign-progress' ? aside.issue : undefined;

/** The card for everybody has a picture of it too, and a campaign that is over says what came of it. */
function progressOn(aside: Aside | undefined): IssueId | undefined {
  if (aside?.show === 'campaign-progress') return aside.issue;
  if (aside?.show === 'campaign') return aside.campaign;
  return aside?.show === 'card' && aside.audience === 'channel' ? aside.issue : undefined;
}
