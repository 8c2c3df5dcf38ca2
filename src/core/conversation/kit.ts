import { callScript } from '../letter/call.ts';
import { blockOf, plain, type Letter } from '../letter/letter.ts';
import { messageOf } from '../letter/letter-text.ts';
import { insideAddress } from '../official/address.ts';
import { districtOfficeFor } from '../official/offices.ts';
import type { Office, Official } from '../official/official.ts';
import type { Draft } from './draft.ts';
import { readTyped } from './read-typed.ts';
import type { To } from './recipients.ts';
import { letterLanguage } from './shelf.ts';
import { bodyFor, shortLetter, write } from './written.ts';
import { today } from './today.ts';
import type { Writing } from './writing.ts';

/**
 * One way to get a letter to an office. Minutes are what it takes a person who has the letter at hand. Order, best first: an
 * office reads individual e-mail and letters alike, and a form is the quickest of all that need no stamp.
 */
export type Way =
  | { readonly kind: 'form'; readonly url: string; readonly minutes: 2 }
  | { readonly kind: 'email'; readonly address: string; readonly minutes: 2 }
  | { readonly kind: 'site'; readonly url: string; readonly minutes: 4 }
  | { readonly kind: 'post'; readonly office: Office | undefined; readonly minutes: 10 }
  | { readonly kind: 'phone'; readonly phone: string; readonly minutes: 3 };

/** Every way to this office, the recommended one first. There is always one: post. */
export function waysTo(official: Official, draft: Draft): Way[] {
  const district = districtOfficeFor(official, { point: draft.home?.point, zip: draft.home?.zip });
  const phone = district?.phone ?? official.phone ?? official.offices[0]?.phone;
  return [
    ...(official.form ? [{ kind: 'form', url: official.form, minutes: 2 } as const] : []),
    ...(official.email ? [{ kind: 'email', address: official.email, minutes: 2 } as const] : []),
    ...(official.site && !official.form ? [{ kind: 'site', url: official.site, minutes: 4 } as const] : []),
    { kind: 'post', office: district ?? official.offices[0], minutes: 10 },
    ...(phone ? [{ kind: 'phone', phone, minutes: 3 } as const] : []),
  ];
}

export const subjectOf = (letter: Letter): string => plain(blockOf(letter, 'subject').parts);

/** The letter as it goes by post: addressed to the office that the envelope is addressed to. */
export const posted = (of: Writing, to: To, office: Office | undefined): Letter =>
  write(of, to, { short: of.draft.short, office });

export const envelope = ({ official }: To, office: Office | undefined): string =>
  insideAddress(official, office).join('\n');

/** What to say on the phone, in the letter's language. */
export function scriptOf({ draft, shelved, facts, language }: Writing, to: To): string {
  const { issue, templates } = shelved;
  const inThis = letterLanguage(issue, language);
  const { writer, words } = readTyped(draft, issue, inThis);
  return callScript({ ...to, language: inThis, date: issue.asOf ?? today(facts) }, templates, writer, words);
}

/** The short message, where the issue has one and it is not what the writer already has. */
export function shortMessage(of: Writing, to: To): string | undefined {
  if (of.draft.short || bodyFor(of.draft, to) !== undefined) return undefined;
  const letter = shortLetter(of, to);
  return letter && messageOf(letter);
}
