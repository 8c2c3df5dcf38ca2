import { Stance, type Issue } from '../../issue/issue.ts';
import type { Need } from '../../letter/template.ts';
import { findingAt, type Finding, type What, type Where } from '../finding.ts';
import { placeAt, type IssueSource, type Place, type TextFile } from '../source.ts';
import { fileName, languageOf, type FolderTemplates } from '../templates.ts';
import { mayBeEmpty, whyEmpty } from './needs.ts';
import { asksToSign, SENT_FIX, SENT_SAYS } from './sign-on.ts';
import { civicWordsIn, placeholdersIn } from './slips.ts';
import { whyUnreachable } from './stances.ts';

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
  const refused = compiled.problems.map(({ code, says, line = 1, column = 1 }) =>
    findingAt(at(file, { line, column }), { severity: 'error', rule: code, ...twoSentences(says) }),
  );
  return [...found, ...refused];
}

const START: Place = { line: 1, column: 1 };

function at({ file }: TextFile, { line, column }: Place = START): Where {
  return { file, line, column };
}

const warning = (rule: string, says: string, fix: string): What => ({ severity: 'warning', rule, says, fix });

/** The fence says what is wrong and what to do in one text; a finding has them apart. */
function twoSentences(text: string): Pick<What, 'says' | 'fix'> {
  const [, says = text, fix = ''] = /^(.*?[.?!])\s+(.*)$/s.exec(text) ?? [];
  return { says, fix: fix || '"redress check --fields" lists what a template may use.' };
}

function useProblems(name: string, file: TextFile, issue: Issue): Finding[] {
  const stance = Stance.safeParse(name.replace(/\.es$/, ''));
  const why = stance.success ? whyUnreachable(issue, stance.data) : undefined;
  const found: Finding[] = [];
  if (why) {
    const says = `No letter will use this template: ${why}.`;
    found.push(findingAt(at(file), warning('unreachable-stance', says, 'Remove it, or complete the issue.')));
  }
  if (languageOf(name) === 'es' && !issue.languages.includes('es')) {
    const fix = 'Add "languages: [en, es]" to the issue, or remove the file.';
    found.push(findingAt(at(file), warning('language-not-declared', 'This Spanish text is not used.', fix)));
  }
  return found;
}

/** Fields are blotted out, so that every place stays where it is. */
const MUSTACHE = /\{\{[\s\S]*?\}\}/g;

function textProblems(name: string, file: TextFile, { signOn }: Issue): Finding[] {
  const language = languageOf(name);
  const text = file.text.replaceAll(MUSTACHE, (field) => field.replaceAll(/[^\n]/g, 'x'));
  const guarded = file.text.includes('official.isDelegate');
  const civic = civicWordsIn(text, language).filter(({ says }) => !(guarded && /^"(your vote|su voto)/i.test(says)));
  const slips = [...placeholdersIn(text), ...civic].map((slip) =>
    findingAt(at(file, placeAt(file.text, slip.at)), slip),
  );
  if (!signOn?.sentOn || file.text.includes('signOn.sentOn') || !asksToSign({ text, language })) return slips;
  return [...slips, findingAt(at(file), warning('sent-but-asks', SENT_SAYS, SENT_FIX))];
}

function needProblems(file: TextFile, needs: readonly Need[], issue: Issue): Finding[] {
  return needs.flatMap((need): Finding[] => {
    const why = whyEmpty(need.path, issue);
    const guard = `Put the sentence between {{#if ${need.path}}} and {{/if}}`;
    if (why) {
      const says = `{{${need.path}}} will always be empty: ${why}.`;
      const fix = `Complete the issue. Or: ${guard}.`;
      return [findingAt(at(file, need), { severity: 'error', rule: 'empty-field', says, fix })];
    }
    if (!mayBeEmpty(need.path, issue)) return [];
    const says = `{{${need.path}}} is empty in some letters, and the sentence around it would have a hole.`;
    return [findingAt(at(file, need), warning('may-be-empty', says, `${guard}.`))];
  });
}

/** A stance that has its own English text should not fall back to the built-in letter in Spanish. */
function translationProblems({ texts }: IssueSource, { languages }: Issue): Finding[] {
  if (!languages.includes('es')) return [];
  const spanish = (name: string) =>
    texts.has(fileName(name, 'es')) || (name !== 'call' && texts.has(fileName('letter', 'es')));
  return [...texts]
    .filter(([name]) => languageOf(name) === 'en' && !spanish(name))
    .map(([name, file]) => {
      const says = 'This text has no Spanish beside it, so Spanish letters use the built-in one.';
      return findingAt(at(file), warning('no-translation', says, `Write ${fileName(name, 'es')}.hbs.`));
    });
}
