import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { hasError, inOrder, type Finding } from '../core/library/finding.ts';
import { lineOf, told } from '../core/library/in-words.ts';
import { counted } from '../core/wording.ts';
import { buildLibrary } from '../core/library/library.ts';
import { FIELDS, type Field } from '../core/letter/fields.ts';
import { HELPERS } from '../core/letter/helpers.ts';
import { readIssue, readIssues, type IssuesRead } from '../issues/file-issues.ts';
import { misused, takenApart } from './command-line.ts';
import type { Command, Io } from './command.ts';

const USAGE = `redress check [DIR] [--json]     checks every issue in DIR (templates, unless you name another)
redress check --fields [--json]  lists what a template may use`;

export const check: Command = {
  usage: USAGE,
  summary: 'Checks issues and templates, and says where each mistake is and what to do about it.',
  run: async (args, io) => {
    const parsed = parse(args);
    if (typeof parsed === 'string') return misused(parsed, USAGE, io);
    const { fields = false, json = false } = parsed.values;
    if (!fields)
      return await checkIssues(parsed.positionals[0] ?? (io.env['REDRESS_TEMPLATES'] || 'templates'), json, io);
    io.out(json ? `${JSON.stringify({ fields: FIELDS, helpers: HELPERS }, null, 2)}\n` : fieldList());
    return 0;
  },
};

function parse(args: string[]) {
  const parsed = takenApart(args, { fields: { type: 'boolean' }, json: { type: 'boolean' } });
  if (typeof parsed === 'string') return parsed;
  const [, more] = parsed.positionals;
  return more === undefined ? parsed : `"${more}" is one word too many.`;
}

async function checkIssues(dir: string, json: boolean, io: Io): Promise<number> {
  const read = await readAll(dir, io.cwd);
  const library = buildLibrary(read.sources, { today: io.today });
  const findings = inOrder([...read.findings, ...library.findings]);
  const issues = read.sources.length;
  const isBare = issues === 0 && findings.length === 0;
  if (json) io.out(`${JSON.stringify({ issues, findings: findings.map(asJson) }, null, 2)}\n`);
  else if (isBare) io.err(`No issue is in ${dir}. Name another folder, or make an issue with: redress new\n`);
  else io.out([...findings.map(lineOf), summary(issues, findings), ''].join('\n'));
  return isBare || hasError(findings) ? 1 : 0;
}

function asJson(finding: Finding) {
  const { severity, what, file, line, column } = finding;
  const [says, fix] = told(finding, 'en');
  return { severity, rule: what.rule, file, line, column, says, fix };
}

/** A folder of issues, the folder of one, or a file in that. */
async function readAll(dir: string, cwd: string): Promise<IssuesRead> {
  const named = resolve(cwd, dir);
  const holdsIssue = (folder: string): boolean => existsSync(join(folder, 'issue.yaml'));
  const isFileOfIssue = holdsIssue(dirname(named)) && existsSync(named) && statSync(named).isFile();
  const path = isFileOfIssue ? dirname(named) : named;
  const holdsFolders = (): boolean =>
    readdirSync(path, { withFileTypes: true }).some((one) => one.isDirectory() && holdsIssue(join(path, one.name)));
  if (!holdsIssue(path) || holdsFolders()) return await readIssues(path, dir);
  const one = await readIssue(dirname(path), basename(path), relative(cwd, dirname(path)));
  if (one.kind === 'read') return { sources: [one.source], findings: one.findings };
  throw new UserError('folder-name', `"${basename(path)}" cannot name an issue. Name the folder like clean-water.`);
}

/** "3 issues checked: 1 error, 2 warnings". */
function summary(issues: number, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const found = [counted(errors, 'error'), counted(warnings, 'warning')].filter((text) => !text.startsWith('0 '));
  return `${counted(issues, 'issue')} checked: ${found.length > 0 ? found.join(', ') : 'nothing to fix'}`;
}

/** Every field and helper with its sentence, in two columns. */
function fieldList(): string {
  const fields = [...rows(FIELDS, ''), ...OF_AN_ISSUE];
  return [
    'Fields',
    ...aligned(fields),
    '',
    'Helpers',
    ...aligned(HELPERS.map(({ example, says }) => [example, says])),
    '',
  ].join('\n');
}

type Row = readonly [left: string, says: string];

/** Fields that each issue has its own of. */
const OF_AN_ISSUE: readonly Row[] = [
  ['{{fact.ID}}', 'The text of the fact with this id.'],
  ['{{answers.ID}}', "The writer's answer to the question with this id; empty when skipped."],
];

function rows(fields: readonly Field[], indent: string): Row[] {
  return fields.flatMap(({ path, kind, says, items = [] }): Row[] => [
    [`${indent}${written(path, kind)}`, says],
    ...rows(items, `${indent}  `),
  ]);
}

function written(path: string, kind: Field['kind']): string {
  if (kind === 'list') return `{{#each ${path}}}`;
  return kind === 'flag' ? `{{#if ${path}}}` : `{{${path}}}`;
}

function aligned(all: readonly Row[]): string[] {
  const width = Math.max(...all.map(([left]) => left.length));
  return all.map(([left, says]) => `  ${left.padEnd(width)}  ${says}`);
}
