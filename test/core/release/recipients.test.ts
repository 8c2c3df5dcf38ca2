import { join } from 'node:path';
import { inventedTable } from '../../fixtures/releases/collection.ts';
import { readRelease } from '../../../src/core/release/read-release.ts';

const table = inventedTable(join(__dirname, '../../fixtures/releases'));

function recipientsIn(text: string): string[] {
  const release = readRelease(text, table);
  if (!release.isLetter) throw new Error(release.why);
  return release.recipients.map(({ value: { name = '-', office = '-' } }) => `${name}, ${office}`);
}

it.each([
  ['the Department of Labor and the FDA', ['-, Department of Labor', '-, FDA']],
  ['FEMA and HUD', ['-, FEMA', '-, HUD']],
  ['the Department of Health and Human Services', ['-, Department of Health and Human Services']],
  ['the heads of the FAA and the NTSB', ['-, FAA', '-, NTSB']],
  ['the board of the Metropolitan Transit Authority', ['-, Metropolitan Transit Authority']],
  ['Fairmart', ['-, Fairmart']],
  ['the CEOs of Fairmart, Orbitel, and Lendly', ['-, Fairmart', '-, Orbitel', '-, Lendly']],
  ['the head of the Department of Labor, Maud Finlay,', ['Maud Finlay, head of the Department of Labor']],
  [
    'the Administrator of the Federal Emergency Management Agency',
    ['-, Administrator of the Federal Emergency Management Agency'],
  ],
  [
    'both Labor Secretary Maud Finlay and the Secretary of Energy, Nels Aaberg,',
    ['Maud Finlay, Labor Secretary', 'Nels Aaberg, Secretary of Energy'],
  ],
  ['the USPS’s Maud Finlay', ['Maud Finlay, USPS']],
  ['the Postal Service’s Maud Finlay', ['Maud Finlay, Postal Service']],
  ['Maud Finlay of the U.S. Postal Service', ['Maud Finlay, U.S. Postal Service']],
  ['Maud Finlay at the Federal Railroad Administration', ['Maud Finlay, Federal Railroad Administration']],
  [
    'Maud Finlay, Special Agent in Charge of the FBI’s Chicago Division,',
    ['Maud Finlay, Special Agent in Charge of the FBI’s Chicago Division'],
  ],
  [
    'Maud Finlay, District Manager of the Desert District of the Postal Service and Nels Aaberg, Inspector in Charge of its Phoenix Division,',
    [
      'Maud Finlay, District Manager of the Desert District of the Postal Service',
      'Nels Aaberg, Inspector in Charge of its Phoenix Division',
    ],
  ],
  [
    'Maud Finlay, the department’s acting under secretary for health,',
    ['Maud Finlay, department’s acting under secretary for health'],
  ],
  ['FEMA Region 5 Administrator Maud Finlay', ['Maud Finlay, FEMA Region 5 Administrator']],
  ['USCIS Chief of Regulatory Coordination Maud Finlay', ['Maud Finlay, USCIS Chief of Regulatory Coordination']],
  [
    'the commander of the Army Corps’ Chicago District, Col. Maud Finlay,',
    ['Maud Finlay, commander of the Army Corps’ Chicago District'],
  ],
  ['the EPA’s Clean Water Office', ['-, EPA’s Clean Water Office']],
  ['Gov. Maud Finlay', ['Maud Finlay, Gov.']],
  ['U.S. Agriculture Sec. Maud Finlay', ['Maud Finlay, Agriculture Sec.']],
  [
    'National Labor Board (“the Board” or NLB) Chairman Maud Finlay',
    ['Maud Finlay, National Labor Board (“the Board” or NLB) Chairman'],
  ],
  [
    'Secretary of Labor Maud Finlay and Acting Director of the Rural Housing Service (RHS) Nels Aaberg',
    ['Maud Finlay, Secretary of Labor', 'Nels Aaberg, Acting Director of the Rural Housing Service (RHS)'],
  ],
  [
    'Maud Finlay, administrator of the Oceanic and Atmospheric Administration (OAA),',
    ['Maud Finlay, administrator of the Oceanic and Atmospheric Administration'],
  ],
  [
    'FEMA acting Administrator Maud Finlay and Nels Aaberg, assistant administrator for insurance,',
    ['Maud Finlay, FEMA acting Administrator', 'Nels Aaberg, assistant administrator'],
  ],
  ['the agency’s acting head, Maud Finlay,', ['Maud Finlay, agency’s acting head']],
  ['Chairman of the Joint Chiefs of Staff General Maud Finlay', ['Maud Finlay, Chairman of the Joint Chiefs of Staff']],
  ['Comptroller General of the United States Maud Finlay', ['Maud Finlay, Comptroller General of the United States']],
  ['the heads of the FAA and the NTSB, Maud Finlay and Nels Aaberg,', ['Maud Finlay, FAA', 'Nels Aaberg, NTSB']],
  [
    'Rail Board Chairman Maud Finlay and board members Nels Aaberg and Ida Marsh',
    ['Maud Finlay, Rail Board Chairman', 'Nels Aaberg, board members', 'Ida Marsh, board members'],
  ],
  [
    'Hillcrest President Maud Finlay and the chairman of Norland Farms, Nels Aaberg,',
    ['Maud Finlay, Hillcrest President', 'Nels Aaberg, chairman of Norland Farms'],
  ],
  [
    'both the Commandant of the Coast Guard, Adm. Maud Finlay, and the head of State Ferries, Nels Aaberg,',
    ['Maud Finlay, Commandant of the Coast Guard', 'Nels Aaberg, head of State Ferries'],
  ],
  ['the chief justice of the Trial Court, Maud Finlay,', ['Maud Finlay, chief justice of the Trial Court']],
  ['the Chief Executive Officers of Skyfair and Norcross Air', ['-, Skyfair', '-, Norcross Air']],
  ['Maud Finlay, who heads the Railroad Retirement Board,', ['Maud Finlay, Railroad Retirement Board']],
  [
    'the Honorable Maud Finlay, Administrator of the Small Business Administration,',
    ['Maud Finlay, Administrator of the Small Business Administration'],
  ],
  ['Admiral Maud Finlay, Commandant of the U.S. Coast Guard,', ['Maud Finlay, Commandant of the U.S. Coast Guard']],
  ['Chief of Engineers Lt. Gen. Maud Finlay', ['Maud Finlay, Chief of Engineers']],
  [
    'the Acting Director of the National Park Service, Maud Finlay,',
    ['Maud Finlay, Acting Director of the National Park Service'],
  ],
  ['IRS Commissioner-designate Maud Finlay', ['Maud Finlay, IRS Commissioner-designate']],
  ['Governors Maud Finlay of Ohio and Pell Orrin of Iowa', ['Maud Finlay, Governors', 'Pell Orrin, Governors']],
  [
    'the Secretaries of Defense and State, Maud Finlay and Pell Orrin,',
    ['Maud Finlay, Secretaries of Defense and State', 'Pell Orrin, Secretaries of Defense and State'],
  ],
  [
    'the chief executives of two lenders: Maud Finlay of Quickpay and Pell Orrin of Lendly,',
    ['Maud Finlay, Quickpay', 'Pell Orrin, Lendly'],
  ],
  ['two lenders – Quickpay and Lendly –', ['-, Quickpay', '-, Lendly']],
  [
    'two agencies—the Mint and the Federal Trade Commission—and a bank—Credo—',
    ['-, Mint', '-, Federal Trade Commission', '-, Credo'],
  ],
  [
    'the chair and ranking member of the House Rules Committee',
    ['-, chair', '-, ranking member of the House Rules Committee'],
  ],
  ['Coast Guard Commandant Rear Admiral Maud Finlay', ['Maud Finlay, Coast Guard Commandant']],
  ['the Executive Director of GulfPass, Maud Finlay,', ['Maud Finlay, Executive Director of GulfPass']],
  ['U.S. Department of Defense (DoD) Secretary Maud Finlay', ['Maud Finlay, Department of Defense (DoD) Secretary']],
  [
    'U.S. Department of Defense (DoD, the Department) Secretary Maud Finlay',
    ['Maud Finlay, Department of Defense (DoD, the Department) Secretary'],
  ],
  [
    'House Speaker Maud Finlay and senate leaders Pell Orrin and Ida Quarrel',
    ['Maud Finlay, House Speaker', 'Pell Orrin, senate leaders', 'Ida Quarrel, senate leaders'],
  ],
  ['Secretary of Defense Maud Finlay Jan. 28', ['Maud Finlay, Secretary of Defense']],
  [
    'House Speaker Maud Finlay and Senate President pro tempore Pell Orrin',
    ['Maud Finlay, House Speaker', 'Pell Orrin, Senate President pro tempore'],
  ],
  ['Chief of Naval Operations Admiral Maud Finlay', ['Maud Finlay, Chief of Naval Operations']],
  [
    'Director of the National Institutes of Health Dr. Maud Finlay',
    ['Maud Finlay, Director of the National Institutes of Health'],
  ],
  [
    'GulfPass Chief Executive Officer and President Maud Finlay',
    ['Maud Finlay, GulfPass Chief Executive Officer and President'],
  ],
  [
    'FCC Chairwoman Maud Finlay and Commissioners Pell Orrin and Ida Quarrel',
    ['Maud Finlay, FCC Chairwoman', 'Pell Orrin, Commissioners', 'Ida Quarrel, Commissioners'],
  ],
  [
    'the chairman of the Federal Energy Regulatory Commission',
    ['-, chairman of the Federal Energy Regulatory Commission'],
  ],
  ['the Army’s chief of engineers, Lt. Gen. Maud Finlay,', ['Maud Finlay, Army’s chief of engineers']],
  ['the Navy’s chief of information, Rear Adm. Maud Finlay,', ['Maud Finlay, Navy’s chief of information']],
  [
    'the Director of U.S. Citizenship and Immigration Services (USCIS), Maud Finlay,',
    ['Maud Finlay, Director of U.S. Citizenship and Immigration Services (USCIS)'],
  ],
  ['the newly elected premier of Ontario, Maud Finlay,', ['Maud Finlay, premier of Ontario']],
  ['Canada’s prime minister, Maud Finlay,', ['Maud Finlay, Canada’s prime minister']],
  ['Vice Admiral Maud Finlay and Director Nels Aaberg', ['Maud Finlay, -', 'Nels Aaberg, Director']],
  [
    'the CEOs of three of the nation’s largest card issuers, Northmark Bank, Tidewater Financial, and Pacific Crown,',
    ['-, Northmark Bank', '-, Tidewater Financial', '-, Pacific Crown'],
  ],
  [
    'Board Chair Maud Finlay, Subcommittee on Financial Services and General Government Chairman Nels Aaberg, and Subcommittee Vice Chair Ida Bell',
    [
      'Maud Finlay, Board Chair',
      'Nels Aaberg, Subcommittee on Financial Services and General Government Chairman',
      'Ida Bell, Subcommittee Vice Chair',
    ],
  ],
  ['FCC Chair Maud Finlay, along with Governor Nels Aaberg,', ['Maud Finlay, FCC Chair']],
  ['White House climate adviser Maud Finlay', ['Maud Finlay, White House climate adviser']],
  [
    'Alton Health CEO Maud Finlay and Alton General CEO Nels Aaberg',
    ['Maud Finlay, Alton Health CEO', 'Nels Aaberg, Alton General CEO'],
  ],
  ['the state Office of Health Planning', ['-, Office of Health Planning']],
  ['Acting Comptroller of the Currency Maud Finlay', ['Maud Finlay, Acting Comptroller of the Currency']],
  [
    'Agriculture Secretary Nels Aaberg and Commissioner of U.S. Customs and Border Protection Maud Finlay',
    ['Nels Aaberg, Agriculture Secretary', 'Maud Finlay, Commissioner of U.S. Customs and Border Protection'],
  ],
  [
    'three makers of voting equipment in the U.S.—Ballard Systems, TrueMark, and Civic Count—and',
    ['-, Ballard Systems', '-, TrueMark', '-, Civic Count'],
  ],
  ['nine national airlines', ['-, airlines']],
  ['the Department of Labor (DOL) and its Wage Center', ['-, Department of Labor (DOL)', '-, Wage Center']],
])('of a letter to %s', (to, expected) => {
  expect(recipientsIn(`Rep. Kirk Macklin (D-IL) sent a letter to ${to} urging a review of the rule.`)).toEqual(
    expected,
  );
});

it.each([
  ['are firms', 'Evenrest and Hollowell Memorial Group', ['-, Evenrest', '-, Hollowell Memorial Group']],
  [
    'are heads of universities',
    'the presidents of Halstead University, Corbin Institute of Technology, and the University of Marrow Bay',
    ['-, Halstead University', '-, Corbin Institute of Technology', '-, University of Marrow Bay'],
  ],
  ['are heads of firms', 'the CEOs of Skyfair and Norcross Air', ['-, Skyfair', '-, Norcross Air']],
  [
    'are agencies',
    'the Department of Health and Human Services and FEMA',
    ['-, Department of Health and Human Services', '-, FEMA'],
  ],
])('of several letters %s', (_, to, expected) => {
  expect(recipientsIn(`Rep. Kirk Macklin (D-IL) sent letters to ${to} urging a review of the rule.`)).toEqual(expected);
});

it.each([
  'In a letter to Coast Guard Director Maud Finlay, Chairman Kirk Macklin (D-IL) and Rep. Joel Sutherland (D-IL) today demanded answers.',
  'HHS Secretary Maud Finlay should review the rule, Rep. Kirk Macklin (D-IL) said in a letter on Thursday.',
  'Rep. Kirk Macklin (D-IL) led colleagues in urging HHS to pay on time. In a letter to HHS Secretary Maud Finlay, Macklin described how families went cold last winter.',
  'A railroad plan has drawn fire.\n\nRep. Kirk Macklin (D-IL) and 13 colleagues sent a letter to HHS Secretary Maud Finlay last week.',
  'Rep. Kirk Macklin (D-IL) joined a group of Democrats, taking HHS Secretary Maud Finlay to task in a joint letter.',
  'Rep. Kirk Macklin (D-IL) said in a letter on Tuesday that he was worried about tips. He asked HHS Secretary Maud Finlay to review the rule.',
  'Rep. Kirk Macklin (D-IL) and Rep. Joel Sutherland (D-IL) sent a bipartisan letter\n\nto HHS Secretary Maud Finlay, urging a review of the rule.',
  'HHS Secretary Maud Finlay received a letter from Rep. Kirk Macklin (D-IL) on Thursday urging a review of the rule.',
  '“Review the rule,” Rep. Kirk Macklin (D-IL) said in a letter to the Administration. “Do it soon,” wrote the lawmakers to HHS Secretary Maud Finlay.',
  'Rep. Kirk Macklin (D-IL) contacted HHS Secretary Maud Finlay in a letter that takes issue with the rule.',
  'Rep. Kirk Macklin (D-IL) sent a letter to the Department of Health and Human Services (HHS) urging a review. The letter asks HHS Secretary Maud Finlay to begin in May.',
  'Rep. Kirk Macklin (D-IL) sent a letter to the Department of Energy (DOE) urging a review. The letter asks Energy Secretary Maud Finlay to begin in May.',
  'Rep. Kirk Macklin (D-IL) today urged President Maud Finlay to review the rule. In a letter to the Administration, he wrote that it is old.',
  'Rep. Kirk Macklin (D-IL) led an effort to press HHS. In a letter to HHS Secretary Maud Finlay that was signed by seven members, he voiced concern over raids in June.',
  'A rule has drawn fire.\n\nRep. Kirk Macklin (D-IL) has signed a letter telling the Department of Labor that the rule hurts. It went to Labor Secretary Maud Finlay, who will use it.',
  'TO: The Honorable Maud Finlay\n\nFROM: Kirk Macklin, Chairman\n\nDear Madam Secretary:\n\nI write to ask for a review of the rule.'.replace(
    'The Honorable ',
    'Labor Secretary ',
  ),
  'After a hearing at which Labor Secretary Maud Finlay could not say when tips will be paid, Rep. Kirk Macklin (D-IL) sent her a letter about it.',
  'Rep. Kirk Macklin (D-IL) sent a letter to the league on Tuesday. The letter, which was addressed to league commissioner Maud Finlay, asks for a vote.',
  'Rep. Kirk Macklin (D-IL) and 17 colleagues are raising their concern with President Maud Finlay about radios. “We write to you of radios,” the lawmakers wrote.',
  'Hospitals are short of beds, and VA Secretary Maud Finlay should explain why, 33 members of Congress wrote on Wednesday.\n\nThe members, led by Rep. Kirk Macklin (D-IL), said in the letter that it must end.',
  'Letter to President Asks for Action\n\nRep. Kirk Macklin (D-IL) led 13 colleagues in a letter calling on the President to act.\n\nMay 9, 2024\n\nPresident Maud Finlay\nThe White House\n\nDear Mr. President:\n\nWe ask you to act.',
])('are found where they stand elsewhere: %s', (text) => {
  expect(recipientsIn(text)).toEqual([expect.stringContaining('Maud Finlay, ')]);
});

it('are all whom a headline in capitals names', () => {
  const text =
    'Letter To Maud Finlay, Administrator of the Federal Emergency Management Agency And Nels Aaberg, Assistant Secretary For Civil Works - U.S. Army Corps\n\nRep. Kirk Macklin (D-IL) sent a letter to FEMA and the Army Corps on dams.';
  expect(recipientsIn(text)).toEqual([
    'Maud Finlay, Administrator of the Federal Emergency Management Agency',
    'Nels Aaberg, Assistant Secretary for Civil Works',
  ]);
});

it('are members in the block above the salutation', () => {
  const text =
    'February 28, 2022\n\nSen. Hugh Greenleaf, Chairman          Rep. Warren Madrigal, Chairman\nSenate Budget Committee                House Budget Committee\n\nDear Chairmen Greenleaf and Madrigal:\n\nWe request more houses.\n\nSincerely,\n\nKirk Macklin\nMember of Congress\n\nChester Hadley\nMember of Congress';
  expect(recipientsIn(text)).toEqual(['Hugh Greenleaf, Chairman', 'Warren Madrigal, Chairman']);
});

it('are all whom the letters of one sentence went to, though it tells of years before', () => {
  const text =
    'Rep. Kirk Macklin (D-IL) called on two networks to wait. In letters to Halcyon CEO Maud Finlay and Unity CEO Nels Aaberg, Macklin said the rise would come on top of three others since 2020.\n\nDear Ms. Finlay:\n\nI ask you to wait.\n\nSincerely,\n\nKirk Macklin\nMember of Congress';
  expect(recipientsIn(text)).toEqual(['Maud Finlay, Halcyon CEO', 'Nels Aaberg, Unity CEO']);
});

it('are a member and whoever is called on beside her', () => {
  expect(
    recipientsIn(
      'Rep. Kirk Macklin (D-IL) led a group of 12 calling on Senate Majority Leader Charles Stonebridge and Speaker of the House Maud Finlay to vote. The letter was signed by Chester Hadley (R-IL).',
    ),
  ).toEqual(['Charles Stonebridge, Senate Majority Leader', 'Maud Finlay, Speaker of the House']);
});

it('are members whom a letter was sent today', () => {
  expect(
    recipientsIn(
      'Rep. Kirk Macklin (D-IL) led a letter sent today to Senators Joan Wainwright (R-NJ) and Ramona Marchbanks (D-AZ).',
    ),
  ).toEqual(['Joan Wainwright, Senator', 'Ramona Marchbanks, Senator']);
});

it('stand beside other readers where members do', () => {
  const text =
    'Rep. Kirk Macklin (D-IL) led a letter on radar. The letter, which was sent to Labor Secretary Maud Finlay, along with Senate Commerce Committee Chairman Blake Pemberton (R-MS), asks for more.';
  const release = readRelease(text, table);
  expect(release).toMatchObject({ isLetter: true, leads: [{}], coLeads: [] });
  expect(recipientsIn(text)).toEqual([
    'Maud Finlay, Labor Secretary',
    'Blake Pemberton, Senate Commerce Committee Chairman',
  ]);
});

it('stand side by side above the salutation', () => {
  const text =
    'Rep. Kirk Macklin (D-IL) wrote to two departments about tips.\n\nMay 9, 2024\n\nThe Honorable Maud Finlay The Honorable Nels Aaberg\nAdministrator Secretary\n\nDear Administrator Finlay and Secretary Aaberg,\n\nI ask for a rule on tips.\n\nSincerely,\n\nKirk Macklin\nMember of Congress';
  expect(recipientsIn(text)).toEqual(['Maud Finlay, -', 'Nels Aaberg, -']);
});

it.each([
  ['Justice', 'He called on Chief Justice Ida Fenn to recuse herself.'],
  ['Energy', 'He asked Federal Energy Regulatory Commission Chairman Ned Farrow to do the same.'],
  ['Agriculture', 'He asked Illinois Agriculture Director Ned Farrow to do the same.'],
])('are the Department of %s and not whoever else has its name in theirs', (name, asked) => {
  const text = `Rep. Kirk Macklin (D-IL) sent a letter to the Department of ${name} urging it to act. ${asked}`;
  expect(recipientsIn(text)).toContain(`-, Department of ${name}`);
});

it('are the office that the letter goes to where the one asked further on heads another', () => {
  const text =
    'Rep. Kirk Macklin (D-IL) sent a letter to the Department of Energy urging a review. The letter asks Labor Secretary Maud Finlay to help.';
  expect(recipientsIn(text)).toEqual(['-, Department of Energy']);
});

it('are not those whom somebody else told before', () => {
  const text =
    'Rep. Kirk Macklin (D-IL) sent a letter to the Department of Labor urging it to drop a tip rule, of which the department had notified the Federal Trade Commission.';
  expect(recipientsIn(text)).toEqual(['-, Department of Labor']);
});
