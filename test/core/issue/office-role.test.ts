import { officeRole } from '../../../src/core/issue/office-role.ts';
import type { Role } from '../../../src/core/official/official.ts';

it.each<[string, Role]>([
  ['Millbrook City Council', 'council'],
  ['Board of Supervisors', 'council'],
  ['Committee on Public Works', 'council'],
  ['Millbrook City Council, District 2', 'council'],
  ['Junta de Supervisores', 'council'],
  ['Comisión Federal de Comercio', 'council'],
  // Each of these is a person, whatever they sit on.
  ['Chair of the Water Board', 'other'],
  ['Chairwoman, Federal Trade Commission', 'other'],
  ['Council President', 'other'],
  ['Presidencia del Concejo Municipal', 'other'],
  ['Mayor of Millbrook', 'mayor'],
  ['Alcaldesa de Millbrook', 'mayor'],
  ['Governor of California', 'governor'],
  ['Secretary of the Interior', 'cabinet_secretary'],
  ['Acting Secretary of State', 'cabinet_secretary'],
  ['Secretary of the Millbrook School Board', 'other'],
  ['Attorney General of the United States', 'attorney_general'],
  ['President of the United States', 'president'],
  // Of a state or of a club, for all that is known.
  ['Attorney General', 'other'],
  ['President', 'other'],
])('takes "%s" for %s', (office, role) => {
  expect(officeRole(office)).toBe(role);
});

it('takes an office that members of Congress wrote to for that of the United States', () => {
  const roles = ['Attorney General', 'President', 'Vice President', 'Chair of the Commission'].map((office) =>
    officeRole(office, { isFederal: true }),
  );
  expect(roles).toEqual(['attorney_general', 'president', 'vice_president', 'other']);
});

it.each<[string, Role]>([
  ['Speaker', 'speaker'],
  ['Speaker of the House', 'speaker'],
  ['Speaker of the House of Representatives', 'speaker'],
  ['Chair, House Committee on Appropriations', 'house_committee_chair'],
  ['Chairwoman of the House Appropriations Committee', 'house_committee_chair'],
  ['Chair of the Senate Committee on Foreign Relations', 'senate_committee_chair'],
  // Of which chamber nobody says.
  ['Chair, Committee on Appropriations', 'other'],
  ['Ranking Member, House Committee on Appropriations', 'other'],
])('takes "%s", to whom members of Congress wrote, for %s; elsewhere there are such offices too', (office, role) => {
  expect(officeRole(office, { isFederal: true })).toBe(role);
  expect(officeRole(office)).toBe('other');
});
