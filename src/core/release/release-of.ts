import { asksOf } from './asks/asks.ts';
import { type Count, countsOf } from './signatories/counts.ts';
import { findingsOf } from './findings.ts';
import { dateOf, linkOf, sourceOf, titleOf } from './page/head.ts';
import type { MembersTable } from './names/members-table.ts';
import type { Stretch } from './page/paragraphs.ts';
import type { PlainText } from './page/plain-text.ts';
import { type Quoted, quotesOf } from './quotes/quotes.ts';
import { type Reader, readerOf } from './reader.ts';
import type { Read, Release } from './release.ts';
import { signatoryOf } from './names/resolve.ts';
import { type Signatories, signatoriesOf } from './signatories/signatories.ts';
import type { Taken } from './taken.ts';
import { targetsOf } from './recipients/targets.ts';

interface Around {
  readonly plain: PlainText;
  readonly table: MembersTable;
  /** How many releases about letters the whole text has. */
  readonly letters: number;
}

/** A release that announces a letter: who wrote to whom, how many, what they ask and what was said; then what is open. */
export function releaseOf(one: Taken, { plain, table, letters }: Around): Release {
  const { page, sentences, resolved, announcement } = one;
  const announcing = announcement.kind === 'letter' ? announcement.sentences : [];
  const present = sentences.filter(({ past }) => !past);
  const people = signatoriesOf(page, announcing, sentences, resolved);
  const counts = countsOf(page, announcing, present);
  const said = quotesOf(page, resolved);
  const reader = readerOf(plain, one.base);
  const release: Omit<Release, 'findings'> = {
    isLetter: true,
    ...headOf(one, plain, reader),
    ...membersOf(people, one, table, reader),
    signerCount: {
      stated: countOf(counts.stated, reader),
      others: countOf(counts.others, reader),
      listed: people.leads.length + people.coLeads.length + people.signers.length,
    },
    recipients: reader.values(people.recipients),
    asks: asksOf(page, { announcing, excerpts: said.excerpts, story: sentences, authors: namesOf(people, one) }).map(
      (ask) => reader.read(ask, page.text.slice(ask.start, ask.end)),
    ),
    targets: reader.values(targetsOf(page, namedIn(people, said))),
    quotes: reader.values(said.quotes),
    excerpts: excerptsOf(one, said, reader),
  };
  return {
    ...release,
    findings: findingsOf(release, { ...one, plain, letters, marksLost: said.marksLost, counts, table }),
  };
}

function headOf({ page, base }: Taken, plain: PlainText, reader: Reader) {
  const links = plain.links.map((link) => ({ ...link, start: link.start - base, end: link.end - base }));
  return {
    title: reader.value(titleOf(page)),
    date: reader.value(dateOf(page)),
    sourceOffice: reader.value(sourceOf(page)),
    link: reader.value(linkOf(page, links)),
  };
}

function membersOf({ leads, coLeads, signers }: Signatories, { on }: Taken, table: MembersTable, reader: Reader) {
  const read = (people: Signatories['leads']) =>
    people.map((person) =>
      reader.read({ ...person.mention, confidence: person.confidence }, signatoryOf(person, table, on)),
    );
  return { leads: read(leads), coLeads: read(coLeads), signers: read(signers) };
}

/** Wherever those who lead are named. */
function namesOf({ leads, coLeads }: Signatories, { resolved }: Taken): Stretch[] {
  const people = new Set([...leads, ...coLeads].map(({ person }) => person));
  return resolved.filter(({ person }) => people.has(person)).map(({ mention }) => mention);
}

const countOf = (count: Count | undefined, reader: Reader): Read<number> | undefined =>
  count && reader.read({ ...count, confidence: count.about ? 'unsure' : 'sure' }, count.value);

/** What is quoted of the letter, and the letter itself where it is printed. */
function excerptsOf({ page }: Taken, { excerpts }: Quoted, reader: Reader): Read<string>[] {
  return [...excerpts, ...(page.letter ? [page.letter] : [])].map(({ start, end }) =>
    reader.read({ start, end, confidence: 'sure' }, page.text.slice(start, end)),
  );
}

/** Whoever has a part in the letter or speaks of it is no target of it. */
const namedIn = ({ recipients, leads, coLeads, signers }: Signatories, { quotes }: Quoted): string[] => [
  ...recipients.flatMap(({ value }) => value.name ?? []),
  ...quotes.map(({ value }) => value.speaker),
  ...[...leads, ...coLeads, ...signers].map(({ mention }) => mention.printed),
];
