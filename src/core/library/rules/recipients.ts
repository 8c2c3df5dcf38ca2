import type { Day } from '../../ids.ts';
import type { Issue, Recipient, SampleOfficial } from '../../issue/issue.ts';
import { officialOf } from '../../issue/recipients.ts';
import { FORMS_OF_ADDRESS } from '../../official/forms-of-address.ts';
import { seatOf } from '../../official/seat.ts';
import type { DataPath, Problem } from '../source.ts';
import { counted } from './counted.ts';
import { error, warning } from './problem.ts';

/** An official named in a file is believed for this many days; then somebody looks again. */
const DAYS_BELIEVED = 90;

/** Never the wrong official: who is named in the file is named in full, can be reached and was checked lately. */
export function recipientProblems(issue: Issue, today: Day): Problem[] {
  return [
    ...issue.recipients.flatMap((recipient, i) => [
      ...personProblems(recipient, ['recipients', i]),
      ...ownProblems(recipient, ['recipients', i]),
      ...titleProblems(recipient, ['recipients', i]),
      ...reachProblems(recipient, ['recipients', i]),
      ...(issue.status === 'open' ? staleProblems(recipient, ['recipients', i], today) : []),
    ]),
    ...issue.sample.flatMap((official, i) => [
      ...personProblems(official, ['sample', i]),
      ...titleProblems(official, ['sample', i]),
    ]),
    ...togetherProblems(issue),
    ...(['recipients', 'sample'] as const).flatMap((list) => twice(issue[list], list)),
  ];
}

/** An open letter goes to one official whom the file itself names: everybody under it has other members of Congress. */
function togetherProblems({ together, recipients }: Issue): Problem[] {
  if (!together || recipients.some(({ seat }) => seat === together.to)) return [];
  const says = `The open letter goes to "${together.to}", which is none of the recipients.`;
  const fix = 'Write the seat of a recipient that is named here, or add it to "recipients".';
  return [error('together-to-nobody', ['together', 'to'], says, fix)];
}

type Person = Recipient | SampleOfficial;

function personProblems({ name, last, role, address = [] }: Person, path: DataPath): Problem[] {
  const words = name?.split(/\s+/).length ?? 0;
  const says = `It is not said which part of "${name ?? ''}" is the surname.`;
  const surname = error('no-surname', [...path, 'name'], says, 'Add "last: ..." with the surname for the salutation.');
  const split = address.findIndex((line) => /^[A-Z]{2} \d{5}/.test(line));
  const city = 'This address line has a state and ZIP without a town; a comma may have split it.';
  return [
    ...(words > 2 && !last && role !== 'council' ? [surname] : []),
    ...(split < 0 ? [] : [warning('split-address', [...path, 'address', split], city, 'Put the line in quotes.')]),
  ];
}

const isOwn = ({ seat }: Person): boolean => seat.startsWith('own-');

function ownProblems(recipient: Recipient, path: DataPath): Problem[] {
  const says = `"${recipient.seat}" is each writer's own member of Congress, so one name here would be wrong.`;
  const fix = 'Remove the name, or write the seat of this one official, like house:CA-22.';
  return isOwn(recipient) && recipient.name ? [error('named-own', [...path, 'name'], says, fix)] : [];
}

/** A salutation needs a name or a title; a body is called by its title alone, in running text "the ...". */
function titleProblems(person: Person, path: DataPath): Problem[] {
  const official = officialOf(person);
  if (!official) return [];
  const { role, seat, title, name } = official;
  const body = role === 'council';
  if (body && title && /^the\s/i.test(title)) {
    const says = `This body would be called "the ${title}".`;
    const fix = `Write it without "The": "${title.replace(/^the\s+/i, '')}".`;
    return [warning('title-with-the', [...path, 'title'], says, fix)];
  }
  const named = title ?? (FORMS_OF_ADDRESS[role].title.en || (body ? undefined : name?.full));
  if (named !== undefined || (!body && seatOf(seat).kind !== 'office')) return [];
  const says = `Nothing says what "${seat}" is called, so its letter would begin with "Dear" and nobody.`;
  return [error('no-title', path, says, 'Give this office a title, like "title: Mayor of Millbrook".')];
}

function reachProblems(recipient: Recipient, path: DataPath): Problem[] {
  const official = officialOf(recipient);
  const { seat, address, form, email } = recipient;
  if (!official || address || form || email || FORMS_OF_ADDRESS[official.role].street.length > 0) return [];
  const says = `No address is given for "${seat}", so its letter has nowhere to go.`;
  return [warning('no-address', path, says, 'Add "address", or "form" with the web address of a contact form.')];
}

function staleProblems({ name, verifiedOn }: Recipient, path: DataPath, today: Day): Problem[] {
  if (!name) return [];
  const fix = 'Look up who holds the office, then write "verifiedOn:" with the day you looked.';
  if (!verifiedOn) return [warning('not-verified', path, `It is not said when "${name}" was last checked.`, fix)];
  const days = Math.round((Date.parse(today) - Date.parse(verifiedOn)) / 86_400_000);
  const at = [...path, 'verifiedOn'];
  if (days < 0) return [warning('not-verified', at, 'This day has not come yet.', fix)];
  const says = `"${name}" was last checked ${counted(days, 'day')} ago.`;
  return days > DAYS_BELIEVED ? [warning('not-verified', at, says, fix)] : [];
}

function twice(people: readonly Person[], list: string): Problem[] {
  const seats = people.map(({ seat }) => String(seat));
  return seats.flatMap((seat, i) =>
    seats.indexOf(seat) < i
      ? [error('seat-twice', [list, i, 'seat'], `"${seat}" is listed twice.`, 'Remove one of the two.')]
      : [],
  );
}
