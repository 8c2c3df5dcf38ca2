import type { Language } from '../ids.ts';
import type { Issue } from '../issue/issue.ts';
import { slugOf } from '../slug.ts';
import { marksOf } from './apart.ts';
import { titleOf } from './shelf.ts';

/**
 * What a file of a campaign is called. `ending`: like counts.csv. The id of a campaign made in chat says nothing to people: it
 * is told by its title, with a mark where another of `all` would have the same name.
 */
export function exportName(issue: Issue, all: readonly Issue[], language: Language): (ending: string) => string {
  const named = (one: Issue) => ({ id: one.id, title: slugOf(titleOf(one, language), 'campaign') });
  const { id, title } = named(issue);
  const mark = marksOf(all.map(named)).get(id);
  const name = mark === undefined ? title : `${title}-${mark}`;
  return (ending) => `${name}-${ending}`;
}
