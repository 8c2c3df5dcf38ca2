import { campaignId } from '../../../src/core/campaign/campaign.ts';
import { pageSoFar } from '../../../src/core/conversation/page-so-far.ts';
import type { Aside } from '../../../src/core/conversation/session.ts';
import { IssueId } from '../../../src/core/ids.ts';
import { campaignFixture, contentFixture, organizingFixture } from '../../fixtures/campaign.ts';
import { factsFixture, HERE, sessionFixture } from '../../fixtures/conversation.ts';

const CAMPAIGN = campaignId(HERE, 'first');
const FIRST = IssueId.parse('clean-water');
const EXAMPLE = IssueId.parse('try-me');

/** What the sample beside this screen is about. */
function beside(aside: Aside, content = contentFixture()): string | undefined {
  const facts = factsFixture({ organizing: organizingFixture([campaignFixture({ content })]) });
  const page = pageSoFar({ ...sessionFixture(), aside }, facts);
  expect(page?.kind ?? 'sample').toBe('sample');
  return page?.letter.issue;
}

const question = (handle: string): Aside => ({
  show: 'campaign-question',
  part: 'about',
  handle,
  field: 'title',
  typed: {},
});

describe('the letter beside the conversation', () => {
  it('is the one of the campaign that an organizer has on screen', () => {
    const handle = `${CAMPAIGN}_1`;
    for (const show of ['campaign', 'campaign-sample', 'campaign-read'] as const)
      expect(beside({ show, campaign: CAMPAIGN })).toBe(CAMPAIGN);
    expect(beside({ show: 'campaign-discard', handle })).toBe(CAMPAIGN);
    expect(beside(question(handle))).toBe(CAMPAIGN);
  });

  it('is no other’s where that campaign has none yet', () => {
    expect(beside({ show: 'campaign', campaign: CAMPAIGN }, contentFixture('local', { ask: '' }))).toBeUndefined();
    expect(beside(question('local'))).toBeUndefined();
  });

  it('is the one of the issue that a screen is about', () => {
    for (const show of ['campaign-progress', 'campaign-letters', 'campaign-files', 'open-letter'] as const)
      expect(beside({ show, issue: EXAMPLE })).toBe(EXAMPLE);
    expect(beside({ show: 'card', issue: EXAMPLE, audience: 'only-you' })).toBe(EXAMPLE);
    expect(beside({ show: 'preview', issue: EXAMPLE })).toBe(EXAMPLE);
  });

  it('is the first that can be written where a screen is about none', () => {
    for (const show of ['campaigns', 'campaign-progress', 'preview', 'help'] as const)
      expect(beside({ show })).toBe(FIRST);
  });
});
