import { noteFor } from '../official/locate-notes.ts';
import type { Reason } from '../official/locate-reasons.ts';
import type { Facts } from './facts.ts';
import { sayTo } from './sentences.ts';
import type { Session } from './session.ts';

/** How the question where somebody lives can be answered: a street is spoken of only where one can be looked up. */
export function placeWords(session: Pick<Session, 'language'>, { settings }: Pick<Facts, 'settings'>) {
  const { place } = sayTo(session);
  const { byNumber, streetSafe, streetTalk, notMine, notMineZip, nobody } = place;
  if (settings.streets) return { byNumber, streetSafe, streetTalk, notMine, notMineZip, nobody };
  const off = noteFor({ code: 'street-off' }, session.language);
  return {
    byNumber: place.byNumberAlone,
    streetSafe: off,
    streetTalk: off,
    notMine: place.notMineAlone,
    notMineZip: place.notMineZipAlone,
    nobody: place.nobodyAlone,
  };
}

/** The same for why it is asked. */
export const reasonHere = (reason: Reason, { settings }: Pick<Facts, 'settings'>): Reason =>
  settings.streets ? reason : { ...reason, noStreet: true };
