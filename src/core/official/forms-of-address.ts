import type { Role } from './official.ts';

/**
 * How an office is written to. `{full}`, `{last}`, `{title}`, `{ordinal}`, `{state}` and `{name}` are filled in; a line with an
 * unfilled mark is left out. Neutral forms throughout: they need no guess about anybody's gender.
 * Sources: U.S. Department of Commerce, Models of Address and Salutation; 5 FAH-1 H-420; checked 2026-11-25.
 */
export interface FormOfAddress {
  /** The lines above the street, in order. */
  readonly envelope: readonly string[];
  /** English salutation to a named holder. Spanish uses "Honorable {full}", which is neutral too, and "A {full}" where English does not honor the office. */
  readonly salutation: string;
  /** The holder in running text. */
  readonly running: string;
  /** The office itself, for `{{official.title}}`. Empty: only the issue file can know it. */
  readonly title: { readonly en: string; readonly es: string };
  /** The street, where an office has one address for everybody. */
  readonly street: readonly string[];
}

const HOUSE = 'U.S. House of Representatives';
const SENATE = 'United States Senate';
const form = (salute: string, lines: string[], en = '', es = en, street: string[] = []): FormOfAddress => ({
  envelope: ['The Honorable {full}', ...lines],
  salutation: `Dear ${salute} {last}:`,
  running: `${salute} {last}`,
  title: { en, es },
  street,
});

export const FORMS_OF_ADDRESS: Record<Role, FormOfAddress> = {
  us_representative: form('Representative', [HOUSE], 'U.S. Representative', 'representante en el Congreso', [
    'Washington, DC 20515',
  ]),
  us_delegate: form('Delegate', [HOUSE], 'Delegate to Congress', 'delegación en el Congreso', ['Washington, DC 20515']),
  resident_commissioner: form('Resident Commissioner', [HOUSE], 'Resident Commissioner', 'comisaría residente', [
    'Washington, DC 20515',
  ]),
  us_senator: form('Senator', [SENATE], 'U.S. Senator', 'integrante del Senado', ['Washington, DC 20510']),
  speaker: form(
    'Speaker',
    ['Speaker of the House of Representatives'],
    'Speaker of the House of Representatives',
    'presidencia de la Cámara',
    ['Washington, DC 20515'],
  ),
  house_committee_chair: form('Chair', ['{title}', HOUSE], '', '', ['Washington, DC 20515']),
  senate_committee_chair: form('Senator', ['{title}', SENATE], '', '', ['Washington, DC 20510']),
  president: {
    envelope: ['The President', 'The White House'],
    salutation: 'Dear President {last}:',
    running: 'President {last}',
    title: { en: 'President of the United States', es: 'presidencia de los Estados Unidos' },
    street: ['1600 Pennsylvania Avenue NW', 'Washington, DC 20500'],
  },
  vice_president: {
    envelope: ['The Vice President', 'The White House'],
    salutation: 'Dear Vice President {last}:',
    running: 'Vice President {last}',
    title: { en: 'Vice President of the United States', es: 'vicepresidencia de los Estados Unidos' },
    street: ['1600 Pennsylvania Avenue NW', 'Washington, DC 20500'],
  },
  cabinet_secretary: form('Secretary', ['{title}']),
  attorney_general: form(
    'Attorney General',
    ['Attorney General of the United States', 'U.S. Department of Justice'],
    'Attorney General of the United States',
    'fiscalía general de los Estados Unidos',
    ['950 Pennsylvania Avenue NW', 'Washington, DC 20530'],
  ),
  ambassador_us: form('Ambassador', ['{title}']),
  // A title needs no guess about anybody's gender, as "His" or "Her Excellency" would.
  ambassador_foreign: { ...form('Ambassador', ['{title}']), envelope: ['Ambassador {full}', '{title}'] },
  governor: form('Governor', ['{title}']),
  state_senator: form('Senator', ['{title}']),
  state_representative: form('Representative', ['{title}']),
  mayor: form('Mayor', ['{title}']),
  council: {
    envelope: ['{title}'],
    salutation: 'Dear Members of the {title}:',
    running: 'the {title}',
    title: { en: '', es: '' },
    street: [],
  },
  other: {
    envelope: ['{full}', '{title}'],
    salutation: 'Dear {full}:',
    running: '{full}',
    title: { en: '', es: '' },
    street: [],
  },
};
