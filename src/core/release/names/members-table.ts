import type { Day } from '../../ids.ts';
import type { Member, PastMember } from '../../official/civic.ts';
import { fold, nameWords } from './names.ts';

/** A seat of Congress somebody held. Without days: the last seat of somebody who has left, known by the year of birth alone. */
export interface Held {
  readonly chamber: 'house' | 'senate';
  readonly state: string;
  /** `21`, `AL`; absent for senators. */
  readonly district?: string;
  /** Senators only, where known. */
  readonly class?: string;
  readonly start?: string;
  readonly end?: string;
}

export interface Person {
  readonly bioguide: string;
  readonly full: string;
  readonly surname: readonly string[];
  /** Folded: every given name, middle names and short forms. */
  readonly given: readonly string[];
  /** Oldest first. */
  readonly held: readonly Held[];
  /** A year; only of those who have left. */
  readonly born?: number;
}

/** Everybody a release may name, by the first word of the surname; and who sits where today. */
export interface MembersTable {
  readonly size: number;
  /** The day on which it was made: who sits "today". */
  readonly asOf: Day;
  readonly bySurname: ReadonlyMap<string, readonly Person[]>;
  readonly byState: ReadonlyMap<string, readonly Person[]>;
  /** By seat, `house:CA-21`, `senate:CA:1`. */
  readonly today: ReadonlyMap<string, Person>;
}

/** `today` decides who holds a seat now. A table of nobody reads no name. */
export function createMembersTable(members: readonly Member[], past: readonly PastMember[], today: Day): MembersTable {
  const current = members.map(currentPerson);
  const known = new Set(current.map(({ bioguide }) => bioguide));
  const gone = past.filter(({ bioguide }) => !known.has(bioguide)).map(pastPerson);
  const people = [...current, ...gone];
  return {
    size: people.length,
    asOf: today,
    bySurname: grouped(people, ({ surname }) => [surname[0]!]),
    byState: grouped(people, ({ held }) => [...new Set(held.map(({ state }) => state))]),
    today: new Map(current.flatMap((person) => seatsToday(person, today))),
  };
}

function grouped(people: readonly Person[], keysOf: (person: Person) => readonly string[]): Map<string, Person[]> {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    for (const key of keysOf(person)) {
      const group = groups.get(key);
      if (group) group.push(person);
      else groups.set(key, [person]);
    }
  }
  return groups;
}

function currentPerson({ bioguide, name, terms, earlier = [] }: Member): Person {
  const held = terms.map((term) => ({
    chamber: term.chamber,
    state: term.state,
    ...(term.chamber === 'house' && { district: term.district === 0 ? 'AL' : String(term.district) }),
    ...(term.class !== undefined && { class: String(term.class) }),
    start: term.start,
    end: term.end,
  }));
  return { bioguide, ...namesOf(name.full, name.last, name.also), held: [...earlier.flatMap(earlierSeat), ...held] };
}

/** `house:CA-21 2013-01-03 2021-01-03` */
function earlierSeat(line: string): Held[] {
  const [, house, district, state, seatClass, start, end] =
    /^(?:house:([A-Z]{2})-(AL|\d+)|senate:([A-Z]{2}):([123])) (\S+) (\S+)$/.exec(line) ?? [];
  if (house !== undefined) return [{ chamber: 'house', state: house, district, start, end }];
  return state === undefined ? [] : [{ chamber: 'senate', state, class: seatClass, start, end }];
}

function pastPerson({ bioguide, full, last, also, chamber, state, district, born }: PastMember): Person {
  const number = district === 0 ? 'AL' : district === undefined ? undefined : String(district);
  const held: Held = { chamber, state, ...(number !== undefined && { district: number }) };
  return { bioguide, ...namesOf(full, last, also), held: [held], born };
}

function namesOf(full: string, last: string, also = ''): Pick<Person, 'full' | 'surname' | 'given'> {
  // "van der Berg" is found by its capital word, which is what the text is searched for.
  const surname = nameWords(last.replace(/^(?:\p{Ll}+\s)+/u, ''));
  const given = nameWords(`${full} ${also}`).filter((word) => !surname.includes(word) && !SUFFIX.test(word));
  const initials = [full, also].flatMap((name) => initialsOf(name, last));
  return { full: full.replace(/,\s*(?=(?:Jr|Sr|I)\b)/, ' '), surname, given: [...given, ...initials] };
}

/** "T. J. Cox" is printed "TJ Cox". */
function initialsOf(name: string, last: string): string[] {
  const letters = /^((?:\p{Lu}\.? ?){2,3})(?=\s|$)/u.exec(name.replace(last, '').trim())?.[1];
  return letters === undefined ? [] : [fold(letters.replaceAll(/[. ]/g, ''))];
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

function seatsToday(person: Person, today: Day): (readonly [string, Person])[] {
  return person.held
    .filter(({ start, end }) => start !== undefined && end !== undefined && start <= today && today <= end)
    .flatMap((held) => {
      const seat = seatKey(held);
      return seat === undefined ? [] : [[seat, person] as const];
    });
}

/** As a seat id is written; undefined where the class of a senator is not known. */
export function seatKey({ chamber, state, district, class: seatClass }: Held): string | undefined {
  if (chamber === 'house') return district === undefined ? undefined : `house:${state}-${district}`;
  return seatClass === undefined ? undefined : `senate:${state}:${seatClass}`;
}

/** Whether this seat may have been held then. Of those who have left only the age says something. */
export function maySit({ held, born }: Person, seat: Held, on: string | undefined): boolean {
  if (on === undefined || !held.includes(seat)) return true;
  if (seat.start !== undefined && seat.end !== undefined) return seat.start <= on && on <= seat.end;
  const age = Number(on.slice(0, 4)) - (born ?? 0);
  return age >= 25 && age <= 95;
}
