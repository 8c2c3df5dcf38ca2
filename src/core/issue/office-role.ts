import type { Role } from '../official/official.ts';

/**
 * How an office is addressed, by what it is called: a body is written to as a whole, and an office that we have no form of
 * address for gets the plain one. `isFederal`: members of Congress wrote to it, so "Attorney General" is that of the United
 * States, and the Speaker that of their House.
 */
export function officeRole(office: string, { isFederal = false }: { readonly isFederal?: boolean } = {}): Role {
  const whole = isFederal && OF_A_COUNTRY.test(office) ? `${office} of the United States` : office;
  const known = [...FORMS, ...(isFederal ? OF_CONGRESS : [])].find(([form]) => form.test(whole));
  if (known) return known[1];
  return isBody(office) ? 'council' : 'other';
}

/** The title of an office as a letter names it, which adds its own "the". */
export const withoutThe = (office: string): string => office.replace(/^the\s+(?=\S)/i, '');

const OF_A_COUNTRY = /^(?:acting )?(?:attorney general|(?:vice )?president)$/i;

const FORMS: readonly (readonly [RegExp, Role])[] = [
  [/^(?:mayor|alcalde|alcaldesa)(?!\p{L})/iu, 'mayor'],
  [/^(?:governor|gobernador|gobernadora)(?!\p{L})/iu, 'governor'],
  [/^(?:acting )?(?:U\.S\. attorney general|attorney general of the united states)$/i, 'attorney_general'],
  [/^president of the united states$/i, 'president'],
  [/^vice president of the united states$/i, 'vice_president'],
  [
    /^(?:acting )?(?:U\.S\. )?secretary of (?:state|defense|war|the treasury|the interior|agriculture|commerce|labor|health and human services|housing and urban development|transportation|energy|education|veterans affairs|homeland security)$/i,
    'cabinet_secretary',
  ],
];

/** Offices that the legislature of a state may have by the same name. */
const OF_CONGRESS: typeof FORMS = [
  [/^speaker(?: of the (?:U\.S\. )?house(?: of representatives)?)?$/i, 'speaker'],
  [/^chair(?:man|woman|person)?(?:,| of)(?: the)? (?:U\.S\. )?house .*committee\b/i, 'house_committee_chair'],
  [/^chair(?:man|woman|person)?(?:,| of)(?: the)? (?:U\.S\. )?senate .*committee\b/i, 'senate_committee_chair'],
];

/** The word that says what it is stands last in English, before "of" or a comma, and first in Spanish. */
function isBody(office: string): boolean {
  const [head = ''] = office.trim().split(/\s+(?:of|on|for|de|del|para)\s+|\s*[,(]/i);
  return (
    /(?<!\p{L})(?:council|board|commission|committee)$/iu.test(head) ||
    /^(?:concejo|consejo|junta|comisión|comité)(?!\p{L})/iu.test(head)
  );
}
