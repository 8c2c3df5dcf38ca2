export const chat = {
  progress: (at: number, of: number) => `Letter ${String(at)} of ${String(of)}`,
  below: (labels: string) => `Below, each in a message of its own, to copy: ${labels}.`,
  asFile: (label: string) => `${label}: it is too long for messages here, so it comes as a file.`,
  whole: 'The whole text',
  noPicture: 'I cannot draw the page just now. The words are the same: read them as text.',
  noFile: 'I cannot make that file just now. Press again in a minute.',
  inDm: {
    title: 'Look at your direct messages',
    text: 'I sent it to you there. Go on there.',
    open: 'Open our messages',
  },
  tooSlow: 'That took me too long, and nothing has changed. Press again.',
  late: 'That took a while. Here is the answer.',
  unknownButton: 'This button is from an older version of me. Write /letter write to go on.',
  about: (community: string) => `This is about ${community}.`,
  otherCommunity: 'Is it about another community? Pick it.',
  community: (number: string) => `Community ${number}`,
};
