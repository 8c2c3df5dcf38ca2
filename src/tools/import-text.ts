import type { Read, Release, Signatory } from '../core/release/release.ts';

/** What was read, for people: one line a value, then what to look at. */
export function releaseText(release: Release): string {
  const { title, date, sourceOffice, recipients, signerCount, asks, targets, quotes, excerpts, link, findings } =
    release;
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Title', one(title)],
    ['Date', one(date)],
    ['From', one(sourceOffice)],
    ['Led by', release.leads.map(member)],
    ['With', release.coLeads.map(member)],
    ['Signed by', release.signers.map(member)],
    ['Count', countLine(signerCount)],
    ['To', recipients.map(({ value: { name, office } }) => [name, office].filter(Boolean).join(', '))],
    ['Asks', asks.map(({ value }) => shortened(value))],
    ['Speaks of', targets.map(({ value: { name, office } }) => (office === undefined ? name : `${name}, ${office}`))],
    ['Quotes', quotes.map(({ value }) => `${value.speaker}: ${shortened(value.text)}`)],
    ['Letter', excerpts.map(({ value }) => shortened(value))],
    ['Link', one(link)],
  ];
  const read = rows.flatMap(([label, values]) =>
    values.map((value, i) => `${(i === 0 ? label : '').padEnd(10)}  ${value}`),
  );
  const notes = findings.map(({ says }) => `- ${says}`);
  return `${read.join('\n')}\n${notes.length > 0 ? `\nTo look at\n${notes.join('\n')}\n` : ''}`;
}

const one = (read: Read<string> | undefined): string[] => (read ? [read.value] : []);

function member({ value, confidence }: Read<Signatory>): string {
  const { name, chamber, state, district, seatToday } = value;
  const seat =
    chamber === 'senate' ? `Senate, ${state}` : `House, ${state}${district === undefined ? '' : `-${district}`}`;
  const today = seatToday ? `; today ${seatToday.name} holds this seat` : '';
  return `${name} (${seat}${today})${confidence === 'sure' ? '' : `, ${confidence}`}`;
}

function countLine({ stated, others, listed }: Release['signerCount']): string[] {
  const said = [stated && `${String(stated.value)} in all`, others && `${String(others.value)} others`].filter(Boolean);
  return [`${said.length > 0 ? said.join(', ') : 'none'} as the text says; ${String(listed)} named`];
}

const WIDTH = 100;
const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
};
