import { nearest } from '../nearest.ts';
import type { Field } from './fields.ts';
import { HELPERS } from './helpers.ts';
import {
  byPath,
  isPath,
  problem,
  refuseOptions,
  shown,
  type Expression,
  type Found,
  type Node,
  type Scope,
} from './template-found.ts';
import { checkArguments, checkCall, checkField } from './template-names.ts';
import { parseTemplate, type Program } from './template-parse.ts';
import { MAX_DEPTH, MAX_NODES } from './template-scan.ts';

/** Shared texts inside shared texts. */
const MAX_PARTIALS = 4;
/** Nodes drawn at the most, each list taken at its longest, shared texts written out. */
const MAX_COST = 10_000;

const BLOCK_HELPERS = HELPERS.filter(({ block }) => block);
const BLOCKS = ['if', 'unless', 'each', ...BLOCK_HELPERS.map(({ name }) => name)];

/** Walks a parsed template against an allow-list: what is not named here is refused. Finds every problem, not only the first. */
export function walkTemplate(
  program: Program,
  fields: readonly Field[],
  partials: ReadonlyMap<string, string>,
): Pick<Found, 'uses' | 'needs' | 'used' | 'problems'> {
  const root = byPath(fields);
  const names = { uses: new Set<string>(), needs: new Map() };
  const state = { parsed: new Map(), used: new Map(), problems: [], nodes: 0, cost: 0 };
  const found: Found = { root, partials, ...names, ...state };
  walk(program, { found, fields: root, times: 1, depth: 1, within: [] });
  return found;
}

function walk({ body, blockParams }: Program, scope: Scope): void {
  const { found, depth, times } = scope;
  const [first] = body;
  if (blockParams?.length) problem(first, scope, { rule: 'no-block-params' });
  if (depth > MAX_DEPTH) {
    problem(first, scope, { rule: 'too-deep', of: 'blocks', max: MAX_DEPTH });
    return;
  }
  for (const statement of body) {
    found.nodes += 1;
    found.cost += times;
    if (found.nodes > MAX_NODES || found.cost > MAX_COST) {
      problem(statement, scope, { rule: 'too-costly' });
      return;
    }
    checkStatement(statement, scope);
  }
}

function checkStatement(node: hbs.AST.Statement, scope: Scope): void {
  switch (node.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return;
    case 'MustacheStatement':
      if (!(node as hbs.AST.MustacheStatement).escaped) problem(node, scope, { rule: 'no-triple' });
      checkCall(node as hbs.AST.MustacheStatement, scope);
      if (!scope.inBlock) addNeeds(node as hbs.AST.MustacheStatement, scope);
      return;
    case 'BlockStatement':
      checkBlock(node as hbs.AST.BlockStatement, scope);
      return;
    case 'PartialStatement':
      checkPartial(node as hbs.AST.PartialStatement, scope);
      return;
    default:
      problem(node, scope, { rule: 'not-allowed' });
  }
}

/** The field itself, or those handed to a helper. */
function addNeeds({ path, params }: hbs.AST.MustacheStatement, { found, at }: Scope): void {
  const named = params.length > 0 ? params : [path];
  for (const field of named.filter(isPath)) {
    const { start } = (at ?? field).loc;
    const { original } = field;
    if (!found.needs.has(original))
      found.needs.set(original, { path: original, line: start.line, column: start.column + 1 });
  }
}

function checkBlock(node: hbs.AST.BlockStatement, scope: Scope): void {
  const { path, params, hash, program, inverse } = node;
  const inner: Scope = { ...scope, depth: scope.depth + 1, inBlock: true };
  const name = isPath(path) ? path.original : '';
  const helper = BLOCK_HELPERS.find((candidate) => candidate.name === name);
  refuseOptions(hash, node, scope);
  if (name === 'each') checkEach(node, inner);
  else {
    if (helper) checkArguments(helper, params, node, scope);
    else if (name === 'if' || name === 'unless') checkCondition(node, params, scope);
    else unknownBlock(node, name, scope);
    if (program) walk(program, inner);
  }
  if (inverse) walk(inverse, inner);
}

function unknownBlock(node: Node, name: string, scope: Scope): void {
  const meant = scope.found.root.has(name) ? `if ${name}` : nearest(name, BLOCKS);
  problem(node, scope, { rule: 'unknown-block', block: shown(name), meant, known: BLOCKS });
}

function checkCondition(node: Node, [param, ...more]: readonly Expression[], scope: Scope): void {
  if (param && isPath(param) && more.length === 0) checkField(param, scope);
  else problem(node, scope, { rule: 'wrong-arguments', example: '{{#if writer.place}}' });
}

function checkEach({ params, program, ...node }: hbs.AST.BlockStatement, inner: Scope): void {
  const [param, ...more] = params;
  const isOne = param !== undefined && isPath(param) && more.length === 0;
  const field = isOne ? checkField(param, inner) : undefined;
  if (!isOne || (field && field.kind !== 'list')) {
    problem(node, inner, { rule: 'not-a-list' });
  } else if (inner.inList) {
    problem(node, inner, { rule: 'each-in-each' });
  } else if (field) {
    const times = inner.times * (field.max ?? 1);
    walk(program, { ...inner, fields: byPath(field.items ?? []), times, inList: true });
  }
}

function checkPartial(node: hbs.AST.PartialStatement, scope: Scope): void {
  const { found, within } = scope;
  const name = isPath(node.name) ? node.name.original : '';
  if (node.params.length > 0 || node.hash?.pairs.length)
    problem(node, scope, { rule: 'no-options', of: 'shared text' });
  const source = found.partials.get(name);
  if (source === undefined) {
    problem(node, scope, { rule: 'unknown-partial', name: shown(name), meant: nearest(name, found.partials.keys()) });
  } else if (within.includes(name)) {
    problem(node, scope, { rule: 'partial-in-itself', name });
  } else if (within.length >= MAX_PARTIALS) {
    problem(node, scope, { rule: 'too-deep', of: 'shared texts', max: MAX_PARTIALS });
  } else walkPartial(name, source, node, scope);
}

function walkPartial(name: string, source: string, node: Node, scope: Scope): void {
  const { parsed, used } = scope.found;
  const result = parsed.get(name) ?? parseTemplate(source);
  parsed.set(name, result);
  const inner = { ...scope, depth: scope.depth + 1, within: [...scope.within, name], at: scope.at ?? node };
  if (result.kind === 'refused') {
    for (const { what } of result.problems) problem(node, inner, what);
    return;
  }
  used.set(name, result.program);
  walk(result.program, inner);
}
