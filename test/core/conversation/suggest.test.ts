import { campaignId } from '../../../src/core/campaign/campaign.ts';
import { suggestCampaigns } from '../../../src/core/conversation/suggest.ts';
import { campaignFixture, contentFixture, organizingFixture } from '../../fixtures/campaign.ts';
import { factsFixture, HERE } from '../../fixtures/conversation.ts';

/** Two campaigns whose titles begin alike and end, past what a list shows, in different words. */
const LONG = 'A crossing guard at every school of the district before the winter begins, and one';
const twins = ['at Elm Street', 'at Oak Street'].map((end, at) =>
  campaignFixture({ id: campaignId(HERE, String(at)), content: contentFixture('local', { title: `${LONG} ${end}` }) }),
);

const found = (typed: string) =>
  suggestCampaigns(
    { typed, community: HERE, language: 'en', to: 'change' },
    { ...factsFixture(), campaigns: organizingFixture(twins).campaigns },
  );

it('finds one of two that look alike by words that its place in a list has no room for, and by its mark', () => {
  const [oak] = found('oak street');
  expect(found('oak street')).toHaveLength(1);
  expect(oak!.issue).toBe(twins[1]!.id);
  expect(oak!.title).toMatch(/^A crossing guard .+… \(\w+\)$/);
  expect(found(/\((\w+)\)$/.exec(oak!.title)![1]!)).toEqual([oak]);
  expect(found('school of the district')).toHaveLength(2);
});
