import { antecedents, joinsAs } from './antecedent.ts';
import { NUMBER } from '../page/numbers.ts';
import type { Page, Sentence } from '../page/page.ts';
import type { Stretch } from '../page/paragraphs.ts';
import { partsIn, type Placed } from './parts.ts';
import { type Part, toldOutright } from './told-outright.ts';
import type { Resolved } from '../names/resolve.ts';
import { inside, runsOf } from '../names/runs.ts';

/** Who leads, who leads with them, and who is only said to have joined. In order of appearance, each person once. */
export interface Authors {
  readonly leads: readonly Resolved[];
  readonly coLeads: readonly Resolved[];
  readonly signers: readonly Resolved[];
}

/** Of a longer list that names nobody as leading, the first leads. */
export const MOST_ALIKE = 3;

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
  const senders = new Set<Resolved['person']>();
  const gathers =
    announcing[0] !== undefined && GROUP_OF.test(page.masked.slice(announcing[0].start, announcing[0].end));
  for (const sentence of announcing) {
    for (const one of antecedents(page, sentence, resolved)) put(one, joinsAs(page, sentence) ? 'joiner' : 'lead');
    const led = kept.some(({ part }) => part === 'lead' || part === 'named-lead');
    // Whoever is said to join after it was told who sent it has signed.
    const later = led && (WAS_JOINED.test(page.masked.slice(sentence.start, sentence.end)) ? 'co-lead' : 'joiner');
    const isSender = sends(page, sentence);
    const placed = partsIn(page, sentence, resolved);
    // "Senator Ames and a group of senators wrote. The three senators – Ames, Brown and Cole – said"
    const before = new Set(kept.filter(({ part }) => part === 'lead').map(({ one }) => one.person));
    const isList = gathers && placed.some(({ one }) => before.has(one.person));
    for (const { one, part } of placed) {
      const isBeside = isList && part === 'lead' && !before.has(one.person);
      put(one, part === later || isBeside ? 'signer' : part);
      if (part === 'lead' && !isBeside && isSender) senders.add(one.person);
    }
  }
  for (const { one, part } of leaders(page, announcing, sentences, resolved)) put(one, part);
  for (const { one, part } of marked(page, resolved)) put(one, part);
  const isTold = kept.some(({ part }) => part === 'named-lead');
  const others = kept.some(({ part }) => part !== 'joiner' && part !== 'signer');
  const joiners = kept.filter(({ part }) => part === 'joiner');
  const partOf = (entry: (typeof kept)[number]): 'lead' | 'co-lead' | 'signer' => {
    const { part } = entry;
    if (part === 'named-lead') return 'lead';
    if (part === 'lead') return isTold && !senders.has(entry.one.person) ? 'signer' : 'lead';
    if (part !== 'joiner') return part;
    if (!others) return joiners.length > MOST_ALIKE && entry !== joiners[0] ? 'signer' : 'lead';
    return isTold ? 'signer' : joinerPart(page, announcing);
  };
  const parts = kept.map((entry) => ({ one: entry.one, part: partOf(entry) }));
  const of = (part: 'lead' | 'co-lead' | 'signer') =>
    parts.filter((entry) => entry.part === part).map(({ one }) => one);
  return { leads: of('lead'), coLeads: of('co-lead'), signers: of('signer') };
}

const GROUP_OF =
  /\band an? (?:[\w-]+ )?(?:group|coalition) of (?:[\w-]+ ){0,3}(?:senators|members|lawmakers|representatives|colleagues)\b/i;

/** "Senator Ames sent a letter with five colleagues" leads whoever "led" it besides; one "among" those who sent one does not. */
function sends({ masked }: Page, { start, end }: Stretch): boolean {
  const words = masked.slice(start, Math.min(end, start + 600));
  return SENT.test(words) && !SENT_BY_MORE.test(words);
}

const SENT =
  /(?<!\bletters? )\b(?:sent|sends|sending|wrote|writes|written|writing|penned) (?:[^.]{0,60} )?(?:letters?|to)\b/i;
const SENT_BY_MORE =
  /\b(?:among|one of|member of (?:a|the) group|part (?:of|in)|in support of|(?:that|which) (?:was|were) sent|other (?:members|senators|lawmakers)|letters?,? (?:that was |which was )?(?:being )?(?:led|spearheaded|organized|authored|headed)|(?:co-?)?sign(?:ed|s|ing)?|join(?:ed|s|ing)?)\b/i;

/** "Ames and Brown were joined by Cole in signing the letter" */
const WAS_JOINED =
  /\b(?:was|were) (?:also )?joined (?:by|(?:in|on) (?:the|this|their) (?:[\w-]+ )?(?:letter|effort) by)\b/;

/** "joined Senator A in sending" makes two who lead; "joined A and 40 colleagues" one more who signed. */
function joinerPart({ masked }: Page, announcing: readonly Stretch[]): 'co-lead' | 'signer' {
  const sentences = announcing.map(({ start, end }) => masked.slice(start, Math.min(end, start + 600)));
  const text = sentences.filter((words) => /\bjoin/i.test(words)).join(' ');
  if (JOINS_LEADING.test(text)) return 'co-lead';
  return JOINS_MANY.test(text) ? 'signer' : 'co-lead';
}

const JOINS_MANY = new RegExp(
  `\\bcolleagues\\b|\\band others\\b|\\b(?:entire|whole|rest of the) (?:[\\w]+ ){0,3}(?:caucus|delegation|conference)\\b|\\b${NUMBER} (?:[a-z]+ ){0,2}(?:others?|members|senators|representatives|lawmakers|democrats|republicans)\\b|\\bgroup of\\b|\\bsign(?:ed|ing) (?:on|onto|an?|the|this|by)\\b`,
  'i',
);

/** "joined Senator A in leading 23 colleagues" */
const JOINS_LEADING = /\bjoin(?:ed|s|ing)\b[^;]{0,500}? (?:in|to) (?:co-?)?(?:lead|spearhead|organiz)(?:e|ing)?\b/i;

/** "Jane Doe (MD-04) co-lead", as a list of those who signed has it. */
const marked = ({ masked }: Page, resolved: readonly Resolved[]): Placed[] =>
  resolved.flatMap((one): Placed[] => {
    const { outerEnd } = one.mention;
    const [, co] = (one.strong && MARK.exec(masked.slice(outerEnd, outerEnd + 30))) || [];
    return co === undefined ? [] : [{ one, part: co === '' ? 'named-lead' : 'co-lead' }];
  });
const MARK = /^,? ?[-–—(*]{0,2} ?(co-?|)lead(?:er)?(?: (?:signer|sponsor|author))?\)?(?=[,.;\n]|$)/i;

/** "Senator Doe led the companion letter in the Senate" */
const OTHER_LETTER =
  /\b(?:companion|similar|separate|parallel|identical|second|earlier|previous) (?:[\w-]+ )?(?:letter|effort|initiative)\b/i;

/** "The letter was led by A and co-led by B", wherever the story says it. */
function leaders(
  { masked }: Page,
  announcing: readonly Stretch[],
  sentences: readonly Sentence[],
  resolved: readonly Resolved[],
): Placed[] {
  return sentences
    .filter(({ start, past }) => !past && !announcing.some((one) => one.start === start))
    .filter(({ start, end }) => {
      const words = masked.slice(start, Math.min(end, start + 300));
      return (
        /\b(?:letter|effort|initiative|group|coalition|it|co-?signers|lead (?:signers|authors|signatories))\b/i.test(
          words,
        ) && !OTHER_LETTER.test(words)
      );
    })
    .flatMap((sentence) => {
      const runs = runsOf(inside(resolved, sentence));
      return runs.flatMap((run): Placed[] => {
        const first = run[0]!.mention;
        const before = masked
          .slice(Math.max(sentence.start, first.outerStart - 240), first.outerStart)
          .replaceAll('\n', ' ');
        const part = toldOutright(before, masked.slice(run.at(-1)!.mention.outerEnd, sentence.end));
        return part === undefined || part === 'signer' ? [] : run.map((one) => ({ one, part }));
      });
    });
}
