import type { Assignment } from './values.ts';
import { piecesOf, valuesOf } from './write.ts';
import type { IssueTemplates } from './template.ts';
import type { Words, Writer } from './writer.ts';

/** What to say on the phone. The writer's own words stand in it only where the script places them. */
export function callScript(assignment: Assignment, templates: IssueTemplates, writer: Writer, words: Words): string {
  const pieces = piecesOf(assignment.issue, words, assignment.language);
  const values = valuesOf(assignment, writer, words, pieces);
  // The private-use marks say where a text came from, which nobody needs on the phone.
  return templates
    .call(assignment.language)
    .render(values)
    .replaceAll(/[\ue000-\uf8ff]/g, '');
}
