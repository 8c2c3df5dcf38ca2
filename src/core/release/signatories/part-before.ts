import type { Part } from './told-outright.ts';
import type { Spot } from './spots.ts';

/** Characters of a sentence before its first author. */
const MAX_OPENING = 500;

/**
 * What the words before a list of names say of it, wherever in the sentence it stands: `no-part` of those who are only written to
 * or told of. `isBehind`: it follows the verb.
 */
export function partBefore({ before, opening, after }: Spot, isBehind: boolean): Part | 'no-part' | undefined {
  const beginning = opening.slice(0, MAX_OPENING);
  if (SENT_TO.test(beginning)) return 'no-part';
  if (COORDINATION.test(before) && WHO_SENT.test(after)) return 'no-part';
  if (WITH.test(before) || WITH_TITLED.test(before)) return IS_SIGNED.test(beginning) ? 'signer' : 'co-lead';
  if (SIGNED_AMONG.test(before)) return 'signer';
  if (isBehind && LED_THEM.test(before)) return 'signer';
  const [, gathered] = (isBehind && AMONG.exec(before)) || [];
  if (gathered !== undefined) return /^join(?:ed|s)$/i.test(gathered) ? 'joiner' : 'signer';
  if ([JOINED, INVERTED, AND_HE].some((pattern) => pattern.test(before))) return 'lead';
  return opening.length < MAX_OPENING && BY_AUTHOR.test(opening) ? 'lead' : undefined;
}

/** "The letter, which was sent to Chairman Ames, along with": readers stand beside readers. */
const SENT_TO =
  /^(?:The|Their|His|Her|This) (?:[\w-]+ ){0,3}letter,? (?:(?:which|that) )?(?:was |is )?(?:also )?(?:sent|addressed|directed|delivered|went|goes)(?: to)\b(?:(?!\b(?:by|from|led|signed)\b)[^])*$/;
/** "in coordination with Rep. Doe, who sent similar letters" */
const COORDINATION = /\bcoordination with $/;
const WHO_SENT = /^[^.;]{0,90}, who (?:sent|wrote|led)\b/;
const WITH =
  /(?:\b(?:joined (?:today |yesterday |this week |(?:on )?\w+day )?(?:by|with)|along ?with|alongside|together with|in partnership with|in collaboration with|co-?led(?: (?:it|the letter))? (?:with|alongside)|with|as well as|accompanied by|with the support of|partnered with|teamed up with|in addition to),? )(?:fellow |colleagues?,? |his colleagues?,? |her colleagues?,? |their colleagues?,? |by )?(?:(?:his|her|their|[\w ]{0,30}(?:delegation|caucus|committee)) (?:[\w“”"’'-]+ ){0,4}(?:members|colleagues),? )?(?:(?:(?:[a-z]{2,5} )?(?:(?:co-|vice[- ])?chair(?:s|man|woman)?|ranking members?|leaders?|whips?)|u\.?s\.?|representatives?|senators?) ){0,3}$/i;
/** "with Judiciary Committee Republican Leader Doe" */
const WITH_TITLED =
  /\b(?:[Jj]oined (?:by|with)|[Aa]long ?with|[Aa]longside|[Tt]ogether with|[Ww]ith|as well as),? (?:the )?(?:(?:\p{Lu}[\p{L}.&’'-]*|of|the|and|for|on) ){1,12}$/u;
/** "The letter was signed by A, along with B": whoever follows has signed. */
const IS_SIGNED =
  /\bletter\b[^.;]{0,40} (?:was|is) (?:also )?signed by\b|\bco-?signed (?:on |onto )?(?:an?|the|this) (?:[\w-]+ ){0,3}letter\b/i;
/** "a letter signed by 29 senators, including Senators Ames and Brown" */
const SIGNED_AMONG =
  /\bsigned by (?:[^.;:]|U\.S\.){0,60}\b(?:colleagues|members|lawmakers|legislators|senators|representatives|others|democrats|republicans),? (?:including|among them|such as) (?:fellow )?$/i;
/** "led Senators Ames and Brown in writing": those who followed. */
const LED_THEM =
  /\b(?:[Ll]ed|[Ll]eads|[Ll]eading) (?:fellow |colleagues,? |a group of )?(?:(?:U\.?S\.?|Rep|Sen|Reps|Sens|Senators?|Representatives?|Congress(?:man|woman|men|women|members?)|Democratic|Republican|his|her|their|colleagues?)[.,]? )*$/u;
/** "led 23 colleagues, including Reps. Ames and Brown"; of whom "joined 23 colleagues" says the same as of who joins. */
const AMONG =
  /\b(led|leads|leading|joined|joins|joined by|with|alongside|signed by) (?:(?!\bto\b)[^.;:]){0,100}?\b(?:colleagues|members|lawmakers|legislators|senators|representatives|others|democrats|republicans)\b(?:(?!\bto\b)[^.;:]){0,30}?,? (?:including|among them|such as) (?:fellow )?$/i;
const JOINED =
  /\b[Jj]oin(?:ed|s|ing)?(?: with| up with)? (?:fellow (?:\p{Lu}\p{L}+ )?members |fellow |his |her |their |his colleagues?,? |her colleagues?,? |colleagues?,? |the )?(?:(?:\p{Lu}[\p{L}.&’',-]*|of|on|and|the|for) ){0,12}$/u;
/** “We ask for a hearing,” wrote Reps. Ames and Brown. */
export const INVERTED = /[”"],? (?:wrote|writes?) $/;
/** "released a letter that he and Senator Doe sent" */
const AND_HE = /\bletter (?:that |which )?(?:he|she) and (?:(?:\p{Lu}[\p{L}.&’'-]*|of|the|and|for|on) ){0,8}$/u;
const TITLES = "(?:(?:of|the|and|for|on|\\p{Lu}[\\p{L}.&’',-]*) ){0,12}";
/** "A letter sent to Secretary Doe by Senator Ames", "was urged in a letter from Senator Ames". */
const BY_AUTHOR = new RegExp(
  `(?:^|[-–—] ?)(?:An?|The|Their|This) (?:[\\w-]+ ){0,3}letter [^;]{0,30}?\\b(?:sent|written|delivered|addressed|submitted|authored)\\b[^;]{0,200}? by ${TITLES}$|\\b(?:was|were|been) (?:[\\w-]+ ){0,2}(?:urged|asked|called|pressed|told)\\b[^;]{0,40}? in (?:an?|the) (?:[\\w-]+ ){0,3}letter (?:from|by) ${TITLES}$|(?:^|[-–—] ?|^(?:(?!\\b(?:sent|wrote|asking)\\b)[^;])*\\b(?:received|got) )(?:[Aa]n?|[Tt]he|[Tt]his) (?:[\\w-]+ ){0,3}letter (?:to [^;]{1,120} )?from ${TITLES}$`,
  'u',
);
