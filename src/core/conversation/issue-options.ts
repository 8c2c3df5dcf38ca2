import type { Language } from '../ids.ts';
import type { Issue } from '../issue/issue.ts';
import { marked, marksOf } from './apart.ts';
import type { Shelved } from './facts.ts';
import type { Option } from './form.ts';
import { titleOf } from './shelf.ts';

/** Issues to pick from, told apart where they are called the same; an example is called one. */
export function issueOptions(all: readonly Shelved[], language: Language): Option[] {
  const marks = marksOf(titledIn(all, language));
  return all.map(({ issue }) => {
    const isExample = issue.status === 'example' || issue.status === 'history';
    const said = [marks.get(issue.id), isExample ? EXAMPLE[language] : undefined].filter((one) => one !== undefined);
    return { value: issue.id, label: marked(titleOf(issue, language), said.join(', ') || undefined) };
  });
}

const EXAMPLE: Readonly<Record<Language, string>> = { en: 'example', es: 'ejemplo' };

/** The whole title of one of them, as the head of a screen. */
export const titleAmong = (all: readonly Pick<Shelved, 'issue'>[], issue: Issue, language: Language): string =>
  marked(titleOf(issue, language), marksOf(titledIn(all, language)).get(issue.id), Infinity);

const titledIn = (all: readonly Pick<Shelved, 'issue'>[], language: Language) =>
  all.map(({ issue }) => ({ id: issue.id, title: titleOf(issue, language) }));
