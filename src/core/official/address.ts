import type { Language } from '../ids.ts';
import { ordinal } from '../wording.ts';
import { FORMS_OF_ADDRESS } from './forms-of-address.ts';
import type { Office, Official, OfficialName } from './official.ts';
import { seatOf } from './seat.ts';
import { officeAfterDe } from './spanish-titles.ts';
import { afterWord, chamberName, chamberOnEnvelope, districtName, isOnlySeat, stateName, withThe } from './states.ts';

/** The address as it stands on the letter and the envelope. Always in English: it is the postal service that reads it. */
export function insideAddress(official: Official, office: Office | undefined = official.offices[0]): string[] {
  const form = FORMS_OF_ADDRESS[official.role];
  const street = office ? office.lines : form.street;
  const [first = '', ...below] = form.envelope;
  if (official.status === 'held' || !first.includes('{full}')) return joined(filled(form.envelope, official), street);
  return joined([officeName(official), ...filled(below, official)], street);
}

/** A file may give the chamber or the title with the street, as an envelope has it: each line stands once. */
function joined(lines: readonly string[], street: readonly string[]): string[] {
  return [...new Set([...lines, ...street])];
}

/** An office whose holder is unknown, or that nobody holds: "Office of the 22nd Congressional District of California". */
export function officeName(official: Official): string {
  const seat = seatOf(official.seat);
  switch (seat.kind) {
    case 'house':
      if (official.status === 'vacant') return `Office of the ${districtName(seat.state, seat.district)}`;
      return `Office of the ${FORMS_OF_ADDRESS[official.role].title.en} for ${seatInWords(official, 'en')}`;
    case 'senate':
      // Of a state's two seats without a name, only the class tells which is meant.
      return `Office of the Senator from ${stateName(seat.state)}${official.status === 'held' ? '' : ` (Class ${String(seat.class)})`}`;
    case 'state':
      return `Office of ${stateName(seat.state)} ${chamberName(seat, 'en')} District ${seat.district}`;
    case 'office':
      return official.title ?? FORMS_OF_ADDRESS[official.role].title.en;
  }
}

/** The same inside a Spanish sentence; the envelope stays English. "la oficina que representa el 5.º distrito de Misuri en el Congreso". */
export function officeNameInSpanish(official: Official): string {
  const seat = seatOf(official.seat);
  switch (seat.kind) {
    case 'house':
      return isOnlySeat(seat.state)
        ? `la oficina que representa ${afterWord('a', seat.state)} en el Congreso`
        : `la oficina que representa ${seatInWords(official, 'es')}`;
    case 'senate':
      return `la oficina que representa ${afterWord('a', seat.state)} en el Senado (clase ${String(seat.class)})`;
    case 'state':
      return `la oficina del distrito ${seat.district} en ${chamberName(seat, 'es')} ${afterWord('de', seat.state)}`;
    case 'office': {
      const { en, es } = FORMS_OF_ADDRESS[official.role].title;
      const { title = en } = official;
      return `la oficina de ${title === en ? `la ${es}` : officeAfterDe(title)}`;
    }
  }
}

/** The seat as running text names it: "California's 21st congressional district", "California", or nothing. */
export function seatInWords(official: Official, language: Language): string {
  const seat = seatOf(official.seat);
  if (seat.kind === 'office') return '';
  if (seat.kind === 'senate') return stateName(seat.state, language);
  if (seat.kind === 'state') return `${stateName(seat.state, language)} ${seat.district}`;
  if (isOnlySeat(seat.state)) return withThe(seat.state, language);
  const state = stateName(seat.state, language);
  const number = ordinal(Number(seat.district), language);
  return language === 'es'
    ? `el ${number} distrito ${afterWord('de', seat.state)} en el Congreso`
    : `${state}'s ${number} congressional district`;
}

/** As the full name has it: of two surnames a member may go by the first alone, and then the salutation does too. */
export function surnameOf({ full, last }: OfficialName): string {
  const words = last.split(' ');
  const runs = words.map((_, at) => words.slice(0, words.length - at).join(' '));
  return full.includes(last) ? last : (runs.find((run) => full.endsWith(` ${run}`)) ?? last);
}

/** Under the name of a state legislator whose title is not given stands the chamber. */
function chamberOf({ seat: id }: Official): string | undefined {
  const seat = seatOf(id);
  return seat.kind === 'state' ? chamberOnEnvelope(seat) : undefined;
}

/** The lines whose every mark could be filled. */
export function filled(lines: readonly string[], official: Official): string[] {
  const values: Record<string, string | undefined> = {
    full: official.name?.full,
    last: official.name && surnameOf(official.name),
    title: official.title ?? (FORMS_OF_ADDRESS[official.role].title.en || chamberOf(official)),
  };
  return lines.flatMap((line) => {
    let complete = true;
    const text = line.replace(/\{(\w+)\}/g, (_, mark: string) => {
      const value = values[mark];
      if (!value) complete = false;
      return value ?? '';
    });
    return complete ? [text] : [];
  });
}
