import type { NoLetter, Read, Release } from './release.ts';

/** The release as plain data: what is absent is null; `evidence` has the span and confidence of each value by its path. */
export function releaseJson(release: Release | NoLetter): object {
  const valueOf = <T>(read: Read<T> | undefined) => read?.value ?? null;
  if (!release.isLetter) {
    const { isLetter, why, title, date, findings } = release;
    return { isLetter, why, title: valueOf(title), date: valueOf(date), findings };
  }
  const valuesOf = <T>(reads: readonly Read<T>[]) => reads.map(({ value }) => value);
  const { signerCount } = release;
  return {
    isLetter: true,
    title: valueOf(release.title),
    date: valueOf(release.date),
    sourceOffice: valueOf(release.sourceOffice),
    leads: valuesOf(release.leads),
    coLeads: valuesOf(release.coLeads),
    signers: valuesOf(release.signers),
    signerCount: {
      stated: valueOf(signerCount.stated),
      others: valueOf(signerCount.others),
      listed: signerCount.listed,
    },
    recipients: release.recipients.map(({ value: { name, office } }) => ({
      name: name ?? null,
      office: office ?? null,
    })),
    asks: valuesOf(release.asks),
    targets: valuesOf(release.targets),
    quotes: valuesOf(release.quotes),
    excerpts: valuesOf(release.excerpts),
    link: valueOf(release.link),
    findings: release.findings,
    evidence: evidenceOf(release),
  };
}

interface Evidence extends Pick<Read<unknown>, 'confidence'> {
  readonly of: string;
  readonly start: number;
  readonly end: number;
}

/** Every value of the release with its path: `leads.0`, `signerCount.others`. */
export function evidenceOf(release: Release): Evidence[] {
  const of = (path: string, read: Read<unknown> | undefined): Evidence[] =>
    read ? [{ of: path, ...read.span, confidence: read.confidence }] : [];
  const { title, date, sourceOffice, link, signerCount, ...rest } = release;
  const lists = {
    leads: rest.leads,
    coLeads: rest.coLeads,
    signers: rest.signers,
    recipients: rest.recipients,
    asks: rest.asks,
  };
  const others = { targets: rest.targets, quotes: rest.quotes, excerpts: rest.excerpts };
  return [
    ...of('title', title),
    ...of('date', date),
    ...of('sourceOffice', sourceOffice),
    ...of('link', link),
    ...of('signerCount.stated', signerCount.stated),
    ...of('signerCount.others', signerCount.others),
    ...Object.entries({ ...lists, ...others }).flatMap(([list, reads]) =>
      reads.flatMap((read, i) => of(`${list}.${String(i)}`, read)),
    ),
  ];
}
