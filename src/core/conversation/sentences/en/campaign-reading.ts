import type { Doubt } from '../../../campaign/reading.ts';

/** As the reader of releases says it. */
const asSaid = (says: Doubt['says'], _name: string, _numbers: string): string => says;

/** Of a press release that a campaign is begun from. */
export const campaignReading = {
  title: 'A campaign begun from a release',
  intro: 'This was read from the release. After each value stands how sure it is, and the line that it stands on.',
  value: (label: string, value: string, sure: string, where: string) => `${label}: ${value} (${sure}, ${where})`,
  at: (line: string) => `line ${line}`,
  atAs: (line: string, words: string) => `line ${line}: "${words}"`,
  sure: { sure: 'sure', likely: 'likely', unsure: 'not sure, please check' },
  of: {
    title: 'Title',
    date: 'Date',
    publisher: 'Published by',
    lead: 'Led by',
    colead: 'With',
    signer: 'Signed, to check',
    count: 'Signed in all, as it says',
    others: 'Others who signed, as it says',
    recipient: 'Goes to',
    ask: 'Asks, word for word',
    target: 'Speaks of',
    quote: 'Says, word for word',
    excerpt: 'From the letter',
    link: 'Link',
  },
  /** After the lines of one kind. */
  more: (label: string, n: string) => `${label}: ${n} more, in the release`,
  signers: (named: string, sure: string) => `Named as having signed: ${named}, sure: ${sure}`,
  toWrite: 'Still for you to write',
  write: {
    by: 'Who asks people to write.',
    title: 'The title in your own words; the one that stands there only names the letter.',
    ask: 'What you ask, in your own words; what stands there only names the letter.',
    facts: 'Facts in your own words, each with its source.',
    points: 'Reasons that a writer may pick.',
    questions: 'What you want to ask each writer, if anything.',
    date: 'The day it was sent, and the source: the release gives no date.',
    publisher: 'The source: it is not said who published the release.',
    leads: 'Who led the letter: nobody in the lists of members is said to have.',
    recipient: 'Whom the letter goes to: the release does not say.',
    office: 'Address and surname for "The office itself". Look up who holds it today.',
    count: 'How many signed in all: the release does not say.',
    complete: 'Whether the list names everybody who signed. Until you say so, nobody is told that they did not.',
  },
  toLookAt: 'To check',
  doubts: {
    'district-open': asSaid,
    unsure: asSaid,
    'count-differs': asSaid,
    'counts-differ': asSaid,
    inexact: asSaid,
    several: asSaid,
    'marks-lost': asSaid,
    'not-in-table': asSaid,
    'no-past': asSaid,
    'no-room-leads': asSaid,
    'no-room-coleads': asSaid,
    'no-room-signers': asSaid,
    'no-room-offices': asSaid,
    shortened: asSaid,
    more: asSaid,
  },
  next: 'Letters to begin from stand under "A letter for each kind"; they say no more than what was read.',
  why: {
    'no-letter': 'No campaign was begun: this does not announce a letter.',
    'no-member':
      'No campaign was begun: nobody who is said to have written this letter is in the lists of members of Congress.',
    received: 'No campaign was begun: this is about a letter that was received or answered.',
    outside: 'No campaign was begun: this is about a letter by others than members of Congress.',
    'other-news': 'No campaign was begun: this announces something else, and speaks of a letter beside it.',
    capitals:
      'No campaign was begun: this is in capitals throughout, so names cannot be told from other words. Copy it again from a page that has small letters too.',
    'no-list':
      'No campaign was begun: there is no list of members of Congress yet. Whoever runs this bot gets it with "redress data update".',
  },
  instead: 'You can begin one by hand below.',
  paste:
    'To begin a campaign, paste the whole text of a press release that announces a letter by members of Congress, or send it as a text file.',
  unread: {
    'too-long': 'That file has more than 1 MB. Hand in the text of one press release.',
    'not-text':
      'I read plain text and web pages: files that end in txt, md or html. I cannot read a PDF or a Word file: save it as text.',
    away: 'The file could not be fetched just now. Hand it in again, or paste its text.',
    several: 'That is more than one file. Hand in one release at a time.',
    busy: 'Many texts are being read just now. Hand it in again in a minute.',
    'too-hard':
      'I could not read this in the time that one release has. Try once more; then hand in its text alone, without the page around it.',
  },
};
