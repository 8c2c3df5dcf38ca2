import { UserError } from '../errors.ts';
import type { Language } from '../ids.ts';
import type { Issue } from '../issue/issue.ts';
import { BUILT_IN } from '../letter/built-in.ts';
import { FIELDS, fieldsOf } from '../letter/fields.ts';
import { compileTemplate, type Compiled, type IssueTemplates, type Template } from '../letter/template.ts';
import type { TemplateProblem } from '../letter/template-problem.ts';
import type { Found } from './finding.ts';
import { inWords } from './in-words.ts';
import type { IssueSource, TextFile } from './source.ts';

/** The built-in letter and call script, compiled when first asked for and shared by every issue. */
export type BuiltIn = (what: 'letter' | 'call', language: Language) => Template;

export function createBuiltIn(): BuiltIn {
  const compiled = new Map<string, Template>();
  return (what, language) => {
    const key = `${what}.${language}`;
    const known = compiled.get(key) ?? builtIn(what, language);
    compiled.set(key, known);
    return known;
  };
}

function builtIn(what: 'letter' | 'call', language: Language): Template {
  const result = compileTemplate(BUILT_IN[language][what], { fields: FIELDS, partials: new Map() });
  if (result.kind === 'compiled') return result.template;
  throw new Error(`The built-in ${what} in ${language} was refused: ${result.problems[0]?.what.rule ?? ''}`);
}

export interface FolderTemplates extends IssueTemplates {
  /** Compiles one file of the folder, `ask.es`; undefined when there is no such file. */
  compiled(name: string): Compiled | undefined;
}

/**
 * `<stance>`, else `letter`, else the built-in letter, each in the letter's language. Nothing is compiled before it is
 * asked for; a file that was refused is a UserError then.
 */
export function templatesOf(source: IssueSource, issue: Issue, builtIns: BuiltIn): FolderTemplates {
  const fields = fieldsOf(issue);
  const known = new Map<string, Compiled>();
  const compiled = (name: string): Compiled | undefined => {
    const file = source.texts.get(name);
    if (!file) return undefined;
    const partials = partialsIn(languageOf(name), source.shared);
    const result = known.get(name) ?? compileTemplate(file.text, { fields, partials });
    known.set(name, result);
    return result;
  };
  const file = (name: string) => {
    const result = compiled(name);
    return result && templateOf(result, source.texts.get(name)!.file);
  };
  return {
    compiled,
    letter: (stance, language) =>
      file(fileName(stance, language)) ?? file(fileName('letter', language)) ?? builtIns('letter', language),
    call: (language) => file(fileName('call', language)) ?? builtIns('call', language),
  };
}

function templateOf(result: Compiled, file: string): Template {
  if (result.kind === 'compiled') return result.template;
  const [problem] = result.problems;
  const { line, column } = problem!;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  throw new UserError('template-refused', `${place} cannot be used. ${inWords(refusalOf(problem!), 'en')}`);
}

/** What the fence says of a template, as the library says it. */
export function refusalOf({ what, shared }: TemplateProblem): Found {
  return { severity: 'error', what, ...(shared !== undefined && { inside: { kind: 'shared text', name: shared } }) };
}

/** `ask` in English, `ask.es` in Spanish. */
export const fileName = (name: string, language: Language): string =>
  language === 'en' ? name : `${name}.${language}`;

export const languageOf = (name: string): Language => (name.endsWith('.es') ? 'es' : 'en');

/** The shared texts by the name a template calls them; a Spanish template takes `facts.es` for `facts` where it exists. */
function partialsIn(language: Language, shared: ReadonlyMap<string, TextFile>): ReadonlyMap<string, string> {
  const partials = new Map<string, string>();
  const add = (wanted: Language) => {
    for (const [name, { text }] of shared)
      if (languageOf(name) === wanted) partials.set(name.replace(/\.es$/, ''), text);
  };
  add('en');
  if (language === 'es') add('es');
  return partials;
}
