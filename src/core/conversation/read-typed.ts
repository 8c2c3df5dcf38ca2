import type { Issue } from '../issue/issue.ts';
import type { Language } from '../ids.ts';
import { readDraft, type Drafted } from '../letter/read-draft.ts';
import { readStory, type Problem } from '../letter/writer.ts';
import { noteFor } from '../official/locate-notes.ts';
import { readZip } from '../official/zip.ts';
import type { Draft, TypedSoFar } from './draft.ts';

/** `answer:<id>` is the field of a question, on forms and in talk. */
export const answerField = (id: string): string => `answer:${id}`;

/** The id of a question from its field; undefined for every other field. */
export const questionOf = (field: string): string | undefined =>
  field.startsWith('answer:') ? field.slice('answer:'.length) : undefined;

/** What was typed, read for one issue. Problems carry the field names of the forms. Only what was given is judged. */
export function readTyped(
  { typed, abroad }: Pick<Draft, 'typed' | 'abroad'>,
  issue: Issue,
  language: Language,
): Drafted {
  const zip = typed.zip?.trim() ? readZip(typed.zip) : undefined;
  const asked = new Set<string>(issue.questions.map(({ id }) => id));
  const reasons = new Set<string>(issue.points.map(({ id }) => id));
  const read = readDraft(
    issue,
    {
      ...typed,
      name: typed.name ?? '',
      // The state of a letter's place line is worth more than a refusal: what cannot be read is the place's own question.
      state: typed.state && /^\s*[A-Za-z]{2}\s*$/.test(typed.state) ? typed.state : undefined,
      zip: zip && 'zip' in zip ? zip.zip : undefined,
      reasons: typed.reasons?.filter((id) => reasons.has(id)),
      answers: Object.fromEntries(Object.entries(typed.answers ?? {}).filter(([id]) => asked.has(id))),
    },
    language,
  );
  const problems = read.problems.map(({ field, says }) => ({
    field: asked.has(field) ? answerField(field) : field,
    says,
  }));
  const zipProblem = zip && 'problem' in zip ? [{ field: 'zip', says: noteFor(zip.problem, language) }] : [];
  // A last address is not where somebody lives: no letter bears it.
  const writer = abroad ? { ...read.writer, address: undefined } : read.writer;
  return { ...read, writer, problems: [...problems, ...zipProblem, ...bodyProblems(typed, language)] };
}

function bodyProblems({ body, bodies, edits = [] }: TypedSoFar, language: Language): Problem[] {
  return [body, ...Object.values(bodies ?? {}), ...edits.map(({ text }) => text)].flatMap((text) => {
    const problem = text?.trim() ? readStory(text, language).problem : undefined;
    return problem ? [{ field: 'body', says: problem }] : [];
  });
}
