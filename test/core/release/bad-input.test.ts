import { join } from 'node:path';
import { collectionIn, inventedTable } from '../../fixtures/releases/collection.ts';
import { createMembersTable } from '../../../src/core/release/names/members-table.ts';
import { readRelease } from '../../../src/core/release/read-release.ts';
import { MAX_RELEASE } from '../../../src/core/release/release.ts';
import type { Release } from '../../../src/core/release/release.ts';
import { Day } from '../../../src/core/ids.ts';

const folder = join(__dirname, '../../fixtures/releases');
const table = inventedTable(folder);
const textOf = (file: string): string =>
  collectionIn(join(folder, 'development')).find((example) => example.file === file)!.text;

const letterIn = (text: string, members = table): Release => {
  const release = readRelease(text, members);
  if (!release.isLetter) throw new Error(release.why);
  return release;
};
const names = (reads: Release['leads']): string[] => reads.map(({ value }) => value.name);

const lead =
  'Rep. Kirk Macklin (D-IL) led a letter to Governor Nels Aaberg urging him to keep the night ferry running.';

it('that lost its quotation marks still has its speakers, and says that their words may be cut wrongly', () => {
  const { quotes, findings } = letterIn(
    `${lead}\n\nThe ferry is the only way home after ten at night for those who work, said Congressman Macklin.`,
  );
  expect(quotes.map(({ value, confidence }) => [value.speaker, confidence])).toEqual([['Kirk Macklin', 'unsure']]);
  expect(findings).toContainEqual(expect.objectContaining({ code: 'marks-lost' }));
});

it('whose quotations begin with one kind of mark and end with another is read to their ends', () => {
  const { quotes } = letterIn(
    `${lead}\n\n“The ferry is the only way home," said Rep. Macklin. "It must run.”\n\n“It must run," Rep. Joel Sutherland (D-IL) said.`,
  );
  expect(quotes.map(({ value }) => value.speaker)).toEqual(['Kirk Macklin', 'Kirk Macklin', 'Joel Sutherland']);
});

it('in mixed scripts keeps to what is there', () => {
  const text = `${lead} Письмо подписали многие. Նամակը ստորագրել են շատերը. 信件已寄出。 الرسالة هنا`;
  const { leads, signers, recipients } = letterIn(text);
  expect([names(leads), names(signers), recipients.map(({ value }) => value.name)]).toEqual([
    ['Kirk Macklin'],
    [],
    ['Nels Aaberg'],
  ]);
});

it('in capitals throughout names nobody, and says why; a headline alone may be in capitals', () => {
  const text = `${lead}\n\nWASHINGTON, D.C. - "It must run," said Rep. Macklin.`;
  expect(readRelease(text.toUpperCase(), table)).toMatchObject({ isLetter: false, reason: 'capitals' });
  expect(names(letterIn(`MACKLIN LEADS LETTER ON NIGHT FERRY\n\n${lead}`).leads)).toEqual(['Kirk Macklin']);
});

describe('with 200 signers', () => {
  const syllables = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'pi', 'ro', 'su', 'ta', 've', 'wi', 'zo', 'ka'];
  const people = Array.from({ length: 200 }, (_, i) => {
    const part = (at: number) => syllables[at % syllables.length]!;
    const last = `Qu${part(i)}${part(Math.floor(i / 15))}nard`;
    const name = { full: `Ada ${last}`, last };
    const term = { chamber: 'house' as const, state: 'IL', district: i + 1 };
    const [start, end] = [Day.parse('2025-01-03'), Day.parse('2027-01-03')];
    return { bioguide: `Q${String(i)}`, name, terms: [{ ...term, start, end }] };
  });
  const today = Day.parse('2026-11-28');
  const many = createMembersTable(people, [], today);

  it.each([
    ['in lines', people.map(({ name }) => `• ${name.full}`).join('\n')],
    ['in one sentence', `${people.map(({ name }, i) => `Rep. ${name.full} (IL-${String(i + 1)})`).join(', ')}.`],
    ['twice', [...people, ...people].map(({ name }) => name.full).join('\n')],
  ])('names each once: %s', (_, list) => {
    const text = `Rep. Ada Qubabanard (D-IL) led a letter to Governor Nels Aaberg urging him to act. The letter was signed by the following members:\n\n${list}\n`;
    const { leads, signers } = letterIn(text, many);
    expect([...leads, ...signers].map(({ value }) => value.bioguide).toSorted()).toEqual(
      people.map(({ bioguide }) => bioguide).toSorted(),
    );
  });
});

it('with several letters in one page is read for the first, and says that there are more', () => {
  const { leads, recipients, findings } = letterIn(textOf('two-in-one-page.txt'));
  expect(names(leads)).toEqual(['Stella Mansfield']);
  expect(recipients.map(({ value }) => value.name)).toEqual(['Ulrich Bane']);
  expect(findings).toContainEqual(expect.objectContaining({ code: 'several' }));
});

it('pasted with the menu of its page has the headline for a title, and nobody from the menu', () => {
  const menu = 'Skip to main content\nHome\nAbout\nRep. Joel Sutherland\nServices\nPress Releases\nShare\nPrint\n';
  const { title, leads, signers } = letterIn(`${menu}Macklin Leads Letter on the Night Ferry\n${lead}\nNext Article`);
  expect(title?.value).toBe('Macklin Leads Letter on the Night Ferry');
  expect([names(leads), names(signers)]).toEqual([['Kirk Macklin'], []]);
});

it('as HTML is read without what scripts and menus say, and with its link', () => {
  const html = `<html><head><script>var a = "Rep. Joel Sutherland (D-IL) signed the letter";</script></head><body>
    <p>${lead.replace('(D-IL)', '<b>(D&#8209;IL)</b>')}</p>
    <nav>The letter was also signed by Rep. Chester Hadley (R-IL).</nav>
    <p>Read the letter <a href='https://macklin.house.gov/ferry.pdf'>here</a>.</p></body></html>`;
  const { leads, signers, link } = letterIn(html);
  expect([names(leads), names(signers)]).toEqual([['Kirk Macklin'], []]);
  expect(link?.value).toBe('https://macklin.house.gov/ferry.pdf');
});

it('of a megabyte and more is read as far as a megabyte goes', () => {
  const sentence = 'The ferry crosses the river. ';
  const within = `${lead}\n\n${sentence.repeat((0.9 * MAX_RELEASE) / sentence.length)}\n\nThe letter was also signed by Rep. Joel Sutherland (D-IL).`;
  const { leads, signers } = letterIn(
    `${within}\n\n${sentence.repeat((0.2 * MAX_RELEASE) / sentence.length)}\n\nThe letter was also signed by Rep. Chester Hadley (R-IL).`,
  );
  expect([names(leads), names(signers)]).toEqual([['Kirk Macklin'], ['Joel Sutherland']]);
});

it.each([
  ['another country', 'Bernadette O’Rourke MP and 60 other MPs have written to the Chancellor urging a cut in fares.'],
  [
    'another country',
    'Conservative MP Frank Sinclair wrote a letter to Transport Minister Elise Bouchard asking for a bridge.',
  ],
  [
    'a state',
    'State Senator Joel Sutherland and Assemblymember Ruth Abernathy sent a letter to Governor Lorne Baskin.',
  ],
  [
    'satire',
    'The pigeons sent a letter to Congress demanding crumbs, led by Sen. Bob Pigeon (P-National Mall) and Rep. Coo Macklin (X-ZZ).',
  ],
  [
    'satire',
    'Rep. Seymour Butts (R-TX) and Sen. Anita Bath (D-NY) led a letter to Santa Claus urging him to come early.',
  ],
])('from %s names nobody', (_, text) => {
  expect(readRelease(`${text} “We mean it,” they said.`, table)).toMatchObject({ isLetter: false });
});

it('of a line broken wherever it was wide is read as if it were not', () => {
  const broken =
    'Rep. Kirk Macklin (D-IL)\nled a letter with\nfour colleagues to Governor Nels\nAaberg\nurging him to keep the night\nferry running.';
  const { leads, recipients, asks, signerCount } = letterIn(broken);
  expect([names(leads), recipients.map(({ value }) => value.name)]).toEqual([['Kirk Macklin'], ['Nels Aaberg']]);
  expect(signerCount.others?.value).toBe(4);
  expect(asks).toHaveLength(1);
});

it('pasted with the card that a newspaper shows over a name is read without the card', () => {
  const { leads } = letterIn(
    lead.replace('Macklin', 'MacklinKirk Theodore MacklinHouse passes a bill Senate waits for it MORE'),
  );
  expect(names(leads)).toEqual(['Kirk Macklin']);
});
