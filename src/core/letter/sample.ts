import type { Issue } from '../issue/issue.ts';
import type { Language } from '../ids.ts';
import { inLanguage } from '../issue/issue.ts';
import type { Words, Writer } from './writer.ts';

/** Somebody invented, for previews: nobody can take them for a person, and the ZIP code does not exist. */
export const SAMPLE_WRITER: Writer = {
  full: 'Sample Writer',
  address: { street: '123 Example Street', city: 'Sampletown', state: 'CA', zip: '00000' },
};

const STORY: Record<Language, string> = {
  en: 'Here stand the writer’s own words: what this means where they live, and what they have seen of it themselves.',
  es: 'Aquí van las palabras de quien escribe: qué significa esto donde vive y qué ha visto por su cuenta.',
};

/** What a writer might say: own words, the first reason, the first option of every choice, a stand-in for other answers. */
export function sampleWords(issue: Issue, language: Language): Words {
  const answers = issue.questions.map(({ id, kind, options = [], prompt }) => {
    const [first] = kind === 'choice' ? options : [];
    return [id, first === undefined ? `(${inLanguage(prompt, language)})` : inLanguage(first, language)] as const;
  });
  return {
    story: STORY[language],
    reasons: issue.points.slice(0, 1).map(({ id }) => id),
    answers: Object.fromEntries(answers),
  };
}

/** Stands on every page of a preview. */
export const SAMPLE_MARK: Record<Language, string> = {
  en: 'Sample data, not for sending',
  es: 'Datos de muestra, no se envía',
};
