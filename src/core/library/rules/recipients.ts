import type { Day } from '../../ids.ts';
import type { Issue, Recipient, SampleOfficial } from '../../issue/issue.ts';
import { officialOf, officialOn } from '../../issue/recipients.ts';
import { hasSurname } from '../../issue/same-person.ts';
import { districtsIn, senateClassesOf } from '../../official/apportionment.ts';
import { FORMS_OF_ADDRESS } from '../../official/forms-of-address.ts';
import { seatOf } from '../../official/seat.ts';
import { isState } from '../../official/states.ts';
import type { DataPath, Problem } from '../source.ts';
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
      ...(issue.status === 'open' || issue.status === 'example' ? seatProblems(recipient, ['recipients', i]) : []),
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
  return [error(['together', 'to'], { rule: 'together-to-nobody', seat: together.to })];
}

type Person = Recipient | SampleOfficial;

function personProblems({ name = '', last, role, address = [] }: Person, path: DataPath): Problem[] {
  const found: Problem[] = [];
  if (name.split(/\s+/).length > 2 && !last && role !== 'council')
    found.push(error([...path, 'name'], { rule: 'no-surname', name }));
  if (name !== '' && last && !hasSurname({ full: name, last }))
    found.push(error([...path, 'last'], { rule: 'surname-not-in-name', name, last }));
  const split = address.findIndex((line) => /^[A-Z]{2} \d{5}/.test(line));
  if (split >= 0) found.push(warning([...path, 'address', split], { rule: 'split-address' }));
  return found;
}

const isOwn = ({ seat }: Person): boolean => seat.startsWith('own-');

function ownProblems(recipient: Recipient, path: DataPath): Problem[] {
  if (!isOwn(recipient) || !recipient.name) return [];
  return [error([...path, 'name'], { rule: 'named-own', seat: recipient.seat })];
}

/** A salutation needs a name or a title; a body is called by its title alone, in running text "the ...". */
function titleProblems(person: Person, path: DataPath): Problem[] {
  const official = officialOf(person);
  if (!official) return [];
  const { role, seat, title, name } = official;
  const body = role === 'council';
  if (body && title && /^the\s/i.test(title)) return [warning([...path, 'title'], { rule: 'title-with-the', title })];
  const named = title ?? (FORMS_OF_ADDRESS[role].title.en || (body ? undefined : name?.full));
  if (named !== undefined || (!body && seatOf(seat).kind !== 'office')) return [];
  return [error(path, { rule: 'no-title', seat })];
}

function reachProblems(recipient: Recipient, path: DataPath): Problem[] {
  const official = officialOf(recipient);
  const { seat, address, form, email } = recipient;
  if (!official || address || form || email || FORMS_OF_ADDRESS[official.role].street.length > 0) return [];
  return [warning(path, { rule: 'no-address', seat })];
}

function staleProblems(recipient: Recipient, path: DataPath, today: Day): Problem[] {
  const { name, verifiedOn } = recipient;
  if (!name) return [];
  if (officialOf(recipient)?.name && !officialOn(recipient, today)?.name)
    return [warning([...path, 'verifiedOn'], { rule: 'term-over', name })];
  if (!verifiedOn) return [warning(path, { rule: 'not-verified', name })];
  const daysAgo = Math.round((Date.parse(today) - Date.parse(verifiedOn)) / 86_400_000);
  if (daysAgo >= 0 && daysAgo <= DAYS_BELIEVED) return [];
  return [warning([...path, 'verifiedOn'], { rule: 'not-verified', name, daysAgo })];
}

/** Of what is past the lines may have been others. */
function seatProblems({ seat: id }: Recipient, path: DataPath): Problem[] {
  if (id === 'own-house' || id === 'own-senate') return [];
  const seat = seatOf(id);
  const missing = (known: readonly string[]): Problem[] =>
    known.includes(id) ? [] : [error([...path, 'seat'], { rule: 'no-such-seat', seat: id, known })];
  switch (seat.kind) {
    case 'house':
      return missing(districtsIn(seat.state).map((district) => `house:${district}`));
    case 'senate':
      return missing(senateClassesOf(seat.state).map((of) => `senate:${seat.state}:${String(of)}`));
    case 'state':
      return isState(seat.state) ? [] : missing([]);
    case 'office':
      return [];
  }
}

function twice(people: readonly Person[], list: string): Problem[] {
  const seats = people.map(({ seat }) => String(seat));
  return seats.flatMap((seat, i) =>
    seats.indexOf(seat) < i ? [error([list, i, 'seat'], { rule: 'seat-twice', seat })] : [],
  );
}
