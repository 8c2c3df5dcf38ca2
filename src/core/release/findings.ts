import type { MembersTable } from './names/members-table.ts';
import { strangers } from './names/mention-runs.ts';
import type { Mention } from './names/mentions.ts';
import type { Page } from './page/page.ts';
import type { PlainText } from './page/plain-text.ts';
import type { Counts } from './signatories/counts.ts';
import type { NoLetterReason, Read, Release, ReleaseFinding } from './release.ts';
import type { Resolved } from './names/resolve.ts';

/** In English, as all that is said of the text itself. */
export const WHY: Readonly<Record<NoLetterReason, string>> = {
  'no-letter': 'This does not announce a letter.',
  'no-member':
    'This speaks of a letter, but nobody who is said to have written it is in the lists of members of Congress.',
  received: 'This speaks of a letter that was received or answered, not of one that members of Congress sent.',
  outside: 'This speaks of a letter by others than members of Congress.',
  'other-news': 'This announces something else; a letter is only spoken of beside it.',
  capitals:
    'This is in capitals throughout, so names cannot be told from other words. Copy it again from a page that has small letters too.',
  'no-list': 'There is no list of members of Congress to look names up in. "redress data update" gets it.',
};

interface About {
  readonly page: Page;
  readonly base: number;
  readonly plain: PlainText;
  readonly mentions: readonly Mention[];
  readonly resolved: readonly Resolved[];
  readonly letters: number;
  readonly marksLost: boolean;
  readonly counts: Counts;
  readonly table: MembersTable;
}

/** What is missing, in doubt or in contradiction, for the organiser to settle. */
export function findingsOf(release: Omit<Release, 'findings'>, about: About): ReleaseFinding[] {
  return [
    ...missing(release),
    ...seats(release),
    ...doubts(release),
    ...numbers(release, about),
    ...pageFindings(about),
    ...unknown(about),
  ];
}

function missing({
  title,
  date,
  recipients,
  asks,
  link,
  signers,
  signerCount,
  leads,
}: Omit<Release, 'findings'>): ReleaseFinding[] {
  const absent: readonly (readonly [boolean, string, string])[] = [
    [!title, 'title', 'No title was found.'],
    [!date, 'date', 'The text gives no date. Add the day the letter was sent.'],
    [leads.length === 0, 'leads', 'Nobody in the lists of members is said to have led the letter.'],
    [recipients.length === 0, 'recipients', 'It is not said who the letter goes to.'],
    [asks.length === 0, 'asks', 'No request was found.'],
    [!link, 'link', 'There is no link to the letter in the text.'],
    [
      signers.length === 0 && !signerCount.stated && !signerCount.others,
      'signers',
      'Nobody is listed or counted as having signed beside those who lead.',
    ],
  ];
  return absent.filter(([is]) => is).map(([, at, says]) => ({ about: at, code: 'missing', says }));
}

/** Whose district the text leaves open, since it gives no date. */
function seats({ leads, coLeads, signers }: Omit<Release, 'findings'>): ReleaseFinding[] {
  const open = [...leads, ...coLeads, ...signers].filter(
    ({ value }) => value.chamber === 'house' && value.district === undefined,
  );
  const names = open.map(({ value }) => value.name).join(', ');
  return open.length > 0
    ? [
        {
          about: 'leads',
          code: 'district-open',
          says: `Without a date it is not sure for which district they sat then: ${names}.`,
          detail: { name: names },
        },
      ]
    : [];
}

function doubts({ leads, coLeads, signers, recipients }: Omit<Release, 'findings'>): ReleaseFinding[] {
  const lists = { leads, coLeads, signers };
  const people = Object.entries(lists).flatMap(([list, reads]) =>
    reads.flatMap((read, i) => doubt(read, `${list}.${String(i)}`, read.value.name)),
  );
  return [
    ...people,
    ...recipients.flatMap((read, i) =>
      doubt(read, `recipients.${String(i)}`, read.value.name ?? read.value.office ?? ''),
    ),
  ];
}

function doubt({ confidence, span }: Read<unknown>, about: string, name: string): ReleaseFinding[] {
  return confidence === 'unsure'
    ? [{ about, code: 'unsure', says: `"${name}" is not sure. Look at the text.`, detail: { name }, confidence, span }]
    : [];
}

function numbers(
  { leads, coLeads, signerCount }: Omit<Release, 'findings'>,
  { counts, plain, base }: About,
): ReleaseFinding[] {
  const { stated, others, listed } = signerCount;
  const found: ReleaseFinding[] = [];
  const first = leads.length + coLeads.length;
  const told = stated?.value ?? (others && others.value + first);
  if (told !== undefined && listed > first && listed !== told)
    found.push({
      about: 'signerCount',
      code: 'count-differs',
      says: `The text counts ${String(told)} and names ${String(listed)}. Neither was corrected.`,
      detail: { numbers: [told, listed] },
    });
  for (const kind of ['stated', 'others'] as const) {
    const values = [...new Set(counts.all.filter((count) => count.of === kind).map(({ value }) => value))];
    if (values.length > 1)
      found.push({
        about: `signerCount.${kind}`,
        code: 'counts-differ',
        says: `The text gives more than one count: ${values.join(', ')}. The first is used.`,
        detail: { numbers: values },
      });
    const count = counts[kind];
    if (count?.about)
      found.push({
        about: `signerCount.${kind}`,
        code: 'about',
        says: `The text says "about" or "more than" ${String(count.value)}.`,
        detail: { numbers: [count.value] },
        span: plain.given(base + count.start, base + count.end),
      });
  }
  return found;
}

function pageFindings({ letters, marksLost }: About): ReleaseFinding[] {
  return [
    ...(letters > 1
      ? [
          {
            about: 'text',
            code: 'several',
            says: `The text has ${String(letters)} releases about letters. The first was read.`,
            detail: { numbers: [letters] },
          },
        ]
      : []),
    ...(marksLost
      ? [
          {
            about: 'quotes',
            code: 'marks-lost',
            says: 'The text has lost its quotation marks, so it is not sure where what somebody said begins and ends.',
          },
        ]
      : []),
  ];
}

/** Written like members, but in no table. */
function unknown({ page, mentions, base, plain }: About): ReleaseFinding[] {
  return strangers(page.text, mentions)
    .slice(0, 20)
    .map(({ start, end, name }) => ({
      about: 'names',
      code: 'not-in-table',
      says: `"${name}" is written like a member of Congress but is in no list. Check the name and add it by hand.`,
      detail: { name },
      span: plain.given(base + start, base + end),
    }));
}
