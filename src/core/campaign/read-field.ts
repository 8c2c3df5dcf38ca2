import { Day } from '../ids.ts';
import type { Source } from '../issue/issue.ts';
import { isState } from '../official/states.ts';
import { shortened } from './shortened.ts';

/** One lawmaker on a line: `Jordan Example, CA, House`, or with all that is known `Jordan Example, CA-21, House, E000001`. */
export interface Person {
  readonly name: string;
  readonly state: string;
  readonly chamber: 'house' | 'senate';
  readonly bioguide?: string;
  /** `CA-21`: where they sat on the letter's day. */
  readonly seatThen?: string;
}

/** "Water Board, Yearly Report, 2026-02-01 https://..."; the title may hold commas itself, the publisher may not. */
export function readSource(typed: string): Source | undefined {
  const [, publisher, title, date, url] =
    /^([^,\n]{1,200}),\s*([^\n]{1,300}),\s*(\d{4}-\d{2}-\d{2})(?:[,\s]+(https?:\/\/\S{1,480}))?$/.exec(typed.trim()) ??
    [];
  const day = Day.safeParse(date);
  if (!publisher?.trim() || !title?.trim() || !day.success) return undefined;
  return { publisher: publisher.trim(), title: title.trim(), date: day.data, ...(url !== undefined && { url }) };
}

/** A person a line, "Name, CA, House". `wrong`: the first line that is not written so. */
export function readPeople(typed: string): { readonly people: readonly Person[]; readonly wrong?: string } {
  const lines = linesOf(typed);
  const read = lines.map((line) => personOn(line));
  const at = read.indexOf(undefined);
  return {
    people: read.filter((person) => person !== undefined),
    ...(at >= 0 && { wrong: lines[at]!.slice(0, 60) }),
  };
}

function personOn(line: string): Person | undefined {
  const [, name, state, district, chamber, bioguide] = PERSON.exec(line) ?? [];
  if (name === undefined || state === undefined || chamber === undefined) return undefined;
  if (!isState(state.toUpperCase())) return undefined;
  const inHouse = !/^sen/i.test(chamber);
  if (district !== undefined && !inHouse) return undefined;
  return {
    name,
    state: state.toUpperCase(),
    chamber: inHouse ? 'house' : 'senate',
    ...(bioguide !== undefined && { bioguide: bioguide.toUpperCase() }),
    ...(district !== undefined && { seatThen: `${state}-${district}`.toUpperCase() }),
  };
}

const PERSON =
  /^(.{2,120}?),\s*([A-Za-z]{2})(?:-(AL|\d{1,2}))?,\s*(house|senate|cámara|senado)(?:,\s*([A-Z]\d{6}))?$/iu;

/** The same line from what is known of somebody. */
export const personLine = ({ name, state, chamber, seatThen, bioguide }: Person): string =>
  [name, seatThen ?? state, chamber === 'house' ? 'House' : 'Senate', bioguide]
    .filter((part) => part !== undefined)
    .join(', ');

/** Lines with something on them, without the spaces around it. */
export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** "2026-10-30": it was sent then. "2026-12-15, Jo Doe 202-555-0100": members may sign until then, and call there. */
export function readSent(
  typed: string,
): { readonly sentOn: Day } | { readonly closesOn: Day; readonly contact: string } | undefined {
  const [, date, contact] = /^(\d{4}-\d{2}-\d{2})(?:,\s*([^\n]{1,300}))?$/.exec(typed.trim()) ?? [];
  const day = Day.safeParse(date);
  if (!day.success) return undefined;
  return contact === undefined ? { sentOn: day.data } : { closesOn: day.data, contact };
}

/** Reasons, one a line: "Health first: Old pipes put lead into the water." A line without a label is its own. */
export function readReasons(typed: string): readonly { readonly label: string; readonly text: string }[] {
  return linesOf(typed)
    .map((line) => line.replace(/^[-*•]\s*/, ''))
    .filter((line) => line !== '')
    .map((line) => {
      const [, label, text] = /^([^:]{2,80}):\s+(\S.*)$/.exec(line) ?? [];
      return label !== undefined && text !== undefined ? { label, text } : { label: shortened(line, 80), text: line };
    });
}

/** Digits alone are a number; anything else stays as typed, and the schema says what is wrong with it. */
export const wholeOr = (typed: string): number | string => (/^\d{1,9}$/.test(typed.trim()) ? Number(typed) : typed);
