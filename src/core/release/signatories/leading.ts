import { type Authors, MOST_ALIKE } from './authors.ts';
import { strangers } from '../names/mention-runs.ts';
import { NUMBER, numberOf } from '../page/numbers.ts';
import type { Page } from '../page/page.ts';
import { sentencesOf, type Stretch } from '../page/paragraphs.ts';
import { INVERTED } from './part-before.ts';
import { bylineOf } from '../letter/pasted-letter.ts';
import type { Resolved } from '../names/resolve.ts';
import { inside, runsOf, within } from '../names/runs.ts';

/**
 * Where nobody is said to lead: the names after "By:", else whoever signed first; but not of those who "also" signed, nor where
 * somebody stands before them who is in no table.
 */
export function withLead(
  authors: Authors,
  page: Page,
  { announcing, story }: { readonly announcing: readonly Stretch[]; readonly story: readonly Stretch[] },
  { signed, possible, named }: { readonly [each in 'signed' | 'possible' | 'named']: readonly Resolved[] },
): Authors {
  if (authors.leads.length + authors.coLeads.length > 0) return authors;
  const by = bylineOf(page, possible);
  if (by.length > 0) return byline(authors, by);
  const beside = besideSigners(page, story, possible);
  if (beside.length > 0) return { ...authors, leads: beside };
  const titled = inTitle(page, possible);
  if (titled.length > 0) return { ...authors, leads: titled };
  const wrote = saidToWrite(page, story, possible);
  if (wrote.length > 0) return { ...authors, leads: wrote };
  const meant = saidTogether(page, announcing, possible);
  if (meant.length > 0) return { ...authors, leads: meant };
  const opening = opensStory(page, announcing, possible);
  if (opening.length > 0) return { ...authors, leads: opening };
  const [first] = signed;
  if (!first) return authors;
  const before = page.masked.slice(Math.max(0, first.mention.outerStart - 120), first.mention.outerStart);
  const isBesides = /\b(?:also|additional|other|joining|in addition to|besides)\b/i.test(before);
  const mentions = named.map(({ mention }) => mention);
  const isAfterStranger = strangers(page.text, mentions).some(({ start }) => start < first.mention.start);
  return isBesides || isAfterStranger ? authors : { ...authors, leads: [first] };
}

/** A few names are authors alike. */
const byline = (authors: Authors, by: readonly Resolved[]): Authors =>
  by.length > MOST_ALIKE
    ? { ...authors, leads: by.slice(0, 1), signers: [...authors.signers, ...by.slice(1)] }
    : { ...authors, leads: by };

/** "Rep. Ames and Senator Brown Lead 93 Members in a Letter", above a story that names no author. */
function inTitle({ text, head }: Page, possible: readonly Resolved[]): Resolved[] {
  const found = head.flatMap((line) => {
    const words = text.slice(line.start, line.end);
    // "Letter to Chairman Ames - Brown and Cole Ask": readers stand before the dash.
    const dash = /^Letter to\b/i.test(words) ? words.lastIndexOf(' - ') : -1;
    const verb = words.search(TITLE_VERB);
    const before = { start: line.start, end: line.start + Math.max(0, verb) };
    // A bare surname is somebody's who is named in full elsewhere.
    const named = possible.filter(
      (one) => (one.strong || !one.mention.full) && within(one.mention, line) && one.mention.start >= line.start + dash,
    );
    const first = runsOf(named)[0] ?? [];
    const opens = first[0] && NOTHING.test(text.slice(line.start, first[0].mention.outerStart));
    return opens ? first : named.filter(({ mention }) => within(mention, before));
  });
  return found.filter((one, i) => found.findIndex(({ person }) => person === one.person) === i);
}

/** Before the first name of a headline. */
const NOTHING = /^(?:[A-Z]+: |\p{P}|\s)*$/u;
const TITLE_VERB =
  /\b(?:[Ll]ead|[Ss]end|[Ww]rite|[Ss]ign|[Uu]rge|[Aa]sk|[Pp]ress|[Cc]all|[Pp]ush|[Dd]emand|[Qq]uestion|[Rr]equest)(?:s|es)?\b/;

/** “We ask for a hearing,” wrote Reps. A and B; “We ask for a hearing,” Reps. A and B wrote. */
function saidToWrite({ masked }: Page, story: readonly Stretch[], possible: readonly Resolved[]): Resolved[] {
  const runs = story.flatMap((sentence) => runsOf(inside(possible, sentence)));
  const found = runs.find(
    (run) =>
      run[0]!.strong &&
      (INVERTED.test(masked.slice(Math.max(0, run[0]!.mention.outerStart - 12), run[0]!.mention.outerStart)) ||
        (/[”"],? $/.test(masked.slice(Math.max(0, run[0]!.mention.outerStart - 3), run[0]!.mention.outerStart)) &&
          /^ (?:wrote|said in (?:the|an?|their) (?:[\w-]+ )?letter)\b/.test(
            masked.slice(run.at(-1)!.mention.outerEnd, run.at(-1)!.mention.outerEnd + 40),
          ))),
  );
  return found ?? [];
}

/** "Senator Ames and Rep. Brown want", where the next sentence has "In a letter, the senator and the congressman from Ohio". */
function opensStory(
  { masked, story }: Page,
  announcing: readonly Stretch[],
  possible: readonly Resolved[],
): Resolved[] {
  const isMeant = announcing.some(({ start, end }) =>
    THE_SENATOR.test(masked.slice(start, Math.min(end, start + 300))),
  );
  const first = story[0] && sentencesOf(masked, story[0])[0];
  return (isMeant && first && runsOf(inside(possible, first)).find((run) => run.some(({ strong }) => strong))) || [];
}

const THE_SENATOR =
  /\bthe (?:[\w’'-]+ ){0,2}(?:senator|congress(?:wo)?man|representative|lawmaker)(?: (?:from [\w ]{3,20} )?and the (?:[\w’'-]+ ){0,2}(?:senator|congress(?:wo)?man|representative|lawmaker))?\b/;

/**
 * "The four senators sent", where the story has one list of four; "the lawmakers wrote", where a list of names is the subject of a
 * sentence near its beginning.
 */
function saidTogether(
  { masked, story }: Page,
  announcing: readonly Stretch[],
  possible: readonly Resolved[],
): Resolved[] {
  const told = announcing.map(({ start, end }) => masked.slice(start, Math.min(end, start + 600))).join(' ');
  const number = numberOf(THE_FOUR.exec(told)?.[1] ?? '');
  const early = story
    .slice(0, 8)
    .flatMap((stretch) =>
      sentencesOf(masked, stretch).flatMap((sentence) =>
        runsOf(inside(possible, sentence)).map((run) => ({ run, sentence })),
      ),
    );
  const lists = early.filter(({ run }) => run.every(({ strong }) => strong));
  const all = lists.find(({ run }) => run.length === number && !areSigners(masked, run))?.run;
  if (all) return all;
  if (!THE_LAWMAKERS.test(told)) return [];
  const first = lists.find(
    ({ run, sentence }) => run.length > 1 && masked.slice(sentence.start, run[0]!.mention.outerStart).trim() === '',
  );
  if (!first) return [];
  // "Senators Ames and Brown, along with Reps. Cole and Dean, have asked"
  const beside = lists.find(
    ({ run, sentence }) =>
      sentence.start === first.sentence.start &&
      ALONG_WITH.test(masked.slice(first.run.at(-1)!.mention.outerEnd, run[0]!.mention.outerStart)),
  );
  return [...first.run, ...(beside?.run ?? [])];
}

const ALONG_WITH = /^,? (?:along with|together with|joined by|as well as) $/;

const areSigners = (masked: string, [first]: readonly Resolved[]): boolean =>
  /\bsigned by [^.]{0,80}$/.test(masked.slice(Math.max(0, first!.mention.outerStart - 100), first!.mention.outerStart));

const THE_FOUR = new RegExp(
  `(?:^|[–—-] ?|\\bthe )(${NUMBER}) (?:[\\w.]+ ){0,2}(?:senators|members|lawmakers|representatives|congress(?:wo)?men|chairs|leaders)\\b`,
  'i',
);
const THE_LAWMAKERS =
  /\b(?:the (?:lawmakers|senators|members|representatives|pair|chairs|leaders)|delegation) (?:today |yesterday |(?:this|on|last) \w+ )?(?:wrote|said|sent|urged|asked|called|pressed)\b/i;

/** "In addition to A and B, the letter was signed by ...". */
function besideSigners({ masked }: Page, story: readonly Stretch[], possible: readonly Resolved[]): Resolved[] {
  return story.flatMap(({ start, end }) => {
    const text = masked.slice(start, Math.min(end, start + 600));
    const found = /^(?:in addition to|along with|besides) ([^]{3,300}?), (?:the|this|their) [^]{0,20}\bletter\b/i.exec(
      text,
    );
    return found ? inside(possible, { start, end: start + found[0].length }) : [];
  });
}
