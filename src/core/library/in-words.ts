import type { Language } from '../ids.ts';
import type { Finding, Found } from './finding.ts';
import type { What } from './what.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import type { LibraryWords, Told } from './words/words.ts';

const WORDS: Readonly<Record<Language, LibraryWords>> = { en, es };

/** What is wrong and what to do. */
export function told({ what, inside }: Pick<Found, 'what' | 'inside'>, language: Language): Told {
  const words = WORDS[language];
  // Each is handed what its own rule found; the compiler cannot follow that through a lookup.
  const say = words.rules[what.rule] as (of: What) => Told;
  const [says, fix] = say(what);
  return [inside ? words.inside(inside, says) : says, fix];
}

/** The same in one text. */
export function inWords(found: Pick<Found, 'what' | 'inside'>, language: Language): string {
  return told(found, language).join(' ');
}

/** `templates/clean-water/issue.yaml:3:1  error  What is wrong. What to do.` */
export function lineOf(finding: Finding): string {
  const { file, line, column, severity } = finding;
  return `${file}:${String(line)}:${String(column)}  ${severity}  ${inWords(finding, 'en')}`;
}

/** True for what this version has words for; it may come from a store that another one wrote. */
export const isKnown = (what: unknown): what is What =>
  typeof what === 'object' && what !== null && 'rule' in what && Object.hasOwn(en.rules, String(what.rule));
