import { REQUEST } from './asks-wording.ts';
import type { Page } from '../page/page.ts';
import type { Stretch } from '../page/paragraphs.ts';

/** `The senators “ask that you consider`: the verb is the letter's, the subject the story's. */
const VERB =
  /(?<=\b(?:senators|members|lawmakers|representatives|chairs|leaders|group|delegation|letter|they|he|she|and|also) [“"])(?:(?:strongly|respectfully|further|also) )?(?:asks?|urges?|requests?|demands?|implores?|calls? (?:up)?on|insists?|encourages?) (?=\p{Ll})/iu;
/** `They wrote to the agency “to restore the grants`. */
const WROTE_TO = /\b(?:wr(?:ote|ites?|iting)|letter)(?: to)? [^.“”"]{2,80} (?:[“"]to|to [“"]) ?(?=\p{Ll})/iu;

/** From what a sentence quotes of the letter to the sentence's end. */
export function quotedAsks({ text }: Page, { start, end }: Stretch): Stretch[] {
  const words = text.slice(start, Math.min(end, start + 1000));
  const wrote = WROTE_TO.exec(words);
  const found = VERB.exec(words) ?? (wrote && !REQUEST.test(wrote[0]) ? wrote : null);
  return found ? [{ start: start + found.index, end }] : [];
}
