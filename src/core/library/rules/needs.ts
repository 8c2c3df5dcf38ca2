import Handlebars from 'handlebars';
import type { Issue } from '../../issue/issue.ts';
import type { Place } from '../source.ts';

/** A field that a template prints whatever happens, and the first place where it does. */
export interface Need extends Place {
  readonly path: string;
}

type Program = hbs.AST.Program;

/**
 * The fields a template names outside every `if`, `unless`, `ifStance` and `each`, through its partials. Only for
 * templates that passed the fence: the parser is slow on deeply nested text, and partials must be acyclic.
 */
export function needsOf(text: string, partials: ReadonlyMap<string, string>): Need[] {
  const needs = new Map<string, Need>();
  walk(Handlebars.parse(text), undefined);
  return [...needs.values()];

  function walk(program: Program, within: Place | undefined): void {
    for (const statement of program.body) {
      if (isPartial(statement)) {
        const partial = partials.get(statement.name.original);
        if (partial !== undefined) walk(Handlebars.parse(partial), within ?? placeOf(statement));
      } else if (isMustache(statement)) {
        for (const field of fieldsIn(statement))
          if (!needs.has(field.original))
            needs.set(field.original, { path: field.original, ...(within ?? placeOf(field)) });
      }
    }
  }
}

const isPartial = (node: hbs.AST.Statement): node is hbs.AST.PartialStatement & { name: hbs.AST.PathExpression } =>
  node.type === 'PartialStatement';
const isMustache = (node: hbs.AST.Statement): node is hbs.AST.MustacheStatement => node.type === 'MustacheStatement';

function placeOf({ loc }: hbs.AST.Node): Place {
  return { line: loc.start.line, column: loc.start.column + 1 };
}

/** The field itself, or those handed to a helper. */
function fieldsIn({ path, params }: hbs.AST.MustacheStatement): hbs.AST.PathExpression[] {
  const named = params.length > 0 ? params : [path];
  return named.filter((node): node is hbs.AST.PathExpression => node.type === 'PathExpression');
}

/** Why nothing in this issue can fill a field; undefined when something can. */
export function whyEmpty(path: string, issue: Issue): string | undefined {
  const [group, field] = path.split('.');
  if (group === 'signOn') return whyNoSignOn(field, issue);
  if (group === 'bill') return issue.bill ? undefined : 'the issue has no "bill"';
  if (group !== 'issue') return undefined;
  if (field === 'source' || field === 'publisher' || field === 'sourceDate')
    return issue.source ? undefined : 'the issue has no "source"';
  if (field === 'short' || field === 'by' || field === 'ask')
    return issue[field] ? undefined : `the issue has no "${field}"`;
  return undefined;
}

function whyNoSignOn(field: string | undefined, { signOn, recipients }: Issue): string | undefined {
  if (!signOn) return 'the issue has no "signOn"';
  if (field === 'to')
    return recipients.some(({ seat, title, name }) => seat === signOn.to && (title ?? name))
      ? undefined
      : `no recipient with the seat ${signOn.to} has a title or a name`;
  if (field === 'closesOn' || field === 'contact' || field === 'sentOn')
    return signOn[field] ? undefined : `"signOn" has no "${field}"`;
  if (field === 'count' || field === 'others') return signOn.signerCount ? undefined : '"signOn" has no "signerCount"';
  return undefined;
}

/** True for what one writer or official has and another has not. */
export function mayBeEmpty(path: string, issue: Issue): boolean {
  if (['writer.town', 'writer.state', 'writer.zip', 'writer.place', 'signOn.part'].includes(path)) return true;
  return issue.questions.some(({ id, required }) => !required && path === `answers.${id}`);
}
