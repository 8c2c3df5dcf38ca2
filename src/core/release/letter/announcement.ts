import {
  isAnswer,
  isAtOccasion,
  isInvitation,
  isOfOthers,
  isOfSecretary,
  isOfStateOfficial,
  isOtherNews,
  isToReaders,
} from './not-announced.ts';
import { withoutOtherLetters } from './other-letters.ts';
import type { Page, Sentence } from '../page/page.ts';
import { abbreviated, type Stretch } from '../page/paragraphs.ts';
import { isSignedByMembers } from './pasted-letter.ts';
import type { Resolved } from '../names/resolve.ts';
import { inside } from '../names/runs.ts';
import { hasWriter, saysLetter } from './writers.ts';

/** The sentences that announce the letter, or why there are none. */
export type Announcement =
  | { readonly kind: 'letter'; readonly sentences: readonly Sentence[] }
  | {
      readonly kind: 'none';
      readonly why: 'no-letter' | 'no-member' | 'received' | 'outside' | 'other-news';
    };

/** Asks somebody for something; a letter must then show itself elsewhere. */
const ASKS =
  /\b(?:urg(?:ed?|es|ing)|call(?:ed|s|ing)? (?:on|for|upon)|demand(?:s|ed|ing)?|ask(?:s|ed|ing)?|request(?:s|ed|ing)?|press(?:es|ed|ing)?|push(?:es|ed|ing)?|reach(?:es|ed|ing)? out to|implor(?:e|es|ed|ing)|encourag(?:e|es|ed|ing)|express(?:es|ed|ing)?|oppos(?:e|es|ed|ing)|seek(?:s|ing)?|sought|question(?:s|ed|ing)?|condemn(?:s|ed|ing)?|applaud(?:s|ed|ing)?|commend(?:s|ed|ing)?|thank(?:s|ed|ing)?|warn(?:s|ed|ing)?|objected|led|leads|leading|rais(?:es|ed|ing)|slammed|blasted|criticized)\b/i;
/** The same of an office; of residents and courts other news tells so too. */
const TELLS_OFFICE =
  /\b(?:notif(?:ied|ies)|inform(?:ed|s)|remind(?:ed|s)|alert(?:ed|s)|petition(?:ed|s)|plead(?:ed|s)? with|appeal(?:ed|s)? to) (?:the )?(?:U[.·]?S[.·]? )?\p{Lu}/u;
const SHOWS_LETTER =
  /\b(?:the|their|his|her|this|that|full|joint|bipartisan|bicameral) (?:[\w-]+ ){0,2}letter\b|\b(?:to|\w+)day[’']s letter\b|\bletters [^.]{0,60}\bsent\b|\bletters? (?:went|goes|go) to\b|\bletter (?:reads|states|can be|is available|continues|concludes)|\bin (?:the|their|his|her|a) letter\b|[”"],? (?:wrote|writes?) |\bothers wrote\b|\b(?:request|appeal|message)s?,? (?:which was )?signed by\b|\b(?:senators?|members|lawmakers|representatives|congress(?:men|women|members?|man|woman)|they|legislators|delegation) (?:also )?(?:wrote|write|continued)\b|\bwrote (?:the|in|to)\b/i;

const LETTER = /\bletters?(?:to)?\b/i;
const PRONOUN = /^(?:[\p{L} ,]{0,40} )?(?:he|she|they|(?:his|her|their) (?:[\p{L}-]+ ){0,2}letters?) /iu;

const NEWSLETTER = /\b(?:weekly|monthly) (?:update|report|round-?up|column)\b|\bnewsletter\b/i;
/** A line of the page around the release. */
const SIGN_UP = /\b(?:sign(?:ing)? up|subscribe|inbox|get (?:the|our))\b/i;

/** How far into the story a letter is announced. */
const PARAGRAPHS = 6;
/** A paragraph of a megabyte has thousands; each is held against every name of the text. */
const MAX_SENTENCES = 100;
const MAX_TITLE = 300;
/** Paragraphs in which a letter says to whom it is. */
const OPENING = 3;

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
  const below = [...titles.slice(1), page.story[0] ? wordsOf(page, page.story[0]) : ''];
  if (titles.some((line, i) => NEWSLETTER.test(line) && !SIGN_UP.test(`${line} ${below[i]!}`)))
    return { kind: 'none', why: 'other-news' };
  const above = [...page.head, ...page.story.slice(0, OPENING), ...(page.salutation ? [page.salutation] : [])];
  if (above.some((one) => isToReaders(wordsOf(page, one).trimStart()))) return { kind: 'none', why: 'outside' };
  if (isInFirstPerson(page, sentences)) return { kind: 'none', why: 'outside' };
  if (titles.some(isAnswer)) return { kind: 'none', why: 'received' };
  const early = sentences
    .filter((one) => one.paragraph < PARAGRAPHS && !one.past && !isHeadline(page, one))
    .slice(0, MAX_SENTENCES)
    .map((one) => told(page, one));
  const said = early.filter(({ sentence, words }) => isTold(sentence, words));
  // Lines below the headline may be sentences too.
  const begins =
    (said.find(({ sentence }) => inside(resolved, sentence).some(({ strong }) => strong)) ?? said[0])?.sentence
      .paragraph ?? 0;
  const opening = early.filter(({ sentence }) => sentence.paragraph <= begins + 1);
  const lines = opening.slice(0, 1).map(({ words }) => words);
  if ([...titles, ...lines].some(isOfStateOfficial) || lines.some(isOfSecretary))
    return { kind: 'none', why: 'outside' };
  const isWritten = ({ sentence, text }: Told) => hasWriter(text, sentence, resolved);
  const announcing = early.filter(
    (one, i) => announces(one) && (isWritten(one) || goesOn(one, early[i - 1], isWritten)),
  );
  const news = opening[0] !== undefined && isOtherNews(opening[0].words) && !announces(opening[0]);
  const titleSays = titles.map(withoutOtherLetters).some((text) => LETTER.test(text) && !isOfOthers(text));
  const aside = news && !titleSays && !page.salutation;
  const first = announcing[0]?.sentence;
  if (first && !(aside && first.paragraph > 1)) {
    const before = opening.filter((one) => one.sentence.start < first.start && asks(one) && isWritten(one));
    return {
      kind: 'letter',
      sentences: [...before, ...announcing].map(({ sentence }) => sentence),
    };
  }
  const isOutsiders = early.some(({ words, text }) => LETTER.test(text) && isOfOthers(words));
  if (!news && !isOutsiders && (titleSays || showsLetter(page, sentences))) {
    const outright = isOutright(page, sentences);
    const named = early.find(({ sentence }) => inside(resolved, sentence).some(({ strong }) => strong));
    // Where the page shows a letter, what stands above the first member is not yet the story.
    const reach = outright ? Math.max(2, (named?.sentence.paragraph ?? 0) + 1) : 2;
    const asking = early.filter(
      (one) => one.sentence.paragraph < reach && (outright ? isOwn(one) : asks(one)) && isWritten(one),
    );
    if (asking.length > 0)
      return {
        kind: 'letter',
        sentences: asking.slice(0, 2).map(({ sentence }) => sentence),
      };
    const isHeadlines = ({ start, end }: Stretch) =>
      opensLine(page, { start, end }, resolved) && !isOtherNews(wordsOf(page, { start, end }));
    if (outright && early.length < 4 && page.head.some(isHeadlines)) return { kind: 'letter', sentences: [] };
  }
  if (isSignedByMembers(page, resolved))
    return {
      kind: 'letter',
      sentences: early.slice(0, 2).map(({ sentence }) => sentence),
    };
  return { kind: 'none', why: reason(page, early, news) };
}

/** "I was glad to see", "My mother walks there": a reader's letter or an opinion, from its first sentence on. */
function isInFirstPerson(page: Page, sentences: readonly Sentence[]): boolean {
  if (page.salutation) return false;
  const [first = '', ...rest] = sentences.slice(0, 8).map((one) => wordsOf(page, one));
  return SAYS_I.test(first) && !I_SENT.test(first) && rest.some((words) => SAYS_I.test(words));
}
/** Not "Title I", "World War I". */
const SAYS_I = /(?<!\p{Lu}[\p{L}-]*) I[ ’']|^I[ ’']|\b[Mm]y\b/u;
const I_SENT = /\bI (?:\w+ )?(?:led|sent|wrote|joined|signed)\b/;

/** Words of the page's own, more than a headline or a quotation above the story. */
const isTold = ({ start, end }: Stretch, words: string): boolean =>
  end - start > 60 && words.replaceAll('_', '').length > 60 && /[.!?:;”")]$/.test(words);

interface Told {
  readonly sentence: Sentence;
  /** As it stands, quotations blanked, in one line. */
  readonly words: string;
  /** Of the same length: other letters than this one blanked too. */
  readonly text: string;
}

function told(page: Page, sentence: Sentence): Told {
  const words = wordsOf(page, sentence);
  return { sentence, words, text: withoutOtherLetters(abbreviated(words)) };
}

function wordsOf({ masked }: Page, { start, end }: Stretch): string {
  return masked
    .slice(start, Math.min(end, start + 3000))
    .replaceAll('\n', ' ')
    .replaceAll(SHORT_QUOTE, (said) => '_'.repeat(said.length));
}

/** “Write to them,” said somebody; longer ones are blanked already. */
const SHORT_QUOTE = /[“"][^“”"]{2,26}[”"]/g;

/** Lines among others that are no sentence: links to other releases. */
const isHeadline = ({ text }: Page, { start, end, paragraph }: Sentence): boolean =>
  end - start < (paragraph > 0 ? 600 : 160) && /[\p{L}\p{N}]$/u.test(text.slice(start, end).trimEnd());

const isNoLetter = (words: string): boolean => isOfOthers(words) || isInvitation(words);

const announces = ({ words, text }: Told): boolean => saysLetter(text) && !isNoLetter(words);

/** Applauding others for their letter is no letter. */
const isOwn = ({ words, text }: Told): boolean =>
  text === abbreviated(words) && !isNoLetter(words) && !isOtherNews(words);

const asks = (one: Told): boolean => (ASKS.test(one.words) || TELLS_OFFICE.test(one.words)) && isOwn(one);

/** "Today she sent a letter", after a sentence about her. */
const goesOn = ({ sentence, text }: Told, before: Told | undefined, isWritten: (one: Told) => boolean): boolean =>
  before !== undefined &&
  sentence.start - before.sentence.end < 6 &&
  PRONOUN.test(text) &&
  !isAtOccasion(text) &&
  isWritten(before);

const showsLetter = (page: Page, sentences: readonly Sentence[]): boolean =>
  page.salutation !== undefined ||
  sentences.some((one) => !one.past && SHOWS_LETTER.test(withoutOtherLetters(wordsOf(page, one))));

/** "Reps. Ames and Brown Express Alarm", above little more than a quotation and a link to the letter. */
function opensLine({ text }: Page, line: Stretch, resolved: readonly Resolved[]): boolean {
  const first = inside(resolved, line).find(({ strong }) => strong);
  return first !== undefined && text.slice(line.start, first.mention.outerStart).trim() === '';
}

const isOutright = (page: Page, sentences: readonly Sentence[]): boolean =>
  sentences.some((one) => !one.past && OUTRIGHT.test(withoutOtherLetters(wordsOf(page, one))));
const OUTRIGHT =
  /[”"],? (?:wrote|writes?) (?:Reps?\b|Sens?\b|Senators?|Representatives?|Congress(?:man|woman)|Chair)|[”"],? (?:(?:wrote|writes?|continued) )?(?:the|both) (?:\w+ )?(?:senators|members|lawmakers|representatives|congress(?:men|women|members)|legislators|group|delegation)(?: (?:also )?(?:wrote|writes?|continued))?\b|\b(?:signing|signed|joining) (?:on ?to )?the letter\b|\b(?:full|text|copy|pdf)(?: (?:text|version|copy))?(?: of)? (?:(?:the|their|this) )?(?:[\w-]+ )?letter\b|\bfull letter\b/i;

function reason(page: Page, early: readonly Told[], news: boolean): Extract<Announcement, { kind: 'none' }>['why'] {
  if (early.some(({ words, text }) => LETTER.test(words) && text !== abbreviated(words))) return 'received';
  if (early.some(({ words }) => LETTER.test(words) && isOfOthers(words))) return 'outside';
  if (news) return 'other-news';
  const letter = early.some(({ text }) => saysLetter(text)) || page.salutation !== undefined;
  return letter ? 'no-member' : 'no-letter';
}
