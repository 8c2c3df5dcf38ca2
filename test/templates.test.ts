import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { load } from 'js-yaml';
import { Issue, inLanguage, type Localized } from '../src/core/issue/issue.ts';
import { fieldsOf, type Field } from '../src/core/letter/fields.ts';
import { describeWithSharedData, sharedData } from './shared-data.ts';

const ROOM = new URL('../templates/', import.meta.url);
const HELPERS = new Set(['list', 'date', 'ordinal', 'possessive', 'plural', 'ifStance', 'if', 'unless', 'each']);
const read = (path: string) => readFileSync(new URL(path, ROOM), 'utf8');
const filesOf = (folder: string) => readdirSync(new URL(folder, ROOM)).toSorted();
/** Names may be quoted whole, so a run of words never reaches across one. */
const NAMES =
  /TJ Cox|Brad Sherman|Jim Costa|Katherine Clark|Mike Pompeo|Ilham Aliyev|Zakir Hasanov|Sadikov Najmeddin Huseynoglu|Mustafayev Kerem Narimanoglu|Tairov Ramiz Firudinoglu/g;
const folders = readdirSync(ROOM).filter((name) => !name.startsWith('_'));
const issueOf = (folder: string) => Issue.parse(load(read(`${folder}/issue.yaml`), { maxDepth: 20, maxAliases: 0 }));

it('holds the history, the two examples and the letter of one’s own', () => {
  expect(folders).toEqual(['artsakh-sanctions', 'crosswalk-safety', 'library-funding', 'my-own-letter']);
});

describe.each(folders)('%s', (folder) => {
  const issue = issueOf(folder);
  const templates = filesOf(folder).filter((name) => name.endsWith('.hbs'));

  it('is named after its folder', () => {
    expect(issue.id).toBe(folder);
  });

  it('gives every fact, reason and question an id of its own', () => {
    const ids = [...issue.facts, ...issue.points, ...issue.questions].map(({ id }) => id);

    for (const list of [issue.facts, issue.points, issue.questions]) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    }
    expect(ids).not.toContain(undefined);
  });

  it('gives every fact a source', () => {
    expect(issue.facts.filter(({ source }) => source === undefined)).toEqual([]);
  });

  it('asks its questions in words that the label of a form holds whole, 45 characters', () => {
    const asked = issue.questions.flatMap(({ prompt }) =>
      issue.languages.map((language) => inLanguage(prompt, language)),
    );

    expect(asked.filter(({ length }) => length > 45)).toEqual([]);
  });

  it('says everything in each of its languages', () => {
    const english = templates.filter((name) => isIn('en', name)).length;

    for (const language of issue.languages) {
      expect(templates.filter((name) => isIn(language, name))).toHaveLength(english);
      if (language !== 'en') expect(textsOf(issue).filter((text) => !saysIn(text, language))).toEqual([]);
    }
  });

  it.each(templates)('%s names declared fields and known helpers only', (name) => {
    const shared = filesOf('_shared').map((file) => `_shared/${file}`);
    const unknown = [`${folder}/${name}`, ...shared].flatMap((path) => undeclaredIn(read(path), fieldsOf(issue)));

    expect(unknown).toEqual([]);
  });

  it.each(templates)('%s asks only for partials that exist in its language', (name) => {
    const suffix = name.endsWith('.es.hbs') ? '.es.hbs' : '.hbs';
    const partials = [...read(`${folder}/${name}`).matchAll(/\{\{~?>\s*([\w-]+)/g)].map(
      (match) => `${match[1]!}${suffix}`,
    );

    expect(filesOf('_shared')).toEqual(expect.arrayContaining(partials));
  });
});

it('counts the signers of the members’ letter as its release does', () => {
  const { signOn } = issueOf('artsakh-sanctions');

  expect(signOn?.leads.map(({ seatThen }) => seatThen)).toEqual(['CA-21']);
  expect(signOn?.coLeads.map(({ seatThen }) => seatThen)).toEqual(['CA-30', 'CA-16', 'MA-5']);
  expect(signOn!.signerCount! - signOn!.leads.length - signOn!.coLeads.length).toBe(47);
});

it('finds a field that nobody declared, in a block and in a list too', () => {
  const fields = fieldsOf(issueOf('artsakh-sanctions'));

  expect(undeclaredIn('{{#if fact.atacks}}{{writer.nmae}}{{/if}}', fields)).toEqual(['fact.atacks', 'writer.nmae']);
  expect(undeclaredIn('{{#each reasons}}{{label}} {{size}}{{/each}}', fields)).toEqual(['size']);
  expect(undeclaredIn('{{shout writer.name}}', fields)).toEqual(['shout']);
});

describeWithSharedData('the release the history comes from', 'seed/press-release.txt', () => {
  const RUN = 8;
  const text = readFileSync(sharedData('seed/press-release.txt'), 'utf8').replaceAll(/\s+/g, ' ');
  const release = runsOf(text, RUN);

  it.each(filesOf('artsakh-sanctions'))('no eight words in a row of it stand in %s', (name) => {
    const ours = runsOf(read(`artsakh-sanctions/${name}`), RUN);

    expect([...ours].filter((run) => release.has(run))).toEqual([]);
  });

  it('would be noticed if they did', () => {
    const copied = runsOf(`We write that ${[...release][40]!} today`, RUN);

    expect([...copied].filter((run) => release.has(run))).toHaveLength(1);
  });

  it.each([
    'Zakir Hasanov',
    'Sadikov Najmeddin Huseynoglu',
    'Mustafayev Kerem Narimanoglu',
    'Tairov Ramiz Firudinoglu',
  ])('gives the name %s as the release does', (name) => {
    expect(text).toContain(name);
    expect(issueOf('artsakh-sanctions').facts.some((fact) => inLanguage(fact.text, 'en').includes(name))).toBe(true);
  });
});

function runsOf(text: string, length: number): Set<string> {
  const parts = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(NAMES, '|')
    .replaceAll(/\{\{.*?\}\}/g, '|')
    .split('|');
  return new Set(
    parts.flatMap((part) => {
      const words =
        part
          .toLowerCase()
          .replaceAll(/[’']/g, '')
          .match(/[\p{L}\d]+/gu) ?? [];
      return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
    }),
  );
}

function textsOf({ title, summary, ask, askDelegate, short, facts, points, questions }: Issue): Localized[] {
  const asks = typeof ask === 'object' && !('en' in ask) ? Object.values(ask) : [ask];
  return [title, summary, askDelegate, short]
    .concat(asks)
    .concat(facts.map(({ text }) => text))
    .concat(points.flatMap(({ label, text }) => [label, text]))
    .concat(questions.flatMap(({ prompt, lead, options = [] }) => [prompt, lead].concat(options)))
    .filter((text) => text !== undefined);
}

/** `ask.hbs` is English, `ask.es.hbs` Spanish. */
const isIn = (language: string, name: string) =>
  (name.split('.').length === 3 ? name.split('.')[1] : 'en') === language;
const saysIn = (text: Localized, language: string) => typeof text === 'object' && language in text;

/** Every path and helper that a template names and this issue does not have; inside `each`, only the list's own fields. */
function undeclaredIn(source: string, fields: readonly Field[]): string[] {
  return inProgram(Handlebars.parse(source), fields);
}

function inProgram(program: hbs.AST.Program | undefined, fields: readonly Field[]): string[] {
  return (program?.body ?? []).flatMap((node) => inNode(node, fields));
}

function inNode(node: hbs.AST.Statement, fields: readonly Field[]): string[] {
  if (node.type === 'MustacheStatement') return inCall(node as hbs.AST.MustacheStatement, fields);
  if (node.type !== 'BlockStatement') return [];
  const block = node as hbs.AST.BlockStatement;
  const inside = pathOf(block.path) === 'each' ? itemsOf(block.params[0], fields) : fields;
  return [...inCall(block, fields), ...inProgram(block.program, inside), ...inProgram(block.inverse, fields)];
}

function inCall({ path, params }: Pick<hbs.AST.MustacheStatement, 'path' | 'params'>, fields: readonly Field[]) {
  const known = (name: string) => fields.some((field) => field.path === name);
  const called = params.length > 0 ? [pathOf(path)].filter((name) => !HELPERS.has(name)) : undeclared(path, known);
  return [...called, ...params.flatMap((param) => undeclared(param, known))];
}

function undeclared(expression: hbs.AST.Expression, known: (name: string) => boolean): string[] {
  return expression.type === 'PathExpression' && !known(pathOf(expression)) ? [pathOf(expression)] : [];
}

function itemsOf(list: hbs.AST.Expression | undefined, fields: readonly Field[]): readonly Field[] {
  return fields.find(({ path }) => list && path === pathOf(list))?.items ?? [];
}

const pathOf = (expression: hbs.AST.Expression | hbs.AST.Literal) => (expression as hbs.AST.PathExpression).original;
