/** Letters that the bot itself sends by e-mail. */
export const mailing = {
  title: (recipient: string) => `By e-mail to ${recipient}`,
  offer: 'This one has not been sent yet. I can send it for you by e-mail, or you send it yourself.',
  address: {
    ask: 'What is your e-mail address? The answer goes there, and a code that proves it is yours.',
    title: 'Your e-mail address',
    label: 'Your e-mail address',
    hint: "The office's answer goes there.",
    submit: 'Send me a code',
    shape: 'This does not look like an e-mail address. Correct it.',
    plain: 'I can only write to addresses in the letters a to z. Give another one, or send the letter yourself.',
  },
  code: {
    ask: (address: string) => `I sent six digits to ${address}. They are good for 15 minutes.`,
    talk: 'Write the six digits.',
    title: 'Your code',
    label: 'Six digits from the e-mail',
    submit: 'Check it',
    wait: 'The e-mail with the code is not out yet. Try again in a moment.',
    shape: 'The code is six digits. Look for it in the e-mail.',
    wrong: (left: number) =>
      left === 1 ? 'That is not the code. One try is left.' : `That is not the code. ${String(left)} tries are left.`,
    spent: 'That was the last try with this code. Ask for another one.',
    over: 'That code is too old. Ask for another one.',
    again: 'I sent another code. The earlier one no longer works.',
    proved: 'The address is yours.',
  },
  notMailed: {
    refused: 'There is no such mailbox, or it accepts no e-mail. Correct the address.',
    away: 'I could not send the code just now. Ask for it again in a few minutes.',
    'too-many': 'Too many codes were sent within an hour. Ask again later, or send the letter yourself.',
  },
  consent: {
    line: (recipient: string, office: string) => `I send your letter to ${recipient}, at ${office}. They see:`,
    reply: (address: string) => `your e-mail address ${address}, for the answer`,
    relay: 'It goes through a mail relay, which sees all of it.',
    undo: 'It leaves in 2 minutes. Until then you can take it back.',
    limits:
      'I send at most 10 letters a day for one person, and only so many to one office. Any more wait, and "status" says how long.',
    kept: 'I keep the letter sealed until it has gone out or failed, 28 days at most.',
    talk: 'Write "yes" to send it, or "back" to go back.',
  },
  leaves: (recipient: string, minutes: number) =>
    minutes === 1
      ? `Your letter to ${recipient} leaves in less than a minute.`
      : `Your letter to ${recipient} leaves in ${String(minutes)} minutes.`,
  left: (recipient: string) => `Your letter to ${recipient} is being sent now. "status" says where it stands.`,
  takenBack: (recipient: string) =>
    `You took back your letter to ${recipient}. It was not sent. To send it after all, press "Write the same again" at the end.`,
  back: {
    asked: 'One moment: I am taking it back.',
    done: 'Taken back. It was not sent, and never will be.',
    late: 'It had begun to leave already, so I could not take it back. "status" says where it stands.',
  },
  gaveUp:
    'I did not send that letter: something in it or about its office has changed since you agreed. Read it again.',
  notTaken: 'I sent nothing just now: you gave me that letter before.',
  before: (recipient: string) =>
    `You gave me your letter to ${recipient} before, and I send each letter only once. "status" says where it stands. To write to them again, press "Write the same again" at the end.`,
  notHere: 'This letter cannot be sent from here. Send it yourself, as shown.',
  byMachine: 'I send this letter myself, so you do not have to say where it stands. "status" shows it.',
  whys: {
    undo: (until: string) => `leaves ${until}, can be taken back`,
    'person-limit': (until: string) => `goes on ${until}: 10 a day for one person`,
    'office-limit': (until: string) => `goes on ${until}: this office gets many letters just now`,
    paused: (until: string) => `held back by whoever runs this, looked at again ${until}`,
    held: () => 'held back by the organizer, who can let it go on',
    busy: (until: string) => `their server is busy, tried again ${until}`,
    'no-page': (until: string) => `I could not finish its page yet, tried again ${until}`,
    interrupted: (until: string) => `I was interrupted, tried again ${until}`,
    'looking-up': (until: string) => `the connection broke at the last moment, settled ${until}`,
    unsure: () => 'the connection broke at the last moment',
    'no-mailbox': () => 'there is no such mailbox',
    'mailbox-full': () => 'their mailbox is full',
    refused: () => 'their server does not accept it',
    'too-long': () => 'their server was busy for three days',
    'out-of-time': () => 'it waited for 28 days, and I keep no letter longer',
    blocked: () => 'whoever runs this stopped it',
    broken: () => 'the page could not be made',
    'perhaps-twice': () => 'it may have arrived twice',
  },
  until: {
    now: 'soon',
    minutes: (n: number) => `in ${String(n)} min`,
    hours: (n: number) => `in ${String(n)} h`,
    days: (n: number) => `in ${String(n)} days`,
  },
};
