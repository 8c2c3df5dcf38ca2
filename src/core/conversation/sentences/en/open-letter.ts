export const openLetter = {
  intro: 'People here sign this letter together. The organizer delivers it, with every name under it.',
  closed:
    'This letter has closed: names can no longer be added or taken off. "forget" still takes yours off what is kept here.',
  none: 'There is no open letter here any more.',
  where: 'This letter is signed in your server or workspace. Open it there.',
  names: { few: 'fewer than 5', about: (n: string) => `about ${n}` },
  signers: (n: string) => `Names under it: ${n}.`,
  mine: (name: string) => `You signed it as: ${name}`,
  confirm: (name: string) => `You would sign it as: ${name}`,
  seen: 'The organizer, and whoever gets or reads the letter, sees this name. You can take it off until the letter closes.',
  changed: 'The letter was changed while you looked at it. Read it as it is now, then say yes once more.',
  signed: 'Your name is under the letter.',
  off: 'Your name is off the letter.',
  form: {
    title: 'Sign the letter',
    submit: 'Go on',
    name: 'Your name, as it should be shown',
    hint: 'For example: Ani P., or: Ani Petrosyan, nurse, Millbrook',
  },
  buttons: {
    open: 'Sign the open letter',
    sign: 'Add my name',
    change: 'Show my name differently',
    confirm: 'Yes, sign as that',
    off: 'Take my name off',
  },
};
