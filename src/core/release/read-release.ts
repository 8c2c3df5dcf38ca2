import type { Day } from '../ids.ts';
import { type Announcement, announcementIn } from './announcement.ts';
import { asksOf } from './asks.ts';
import { authorsOf } from './authors.ts';
import { countsOf } from './counts.ts';
import { findingsOf, WHY } from './findings.ts';
import { dateOf, linkOf, sourceOf, titleOf } from './head.ts';
import { withLead } from './leading.ts';
import type { MembersTable } from './members-table.ts';
import { findMentions, type Mention } from './mentions.ts';
import { type Page, pageOf, releasesIn, type Sentence, storySentences } from './page.ts';
import { type PlainText, plainText } from './plain-text.ts';
import { quotesOf } from './quotes.ts';
import { recipientsOf } from './recipients.ts';
import type { Stretch } from './paragraphs.ts';
import type { Confidence, NoLetter, Read, Release, Signatory } from './release.ts';
import { type Resolved, resolveMentions, signatoryOf } from './resolve.ts';
import { signersOf } from './signers.ts';
import { targetsOf } from './targets.ts';

/** The most characters a text may have: enough for any page, little enough to be read while somebody waits. */
export const MAX_RELEASE = 1_000_000;

/**
 * A press release about a letter by members of Congress, read by rules and the table alone: a member is named only where
 * both the text and the table say so, and what the text does not say stays empty. Any text has an answer; nothing throws.
 * Takes time linear in the length.
 */
export function readRelease(given: string, table: MembersTable, { date }: ReadOptions = {}): Release | NoLetter {
  const plain = plainText(given.slice(0, MAX_RELEASE));
  const pieces = releasesIn(plain.text);
  const first = pieces.length > 0 ? pieces : [{ start: 0, end: plain.text.length }];
  const tried = first.slice(0, MAX_PIECES).map((piece) => taken(plain, piece, table, date));
  const letters = tried.filter(({ announcement }) => announcement.kind === 'letter');
  const one = letters[0];
  return one ? releaseOf(one, letters.length, plain, table) : noLetter(tried[0]!, plain, table);
}

interface ReadOptions {
  /** The day of the release, where the text does not say it. */
  readonly date?: Day;
}

/** A page with more releases than that is an archive. */
const MAX_PIECES = 30;

interface Taken {
  readonly page: Page;
  /** Where the piece begins in the plain text. */
  readonly base: number;
  /** The day that decides who held which seat. */
  readonly on: Day | undefined;
  readonly mentions: readonly Mention[];
  readonly resolved: readonly Resolved[];
  readonly sentences: readonly Sentence[];
  readonly announcement: Announcement;
}

function taken({ text }: PlainText, { start, end }: Stretch, table: MembersTable, date: Day | undefined): Taken {
  const piece = text.slice(start, end);
  const page = pageOf(piece, { start: 0, end: piece.length });
  const mentions = findMentions(piece, table);
  const day = dateOf(page)?.value ?? date;
  const resolved = resolveMentions(mentions, day, table);
  // Somebody who has left makes it a release of then; else an undated one is taken for today's.
  const isOld = resolved.some(({ person }) => person.born !== undefined);
  const sentences = storySentences(page);
  return {
    page,
    base: start,
    on: day ?? (isOld ? undefined : table.asOf),
    mentions,
    resolved,
    sentences,
    announcement: announcementIn(page, sentences, resolved),
  };
}

function releaseOf(one: Taken, letters: number, plain: PlainText, table: MembersTable): Release {
  const { page, base, sentences, resolved, announcement } = one;
  const announcing = announcement.kind === 'letter' ? announcement.sentences : [];
  const outside = resolved.filter(({ mention }) => !inQuote(page, mention));
  const present = sentences.filter(({ past }) => !past);
  const recipients = recipientsOf(page, announcing, present, outside);
  const isRecipient = ({ mention }: Resolved) =>
    recipients.some(({ start, end }) => mention.start >= start - 1 && mention.end <= end + 1);
  const possible = outside.filter((person) => !isRecipient(person));
  const authors = authorsOf(page, announcing, sentences, possible);
  const signed = [...authors.signers, ...signersOf(page, sentences, possible)];
  const leading = withLead(authors, page, present, { signed, possible });
  const first = new Set([...leading.leads, ...leading.coLeads].map(({ person }) => person));
  const signers = unique(signed).filter(({ person }) => !first.has(person));
  const { quotes, excerpts, marksLost } = quotesOf(page, resolved);
  const counts = countsOf(page, announcing, present);
  const named = [...leading.leads, ...leading.coLeads, ...signers];
  const others = [
    ...recipients.flatMap(({ value }) => value.name ?? []),
    ...quotes.map(({ value }) => value.speaker),
    ...named.map(({ mention }) => mention.printed),
  ];
  const story = page.letter ? [...page.story, page.letter] : page.story;

  const read = <T>(found: Stretch & { readonly confidence: Confidence }, value: T): Read<T> => ({
    value,
    span: plain.given(base + found.start, base + found.end),
    confidence: found.confidence,
  });
  const verbatim = (found: Stretch & { readonly confidence: Confidence }) =>
    read(found, page.text.slice(found.start, found.end));
  const member = (person: Resolved): Read<Signatory> =>
    read({ ...person.mention, confidence: person.confidence }, signatoryOf(person, table, one.on));
  const whole = <T>(found: (Stretch & { readonly confidence: Confidence; readonly value: T }) | undefined) =>
    found && read(found, found.value);
  const links = plain.links.map((link) => ({ ...link, start: link.start - base, end: link.end - base }));
  const { stated, others: beside } = counts;

  const release: Omit<Release, 'findings'> = {
    isLetter: true,
    title: whole(titleOf(page)),
    date: whole(dateOf(page)),
    sourceOffice: whole(sourceOf(page)),
    leads: leading.leads.map(member),
    coLeads: leading.coLeads.map(member),
    signers: signers.map(member),
    signerCount: {
      stated: stated && read({ ...stated, confidence: stated.about ? 'unsure' : 'sure' }, stated.value),
      others: beside && read({ ...beside, confidence: beside.about ? 'unsure' : 'sure' }, beside.value),
      listed: named.length,
    },
    recipients: recipients.map((found) => read(found, found.value)),
    asks: asksOf(page, announcing, excerpts, present).map(verbatim),
    targets: targetsOf(page, story, others).map((found) => read(found, found.value)),
    quotes: quotes.map((found) => read(found, found.value)),
    excerpts: [...excerpts, ...(page.letter ? [page.letter] : [])].map((found) =>
      verbatim({ ...found, confidence: 'sure' }),
    ),
    link: whole(linkOf(page, links)),
  };
  return { ...release, findings: findingsOf(release, { ...one, plain, letters, marksLost, counts, table }) };
}

const unique = (people: readonly Resolved[]): Resolved[] =>
  people.filter((one, i) => people.findIndex(({ person }) => person === one.person) === i);

/** Blanked in the masked text. */
const inQuote = ({ masked, text }: Page, { start, end }: Stretch): boolean =>
  masked.slice(start, end) !== text.slice(start, end);

function noLetter({ page, base, announcement }: Taken, plain: PlainText, table: MembersTable): NoLetter {
  const read = <T>(found: (Stretch & { readonly confidence: Confidence; readonly value: T }) | undefined) =>
    found && {
      value: found.value,
      span: plain.given(base + found.start, base + found.end),
      confidence: found.confidence,
    };
  const told = announcement.kind === 'none' ? announcement.why : 'no-letter';
  const reason = table.size === 0 ? 'no-list' : told;
  return {
    isLetter: false,
    reason,
    why: WHY[reason],
    title: read(titleOf(page)),
    date: read(dateOf(page)),
    findings: [],
  };
}
