import { join } from 'node:path';
import { inventedTable } from '../../fixtures/releases/collection.ts';
import { readRelease } from '../../../src/core/release/read-release.ts';

const table = inventedTable(join(__dirname, '../../fixtures/releases'));
const SENT = 'Rep. Kirk Macklin (D-IL) sent a letter to HHS Secretary Maud Finlay urging her to withdraw the tip rule.';

function speakersIn(text: string): string[] {
  const release = readRelease(`${SENT}\n\n${text}`, table);
  if (!release.isLetter) throw new Error(release.why);
  return release.quotes.map(({ value }) => value.speaker);
}

it.each([
  ['According to Macklin, “the rule takes what waiters earn.”', 'Kirk Macklin'],
  ['“The rule takes what waiters earn,” concluded Macklin.', 'Kirk Macklin'],
  ['Rep. Macklin called it theft. “The rule takes what waiters earn,” he said.', 'Kirk Macklin'],
  ['Finn Oller, president of the Waiters Union, agreed. “The rule takes what waiters earn,” he said.', 'Finn Oller'],
  ['Finn Oller, executive director of the Waiters Union, said, “The rule takes what waiters earn.”', 'Finn Oller'],
  ['“The rule takes what waiters earn,” said Coalition for Fair Tips President Finn Oller.', 'Finn Oller'],
  ['“The rule takes what waiters earn,” Macklin emphasized.', 'Kirk Macklin'],
  ['“The rule takes what waiters earn.”\n\n– Finn Oller, President, Waiters Union', 'Finn Oller'],
  ['“The rule takes what waiters earn,” ministry spokeswoman Finn Oller said.', 'Finn Oller'],
  ['Not for all, according to union chief Finn Oller. “The rule takes what waiters earn,” Oller said.', 'Finn Oller'],
  [
    'Union spokesman Finn Oller said the letter had come. “The rule takes what waiters earn,” Oller said.',
    'Finn Oller',
  ],
  ['County labor director Finn Oller said that it hurt. “The rule takes what waiters earn,” he said.', 'Finn Oller'],
  ['Finn Oller, executive director of the Waiters Union: “The rule takes what waiters earn.”', 'Finn Oller'],
  ['Macklin told The Ledger that the rule “takes what waiters earn.”', 'Kirk Macklin'],
  ['“The rule takes what waiters earn,” warned Finn Oller of Waiters First.', 'Finn Oller'],
  ['Added labor lawyer Finn Oller: “The rule takes what waiters earn.”', 'Finn Oller'],
  ['In a statement, an agency spokesman, Finn Oller, said that it “welcomes letters by mail.”', 'Finn Oller'],
  ...['made the following statement', 'offered this comment', 'had this to say', 'put out a brief response'].map(
    (gave) => [`On the rule, Congressman Macklin ${gave}:\n\n“The rule takes what waiters earn.”`, 'Kirk Macklin'],
  ),
  ['He issued the following statement: “The rule takes what waiters earn.”', 'Kirk Macklin'],
  [
    'Assistant Secretary for Wages and Hours Finn Oller told the Committee that it “takes what waiters earn.”',
    'Finn Oller',
  ],
  [
    'Finn Oller, a retired captain who teaches in Alton, agreed that waiters would pay.\n\n“The rule takes what waiters earn,” he said.',
    'Finn Oller',
  ],
  [
    'Diner One, the firm that asked for the rule, says it is fair to all. A spokeswoman, Finn Oller, said, “The rule takes what waiters earn.”',
    'Finn Oller',
  ],
  [
    'In an interview on Friday, Macklin said he had been there.\n\n“The rule takes what waiters earn,” he said.',
    'Kirk Macklin',
  ],
  [
    'Macklin told the Alton Rotary Club that it would pass.\n\n“The rule takes what waiters earn,” he said.',
    'Kirk Macklin',
  ],
  ['“The rule takes what waiters earn,” local angler Finn Oller said.', 'Finn Oller'],
  [
    'During a visit to Alton, Macklin spoke about tips with waiters: “The rule takes what waiters earn.”',
    'Kirk Macklin',
  ],
  ['“The rule takes what waiters earn,” said Alliance member Finn Oller, who waits in Alton.', 'Finn Oller'],
  ['Diner One asked for it. Its spokeswoman Finn Oller said, “The rule takes what waiters earn.”', 'Finn Oller'],
])('are those who are said to speak: %s', (text, speaker) => {
  expect(speakersIn(text)).toEqual([speaker]);
});

it('are not the heading of a quotation', () => {
  expect(speakersIn('WATCHDOG’S WARNING: “A tip is a gift to whoever brought the plate.”')).toEqual([]);
  expect(speakersIn('Waiters Keep Their Tips:\n\n“A tip is a gift to whoever brought the plate.”')).toEqual([]);
});

it('are found by surname where a title alone introduced them', () => {
  const text =
    'Last week, Congressman Hadley joined his colleagues in sending a letter to HHS Secretary Maud Finlay.\n\n“The rule takes what waiters earn,” Hadley said.';
  const release = readRelease(text, table);
  expect(release).toMatchObject({ isLetter: true, quotes: [{ value: { speaker: 'Hadley' } }] });
});

it.each([
  '“The rule takes what waiters earn,” said the members.',
  'The letter, which was led by Reps. Macklin and Sutherland, concludes: “The rule takes what waiters earn.”',
  'In the letter, Rep. Macklin noted that “the rule takes what waiters earn.”',
  '“The rule takes what waiters earn,” stated Rep. Macklin in the letter to Finlay.',
  'Macklin and Sutherland signed the letter, the text of which follows:\n\n“The rule takes what waiters earn.”',
  '“The rule takes what waiters earn,” said the letter to the acting administrator, Milo Strand.',
  '“The rule takes what waiters earn,” the lawmakers wrote.',
  'In a letter to HHS Secretary Maud Finlay, the members said the rule, announced in May, “takes what waiters earn.”',
  'Rep. Kirk Macklin (D-IL) said in a letter Tuesday to HHS Secretary Maud Finlay that the rule “takes what waiters earn.”',
  '“The rule takes what waiters earn,” wrote Macklin. “It must go at once,” he concluded.',
  'Rep. Kirk Macklin (D-IL) wrote the letter, which also said that the rule “takes what waiters earn.”',
  'It was Rep. Kirk Macklin (D-IL) who began the letter, which warns that the rule “takes what waiters earn.”',
])('are none where the letter is quoted: %s', (text) => {
  expect(speakersIn(text)).toEqual([]);
});

it.each(['told the Committee last year', 'assured Congress in March', 'promised waiters two years ago'])(
  'are none of whom an earlier word is cited: %s',
  (cited) => {
    expect(speakersIn(`Labor Director Finn Oller ${cited} that it “takes what waiters earn.”`)).toEqual([]);
  },
);
