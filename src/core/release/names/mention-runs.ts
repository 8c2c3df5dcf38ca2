import type { Found, Mention } from './mentions.ts';
import { nameWords } from './names.ts';
import { STATE_NAME } from './state-name.ts';

/** Numbers the lists that names stand in: a new one wherever more than separators, titles and tags stands between two. */
export function inRuns(text: string, found: readonly Found[]): Mention[] {
  let run = 0;
  const runs = found.map((one, i) => {
    const before = found[i - 1];
    if (before && !isGlue(text.slice(before.outerEnd, Math.max(before.outerEnd, one.outerStart)))) run += 1;
    return run;
  });
  let isListed = false;
  return found.map((one, i): Mention => {
    const isFirst = runs[i - 1] !== runs[i];
    if (isFirst) isListed = runs[i + 1] === runs[i] && areMembers(text, one.outerStart);
    return { ...one, run: runs[i]!, ...(isListed && { listed: true }) };
  });
}

/** "Cosigners: Ames, Brown and Cole", "The letter was signed by Ames and Brown", "Two members of Congress—Ames and Brown". */
function areMembers(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start).replaceAll('\n', ' ');
  return SIGNERS_ARE.test(before) || MEMBERS_ARE.test(before);
}
const MEMBERS_ARE =
  /\b(?:members of (?:Congress|the (?:U\.S\. )?(?:House(?: of Representatives)?|Senate))|congress(?:men|women|members)|U\.S\. (?:senators|representatives)|(?:House|Senate) (?:members|lawmakers|Democrats|Republicans))(?:,| ?[–—:]| --?) ?$/;
const SIGNERS_ARE =
  /\b(?:letter (?:was |is )?(?:also )?(?:co-?)?signed by|(?:co-?)?signed by(?: (?:[\w-]+ ){0,4}(?:members|lawmakers|senators|representatives|colleagues|signers)(?: of congress)?)?:|signed by [^.:“”"]{3,140}:|(?:co-?signers|signers|signatories|cosignatories|signees)(?: (?:of|on|to) (?:the|this|their) letter)?(?: (?:are|were|include[sd]?):?|:)|(?:signing|joining) (?:on ?to )?the letter(?: (?:are|were|include[sd]?):?|:)) $/i;

const MAX_GLUE = 160;
/** "Senators Ames, the ranking member of a committee, and Brown". */
const APPOSITION =
  /^,\s(?:a|an|the|who|chair\w*|ranking|senior|top|vice|founding|co-\w+)\b[^.;:()]{2,140}[,;]\s(?:and\s)?(?:(?:U\.S\.\s)?(?:Reps?\.|Sens?\.|Senators?|Representatives?|Congress(?:man|woman|member))\s)?$/i;
/** "Ames and Brown, both of Illinois, and Cole" */
const ALL_OF =
  /^,? (?:both|all|each) (?:of|from|D-|R-|Democrats|Republicans)(?:(?!\b(?:join|joined|led|sent|wrote|signed)\b)[^.;:()]){0,60}[,;]? (?:and |along with )?(?:(?:U\.S\. )?(?:Reps?\.|Sens?\.|Senators?|Representatives?) )?$/;
const OUTSIDE =
  /\b(?:president|minister|secretary|governor|mayor|director|ceo|administrator|general|ambassador|state|judge)\b/i;

/** "Senator Ames from Kansas and Ohio Senator Brown"; a letter from somebody parts no less. */
const FROM_STATE = new RegExp(`^ from (?:${STATE_NAME})\\b`, 'g');

/** Only separators, titles of members, and names with tags that no table has. */
function isGlue(words: string): boolean {
  // ", a member of the panel that oversees the Mint (USM), and"
  const between = words.replaceAll(/ \([A-Z]{2,6}\)(?=[ ,])/g, '');
  if (between.length > MAX_GLUE || OUTSIDE.test(between)) return false;
  if (APPOSITION.test(between) || ALL_OF.test(between)) return true;
  const rest = between
    .replaceAll(FROM_STATE, '')
    .replaceAll(/\([^()]{0,60}\)|\[[^[\]]{0,60}\]/g, '')
    .replaceAll(/\b(?:Reps?|Sens?|Dr|Jr|Sr|U\.S|Del|Hon|Rev)\./g, '')
    .replaceAll(
      /\b(?:and|y|as well as|of|the|on|for|lawmakers|senators|representatives|congress(?:wo)?m[ae]n)\b|\p{Lu}\.(?=\s?\p{Lu})|\p{Lu}[\p{L}\p{M}'’-]*/gu,
      '',
    );
  return /^[\s,;&•*·\-–—|/\d)]*$/.test(rest) && !/\n\s*\n\s*\n/.test(rest);
}

/** Names with a member's title or tag that no table knows: said, never used. */
export function strangers(text: string, mentions: readonly Mention[]): { start: number; end: number; name: string }[] {
  const known = new Set(mentions.map(({ outerEnd }) => outerEnd));
  const NAMED =
    /((?:\p{Lu}[\p{L}\p{M}'’.-]{0,30}\s){1,3}\p{Lu}[\p{L}\p{M}'’-]{1,30})\s?\((?=[DRI]\s?[-–]|\p{Lu}{2}[-–](?:\d{1,2}|AL)\))([^()]{2,20})\)/gu;
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (known.has(end)) return [];
    const name = match[1]!.replace(
      /^(?:(?:U\.S\.|Reps?\.|Sens?\.|Senators?|Representatives?|Congress\w+|and|And)\s)+/,
      '',
    );
    return nameWords(name).length < 2 ? [] : [{ start: match.index, end, name }];
  });
}
