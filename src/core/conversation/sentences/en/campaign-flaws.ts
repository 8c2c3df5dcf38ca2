import type { What } from '../../../library/what.ts';

export type FlawWords = {
  readonly [R in What['rule']]?: (what: Extract<What, { readonly rule: R }>) => string;
};

/** What is wrong with a campaign, by the rule of the linter that found it, in the words of the forms: the linter's own speak of files. */
export const campaignFlaws = {
  'fact-without-source': () => 'A fact does not say who says so. Write publisher, title and date beside it.',
  'no-surname': ({ name }) => `Nothing says which part of "${name}" is the surname. Write it in its own field.`,
  'surname-not-in-name': ({ name, last }) =>
    `The surname "${last}" is not in the name "${name}". Correct one of the two.`,
  'no-title': () => 'An office has no title. Write it like: Mayor of Millbrook.',
  'title-with-the': () => 'Write the title of an office without "The".',
  'no-address': ({ seat }) => `There is no address for "${seat}", so its letter has nowhere to go. Add one.`,
  'seat-twice': ({ seat }) => `"${seat}" is named twice. Take one of the two out.`,
  'not-verified': ({ name }) => `Look up again whether "${name}" holds the office, then save the form with that name.`,
  'term-over': ({ name }) =>
    `A new term of the office of "${name}" has begun, so letters go without the name. Look up who holds it, then save the form with that name.`,
  'together-to-nobody': () =>
    'The letter that people sign together goes to nobody who is named here. Pick another recipient.',
  'choice-without-options': () => 'A question has no answers to pick from. Write two or more.',
  'prompt-too-long': ({ has, max }) =>
    `A question has ${String(has)} characters. Forms show ${String(max)}: shorten it.`,
  'unused-options': () => 'Answers to pick from are shown only where one is picked. Change how it is answered.',
  'closes-before-opens': () => 'The last day comes before the first one.',
  over: () => 'Its last day has passed. Write a later one.',
  'bill-over': () =>
    'The Congress of this bill is over, and its bills with it. Write the Congress and number it has now.',
  'sign-over': () => 'The last day to sign the open letter has passed. Write a later one.',
  'not-complete': () =>
    'The list is marked as complete, but the names and the count differ. Correct one of them, or say that it is not complete.',
  'too-many-signers': () => 'More people are named than signed in all. Correct the count or the names.',
  'sign-until-when': () =>
    'Members are asked to sign, but not told until when and whom to call. Write both beside the day.',
  'signing-over': () =>
    'The last day on which members can sign has passed. Write the day the letter was sent, and ask for something else.',
  'sent-but-asks': () => 'The letter was sent already, and nobody can sign it any more. Ask for something else.',
  'asks-who-cannot': () =>
    'Everybody is asked to sign the letter, and not everybody can. Say what you ask those who signed, and the other chamber.',
  'unreachable-stance': () => 'There is a text for a kind of letter that nobody gets. Clear it.',
  'may-be-empty': ({ field }) =>
    `{{${field}}} is empty in some letters. Put its sentence between {{#if ${field}}} and {{/if}}.`,
  'empty-field': ({ field }) =>
    `{{${field}}} is empty in every letter. Take its sentence out, or fill in what it shows.`,
  'unended-sentence': ({ words }) => `"${words}" has no period at its end. Other sentences follow it, so add one.`,
  'ask-not-sentence': () => 'What you ask does not begin like a sentence. Begin with: I ask you to ...',
  'no-translation': () => 'Some texts are in one language only. Write the rest in the form of the other language.',
  placeholder: ({ words }) => `"${words}" looks like a place that was to be filled in.`,
  punctuation: ({ words }) => `The punctuation of "${words}" looks wrong.`,
  'odd-quotes': ({ words }) => `Every letter would show these quotes: ${words} Take them out.`,
  'civic-word': ({ words }) =>
    `"${words}" may not be true: not everybody who writes is a citizen or votes, and not every member has a vote.`,
} satisfies FlawWords;
