import type { Page } from '../page/page.ts';
import type { Stretch } from '../page/paragraphs.ts';
import type { Resolved } from '../names/resolve.ts';
import { inside, runsOf } from '../names/runs.ts';
import { isFronted } from './fronted.ts';
import { verbAt } from './subject-verb.ts';
import { type Part, toldOutright } from './told-outright.ts';

const WITH =
  /(?:\b(?:joined (?:today |yesterday |this week |(?:on )?\w+day )?(?:by|with)|along ?with|alongside|together with|in partnership with|in collaboration with|co-?led(?: (?:it|the letter))? (?:with|alongside)|with|as well as|accompanied by|with the support of|partnered with|teamed up with|in addition to),? )(?:fellow |colleagues?,? |his colleagues?,? |her colleagues?,? |their colleagues?,? |by )?(?:(?:his|her|their|[\w ]{0,30}(?:delegation|caucus|committee)) (?:[\w“”"’'-]+ ){0,4}(?:members|colleagues),? )?(?:(?:(?:[a-z]{2,5} )?(?:(?:co-|vice[- ])?chair(?:s|man|woman)?|ranking members?|leaders?|whips?)|u\.?s\.?|representatives?|senators?) ){0,3}$/i;
/** "with Judiciary Committee Republican Leader Doe" */
const WITH_TITLED =
  /\b(?:[Jj]oined (?:by|with)|[Aa]long ?with|[Aa]longside|[Tt]ogether with|[Ww]ith|as well as),? (?:the )?(?:(?:\p{Lu}[\p{L}.&’'-]*|of|the|and|for|on) ){1,12}$/u;
/** "led Senators Ames and Brown in writing": those who followed. */
const LED_THEM =
  /\b(?:[Ll]ed|[Ll]eads|[Ll]eading) (?:fellow |colleagues,? |a group of )?(?:(?:U\.?S\.?|Rep|Sen|Reps|Sens|Senators?|Representatives?|Congress(?:man|woman|men|women|members?)|Democratic|Republican|his|her|their|colleagues?)[.,]? )*$/u;
/** "led 23 colleagues, including Reps. Ames and Brown"; of whom "joined 23 colleagues" says the same as of who joins. */
const AMONG =
  /\b(led|leads|leading|joined|joins|joined by|with|alongside|signed by) (?:(?!\bto\b)[^.;:]){0,100}?\b(?:colleagues|members|lawmakers|legislators|senators|representatives|others|democrats|republicans)\b(?:(?!\bto\b)[^.;:]){0,30}?,? (?:including|among them|such as) (?:fellow )?$/i;
/** "a letter signed by 29 senators, including Senators Ames and Brown" */
const SIGNED_AMONG =
  /\bsigned by (?:[^.;:]|U\.S\.){0,60}\b(?:colleagues|members|lawmakers|legislators|senators|representatives|others|democrats|republicans),? (?:including|among them|such as) (?:fellow )?$/i;
/** "a group of senators, led by Senator Ames, including Senators Brown and Cole" */
const INCLUDED = /(?:,| [–—-]) (?:including|among them) (?:fellow )?$/i;
/** “We ask for a hearing,” wrote Reps. Ames and Brown. */
export const INVERTED = /[”"],? (?:wrote|writes?) $/;
/** "released a letter that he and Senator Doe sent" */
const AND_HE = /\bletter (?:that |which )?(?:he|she) and (?:(?:\p{Lu}[\p{L}.&’'-]*|of|the|and|for|on) ){0,8}$/u;
const JOINED =
  /\b[Jj]oin(?:ed|s|ing)?(?: with| up with)? (?:fellow (?:\p{Lu}\p{L}+ )?members |fellow |his |her |their |his colleagues?,? |her colleagues?,? |colleagues?,? |the )?(?:(?:\p{Lu}[\p{L}.&’',-]*|of|on|and|the|for) ){0,12}$/u;
/** "The letter was signed by A, along with B": whoever follows has signed. */
const IS_SIGNED =
  /\bletter\b[^.;]{0,40} (?:was|is) (?:also )?signed by\b|\bco-?signed (?:on |onto )?(?:an?|the|this) (?:[\w-]+ ){0,3}letter\b/i;
/** "Along with A and B, the letter was signed by": says nothing of what A and B did. */
const BESIDE = /^(?:along with|in addition to|besides) [^]{0,20}$/i;
const TO =
  /\b(?:letter(?:s)? (?:sent |addressed )?to|letterto|wrote (?:a letter )?to|write to|writing to|sent to|addressed to|urg(?:ed|ing|e|es)|call(?:ed|ing|s)? (?:up)?on|ask(?:ed|ing|s)?|press(?:ed|ing)|to|from|for|by|against|about|(?<!\b(?:republican|democrat|offices?|group|coalition|pair|trio|quartet|committee|subcommittee|caucus|commission|chairs?|chair\w{2,5}|members?|leaders?|task force) )(?:on|of)) (?:the |both )?(?:[\p{L}.&’' -]{0,60} )?$/iu;
const JOINS =
  /^\s*(?:today |also |recently |yesterday |this week |last week |proudly )*(?:(?:has |have )?(?:join(?:ed|s|ing)|(?:co-?)?sign(?:ed|s|ing))\b(?! (?:by|together|forces))|(?:is|are|was|were) (?:also )?(?:among|part of|(?:one|two|three) of)\b)/i;

/** "In a letter to the committee Doe pushed for": the comma is often left out. */
const FRONTED = /^In (?:an?|his|her|their) [^,]{3,160}$/;
const ACTS =
  /^ (?:also |today )?(?:urged|called|pushed|asked|demanded|pressed|requested|wrote|expressed|raised|warned)\b/;

/** "The letter, which was sent to Chairman Ames, along with": readers stand beside readers. */
const SENT_TO =
  /^(?:The|Their|His|Her|This) (?:[\w-]+ ){0,3}letter,? (?:(?:which|that) )?(?:was |is )?(?:also )?(?:sent|addressed|directed|delivered|went|goes)(?: to)\b(?:(?!\b(?:by|from|led|signed)\b)[^])*$/;

/** "takes up what Senators Ames and Brown said" */
const SUBORDINATE = /\b(?:what|how|where|than) (?:(?:\p{Lu}[\p{L}.&’'-]*|of|the|and|for|on) ){0,8}$/u;

/** "Joining Reps. Ames and Brown on the letter: Cole, Dean and Eads": `toldSigners` has it. */
const JOINING =
  /^(?:Also )?(?:[Jj]oining|[Ss]igning|[Cc]osigning|[Cc]o-signing)\b[^]{0,160}?\bletters?\b ?(?::|are|were|is|was|include)/;
const TITLES = "(?:(?:of|the|and|for|on|\\p{Lu}[\\p{L}.&’',-]*) ){0,12}";
/** Characters of a sentence before its first author. */
const MAX_OPENING = 500;
/** "A letter sent to Secretary Doe by Senator Ames", "was urged in a letter from Senator Ames". */
const BY_AUTHOR = new RegExp(
  `(?:^|[-–—] ?)(?:An?|The|Their|This) (?:[\\w-]+ ){0,3}letter [^;]{0,30}?\\b(?:sent|written|delivered|addressed|submitted|authored)\\b[^;]{0,200}? by ${TITLES}$|\\b(?:was|were|been) (?:[\\w-]+ ){0,2}(?:urged|asked|called|pressed|told)\\b[^;]{0,40}? in (?:an?|the) (?:[\\w-]+ ){0,3}letter (?:from|by) ${TITLES}$|(?:^|[-–—] ?|^(?:(?!\\b(?:sent|wrote|asking)\\b)[^;])*\\b(?:received|got) )(?:[Aa]n?|[Tt]he|[Tt]his) (?:[\\w-]+ ){0,3}letter (?:to [^;]{1,120} )?from ${TITLES}$`,
  'u',
);

export interface Placed {
  readonly one: Resolved;
  readonly part: Part;
}

/** Runs of names by what stands right before them; what is left before the verb is the subject. */
export function partsIn({ masked }: Page, sentence: Stretch, resolved: readonly Resolved[]): Placed[] {
  const named = inside(resolved, sentence);
  const joined = JOINING.exec(masked.slice(sentence.start, Math.min(sentence.end, sentence.start + 240)));
  if (joined)
    return named
      .filter(({ mention }) => mention.end < sentence.start + joined[0].length)
      .map((one) => ({ one, part: 'lead' }));
  const verb = verbAt(masked, sentence, named);
  const joins = JOINS.test(masked.slice(verb, verb + 60));
  const runs = runsOf(named);
  let isLed = false;
  const placed = runs.flatMap((run, i): Placed[] => {
    const first = run[0]!.mention;
    const between = i > 0 ? masked.slice(runs[i - 1]!.at(-1)!.mention.outerEnd, first.outerStart) : '';
    const before = masked
      .slice(Math.max(sentence.start, first.outerStart - 240), first.outerStart)
      .replaceAll('\n', ' ');
    const after = masked.slice(run.at(-1)!.mention.outerEnd, sentence.end);
    const all = (part: Part): Placed[] => (run.some(({ strong }) => strong) ? run.map((one) => ({ one, part })) : []);
    if (BESIDE.test(before) && /\bsigned by\b/i.test(masked.slice(first.end, sentence.end))) return [];
    if (SUBORDINATE.test(before)) return [];
    const told = toldOutright(before, after) ?? (isLed && AND_THE.test(between) ? 'named-lead' : undefined);
    isLed = told === 'named-lead';
    if (told) return all(told);
    if (SENT_TO.test(masked.slice(sentence.start, Math.min(first.outerStart, sentence.start + MAX_OPENING)))) return [];
    // "in coordination with Rep. Doe, who sent similar letters"
    if (/\bcoordination with $/.test(before) && /^[^.;]{0,90}, who (?:sent|wrote|led)\b/.test(after)) return [];
    if (WITH.test(before) || WITH_TITLED.test(before)) {
      const opening = masked.slice(sentence.start, Math.min(first.outerStart, sentence.start + MAX_OPENING));
      return all(IS_SIGNED.test(opening) ? 'signer' : 'co-lead');
    }
    if (SIGNED_AMONG.test(before)) return all('signer');
    if (first.start > verb && LED_THEM.test(before)) return all('signer');
    const [, gathered] = (first.start > verb && AMONG.exec(before)) || [];
    if (gathered !== undefined) return all(/^join(?:ed|s)$/i.test(gathered) ? 'joiner' : 'signer');
    if ([JOINED, INVERTED, AND_HE].some((pattern) => pattern.test(before))) return all('lead');
    const opening = masked.slice(sentence.start, first.outerStart);
    if (opening.length < MAX_OPENING && BY_AUTHOR.test(opening)) return all('lead');
    if (first.start > verb) return [];
    // "In a letter to the Secretary, Doe and others said", of somebody whom the story introduced
    if (isFronted(masked, sentence) && / to [^]{3,}, $/.test(opening) && run.some((one) => isIntroduced(one, resolved)))
      return run.map((one) => ({ one, part: 'lead' }));
    const acts = FRONTED.test(opening) && ACTS.test(after);
    if (!acts && TO.test(before) && !/\b(?:from|by) $/i.test(before)) return [];
    if (joins) return all('joiner');
    return all(INCLUDED.test(before) && LEDS.test(opening) ? 'signer' : 'lead');
  });
  return withAside(placed, verb);
}

const isIntroduced = ({ person }: Resolved, resolved: readonly Resolved[]): boolean =>
  resolved.some((other) => other.strong && other.person === person);

/** "Senators A and B, led by Senator C, sent": all three lead, since the sentence says both. */
function withAside(placed: readonly Placed[], verb: number): Placed[] {
  const aside = placed.filter(({ one, part }) => part === 'named-lead' && one.mention.start < verb);
  // "led by C, three senators – C, A and B – sent": the list has her too, so the others are those who signed.
  const isAmong = placed.some(
    ({ one, part }) => part === 'lead' && aside.some((other) => other.one.person === one.person),
  );
  const rest = isAmong ? 'signer' : 'named-lead';
  return placed.map(({ one, part }) => ({ one, part: aside.length > 0 && part === 'lead' ? rest : part }));
}

const LEDS = /\b(?:led|spearheaded|organized|headed) by\b/i;

/** "led by Senator Ames and the co-chairs of the caucus, Senators Brown and Cole" */
const AND_THE =
  /^,? (?:and (?:the|its) |as well as (?:the |its )?)(?:(?!(?:joined|signed|sent|urged|led|by|included|signatures?)\b)[\p{L}&’'-]+ ){1,10}?(?:[\p{L}’'-]+, )?$/u;
