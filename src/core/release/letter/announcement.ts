import { askingIn, showsLetter } from './letter-shown.ts';
import { otherKind } from './other-kind.ts';
import { isOfOthers, isOfSecretary, isOfStateOfficial, isOtherNews } from './not-announced.ts';
import { withoutOtherLetters } from './other-letters.ts';
import type { Page, Sentence } from '../page/page.ts';
import { abbreviated, type Stretch } from '../page/paragraphs.ts';
import { isSignedByMembers } from './pasted-letter.ts';
import type { Resolved } from '../names/resolve.ts';
import { inside } from '../names/runs.ts';
import type { Unannounced } from '../release.ts';
import { announces, asks, goesOn, isWritten, told, type Told, wordsOf } from './told.ts';
import { saysLetter } from './writers.ts';

/** The sentences that announce the letter, or why there are none. */
export type Announcement =
  | { readonly kind: 'letter'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'none'; readonly why: Unannounced };

/**
 * A member must be who writes in an announcing sentence, or a group of them with names elsewhere. What a release tells of
 * received letters, of others' letters and of other news is no announcement.
 */
export function announcementIn(
  page: Page,
  sentences: readonly Sentence[],
  resolved: readonly Resolved[],
): Announcement {
  const titles = page.head.filter(({ start, end }) => end - start < MAX_TITLE).map((one) => wordsOf(page, one));
  const other = otherKind(page, titles, sentences);
  if (other) return { kind: 'none', why: other };
  const early = earlyIn(page, sentences);
  const opening = openingOf(early, resolved);
  const lines = opening.slice(0, 1).map(({ words }) => words);
  if ([...titles, ...lines].some(isOfStateOfficial) || lines.some(isOfSecretary))
    return { kind: 'none', why: 'outside' };
  const news = opening[0] !== undefined && isOtherNews(opening[0].words) && !announces(opening[0]);
  const titleSays = titles.map(withoutOtherLetters).some((text) => LETTER.test(text) && !isOfOthers(text));
  const announcing = early.filter(
    (one, i) => announces(one) && (isWritten(one, resolved) || goesOn(one, early[i - 1], resolved)),
  );
  const first = announcing[0]?.sentence;
  const isAside = news && !titleSays && !page.salutation;
  if (first && !(isAside && first.paragraph > 1)) {
    const before = opening.filter((one) => one.sentence.start < first.start && asks(one) && isWritten(one, resolved));
    return letter([...before, ...announcing].map(({ sentence }) => sentence));
  }
  const isOutsiders = early.some(({ words, text }) => LETTER.test(text) && isOfOthers(words));
  const isShown = !news && !isOutsiders && (titleSays || showsLetter(page, sentences));
  const asking = isShown ? askingIn(page, sentences, early, resolved) : undefined;
  if (asking) return letter(asking);
  if (isSignedByMembers(page, resolved)) return letter(early.slice(0, 2).map(({ sentence }) => sentence));
  return { kind: 'none', why: reason(page, early, news) };
}

const letter = (sentences: readonly Sentence[]): Announcement => ({ kind: 'letter', sentences });

const MAX_TITLE = 300;
const LETTER = /\bletters?(?:to)?\b/i;

/** Sentences in which a letter may be announced. */
const earlyIn = (page: Page, sentences: readonly Sentence[]): Told[] =>
  sentences
    .filter((one) => one.paragraph < PARAGRAPHS && !one.past && !isHeadline(page, one))
    .slice(0, MAX_SENTENCES)
    .map((one) => told(page, one));

/** How far into the story a letter is announced. */
const PARAGRAPHS = 6;
/** A paragraph of a megabyte has thousands; each is held against every name of the text. */
const MAX_SENTENCES = 100;

/** Lines among others that are no sentence: links to other releases. */
const isHeadline = ({ text }: Page, { start, end, paragraph }: Sentence): boolean =>
  end - start < (paragraph > 0 ? 600 : 160) && /[\p{L}\p{N}]$/u.test(text.slice(start, end).trimEnd());

/** The first two paragraphs of the story; lines below the headline may be sentences too, so it begins where a member is named. */
function openingOf(early: readonly Told[], resolved: readonly Resolved[]): Told[] {
  const said = early.filter(({ sentence, words }) => isTold(sentence, words));
  const named = said.find(({ sentence }) => inside(resolved, sentence).some(({ strong }) => strong));
  const begins = (named ?? said[0])?.sentence.paragraph ?? 0;
  return early.filter(({ sentence }) => sentence.paragraph <= begins + 1);
}

/** Words of the page's own, more than a headline or a quotation above the story. */
const isTold = ({ start, end }: Stretch, words: string): boolean =>
  end - start > 60 && words.replaceAll('_', '').length > 60 && /[.!?:;”")]$/.test(words);

function reason(page: Page, early: readonly Told[], news: boolean): Unannounced {
  if (early.some(({ words, text }) => LETTER.test(words) && text !== abbreviated(words))) return 'received';
  if (early.some(({ words }) => LETTER.test(words) && isOfOthers(words))) return 'outside';
  if (news) return 'other-news';
  const isSpokenOf = early.some(({ text }) => saysLetter(text)) || page.salutation !== undefined;
  return isSpokenOf ? 'no-member' : 'no-letter';
}
