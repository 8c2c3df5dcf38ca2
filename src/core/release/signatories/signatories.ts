import type { FoundAddressee } from '../recipients/found-addressee.ts';
import { authorsOf } from './authors.ts';
import { withLead } from './leading.ts';
import type { Page, Sentence } from '../page/page.ts';
import type { Stretch } from '../page/paragraphs.ts';
import { recipientsOf } from '../recipients/recipients.ts';
import type { Resolved } from '../names/resolve.ts';
import { signersOf } from './signers.ts';

/** Who wrote to whom; each person once, and nobody both leads and signs. */
export interface Signatories {
  readonly recipients: readonly FoundAddressee[];
  readonly leads: readonly Resolved[];
  readonly coLeads: readonly Resolved[];
  readonly signers: readonly Resolved[];
}

/** Recipients first: a member who is written to has not signed. Nor has one for being named in a quotation. */
export function signatoriesOf(
  page: Page,
  announcing: readonly Sentence[],
  sentences: readonly Sentence[],
  resolved: readonly Resolved[],
): Signatories {
  const present = sentences.filter(({ past }) => !past);
  const outside = resolved.filter(({ mention }) => !isQuoted(page, mention));
  const recipients = recipientsOf(page, announcing, present, outside);
  const isAddressed = ({ mention }: Resolved) => recipients.some((one) => overlaps(one, mention));
  // A bare surname may be a namesake's.
  const addressed = new Set(outside.filter((one) => one.mention.full && isAddressed(one)).map(({ person }) => person));
  const possible = outside.filter((one) => !isAddressed(one) && !addressed.has(one.person));
  const authors = authorsOf(page, announcing, sentences, possible);
  const signed = [...authors.signers, ...signersOf(page, sentences, possible)];
  const known = { signed, possible, named: resolved };
  const { leads, coLeads, signers } = withLead(authors, page, { announcing, story: present }, known);
  const leading = new Set([...leads, ...coLeads].map(({ person }) => person));
  return {
    recipients,
    leads,
    coLeads,
    signers: unique([...signers, ...signed]).filter(({ person }) => !leading.has(person)),
  };
}

/** Blanked in the masked text. */
const isQuoted = ({ masked, text }: Page, { start, end }: Stretch): boolean =>
  masked.slice(start, end) !== text.slice(start, end);

const overlaps = ({ start, end }: Stretch, mention: Stretch): boolean =>
  mention.start >= start - 1 && mention.end <= end + 1;

const unique = (people: readonly Resolved[]): Resolved[] =>
  people.filter((one, i) => people.findIndex(({ person }) => person === one.person) === i);
