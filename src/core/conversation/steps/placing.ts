import { houseSeat } from '../../official/seat.ts';
import { noteFor } from '../../official/locate-notes.ts';
import { to, type Advanced } from '../advanced.ts';
import { base } from '../base.ts';
import type { Draft } from '../draft.ts';
import type { ResultAction } from '../action.ts';
import type { Facts } from '../facts.ts';
import { homeOf, locatedNow } from '../place.ts';
import { sayTo } from '../sentences.ts';
import type { At } from '../session.ts';
import { settle } from '../settle.ts';

/** The writer says which state or district is theirs: one of those shown, or it is refused with the reason. */
export function pickPlace(session: At<'asking'>, typed: string, facts: Facts): Advanced {
  const { draft } = session;
  if (/^[A-Z]{2}$/.test(typed)) return settle(session, { ...draft, pick: { state: typed } }, facts);
  if (!/^[A-Z]{2}-(AL|[1-9]\d?)$/.test(typed))
    return to(session, [{ field: 'place', says: sayTo(session).place.byNumber }]);
  const pick = { ...draft.pick, district: typed };
  const located = locatedNow({ ...draft, pick }, facts);
  if ((located.kind === 'found' || located.kind === 'vacant') && located.district === typed)
    return settle(session, backOnList({ ...draft, pick, without: undefined }, typed), facts);
  const [reason] = located.reasons;
  return to(session, [
    { field: 'place', says: reason ? noteFor(reason, session.language) : sayTo(session).place.byNumber },
  ]);
}

/** The answer of the address service. One that comes for another draft, or too late, changes nothing. */
export function found(
  session: At<'locating'>,
  action: Extract<ResultAction, { kind: 'located' | 'gave-up' }>,
  facts: Facts,
): Advanced {
  const { draft, language } = session;
  const tried: Draft = { ...draft, streetTried: true };
  if (action.kind === 'gave-up') {
    const down = { field: 'street', says: noteFor({ code: 'street-down' }, language) };
    return settle(session, tried, facts, { problems: [down] });
  }
  const { answer } = action;
  const home = homeOf(answer, draft, facts);
  if (home) return settle(session, backOnList({ ...tried, home }, home.district), facts);
  const told = answer.reasons.map((reason) => ({ field: 'street', says: noteFor(reason, language) }));
  // What the service did not settle is the writer's to say: the ZIP must not decide it behind their back.
  return to({ ...base(session), step: 'asking', draft: tried, question: 'place' }, told);
}

/** Whoever is found to be the writer's member after all is written to again. */
function backOnList(draft: Draft, district: string | undefined): Draft {
  if (district === undefined) return draft;
  const number = district.slice(3);
  const seat = houseSeat(district.slice(0, 2), number === 'AL' ? 0 : Number(number));
  return { ...draft, leftOut: draft.leftOut.filter((one) => one !== seat) };
}
