import { UserError } from '../core/errors.ts';
import type { Language } from '../core/ids.ts';
import type { Issue } from '../core/issue/issue.ts';

/** The language that is asked for, else the first that the issue is written in. Throws a UserError for one that it is not. */
export function languageFor({ id, languages }: Issue, wanted: Language | undefined): Language {
  const language = wanted ?? languages[0] ?? 'en';
  if (languages.includes(language)) return language;
  throw new UserError(
    'no-such-language',
    `The issue "${id}" is written in: ${languages.join(', ')}. Choose one of these with --lang.`,
  );
}
