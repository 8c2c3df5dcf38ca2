// One page as people send it: about 1,900 characters, an invented writer to an invented member of the House.
const PARAGRAPHS = [
  'I live in Fresno, and I ask you to support full funding for the Library Services and Technology Act in the coming budget, and to oppose moving any part of it to another account.',
  'My daughter learned to read at the Gillis Branch, at the low table by the window, on Saturdays while I worked. She is nine now and takes out six books a week; the librarian puts the seventh aside for her. When the branch lost its Monday hours we felt it at our kitchen table, and so did every family on our street that has no desk and no quiet.',
  'Federal grants are a small part of what a library spends, but they pay for what a county budget drops first: bookmobiles, books in large print, and the computers on which people without a connection at home apply for work. In our county the bookmobile is the only library for eleven towns, and it stops for an hour at a time.',
  'The money is also well watched. States match it, report on it every year, and publish the reports. I have read ours. It lists each machine, each course and the number of people who came, and it is the rare public document that a taxpayer can read in one sitting and believe.',
  'I know that every budget is a choice between good things. I ask you to count this one among those that cost little and are missed at once, by the young, by the old and by those who look for work.',
  'Please tell me how you intend to vote when the bill comes to the floor, and whether you will speak for the grants in the subcommittee. I would be glad to show you the branch, any Saturday, and I thank you for reading this letter.',
];

/** As in a campaign: the first three paragraphs and the name are like no other's, the other three are everybody's. */
export function letterOf(number) {
  const own = `This is letter ${number} of the year ${number % 97}. `;
  return {
    issue: 'library-funding',
    seat: 'house:CA-21',
    stance: 'ask',
    language: 'en',
    date: '2026-11-03',
    title: 'Letter to Representative Sample',
    recipient: 'The Honorable Jordan Sample',
    blocks: [
      { kind: 'date', text: 'November 3, 2026' },
      {
        kind: 'insideAddress',
        lines: [
          'The Honorable Jordan Sample',
          'U.S. House of Representatives',
          '1234 Longworth House Office Building',
          'Washington, DC 20515',
        ],
      },
      { kind: 'subject', label: 'Re:', parts: [{ text: 'Federal funding for libraries', from: 'shared' }] },
      { kind: 'salutation', text: 'Dear Representative Sample:' },
      ...PARAGRAPHS.map((text, at) => ({
        kind: 'paragraph',
        parts: at < 3 ? [{ text: own + text, from: 'own' }] : [{ text, from: 'shared' }],
      })),
      { kind: 'closing', text: 'Sincerely,' },
      { kind: 'signature', name: `Ani Petrosyan ${number}`, lines: ['Fresno, CA 93728'], blanks: [], blanksReason: '' },
    ],
  };
}
