import type { Found, Mention } from './mentions.ts';
import { nameWords } from './names.ts';

/** Numbers the lists that names stand in: a new one wherever more than separators, titles and tags stands between two. */
export function inRuns(text: string, found: readonly Found[]): Mention[] {
  let run = 0;
  return found.map((one, i) => {
    const before = found[i - 1];
    if (before && !isGlue(text.slice(before.outerEnd, Math.max(before.outerEnd, one.outerStart)))) run += 1;
    return { ...one, run };
  });
}

const MAX_GLUE = 160;
/** "Senators Ames, the ranking member of a committee, and Brown". */
const APPOSITION =
  /^,\s(?:a|an|the|who|chair\w*|ranking|senior|top|vice|co-\w+)\b[^.;:()]{2,140},\s(?:and\s)?(?:(?:U\.S\.\s)?(?:Reps?\.|Sens?\.|Senators?|Representatives?)\s)?$/i;
const OUTSIDE =
  /\b(?:president|minister|secretary|governor|mayor|director|ceo|administrator|general|ambassador|state|judge)\b/i;

/** Only separators, titles of members, and names with tags that no table has. */
function isGlue(between: string): boolean {
  if (between.length > MAX_GLUE || OUTSIDE.test(between)) return false;
  if (APPOSITION.test(between)) return true;
  const rest = between
    .replaceAll(/\([^()]{0,60}\)|\[[^[\]]{0,60}\]/g, '')
    .replaceAll(/\b(?:Reps?|Sens?|Dr|Jr|Sr|U\.S|Del|Hon|Rev)\./g, '')
    .replaceAll(/\b(?:and|y|as well as|of|the|on|for)\b|\p{Lu}\.(?=\s?\p{Lu})|\p{Lu}[\p{L}\p{M}'’-]*/gu, '');
  return /^[\s,;&•*·\-–—|/\d)]*$/.test(rest) && !/\n\s*\n\s*\n/.test(rest);
}

/** Names with a member's title or tag that no table knows: said, never used. */
export function strangers(text: string, mentions: readonly Mention[]): { start: number; end: number; name: string }[] {
  const known = new Set(mentions.map(({ outerEnd }) => outerEnd));
  const NAMED =
    /((?:\p{Lu}[\p{L}\p{M}'’.-]{0,30}\s){1,3}\p{Lu}[\p{L}\p{M}'’-]{1,30})\s?\((?=[DRI]\s?[-–])([^()]{2,20})\)/gu;
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
