import type { Language } from '../ids.ts';
import { marked, marksOf } from './apart.ts';
import type { Shelved } from './facts.ts';
import type { Option } from './form.ts';
import { titleOf } from './shelf.ts';

/** Issues to pick from, told apart where they are called the same. */
export function issueOptions(all: readonly Shelved[], language: Language): Option[] {
  const titled = all.map(({ issue }) => ({ id: issue.id, title: titleOf(issue, language) }));
  const marks = marksOf(titled);
  return titled.map(({ id, title }) => ({ value: id, label: marked(title, marks.get(id)) }));
}
