import * as z from 'zod';
import { BadCopy, jsonOf, textOf } from './bad-copy.ts';
import { readFlatXml } from './flat-xml.ts';
import { formLink } from './form-link.ts';

/** Contact forms by bioguide. */
export const FormList = z.record(z.string().regex(/^[A-Z]\d{6}$/), z.string().max(300));
export type FormList = z.infer<typeof FormList>;

/** The Senate's contact page, where `<email>` holds the address of the form. Throws BadCopy. */
export function compileSenateForms(bytes: Uint8Array): FormList {
  const members = readFlatXml(textOf(bytes), 'contact_information', 'member');
  if (members.length < 90 || members.length > 100) {
    throw new BadCopy(`has ${String(members.length)} senators where about 100 are expected`);
  }
  const rows = members.map((member) => [member.bioguide_id ?? '', formLink(member.email, 'senate')]);
  return readForms(rows, 'has a senator we cannot read');
}

/** A JSON object of form addresses by bioguide, House and Senate alike. Throws BadCopy. */
export function compileHouseForms(bytes: Uint8Array): FormList {
  const parsed = z.record(z.string(), z.string()).safeParse(jsonOf(bytes));
  if (!parsed.success) throw new BadCopy('has not the shape we know');
  const rows = Object.entries(parsed.data);
  const forms = readForms(
    rows.map(([id, link]) => [id, formLink(link, 'house') ?? formLink(link, 'senate')]),
    'has an entry that is not a bioguide id',
  );
  if (Object.keys(forms).length * 2 < rows.length) throw new BadCopy('has mostly links that are no contact forms');
  return forms;
}

function readForms(rows: (string | undefined)[][], says: string): FormList {
  const list = FormList.safeParse(Object.fromEntries(rows.filter(([, link]) => link !== undefined)));
  if (!list.success) throw new BadCopy(says);
  if (Object.keys(list.data).length === 0) throw new BadCopy('has no contact form in it');
  return list.data;
}
