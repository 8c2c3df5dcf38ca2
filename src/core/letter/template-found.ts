import type { Field } from './fields.ts';
import type { Parsed, Program } from './template-parse.ts';
import type { Refusal, TemplateProblem } from './template-problem.ts';
import type { Need } from './template.ts';

export type Node = hbs.AST.Node;
export type Expression = hbs.AST.Expression;
export type Fields = ReadonlyMap<string, Field>;

/** What one walk has found so far. */
export interface Found {
  readonly root: Fields;
  readonly uses: Set<string>;
  /** By field. */
  readonly needs: Map<string, Need>;
  readonly partials: ReadonlyMap<string, string>;
  readonly parsed: Map<string, Parsed>;
  /** The shared texts that are really used. */
  readonly used: Map<string, Program>;
  readonly problems: TemplateProblem[];
  nodes: number;
  cost: number;
}

/** Where the walk is: the fields that can be named, how often this is drawn, how deep, and inside which shared texts. */
export interface Scope {
  readonly found: Found;
  readonly fields: Fields;
  readonly times: number;
  readonly depth: number;
  readonly within: readonly string[];
  /** Set inside a shared text: problems are shown where it is called. */
  readonly at?: Node;
  readonly inList?: true;
  /** Inside a block: what is named here is not always printed. */
  readonly inBlock?: true;
}

export const byPath = (fields: readonly Field[]): Fields => new Map(fields.map((field) => [field.path, field]));

export const isPath = (node: Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';

/** A name as a sentence shows it: nobody needs to read a kilobyte of it. */
export const shown = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}...` : name);

export function problem(node: Node | undefined, { at, within, found }: Scope, what: Refusal): void {
  const { start } = (at ?? node)?.loc ?? {};
  const shared = within.at(-1);
  found.problems.push({
    what,
    ...(shared !== undefined && { shared }),
    ...(start && { line: start.line, column: start.column + 1 }),
  });
}

export function refuseOptions(hash: hbs.AST.Hash | undefined, node: Node, scope: Scope): void {
  if (hash?.pairs.length) problem(node, scope, { rule: 'no-options', of: 'call' });
}
