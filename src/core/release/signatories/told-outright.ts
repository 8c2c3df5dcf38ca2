/** `named-lead`: said outright, "led by"; `lead`: stands as the subject. */
export type Part = 'named-lead' | 'lead' | 'co-lead' | 'signer' | 'joiner';

/** What the words right before and after a list of names say of it outright. */
export function toldOutright(before: string, after: string): Part | undefined {
  if (CO_LED_BY.test(before)) return 'co-lead';
  if (SIGNED_BY.test(before)) return 'signer';
  if (NAMED_LEAD.some((pattern) => pattern.test(before))) return 'named-lead';
  if (ARE_LEADERS.test(after.slice(0, 80))) return 'named-lead';
  const [, verb] =
    OF_LETTER.exec(after.slice(0, 60)) ?? LED_WITH.exec(after.slice(0, 60)) ?? AS_PART.exec(after.slice(0, 60)) ?? [];
  if (verb === undefined) return WAS_JOINED.test(after.slice(0, 240)) ? 'lead' : undefined;
  if (/^joined$|sign/i.test(verb)) return 'signer';
  return /^co/i.test(verb) ? 'co-lead' : 'named-lead';
}

const LED_BY =
  /(?<!\bco-)\b(?:led|authored|spearheaded|organized|coordinated|initiated|headed(?: up)?|drafted|drawn up|put together|prepared|championed|written|sent|penned|circulated|co-authored|released|issued|published)(?: in the (?:House|Senate)| (?:on|last|this) [\w. ]{3,16})? (?:jointly )?by (?:fellow |bipartisan |Congressional |the )?(?:[\w ’'-]{0,60} )?$/i;
/** "led by Senate Committee on Commerce, Science and Transportation Chair Doe" */
const LED_BY_TITLED =
  /\b(?:[Ll]ed|[Ss]pearheaded|[Oo]rganized|[Cc]oordinated|[Aa]uthored|[Hh]eaded|[Ii]nitiated|[Dd]rafted|[Dd]rawn up|[Pp]ut together) by (?:the )?(?:(?:\p{Lu}[\p{L}.&’'-]*,?|of|the|and|for|on) ){1,16}$/u;
/** "led by A in the House and B in the Senate", "spearheaded in the House by A and in the Senate by B" */
const IN_OTHER_CHAMBER =
  /\b(?:led|spearheaded|organized|authored|headed|initiated)\b(?: jointly)? (?:by|in the (?:House|Senate) by) [^;]{3,300}?(?: in the (?:House|Senate),? and (?:by )?| and in the (?:House|Senate) by )(?:(?:\p{Lu}[\p{L}.&’'-]*|of|the|and|for|on) ){0,8}$/u;
/** "Leading the effort are A and B", "The leaders of this letter are A and B" */
const LEADERS_ARE =
  /\b(?:letter[’']s (?:lead (?:authors|sponsors|signers|signatories)|authors|sponsors|leaders|organizers)|(?:[Ll]eaders|[Ll]eading|(?:[Ll]ead )?(?:(?<![Cc]o-)[Aa]uthors|(?<![Cc]o-)[Ss]ponsors)|[Ll]ead (?:[Ss]igners|[Ss]ignatories)|[Oo]rganizers|[Oo]rganizing|[Ss]pearheading|[Hh]eading(?: up)?|[Ss]teering|[Bb]ehind) (?:(?:of|in|on|behind) )?(?:the|this|their) (?:[\w-]+ )?(?:letter|effort|initiative|push)\b(?! (?:to|of)\b))[^.;:]{0,60}?(?: (?:are|is|were|was|includes?|include)|:) (?:(?:\p{Lu}[\p{L}.&’'-]*|of|the|and|for|on) ){0,8}$/u;
/** "Under the leadership of A and B, lawmakers sent" */
const UNDER =
  /(?:^|[–—-] ?)(?:[Uu]nder the (?:leadership|direction) of|[Aa]t the (?:initiative|behest|invitation) of) (?:(?:\p{Lu}[\p{L}.&’'-]*|of|the|and|for|on) ){0,8}$/u;
/** "The letter is from Congressman Ames and Rep. Brown" */
const IS_FROM =
  /(?:^|[.!?] )(?:The|Their|This) (?:(?:joint|bipartisan|bicameral|full) )?letter (?:is|was|came|comes) from (?:(?:\p{Lu}[\p{L}.&’'-]*|of|the|and|for|on) ){0,8}$/u;
const NAMED_LEAD = [IS_FROM, LED_BY, LED_BY_TITLED, IN_OTHER_CHAMBER, LEADERS_ARE, UNDER];
const CO_LED_BY =
  /\bco-?(?:led|authored|sponsored|headed|lead)(?: in the (?:U[.·]?S[.·]? )?(?:House(?: of Representatives)?|Senate))? by (?:fellow |our own )?$|\b(?:led|leads|leading|spearheaded|organized|authored) (?:the|this|that|their|an?) (?:[\w-]+ )?(?:letter|effort|initiative|push|call|request)(?:,? (?:alongside|along with|together with|with|in partnership with)) (?:fellow )?$|\bco-?lead(?:s|ing)?(?: of| on)?(?: the letter)?(?: are| were| is| was| include(?:s)?|:)? ?$/i;
const SIGNED_BY =
  /\b(?:co-?)?signed (?:onto |on to )?by (?:[\w ]{0,40})?$|\b(?<!lead )(?:signers|signatories|cosigners|co-signers)(?:(?: [\w ]{0,20})?(?: include| are|:)|,? (?:comprising|including|namely|among them))\s*$/i;

/** "Sen. Doe, the ranking member, was joined on the letter by" */
const WAS_JOINED = /^(?:, [^.;]{3,140},)? (?:was|were|is|are) joined (?:on|in) (?:[\w’-]+ ){1,5}by\b/;
const OF_LETTER =
  /^,? (?:who )?(?:also |have |has |had |both |all |jointly )*(co-?led|led|organized|spearheaded|initiated|authored|wrote|joined|(?:co-)?signed)(?: on(?:to)?)? (?:the|this) (?:letter|effort|initiative|(?:group|coalition)(?= of (?!lawmakers|legislators|members|representatives|senators)\w))\b/i;
/** "are the lead signers", ", the author of the letter," */
const ARE_LEADERS =
  /^(?: (?:is|are|was|were) (?:the )?(?:letter[’']s )?(?:lead|leading|chief|principal|primary|main) (?:authors?|sponsors?|signers?|signator(?:y|ies))\b|,? (?:(?:is|are|was|were) )?the (?:(?:lead|leading|chief|principal) )?(?:authors?|organizers?|leaders?|architects?) (?:of|behind) (?:the|this) (?:letter|effort)\b(?! (?:to|of)\b))/i;
/** "spearheaded an effort with" */
const LED_WITH =
  /^,? (led|organized|spearheaded|initiated) an? (?:[\w-]+ )?(?:letter|effort|initiative) (?:with|alongside)\b/;
/** "with Reps. Ames and Brown as cosigners" */
const AS_PART =
  /^(?:,| joined(?: on)?| serve[sd]?| signed on)? as (?:its |the )?(?:original )?(co-?signers?|co-?signatories|signatories|signers|co-?leads?|co-?leaders)\b/i;
