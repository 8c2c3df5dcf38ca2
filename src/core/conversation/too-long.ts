import type { Language } from '../ids.ts';
import type { Issue } from '../issue/issue.ts';
import { STORY_MAX, type Problem } from '../letter/writer.ts';
import { figure } from '../wording.ts';
import { KEPT } from './draft.ts';
import { questionOf } from './read-typed.ts';
import { SENTENCES } from './sentences.ts';

/**
 * Says of texts that were not taken because they are longer than is kept what a letter takes of each. `tooLongInForm`: they still
 * stand in a form that stays open.
 */
export function tooLong(
  fields: readonly string[],
  issue: Issue,
  language: Language,
  where: 'tooLong' | 'tooLongInForm' = 'tooLong',
): Problem[] {
  const says = SENTENCES[language].letter[where];
  return fields.map((field) => ({ field, says: says(figure(mostOf(field, issue))) }));
}

/** Most characters that a letter takes of a field: what is worth naming to somebody who must shorten a text. */
function mostOf(field: string, { questions }: Issue): number {
  const question = questions.find(({ id }) => id === questionOf(field));
  if (question) return question.max ?? (question.kind === 'paragraph' ? STORY_MAX : 300);
  if (field === 'name') return 200;
  if (['zip', 'street', 'city', 'state'].includes(field)) return 300;
  return field.startsWith('help:') ? KEPT.text / 4 : STORY_MAX;
}
