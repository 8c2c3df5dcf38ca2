import type { Page, Sentence } from '../page/page.ts';
import { abbreviated, type Stretch } from '../page/paragraphs.ts';
import { isAtOccasion, isInvitation, isOfOthers, isOtherNews } from './not-announced.ts';
import { withoutOtherLetters } from './other-letters.ts';
import type { Resolved } from '../names/resolve.ts';
import { hasWriter, saysLetter } from './writers.ts';

/** A sentence as it is read for a letter. */
export interface Told {
  readonly sentence: Sentence;
  /** As it stands, quotations blanked, in one line. */
  readonly words: string;
  /** Of the same length: other letters than this one blanked too. */
  readonly text: string;
}

export function told(page: Page, sentence: Sentence): Told {
  const words = wordsOf(page, sentence);
  return { sentence, words, text: withoutOtherLetters(abbreviated(words)) };
}

export function wordsOf({ masked }: Page, { start, end }: Stretch): string {
  return masked
    .slice(start, Math.min(end, start + 3000))
    .replaceAll('\n', ' ')
    .replaceAll(SHORT_QUOTE, (said) => '_'.repeat(said.length));
}

/** “Write to them,” said somebody; longer ones are blanked already. */
const SHORT_QUOTE = /[“"][^“”"]{2,26}[”"]/g;

export const announces = ({ words, text }: Told): boolean => saysLetter(text) && !isNoLetter(words);

/** Asks somebody for something; a letter must then show itself elsewhere. */
export const asks = (one: Told): boolean => (ASKS.test(one.words) || TELLS_OFFICE.test(one.words)) && isOwn(one);

const ASKS =
  /\b(?:urg(?:ed?|es|ing)|call(?:ed|s|ing)? (?:on|for|upon)|demand(?:s|ed|ing)?|ask(?:s|ed|ing)?|request(?:s|ed|ing)?|press(?:es|ed|ing)?|push(?:es|ed|ing)?|reach(?:es|ed|ing)? out to|implor(?:e|es|ed|ing)|encourag(?:e|es|ed|ing)|express(?:es|ed|ing)?|oppos(?:e|es|ed|ing)|seek(?:s|ing)?|sought|question(?:s|ed|ing)?|condemn(?:s|ed|ing)?|applaud(?:s|ed|ing)?|commend(?:s|ed|ing)?|thank(?:s|ed|ing)?|warn(?:s|ed|ing)?|objected|led|leads|leading|rais(?:es|ed|ing)|slammed|blasted|criticized)\b/i;
/** Of an office only: of residents and courts other news tells so too. */
const TELLS_OFFICE =
  /\b(?:notif(?:ied|ies)|inform(?:ed|s)|remind(?:ed|s)|alert(?:ed|s)|petition(?:ed|s)|plead(?:ed|s)? with|appeal(?:ed|s)? to) (?:the )?(?:U[.·]?S[.·]? )?\p{Lu}/u;

/** Applauding others for their letter is no letter. */
export const isOwn = ({ words, text }: Told): boolean =>
  text === abbreviated(words) && !isNoLetter(words) && !isOtherNews(words);

const isNoLetter = (words: string): boolean => isOfOthers(words) || isInvitation(words);

/** Whether a member is who writes in it. */
export const isWritten = ({ sentence, text }: Told, resolved: readonly Resolved[]): boolean =>
  hasWriter(text, sentence, resolved);

/** "Today she sent a letter", after a sentence about her. */
export const goesOn = ({ sentence, text }: Told, before: Told | undefined, resolved: readonly Resolved[]): boolean =>
  before !== undefined &&
  sentence.start - before.sentence.end < 6 &&
  PRONOUN.test(text) &&
  !isAtOccasion(text) &&
  isWritten(before, resolved);

const PRONOUN = /^(?:[\p{L} ,]{0,40} )?(?:he|she|they|(?:his|her|their) (?:[\p{L}-]+ ){0,2}letters?) /iu;
