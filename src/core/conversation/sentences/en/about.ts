/** Everything that is not a letter. */
export const about = {
  help: {
    title: 'What I can do',
    intro: 'I help you write to the people who govern you. You read every letter, and you send it yourself.',
    words: [
      'write: start a letter, or go on with yours',
      'preview: see a sample letter',
      'who: who represents you',
      'status: where your letters stand',
      'undo: take back "I sent it"',
      'language: English or Spanish',
      'privacy: what is kept, and for how long',
      'export: all I keep about you',
      'forget: delete it',
    ],
    dm: 'In a direct message, just write these words; there you can also write back, skip, cancel and start over.',
    channel: 'In a channel, put /letter before them. "/letter share" puts a card there for everybody.',
    organizer: 'You may run campaigns here: write /campaign in a channel, or "campaigns" in a direct message.',
  },
  privacy: {
    title: 'Privacy',
    runs: (name: string, contact: string) =>
      contact === '' ? `${name} runs this.` : `${name} runs this. Questions go to ${contact}.`,
    nobody: 'Nobody has put their name to this deployment yet. Do not use it for real letters.',
    draft: {
      redis: 'Your letter in progress is kept sealed for 24 hours after you last touched it, 7 days at most.',
      memory:
        'Your letter in progress is kept in the memory of this program, not sealed, for 24 hours after you last touched it, 7 days at most. It is gone when the program stops.',
    },
    street: 'A street is used to find your district and is dropped an hour after the letter is written.',
    receipts:
      'For 90 days I keep which offices your letters are for, when, and whether you sent them. Your text is not kept.',
    asked: {
      redis:
        'If you allow it, I ask you whether an office answered. For that I keep your account id, the office, the date and your language, sealed, for 60 days at most.',
      memory:
        'If you allow it, I ask you whether an office answered. For that I keep your account id, the office, the date and your language in the memory of this program, not sealed, for 60 days at most.',
    },
    signed:
      'A name that you put under an open letter is kept for that letter, 180 days at most after the first person signed. "forget" takes it off; what was delivered already, we cannot take back.',
    messages:
      'So that "forget" can take back what I put into your direct messages, I keep for 90 days which messages these are.',
    remembered: 'Your name and ZIP code are remembered only if you ask for it, and deleted after 180 days without use.',
    others:
      'Who else sees it: the chat platform and its admins see what you type there. The U.S. Census service gets a street to look up, without your name. The offices see what you send them.',
    mail: 'A letter that I send for you by e-mail goes through a mail relay, which sees all of it. So does the six-digit code that I send first, to see that your e-mail address is yours. I keep that letter sealed until it has gone out or failed, 28 days at most. How the sending went I keep for 90 days, and what counts for the limits for a day.',
    key: {
      redis: 'Whoever runs this holds the key to what is sealed.',
      memory: 'Whoever runs this could read what is in that memory.',
    },
    age: 'You must be 13 or older.',
    rights:
      '"export" gives you all I keep. "forget" deletes it at once; what another part of this program still has of your letters in its memory goes within the hour. Only you can delete your own messages in the chat.',
  },
  language: {
    title: 'Language',
    text: 'Which language do you want to use?',
    set: 'I will use English from now on.',
  },
  who: {
    title: 'Who represents you',
    ask: 'What is your ZIP code?',
    talk: 'Write your ZIP code.',
    form: { title: 'Who represents you', submit: 'Look it up', zip: 'ZIP code where you live' },
    official: (name: string, seat: string, phone: string) =>
      [name, seat, phone].filter((part) => part !== '').join(', '),
    several: (zip: string) => `ZIP code ${zip} reaches into several districts. Your representative is one of these:`,
    maybe: (zip: string) =>
      `ZIP code ${zip} may reach into more districts than our list knows. In the House it may be:`,
    street: 'Your street settles it. Look it up at house.gov, or begin a letter, which asks for it in a form.',
  },
  preview: {
    title: (title: string) => `Sample letter: ${title}`,
    text: 'This is what a letter can look like. Name, place and words in it are made up.',
    page: (title: string) => `${title}, page 1. The whole letter follows as text.`,
    pick: 'See the letter to ...',
    stance: {
      ask: 'a member who has not signed',
      thank: 'a member who has signed',
      companion: 'a senator',
      direct: 'the office it is addressed to',
      unknown: 'a member who may or may not have signed',
    },
    plain: 'your member of Congress',
    listTitle: 'See a sample letter',
    list: 'Pick one to see what its letters look like. This does not start a letter.',
    pickOne: 'See a sample of ...',
    noSuch: 'There is no such letter here.',
    broken: 'This sample cannot be shown just now. The organizer has to fix the letter first.',
  },
  export: {
    title: 'All I keep about you',
    text: 'This file holds your letter in progress, what you asked me to remember, and the list of your letters.',
    alt: 'All that is stored about you, as a JSON file',
  },
  confirm: {
    cancel: { title: 'Throw this letter away?', text: 'Everything you typed for it goes. The other letters stay.' },
    'start-over': {
      title: 'Start this letter over?',
      text: 'Everything you typed for it goes, and I ask again from the beginning.',
    },
    forget: {
      title: 'Forget everything about you?',
      text: 'Your letters in progress, the list of your letters, what I may ask you about them, and your name and ZIP code if I remember them. This cannot be undone.',
    },
    talk: 'Write "yes" or "no".',
  },
  forgotten: {
    title: 'Forgotten',
    text: 'Everything I kept about you is deleted. What another part of this program still has of your letters in its memory goes within the hour.',
    yours: 'Only you can delete these: your own messages here, files you saved, and letters you sent.',
  },
  told: {
    title: 'One moment',
    cancelled: 'The letter is gone.',
    kept: 'Nothing was changed.',
    nothingToCancel: 'There is no letter in progress.',
    startedOver: 'You are back at the beginning.',
    parked: (title: string) => `Your letter "${title}" is waiting for you. "write" lists it.`,
    full: 'Three letters are waiting already. Finish one or throw one away first.',
    stale: 'That button belongs to an earlier screen. This is where you are now.',
    notYours: 'That button belongs to somebody else, or to a letter that is gone. This is where you are now.',
    unknown: 'I did not understand that. This is where you are now.',
    notUnderstood: 'I did not understand that. Write "help" to see what I can do.',
    meant: (word: string) => `Did you mean "${word}"? Write it again, or write "help".`,
    /** Above a list of them. */
    listed: {
      noIssue: (typed: string) => `I know no letter called "${typed}" here. Pick one below.`,
      severalIssues: (typed: string) => `More than one letter here is called "${typed}". Pick the one you mean below.`,
      meantIssue: (title: string) => `Did you mean "${title}"? Pick it below.`,
    },
    unlisted: {
      noIssue: (typed: string) => `I know no letter called "${typed}" here. "preview" lists those there are.`,
      severalIssues: (typed: string) =>
        `More than one letter here is called "${typed}". "preview" lists them with what tells them apart.`,
      meantIssue: (title: string) => `Did you mean "${title}"? Write that name.`,
    },
    number: 'Write a number to pick one.',
    nowhereBack: 'There is nothing to go back to.',
    nothingToSkip: 'There is nothing to skip.',
    pressInstead: 'Use the buttons, or write "help".',
    newer: 'Your letter was saved by a newer version of this program. It is untouched. Try again in a few minutes.',
    unreadable: 'Your earlier letter could not be read, so this is a new start. I am sorry.',
    notSaved: 'That was not saved. Press again.',
    tooFast: 'That was very fast. Wait a few seconds, then press again.',
    failed: (reference: string) => `That is a mistake on our side, not yours (reference ${reference}). Try again.`,
  },
};
