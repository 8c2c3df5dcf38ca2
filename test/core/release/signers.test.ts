import { join } from 'node:path';
import { inventedTable } from '../../fixtures/releases/collection.ts';
import { readRelease } from '../../../src/core/release/read-release.ts';

const table = inventedTable(join(__dirname, '../../fixtures/releases'));
const LEAD =
  'WASHINGTON – Rep. Kirk Macklin (D-IL) led a letter to Governor Nels Aaberg urging him to keep the night ferry running.\n\n“It must run,” said Rep. Macklin.\n\n';
const THREE = 'Reps. Joel Sutherland (D-IL), Chester Hadley (R-IL) and Elliot Santangelo (D-IL)';
const [one, two, three] = ['Joel Sutherland', 'Chester Hadley', 'Elliot Santangelo'];

function expectThree(text: string): void {
  const release = readRelease(LEAD + text, table);
  if (!release.isLetter) throw new Error(release.why);
  expect(release.leads.map(({ value }) => value.bioguide)).toHaveLength(1);
  expect(release.coLeads).toEqual([]);
  const surnames = release.signers.map(({ value }) => value.name.split(' ').at(-1)!.toLowerCase());
  expect(surnames.toSorted()).toEqual(['hadley', 'santangelo', 'sutherland']);
}

it.each([
  `Members on the letter include ${THREE}.`,
  `Also on the letter: ${THREE}.`,
  `The letter was also backed by ${THREE}.`,
  `${THREE} added their names.`,
  'Joining Macklin on the letter are:\n\n- Joel Sutherland (D-IL)\n- Chester Hadley (R-IL)\n- Elliot Santangelo (D-IL)',
  'Signatories of the letter:\n\nSutherland, Joel (D-IL)\nHadley, Chester (R-IL)\nSantangelo, Elliot (D-IL)',
  'A full list of signers follows:\n\nJoel Sutherland (IL)\nChester Hadley (IL)\nElliot Santangelo (IL)',
  `Dear Governor Aaberg:\n\nWe write about the night ferry. You must keep it.\n\n${THREE} also signed the letter.`,
  `${THREE} signed on as well.`,
  `The letter’s other signers: ${THREE}.`,
  `Macklin was joined on the letter by ${THREE}.`,
  `Joining Macklin: ${THREE}.`,
  `Signing the letter along with Macklin: ${THREE}.`,
  `Besides Macklin, signers are ${THREE}.`,
  `The letter bears the signatures of ${THREE}.`,
  `The letter went out on Monday and included the signatures of ${THREE}.`,
  `The letters also carry the names of ${THREE}.`,
  `It is a letter signed by 29 U.S. Representatives, including ${THREE}, and asks for more.`,
  'Nine members signed the letter, including Joel Sutherland (Ill.), Chester Hadley (Ill.) and Elliot Santangelo (Ill.).',
  `Co-signing: ${THREE}.`,
  `Signed: ${THREE}.`,
  `${one}, ${two} and ${three} are the other signatories.`,
  `The other three are ${THREE}.`,
  `${THREE} joined Macklin on the letter.`,
  `${THREE} joined Macklin.`,
  `Rep. Joel Sutherland (D-IL) signed the letter, as did Reps. Chester Hadley (R-IL) and Elliot Santangelo (D-IL).`,
  `Reps. Joel Sutherland (D-IL) and Chester Hadley (R-IL) signed the letter. So did Rep. Elliot Santangelo (D-IL).`,
  `Three colleagues joined the letter, among them ${THREE}.`,
  `Three more members signed. They are ${THREE}.`,
  `The letter drew the signatures of ${THREE}.`,
  `The letter has the support of ${THREE}.`,
  `Members from across the state joined Macklin in the letter: ${THREE}.`,
  'Cosigners: Sutherland, Hadley, and Santangelo.',
  'It was signed by four members: Macklin, Sutherland, Hadley and Santangelo.',
  'Also signing the letter: Sutherland, Hadley and Santangelo, all of Illinois.',
  `The others who signed the letter are Reps. Joel Sutherland and Chester Hadley, both of Illinois, and Elliot Santangelo.`,
  `Co-signers of the letter include: ${THREE}.`,
  `The signers of the letter are ${THREE}.`,
  `${THREE} also endorsed the letter.`,
  `${THREE} signed as well.`,
  `Other delegates from river country who signed the letter include ${THREE}.`,
  `Members from both parties who signed the letter are ${THREE}.`,
  `Lending their names to the effort were ${THREE}.`,
  `Adding their signatures are ${THREE}.`,
  `Participating in the letter are ${THREE}.`,
  `Backing Macklin were ${THREE}.`,
  `Signatures from ${THREE} appear on the letter.`,
  `Macklin’s cosigners, ${THREE}, also spoke of ferries.`,
  `Macklin was accompanied on the letter by ${THREE}.`,
])('are read from a sentence: %s', expectThree);

it.each([
  ['below a sentence', `The letter's cosigners are listed below.\n\n${one} (D-IL)\n${two} (R-IL)\n${three} (D-IL)`],
  ['below a heading', `LETTER SIGNATORIES\n\n${one}\n${two}\n${three}`],
  ['by state', `Signers by state:\n\nIllinois\n${one}\n${two}\n\nOhio\nZora Quillfeather\n\nIllinois\n${three}`],
  ['by chamber', `SIGNERS OF THE LETTER:\n\nHOUSE\n${one} (IL-17), ${two} (IL-9)\n${three} (IL-13)`],
  ['in a table', `Signatories\n\n| Name | District |\n| ${one} | IL-17 |\n| ${two} | IL-9 |\n| ${three} | IL-13 |`],
  ['by surname with tags', 'Members signing:\n\n- Sutherland (D-IL)\n- Hadley (R-IL)\n- Santangelo (D-IL)'],
  [
    'with offices',
    `Signatories:\n${one}, Member of Congress\n${two}, Member of Congress\n${three}, Member of Congress`,
  ],
  ['after "Signed,"', `Signed,\n\n${one}\n${two}\n${three}`],
])('are read from a list: %s', (_, list) => expectThree(list));

const DEAR = 'Dear Governor Aaberg:\n\nWe urge you to keep the ferry.\n\n';

it.each([
  [
    'in capitals',
    'Sincerely,\n\nKIRK MACKLIN\nMember of Congress\n\nJOEL SUTHERLAND\nMember of Congress\n\nCHESTER HADLEY\nMember of Congress\n\nELLIOT SANTANGELO\nMember of Congress',
  ],
  [
    'in two columns',
    `Sincerely,\n\nKirk T. Macklin\t\t${one}\nMember of Congress\t\tMember of Congress\n\n${two}\t\t${three}\nMember of Congress\t\tMember of Congress`,
  ],
  [
    'with tags and no closing',
    'Rep. Kirk Macklin, D-Ill.\nRep. Joel Sutherland, D-Ill.\nRep. Chester Hadley, R-Ill.\nRep. Elliot Santangelo, D-Ill.',
  ],
  ['in a quotation', `“Sincerely,\n\n“Kirk Macklin\n“${one}\n“${two}\n“${three}”`],
  ['behind the closing', `Sincerely, Kirk Macklin, ${one}, ${two} and ${three}.`],
  [
    'without a closing',
    `Thank you for your attention.\n\n${one}\nMember of Congress\n\n${two}\nMember of Congress\n\n${three}\nMember of Congress`,
  ],
  ['with /s/', `Signed,\n\n/s/ Kirk Macklin\n/s/ ${one}\n/s/ ${two}\n/s/ ${three}`],
])('are read at the end of the letter: %s', (_, end) => expectThree(DEAR + end));

it('are read below a letter that was pasted without its end, above the office of whoever sent the page', () => {
  expectThree(
    `${DEAR}The letter was signed by Macklin, Sutherland (D-IL), Hadley (R-IL) and Santangelo (D-IL).\n\nJune Aldana\n712 Hart Building\nUnited States Senate`,
  );
});

it('are not those whom the page tells of below the letter', () => {
  const text = `${LEAD}Full text of the letter follows:\n\n${DEAR}Sincerely,\n\nKirk Macklin\n\nAbout Congressman Macklin\n\nRep. Macklin serves with ${THREE}.`;
  expect(readRelease(text, table)).toMatchObject({ isLetter: true, signers: [] });
});

it('are not those of a bill, of another list, or who are only spoken of', () => {
  const text = `${LEAD}Cosponsors of the Night Ferry Act:\n\n${one}\n${two}\n\nMacklin introduced the bill with ${THREE}.\n\nRep. Joel Sutherland (D-IL) was asked about it.`;
  expect(readRelease(text, table)).toMatchObject({ isLetter: true, signers: [], coLeads: [] });
});
