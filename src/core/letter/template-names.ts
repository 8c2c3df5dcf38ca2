import { Stance } from '../issue/issue.ts';
import type { Field } from './fields.ts';
import { nearest } from '../nearest.ts';
import { HELPERS, type Argument, type Helper } from './helpers.ts';
import { isPath, problem, refuseOptions, shown, type Expression, type Node, type Scope } from './template-found.ts';

const INLINE = HELPERS.filter(({ block }) => !block);

/** `{{...}}`, or a call in brackets: a field, or an inline helper with what it takes. */
export function checkCall(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression, scope: Scope): void {
  const { path, params, hash } = node;
  refuseOptions(hash, node, scope);
  if (!isPath(path)) {
    problem(node, scope, { rule: 'not-a-field' });
    return;
  }
  const helper = INLINE.find(({ name }) => name === path.original);
  if (helper) checkArguments(helper, params, node, scope);
  else if (params.length > 0 || node.type === 'SubExpression') unknownHelper(path.original, node, scope);
  else if (checkField(path, scope)?.kind === 'list')
    problem(node, scope, { rule: 'list-as-text', list: path.original });
}

function unknownHelper(name: string, node: Node, scope: Scope): void {
  const known = INLINE.map((helper) => helper.name);
  problem(node, scope, { rule: 'unknown-helper', helper: shown(name), meant: nearest(name, known) });
}

export function checkArguments(helper: Helper, params: readonly Expression[], node: Node, scope: Scope): void {
  const { name, takes, example } = helper;
  const kinds = takes[0] === 'stances' ? params.map((): Argument => 'stances') : takes;
  const right =
    params.length > 0 &&
    params.length === kinds.length &&
    params.every((param, at) => fits(kinds[at]!, param, params, scope));
  if (!right) problem(node, scope, { rule: 'wrong-arguments', helper: name, example });
}

function fits(kind: Argument, param: Expression, params: readonly Expression[], scope: Scope): boolean {
  const word = param.type === 'StringLiteral' ? (param as hbs.AST.StringLiteral).value : undefined;
  const isField = (wanted: Field['kind']) => isPath(param) && checkField(param, scope)?.kind === wanted;
  switch (kind) {
    case 'stances':
      return Stance.safeParse(word).success;
    case 'word':
      return word !== undefined;
    case 'item':
      return itemsOf(params[0], scope).some(({ path }) => path === word);
    case 'list':
      return isField('list');
    case 'number':
      return param.type === 'NumberLiteral' || isField('number');
    case 'text':
      if (param.type === 'SubExpression') checkCall(param as hbs.AST.SubExpression, scope);
      return param.type === 'SubExpression' || word !== undefined || isField('text');
  }
}

function itemsOf(list: Expression | undefined, scope: Scope): readonly Field[] {
  return (list && isPath(list) && scope.fields.get(list.original)?.items) || [];
}

/** The declared field of a path; a problem, and undefined, for anything else that can be written as a path. */
export function checkField(path: hbs.AST.PathExpression, scope: Scope): Field | undefined {
  const { original } = path;
  const { fields, found, inList } = scope;
  if (path.data && inList && ['@first', '@last', '@index'].includes(original)) {
    return { path: original, kind: 'flag', says: '' };
  }
  const field = path.data ? undefined : fields.get(original);
  // `[issue.ask]` in brackets would be one odd name, not a field of the issue.
  if (field && path.parts.length === original.split('.').length) {
    found.uses.add(original);
    return field;
  }
  const outside = inList === true && found.root.has(original);
  const meant = nearest(original, fields.keys());
  problem(path, scope, { rule: 'unknown-field', field: shown(original), meant, outside });
  return undefined;
}
