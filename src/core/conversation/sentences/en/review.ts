import { atStart } from '../../../wording.ts';

const characters = (n: string): string => (n === '1' ? '1 character' : `${n} characters`);

/** Reading the letters and making them one's own. */
export const review = {
  title: (recipient: string) => `Your letter to ${recipient}`,
  why: {
    direct: (name: string) => `${atStart(name)} gets this because the letter is addressed to this office.`,
    yours: (name: string) => `${name} represents you.`,
    lead: (name: string, on: string, source: string) =>
      `${name} led the letter of the members of Congress, as of ${on} (${source}). So yours says thank you.`,
    signed: (name: string, on: string, source: string) =>
      `${name} has signed the letter of the members of Congress, as of ${on} (${source}). So yours says thank you.`,
    byWord: (name: string) => `You said that ${name} has signed. So your letter says thank you.`,
    notSigned: (name: string, on: string, source: string) =>
      `${name} has not signed the letter of the members of Congress, as of ${on} (${source}). So yours asks for it.`,
    unknown: (name: string, on: string, source: string) =>
      `We do not know whether ${name} has signed the letter of the members of Congress (looked up ${on}, ${source}). So yours does not say.`,
    otherChamber: (name: string) =>
      `The letter of the members of Congress is from the House, where ${name} does not sit. So yours asks for support in the Senate.`,
    vacant: 'Nobody holds this office now. The letter goes to the office, without a name.',
    unnamed: 'We cannot say today who holds this office. The letter goes to the office, without a name.',
  },
  likeness: {
    high: (percent: number, own: string, short: string) =>
      `${String(percent)}\u00A0% of this is text everyone shares. Offices group letters of 70\u00A0% or more and answer them alike; they still count them. About ${own} characters of your own${short} would change that.`,
    shortPlus: (own: string) => `, or the short version plus ${own},`,
    shortAlone: ', or just the short version,',
    low: (percent: number) =>
      `${String(percent)}\u00A0% of this is text everyone shares. Below 70\u00A0%, offices are likely to read it as a letter of its own.`,
    none: 'Every sentence of this is your own.',
  },
  fit: {
    'one-page': (over: string) => `It is about ${over} characters longer than one page.`,
    'senate-form': (over: string) =>
      `A few Senate web forms take only 500 characters. This is ${over} longer; check that theirs took all of it.`,
    'chat-field': (over: string) => `It is ${characters(over)} longer than a field in chat takes.`,
    'cwc-subject': (over: string) => `The subject is ${characters(over)} longer than the gateways of Congress take.`,
    'cwc-shared': (over: string) => `The shared text is ${characters(over)} longer than the gateways of Congress take.`,
    'cwc-own': (over: string) => `Your own words are ${characters(over)} longer than the gateways of Congress take.`,
    short: (field: string, under: string) => `${field} is ${characters(under)} too short for a form of Congress.`,
  },
  leftOver: (text: string) => `The letter still says "${text}". Fill it in or take it out.`,
  boxes: (signs: string, more: boolean) =>
    `The printed page cannot show ${signs}${more ? ' and others' : ''}: a box stands there. Say it another way.`,
  /** What is measured, at the beginning of a sentence. */
  fields: {
    'one-page': 'The letter',
    'senate-form': 'The text',
    'chat-field': 'The text',
    'cwc-subject': 'The subject',
    'cwc-shared': 'The shared text',
    'cwc-own': 'The part in your own words',
  },
  page: (title: string) => `${title}, page 1. "Read as text" gives the whole letter.`,
  textTitle: (recipient: string) => `Your letter to ${recipient}, as text`,
  talk: 'Write "next", "back" or "get my letters". "my words" changes the text.',
  talkHistory: 'Write "next" or "back". "my words" changes the text.',
  changed: (name: string) =>
    `Since you last looked, ${name} holds one of these offices. Please read the letters again.`,
  recipientsChanged: 'Since you last looked, the people who get your letters have changed. Please read them again.',
  leftOut: (name: string) => `${atStart(name)} gets no letter from you.`,
  nowSigned: (name: string) => `Noted: you say that ${name} has signed.`,
  everyone: 'Everybody is back on the list.',
  saved: 'Saved. The letters have your words now.',
  savedBeside:
    'Saved, but not in the letters: you wrote them all yourself. Copy it there, or empty that text to have ours again.',
  besideNote:
    'A paragraph that you rewrote has changed since. Yours stands below the new one. Read both, and rewrite one if they clash.',
  shortOn: 'This is the short version now, with all your own words.',
  shortOff: 'This is the long version again.',
  menuTitle: (recipient: string) => `More about your letter to ${recipient}`,
  menuText: 'If somebody here does not represent you, say so: the letter changes.',
  menuSigned: 'If somebody here does not represent you, or has already signed, say so: the letter changes.',
  ownWords: {
    title: 'Your own words',
    intro: 'Offices read a letter more closely when it tells them something only you can tell.',
    now: 'Your words now:',
    none: 'There are none of your own words in it yet.',
    noInvent: 'I put your answers in order and add nothing.',
    questions: [
      'What happened, or who are you thinking of?',
      'How does it touch you or people near you?',
      'What should change?',
    ],
    labels: ['What happened? Who is it about?', 'How does it touch you or people near you?', 'What should change?'],
    helpTitle: 'Three short questions',
    storyTitle: 'Your own words',
    bodyTitle: 'Your whole letter',
    bodyOneTitle: 'Only this letter',
    bodyLabel: 'Text between greeting and signature',
    bodyHint: 'Greeting, address and your name stay as they are.',
    bodyLong: 'The present text is too long for this box. Paste yours in its place.',
    partTitle: 'One paragraph',
    partLabel: 'This paragraph, as you would say it',
    partHint: 'It changes in every letter that has this paragraph.',
    pickPart: 'Rewrite one paragraph',
    talkPart: 'Send that paragraph as you would say it. It changes in every letter that has it.',
    partsFull: (most: number) =>
      `${String(most)} paragraphs of this letter are rewritten, and that is the most. They are all kept. Put this text into one of them, or press "Write it all myself".`,
    save: 'Save',
    talkBody: 'Send the whole text, from after the greeting to before your name. It replaces all your letters.',
    talkBodyOne: (name: string) => `Send the whole text for ${name}. It replaces this letter alone.`,
    talkStory: 'Send your own words. They replace what is there now.',
  },
  /** In place of the consent line: nobody agrees to anything about an example. */
  lookAt:
    'You get these letters to look at. Of a real one, which you send yourself, each of these would see what stands beside it:',
  consent: {
    title: 'Before you get your letters',
    line: 'You get these letters and send them yourself. Each of these will see what stands beside it, once you send it:',
    sees: (recipient: string, what: string) => `${recipient}: ${what}`,
    name: 'your name',
    zip: (zip: string) => `ZIP code ${zip}`,
    street: 'your street',
    own: 'your own words',
    answers: 'your answers',
    kept: 'I keep for 90 days which offices your letters are for and whether you sent them, so that "status" works. Your text is deleted 24 hours after you last touch it.',
    unseen: (n: number) =>
      n === 1 ? 'You have not looked at one of them yet.' : `You have not looked at ${String(n)} of them yet.`,
    talk: 'Write "yes" to get them, "back" to read on.',
  },
  notForSending: {
    history: 'This is an example of something past. Its letters can be read here, and nothing more.',
  },
};
