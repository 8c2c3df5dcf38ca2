import { Stance, type Issue } from '../../issue/issue.ts';
import type { Need } from '../../letter/template.ts';
import { findingAt, type Finding, type Found, type Where } from '../finding.ts';
import { placeAt, type IssueSource, type Place, type TextFile } from '../source.ts';
import { fileName, languageOf, refusalOf, type FolderTemplates } from '../templates.ts';
import { mayBeEmpty, whyEmpty } from './needs.ts';
import { asksToSign } from './sign-on.ts';
import { civicWordsIn, placeholdersIn } from './slips.ts';
import { whyUnreachable } from './stances.ts';
import type { What } from '../what.ts';

/** What can be said of the templates of a folder without writing a letter. */
export function templateProblems(source: IssueSource, issue: Issue, templates: FolderTemplates): Finding[] {
  const files = [...source.texts].flatMap(([name, file]) => fileProblems(name, file, { issue, templates }));
  return [...files, ...translationProblems(source, issue)];
}

interface Folder {
  readonly issue: Issue;
  readonly templates: FolderTemplates;
}

function fileProblems(name: string, file: TextFile, { issue, templates }: Folder): Finding[] {
  const found = [...useProblems(name, file, issue), ...textProblems(name, file, issue)];
  const compiled = templates.compiled(name);
  if (compiled?.kind !== 'refused') return [...found, ...needProblems(file, compiled?.template.needs ?? [], issue)];
  const refused = compiled.problems.map((problem) => {
    const { line = 1, column = 1 } = problem;
    return findingAt(at(file, { line, column }), refusalOf(problem));
  });
  return [...found, ...refused];
}

const START: Place = { line: 1, column: 1 };

function at({ file }: TextFile, { line, column }: Place = START): Where {
  return { file, line, column };
}

const warning = (what: What): Found => ({ severity: 'warning', what });

function useProblems(name: string, file: TextFile, issue: Issue): Finding[] {
  const stance = Stance.safeParse(name.replace(/\.es$/, ''));
  const why = stance.success ? whyUnreachable(issue, stance.data) : undefined;
  const found: Finding[] = [];
  if (why) found.push(findingAt(at(file), warning({ rule: 'unreachable-stance', of: 'template', why })));
  if (languageOf(name) === 'es' && !issue.languages.includes('es'))
    found.push(findingAt(at(file), warning({ rule: 'language-not-declared', of: 'file' })));
  return found;
}

/** Fields are blotted out, so that every place stays where it is; one that is not closed is said elsewhere. */
const MUSTACHE = /\{\{[\s\S]*?(?:\}\}|(?=\{\{)|$)/g;

function textProblems(name: string, file: TextFile, { signOn }: Issue): Finding[] {
  const language = languageOf(name);
  const text = file.text.replaceAll(MUSTACHE, (field) => field.replaceAll(/[^\n]/g, 'x'));
  const canVote = file.text.includes('official.isDelegate');
  const slips = [...placeholdersIn(text), ...civicWordsIn(text, language, canVote)].map((slip) =>
    findingAt(at(file, placeAt(file.text, slip.at)), slip),
  );
  if (!signOn?.sentOn || file.text.includes('signOn.sentOn') || !asksToSign({ text, language })) return slips;
  return [...slips, findingAt(at(file), warning({ rule: 'sent-but-asks' }))];
}

function needProblems(file: TextFile, needs: readonly Need[], issue: Issue): Finding[] {
  return needs.flatMap((need): Finding[] => {
    const why = whyEmpty(need.path, issue);
    const field = need.path;
    if (why) return [findingAt(at(file, need), { severity: 'error', what: { rule: 'empty-field', field, why } })];
    if (!mayBeEmpty(field, issue)) return [];
    return [findingAt(at(file, need), warning({ rule: 'may-be-empty', field }))];
  });
}

/** A stance that has its own English text should not fall back to the built-in letter in Spanish. */
function translationProblems({ texts }: IssueSource, { languages }: Issue): Finding[] {
  if (!languages.includes('es')) return [];
  const spanish = (name: string) =>
    texts.has(fileName(name, 'es')) || (name !== 'call' && texts.has(fileName('letter', 'es')));
  return [...texts]
    .filter(([name]) => languageOf(name) === 'en' && !spanish(name))
    .map(([name, file]) =>
      findingAt(at(file), warning({ rule: 'no-translation', file: `${fileName(name, 'es')}.hbs` })),
    );
}
