import type { Issue } from '../../issue/issue.ts';
import type { Problem } from '../source.ts';
import { warning } from './problem.ts';
import { civicWordsIn, placeholdersIn, punctuationIn, quotesIn, type Slip } from './slips.ts';
import { issueTexts, localizedOf, type Said } from './texts.ts';

/** What is said in the issue's own texts. Words about the writer are looked for only where the writer speaks. */
export function wordProblems(issue: Issue): Problem[] {
  return issueTexts(issue).flatMap((said) =>
    [...placeholdersIn(said.text), ...punctuationIn(said.text), ...quotesIn(said.text), ...civic(said, issue)].map(
      ({ severity, what }) => ({
        severity,
        what,
        path: said.path,
      }),
    ),
  );
}

/** Sentences that stand beside others in a letter; titles, labels and questions are not among them. */
const SENTENCES = new Set(['ask', 'askDelegate', 'short', 'facts', 'points']);

/** A sentence without its full stop runs into the next one in the letter. */
export function fullStopProblems(issue: Issue): Problem[] {
  return issueTexts(issue)
    .filter(({ path, text }) => SENTENCES.has(String(path[0])) && path[2] !== 'label' && !/[.?!…]["'”’»)]*$/.test(text))
    .map(({ path, text }) => warning(path, { rule: 'unended-sentence', words: endOf(text) }));
}

/** The last words of a text, in 40 characters or fewer. */
function endOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const end = /(?:^|(?<= ))\S.{0,39}$/u.exec(line)?.[0] ?? /.{0,40}$/u.exec(line)![0];
  return end === line ? line : `... ${end}`;
}

/** The ask stands in the first paragraph after "I live in ...", so it is a whole sentence. */
export function askProblems(issue: Issue): Problem[] {
  return issueTexts(issue)
    .filter(({ path, text }) => String(path[0]).startsWith('ask') && /^[\p{P}\s]*\p{Ll}/u.test(text))
    .map(({ path }) => warning(path, { rule: 'ask-not-sentence' }));
}

const civic = ({ text, language, by }: Said, { askDelegate }: Issue): Slip[] =>
  by === 'source' ? [] : civicWordsIn(text, language, askDelegate !== undefined);

/** Every declared language has its text; a text in a language that is not declared is never read. */
export function languageProblems(issue: Issue): Problem[] {
  const spanish = issue.languages.includes('es');
  return localizedOf(issue).flatMap(({ path, value }) => {
    const has = typeof value !== 'string' && value.es !== undefined;
    if (spanish === has) return [];
    return spanish
      ? [warning(path, { rule: 'no-translation' })]
      : [warning([...path, 'es'], { rule: 'language-not-declared', of: 'text' })];
  });
}
