import type { Read, Release, Signatory } from '../release/release.ts';
import type { Evidence, EvidenceOf, Reading } from './reading.ts';
import { shortened } from './shortened.ts';

/** Most lines of each kind; of signers only those that an organizer should look at. Of how many more there are, `moreOf` tells. */
const MOST: Readonly<Record<EvidenceOf, number>> = {
  title: 1,
  date: 1,
  publisher: 1,
  lead: 6,
  colead: 6,
  signer: 6,
  count: 1,
  others: 1,
  recipient: 4,
  ask: 3,
  target: 3,
  quote: 3,
  excerpt: 2,
  link: 1,
};

/** Every value with its words, its line and how sure it is. `text`: the release as it was given. */
export function evidenceOf(release: Release, text: string): Evidence[] {
  const lineOf = lineCounter(text);
  const evidence = <T>(of: EvidenceOf, reads: readonly (Read<T> | undefined)[], valueOf: (value: T) => string) =>
    reads
      .filter((read) => read !== undefined)
      .slice(0, MOST[of])
      .map(({ value, span, confidence }): Evidence => {
        const said = oneLine(valueOf(value));
        const words = oneLine(text.slice(span.start, span.end));
        return {
          of,
          value: shortened(said, 200),
          words: bare(said).includes(bare(words)) ? '' : shortened(words, 120),
          line: lineOf(span.start),
          sure: confidence,
        };
      });
  const { signerCount } = release;
  return [
    ...evidence('title', [release.title], String),
    ...evidence('date', [release.date], String),
    ...evidence('publisher', [release.sourceOffice], String),
    ...evidence('lead', release.leads, seated),
    ...evidence('colead', release.coLeads, seated),
    ...evidence('signer', doubtful(release), seated),
    ...evidence('count', [signerCount.stated], String),
    ...evidence('others', [signerCount.others], String),
    ...evidence('recipient', release.recipients, ({ name, office }) => joined(office, name)),
    ...evidence('ask', release.asks, String),
    ...evidence('target', release.targets, ({ name, office }) => joined(name, office)),
    ...evidence('quote', release.quotes, ({ speaker, text: said }) => `${speaker}: ${said}`),
    ...evidence('excerpt', release.excerpts, String),
    ...evidence('link', [release.link], String),
  ];
}

/** How many values there are of a kind beside the lines of `evidenceOf`. */
export function moreOf(release: Release): NonNullable<Reading['more']> {
  const { leads, coLeads, recipients, asks, targets, quotes, excerpts } = release;
  const read: readonly (readonly [EvidenceOf, readonly unknown[]])[] = [
    ['lead', leads],
    ['colead', coLeads],
    ['signer', doubtful(release)],
    ['recipient', recipients],
    ['ask', asks],
    ['target', targets],
    ['quote', quotes],
    ['excerpt', excerpts],
  ];
  const more = read.map(([of, values]) => [of, values.length - MOST[of]] as const).filter(([, n]) => n > 0);
  return Object.fromEntries(more);
}

const doubtful = ({ signers }: Release): readonly Read<Signatory>[] =>
  signers.filter(({ confidence }) => confidence !== 'sure');

/** "Jordan Example, CA-21", and for a senator "Jordan Example, CA"; with who holds the seat today, where it is another. */
function seated({ name, state, district, seatToday }: Signatory): string {
  const seat = `${name}, ${district === undefined ? state : `${state}-${district}`}`;
  return seatToday === undefined ? seat : `${seat} (now: ${seatToday.name})`;
}

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part).join(', ');

const bare = (text: string): string => text.replaceAll(',', '');

/** Longest text that is looked at, in characters. */
const LONGEST = 2_000;

const oneLine = (text: string): string => text.slice(0, LONGEST).replaceAll(/\s+/g, ' ').trim();

/** The line that a place is on, counted from 1. */
function lineCounter(text: string): (at: number) => number {
  const starts = [...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length);
  return (at) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
