/** Asking, two weeks later, whether an answer came. */
export const followUp = {
  mayAsk: {
    redis:
      'May I ask you in two weeks whether they answered? I then keep your account id, the office and the date, sealed, for 60 days at most.',
    memory:
      'May I ask you in two weeks whether they answered? I then keep your account id, the office and the date in the memory of this program, not sealed, for 60 days at most.',
  },
  talk: 'Write "yes" or "no".',
  will: 'I will ask you in two weeks. One press ends it.',
  willNot: 'Then I will not ask.',
  title: 'Did they answer?',
  question: (day: string, to: string) => `On ${day}, you sent a letter to: ${to}. Have they answered?`,
  about: (title: string) => `It was about: ${title}.`,
  pick: 'Your answer',
  answers: {
    yes: 'Yes, they answered',
    other: 'Yes, but not my question',
    acknowledged: 'Only an acknowledgment',
    no: 'No',
    'expected-none': 'No, and I expected none',
  },
  thanks: {
    yes: 'Noted: they answered.',
    other: 'Noted: they answered, but not your question.',
    acknowledged: 'Noted: only an acknowledgment so far.',
    no: 'Noted: no answer.',
    'expected-none': 'Noted: no answer, and you expected none.',
  },
  chase: {
    now: 'You can write to them again. I will ask for your name and your words again, since I did not keep them.',
    later: (day: string) => `If nothing comes, you can write to them again from ${day} on. "status" offers it then.`,
    offered: 'You have not told me of an answer yet. You can write again.',
    pick: 'Write again to ...',
    begun: 'This letter says when you wrote before, and asks the same. I ask for your name and your words again.',
    moved: 'That office may not represent you any more. Begin a new letter instead.',
    closed: 'That campaign has ended, so this letter cannot be written again.',
  },
  none: 'There is nothing to answer here any more.',
  later: 'Fine. I will ask about that letter again later.',
  last: 'Fine. I will not ask about that letter again.',
  off: 'I will not ask you about these letters again.',
  waiting: (n: number) =>
    n === 1
      ? 'I will ask you about one of them whether they answered.'
      : `I will ask you about ${String(n)} of them whether they answered.`,
};
