import { CHAT_ID } from '../campaign/campaign.ts';
import { clipped, OPTION } from './clipped.ts';

/** What stands in a list, by the title that people know it by. */
export interface Titled {
  readonly id: string;
  readonly title: string;
}

/** Characters of a title that every list has room for, whatever else it says beside it. */
const SEEN = 45;

/** Of titles that look the same in one list, what tells each from the others, out of its id. Others need none, and have none. */
export function marksOf(all: readonly Titled[]): ReadonlyMap<string, string> {
  const alike = new Map<string, Set<string>>();
  for (const { id, title } of all) alike.set(lookOf(title), (alike.get(lookOf(title)) ?? new Set()).add(id));
  return new Map(
    [...alike.values()].flatMap((twins) => (twins.size === 1 ? [] : [...twins].map((id) => [id, markOf(id, twins)]))),
  );
}

/** The title with its mark, in the room of a list; a heading has all the room there is. */
export const marked = (title: string, mark: string | undefined, max: number = OPTION): string =>
  mark === undefined ? clipped(title, max) : withEnd(title, ` (${mark})`, max);

/** Shortened so that the end of it is read. */
export const withEnd = (title: string, end: string, max: number = OPTION): string =>
  `${clipped(title, Math.max(1, max - end.length))}${end}`;

const lookOf = (title: string): string => title.slice(0, SEEN).replaceAll(/\s+/g, ' ').trim().toLowerCase();

function markOf(id: string, twins: ReadonlySet<string>): string {
  const short = shortOf(id);
  return [...twins].filter((one) => shortOf(one) === short).length === 1 ? short : id;
}

/** The id of a folder is a name; that of a campaign made in chat is chance, and a few signs of it do. */
const shortOf = (id: string): string => (CHAT_ID.test(id) ? id.slice(-4) : id.slice(0, 24));
