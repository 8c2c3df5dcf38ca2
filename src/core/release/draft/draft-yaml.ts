import { officeRole } from '../../issue/office-role.ts';
import type { Role } from '../../official/official.ts';
import { draftAsks, type DraftFields, seatOf } from './draft-fields.ts';
import type { Addressee, Read, Release, Signatory } from '../release.ts';

/** The issue's file, with a note wherever somebody still has to write. */
export function yamlOf(fields: DraftFields, release: Release): string {
  const { id, toName, today } = fields;
  return `# A draft made from a press release on ${today}. Only what the release says is here; lines that begin with
# TO WRITE are yours. Check the file with: redress check
id: ${id}
title: ${quoted(`The letter to ${toName ?? 'be named'}`.slice(0, 160))} # TO WRITE: a few words of your own
# TO WRITE: summary, one plain paragraph
# TO WRITE: by: { name: your group }
${source(fields, release)}
${signOn(fields, release)}
recipients:
  - seat: own-house
  - seat: own-senate
${release.recipients.length === 0 ? `  - seat: ${fields.to} # TO WRITE: title, name, address` : recipients(release.recipients)}

# TO WRITE: what you ask, in your own words. The release says:
${
  release.asks.length === 0
    ? '#   (no request was found)'
    : release.asks
        .slice(0, 4)
        .map(({ value }) => comment(value))
        .join('\n')
}
${ask(fields)}

${FACTS}
# TO WRITE: points: reasons a writer may pick, and questions: what to ask them. See docs/write-an-issue.md
`;
}

const ask = (fields: DraftFields): string =>
  ['ask:', ...Object.entries(draftAsks(fields)).map(([stance, text]) => `  ${stance}: ${quoted(text)}`)].join('\n');

/** JSON's quotes are YAML's too. */
const quoted = (text: string): string => JSON.stringify(text.replaceAll(/\s+/g, ' '));
const comment = (text: string): string => `#   ${quoted(text.slice(0, 600))}`;

function source({ publisher, date, toName }: DraftFields, { title }: Release): string {
  const name = title?.value ?? `Release about a letter to ${toName ?? 'an office'}`;
  const lines = [
    'source:',
    `  title: ${quoted(name.slice(0, 300))}`,
    publisher === undefined
      ? '  # TO WRITE: publisher: who published the release'
      : `  publisher: ${quoted(publisher.slice(0, 200))}`,
    date === undefined ? '  # TO WRITE: date: the day of the release, like 2026-11-03' : `  date: ${date}`,
  ];
  // Without its day or its publisher a source is refused as a whole, and with it every fact that rests on it.
  return date === undefined || publisher === undefined ? asNotes(lines) : lines.join('\n');
}

/** What the file cannot say yet: whoever writes the rest takes the marks away. */
const asNotes = (lines: readonly string[]): string =>
  lines.map((line) => `# ${line.replace(/^(\s*)# /, '$1')}`).join('\n');

function signOn({ to, date, count, today }: DraftFields, { leads, coLeads, signers, title }: Release): string {
  const list = (name: string, people: readonly Read<Signatory>[]) =>
    people.length === 0 ? [] : [`  ${name}:`, ...people.map((person) => `${signerLine(person, date)}${note(person)}`)];
  const lines = [
    'signOn:',
    `  to: ${to}`,
    ...(leads.length === 0 ? ['  # TO WRITE: leads: who led the letter, each like the signers below'] : []),
    ...list('leads', leads.slice(0, 20)),
    ...list('coLeads', coLeads.slice(0, 50)),
    ...list('signers', signers),
    count === undefined ? '  # TO WRITE: signerCount: how many signed in all' : `  signerCount: ${String(count)}`,
    '  complete: false # TO WRITE: true only when everybody who signed is named above',
    '  checked:',
    `    on: ${today}`,
    `    source: ${quoted(title?.value.slice(0, 200) ?? "The members' release")}`,
    date === undefined
      ? '  # TO WRITE: sentOn: the day it was sent; or, while members can still sign, closesOn and contact'
      : `  sentOn: ${date}`,
  ];
  return leads.length === 0 ? asNotes(lines) : lines.join('\n');
}

const note = ({ confidence }: Read<Signatory>): string => (confidence === 'sure' ? '' : ' # look this name up again');

function recipients(found: readonly Read<Addressee>[]): string {
  const seats = new Set<string>();
  return found
    .flatMap(({ value }) => {
      const seat = seatOf(value);
      if (seats.has(seat)) return [];
      seats.add(seat);
      return recipient(value, seat);
    })
    .join('\n');
}

function recipient({ name, office }: Addressee, seat: string): string {
  const lines = [
    `  - seat: ${seat}`,
    `    role: ${roleOf(office ?? '', name)}`,
    `    title: ${quoted((office ?? name ?? '').slice(0, 160))}`,
    ...(name === undefined || office === undefined ? [] : [`    name: ${quoted(name.slice(0, 120))}`]),
    ...(name !== undefined && office !== undefined
      ? ['    # TO WRITE: last: the surname; verifiedOn: the day you looked up who holds the office']
      : []),
    '    # TO WRITE: address, a line each as on an envelope',
  ];
  return lines.join('\n');
}

/** What is addressed without a person is a body, unless its words say otherwise. */
function roleOf(office: string, name: string | undefined): Role {
  const role = officeRole(office, { isFederal: true });
  return role === 'other' && name === undefined ? 'council' : role;
}

/** The release's own sentences are nobody's facts here: what it claims is for the organiser to look up and to say. */
const FACTS = `# facts:
# TO WRITE: facts in your own words, each with its source; "release" is the release above
#  - { text: ..., source: release }
#  - { text: ..., source: { title: ..., publisher: ..., date: 2026-11-03 } }
`;

/** One member as a line of the file. */
function signerLine({ value }: Read<Signatory>, releaseDate: string | undefined): string {
  const { name, state, chamber, district, bioguide } = value;
  const seat =
    chamber === 'house' && district !== undefined && releaseDate !== undefined
      ? `, seatThen: ${state}-${district}`
      : '';
  return `    - { name: ${JSON.stringify(name)}, state: ${state}, chamber: ${chamber}, bioguide: ${bioguide}${seat} }`;
}
