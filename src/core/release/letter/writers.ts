import type { Stretch } from '../page/paragraphs.ts';
import type { Resolved } from '../names/resolve.ts';
import { inside, runsOf } from '../names/runs.ts';

/** What is done with a letter; the word may follow far behind. */
const DOES =
  'sent|sends?|sending|wrote|writes?|writing|written|penned|penning|led|leads?|leading|co-led|co-leading|spearheaded|spearheads|signed|signs?|signing|joined|joins?|joining|released|submitted|delivered|authored|issued|organized|circulated|headed|addressed|transmitted|announced|initiated|made public|co-signed|cosigned|published|dispatched|fired off|shot off|followed up|is out|are out|responded|requested|urged|urging|asked|pressed|called|demanded|demanding|expressed|sought|outlined|warned|raised|partnered|teamed up|joined forces|collaborated|rallied|filed|mailed|forwarded|drafted|directed|handed|handing|to hand|hand-delivered|presented|carried|brought';
const LETTER = '\\bletters?(?:to)?\\b';
/** Where a sentence says that a letter was written: the verb, or the words before the letter. */
const ACTS_ON_LETTER: readonly RegExp[] = [
  new RegExp(`\\b(?:${DOES})\\b(?=[^.]{0,300}?${LETTER})`, 'giu'),
  /\b(?:in|with|through) (?:(?:an?|the|their|his|her|this) )?(?:[\w·-]+,? ){0,5}?letters?\b/gi,
  new RegExp(
    `${LETTER},? (?:today |was |were |is |has been )?(?:being )?(?:sent|went to|led|signed|addressed|co-?signed|written|delivered|authored|organized|spearheaded|released|made public|published)\\b`,
    'gi',
  ),
  /(?:\breceiv\w+ [^.]{0,60}?|(?:^|[–—] ?)(?:[\p{L}’'-]+ ){0,3})letters? (?:to [^.]{1,120} )?from\b/giu,
  /\b(?:their|his|her|\p{L}+’s?|\p{L}+'s?) (?:[\w-]+ ){0,2}letters? to\b/giu,
  /\bletter,? (?:which|that) [^.]{1,60}\b(?:wrote|led|sent|authored|signed)\b/gi,
];
const ACTS_OF_WRITING: readonly RegExp[] = [
  /\b(?:wrote|writes?|writing|written|writing again|penned a note) (?:again |directly |today |yesterday |recently |(?:on )?\w+day |(?:this|last) week )?to\b/gi,
  /\b(?:wrote|writes)(?= (?:[^.,]{0,120}\b(?:urging|asking|requesting|calling|demanding|expressing|pressing|to (?:urge|ask|request|call|demand|express|press))|that|about|in opposition|in support)\b)/gi,
  /(?<![”"_],? )\b(?:wrote|writes) (?:the |both the |both )?(?:(?:U·S·|\p{Lu})[^.,;]{2,})(?<!\b(?:Act|Bill|Law|Report|Rule|Book|Amendment)\b.{0,200})/gu,
];
const actsFor = (text: string): readonly RegExp[] =>
  /letter/i.test(text) ? [...ACTS_OF_WRITING, ...ACTS_ON_LETTER] : ACTS_OF_WRITING;

/** Members without a name, who are said to have written it. */
const GROUP =
  '(?:members of (?:congress|the (?:u[.·]?s[.·]? )?(?:house|senate)\\b|the [\\w ]{2,30} (?:congressional )?delegation)|(?<!\\bstate )(?:u[.·]?s[.·]?|republican|democratic|gop|house|senate) (?:senators|representatives|members|lawmakers|republicans|democrats)|congressional (?:delegations?|representatives|members|democrats|republicans)|(?:house|senate) (?:[\\w&,’-]+ ){1,8}committee)';
const WROTE =
  '(?:sen(?:ds?|t|ding)|wr(?:ites?|ote|itten)|signs?|signed|penned|led|urg(?:e|ed|es|ing)|call(?:ed|ing)? (?:on|for)|demand(?:ed|ing)?|asked|press(?:ed|ing))';
const BY_MEMBERS = new RegExp(
  `(?:^(?:[^.;]{0,90}[-–—:,] )?|[”"] )(?:[\\w.,·’'-]+ ){0,8}?${GROUP}\\b[^.;]{0,140}?\\b${WROTE}\\b|\\bsigned by (?:[\\w,.-]+ ){0,8}?${GROUP}`,
  'i',
);
const COLLECTIVE =
  /\b(?:[Mm]embers of [Cc]ongress|[Tt]he (?:two|three|four|five) members|[Rr]epublicans|[Dd]emocrats|[Ll]awmakers(?! \p{Lu})|[Ss]enators(?! \p{Lu})|[Cc]ongress(?:men|women|members)(?! \p{Lu})|[Rr]epresentatives(?! \p{Lu})|[Dd]elegation|[Cc]olleagues|[Cc]aucus|(?<!who )(?:[Cc]o-)?[Cc]hair(?:s|men)|[Ll]eaders)\b/u;
/** Members as those who are asked: "a letter to congressional leaders". */
const TO_MEMBERS =
  /\b(?:to|from|on|urg(?:e|ed|es|ing)|ask(?:ed|s|ing)?|press(?:ed|es|ing)?) (?:the )?(?:[\w·-]+ ){0,3}?(?:leaders|leadership|(?:co-)?chairs|ranking members|members of congress|lawmakers|senators|representatives)\b(?! who (?:sent|signed|wrote|led)\b)(?: and (?:ranking members|leaders))?/gi;

export const saysLetter = (text: string): boolean => actsFor(text).some((pattern) => text.search(pattern) >= 0);

export const saysMembersWrote = (text: string): boolean => BY_MEMBERS.test(text);

/** Whether a member, or members without a name, are who writes in this sentence. `text` is what is `told` in it. */
export function hasWriter(text: string, sentence: Stretch, resolved: readonly Resolved[]): boolean {
  const strong = resolved.filter((one) => one.strong);
  const named = inside(resolved, sentence);
  const acts = actsFor(text).flatMap((pattern) => [...text.matchAll(pattern)].map(({ index }) => index));
  const writers = runsOf(named)
    .filter((run) => isWriter(text, sentence.start, run, acts))
    .flat();
  if (writers.some((one) => one.strong)) return true;
  const group = text.replaceAll(TO_MEMBERS, '');
  if (BY_MEMBERS.test(group)) return true;
  if (/\bsigned by:\s*$/.test(text))
    return strong.some(({ mention }) => mention.start >= sentence.end && mention.start < sentence.end + 60);
  return (writers.length > 0 || COLLECTIVE.test(group)) && strong.length > 0;
}

const TITLES = "(?:(?:the|both|fellow|then|of|and|on|for|\\p{Lu}[\\p{L}.·&’'-]*) ){0,12}";
/** Inside an office: "Committee on", "leader of". */
const IN_OFFICE = "(?<!(?:\\p{Lu}[\\p{L}’'-]*|chairs?|chair\\p{L}{2,5}|members?|leaders?|dean|head|colleagues?) )";
/** The names after these are no subject: "letters to", "constituents of", "sent Senator Doe a letter". */
const OBJECT = new RegExp(
  `(?:${IN_OFFICE}\\b(?:of|for|on|from)|\\b(?:to|about|against|by|backing|thank(?:s|ed|ing)?|supporting|praised|gave|sent|told|(?:I|[Ww]e) (?:ask|beg|urge|call on)|ask(?:ed|ing)?|urg(?:ed|ing)|challeng(?:ed|ing)|called)|\\bto (?:[\\p{L}’'-]+ ){1,8}[\\p{L}’'-]+:) ${TITLES}$`,
  'u',
);
const BY_MEMBER = new RegExp(
  `\\b(?:[Ll]etters?|[Ll]ed|[Ss]igned|[Ss]ent|[Ww]ritten|[Pp]enned|[Jj]oined|[Hh]eaded|[Ss]pearheaded|[Oo]rganized|[Aa]uthored|group|coalition|pair|trio|quartet|duo|delegation|[Oo]ffice|push|call|effort|request|those)\\b[^.]{0,120}?\\b(?:by|from|of) ${TITLES}$`,
  'u',
);
/** "Rep. Doe visited a school, where students wrote": somebody else's verb. */
const OTHER_SUBJECT =
  /\b(?:where|after|when|that|in which|as|before|because|if|while|until) (?!(?:he|she|they|his|her|their)\b)(?:[\p{L}\p{N}’'·-]+ ){1,6}$|(?<!^|\b(?:is|are|was|were) (?:also )?(?:among|one of|part of|two of|three of)\b(?! those).{0,80}),? (?:who|which) (?:\p{L}+ ){0,2}$/iu;
/** "Rep. Doe's challenger" writes for herself. */
const OWNED = /^(?:’s|'s|’|') (?!(?:[\w-]+ )?(?:letters?|office|request|call|effort|push|message|appeal)\b)/;

function isWriter(text: string, offset: number, run: readonly Resolved[], acts: readonly number[]): boolean {
  const from = run[0]!.mention.outerStart - offset;
  const to = run.at(-1)!.mention.outerEnd - offset;
  const before = text.slice(Math.max(0, from - 200), from);
  if (OWNED.test(text.slice(to, to + 40))) return false;
  if (OBJECT.test(before)) return BY_MEMBER.test(before);
  const next = acts.filter((at) => at >= to);
  return next.length === 0 || next.some((at) => !OTHER_SUBJECT.test(text.slice(to, at)));
}
