import type { Page } from '../page/page.ts';
import type { Stretch } from '../page/paragraphs.ts';
import type { Resolved } from '../names/resolve.ts';
import { inside } from '../names/runs.ts';
import { isFronted } from './fronted.ts';
import { partBefore } from './part-before.ts';
import { type Spot, spotsIn } from './spots.ts';
import { verbAt } from './subject-verb.ts';
import { type Part, toldOutright } from './told-outright.ts';

export interface Placed {
  readonly one: Resolved;
  readonly part: Part;
}

/** Lists of names by what stands right before them; what is left before the verb is the subject. */
export function partsIn({ masked }: Page, sentence: Stretch, resolved: readonly Resolved[]): Placed[] {
  const named = inside(resolved, sentence);
  const joining = JOINING.exec(masked.slice(sentence.start, Math.min(sentence.end, sentence.start + 240)));
  if (joining) {
    const end = sentence.start + joining[0].length;
    return placedAs(
      'lead',
      named.filter(({ mention }) => mention.end < end),
    );
  }
  const verb = verbAt(masked, sentence, named);
  const joins = JOINS.test(masked.slice(verb, verb + 60));
  let isLed = false;
  const placed = spotsIn(masked, sentence, named).flatMap((spot): Placed[] => {
    const { run, opening, before, between, after } = spot;
    if (isOfAnother(spot)) return [];
    const told = toldOutright(before, after) ?? (isLed && AND_THE.test(between) ? 'named-lead' : undefined);
    isLed = told === 'named-lead';
    const isBehind = run[0]!.mention.start > verb;
    const said = told ?? partBefore(spot, isBehind);
    if (said === 'no-part') return [];
    if (said) return ifStrong(said, run);
    if (isBehind) return [];
    // "In a letter to the Secretary, Doe and others said", of somebody whom the story introduced
    const followsReader = isFronted(masked, sentence) && / to [^]{3,}, $/.test(opening);
    if (followsReader && run.some((one) => isIntroduced(one, resolved))) return placedAs('lead', run);
    return isReader(spot) ? [] : ifStrong(joins ? 'joiner' : subjectPart(spot), run);
  });
  return withAside(placed, verb);
}

/** "Joining Reps. Ames and Brown on the letter: Cole, Dean and Eads": `toldSigners` has it. */
const JOINING =
  /^(?:Also )?(?:[Jj]oining|[Ss]igning|[Cc]osigning|[Cc]o-signing)\b[^]{0,160}?\bletters?\b ?(?::|are|were|is|was|include)/;
const JOINS =
  /^\s*(?:today |also |recently |yesterday |this week |last week |proudly )*(?:(?:has |have )?(?:join(?:ed|s|ing)|(?:co-?)?sign(?:ed|s|ing))\b(?! (?:by|together|forces))|(?:is|are|was|were) (?:also )?(?:among|part of|(?:one|two|three) of)\b)/i;
/** "led by Senator Ames and the co-chairs of the caucus, Senators Brown and Cole" */
const AND_THE =
  /^,? (?:and (?:the|its) |as well as (?:the |its )?)(?:(?!(?:joined|signed|sent|urged|led|by|included|signatures?)\b)[\p{L}&’'-]+ ){1,10}?(?:[\p{L}’'-]+, )?$/u;

const placedAs = (part: Part, run: readonly Resolved[]): Placed[] => run.map((one) => ({ one, part }));

/** Nobody has a part by a name alone that may be somebody else's. */
const ifStrong = (part: Part, run: readonly Resolved[]): Placed[] =>
  run.some(({ strong }) => strong) ? placedAs(part, run) : [];

/** Of names that stand beside what is told, or in what somebody else said. */
const isOfAnother = ({ before, after }: Spot): boolean =>
  (BESIDE.test(before) && /\bsigned by\b/i.test(after)) || SUBORDINATE.test(before);

/** "Along with A and B, the letter was signed by": says nothing of what A and B did. */
const BESIDE = /^(?:along with|in addition to|besides) [^]{0,20}$/i;
/** "takes up what Senators Ames and Brown said" */
const SUBORDINATE = /\b(?:what|how|where|than) (?:(?:\p{Lu}[\p{L}.&’'-]*|of|the|and|for|on) ){0,8}$/u;

const isIntroduced = ({ person }: Resolved, resolved: readonly Resolved[]): boolean =>
  resolved.some((other) => other.strong && other.person === person);

/** Before the verb, and yet somebody who is written to or spoken of. */
const isReader = ({ opening, before, after }: Spot): boolean =>
  TO.test(before) && !/\b(?:from|by) $/i.test(before) && !(FRONTED.test(opening) && ACTS.test(after));

const TO =
  /\b(?:letter(?:s)? (?:sent |addressed )?to|letterto|wrote (?:a letter )?to|write to|writing to|sent to|addressed to|urg(?:ed|ing|e|es)|call(?:ed|ing|s)? (?:up)?on|ask(?:ed|ing|s)?|press(?:ed|ing)|to|from|for|by|against|about|(?<!\b(?:republican|democrat|offices?|group|coalition|pair|trio|quartet|committee|subcommittee|caucus|commission|chairs?|chair\w{2,5}|members?|leaders?|task force) )(?:on|of)) (?:the |both )?(?:[\p{L}.&’' -]{0,60} )?$/iu;
/** "In a letter to the committee Doe pushed for": the comma is often left out. */
const FRONTED = /^In (?:an?|his|her|their) [^,]{3,160}$/;
const ACTS =
  /^ (?:also |today )?(?:urged|called|pushed|asked|demanded|pressed|requested|wrote|expressed|raised|warned)\b/;

const subjectPart = ({ opening, before }: Spot): Part =>
  INCLUDED.test(before) && LEDS.test(opening) ? 'signer' : 'lead';

/** "a group of senators, led by Senator Ames, including Senators Brown and Cole" */
const INCLUDED = /(?:,| [–—-]) (?:including|among them) (?:fellow )?$/i;
const LEDS = /\b(?:led|spearheaded|organized|headed) by\b/i;

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
