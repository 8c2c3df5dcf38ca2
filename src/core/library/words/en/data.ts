import { counted, ordinal } from '../../../wording.ts';
import type { DataPath } from '../../source.ts';
import type { DataWhat, Unreachable } from '../../what.ts';
import { fieldName } from '../field.ts';
import type { Words } from '../words.ts';
import { exampleOf, KINDS, mustBe } from './values.ts';

/** Of an issue's data: its fields, whom it goes to, what may be signed. */
export const data: Words<DataWhat> = {
  missing: ({ path, empty }) =>
    empty
      ? [`${named(path)} is empty.`, 'Write it, or remove the line.']
      : [`${named(path)} is missing.`, exampleOf(path) ?? 'Write it here.'],
  'unknown-key': ({ key, path, meant, known }) => [
    `"${key}" is not a field${path.length > 0 ? ` of ${named(path)}` : ''}.`,
    meant === undefined ? `Here you can write: ${known.join(', ')}.` : `Did you mean "${meant}"?`,
  ],
  'comma-in-text': ({ key }) => [
    `A comma before "${key}" ends the text.`,
    'Put the whole text in double quotes, or write each field on a line of its own.',
  ],
  'wrong-value': ({ path, must }) => {
    const wrong = must.kind === 'meant' ? 'has a word not known here' : 'is not right';
    const has = 'has' in must && must.has !== undefined ? ` It has ${counted(must.has, 'character')}.` : '';
    return [`${named(path)} ${wrong}.${has}`, mustBe(must)];
  },
  'wrong-kind': ({ path, wants }) => [
    `${named(path)} is written in the wrong way.`,
    exampleOf(path) ?? `Write ${KINDS[wants]}.`,
  ],
  'text-in-quotes': ({ path, raw, readAs }) => [
    `${named(path)} is text, but ${raw} without quotes is read as ${readAs === 'number' ? 'a number' : 'yes or no'}.`,
    `Put it in quotes: "${raw}".`,
  ],
  'id-and-folder': ({ id, folder }) => [`The id "${id}" is not the name of the folder.`, `Write "${folder}".`],
  'no-by': () => ['Nobody is named who asks people to write.', 'Add "by: { name: Your group }".'],
  'no-ask': ({ stances }) =>
    stances === undefined
      ? [
          '"ask" is missing.',
          'Write in one sentence what the official should do, like "ask: I ask you to support ...".',
        ]
      : [
          `No ask is written for the letters ${stances.map((stance) => `"${stance}"`).join(', ')}.`,
          'Add "default", which serves all the others.',
        ],
  'unreachable-stance': ({ of, why }) => [
    `No letter will use this ${of}: ${UNREACHABLE[why]}.`,
    'Remove it, or complete the issue.',
  ],
  'closes-before-opens': () => ['It closes before it opens.', 'Exchange the two dates.'],
  over: () => ['Its last day has passed.', 'Write a later day, or "status: closed".'],
  'bill-over': ({ congress }) => [
    `Bills of the ${ordinal(congress, 'en')} Congress end with it, so nobody can be asked for this one.`,
    'Write the Congress and number that the bill has now, or "status: closed".',
  ],
  'sign-over': () => ['The last day to sign the open letter has passed.', 'Write a later day, or take "together" out.'],
  'history-without-day': () => [
    'Something past needs its day.',
    'Add "asOf: YYYY-MM-DD", the day that its letters carry.',
  ],
  'history-without-sample': () => ['No letter can be shown.', 'Add "sample": the officials its example letters go to.'],
  'id-twice': ({ id, list }) => [`The id "${id}" is used twice under "${list}".`, 'Give each its own.'],
  'choice-without-options': () => ['A choice has no options.', 'Add two or more "options".'],
  'prompt-too-long': ({ has, max }) => [
    `The prompt has ${String(has)} characters, and no form has room for more than ${String(max)}.`,
    `Bring it to ${String(max)}.`,
  ],
  'unused-options': () => ['Only a choice shows options.', 'Write "kind: choice", or remove the options.'],
  'unknown-question': ({ id, meant }) => [
    `There is no question "${id}".`,
    meant === undefined ? 'Write the id of a question.' : `Did you mean "${meant}"?`,
  ],
  'no-facts': () => ['This issue gives no fact.', 'Add one or two under "facts", each with its source.'],
  'fact-without-source': () => [
    'This fact does not say who says so.',
    'Add "source: { title: ..., publisher: ..., date: YYYY-MM-DD }", with "url" where there is one.',
  ],
  'release-without-source': () => [
    'This fact names the source of the issue, but the issue has none.',
    'Add "source" to the issue, or here.',
  ],
  'together-to-nobody': ({ seat }) => [
    `The open letter goes to "${seat}", which is none of the recipients.`,
    'Write the seat of a recipient that is named here, or add it to "recipients".',
  ],
  'no-surname': ({ name }) => [
    `Nothing says which part of "${name}" is the surname.`,
    'Add "last: ..." with the surname for the salutation.',
  ],
  'surname-not-in-name': ({ name, last }) => [
    `The surname "${last}" is not in the name "${name}", so the salutation would be to somebody else.`,
    'Correct one of the two.',
  ],
  'split-address': () => [
    'This address line has a state and ZIP without a town; a comma may have split it.',
    'Put the whole line in straight double quotes, like "Millbrook, CA 93200".',
  ],
  'named-own': ({ seat }) => [
    `"${seat}" is each writer's own member of Congress, so one name here would be wrong.`,
    'Remove the name, or write the seat of this one official, like house:CA-22.',
  ],
  'title-with-the': ({ title }) => [
    `This body would be called "the ${title}".`,
    `Write it without "The": "${title.replace(/^the\s+/i, '')}".`,
  ],
  'no-title': ({ seat }) => [
    `Nothing says what "${seat}" is called, so its letter would begin with "Dear" and nobody.`,
    'Give this office a title, like "title: Mayor of Millbrook".',
  ],
  'no-address': ({ seat }) => [
    `No address is given for "${seat}", so its letter has nowhere to go.`,
    'Add "address", or "form" with the web address of a contact form.',
  ],
  'not-verified': ({ name, daysAgo }) => [
    daysAgo === undefined
      ? `It is not said when "${name}" was last checked.`
      : daysAgo < 0
        ? 'This day has not come yet.'
        : `"${name}" was last checked ${counted(daysAgo, 'day')} ago.`,
    'Look up who holds the office, then write "verifiedOn:" with the day you looked.',
  ],
  'term-over': ({ name }) => [
    `A new term of this office began since "${name}" was checked, so its letters go to the office without a name.`,
    'Look up who holds the office, then write "verifiedOn:" with the day you looked.',
  ],
  'no-such-seat': ({ seat, known }) => [
    `There is no seat "${seat}".`,
    known.length === 0
      ? 'Write one that exists, like house:CA-22 or senate:CA:1.'
      : `Write ${known.length > 2 ? `one from ${known[0]!} to ${known.at(-1)!}` : known.join(' or ')}.`,
  ],
  'seat-twice': ({ seat }) => [`"${seat}" is listed twice.`, 'Remove one of the two.'],
  'too-many-signers': (what) => [`${numbers(what)}.`, 'Correct the count, or remove who did not sign.'],
  'not-complete': (what) => [
    `The list is marked as complete, but ${numbers(what)}.`,
    'Name them all, or write "complete: false": then nobody is told they did not sign.',
  ],
  'sign-until-when': () => [
    'Members are asked to sign, but not told until when and whom to contact.',
    'Add "closesOn" and "contact", or "sentOn" when the letter has left.',
  ],
  'signing-over': () => [
    'The last day on which members can sign has passed, and letters still ask them to.',
    'Write "sentOn" with the day the letter left, and ask for something else.',
  ],
  'sent-but-asks': () => [
    'The letter has been sent, but this asks somebody to sign it.',
    'Ask for what can still be done: a public statement, a vote, a letter of their own.',
  ],
  'asks-who-cannot': ({ stance }) => [
    CANNOT_SIGN[stance],
    `Write under "ask" a line "${stance}: ..." with what they can do, and the general ask as "default: ...".`,
  ],
  'unended-sentence': ({ words }) => [`"${words}" has no period at its end.`, 'Add one: other sentences follow it.'],
  'ask-not-sentence': () => [
    'This ask does not begin like a sentence.',
    'Write a whole sentence, like "Please support ..." or "I ask you to support ...".',
  ],
  'no-translation': ({ file }) =>
    file === undefined
      ? ['This text has no Spanish.', 'Write "{ en: ..., es: ... }", a line each.']
      : ['This text has no Spanish beside it, so Spanish letters use the built-in one.', `Write ${file}.`],
  'language-not-declared': ({ of }) => [
    'This Spanish text is not used.',
    `Add "languages: [en, es]" to the issue, or remove the ${of === 'file' ? 'file' : 'Spanish'}.`,
  ],
  'found-elsewhere': () => [
    'Another version of this program found something here.',
    'Save it once more to see what it is.',
  ],
};

const named = (path: DataPath): string => (path.length === 0 ? 'The file' : `"${fieldName(path)}"`);

const numbers = ({ named: people, count }: Extract<DataWhat, { rule: 'not-complete' }>): string =>
  `${counted(people, 'person is', 'people are')} named and "signerCount" says ${String(count)}`;

const UNREACHABLE: Readonly<Record<Unreachable, string>> = {
  'no-member': 'no member of Congress is among the recipients',
  'no-senator': 'no senator is among the recipients',
  'no-office': 'no office is among the recipients',
  'nothing-to-sign': 'there is nothing to sign: the issue has no "signOn"',
  'senators-sign': 'senators sign this letter themselves',
};

/** Who cannot sign, or has, and why. */
const CANNOT_SIGN = {
  thank: 'Members who have signed would be asked to sign again.',
  companion: 'Senators would be asked to sign a letter of the House.',
  direct: 'The office that the letter is addressed to would be asked to sign it.',
} as const;
