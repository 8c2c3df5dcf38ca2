import type { Day } from '../core/ids.ts';
import { officeRole, withoutThe } from '../core/issue/office-role.ts';
import { slugOf } from '../core/slug.ts';

/** What the five questions gave; every text is one line. */
export interface NewIssue {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  readonly ask: string;
  readonly who: 'own' | 'office' | 'both';
  /** The office as people call it, "Mayor of Millbrook"; empty for the writers' own members alone. */
  readonly office: string;
  readonly fact: string;
  readonly source: { readonly publisher: string; readonly title: string; readonly date: string };
}

/** The file of a new issue, with a comment for everything that is likely to be wanted next. */
export function issueFile(issue: NewIssue, today: Day): string {
  const { publisher, title, date } = issue.source;
  return `# ${issue.id}: what the letters are about, who gets them and what they say.
# Lines that begin with # are notes for you. Check the file with: redress check

id: ${issue.id}
title: ${quoted(issue.title)}

# Who asks people to write. "contact" is shown to writers who have a question.
by:
  name: ${quoted(issue.by)}
  # url: https://example.org
  # contact: somebody@example.org

# One sentence: what the official should do. It stands in the first paragraph of every letter.
ask: ${quoted(sentence(asked(issue.ask)))}

# Who gets a letter. own-house and own-senate are each writer's own members of Congress, found from the ZIP code.
recipients:
${recipients(issue)}

# Facts, each with its source. Two or three are enough; a letter is one page.
facts:
  - text: ${quoted(sentence(issue.fact))}
    source: { title: ${quoted(title)}, publisher: ${quoted(publisher)}, date: ${date} } # and url: https://... where there is one

# Reasons a writer may pick. Without them, everybody says it in their own words, which offices value more.
# points:
#   - id: my-street
#     label: It happened on my street
#     text: This happened on my own street.

# Questions for the writer; the answers stand in the letter.
# questions:
#   - { id: connection, prompt: How do you know this?, kind: line }

# From when until when people write. After the last day nobody starts a new letter.
opens: ${today}
# closes: ${inNinetyDays(today)}
`;
}

const inNinetyDays = (day: Day): string => new Date(Date.parse(day) + 90 * 86_400_000).toISOString().slice(0, 10);

/** JSON's quotes are YAML's too, whatever stands between them. */
const quoted = (text: string): string => JSON.stringify(text);

const sentence = (text: string): string => (/[.?!…]["'”’»)]*$/.test(text) ? text : `${text}.`);

/** "to fund it" and "fund it" become "Please fund it"; what begins like a sentence is let be. */
function asked(text: string): string {
  if (/^(?:i|please)\b/.test(text)) return text.charAt(0).toUpperCase() + text.slice(1);
  return /^\p{Ll}/u.test(text) ? `Please ${text.replace(/^to\s+/, '')}` : text;
}

function recipients({ who, office }: NewIssue): string {
  const own = ['  - seat: own-house', '  - seat: own-senate'];
  if (who === 'own') return own.join('\n');
  return (who === 'both' ? [...own, ...officeLines(office)] : officeLines(office)).join('\n');
}

function officeLines(named: string): string[] {
  const office = withoutThe(named);
  const role = officeRole(office);
  const lines = [
    `  - seat: office:${slugOf(office, 'office')}`,
    `    role: ${role}`,
    `    title: ${quoted(office)}`,
    '    # Without an address the letter has nowhere to go. Write it as on an envelope, a line each:',
    '    # address: ["12 Main Street", "Millbrook, CA 93200"]',
  ];
  if (role === 'council') return lines;
  return [
    ...lines,
    '    # Where you know who holds the office. "last" is the surname; "verifiedOn" the day you looked it up:',
    '    # name: Jordan Sample',
    '    # last: Sample',
    '    # verifiedOn: 2026-11-03',
  ];
}
