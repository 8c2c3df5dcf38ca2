import type { Issue, Stance } from '../issue/issue.ts';
import { approach } from '../issue/approach.ts';
import { fixedOfficials } from '../issue/recipients.ts';
import type { Language } from '../ids.ts';
import type { Letter } from '../letter/letter.ts';
import { SAMPLE_HOUSE, SAMPLE_SENATE, SAMPLE_WRITER, sampleWords } from '../letter/sample.ts';
import { writeLetter } from '../letter/write.ts';
import { reachable } from '../library/rules/stances.ts';
import type { Official } from '../official/official.ts';
import { dayOf } from '../official/calendar.ts';
import { seatOf } from '../official/seat.ts';
import type { Facts, Shelved } from './facts.ts';
import { letterLanguage } from './shelf.ts';

/** The kinds of letter that this issue has; those about a sign-on letter only where there is one. */
export function kindsOf(issue: Issue): Stance[] {
  const all = reachable(issue);
  return issue.signOn ? all : all.filter((stance) => stance === 'ask' || stance === 'direct');
}

/** A letter with a made-up writer, to a made-up member or to the office that the issue names, marked on every page. */
export function sampleLetter(
  { issue, templates }: Shelved,
  stance: Stance,
  facts: Facts,
  language: Language,
  mark: string,
): Letter {
  const inThis = letterLanguage(issue, language);
  const official = officialFor(issue, stance);
  const { represents, part } = approach(issue, official);
  const date = issue.asOf ?? dayOf(new Date(facts.now));
  const assignment = { issue, official, stance, part: stance === 'thank' && part === '' ? ('signer' as const) : part, represents, language: inThis, date };
  return writeLetter(assignment, templates, SAMPLE_WRITER, sampleWords(issue, inThis), { mark });
}

/** Of something past its own people; else somebody made up, so that nobody is shown as having signed or not. */
function officialFor(issue: Issue, stance: Stance): Official {
  const named = fixedOfficials(issue);
  if (stance === 'direct') return named.find(({ seat }) => seatOf(seat).kind === 'office') ?? named[0] ?? SAMPLE_HOUSE;
  if (issue.status === 'history') {
    const one = named.find((official) => approach(issue, official).stance === stance);
    if (one) return one;
  }
  if (stance === 'companion') return SAMPLE_SENATE;
  const house = issue.recipients.some(({ seat }) => seat === 'own-house' || seat.startsWith('house:'));
  return house ? SAMPLE_HOUSE : SAMPLE_SENATE;
}

