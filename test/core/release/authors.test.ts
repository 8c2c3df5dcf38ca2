import { join } from 'node:path';
import { inventedTable } from '../../fixtures/releases/collection.ts';
import { readRelease } from '../../../src/core/release/read-release.ts';

const table = inventedTable(join(__dirname, '../../fixtures/releases'));
const [MACKLIN, SUTHERLAND, HADLEY] = [
  'Rep. Kirk Macklin (D-IL)',
  'Rep. Joel Sutherland (D-IL)',
  'Rep. Chester Hadley (R-IL)',
];
const DANVERS = 'Senator Darlene Danvers (D-TX)';
const LED = 'Senators Darlene Danvers (D-TX) and Ellen Garner (D-OH)';
const SENT = 'sent a letter to Labor Secretary Maud Finlay urging her to withdraw the tip rule.';
const TO = 'to Labor Secretary Maud Finlay urging her to withdraw the tip rule.';

/** Surnames of those who lead it in any way, then of those who signed. */
function authorsIn(text: string): { leads: string; signers: string } {
  const release = readRelease(`WASHINGTON – ${text}`, table);
  if (!release.isLetter) throw new Error(release.why);
  const surnames = (reads: typeof release.leads): string =>
    reads
      .map(({ value }) => value.name.split(' ').at(-1)!)
      .toSorted()
      .join(' ');
  return { leads: surnames([...release.leads, ...release.coLeads]), signers: surnames(release.signers) };
}

it.each([
  [
    `Senators Leon Tolliver (D-WA) and Owen Davenport (D-WA), led by ${LED}, ${SENT}`,
    'Danvers Davenport Garner Tolliver',
  ],
  [`Senator Leon Tolliver (D-WA) – led by ${LED} – ${SENT}`, 'Danvers Garner Tolliver'],
  [`A bipartisan group of senators led by ${LED} ${SENT}`, 'Danvers Garner'],
  [
    `Nine members of Congress ${SENT} It was spearheaded in the House by ${MACKLIN} and in the Senate by ${DANVERS}.`,
    'Danvers Macklin',
  ],
  [
    `Nine members of Congress ${SENT} The letter was led by ${MACKLIN} in the House and ${DANVERS} in the Senate.`,
    'Danvers Macklin',
  ],
  [`Nine members of Congress ${SENT} Leaders in this effort are ${MACKLIN} and ${HADLEY}.`, 'Hadley Macklin'],
  [`A dozen House Democrats led by Kirk Macklin of Illinois ${SENT}`, 'Macklin'],
  [
    `${MACKLIN} today released a letter he and ${HADLEY} sent to Labor Secretary Maud Finlay urging her to act.`,
    'Hadley Macklin',
  ],
  [`Nine members of Congress ${SENT} The letter’s lead authors are ${MACKLIN} and ${HADLEY}.`, 'Hadley Macklin'],
  [`Nine members of Congress ${SENT} The letter was drawn up by ${MACKLIN}.`, 'Macklin'],
  [`The Illinois delegation ${SENT} ${MACKLIN} and ${HADLEY} said that waiters were worried.`, 'Hadley Macklin'],
  [`Joined by ${SUTHERLAND}, ${MACKLIN} ${SENT}`, 'Macklin Sutherland'],
  [`${MACKLIN} ${SENT} ${LED} led an identical letter in the Senate.`, 'Macklin'],
  [`Nine members of Congress ${SENT} The letter was coordinated by ${MACKLIN}.`, 'Macklin'],
  [`${MACKLIN} and ${HADLEY} joined forces to send a letter ${TO}`, 'Hadley Macklin'],
  [`A letter sent today to Labor Secretary Maud Finlay by ${MACKLIN} urges her to withdraw the rule.`, 'Macklin'],
  [`Labor Secretary Maud Finlay was urged in a letter from ${MACKLIN} to withdraw the tip rule.`, 'Macklin'],
  [`In a letter to the Secretary of Labor, ${MACKLIN}, along with 50 colleagues, urged her to act.`, 'Macklin'],
  [`${MACKLIN} spearheaded, with ${SUTHERLAND} and ${HADLEY}, a letter ${TO}`, 'Hadley Macklin Sutherland'],
  [`${MACKLIN} partnered with ${SUTHERLAND} on a letter ${TO}`, 'Macklin Sutherland'],
  [`${MACKLIN} has joined ${SUTHERLAND} in leading 23 of their colleagues in a letter ${TO}`, 'Macklin Sutherland'],
  [`${MACKLIN}, Ranking Member of the Labor Subcommittee, and ${HADLEY}, its Chair, ${SENT}`, 'Hadley Macklin'],
  [`“We ask you to act,” wrote ${MACKLIN} in a letter with ${HADLEY} ${TO}`, 'Hadley Macklin'],
  [`${MACKLIN} ${SENT} ${HADLEY} co-led the letter.`, 'Hadley Macklin'],
  [`${MACKLIN} announced that he and ${HADLEY} have led 21 of their colleagues in a letter ${TO}`, 'Hadley Macklin'],
  [`${MACKLIN} joined 27 of his colleagues, including ${HADLEY}, in a letter ${TO}`, 'Hadley Macklin'],
  [
    `${MACKLIN} and ${HADLEY} spoke of tips on Tuesday. In a letter to Labor Secretary Maud Finlay, the two members asked her to withdraw the rule.`,
    'Hadley Macklin',
  ],
  [
    `Forty-one members of Congress wrote ${TO} Waiters First thanked them, including ${MACKLIN} and ${HADLEY}, who organized the letter.`,
    'Hadley Macklin',
  ],
  [
    `The two members behind the Tip Bill made public a letter ${TO} It passed last week, authored by Reps. Kirk Macklin (D-IL) and Chester Hadley (R-IL).`,
    'Hadley Macklin',
  ],
  [
    `The leaders of the labor committee spoke of tips. ${MACKLIN} and ${HADLEY}, its chairman and ranking member, argued for more. “Act now on tips,” the lawmakers wrote ${TO}`,
    'Hadley Macklin',
  ],
  [
    `In a letter made public Friday, U.S. Senators asked Labor Secretary Maud Finlay to act. The letter was led by Senate Committee on Commerce, Science and Transportation Chair Nina Delgado (D-KY) and Ranking Member Lydia Langford (R-UT).`,
    'Delgado Langford',
  ],
  [`${MACKLIN} walked to the department on Thursday to hand a letter ${TO}`, 'Macklin'],
  [`Nine members of Congress ${SENT} The group was led by ${MACKLIN} and ${HADLEY}.`, 'Hadley Macklin'],
  [`Nine members of Congress ${SENT} The coalition is headed by ${MACKLIN}.`, 'Macklin'],
  [
    `${DANVERS} ${SENT} The letter is co-led in the U.S. House of Representatives by ${MACKLIN} and ${HADLEY}.`,
    'Danvers Hadley Macklin',
  ],
  [`Sen. Darlene Danvers (D-TX) and Cong. Kirk Macklin ${SENT}`, 'Danvers Macklin'],
  [
    `Senator Darlene Danvers (D-TX) and colleagues offered support. In a letter to Labor Secretary Maud Finlay, Danvers and other senators said that they stand behind her.`,
    'Danvers',
  ],
  [
    `${MACKLIN} sent a letter to Labor Secretary Maud Finlay. In it he takes up what Senators Danvers and Tolliver said of tips.`,
    'Macklin',
  ],
  [
    `Senators Darlene Danvers (D-TX) and Leon Tolliver (D-WA), along with ${MACKLIN}, have asked the government to act.\n\n“Withdraw the rule,” the lawmakers wrote in a letter to Labor Secretary Maud Finlay.`,
    'Danvers Macklin Tolliver',
  ],
  [
    `${SUTHERLAND} and ${HADLEY} joined Senators Darlene Danvers (D-TX) and Ellen Garner (D-OH) of the Committee on Health, Education, Labor, and Pensions and its panel on the wages of those who live by tips, along with ${MACKLIN}, in leading a group of their colleagues in a letter ${TO}`,
    'Danvers Garner Hadley Macklin Sutherland',
  ],
  [
    `Representative Kirk Macklin (D-IL) led a letter ${TO} Reps. Joel Sutherland (D-IL) and Chester Hadley (R-IL) joined as co-leads and 43 other members signed the letter.`,
    'Hadley Macklin Sutherland',
  ],
  [
    `Committee Chairman Kirk Macklin (D-IL) and Senator and former state judge Darlene Danvers (D-TX) ${SENT}`,
    'Danvers Macklin',
  ],
  [`${MACKLIN} ${SENT} It was sent in coordination with ${HADLEY}, who sent one of his own.`, 'Macklin'],
  [
    `Nine members of Congress ${SENT} The letter, led by U.S. Representative Kirk Macklin (D-IL) and Danvers, follows a hearing. “It helps,” said Senator Darlene Danvers (D-TX).`,
    'Danvers Macklin',
  ],
  [
    `Senator Darlene Danvers (D-TX) and ${MACKLIN} want more from airlines.\n\nIn a letter to nine national airlines, the senator and the congressman and six of their colleagues asked for free seats.`,
    'Danvers Macklin',
  ],
  [
    `${MACKLIN} was joined today by his “River Team” colleagues Senator Darlene Danvers (D-TX) and ${HADLEY} in sending a letter ${TO}`,
    'Danvers Hadley Macklin',
  ],
  [
    `Three members of Congress ${SENT} The letter is from Illinois Congressman Kirk Macklin and Texas lawmakers Darlene Danvers and Wendy Silverstein.`,
    'Danvers Macklin Silverstein',
  ],
  [
    `Nine members of Congress ${SENT} The letter was led by ${MACKLIN} and the co-chairs of the Senate’s Tip Caucus, ${LED}, as well as ${HADLEY}.`,
    'Danvers Garner Hadley Macklin',
  ],
  [
    `Senators Darlene Danvers (D-TX), a member of the panel, which oversees the Wage and Hour Division (WHD), and Ellen Garner (D-OH) joined their colleagues in a letter ${TO}`,
    'Danvers Garner',
  ],
  [`Nine members of Congress ${SENT} ${MACKLIN} led the group of nine, who say that waiters lose by it.`, 'Macklin'],
  [
    `${MACKLIN} joined fellow Committee members Chester Hadley (R-IL) and Joel Sutherland (D-IL) in a letter ${TO}`,
    'Hadley Macklin Sutherland',
  ],
  [
    `Nine members of Congress ${SENT} The cosigners, led by ${MACKLIN} and ${HADLEY}, also asked for a hearing.`,
    'Hadley Macklin',
  ],
  [
    `Several members of Congress are calling on Labor Secretary Maud Finlay to act. "Withdraw the rule," ${MACKLIN} and ${HADLEY} wrote in a letter to her.`,
    'Hadley Macklin',
  ],
  [`Kirk Macklin led a group of U.S. representatives who ${SENT}`, 'Macklin'],
  [`The top Republican on the House Labor Committee Chester Hadley (R-IL) ${SENT}`, 'Hadley'],
  [`Senator Darlene Danvers from Texas and Washington Senator Leon Tolliver ${SENT}`, 'Danvers Tolliver'],
  [`Senator Darlene Danvers of Texas, Washington’s Leon Tolliver and ${MACKLIN} ${SENT}`, 'Danvers Macklin Tolliver'],
])('lead: %s', (text, leads) => {
  expect(authorsIn(text)).toEqual({ leads, signers: '' });
});

it.each([
  [`${MACKLIN} led Reps. Joel Sutherland (D-IL) and Chester Hadley (R-IL) in writing ${TO}`],
  [`${MACKLIN} led 23 of his colleagues, including ${SUTHERLAND} and ${HADLEY}, in a letter ${TO}`],
  [`${MACKLIN} sent a letter, with ${SUTHERLAND} and ${HADLEY} as cosigners, ${TO}`],
  [`A letter led by ${MACKLIN} and signed by ${SUTHERLAND} and ${HADLEY} was sent ${TO}`],
  [
    `A group of members, led by ${MACKLIN}, a member of the Labor Committee, including ${SUTHERLAND} and ${HADLEY}, ${SENT}`,
  ],
  [
    `${MACKLIN} today led a coalition of colleagues in calling for the Tip Act. The coalition calling for the Tip Act includes Reps. Macklin, Joel Sutherland (D-IL) and Chester Hadley (R-IL). The letter was sent to the Department of Labor.`,
  ],
  [`${SUTHERLAND} and ${HADLEY} joined a letter led by ${MACKLIN} ${TO}`],
  [`${MACKLIN} ${SENT} Macklin was joined by ${SUTHERLAND} and ${HADLEY} in the letter to Finlay.`],
  [`${MACKLIN} ${SENT} Macklin was joined by ${SUTHERLAND} and ${HADLEY} in signing the letter.`],
  [`${MACKLIN} ${SENT} Joining Macklin on the letters: Reps. Joel Sutherland and Chester Hadley.`],
  [`${SUTHERLAND} and ${HADLEY} joined ${MACKLIN} and nine other members on a letter ${TO}`],
  [
    `${SUTHERLAND} and ${HADLEY} joined Committee on Veterans’ Affairs Chair Kirk Macklin (D-IL) and 88 members of the House on a letter ${TO}`,
  ],
  [
    `Three lawmakers wrote ${TO} The letter was signed by the Ranking Member of the Labor Panel, ${MACKLIN}, along with Reps. Joel Sutherland (D-IL) and Chester Hadley (R-IL).`,
  ],
  [`${MACKLIN} ${SENT} Co-signers of the letter are ${SUTHERLAND} and ${HADLEY}.`],
  [`${MACKLIN} co-signed the letter ${TO} along with ${SUTHERLAND} and ${HADLEY}.`],
  [`${MACKLIN} co-signed a letter ${TO} together with ${SUTHERLAND} and ${HADLEY}.`],
  [
    `Nine members of Congress ${SENT} The group of nine was led by ${MACKLIN} and included the chair of the waiters’ caucus, ${SUTHERLAND}, and ${HADLEY}.`,
  ],
  [
    `A group of 57 members have sent a letter to Labor Secretary Maud Finlay. “We write of tips,” states the letter sent Thursday by lawmakers that included ${MACKLIN}, ${SUTHERLAND} and ${HADLEY}.`,
  ],
  [
    `In a bipartisan push led by Illinois’s Rep. Kirk Macklin, three lawmakers—Macklin, ${SUTHERLAND} and ${HADLEY}—${SENT}`,
  ],
  [
    `${MACKLIN} and a bipartisan group of members ${SENT} In the letter, the three members – Macklin as well as ${SUTHERLAND} and ${HADLEY} – said that waiters lose by it.`,
  ],
  [
    `${SUTHERLAND} and ${HADLEY}, both of Illinois, joined ${MACKLIN} and the entire House Democratic caucus to press for it in a letter ${TO}`,
  ],
  [
    `Tips Must Stay\n\nOwners keep what guests give to those who serve, and nobody looks.\n\n${MACKLIN} led a group of members in calling on the Department of Labor to act.\n\nMacklin was joined by ${SUTHERLAND} and ${HADLEY} in the letter to Labor Secretary Maud Finlay.`,
  ],
  [
    `In a bipartisan letter to Labor Secretary Maud Finlay that was signed by Reps. Joel Sutherland (D-IL), Chester Hadley (R-IL) and six other members, ${MACKLIN} expressed concern over the tip rule.`,
  ],
])('sign while one leads: %s', (text) => {
  expect(authorsIn(text)).toEqual({ leads: 'Macklin', signers: 'Hadley Sutherland' });
});

it.each([
  ['raise questions about the tip rule'],
  ['seek answers about the tip rule'],
  ['pose eleven questions about the tip rule'],
  ['probe how the tip rule came about'],
  ['lay out what the tip rule costs waiters'],
  ['voice alarm at the tip rule'],
  ['took issue with the tip rule'],
])('lead who is the subject after a letter, not asked though three offices follow a comma: they %s', (did) => {
  const text = `In a new letter to the Department of Labor (DOL), House Labor Committee Chair Kirk Macklin (D-IL), Subcommittee on Tips Ranking Member Darlene Danvers (D-TX), and Subcommittee on Oversight Chair Leon Tolliver (D-WA) ${did}.`;
  expect(authorsIn(text)).toEqual({ leads: 'Danvers Macklin Tolliver', signers: '' });
  const release = readRelease(text, table);
  expect(release.isLetter && release.recipients.map(({ value }) => value)).toEqual([
    { office: 'Department of Labor (DOL)' },
  ]);
});

it.each([
  [
    `${DANVERS} sent a letter this week with seven of her Senate colleagues ${TO} ${HADLEY} and ${MACKLIN} led the letter`,
  ],
  [
    `${DANVERS} and five of her colleagues have sent a letter ${TO} The letter, led by ${MACKLIN} and ${HADLEY}, is long`,
  ],
  [`${DANVERS} wrote ${TO} The effort was led by ${MACKLIN} and ${HADLEY}`],
  [`${DANVERS} ${SENT} It was spearheaded by ${MACKLIN} and ${HADLEY}`],
])('lead as well who sent it, of whom others are said to lead: %s', (text) => {
  expect(authorsIn(`${text}.`)).toEqual({ leads: 'Danvers Hadley Macklin', signers: '' });
});

it.each([
  [`${DANVERS} is among nine members who sent a letter ${TO} ${MACKLIN} led the letter`],
  [`${DANVERS} was part of a group that sent a letter ${TO} ${MACKLIN} led the letter`],
  [`${DANVERS} is one of nine members who wrote ${TO} The letter was led by ${MACKLIN}`],
  [`${DANVERS} sent a letter led by ${MACKLIN} ${TO}`],
  [`${DANVERS} and 9 colleagues asked in a letter that the rule be withdrawn. The letter was led by ${MACKLIN}`],
])('have signed who only took part in what another led: %s', (text) => {
  expect(authorsIn(`${text}.`)).toEqual({ leads: 'Macklin', signers: 'Danvers' });
});

it.each([
  ['Among these members were THREE'],
  ['Among the 28 lawmakers who signed the letter are THREE'],
  ['Among those signing were THREE'],
  ['Of the 28 who wrote, three sit on the labor committee – THREE'],
  ['Included among the signers were THREE'],
  ['Among the members of Congress who joined the letter: THREE'],
  ['THREE were among those who signed'],
  ['THREE are among the signers'],
])('of a group sign, the first as who leads: %s', (told) => {
  const three = 'Reps. Kirk Macklin (D-IL), Joel Sutherland (D-IL) and Chester Hadley (R-IL)';
  const text = `A bipartisan group of 28 members of Congress ${SENT} ${told.replace('THREE', three)}.`;
  expect(authorsIn(text)).toEqual({ leads: 'Macklin', signers: 'Hadley Sutherland' });
});

it.each([
  [`Lawmakers ${SENT} ${MACKLIN} and ${HADLEY} are the lead signers.`],
  [`Lawmakers ${SENT} The letter’s lead signatories are ${MACKLIN} and ${HADLEY}.`],
  [`Lawmakers ${SENT} Behind the letter are ${MACKLIN} and ${HADLEY}.`],
  [`Lawmakers ${SENT} Heading the effort are ${MACKLIN} and ${HADLEY}.`],
  [`Lawmakers ${SENT} ${MACKLIN} and ${HADLEY} were the principal authors of the letter.`],
  [`Under the leadership of ${MACKLIN} and ${HADLEY}, lawmakers ${SENT}`],
  [`Labor Secretary Maud Finlay has received a letter from ${MACKLIN} and ${HADLEY} asking her to withdraw the rule.`],
  [`A letter to Labor Secretary Maud Finlay from ${MACKLIN} and ${HADLEY} asks her to withdraw the tip rule.`],
])('lead before those who also signed: %s', (text) => {
  expect(authorsIn(`${text} ${SUTHERLAND} also signed.`)).toEqual({ leads: 'Hadley Macklin', signers: 'Sutherland' });
});

it('sign where a field of the page names them and the story says who led', () => {
  const text =
    'By: Joel Sutherland, Kirk Macklin, Chester Hadley\nDate: May 12, 2022\nIssues: Labor\n\nToday, members of the House wrote to Labor Secretary Maud Finlay. The group, led by Kirk Macklin (D-IL), asked her to withdraw the tip rule.\n\nDear Secretary Finlay:\n\nWe ask for a review.';
  const surnames = (reads: readonly { value: { name: string } }[]) =>
    reads.map(({ value }) => value.name.split(' ').at(-1));
  const release = readRelease(text, table);
  if (!release.isLetter) throw new Error(release.why);
  expect([surnames(release.leads), surnames(release.signers)]).toEqual([['Macklin'], ['Sutherland', 'Hadley']]);
});

it.each(['By: Chester Hadley, Daily News', 'By: Chester Hadley', 'From: Rep. Chester Hadley\nSubject: Fwd: Tips'])(
  'are not who wrote the page or sent it on: %s',
  (line) => {
    const release = readRelease(`Macklin Writes of Tips\n\n${line}\n\nWASHINGTON – ${MACKLIN} ${SENT}`, table);
    expect(release).toMatchObject({ isLetter: true, leads: [{ value: { name: 'Kirk Macklin' } }], signers: [] });
  },
);

it('are not who sent a pasted letter to the press', () => {
  const text =
    'From: Joel Sutherland\nSent: Monday\nTo: Press list\n\nDear Secretary Finlay:\n\nWe ask for a review.\n\nSincerely,\n\nKirk Macklin\nMember of Congress\n\nChester Hadley\nMember of Congress';
  expect(readRelease(text, table)).toMatchObject({ isLetter: true, leads: [{ value: { name: 'Kirk Macklin' } }] });
});

it('are not the readers whom a headline names before the dash', () => {
  const text =
    'Letter to Hon. Patrick Thibodeaux, Chairman of the Banking Committee, and Hon. Joyce Pettigrew, Ranking Member - Danvers, Garner Ask for a Markup\n\nDate: June 18, 2025\n\nDear Chairman Thibodeaux and Ranking Member Pettigrew,\n\nWe ask for a markup.\n\nSincerely,\n\nDarlene Danvers\nUnited States Senator\n\nEllen Garner\nUnited States Senator';
  const release = readRelease(text, table);
  if (!release.isLetter) throw new Error(release.why);
  expect(release.leads.map(({ value }) => value.name.split(' ').at(-1))).toEqual(['Danvers', 'Garner']);
});

it('sign a letter of which nobody is said to lead but the first', () => {
  const many = 'Reps. Kirk Macklin (D-IL), Joel Sutherland (D-IL), Chester Hadley (R-IL) and Erin Larkspur (R-NY)';
  expect(authorsIn(`${many} signed a letter ${TO}`)).toEqual({
    leads: 'Macklin',
    signers: 'Hadley Larkspur Sutherland',
  });
});

it.each(['comprising', 'including', 'namely'])('sign where the list of the signatories begins with "%s"', (word) => {
  const many = 'Reps. Kirk Macklin (D-IL), Joel Sutherland (D-IL), Chester Hadley (R-IL) and Erin Larkspur (R-NY)';
  expect(
    authorsIn(`A group of four members of Congress ${SENT} The signatories, ${word} ${many}, told of waiters.`),
  ).toEqual({
    leads: 'Macklin',
    signers: 'Hadley Larkspur Sutherland',
  });
});

it.each([
  [`Iowa House Republicans led by Chester Hadley ${SENT}`],
  [`On Monday North Carolina House Democrats led by Chester Hadley ${SENT}`],
])('are no members of a state’s own legislature: %s', (text) => {
  const release = readRelease(`WASHINGTON – ${text} ${MACKLIN} sent the same letter.`, table);
  expect(release.isLetter ? [...release.leads, ...release.coLeads].map(({ value }) => value.name) : []).not.toContain(
    'Chester Hadley',
  );
});

it.each([
  [`${MACKLIN} ${SENT} He was joined by ${HADLEY} at a hearing on tips last week.`],
  [`${MACKLIN} ${SENT} Macklin was joined at the news conference by ${HADLEY}.`],
])('are not those who joined on another occasion: %s', (text) => {
  expect(authorsIn(text)).toEqual({ leads: 'Macklin', signers: '' });
});

const [GENTRY, KESSLER] = ['Senator Victor Gentry (R-TN)', 'Senator Clara Kessler (R-TN)'];
it.each([
  [`Among those who did not sign were ${GENTRY} and ${KESSLER}.`],
  [`Among those who refused to sign were ${GENTRY} and ${KESSLER}.`],
  [`Among those opposing the letter were ${GENTRY} and ${KESSLER}.`],
  [`Among those at the hearing were ${GENTRY} and ${KESSLER}.`],
  [`Among the critics of the letter are ${GENTRY} and ${KESSLER}.`],
  [`Among the senators who voted for the rule were ${GENTRY} and ${KESSLER}.`],
  [`Finlay was accompanied by ${HADLEY} on a trip to Peoria.`],
  [`${HADLEY} is among the members who signed a brief.`],
  [`Neither ${HADLEY} nor ${GENTRY} is among the signers.`],
  [`Lending their names to the rule are ${HADLEY} and ${GENTRY}.`],
  [`Signatures from ${HADLEY} and ${GENTRY} are missing.`],
  [`Participating in a protest against the letter were ${HADLEY} and ${GENTRY}.`],
  [`Backing Finlay are ${HADLEY} and ${GENTRY}.`],
  [`Backing her is ${GENTRY}.`],
  [`Finlay visited Chicago at the invitation of ${GENTRY}.`],
  [`${GENTRY}, the leader of the effort to keep the rule, did not comment.`],
  [`${GENTRY} is the author of the letter of intent behind the rule.`],
  [`Steering the effort to pass the rule in the Senate is ${GENTRY}.`],
  [`The criticism of the letter came from ${GENTRY}.`],
  [`The opposition to the letter came from Congressman Chester Hadley.`],
  [`This rival letter is from ${HADLEY}.`],
  [`The idea for the letter came from ${HADLEY}'s district.`],
  [`\n\n${HADLEY} led the coalition of lawmakers who killed the rule.`],
  [`The new bill includes the names of ${HADLEY} and ${GENTRY}.`],
  [`A list of those who voted no shows the names of ${HADLEY} and ${GENTRY}.`],
  [`The petition includes the names of ${HADLEY} and ${GENTRY}.`],
])('are not those who are told of beside the letter: %s', (text) => {
  expect(authorsIn(`${MACKLIN} ${SENT} ${text}`)).toEqual({ leads: 'Macklin', signers: '' });
});

it.each([
  [`${MACKLIN} sent a letter ${TO.slice(0, -1)}, which the department wrote at the behest of ${HADLEY}.`],
  [`${MACKLIN} sent a letter ${TO.slice(0, -1)} after she received a letter from ${GENTRY} that praised it.`],
])('are not those whom the rule came from: %s', (text) => {
  expect(authorsIn(text)).toEqual({ leads: 'Macklin', signers: '' });
});

it.each([
  [`announced a letter that was sent ${TO}`],
  [`took part in sending a letter ${TO}`],
  [`wrote as part of a group of 20 ${TO}`],
  [`and other members of the delegation wrote ${TO}`],
])('do not lead where another is said to, though the news is of them: %s', (does) => {
  expect(authorsIn(`${SUTHERLAND} ${does} The letter was led by ${MACKLIN}.`)).toEqual({
    leads: 'Macklin',
    signers: 'Sutherland',
  });
});

it('are joined by those who ask for a meeting with them', () => {
  const text = `${MACKLIN} ${SENT} He was joined by ${SUTHERLAND} and ${HADLEY} in asking for a meeting.`;
  expect(authorsIn(text)).toEqual({ leads: 'Macklin', signers: 'Hadley Sutherland' });
});

it.each([
  ['a few who lead alike', 'Kirk Macklin, Joel Sutherland', { leads: 'Macklin Sutherland', signers: '' }],
  [
    'of many the first',
    'Kirk Macklin, Joel Sutherland, Chester Hadley, Erin Larkspur',
    { leads: 'Macklin', signers: 'Hadley Larkspur Sutherland' },
  ],
])('are read from a line "By:": %s', (_, names, expected) => {
  const text = `\n\nBy: ${names}\nDate: Sept. 9, 2024\n\nDear Madam Secretary,\n\nWe urge you to withdraw the tip rule.\n\nSincerely,\n`;
  expect(authorsIn(text)).toEqual(expected);
});

it('are not those who are written to, however often they are named', () => {
  const text =
    'Letter to Hon. Lionel Brockway, Chair, Subcommittee on Labor, and Hon. Angela Forsythe, Ranking Member, Subcommittee on Labor - Macklin and Hadley Lead Caucus in Asking for Money\n\n' +
    'Dear Chair Brockway and Ranking Member Forsythe:\n\nWe ask that you fund the tip office.\n\nSincerely,\n\nKirk Macklin\nMember of Congress\n\nChester Hadley\nMember of Congress';
  const release = readRelease(text, table);
  if (!release.isLetter) throw new Error(release.why);
  expect(release.recipients.map(({ value }) => value.name)).toEqual(['Lionel Brockway', 'Angela Forsythe']);
  expect(release.leads.map(({ value }) => value.name)).toEqual(
    ['Macklin', 'Hadley'].map((name) => expect.stringContaining(name) as string),
  );
  expect(release.signers).toEqual([]);
});

it.each([
  ['led 42 members of Congress in', `The letter was signed by ${MACKLIN} and ${HADLEY}.`],
  [
    'led a group of 42 members of Congress in sending',
    `In addition to Reps. Quillfeather and Umber, the letter was signed by ${MACKLIN} and ${HADLEY}.`,
  ],
])('lead nothing that is said to be led by those who are in no list: %s', (led, signed) => {
  const who = 'Representative Zora Quillfeather (CA-22) and Senator Ilse Umber (D-CA)';
  expect(authorsIn(`Today, ${who} ${led} a letter ${TO}\n\n${signed}`)).toEqual({
    leads: '',
    signers: 'Hadley Macklin',
  });
});
