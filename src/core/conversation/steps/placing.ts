import { isOfStreet, type Reason } from '../../official/locate-reasons.ts';
import { noteFor } from '../../official/locate-notes.ts';
import { note, to, type Advanced, type Notice } from '../advanced.ts';
import { base } from '../base.ts';
import type { Draft } from '../draft.ts';
import type { ResultAction } from '../action.ts';
import type { Facts } from '../facts.ts';
import { homeOf, locatedNow, seatOfDistrict } from '../place.ts';
import { placeWords, reasonHere } from '../place-words.ts';
import type { At } from '../session.ts';
import { settle } from '../settle.ts';

/** The writer says which state or district is theirs: one of those shown, or it is refused with the reason. */
export function pickPlace(session: At<'asking'>, typed: string, facts: Facts): Advanced {
  const { draft } = session;
  if (/^[A-Z]{2}$/.test(typed)) return settle(session, { ...draft, pick: { state: typed } }, facts);
  if (!/^[A-Z]{2}-(AL|[1-9]\d?)$/.test(typed))
    return to(session, [{ field: 'place', says: placeWords(session, facts).byNumber }]);
  const pick = { ...draft.pick, district: typed };
  const located = locatedNow({ ...draft, pick }, facts);
  if ((located.kind === 'found' || located.kind === 'vacant') && located.district === typed)
    return settle(session, backOnList({ ...draft, pick, without: undefined }, typed), facts);
  const [reason] = located.reasons;
  return to(session, [
    {
      field: 'place',
      says: reason ? noteFor(reasonHere(reason, facts), session.language) : placeWords(session, facts).byNumber,
    },
  ]);
}

/** The answer of the address service. One that comes for another draft, or too late, changes nothing. */
export function found(
  session: At<'locating'>,
  action: Extract<ResultAction, { kind: 'located' | 'gave-up' }>,
  facts: Facts,
): Advanced {
  if (action.kind === 'gave-up')
    return silent(session, action.why === 'too-many' ? 'street-too-many' : 'street-down', facts);
  const { answer } = action;
  const { draft, language } = session;
  const tried: Draft = { ...draft, streetTried: true };
  const ofStreet = answer.reasons.filter(({ code }) => isOfStreet(code));
  const inWords = (reason: Reason) => noteFor(reasonHere(reason, facts), language);
  const home = homeOf(answer, draft, facts);
  // Found in another ZIP code is found; whatever else there is to say of a street says that it settled nothing.
  if (home && (home.district === undefined || ofStreet.every(({ code }) => code === 'street-other-zip')))
    return settle(session, backOnList({ ...tried, home }, home.district), facts, {
      problems: ofStreet.map((reason) => note(inWords(reason))),
    });
  // What is open about the ZIP stands on the screen itself.
  const told = (ofStreet.length > 0 ? ofStreet : answer.reasons).map((reason) => ({
    field: 'street',
    says: inWords(reason),
  }));
  const said: Draft = { ...tried, streetSaid: ofStreet.slice(0, 8) };
  return asked(session, said, told);
}

/** The service gave no answer: the ZIP alone decides, where it is sure. */
function silent(session: At<'locating'>, code: 'street-too-many' | 'street-down', facts: Facts): Advanced {
  const problems = [{ field: 'street', says: noteFor({ code }, session.language) }];
  const said: Draft = { ...session.draft, streetTried: true, streetSaid: [{ code }] };
  return settle(session, said, facts, { problems });
}

/** What the service did not settle is the writer's to say: the ZIP must not decide it behind their back. */
const asked = (session: At<'locating'>, draft: Draft, problems: readonly Notice[]): Advanced =>
  to({ ...base(session), step: 'asking', draft, question: 'place' }, problems);

/** Whoever is found to be the writer's member after all is written to again. */
function backOnList(draft: Draft, district: string | undefined): Draft {
  if (district === undefined) return draft;
  const seat = seatOfDistrict(district);
  return { ...draft, leftOut: draft.leftOut.filter((one) => one !== seat) };
}
