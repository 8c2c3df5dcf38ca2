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
  if (blockParams?.length) {
    problem(first, scope, 'no-block-params', 'Names after "as" cannot be used here. Take "as |...|" out.');
  }
  if (depth > MAX_DEPTH) {
    const says = `Blocks stand more than ${String(MAX_DEPTH)} deep inside one another here. Use fewer.`;
    problem(first, scope, 'too-deep', says);
    return;
  }
  for (const statement of body) {
    found.nodes += 1;
    found.cost += times;
    if (found.nodes > MAX_NODES || found.cost > MAX_COST) {
      const says = 'This template repeats too much. Use fewer blocks, lists and shared texts.';
      problem(statement, scope, 'too-costly', says);
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
      if (!(node as hbs.AST.MustacheStatement).escaped) {
        problem(node, scope, 'no-triple', 'Write {{...}} with two braces: the letter is plain text.');
      }
      checkCall(node as hbs.AST.MustacheStatement, scope);
      if (!scope.inBlock) addNeeds(node as hbs.AST.MustacheStatement, scope);
      return;
    case 'BlockStatement':
      checkBlock(node as hbs.AST.BlockStatement, scope);
      return;
    case 'PartialStatement':
      checkPartial(node as hbs.AST.PartialStatement, scope);
      return;
    default: {
      const says = 'This kind of {{...}} cannot be used here. Only fields, helpers, blocks and shared texts can.';
      problem(node, scope, 'not-allowed', says);
    }
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
  const meant = nearest(name, BLOCKS);
  const isField = scope.found.root.has(name);
  const instead = isField ? ` Write {{#if ${name}}}.` : meant ? ` Did you mean {{#${meant}}}?` : '';
  const says = `{{#${shown(name)}}} is not a block.${instead} Blocks are: ${BLOCKS.join(', ')}.`;
  problem(node, scope, 'unknown-block', says);
}

function checkCondition(node: Node, [param, ...more]: readonly Expression[], scope: Scope): void {
  if (param && isPath(param) && more.length === 0) checkField(param, scope);
  else {
    const says = 'Write one field after "if" or "unless", like {{#if writer.place}}.';
    problem(node, scope, 'wrong-arguments', says);
  }
}

function checkEach({ params, program, ...node }: hbs.AST.BlockStatement, inner: Scope): void {
  const [param, ...more] = params;
  const isOne = param !== undefined && isPath(param) && more.length === 0;
  const field = isOne ? checkField(param, inner) : undefined;
  if (!isOne || (field && field.kind !== 'list')) {
    const says = 'Write one list after "each", like {{#each reasons}}. "redress check --fields" lists them.';
    problem(node, inner, 'not-a-list', says);
  } else if (inner.inList) {
    const says = 'A list cannot be walked inside another. Close the first {{#each}} before.';
    problem(node, inner, 'each-in-each', says);
  } else if (field) {
    const times = inner.times * (field.max ?? 1);
    walk(program, { ...inner, fields: byPath(field.items ?? []), times, inList: true });
  }
}

function checkPartial(node: hbs.AST.PartialStatement, scope: Scope): void {
  const { found, within } = scope;
  const name = isPath(node.name) ? node.name.original : '';
  if (node.params.length > 0 || node.hash?.pairs.length) {
    problem(node, scope, 'no-options', 'A shared text takes nothing with it. Write only {{> name}}.');
  }
  const source = found.partials.get(name);
  if (source === undefined) {
    const meant = nearest(name, found.partials.keys());
    const hint = meant ? ` Did you mean {{> ${meant}}}?` : '';
    problem(node, scope, 'unknown-partial', `There is no shared text "${shown(name)}".${hint}`);
  } else if (within.includes(name)) {
    const says = `The shared text "${name}" contains itself. Take one of the two out.`;
    problem(node, scope, 'partial-in-itself', says);
  } else if (within.length >= MAX_PARTIALS) {
    const says = `Shared texts stand more than ${String(MAX_PARTIALS)} deep inside one another here. Use fewer.`;
    problem(node, scope, 'too-deep', says);
  } else walkPartial(name, source, node, scope);
}

function walkPartial(name: string, source: string, node: Node, scope: Scope): void {
  const { parsed, used } = scope.found;
  const result = parsed.get(name) ?? parseTemplate(source);
  parsed.set(name, result);
  const inner = { ...scope, depth: scope.depth + 1, within: [...scope.within, name], at: scope.at ?? node };
  if (result.kind === 'refused') {
    for (const { code, says } of result.problems) problem(node, inner, code, says);
    return;
  }
  used.set(name, result.program);
  walk(result.program, inner);
}
