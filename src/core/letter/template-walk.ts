import { Stance } from '../issue/issue.ts';
import { nearest } from '../nearest.ts';
import type { Field } from './fields.ts';
import { HELPERS, type Argument, type Helper } from './helpers.ts';
import { parseTemplate, type Parsed, type Program } from './template-parse.ts';
import { MAX_DEPTH, MAX_NODES } from './template-scan.ts';
import type { TemplateProblem } from './template.ts';

/** Partials inside partials. */
const MAX_PARTIALS = 4;
/** Nodes drawn at the most, each list taken at its longest, partials written out. */
const MAX_COST = 10_000;

export interface Walked {
  readonly uses: ReadonlySet<string>;
  /** The shared texts that are really used, by name, parsed. */
  readonly partials: ReadonlyMap<string, Program>;
  readonly problems: readonly TemplateProblem[];
}

/** Walks a parsed template against an allow-list: what is not named here is refused. Finds every problem, not only the first. */
export function walkTemplate(
  program: Program,
  fields: readonly Field[],
  partials: ReadonlyMap<string, string>,
): Walked {
  const walk = new Walk(fields, partials);
  walk.program(program, { fields: walk.root, times: 1, depth: 1, within: [] });
  return { uses: walk.uses, partials: walk.used, problems: walk.problems };
}

type Node = hbs.AST.Node;
type Expression = hbs.AST.Expression;
type Fields = ReadonlyMap<string, Field>;

/** Where in the walk we are: the fields that can be named, how often this is drawn, how deep, and inside which partials. */
interface Scope {
  readonly fields: Fields;
  readonly times: number;
  readonly depth: number;
  readonly within: readonly string[];
  /** Set inside a partial: problems are shown where it is called. */
  readonly at?: Node;
  readonly inList?: true;
}

const byPath = (fields: readonly Field[]): Fields => new Map(fields.map((field) => [field.path, field]));
const isPath = (node: Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
const BLOCKS = ['if', 'unless', 'each'];
const INLINE = HELPERS.filter(({ block }) => !block);

/** One walk: what it has found so far. */
class Walk {
  readonly root: Fields;
  readonly uses = new Set<string>();
  readonly used = new Map<string, Program>();
  readonly problems: TemplateProblem[] = [];
  readonly #partials: ReadonlyMap<string, string>;
  readonly #parsed = new Map<string, Parsed>();
  #nodes = 0;
  #cost = 0;

  constructor(fields: readonly Field[], partials: ReadonlyMap<string, string>) {
    this.root = byPath(fields);
    this.#partials = partials;
  }

  program({ body, blockParams }: Program, scope: Scope): void {
    if (blockParams?.length)
      this.#problem(body[0], scope, 'no-block-params', 'Names after "as" cannot be used here. Take "as |...|" out.');
    if (scope.depth > MAX_DEPTH) {
      this.#problem(
        body[0],
        scope,
        'too-deep',
        `Blocks stand more than ${String(MAX_DEPTH)} deep inside one another here. Use fewer.`,
      );
      return;
    }
    for (const statement of body) {
      this.#nodes += 1;
      this.#cost += scope.times;
      if (this.#nodes > MAX_NODES || this.#cost > MAX_COST) {
        this.#problem(
          statement,
          scope,
          'too-costly',
          'This template repeats too much. Use fewer blocks, lists and shared texts.',
        );
        return;
      }
      this.#statement(statement, scope);
    }
  }

  #statement(node: hbs.AST.Statement, scope: Scope): void {
    switch (node.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return;
      case 'MustacheStatement':
        this.#mustache(node as hbs.AST.MustacheStatement, scope);
        return;
      case 'BlockStatement':
        this.#block(node as hbs.AST.BlockStatement, scope);
        return;
      case 'PartialStatement':
        this.#partial(node as hbs.AST.PartialStatement, scope);
        return;
      default:
        this.#problem(
          node,
          scope,
          'not-allowed',
          'This kind of {{...}} cannot be used here. Only fields, helpers, blocks and shared texts can.',
        );
    }
  }

  #mustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
    if (!node.escaped)
      this.#problem(node, scope, 'no-triple', 'Write {{...}} with two braces: the letter is plain text.');
    this.#call(node, scope);
  }

  /** A field, or an inline helper with what it takes. */
  #call({ path, params, hash, ...node }: hbs.AST.MustacheStatement | hbs.AST.SubExpression, scope: Scope): void {
    const at = { ...node } as Node;
    if (hash?.pairs.length)
      this.#problem(at, scope, 'no-options', 'Options with "=" cannot be used here. Take them out.');
    if (!isPath(path)) {
      this.#problem(
        at,
        scope,
        'not-a-field',
        'Only fields and helpers can stand here. Write the text itself without {{ }}.',
      );
      return;
    }
    const helper = INLINE.find(({ name }) => name === path.original);
    if (helper) {
      this.#arguments(helper, params, at, scope);
      return;
    }
    if (params.length > 0 || at.type === 'SubExpression') {
      const meant = nearest(
        path.original,
        INLINE.map(({ name }) => name),
      );
      this.#problem(
        at,
        scope,
        'unknown-helper',
        `There is no helper "${shown(path.original)}".${meant ? ` Did you mean "${meant}"?` : ''} "redress check --fields" lists them.`,
      );
      return;
    }
    const field = this.#field(path, scope);
    if (field?.kind === 'list')
      this.#problem(
        at,
        scope,
        'list-as-text',
        `"${field.path}" is a list. Write {{#each ${field.path}}}...{{/each}}, or {{list ...}}.`,
      );
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const { path, params, hash, program, inverse } = node;
    const inner = { ...scope, depth: scope.depth + 1 };
    if (hash?.pairs.length)
      this.#problem(node, scope, 'no-options', 'Options with "=" cannot be used here. Take them out.');
    const name = isPath(path) ? path.original : '';
    const helper = HELPERS.find((candidate) => candidate.block && candidate.name === name);
    if (name === 'each') this.#each(node, params, inner);
    else {
      if (helper) this.#arguments(helper, params, node, scope);
      else if (name === 'if' || name === 'unless') this.#condition(node, params, scope);
      else this.#unknownBlock(node, name, scope);
      if (program) this.program(program, inner);
    }
    if (inverse) this.program(inverse, inner);
  }

  #unknownBlock(node: Node, name: string, scope: Scope): void {
    const known = [...BLOCKS, ...HELPERS.filter(({ block }) => block).map((helper) => helper.name)];
    const meant = nearest(name, known);
    const instead = this.root.has(name) ? ` Write {{#if ${name}}}.` : meant ? ` Did you mean {{#${meant}}}?` : '';
    this.#problem(
      node,
      scope,
      'unknown-block',
      `{{#${shown(name)}}} is not a block.${instead} Blocks are: ${known.join(', ')}.`,
    );
  }

  #condition(node: Node, params: readonly Expression[], scope: Scope): void {
    const [param, ...more] = params;
    if (param && isPath(param) && more.length === 0) this.#field(param, scope);
    else
      this.#problem(
        node,
        scope,
        'wrong-arguments',
        'Write one field after "if" or "unless", like {{#if writer.place}}.',
      );
  }

  #each(node: hbs.AST.BlockStatement, params: readonly Expression[], inner: Scope): void {
    const [param, ...more] = params;
    const field = param && isPath(param) && more.length === 0 ? this.#field(param, inner) : undefined;
    if (!param || !isPath(param) || more.length > 0 || (field && field.kind !== 'list')) {
      this.#problem(
        node,
        inner,
        'not-a-list',
        'Write one list after "each", like {{#each reasons}}. "redress check --fields" lists them.',
      );
      return;
    }
    if (!field) return;
    if (inner.inList)
      this.#problem(
        node,
        inner,
        'each-in-each',
        'A list cannot be walked inside another. Close the first {{#each}} before.',
      );
    else
      this.program(node.program, {
        ...inner,
        fields: byPath(field.items ?? []),
        times: inner.times * (field.max ?? 1),
        inList: true,
      });
  }

  #partial(node: hbs.AST.PartialStatement, scope: Scope): void {
    const name = isPath(node.name) ? node.name.original : '';
    if (node.params.length > 0 || node.hash?.pairs.length) {
      this.#problem(node, scope, 'no-options', 'A shared text takes nothing with it. Write only {{> name}}.');
    }
    const source = this.#partials.get(name);
    if (source === undefined) {
      const meant = nearest(name, this.#partials.keys());
      this.#problem(
        node,
        scope,
        'unknown-partial',
        `There is no shared text "${shown(name)}".${meant ? ` Did you mean {{> ${meant}}}?` : ''}`,
      );
      return;
    }
    if (scope.within.includes(name)) {
      this.#problem(
        node,
        scope,
        'partial-in-itself',
        `The shared text "${name}" contains itself. Take one of the two out.`,
      );
      return;
    }
    if (scope.within.length >= MAX_PARTIALS) {
      this.#problem(
        node,
        scope,
        'too-deep',
        `Shared texts stand more than ${String(MAX_PARTIALS)} deep inside one another here. Use fewer.`,
      );
      return;
    }
    const parsed = this.#parsed.get(name) ?? parseTemplate(source);
    this.#parsed.set(name, parsed);
    const at = scope.at ?? node;
    if (parsed.kind === 'parsed') this.used.set(name, parsed.program);
    if (parsed.kind === 'parsed')
      this.program(parsed.program, { ...scope, depth: scope.depth + 1, within: [...scope.within, name], at });
    else
      for (const { code, says } of parsed.problems)
        this.#problem(node, scope, code, `In the shared text "${name}": ${says}`);
  }

  #arguments({ name, takes, example }: Helper, params: readonly Expression[], node: Node, scope: Scope): void {
    const many = takes[0] === 'stances';
    const fits = many ? params.length > 0 : params.length === takes.length;
    const right =
      fits && params.every((param, at) => this.#fitsArgument(many ? 'stances' : takes[at]!, param, params, scope));
    if (!right) this.#problem(node, scope, 'wrong-arguments', `"${name}" is written like ${example}.`);
  }

  #fitsArgument(takes: Argument, param: Expression, params: readonly Expression[], scope: Scope): boolean {
    const word = param.type === 'StringLiteral' ? (param as hbs.AST.StringLiteral).value : undefined;
    switch (takes) {
      case 'stances':
        return word !== undefined && Stance.safeParse(word).success;
      case 'word':
        return word !== undefined;
      case 'item': {
        const list = params[0] && isPath(params[0]) ? scope.fields.get(params[0].original) : undefined;
        return word !== undefined && (list?.items ?? []).some(({ path }) => path === word);
      }
      case 'list':
        return isPath(param) && this.#field(param, scope)?.kind === 'list';
      case 'number':
        return param.type === 'NumberLiteral' || (isPath(param) && this.#field(param, scope)?.kind === 'number');
      case 'text':
        if (param.type === 'SubExpression') {
          this.#call(param as hbs.AST.SubExpression, scope);
          return true;
        }
        return word !== undefined || (isPath(param) && this.#field(param, scope)?.kind === 'text');
    }
  }

  /** The declared field of a path; a problem, and undefined, for anything else that can be written as a path. */
  #field(path: hbs.AST.PathExpression, scope: Scope): Field | undefined {
    const { original } = path;
    if (path.data) {
      if (scope.inList && ['@first', '@last', '@index'].includes(original))
        return { path: original, kind: 'flag', says: '' };
      this.#problem(
        path,
        scope,
        'unknown-field',
        `"${shown(original)}" cannot be used here. "redress check --fields" lists the fields.`,
      );
      return undefined;
    }
    const field = scope.fields.get(original);
    // `[issue.ask]` in brackets would be one odd name, not a field of the issue.
    if (field && path.parts.length === original.split('.').length) {
      this.uses.add(original);
      return field;
    }
    const meant = nearest(original, scope.fields.keys());
    const outside =
      scope.inList && this.root.has(original) ? ' Inside {{#each}} only the fields of the list can be named.' : '';
    this.#problem(
      path,
      scope,
      'unknown-field',
      `There is no field "${shown(original)}".${outside || (meant ? ` Did you mean "${meant}"?` : ' "redress check --fields" lists them.')}`,
    );
    return undefined;
  }

  #problem(node: Node | undefined, { at, within }: Scope, code: string, says: string): void {
    const { start } = (at ?? node)?.loc ?? {};
    const where = within.length > 0 ? `In the shared text "${within.at(-1)!}": ` : '';
    this.problems.push({ code, says: where + says, ...(start && { line: start.line, column: start.column + 1 }) });
  }
}

const shown = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}...` : name);
