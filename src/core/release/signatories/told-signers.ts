import { isAtOccasion } from '../letter/not-announced.ts';
import { NUMBER } from '../page/numbers.ts';
import type { Page, Sentence } from '../page/page.ts';
import { abbreviated } from '../page/paragraphs.ts';
import type { Resolved } from '../names/resolve.ts';
import { inside, runsOf } from '../names/runs.ts';

const WHO =
  '(?:members(?: of congress)?|others|senators|representatives|lawmakers|legislators|signers|signatories|co-?signers|cosignatories|colleagues|democrats|republicans)';
const SIGNERS = '(?:co-?signers|signers|signatories|cosignatories|signees|signatures)';
const LETTER =
  "(?:the|this|that|their|his|her|today’s|today's|a|\\p{Lu}\\p{L}+[’']s) (?:[\\w-]+ ){0,3}?(?:letter|effort|request|message|call)";
/** "who signed", "that wrote it", "signing" */
const SIGNED_IT =
  '(?:(?:(?:who|that) (?:have |had )?(?:also )?)?(?:(?:co-?)?sign|join|endors)(?:ed|ing)|(?:who|that) (?:sent|wrote))';
const ARE = '(?:\\b(?:are|were|is|was|include[sd]?)\\b|:)';

const saying = (source: string): RegExp => new RegExp(source, 'iu');

/** Names stand after these. */
const BEFORE_NAMES = [
  saying('\\b(?:co-?)?signed (?:onto |on to |on )?by\\b'),
  saying(
    `\\b(?:other|additional|remaining|fellow|further|house|senate|bipartisan) (?:[\\w-]+ ){0,3}?${WHO}\\b[^.]{0,60}?\\b(?:sign(?:ed|ing|atures)?|join(?:ed|ing)?|letter|include[sd]?|are|were)\\b`,
  ),
  saying(`\\b${SIGNERS}\\b(?:[^.]{0,60}?${ARE}|,? (?:comprising|including|namely|among them)\\b)`),
  saying(
    '\\bjoining\\b[^.]{3,400}?\\b(?:letter|sending|signing|writing|effort|request|message|call|are|were|is|was)\\b',
  ),
  saying('\\bjoin(?:ed|ing|s)\\b[^.:]{2,300}:'),
  saying(`\\b(?:co-?)?signing\\b[^.:]{0,100}?${ARE}`),
  saying('^(?:co-?)?signed:'),
  saying(`\\bon ${LETTER}[^.:]{0,40}?${ARE}`),
  saying(`\\bthe following (?:[\\w-]+ ){0,4}?${WHO}`),
  saying(
    `\\b(?:${WHO}|delegates)(?: from [^.,]{2,60})? who (?:have |also |co-?)?signed[^.]{0,40}?(?:\\b(?:are|were|include[sd]?)\\b|:\\s*$)`,
  ),
  saying(`\\bthose (?:who (?:have )?(?:signed|joined)|signing|joining)\\b[^.]{0,40}?${ARE}`),
  saying('\\b(?:joined (?:(?:on|in) [^.]{0,80} )?|accompanied (?:on|in) [^.]{0,80} )by\\b'),
  saying('\\b(?:join|sign)(?:ed|ing)\\b[^.]{0,60}?\\b(?:among them|including)\\b'),
  saying(`\\b(?:full|complete) list of (?:[\\w-]+ ){0,3}(?:${SIGNERS}|members)\\b`),
  saying('\\b(?:also|additionally) (?:signing|joining)\\b'),
  saying(`\\b(?:letter|effort)(?:’s|'s) (?:[\\w-]+ ){0,2}(?:supporters|backers|members|authors)\\b[^.]{0,60}?${ARE}`),
  saying(
    `\\b(?:adding|lending|putting|signing) their (?:own )?(?:names?|signatures?)(?: (?:on|to) (?:it|${LETTER}))? ?${ARE}`,
  ),
  saying(`\\b(?:participating|taking part) in ${LETTER}[^.:]{0,40}?${ARE}`),
  saying("^(?:backing|supporting) (?:the (?:letter|effort)|(?<backed>\\p{Lu}[\\p{L}’'-]+)) (?:are|were|is|was)\\b"),
  saying(`[’']s? (?:fellow )?${SIGNERS},? (?=(?:U[.·]?S[.·]? )?(?:Rep|Sen|Cong))`),
  saying('^signatures (?:from|of|by)\\b'),
  saying(`^the other (?:${NUMBER}) (?:are|were)\\b`),
  saying(
    '\\b(?:bears?|carr(?:y|ies)|has|have|drew|draws|earned|gathered|garnered|got|won) (?:also )?the (?:names?|signatures?) of\\b',
  ),
  saying('\\bletter\\b(?:[^.]|\\.(?=[),])){0,140}? (?:included?s?|shows?) the (?:names?|signatures?) of\\b'),
  saying(
    '\\b(?:letter|effort)\\b[^.]{0,30}? (?:has|have|had|drew|earned|garnered|got|won) the (?:support|backing) of (?=(?:U\\.?S\\.? )?(?:Rep|Sen|Cong))',
  ),
  saying(
    '\\b(?:coalition|group)\\b[^.]{0,200}? (?:includes?|included|consist(?:s|ed) of|is made up of|was made up of)\\b',
  ),
  saying('\\bsignatures? (?:also )?(?:came|come|comes) from\\b'),
  saying(
    `^(?:included )?(?:among|of) (?:(?:these|those|the) )?(?:${NUMBER} )?(?:[\\w-]+ )?${WHO}(?: ${SIGNED_IT}[^.]{0,160}?)?(?:,? (?:are|were|is|was)\\b| ?[–—:])`,
  ),
  saying(
    `^(?:included )?(?:among|of) (?:(?:those|the (?:${NUMBER} )?(?:[\\w-]+ )?)(?:${SIGNERS}| ?${SIGNED_IT})|the names (?:on|under) )[^.]{0,160}?(?: (?:are|were|is|was)\\b| ?[–—:])`,
  ),
  saying('\\b(?:as|so) (?:did|have|has)\\b'),
  saying(
    '\\b(?:sent|written|signed) [^.]{0,30}by (?:[\\w-]+ ){0,3}(?:lawmakers|senators|members|legislators|representatives) (?:that|who|which) includ(?:ed|es?)\\b',
  ),
  saying(
    '\\bletter(?: (?:was|is))?(?: also)? (?:supported|backed|joined|cosponsored|endorsed) by (?=(?:U\\.?S\\.? )?(?:Rep|Sen|Cong))',
  ),
];
/** Names stand before these. */
const AFTER_NAMES = [
  saying(`\\b(?:also |have |has |all |both |each |had )*(?:co-?)?signed (?:on |onto |on to )?(?:to )?${LETTER}`),
  saying(`\\b(?:also |have |has |all |both )*join(?:ed|s)? (?:on |onto )?${LETTER}`),
  saying(
    "\\b(?:also |have |has |all |both )*joined (?:[\\p{L} .,’'-]{0,120}? )?(?:in|on|for|as) (?:sending|signing|writing|leading|urging|calling|requesting|asking|signers|co-?signers|the|this)\\b",
  ),
  saying(`\\b(?:are|were) (?:also |all |the (?:other |remaining )?)?${SIGNERS}\\b`),
  saying(
    `\\b(?:is|are|was|were) (?:also |all |both )?(?:among|(?:one|two|three|four|some) of) (?:the |those )(?:[\\w-]+ ){0,4}?(?:${SIGNED_IT}(?: (?:on|onto|to))?(?: it| ${LETTER}|(?=[.,;]|$))|${SIGNERS}\\b)`,
  ),
  saying(
    '\\balso (?:signed(?: on| the letter)?|(?:endorsed|backed|supported) the letter)\\b|\\bsigned (?:on )?as well\\b|\\b(?:co-?signed|signed (?:it|on|onto|too))\\b(?! by)',
  ),
  saying(
    '\\b(?:also |have |has |all |both )*(?:add|adds|added|lent|lend|put|attached) (?:their|his|her) (?:own )?(?:names?|signatures?)\\b',
  ),
  saying(
    "\\bjoined (?:(?:Rep|Sen|Reps|Sens|Senator|Representative|Congressman|Congresswoman)\\.? )?(?:him|her|them|\\p{Lu}[\\p{L}’'-]+)(?= (?:on|in|as) |[.]?$)",
  ),
];
/** The name of an act, which the letter may be about. */
const ACT = /(?:\p{Lu}[\p{L}’'-]* (?:(?:for|of|the|and|to|on|in) )*){1,12}Act\b/gu;
const OUTSIDE =
  /\b(?:organizations?|groups|endorsed|supported by|associations?|nonprofits?|companies|unions|businesses|nominee|bill|act|legislation|resolution|cosponsor(?:s|ed)?|into law|executive order|contract|agreement)\b/i;

/** "Nine members signed." and then "They are Reps. Ames and Brown." */
const THEY_ARE = /^(?:they|it|these|those|the list|among them)\b[^.]{0,30}? (?:are|were|include[sd]?)\b/i;
const SAID_SIGNED = saying(`\\b(?:${SIGNERS}|(?:co-?)?signed|joined|(?:other|fellow|additional|more) ${WHO})\\b`);

/** "Not among those who signed was Doe" */
const NOT_SIGNED =
  /\b(?:not|never|neither|nor|\p{L}+n[’']t) (?:\S+ ){0,6}?(?:sign|among)|\b(?:refus|declin)\w+ to (?:sign|join)|\bsignatures?\b[^.]* (?:missing|absent)|\b(?:against|oppos\w+|critics of) (?:the|this) letter/iu;

/** Names in this sentence that it, going on from the one before, says have signed. */
export function toldSigners(
  page: Page,
  sentence: Sentence,
  previous: Sentence | undefined,
  resolved: readonly Resolved[],
): Resolved[] {
  const words = page.masked.slice(sentence.start, Math.min(sentence.end, sentence.start + 20_000));
  const text = abbreviated(words.replaceAll('\n', ' '));
  if (isAtOccasion(text) || NOT_SIGNED.test(text.slice(0, 400))) return [];
  const head = text.slice(0, 1200);
  const named = inside(resolved, sentence);
  if (previous && THEY_ARE.test(head) && SAID_SIGNED.test(page.masked.slice(previous.start, previous.start + 600)))
    return trusted(named);
  for (const pattern of BEFORE_NAMES) {
    const found = pattern.exec(head);
    if (!found || OUTSIDE.test(found[0].replaceAll(ACT, ''))) continue;
    if (!isMember(found.groups?.['backed'], page, resolved)) continue;
    const from = sentence.start + found.index + found[0].length;
    const after = trusted(named.filter(({ mention }) => mention.start >= from));
    if (after.length > 0) return until(page, after, from);
  }
  for (const pattern of AFTER_NAMES) {
    const found = pattern.exec(text);
    if (!found || /\b(?:by)\b/.test(text.slice(found.index + found[0].length, found.index + found[0].length + 4)))
      continue;
    const to = sentence.start + found.index;
    const before = trusted(named.filter(({ mention }) => mention.end <= to));
    const last = before.at(-1);
    if (last && to - last.mention.outerEnd < 60)
      return runsOf(before)
        .filter((run) => near(page, run, before))
        .flat();
  }
  return [];
}

/** "Backing Ames are Brown and Cole" is of those who wrote where Ames is a member, and else of whoever was written to. */
const isMember = (surname: string | undefined, { masked }: Page, resolved: readonly Resolved[]): boolean =>
  surname === undefined || resolved.some(({ mention }) => masked.slice(mention.start, mention.end).endsWith(surname));

/** The list that ends at the verb; names told of elsewhere in the sentence are others. */
function near({ masked }: Page, run: readonly Resolved[], all: readonly Resolved[]): boolean {
  const end = run.at(-1)!.mention.outerEnd;
  const next = all.find(({ mention }) => mention.start >= end);
  return !next || !/\b(?:to|by|from|with|led|against|on)\b/i.test(masked.slice(end, next.mention.outerStart));
}

/** Names before something else begins: "..., and is endorsed by ...", "to Secretary ...". */
function until({ masked }: Page, after: readonly Resolved[], from: number): Resolved[] {
  const out: Resolved[] = [];
  let at = from;
  for (const one of after) {
    const between = masked.slice(at, Math.max(at, one.mention.outerStart));
    if (
      out.length > 0 &&
      /\b(?:endorsed|supported by|to secretary|urging|calling|letter to|said|quoted|introduced|led by)\b|\b(?:members|others|senators|representatives|lawmakers|colleagues), /i.test(
        between,
      )
    )
      break;
    out.push(one);
    at = one.mention.outerEnd;
  }
  return out;
}

/**
 * In a list a full name is enough where the list has titles or tags, or where two names that the table has follow one another; a
 * bare surname needs one itself.
 */
function trusted(names: readonly Resolved[]): Resolved[] {
  const strong = names.some((one) => one.strong);
  const isFull = ({ mention }: Resolved) => mention.full;
  return runsOf(names).flatMap((run) => {
    const listed = strong || run.filter(isFull).length > 1;
    // "Owen Doe (Wash.)"
    const isTagged = ({ mention }: Resolved) => mention.full && mention.tag?.state !== undefined;
    return run.filter((one) => one.strong || (listed && isFull(one)) || isTagged(one));
  });
}
