import { type Authors, MOST_ALIKE } from './authors.ts';
import type { Page } from './page.ts';
import type { Stretch } from './paragraphs.ts';
import { INVERTED } from './parts.ts';
import { bylineOf } from './pasted-letter.ts';
import type { Resolved } from './resolve.ts';
import { inside, runsOf, within } from './runs.ts';

/** Where nobody is said to lead: the names after "By:", else whoever signed first, but not of those who "also" signed. */
export function withLead(
  authors: Authors,
  page: Page,
  story: readonly Stretch[],
  { signed, possible }: { readonly signed: readonly Resolved[]; readonly possible: readonly Resolved[] },
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
  const first = signed[0];
  const before = first ? page.masked.slice(Math.max(0, first.mention.outerStart - 120), first.mention.outerStart) : '';
  return /\b(?:also|additional|other|joining)\b/i.test(before) ? authors : { ...authors, leads: signed.slice(0, 1) };
}

/** A few names are authors alike. */
const byline = (authors: Authors, by: readonly Resolved[]): Authors =>
  by.length > MOST_ALIKE
    ? { ...authors, leads: by.slice(0, 1), signers: [...authors.signers, ...by.slice(1)] }
    : { ...authors, leads: by };

/** "Rep. Ames and Senator Brown Lead 93 Members in a Letter", above a story that names no author. */
function inTitle({ text, head }: Page, possible: readonly Resolved[]): Resolved[] {
  return head.flatMap((line) => {
    const verb = text.slice(line.start, line.end).search(/\b(?:[Ll]ead|[Ss]end|[Ww]rite)s?\b/);
    const before = { start: line.start, end: line.start + Math.max(0, verb) };
    // A bare surname is somebody's who is named in full elsewhere.
    return possible.filter((one) => (one.strong || !one.mention.full) && within(one.mention, before));
  });
}

/** "We ask for a hearing,” wrote Reps. A and B. */
function saidToWrite({ masked }: Page, story: readonly Stretch[], possible: readonly Resolved[]): Resolved[] {
  const runs = story.flatMap((sentence) => runsOf(inside(possible, sentence)));
  const found = runs.find(
    ([first]) =>
      first!.strong &&
      INVERTED.test(masked.slice(Math.max(0, first!.mention.outerStart - 12), first!.mention.outerStart)),
  );
  return found ?? [];
}

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
