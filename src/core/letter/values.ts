import type { Language } from '../ids.ts';
import { inLanguage, type Issue, type Localized, type Recipient, type Signer } from '../issue/issue.ts';
import { officialOf } from '../issue/recipients.ts';
import { seatInWords, surnameOf } from '../official/address.ts';
import { FORMS_OF_ADDRESS } from '../official/forms-of-address.ts';
import type { Approach } from '../issue/approach.ts';
import type { Official } from '../official/official.ts';
import { introduced, runningName } from '../official/salutation.ts';
import { seatOf } from '../official/seat.ts';
import { stateName } from '../official/states.ts';
import type { Day } from '../ids.ts';
import { longDate } from '../wording.ts';
import type { Writer } from './writer.ts';

/** One letter to be written: to whom, how, in which language, dated when. */
export interface Assignment extends Omit<Approach, 'evidence'> {
  readonly language: Language;
  readonly date: Day;
}

/** A bill's type as people write it before its number. */
export const BILL_TYPES = {
  hr: 'H.R.',
  s: 'S.',
  hres: 'H.Res.',
  sres: 'S.Res.',
  hjres: 'H.J.Res.',
  sjres: 'S.J.Res.',
  hconres: 'H.Con.Res.',
  sconres: 'S.Con.Res.',
} as const;

/** The one sentence that says what this official is asked to do: by stance, else the general one. */
export function askOf({
  issue,
  official,
  stance,
  language,
}: Pick<Assignment, 'issue' | 'official' | 'stance' | 'language'>): string {
  if (isDelegate(official) && issue.askDelegate) return inLanguage(issue.askDelegate, language);
  const { ask } = issue;
  if (ask === undefined) return '';
  if (isLocalized(ask)) return inLanguage(ask, language);
  const own = ask[stance] ?? ask.default ?? ask.unknown ?? ask.ask;
  return own === undefined ? '' : inLanguage(own, language);
}

function isLocalized(ask: NonNullable<Issue['ask']>): ask is Localized {
  return typeof ask === 'string' || 'en' in ask;
}

export const isDelegate = ({ role }: Official): boolean => role === 'us_delegate' || role === 'resident_commissioner';

/** Nobody sits in a vacant seat, so nobody there represents anyone. */
export const isConstituent = ({ represents, official }: Pick<Assignment, 'represents' | 'official'>): boolean =>
  represents && official.status !== 'vacant';

/** "Hanford, California 93230"; "ZIP code 93230" without a town; empty without either. */
export function placeOf({ address }: Writer, language: Language): string {
  if (!address) return '';
  const { city, state, zip } = address;
  if (!city) return zip ? (language === 'es' ? `el código postal ${zip}` : `ZIP code ${zip}`) : '';
  return [state ? `${city}, ${stateName(state, language)}` : city, zip].filter(Boolean).join(' ');
}

/** Everything about the issue: the same for every writer and every official. */
export function issueValues(issue: Issue, language: Language): Record<string, unknown> {
  const say = (value: Localized | undefined) => (value === undefined ? '' : inLanguage(value, language));
  const facts = issue.facts.map((fact) => {
    const source = fact.source === 'release' ? issue.source : fact.source;
    return {
      id: fact.id,
      text: say(fact.text),
      source: source ? `${source.publisher}, ${longDate(source.date, language)}` : '',
    };
  });
  return {
    fact: Object.fromEntries(facts.flatMap(({ id, text }) => (id ? [[id, text]] : []))),
    facts: facts.map(({ text, source }) => ({ text, source })),
    bill: {
      label: issue.bill ? `${BILL_TYPES[issue.bill.type]} ${String(issue.bill.number)}` : '',
      position: issue.bill?.position ?? '',
    },
    language,
  };
}

/** Everything about the recipient: the same for every writer to the same office. */
export function officialValues(assignment: Assignment): Record<string, unknown> {
  const { issue, official, stance, language, date } = assignment;
  const seat = seatOf(official.seat);
  return {
    official: {
      name: runningName(official, language),
      full: official.status === 'held' ? (official.name?.full ?? '') : '',
      last: official.status === 'held' && official.name ? surnameOf(official.name) : '',
      title: official.title ?? FORMS_OF_ADDRESS[official.role].title[language],
      state: seat.kind === 'office' ? '' : stateName(seat.state, language),
      seat: seatInWords(official, language),
      isNamed: official.status === 'held' && official.name !== undefined,
      isVacant: official.status === 'vacant',
      isDelegate: isDelegate(official),
      isBody: official.role === 'council',
    },
    issue: {
      title: inLanguage(issue.title, language),
      ask: askOf(assignment),
      short: issue.short ? inLanguage(issue.short, language) : '',
      by: issue.by?.name ?? '',
      source: issue.source?.title ?? '',
      publisher: issue.source?.publisher ?? '',
      sourceDate: issue.source?.date ?? '',
    },
    signOn: signOnValues(assignment),
    stance,
    date,
  };
}

function signOnValues({ issue: { signOn, recipients }, part, language }: Assignment): Record<string, unknown> {
  const known = (signOn?.leads.length ?? 0) + (signOn?.coLeads.length ?? 0);
  const count = signOn?.signerCount ?? known + (signOn?.signers.length ?? 0);
  return {
    leads: named(signOn?.leads),
    coLeads: named(signOn?.coLeads),
    to: letterTo(
      recipients.find(({ seat }) => seat === signOn?.to),
      language,
    ),
    count,
    others: Math.max(0, count - known),
    part,
    isLead: part === 'lead',
    isCoLead: part === 'co-lead',
    isSigner: part !== '',
    checkedOn: signOn?.checked.on ?? '',
    sentOn: signOn?.sentOn ?? '',
    closesOn: signOn?.closesOn ?? '',
    contact: signOn?.contact ?? '',
  };
}

/** "Secretary of State Michael R. Pompeo", in Spanish with the title behind; an office without a name as a sentence has it, "the Director of Parks". */
function letterTo(recipient: Recipient | undefined, language: Language): string {
  const official = recipient && officialOf(recipient);
  if (!official) return '';
  if (language === 'es') return introduced(official, language);
  const { title, name, role } = official;
  return title && name && role !== 'council' ? `${title} ${name.full}` : runningName(official, language);
}

function named(signers: readonly Signer[] = []): { name: string; seat: string }[] {
  return signers.map(({ name, state, seatThen }) => ({ name, seat: seatThen ?? state }));
}
