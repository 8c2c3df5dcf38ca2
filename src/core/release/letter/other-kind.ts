import type { Page, Sentence } from '../page/page.ts';
import { isAnswer, isToReaders } from './not-announced.ts';
import type { Unannounced } from '../release.ts';
import { wordsOf } from './told.ts';

/** What the page is instead of a release about a letter of its own, where its headlines or its first words say so. */
export function otherKind(
  page: Page,
  titles: readonly string[],
  sentences: readonly Sentence[],
): Unannounced | undefined {
  const below = [...titles.slice(1), page.story[0] ? wordsOf(page, page.story[0]) : ''];
  if (titles.some((line, i) => NEWSLETTER.test(line) && !SIGN_UP.test(`${line} ${below[i]!}`))) return 'other-news';
  const above = [...page.head, ...page.story.slice(0, OPENING), ...(page.salutation ? [page.salutation] : [])];
  if (above.some((one) => isToReaders(wordsOf(page, one).trimStart()))) return 'outside';
  if (isInFirstPerson(page, sentences)) return 'outside';
  return titles.some(isAnswer) ? 'received' : undefined;
}

/** Paragraphs in which a letter says to whom it is. */
const OPENING = 3;
const NEWSLETTER = /\b(?:weekly|monthly) (?:update|report|round-?up|column)\b|\bnewsletter\b/i;
/** A line of the page around the release. */
const SIGN_UP = /\b(?:sign(?:ing)? up|subscribe|inbox|get (?:the|our))\b/i;

/** "I was glad to see", "My mother walks there": a reader's letter or an opinion, from its first sentence on. */
function isInFirstPerson(page: Page, sentences: readonly Sentence[]): boolean {
  if (page.salutation) return false;
  const [first = '', ...rest] = sentences.slice(0, 8).map((one) => wordsOf(page, one));
  return SAYS_I.test(first) && !I_SENT.test(first) && rest.some((words) => SAYS_I.test(words));
}

/** Not "Title I", "World War I". */
const SAYS_I = /(?<!\p{Lu}[\p{L}-]*) I[ ’']|^I[ ’']|\b[Mm]y\b/u;
const I_SENT = /\bI (?:\w+ )?(?:led|sent|wrote|joined|signed)\b/;
