import { bare } from '../base.ts';
import type { Handing } from '../session.ts';

/** Another office on screen; past the last one the writer has seen them all. */
export function turned(session: Handing, at: number): Handing {
  return at < session.recipients.length
    ? { ...bare(session), step: 'handing-over', at }
    : { ...bare(session), step: 'done' };
}

/** On to the first office that nothing was said of and whose letter was not sent from here; else all is done. */
export function onward(session: Handing): Handing {
  const next = firstOpen(session);
  return turned(session, next < 0 ? session.recipients.length : next);
}

/** That office by its number; -1 where there is none. */
export const firstOpen = ({ recipients, marks, draft }: Pick<Handing, 'recipients' | 'marks' | 'draft'>): number =>
  recipients.findIndex(({ seat }) => marks[seat] === undefined && draft.mailed?.[seat] === undefined);
