import { join } from 'node:path';
import { inventedTable } from '../../fixtures/releases/collection.ts';
import { readRelease } from '../../../src/core/release/read-release.ts';

const table = inventedTable(join(__dirname, '../../fixtures/releases'));
const MACKLIN = 'Rep. Kirk Macklin (D-IL)';
const ASKED = 'a letter urging the Department of Labor to withdraw the tip rule.';

function countsOf(text: string): { others?: number; stated?: number } {
  const release = readRelease(`WASHINGTON – ${text}`, table);
  if (!release.isLetter) throw new Error(release.why);
  const { others, stated } = release.signerCount;
  return { ...(others && { others: others.value }), ...(stated && { stated: stated.value }) };
}

it.each([
  [`${MACKLIN} joined his colleagues in ${ASKED} Sixteen Representatives joined Macklin to sign the letter.`],
  [`${MACKLIN} has signed ${ASKED} Macklin put his name to it along with 16 other members.`],
  [`${MACKLIN} sent ${ASKED} Sixteen lawmakers joined the congressman.`],
  [`${MACKLIN} sent ${ASKED} Sixteen other members signed on.`],
  [`${MACKLIN} sent ${ASKED} Macklin was joined on the letter by 16 House members.`],
  [`${MACKLIN} sent ${ASKED} He was joined in the effort by sixteen lawmakers of both parties.`],
  [`${MACKLIN} sent ${ASKED} Joining Macklin on the letter were 16 members of the House.`],
  [`${MACKLIN} sent ${ASKED} Besides Macklin, 16 lawmakers put their names to it.`],
  [`${MACKLIN} sent ${ASKED} Apart from Macklin, another 16 members of Congress signed.`],
  [`${MACKLIN} sent ${ASKED} Sixteen of the congressman’s colleagues signed it as well.`],
  [`Sixteen House members joined with ${MACKLIN} in ${ASKED}`],
  [`${MACKLIN} and a group of 16 other Democrats sent ${ASKED}`],
  [`${MACKLIN} and a group of sixteen other Great Lakes lawmakers sent ${ASKED}`],
  [`${MACKLIN} sent ${ASKED} The other 16 Ohioans in the House then put their names to the letter.`],
  [`${MACKLIN} sent ${ASKED} He gathered the other 16 members from Ohio to sign the letter.`],
  [
    `${MACKLIN} and Rep. Chester Hadley (R-IL) sent ${ASKED} In it the two lawmakers and sixteen of their colleagues ask for more.`,
  ],
])('sixteen beside the one who is named: %s', (text) => {
  expect(countsOf(text)).toEqual({ others: 16 });
});

it.each([
  [`A group of 16 members of Congress sent ${ASKED} ${MACKLIN} led it.`],
  [`${MACKLIN} sent ${ASKED} In all, 16 members signed the letter.`],
  [`${MACKLIN} sent ${ASKED} Sixteen members joined the letter.`],
  [`${MACKLIN} sent ${ASKED} Sixteen members joined in the call.`],
  [`Sixteen members of Congress, led by ${MACKLIN}, sent ${ASKED}`],
])('sixteen in all: %s', (text) => {
  expect(countsOf(text)).toEqual({ stated: 16 });
});

it('are as many as the words of the number say', () => {
  expect(countsOf(`One hundred and four members of Congress, led by ${MACKLIN}, sent ${ASKED}`)).toEqual({
    stated: 104,
  });
});

it('are not those beside anybody for standing behind a comma of the headline', () => {
  const text = `\n\nAfter Long Waits, Sixteen Senators Warn on Tips\n\nA group of 16 U.S. senators — many from the coasts — say that waiters lose by it.\n\nIn a letter to the Department of Labor, the senators, among them ${MACKLIN}, warn that it will get worse.`;
  expect(countsOf(text)).toEqual({ stated: 16 });
});

it('are not the senators of a state who join them', () => {
  expect(countsOf(`Illinois’s two senators joined ${MACKLIN} and sixteen other members in ${ASKED}`)).toMatchObject({
    others: 16,
  });
});
