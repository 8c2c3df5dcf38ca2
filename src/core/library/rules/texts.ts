import type { Issue, Language, Localized } from '../../issue/issue.ts';
import type { DataPath } from '../source.ts';

/** One text of an issue that a letter may carry, in one language. `by`: whose word it is, the writer's or a source's. */
export interface Said {
  readonly path: DataPath;
  readonly text: string;
  readonly language: Language;
  readonly by: 'writer' | 'source';
}

/** A value that may be given in several languages, and where. */
export interface LocalizedAt {
  readonly path: DataPath;
  readonly value: Localized;
  readonly by: Said['by'];
}

/** Every text of the issue that reaches a letter or the writer. */
export function localizedOf(issue: Issue): LocalizedAt[] {
  return [
    ...at(['title'], issue.title),
    ...at(['summary'], issue.summary, 'source'),
    ...asksOf(issue).flatMap(({ path, value }) => at(path, value)),
    ...at(['askDelegate'], issue.askDelegate),
    ...at(['short'], issue.short),
    ...issue.facts.flatMap(({ text }, i) => at(['facts', i, 'text'], text, 'source')),
    ...issue.points.flatMap(({ label, text }, i) => [
      ...at(['points', i, 'label'], label),
      ...at(['points', i, 'text'], text),
    ]),
    ...issue.questions.flatMap(({ prompt, lead, options = [] }, i) => [
      ...at(['questions', i, 'prompt'], prompt),
      ...at(['questions', i, 'lead'], lead),
      ...options.flatMap((option, j) => at(['questions', i, 'options', j], option)),
    ]),
  ];
}

export function issueTexts(issue: Issue): Said[] {
  return localizedOf(issue).flatMap(({ path, value, by }): Said[] => {
    if (typeof value === 'string') return [{ path, text: value, language: 'en', by }];
    const english: Said = { path: [...path, 'en'], text: value.en, language: 'en', by };
    return value.es === undefined
      ? [english]
      : [english, { path: [...path, 'es'], text: value.es, language: 'es', by }];
  });
}

function asksOf({ ask }: Issue): { path: DataPath; value: Localized | undefined }[] {
  if (ask === undefined) return [];
  if (typeof ask === 'string' || 'en' in ask) return [{ path: ['ask'], value: ask }];
  return Object.entries(ask).map(([stance, value]) => ({ path: ['ask', stance], value }));
}

function at(path: DataPath, value: Localized | undefined, by: Said['by'] = 'writer'): LocalizedAt[] {
  return value === undefined ? [] : [{ path, value, by }];
}
