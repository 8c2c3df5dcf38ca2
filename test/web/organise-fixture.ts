import { createCampaignCounts } from '../../src/app/campaigns/campaign-counts.ts';
import { letterId } from '../../src/core/delivery/receipt.ts';
import { IssueId, PersonId, type CommunityId } from '../../src/core/ids.ts';
import { SeatId } from '../../src/core/official/seat.ts';
import type { CampaignCounts } from '../../src/core/promises/campaigns.ts';
import { createMemoryTallies } from '../../src/tallies/memory-tallies.ts';
import { civicFixture, ELSEWHERE, HERE, libraryFixture, NOW } from '../fixtures/conversation.ts';
import { KEY } from './web-fixture.ts';

/** Thirty writers here with letters that are alike, of whom seven said that they sent it, and six that an answer came; and four of another community. */
export async function campaignCountsFixture(library = libraryFixture()): Promise<CampaignCounts> {
  const clock = (): number => NOW;
  const tallies = createMemoryTallies({ clock });
  const about = { issue: IssueId.parse('clean-water'), seat: SeatId.parse('house:CA-21'), stance: 'thank' as const };
  const add = async (community: CommunityId, nth: number) => {
    const person = PersonId.parse(`discord:${String(nth)}`);
    const letter = letterId({ person, ...about, round: 1 }, KEY);
    await tallies.add({ person, community, letter, ...about, what: nth < 7 ? 'sent' : 'made', alike: 'alike' });
    if (nth < 6) await tallies.hear({ person, letter, heard: 'yes' });
  };
  await Promise.all(Array.from({ length: 30 }, (_, nth) => add(HERE, nth)));
  await Promise.all(Array.from({ length: 4 }, (_, nth) => add(ELSEWHERE, 100 + nth)));
  return createCampaignCounts({
    issues: { current: () => library },
    shelf: { of: async () => [] },
    civic: { current: () => civicFixture() },
    tallies,
    clock,
  });
}
