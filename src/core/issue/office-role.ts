/** A body is written to as a whole; an office we have no form of address for gets the plain one. */
export function officeRole(office: string): 'council' | 'mayor' | 'governor' | 'other' {
  if (/(?<!\p{L})(council|board|commission|committee|concejo|consejo|junta|comisión|comité)(?!\p{L})/iu.test(office))
    return 'council';
  if (/^(mayor|alcalde|alcaldesa)(?!\p{L})/iu.test(office)) return 'mayor';
  return /^(governor|gobernador|gobernadora)(?!\p{L})/iu.test(office) ? 'governor' : 'other';
}

/** The title of an office as a letter names it, which adds its own "the". */
export const withoutThe = (office: string): string => office.replace(/^the\s+(?=\S)/i, '');
