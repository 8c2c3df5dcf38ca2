/**
 * The text with what is no letter of members to an office blanked, offsets kept: letters that they got or that were answered,
 * letters of others, kinds of letters that ask nothing, and things that are only called so.
 */
export function withoutOtherLetters(text: string): string {
  return OTHER_LETTERS.reduce((left, pattern) => left.replaceAll(pattern, (words) => '_'.repeat(words.length)), text);
}

const MEMBERS =
  "(?:(?:an?|the|all|every|both|most|of|some|several|other|bipartisan|bicameral|group|coalition|pair|trio|quartet|fellow|his|her|their|more|than|over|nearly|dozens|t(?:wo|hree|welve|en|wenty)|f(?:our|ive)|s(?:ix|even)|eight|nine|eleven|\\p{N}+|\\p{Lu}[\\p{L}.·’'-]*) ){0,6}?(?:Reps?\\b|Sens?\\b|[Ss]enators?|[Rr]epresentatives?|Congress(?!ional Budget)|[Mm]embers\\b|[Ll]awmakers|colleagues|delegation|Democrats|Republicans|Ranking Member|him\\b|her\\b|me\\b)";
/** "Chairman Jane Doe (D-CA)", "Jane Doe, Republican of Ohio" */
const TAGGED =
  "(?:\\p{Lu}[\\p{L}.·’'-]{0,30} ){0,7}\\p{Lu}[\\p{L}.·’'-]{0,30}(?: \\((?:[DRI]\\b|[A-Z]{2}\\b)|, (?:[DRI][-–]|Democrat\\b|Republican\\b))";
/** In small letters, as the patterns below are without regard to case. */
const KINDS =
  'nomination|recommendation|commendation|congratulations?|intent|marque|credit|introduction|appointment|thanks|appreciation|condolences?|resignation|welcome|apology|interest|reference|encouragement|the law|the alphabet|hope';
const READERS =
  'the [Ee]ditor|[Ee]ditors|Santa|soldiers|troops|service ?members|service members|veterans|constituents|residents|voters|neighbou?rs|students|supporters|the [Ff]uture|God|his staff|her staff|families|children|seniors';

const OTHER_LETTERS: readonly RegExp[] = [
  new RegExp(`\\bletters? of (?:${KINDS})\\b`, 'gi'),
  new RegExp(`\\bletters? to (?:(?:his|her|their|our|the|local|deployed|fellow) )?(?:${READERS})\\b`, 'gu'),
  /\bdear colleague letters?\b/gi,
  /\b(?:companion|similar|separate|parallel|identical) letters?\b/gi,
  /\b(?:cover|form|love|fan|birthday|holiday|christmas|chain|scarlet|block|capital|thank[- ]you|red|acceptance|rejection|handwritten) letters?\b/gi,
  /\bletters? (?:carriers?|grades?|press|openers?|writing|writers?|company|co·|co\.|boxe?s?|contest|drive|campaign)(?!\p{L})|\bletter-writing\b/giu,
  /\b(?:wrote|writ(?:es?|ing|ten)|penned) (?:an? |the |her |his )?(?:[\w-]+ ){0,2}?(?:op-?eds?|columns?|books?|checks?|legislation|bills?|laws?|act|articles?|essays?|reports?|poems?|rules?|songs?|blog posts?)\b/gi,
  new RegExp(
    `\\b(?:receiv(?:ed|es|ing)|got|gets|obtained|in receipt of)\\b (?![^.,]{0,40}\\bfrom ${MEMBERS})[^.,]{0,60}?\\bletters?\\b(?! (?:he|she|they) (?:sent|wrote))`,
    'giu',
  ),
  new RegExp(
    `\\b[Ll]etters? (?:(?:of support|signed|sent|written|penned) |to (?:the )?(?:\\p{Lu}[\\p{L}.’'-]* (?:of |the |and |for )*){1,8})?(?:from|by) (?!${MEMBERS}|${TAGGED}|U·|\\p{Ll}+ing\\b|\\p{Lu}\\p{L}+’?s office)`,
    'gu',
  ),
  /\bletters? (?:that |which )?(?:(?:his|her|the|a|an) (?!office|colleagues|delegation|senators?|lawmakers|congress\w+|caucus|two|three|pair|group)\p{L}+|(?:he|she|they)) (?:had )?(?:got|received|found|wrote from|wrote as|wrote in \d{4}|wrote home)\b/giu,
  /\b(?:I|we) (?:have |just |recently )?(?:received|got) [^.,]{0,60}?\bletters?\b/giu,
  /\bletters? (?:that |which )(?:his|her|an?) (?:grand\w+|mother|father|constituents?|students?|child|boy|girl)\b/gi,
  /\b(?:respon(?:se|ses|ded|ds|ding)|repl(?:y|ied|ies|ying)) (?:\w+ ){0,3}(?:to|from)\b(?:[^.,]|, (?=\d{4})|(?<=\d{4}),){0,120}?\bletters?\b(?! to\b)/gi,
  /\banswer(?:s|ed|ing)?(?: to)? (?:his|her|their|the|an?|our)(?: [\w-]+){0,4}? letters?\b(?! to\b)/gi,
  /\b(?:following|after|since|despite) (?:an?|the|his|her|their) (?:[\w-]+ ){0,3}letters? [^.,]{0,80}?\b(?:last (?:week|month|year|winter|spring|summer|fall)|earlier this|in (?:january|february|march|april|may|june|july|august|september|october|november|december|\d{4}))\b/gi,
  /\bstatement (?:on|about|regarding|after|following)\b(?! (?:leading|penning|sending|signing|writing))[^.,]{0,80}?\bletters?\b/gi,
  /\bletters? to (?:her|his|my|our|the (?:senator|congress(?:man|woman)|representative)(?:’s|'s)) office\b/gi,
];
