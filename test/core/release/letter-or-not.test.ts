import { join } from 'node:path';
import { inventedTable } from '../../fixtures/releases/collection.ts';
import { readRelease } from '../../../src/core/release/read-release.ts';

const table = inventedTable(join(__dirname, '../../fixtures/releases'));
const macklin = 'Rep. Kirk Macklin (D-IL)';
const kilgore = 'Senator Hazel Kilgore (D-NY)';
const finlay = 'HHS Secretary Maud Finlay';

it.each([
  `${macklin} fired off a letter to ${finlay} urging a review of the rule.`,
  `${macklin} is out with a letter to ${finlay} urging a review of the rule.`,
  `${finlay} received a letter from ${macklin} on Thursday urging a review of the rule.`,
  `A letter from ${macklin} to ${finlay} urges a review of the rule.`,
  `${macklin} sent a letter of support for the city's application to ${finlay}.`,
  `Following a letter from a constituent, ${macklin} wrote to ${finlay} asking for a review of the rule.`,
  `After hundreds of constituents wrote to her office, ${kilgore} sent a letter to ${finlay} asking for a review.`,
  `As state attorneys general sue, ${kilgore} and five senators sent a letter to ${finlay} asking for a review.`,
  `${kilgore} again wrote to ${finlay} after getting no answer to her first letter.`,
  `${kilgore}, who introduced the Tips Act, sent a letter to ${finlay} asking for a review.`,
  `${kilgore} secured $3 million for the clinic. Today she sent a letter to ${finlay} asking for more nurses.`,
  `Backed by 40 organizations, ${kilgore} sent a letter to ${finlay} asking for a review.`,
  `In response to the closing of the plant, ${kilgore} penned a letter to GM's CEO Al Dent.`,
  `House Committee on Natural Resources Chairman Kirk Macklin (D-Ill.) led a letter to ${finlay} on the wells.`,
  `${macklin} joined a letter to Governor Nels Aaberg urging him to keep the ferry.`,
  `House Democrats' letter to Governor Nels Aaberg, led by ${macklin}, demands that the ferry run.`,
  `${macklin} partnered with ${kilgore} on a letter to ${finlay} asking for a review.`,
  `Governor Aaberg Should Keep the Ferry, Reps. Macklin and Pacheco Write\n\n${macklin} sent a letter to Governor Nels Aaberg asking him to keep it.`,
  `${macklin} wrote ${finlay} to urge a review of the rule.`,
  `Who Wrote the Tip Rule and Who Read It Before It Was Signed\n\nIn a new letter, ${macklin} asked ${finlay} for every page of it printed since 2021.`,
  `WASHINGTON – The U.S. House Energy and Commerce Committee today sent a letter to ${finlay} asking for a review.`,
  `Fifty-seven members of the U.S. Senate and the House sent a letter to ${finlay} asking for a review.`,
  `Hospitals Wait for a Rule\n[Get the newsletter in your inbox.]\n\n${macklin} sent a letter to ${finlay} asking for a review.`,
  `WASHINGTON – ${macklin} today askedHHS Secretary Maud Finlay for a review.\n\nDear Secretary Finlay:\n\nWe ask for it.`,
  `Dear Secretary Finlay:\n\nWe write to ask for a review.\n\nRespectfully,\n\nHazel Kilgore\nUnited States Senator\n\nCharles Stonebridge\nUnited States Senator`,
  `WASHINGTON – In a Feb. 6 letter, ${macklin} and ${kilgore} told ${finlay} that the rule hurts waiters.`,
  `(Wire) — Democratic members of the House Committee on Labor asked federal officials for the books. “Open them,” said Thursday’s letter to ${finlay}.`,
  `ALTON—Two of the state’s members of the House of Representatives—Kirk Macklin and Chester Hadley—asked ${finlay} to keep the rule. “Keep it,” the representatives wrote.`,
])('is a letter by members: %s', (text) => {
  expect(readRelease(text, table)).toMatchObject({ isLetter: true });
});

it.each([
  `Secretary of Labor Hugh Pasternak sent a letter Wednesday to 20 firms asking for papers. ${macklin} called the letter a start.`,
  `Chair Finlay’s Response to Members of Congress on Maps\n\nOn April 4, members of Congress, among them ${macklin}, wrote to ${finlay} about maps. On May 6 she answered.`,
  `${macklin} issued a statement after ${finlay} withdrew the rule, following a letter he led last month.`,
  `Members of the Harbor Association brought letters for the yard. All senators were on hand to receive the letters. “They help,” said ${kilgore}.`,
  `${macklin} visited a school, where students wrote letters to him about the lake. “I read each,” he said.`,
  `${macklin} circulated a Dear Colleague letter inviting members to join the Quilt Caucus.`,
  `${macklin} will write letters of nomination for students who wish to attend a service academy.`,
  `${macklin} wrote an op-ed for the Courier urging voters to support the library levy.`,
  `In a letter to the editor of the Gazette, ${macklin} urged readers to plant trees.`,
  `${macklin} shared a letter he got from a ten-year-old who wrote to ask for a new bridge.`,
  `More than 90 hospitals signed a letter to Congress backing the bill of Senators Angus Thorne (I-ME) and Esther Fontaine (R-AK).`,
  `The union of guards sent a letter Monday to Rep. Andre Pacheco (R-Pa.), who chairs the panel, on late wages.`,
  `The Coalition for Care and 117 other organizations of nurses, doctors and patients sent a letter to the chairs of the committees. It commends ${kilgore}.`,
  `${macklin} invites students, churches and clubs to write letters to soldiers for the holidays.`,
  `${macklin} is asking residents to write to the Postal Service about slow mail.`,
  `${macklin} toured the Macklin Letter Press Company, which has printed cards since 1910.`,
  `${macklin} congratulated the Alton Letter Carriers on their hundredth year.`,
  `ALTON, Ill. (April 18, 2022) – Attorney General Ned Poole today joined 39 attorneys general in a letter to the Senate on wells. It backs a bill of ${macklin}.`,
  `Governors Ask Congress for a Road Bill\n\nWashington, DC Governor Nels Aaberg and Governor Ida Lund sent a letter to congressional leaders. They will meet ${kilgore}.`,
  `Governor Aaberg, Legislative Leaders Ask Congress for Road Money\n\nALTON - As Congress meets, Governor Nels Aaberg and Speaker Ida Bell have sent a letter to the delegation. They will meet ${kilgore}.`,
  `Letter: Leave the ferry be\n\nEditor, Alton Gazette:\n\nI have read the bill that ${macklin} voted for, and I write to say that I am cross. I urge him to come and see the ferry.`,
  `Dear friend,\n\n${kilgore} and I have introduced the Tips Act. Last spring I also wrote to ${finlay} about wells.\n\nWarmly,\n\nKirk Macklin\nMember of Congress`,
  `A letter from a constituent led ${macklin} to introduce the Night Ferry Act.`,
  `The Alton City Council sent a letter to ${macklin} on Tuesday urging him to find money for the ferry.`,
  `Mayors of twelve river towns have written to ${macklin} and ${kilgore} to ask for flood walls.`,
  `${macklin} thanked Governor Nels Aaberg after the governor wrote to the Army Corps asking for a new lock.`,
  `${macklin} announced that the VA answered his letter of March 3 about the Alton clinic.`,
  `${macklin} received a reply from the Postal Service to a letter he sent in May about slow mail.`,
  `Two former aides to ${kilgore} wrote a letter to the Ethics Committee asking for an inquiry.`,
  `${kilgore}'s challenger, Ann Poe, sent a letter to ${kilgore} demanding six debates.`,
  `The French ambassador sent ${kilgore} a letter inviting her to Paris.`,
  `${kilgore} applauded a letter by fourteen governors urging the President to end the tariffs.`,
  `${kilgore} welcomed a letter sent by Amazon to its sellers that lifts a fee.`,
  `LETTER: Bring back the agents\n\nRiders deserve somebody at the counter. I urge ${kilgore} and ${macklin} to write to the railroad and sign it.\n\nMarlys Henke\nMount Pleasant`,
  `Keep our post office\n\nI was glad to see the letter of ${kilgore} to the Postmaster General. My mother walks there every day.\n\nMarlys Henke, Rome`,
  `Stop the tariff\n\nTo: Sen. Kilgore, Rep. Macklin\n\nFrom: A constituent in Alton\n\nI ask you to back the Seed Act of ${macklin} and to sign any letter to the President on it.`,
  `64 Groups Ask for Honest Honey\n\nToday, 64 beekeeping, farm, rural and consumer groups sent a joint letter to members of Congress. It was addressed to the bill's Senate cosponsors: ${kilgore}; and to its House cosponsors: ${macklin}.`,
  `Dear Neighbor,\n\nI am writing to tell you about my work.\n\nSincerely,\n\nKirk Macklin\nMember of Congress`,
  `${kilgore} applauded a letter sent by Attorney General Ann Poe and 21 other attorneys general to lenders.`,
  `${kilgore} released the response she received from the Mint to her July 14, 2022, letter about coins.`,
  `The state's House Rural Caucus has written to ${finlay} urging her to pay. It was also sent to ${kilgore}.`,
  `${macklin} reminded residents that applications to the service academies are due. Each needs a letter of recommendation. He wrote in his newsletter: apply soon.`,
  `${macklin} alerted seniors to a scam. The letter looks as if it came from Medicare.`,
  `${macklin} appealed the ruling against his campaign. His lawyers sent the court a letter.`,
  `Weekly Update\n\nDear Friend,\n\nOn Monday ${macklin} opened an office, and signed on to a letter on whales to ${finlay}.`,
])('is none: %s', (text) => {
  expect(readRelease(text, table)).toMatchObject({ isLetter: false });
});
