import { antecedent, joinsAs } from './antecedent.ts';
import type { Page, Sentence } from './page.ts';
import type { Stretch } from './paragraphs.ts';
import type { Resolved } from './resolve.ts';
import { inside, runsOf } from './runs.ts';

/** Who leads, who leads with them, and who is only said to have joined. In order of appearance, each person once. */
export interface Authors {
  readonly leads: readonly Resolved[];
  readonly coLeads: readonly Resolved[];
  readonly signers: readonly Resolved[];
}

/** `named-lead`: said outright, "led by"; `lead`: stands as the subject. */
type Part = 'named-lead' | 'lead' | 'co-lead' | 'signer' | 'joiner';

const LED_BY =
  /(?<!\bco-)\b(?:led|authored|spearheaded|organized|initiated|headed(?: up)?|drafted|written|sent|penned|circulated|co-authored|released|issued|published)(?: in the (?:House|Senate)| (?:on|last|this) [\w. ]{3,16})? (?:jointly )?by (?:fellow |bipartisan |Congressional |the )?(?:[\w ’'-]{0,60} )?$/i;
const CO_LED_BY =
  /\bco-?(?:led|authored|sponsored|headed|lead)(?: in the (?:House|Senate))? by (?:fellow |our own )?$|\bco-?lead(?:s|ing)?(?: of| on)?(?: the letter)?(?: are| were| is| was| include(?:s)?|:)? ?$/i;
const WITH =
  /(?:\b(?:joined (?:by|with)|along ?with|alongside|together with|in partnership with|in collaboration with|co-?led(?: (?:it|the letter))? (?:with|alongside)|with|as well as|accompanied by|with the support of|partnered with|teamed up with|in addition to),? )(?:fellow |colleagues?,? |his colleagues?,? |her colleagues?,? |their colleagues?,? |by )?(?:[\w ]{0,30}(?:delegation|caucus|committee) (?:members|colleagues) )?(?:(?:(?:[a-z]{2,5} )?(?:(?:co-|vice[- ])?chair(?:s|man|woman)?|ranking members?|leaders?|whips?)|u\.?s\.?|representatives?|senators?) ){0,3}$/i;
/** "with Judiciary Committee Republican Leader Doe" */
const WITH_TITLED =
  /\b(?:[Jj]oined (?:by|with)|[Aa]long ?with|[Aa]longside|[Tt]ogether with|[Ww]ith|as well as),? (?:the )?(?:(?:\p{Lu}[\p{L}.&’'-]*|of|the|and|for|on) ){1,12}$/u;
/** "led Senators Ames and Brown in writing": those who followed. */
const LED_THEM =
  /\b(?:[Ll]ed|[Ll]eads|[Ll]eading) (?:fellow |colleagues,? |a group of )?(?:(?:U\.?S\.?|Rep|Sen|Reps|Sens|Senators?|Representatives?|Congress(?:man|woman|men|women|members?)|Democratic|Republican|his|her|their|colleagues?)[.,]? )*$/u;
const JOINED =
  /\b[Jj]oin(?:ed|s|ing)?(?: with| up with)? (?:fellow |his colleagues?,? |her colleagues?,? |colleagues?,? |the )?(?:(?:[A-Z][A-Za-z.]+|of|on|and|the|for) ){0,12}$/;
const SIGNED_BY =
  /\b(?:co-?)?signed (?:onto |on to )?by (?:[\w ]{0,40})?$|\b(?:signers|signatories|cosigners|co-signers)(?: [\w ]{0,20})?(?: include| are|:)\s*$/i;
/** "Along with A and B, the letter was signed by": says nothing of what A and B did. */
const BESIDE = /^(?:along with|in addition to|besides) [^]{0,20}$/i;
const TO =
  /\b(?:letter(?:s)? (?:sent |addressed )?to|letterto|wrote (?:a letter )?to|write to|writing to|sent to|addressed to|urg(?:ed|ing|e|es)|call(?:ed|ing|s)? (?:up)?on|ask(?:ed|ing|s)?|press(?:ed|ing)|to|from|for|by|against|about|(?<!\b(?:committee|subcommittee|caucus|commission|chairs?|chair\w{2,5}|members?|leaders?|task force) )(?:on|of)) (?:the |both )?(?:[\p{L}.&’' -]{0,60} )?$/iu;
/** What the subject of the sentence did. */
const VERB =
  /\b(?:co-?led|co-?leads|led|leads|leading|lead|sent|sends?|sending|wrote|writes?|writing|penned|urged?|urges|urging|called|calls?|calling|demand(?:ed|s|ing)?|ask(?:ed|s|ing)?|request(?:ed|s|ing)?|press(?:ed|es|ing)|push(?:ed|es|ing)|join(?:ed|s|ing)?|(?:co-?)?sign(?:ed|s|ing)?|announced?|announces|releas(?:ed|es|ing)|spearhead(?:ed|s|ing)|expressed?|expressing|submitted|delivered|sought|question(?:ed|s)|warn(?:ed|s)|condemn(?:ed|s)|applaud(?:ed|s)|thank(?:ed|s)|slammed|blasted|criticized|raised|encourag(?:ed|es)|issued|made|continued|introduced|oppos(?:ed|es)|helped|initiated|organized|circulated|authored|took|voiced|renewed|reiterated|implored|is|are|was|were|has|have)\b/i;
const JOINS =
  /^\s*(?:today |also |recently |yesterday |this week |last week |proudly )*(?:has |have )?(?:join(?:ed|s|ing)|(?:co-?)?sign(?:ed|s|ing))\b(?! (?:by|together|forces to lead))/i;

export function authorsOf(
  page: Page,
  announcing: readonly Stretch[],
  sentences: readonly Sentence[],
  resolved: readonly Resolved[],
): Authors {
  const kept: { readonly one: Resolved; part: Part }[] = [];
  const put = (one: Resolved, part: Part): void => {
    const id = one.person.bioguide;
    const before = kept.find(({ one: other }) => other.person.bioguide === id);
    if (!before) kept.push({ one, part });
    // What is said outright counts more than where a name stands.
    else if (
      before.part !== 'named-lead' &&
      (part === 'named-lead' || before.part === 'joiner' || before.part === 'signer')
    )
      before.part = part;
  };
  for (const sentence of announcing) {
    for (const one of antecedent(page, sentence, resolved)) put(one, joinsAs(page, sentence) ? 'joiner' : 'lead');
    const led = kept.some(({ part }) => part === 'lead' || part === 'named-lead');
    // Whoever is said to join after it was told who sent it has signed.
    for (const { one, part } of partsIn(page, sentence, resolved)) put(one, part === 'joiner' && led ? 'signer' : part);
  }
  for (const { one, part } of leaders(page, announcing, sentences, resolved)) put(one, part);
  const isTold = kept.some(({ part }) => part === 'named-lead');
  const others = kept.some(({ part }) => part !== 'joiner' && part !== 'signer');
  const partOf = ({ part }: (typeof kept)[number]): 'lead' | 'co-lead' | 'signer' => {
    if (part === 'named-lead') return 'lead';
    if (part === 'lead') return isTold ? 'signer' : 'lead';
    if (part !== 'joiner') return part;
    if (!others) return 'lead';
    return isTold ? 'signer' : joinerPart(page, announcing);
  };
  const parts = kept.map((entry) => ({ one: entry.one, part: partOf(entry) }));
  const of = (part: 'lead' | 'co-lead' | 'signer') =>
    parts.filter((entry) => entry.part === part).map(({ one }) => one);
  return { leads: of('lead'), coLeads: of('co-lead'), signers: of('signer') };
}

/** "joined Senator A in sending" makes two who lead; "joined A and 40 colleagues" one more who signed. */
function joinerPart({ masked }: Page, announcing: readonly Stretch[]): 'co-lead' | 'signer' {
  const text = announcing.map(({ start, end }) => masked.slice(start, Math.min(end, start + 600))).join(' ');
  return /\bcolleagues\b|\band others\b|\b\d+ (?:[a-z]+ ){0,2}(?:other|members|senators|representatives|lawmakers|democrats|republicans)\b|\bgroup of\b|\bsign(?:ed|ing)\b/i.test(
    text,
  )
    ? 'signer'
    : 'co-lead';
}

/** "In a letter to the committee Doe pushed for": the comma is often left out. */
const FRONTED = /^In (?:an?|his|her|their) [^,]{3,160}$/;
const ACTS =
  /^ (?:also |today )?(?:urged|called|pushed|asked|demanded|pressed|requested|wrote|expressed|raised|warned)\b/;

interface Placed {
  readonly one: Resolved;
  readonly part: Part;
}

/** Runs of names by what stands right before them; what is left before the verb is the subject. */
function partsIn({ masked }: Page, sentence: Stretch, resolved: readonly Resolved[]): Placed[] {
  const named = inside(resolved, sentence);
  const runs = runsOf(named);
  const verb = verbAt(masked, sentence, named);
  let withSeen = false;
  let subject: Part | undefined;
  return runs.flatMap((run): Placed[] => {
    const first = run[0]!.mention;
    const before = masked
      .slice(Math.max(sentence.start, first.outerStart - 140), first.outerStart)
      .replaceAll('\n', ' ');
    const all = (part: Part): Placed[] => (run.some(({ strong }) => strong) ? run.map((one) => ({ one, part })) : []);
    if (BESIDE.test(before) && /\bsigned by\b/i.test(masked.slice(first.end, sentence.end))) return [];
    const told = toldOutright(before, masked.slice(run.at(-1)!.mention.outerEnd, sentence.end));
    if (told) return all(told);
    if (WITH.test(before) || WITH_TITLED.test(before)) {
      withSeen = true;
      return all('co-lead');
    }
    if (first.start > verb && LED_THEM.test(before)) return all('signer');
    if (JOINED.test(before)) return all('lead');
    if (first.start > verb) return [];
    const opening = masked.slice(sentence.start, first.outerStart);
    const acts = FRONTED.test(opening) && ACTS.test(masked.slice(run.at(-1)!.mention.outerEnd, sentence.end));
    if (!acts && TO.test(before) && !/\b(?:from|by) $/i.test(before)) return [];
    const joins = JOINS.test(masked.slice(verb, verb + 60));
    subject = joins ? 'joiner' : 'lead';
    return all(withSeen && subject === 'lead' ? 'lead' : subject);
  });
}

/** What the words right before and after a list of names say of it outright. */
function toldOutright(before: string, after: string): Part | undefined {
  if (CO_LED_BY.test(before)) return 'co-lead';
  if (SIGNED_BY.test(before)) return 'signer';
  if (LED_BY.test(before)) return 'named-lead';
  const [, verb] = OF_LETTER.exec(after.slice(0, 60)) ?? [];
  if (verb === undefined) return undefined;
  if (/^joined|signed$/i.test(verb)) return 'signer';
  return /^co/i.test(verb) ? 'co-lead' : 'named-lead';
}

const OF_LETTER =
  /^,? (?:also )?(co-?led|led|joined|(?:co-)?signed)(?: on(?:to)?)? (?:the|this) (?:letter|effort|initiative)\b/i;

/** Where the subject ends: the first verb outside of tags and titles, after the first name where one stands before it. */
function verbAt(masked: string, { start, end }: Stretch, named: readonly Resolved[]): number {
  const text = masked
    .slice(start, Math.min(end, start + 4000))
    .replaceAll(/\([^()\n]{0,60}\)/g, (tag) => '_'.repeat(tag.length));
  const fronted =
    /^(?:[^.\p{Ll}]{0,60}[-–—:] ?)?(?:In|Through|Via|With) (?:an? |their |his |her )[^.]{0,400}?, (?=(?:U\.?S\.? )?(?:Rep|Sen|Cong|Del|Chair|Ranking|\p{Lu}))/u.exec(
      text,
    );
  let from = fronted ? fronted[0].length : 0;
  const first = named[0] ? named[0].mention.outerStart - start : 0;
  // "Following the fire that closed the school, Rep. Doe wrote": what stands before the comma is not what she did.
  if (first > from && BEGINS_SUBJECT.test(text.slice(Math.max(0, first - 160), first))) from = first;
  for (;;) {
    const found = VERB.exec(text.slice(from));
    if (!found) return end;
    const at = from + found.index;
    // "joined by" and "led by" inside the subject are no verbs of it.
    const passive = /^(?:co-?)?(?:joined|led|signed|sent|accompanied) (?:by|with)\b/i.test(text.slice(at, at + 30));
    if (!passive) return start + at;
    from = at + found[0].length;
  }
}

const BEGINS_SUBJECT =
  /(?:^|[,–—-]|\b(?:[Ww]hy|[Ss]o|[Bb]ut) )\s*(?:today,? |this week,? )?(?:(?:the|and|his|her) )?(?:\p{Lu}[\p{L}&’'.]* ){0,7}$/u;

/** "The letter was led by A and co-led by B", wherever the story says it. */
function leaders(
  { masked }: Page,
  announcing: readonly Stretch[],
  sentences: readonly Sentence[],
  resolved: readonly Resolved[],
): Placed[] {
  return sentences
    .filter(({ start, past }) => !past && !announcing.some((one) => one.start === start))
    .filter(({ start, end }) =>
      /\b(?:letter|effort|initiative|it)\b/i.test(masked.slice(start, Math.min(end, start + 300))),
    )
    .flatMap((sentence) => {
      const runs = runsOf(inside(resolved, sentence));
      return runs.flatMap((run): Placed[] => {
        const first = run[0]!.mention;
        const before = masked
          .slice(Math.max(sentence.start, first.outerStart - 140), first.outerStart)
          .replaceAll('\n', ' ');
        const part = toldOutright(before, masked.slice(run.at(-1)!.mention.outerEnd, sentence.end));
        return part === undefined || part === 'signer' ? [] : run.map((one) => ({ one, part }));
      });
    });
}
