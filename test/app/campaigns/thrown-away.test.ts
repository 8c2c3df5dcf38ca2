import type { Campaign } from '../../../src/core/campaign/campaign.ts';
import { type CommunityId, IssueId } from '../../../src/core/ids.ts';
import { createMemoryCampaigns } from '../../../src/campaigns/memory-campaigns.ts';
import { ELSEWHERE, HERE, NOW } from '../../fixtures/conversation.ts';
import { said, worldFixture, type WorldParts } from '../press/handle-fixture.ts';
import {
  BEA,
  ABOUT,
  organizer,
  pressOn,
  labelsOn,
  textOn,
  FACTS,
  begun,
  stored,
  lossyFixture,
} from './organizer-fixture.ts';

describe('a campaign that was never open', () => {
  it('is thrown away after a yes, with every version of it, and is gone from every list', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const asked = await ani.press('Throw it away', await begun(world));
    expect(asked.title).toBe('Throw this campaign away?');
    expect(textOn(asked)).toContain('It is called "A crossing guard for Elm Street", and was never open.');
    const back = await ani.press('Keep it', asked);
    expect([back.title, (await stored(world)).length]).toEqual(['A crossing guard for Elm Street', 1]);

    const gone = await ani.press('Throw it away', asked);
    expect([gone.screen, said(gone)]).toEqual(['campaigns', ['The campaign has been thrown away.']]);
    expect(labelsOn(gone).some((label) => label.startsWith('A crossing guard'))).toBe(false);
    expect(await stored(world)).toEqual([]);
    expect(await world.campaigns.versions(HERE, IssueId.parse(pressOn(asked, 'Keep it').handle.split('_')[0]))).toEqual(
      [],
    );
    // The same button once more.
    expect(said(await ani.act(pressOn(asked, 'Throw it away')))).toEqual([
      'That campaign is not here any more. Pick another one.',
    ]);
  });

  it('is asked about in talk, where "yes" is an answer to that alone', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    await begun(world);
    await ani.say('campaigns');
    await ani.command('discard', 'crossing guard');
    expect(said(await ani.say('perhaps'))).toEqual(['Write "yes" or "no".']);
    expect((await ani.say('no')).title).toBe('A crossing guard for Elm Street');
    await ani.command('discard', 'crossing guard');
    expect(said(await ani.say('yes'))).toEqual(['The campaign has been thrown away.']);
    expect(await stored(world)).toEqual([]);
  });

  it('stays where it is once it was open, or changed since it was asked about, or where the right is gone', async () => {
    const world = worldFixture();
    const [ani, bea] = [organizer(world), organizer(world, BEA)];
    const seen = await begun(world);
    const asked = await ani.press('Throw it away', seen);
    const yes = pressOn(asked, 'Throw it away');
    expect(said(await ani.act(yes, { organiser: false }))[0]).toMatch(/^Only those who manage this community/);
    expect((await organizer(world, BEA, ELSEWHERE).act(yes)).screen).toBe('campaigns');

    expect(said(await ani.command('close', 'crossing guard'))[0]).toMatch(
      /^That cannot be done as the campaign stands now/,
    );
    const changed = await bea.fill('What it says', seen, { ...ABOUT, goal: '300' });
    const late = await ani.act(yes);
    expect(said(late)).toEqual(['Somebody changed this campaign just now. Look at it again, then press once more.']);

    const open = await bea.press('Open it', changed);
    expect(labelsOn(open)).not.toContain('Throw it away');
    await bea.press('Close it', open);
    expect(said(await ani.command('discard', 'crossing guard'))).toEqual([
      'This campaign was open once, and people may have written. It cannot be thrown away; close it instead.',
    ]);
    expect((await stored(world)).map(({ status }) => status)).toEqual(['closed']);
  });

  it('takes nobody’s words along: who was typing is told, sees them, and finds them again in the list', async () => {
    const world = worldFixture();
    const [ani, bea] = [organizer(world), organizer(world, BEA)];
    const seen = await begun(world);
    const form = await bea.open('What it says', seen);
    await ani.press('Throw it away', await ani.press('Throw it away', seen));
    const ask = 'A whole paragraph that took me ten minutes.';
    const late = await bea.hand(form, { ...ABOUT, title: 'What Bea wrote', ask });

    expect(said(late)).toEqual([expect.stringMatching(/^That campaign is not here any more, so nothing was saved\./)]);
    expect(textOn(late)).toContain(ask);
    expect(labelsOn(late)).toEqual(['Throw mine away', 'All campaigns', 'Back']);
    const again = await bea.press('What Bea wrote (not saved)', await bea.command('list'));
    expect(textOn(again)).toContain(ask);
    const left = await bea.press('Throw mine away', again);
    expect([left.screen, labelsOn(left).includes('What Bea wrote (not saved)')]).toEqual(['campaigns', false]);
    expect(await stored(world)).toEqual([]);
  });

  it('is not brought back by what somebody else typed on top of a text that had been changed', async () => {
    const world = worldFixture();
    const [ani, bea] = [organizer(world), organizer(world, BEA)];
    const seen = await begun(world);
    const form = await bea.open('What it says', seen);
    const changed = await ani.fill('What it says', seen, { ...ABOUT, goal: '300' });
    const stale = await bea.hand(form, { ...ABOUT, title: 'What Bea wrote' });
    await ani.press('Throw it away', await ani.press('Throw it away', changed));

    const told = await bea.press('Use mine', stale);
    expect(said(told)).toEqual([expect.stringMatching(/^That campaign is not here any more, so nothing was saved\./)]);
    expect([textOn(told).includes('What Bea wrote'), labelsOn(told).includes('Use mine')]).toEqual([true, false]);
    expect(await stored(world)).toEqual([]);
  });

  it('offers nothing to bring it back with, whoever looks at their words again', async () => {
    const world = worldFixture();
    const [ani, bea] = [organizer(world), organizer(world, BEA)];
    const seen = await begun(world);
    const form = await bea.open('What it says', seen);
    const changed = await ani.fill('What it says', seen, { ...ABOUT, goal: '300' });
    await bea.hand(form, { ...ABOUT, title: 'What Bea wrote' });
    await ani.press('Throw it away', await ani.press('Throw it away', changed));

    const again = await bea.press('What Bea wrote (not saved)', await bea.command('list'));
    expect(labelsOn(again)).toEqual(['Throw mine away', 'All campaigns', 'Back']);
    expect(textOn(again)).toContain('That campaign is not here any more');
    expect(textOn(again)).not.toContain('Put yours in place of theirs');
    // The screen from before is still there, with every form behind it.
    const more = await bea.fill('Facts and sources', seen, FACTS);
    expect(said(more)).toEqual([expect.stringMatching(/^That campaign is not here any more, so nothing was saved\./)]);
    expect(await stored(world)).toEqual([]);
  });

  it('is asked about no longer once somebody else threw it away: words are words again', async () => {
    const world = worldFixture();
    const [ani, bea] = [organizer(world), organizer(world, BEA)];
    const seen = await begun(world);
    await ani.say('campaigns');
    await ani.command('discard', 'crossing guard');
    await bea.press('Throw it away', await bea.press('Throw it away', seen));
    expect(said(await ani.say('perhaps'))).not.toContain('Write "yes" or "no".');
  });

  it.each(['read', 'written'] as const)('brings up the list for whoever opens it as it is %s', async (when) => {
    const keeper = createMemoryCampaigns({ clock: () => NOW });
    let isGoing = false;
    // Thrown away by somebody else after this person's screen was read.
    const goes = async (community: CommunityId, id: IssueId, at: typeof when): Promise<void> => {
      const [newest] = await keeper.versions(community, id);
      if (newest && isGoing && at === when) await keeper.remove(newest);
    };
    const campaigns = {
      ...keeper,
      async versions(community: CommunityId, id: IssueId) {
        await goes(community, id, 'read');
        return await keeper.versions(community, id);
      },
      async put(campaign: Campaign) {
        await goes(campaign.community, campaign.id, 'written');
        return await keeper.put(campaign);
      },
    };
    const world = worldFixture({ campaigns } satisfies WorldParts);
    const seen = await begun(world);
    isGoing = true;
    const told = await organizer(world).press('Open it', seen);
    expect([said(told), told.screen]).toEqual([['That campaign is not here any more. Pick another one.'], 'campaigns']);
  });

  it('goes once when the program stops between doing it and telling so', async () => {
    const world = worldFixture({ campaigns: lossyFixture('remove') });
    const ani = organizer(world);
    const asked = await ani.press('Throw it away', await begun(world));
    await ani.press('Throw it away', asked);
    expect([said(await ani.command('list')), await stored(world)]).toEqual([
      ['The campaign has been thrown away.'],
      [],
    ]);
  });
});
