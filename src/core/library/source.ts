import { findingAt, type Finding, type Found } from './finding.ts';

/** The way to a value inside parsed data: `['facts', 2, 'text']`. */
export type DataPath = readonly (string | number)[];

/** Line and column, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Positions {
  /** Where a value, or its key, stands; for a path that is not in the file, the nearest one around it that is. */
  place(path: DataPath, of?: 'key' | 'value'): Place;
  /** A single value as it was typed ("02134" where YAML made 2134 of it); undefined for lists, blocks and what is absent. */
  raw(path: DataPath): string | undefined;
}

/** A template as read: `file` is the name that findings show. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** One issue folder as read, before anything in it is believed. */
export interface IssueSource {
  readonly folder: string;
  /** The issue's data file as findings show it. */
  readonly file: string;
  /** The parsed data; undefined when it could not be parsed, which `findings` then explain. */
  readonly data: unknown;
  readonly positions: Positions;
  /** The folder's templates by name without `.hbs`: `ask`, `ask.es`, `letter`, `call`. */
  readonly texts: ReadonlyMap<string, TextFile>;
  /** The partials of `_shared`, by name without `.hbs`: `facts`, `facts.es`. */
  readonly shared: ReadonlyMap<string, TextFile>;
  /** What was wrong with the files themselves. */
  readonly findings: readonly Finding[];
}

/** Something wrong in an issue's data, by its path; `placed` turns it into a finding. */
export interface Problem extends Found {
  readonly path: DataPath;
  readonly of?: 'key' | 'value';
}

export function placed(source: IssueSource, problem: Problem): Finding {
  return findingAt({ file: source.file, ...source.positions.place(problem.path, problem.of) }, problem);
}

/** Line and column from 1; a line ends at LF, CR or CRLF. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
