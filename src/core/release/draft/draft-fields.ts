import type { Addressee, Release } from '../release.ts';

/** What both the file and the texts of a draft are made from. */
export interface DraftFields {
  readonly id: string;
  readonly today: string;
  /** A seat id. */
  readonly to: string;
  readonly toName: string | undefined;
  readonly publisher: string | undefined;
  readonly date: string | undefined;
  readonly count: number | undefined;
  readonly house: boolean;
  readonly senate: boolean;
  readonly hasLeads: boolean;
}

export function fieldsOf(release: Release, given: Pick<DraftFields, 'id' | 'today' | 'date'>): DraftFields {
  const { leads, coLeads, signers, signerCount, recipients, sourceOffice } = release;
  const [first] = recipients;
  const named = leads.length + coLeads.length;
  const others = signerCount.others?.value;
  const lead = leads[0]?.value.name;
  return {
    ...given,
    to: first ? seatOf(first.value) : 'office:whom-the-letter-goes-to',
    toName: first ? called(first.value) : undefined,
    publisher: sourceOffice?.value ?? (lead === undefined ? undefined : `Office of ${lead}`),
    // The total is only added up where the text counts those beside the ones it names first.
    count: signerCount.stated?.value ?? (others === undefined ? undefined : others + named),
    hasLeads: leads.length > 0,
    senate: [...leads, ...coLeads, ...signers].some(({ value }) => value.chamber === 'senate'),
    house: [...leads, ...coLeads, ...signers].some(({ value }) => value.chamber === 'house'),
  };
}

/** "Secretary of State Mike Pompeo" */
function called({ name, office }: Addressee): string {
  return [office, name].filter((part) => part !== undefined).join(' ');
}

export function seatOf({ name, office }: Addressee): string {
  const words = (office ?? name ?? '').normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = words.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  return `office:${slug.slice(0, 60).replace(/-$/, '') || 'whom-the-letter-goes-to'}`;
}

/** An ask to begin from for each kind of letter that there can be; it only points to the letter. */
export function draftAsks({ hasLeads, senate, toName }: DraftFields) {
  const letter = toName === undefined ? 'the letter' : `the letter to ${toName}`;
  return {
    default: `I ask you to support what ${letter} asks for.`,
    ...(hasLeads && { thank: `I ask you to keep asking until ${letter} has an answer.` }),
    ...(hasLeads && !senate && { companion: `I ask you to support in the Senate what ${letter} asks for.` }),
    direct: 'I ask you to do what the letter asks.',
  };
}
