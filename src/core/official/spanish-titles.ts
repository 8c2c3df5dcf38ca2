import { afterWord, stateTyped } from './states.ts';

/** The departments of the cabinet, after "la secretaría". */
const DEPARTMENTS: Readonly<Record<string, string>> = {
  state: 'de Estado',
  'the treasury': 'del Tesoro',
  defense: 'de Defensa',
  war: 'de Guerra',
  'the interior': 'del Interior',
  agriculture: 'de Agricultura',
  commerce: 'de Comercio',
  labor: 'de Trabajo',
  'health and human services': 'de Salud y Servicios Humanos',
  'housing and urban development': 'de Vivienda y Desarrollo Urbano',
  transportation: 'de Transporte',
  energy: 'de Energía',
  education: 'de Educación',
  'veterans affairs': 'de Asuntos de los Veteranos',
  'homeland security': 'de Seguridad Nacional',
};

/**
 * An office whose title is known in English, after "la oficina de": "la alcaldía de Millbrook". It names the office, not a man or
 * a woman in it. A title that we have no Spanish for stands in quotation marks, unless it is Spanish already.
 */
export function officeAfterDe(title: string): string {
  const [, mayor] = /^(?:mayor|alcalde|alcaldesa) (?:of|de) (.+)$/i.exec(title) ?? [];
  if (mayor !== undefined) return `la alcaldía ${ofPlace(mayor)}`;
  const [, governor] = /^(?:governor|gobernador|gobernadora) (?:of|de) (.+)$/i.exec(title) ?? [];
  if (governor !== undefined) return `la gobernación ${ofPlace(governor)}`;
  const [, department] = /^(?:U\.S\. )?secretary of (.+)$/i.exec(title) ?? [];
  const known = DEPARTMENTS[department?.toLowerCase() ?? ''];
  if (known !== undefined) return `la secretaría ${known}`;
  return /\s(?:de|del)\s/i.test(title) ? title : `«${title}»`;
}

function ofPlace(place: string): string {
  const state = stateTyped(place);
  return state === undefined ? `de ${place}` : afterWord('de', state);
}
