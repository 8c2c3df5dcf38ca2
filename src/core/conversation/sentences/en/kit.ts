import { counted } from '../../../wording.ts';

/** Letters in the writer's hands. */
export const kit = {
  first: 'Nothing has been sent yet. You send these.',
  firstOfRest: 'This one has not been sent yet. You send it.',
  example: 'This is an example. Do not send it.',
  exampleFirst: 'This is an example. Do not send it. A real letter would go like this:',
  title: (recipient: string) => `Send your letter to ${recipient}`,
  waysTitle: (recipient: string) => `Other ways to reach ${recipient}`,
  noOtherWay: 'I know no other way to reach them.',
  minutes: (n: number) => `about ${String(n)} minutes`,
  best: (way: string, minutes: string) => `Best way: ${way}, ${minutes}`,
  way: (way: string, minutes: string) => `${way}, ${minutes}`,
  ways: { form: 'web form', site: 'their website', email: 'e-mail', post: 'postal mail', phone: 'phone call' },
  waysStart: { form: 'Web form', site: 'Their website', email: 'E-mail', post: 'Postal mail', phone: 'Phone call' },
  steps: {
    openForm: 'Open the form.',
    openSite: 'Open their website and choose Contact.',
    paste: 'Copy the message below and paste it into the large box.',
    topic: (topic: string) => `Topic: the one nearest to ${topic}.`,
    name: (name: string) => `Name: ${name}.`,
    asks: 'It will also ask for a title (like Ms.), your street, e-mail and phone.',
    refused: 'Does it refuse your ZIP code? Press "Not my representative" under "Other ways".',
    email: (address: string) => `Write to ${address} and paste the message below.`,
    print: 'Print the PDF, sign it and put it in an envelope.',
    district: (town: string) =>
      `This address is their office in ${town}. Mail to Washington is checked and can take weeks.`,
    capitol: 'Mail to Washington is checked and can take weeks.',
    call: (phone: string) => `Call ${phone} and read this, in your own way. After hours, leave it as a message.`,
  },
  message: 'Message',
  subject: 'Subject',
  envelope: 'On the envelope',
  script: 'What to say',
  /** `over`: characters too many. */
  short: (over: number) =>
    over > 0
      ? `Short message, ${counted(over, 'character')} longer than the 500 that some forms take`
      : 'Short message, for forms that take 500 characters',
  pdfAlt: (title: string) => `${title}, as a PDF to print`,
  sentNote: 'Noted: you sent it (your word).',
  notYetNote: 'Fine. It stays ready for you.',
  talk: 'Write "sent" or "not yet". "next" and "back" turn the pages.',
  dmClosed: 'I cannot write to you in a DM. Everything is here instead.',
  toDm: 'I am sending them to your DM.',
  done: {
    title: 'Your letters',
    thanks: 'Thank you. This is where they stand:',
    againExample: 'They stay here for 24 hours. This is an example, so "status" keeps no list of it.',
    again: 'They stay here for 24 hours. For 90 days "status" shows where they stand.',
    remember: {
      redis:
        'Next time can be shorter: I can remember your name and ZIP code, sealed, until you have not used them for 180 days. "forget" removes them.',
      memory:
        'Next time can be shorter: I can remember your name and ZIP code in the memory of this program, not sealed, until it stops. "forget" removes them.',
    },
    remembered: 'I remember your name and ZIP code for next time.',
    notRemembered: 'I no longer remember your name and ZIP code.',
  },
  unavailable: {
    title: 'This letter cannot go on just now',
    closed: 'The campaign has ended, so this letter cannot be finished any more.',
    grace: 'The campaign has ended. You can finish this letter within 24 hours.',
    paused: 'The organizer has paused this campaign. Everything you typed is kept. Try again later.',
    gone: 'The organizer is changing this letter. Everything you typed is kept. Try again later.',
    yours: 'This is what you wrote. Copy it if you want to keep it.',
    /** By the code of what was thrown. */
    because: {
      'letter-too-long': 'This letter grew far too long. Shorten your own words or pick fewer reasons.',
      'template-refused':
        'There is a mistake in the text of this letter that only the organizer can fix. Everything you typed is kept. Try again later.',
    },
  },
  status: {
    title: 'My letters',
    none: 'You have no letters yet.',
    example: (title: string) => `You tried an example: ${title}. Nothing is listed for examples.`,
    line: (to: string, status: string, day: string, about: string) => `${to}: ${status}, ${day}. ${about}.`,
    written: (day: string, made: string) => `${day}; written ${made}`,
    again: (about: string, nth: number) => `${about} (letter ${String(nth)})`,
    more: (n: number) =>
      n === 1
        ? 'There is one older letter. "export" lists it too.'
        : `There are ${String(n)} older letters. "export" lists them too.`,
    showAgain: 'Show letters again',
    words: {
      drafted: 'Being written',
      prepared: 'Ready, not sent yet',
      waiting: 'Waits to be sent',
      sending: 'Being sent',
      accepted: 'Received by their system',
      'sent-by-you': 'You sent it (your word)',
      answered: 'They answered',
      'in-doubt': 'We do not know whether it arrived',
      failed: 'Could not be sent',
      cancelled: 'Taken back',
    },
    draft: (title: string) => `Being written: ${title}.`,
    house: (district: string) => `House, ${district}`,
    senate: (state: string, who: string) => `Senate, ${state} (${who})`,
    senateClass: (n: number) => `class ${String(n)}`,
  },
  undo: {
    title: 'Take back "I sent it"',
    text: 'I send nothing myself, so no letter has to be called back. If you pressed "I sent it" by mistake, pick the letter.',
    none: 'There is nothing to take back. I send nothing myself, and no letter is marked as sent.',
    mail: {
      text: 'What I have not sent yet can still be stopped. If you pressed "I sent it" by mistake, pick the letter.',
      none: 'There is nothing to take back.',
    },
    pick: 'Which letter?',
    done: 'Taken back. It is ready, not sent yet.',
  },
};
