import { createCampaignShelf } from '../../../src/app/campaigns/campaign-shelf.ts';
import { createListing } from '../../../src/app/campaigns/listing.ts';
import { readOrganisers } from '../../../src/app/config/organisers.ts';
import { createMemoryCampaigns } from '../../../src/campaigns/memory-campaigns.ts';
import { PersonId } from '../../../src/core/ids.ts';
import type { Campaigns } from '../../../src/core/promises/campaigns.ts';
import type { Present } from '../../../src/core/promises/conversation.ts';
import { campaignFixture, contentFixture } from '../../fixtures/campaign.ts';
import { ELSEWHERE, factsFixture, HERE, libraryFixture, NOW } from '../../fixtures/conversation.ts';

const clock = () => NOW;
const member: Present = { person: PersonId.parse('discord:1'), community: HERE };
const organizer: Present = { ...member, organiser: true };
const open = campaignFixture({ status: 'open', live: contentFixture() });

function listingOver(campaigns: Pick<Campaigns, 'list'>) {
  const shelf = createCampaignShelf({ campaigns, clock });
  const listing = createListing({
    issues: { current: () => libraryFixture() },
    shelf,
    organisers: readOrganisers(''),
    settings: factsFixture().settings,
    clock,
  });
  const idsFor = (who: Present): string[] => listing(who).library.issues.map(({ issue }) => issue.id);
  return { shelf, listing, idsFor };
}

describe('what is listed while somebody types', () => {
  it('is there at once, whether or not the store ever answers', () => {
    const { idsFor } = listingOver({ list: () => new Promise(() => undefined) });
    expect(idsFor(member)).toContain('clean-water');
  });

  it('holds what was read last of the campaigns of this community, and of no other', async () => {
    const campaigns = createMemoryCampaigns({ clock });
    await campaigns.put(open);
    const { shelf, idsFor } = listingOver(campaigns);

    idsFor(member);
    // The first letter typed has them read; who types the second one sees them.
    await shelf.of(HERE);
    expect(idsFor(member)).toContain(open.id);
    expect(idsFor({ ...member, community: ELSEWHERE })).not.toContain(open.id);
  });

  it('offers campaigns to run to those who may run them here', async () => {
    const campaigns = createMemoryCampaigns({ clock });
    await campaigns.put(open);
    const { shelf, listing } = listingOver(campaigns);
    await shelf.of(HERE);

    expect(listing(organizer).campaigns?.map(({ campaign }) => campaign.id)).toEqual([open.id]);
    expect(listing(member).campaigns).toBeUndefined();
  });

  it('asks a store that does not answer once, not at every key', () => {
    let asked = 0;
    const { idsFor } = listingOver({
      list: () => {
        asked += 1;
        return new Promise(() => undefined);
      },
    });
    for (let key = 0; key < 10; key += 1) idsFor(member);
    expect(asked).toBe(1);
  });
});
