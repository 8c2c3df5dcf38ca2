/** What stands in mail that the bot sends: to an office, or to a writer who proves an address. */
export const mailed = {
  via: (writer: string, sender: string) => `${writer} via ${sender}`,
  /** Below the letter, for whoever opens the mail there. */
  footer: (writer: string, operator: string, contact: string) =>
    `${writer} wrote this letter and had it sent by ${operator}. An answer goes to ${writer}. Questions about this e-mail: ${contact}.`,
  attached: 'The same letter is attached as a PDF.',
  code: {
    subject: (code: string) => `${code} is your code`,
    text: (code: string, operator: string) =>
      `Your code is ${code}. Type it where you are writing your letter.\n\nIt proves that this address is yours, so that offices can answer you here. If you did not ask for it, somebody mistyped theirs: do nothing.\n\n${operator}`,
  },
};
