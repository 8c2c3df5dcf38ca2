import type { Day } from '../core/ids.ts';

type Data = Readonly<Record<string, unknown>>;

/**
 * The file of an issue that was derived from typed fields, with a comment for everything that is likely to be wanted next.
 * The issue's own source is left out, since its one fact names the same.
 */
export function issueFile(data: Data, today: Day): string {
  const { id, title, by, ask, recipients, signOn, bill, together, facts } = data;
  const sections = [
    `# ${String(id)}: what the letters are about, who gets them and what they say.
# Lines that begin with # are notes for you. Check the file with: redress check`,
    lines({ id, title }),
    `# Who asks people to write. "contact" is shown to writers who have a question.
${lines({ by })}
  # url: https://example.org
  # contact: somebody@example.org`,
    `# What the official should do, in one sentence. It stands in the first paragraph of every letter.
${lines({ ask })}`,
    recipientsSection(recipients as readonly Data[]),
    ...(bill === undefined
      ? []
      : [`# The bill, and whether the letters are for it or against it.\n${lines({ bill })}`]),
    ...(signOn === undefined ? [] : [`${SIGN_ON}\n${lines({ signOn })}`]),
    ...(together === undefined ? [] : [`${TOGETHER}\n${lines({ together })}\n  # closes: ${inNinetyDays(today)}`]),
    `# Facts, each with its source. Two or three are enough; a letter is one page.
${lines({ facts })}`,
    `# Reasons a writer may pick. Without them, everybody says it in their own words, which offices value more.
# points:
#   - id: my-street
#     label: It happened on my street
#     text: This happened on my own street.`,
    `# Questions for the writer; the answers stand in the letter.
# questions:
#   - { id: connection, prompt: How do you know this?, kind: line }`,
    `# From when until when people write. After the last day nobody starts a new letter.
${lines({ opens: today })}
# closes: ${inNinetyDays(today)}`,
  ];
  return `${sections.join('\n\n')}\n`;
}

const SIGN_ON = `# The letter that members of Congress sign. "to" is the office it goes to. Only a complete list makes anybody "not signed".
# signerCount: how many signed in all, where you know it. A name can have its bioguide id, like C001124.
# checked: the day on which you saw the names, and where; writers are told. Where it was not your first source, change it.`;

const TOGETHER = `# The open letter that people sign together. "to" is the recipient that gets it; "closes" the last day to sign.
# An empty line between its paragraphs: text: "One.\\n\\nTwo."`;

const inNinetyDays = (day: Day): string => new Date(Date.parse(day) + 90 * 86_400_000).toISOString().slice(0, 10);

const OWN = `# Who gets a letter. own-house and own-senate are each writer's own members of Congress, found from the ZIP code.`;

function recipientsSection(recipients: readonly Data[]): string {
  const own = recipients.some(({ seat }) => String(seat).startsWith('own-'));
  return [
    OWN,
    'recipients:',
    ...(own ? [] : ['  # - seat: own-house', '  # - seat: own-senate']),
    ...recipients.flatMap((recipient) => [item(recipient, 1), ...notesOf(recipient)]),
  ].join('\n');
}

/** What is still to be written of an office. */
function notesOf({ seat, role, name, address }: Data): string[] {
  if (String(seat).startsWith('own-')) return [];
  return [
    ...(address === undefined
      ? [
          '    # Without an address the letter has nowhere to go. Write it as on an envelope, a line each:',
          '    # address: ["12 Main Street", "Millbrook, CA 93200"]',
        ]
      : []),
    ...(name === undefined && role !== 'council'
      ? [
          '    # Where you know who holds the office. "last" is the surname; "verifiedOn" the day you looked it up:',
          '    # name: Jordan Sample',
          '    # last: Sample',
          '    # verifiedOn: 2026-11-03',
        ]
      : []),
  ];
}

/** Indented YAML, two spaces a level; an empty list is left out. */
function lines(data: Data, level = 0): string {
  const kept = Object.entries(data).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return kept.map(([key, value]) => `${'  '.repeat(level)}${key}:${valueOf(value, level + 1)}`).join('\n');
}

function valueOf(value: unknown, level: number): string {
  if (typeof value !== 'object') return ` ${scalar(value)}`;
  if (!Array.isArray(value)) return `\n${lines(value as Data, level)}`;
  return typeof value[0] === 'object'
    ? `\n${value.map((one) => item(one as Data, level)).join('\n')}`
    : ` [${value.map(scalar).join(', ')}]`;
}

const item = (data: Data, level: number): string => `${'  '.repeat(level)}- ${lines(data, level + 1).trimStart()}`;

/** Words in small letters and days stand as they are. JSON's quotes are YAML's too, whatever stands between them. */
function scalar(value: unknown): string {
  const plain = typeof value === 'string' && /^(?:[a-z]+(?:[:-][a-z0-9]+)*|\d{4}-\d{2}-\d{2})$/.test(value);
  return plain && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(value) ? value : JSON.stringify(value);
}
