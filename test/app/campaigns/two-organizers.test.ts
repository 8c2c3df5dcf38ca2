import type { Campaign } from '../../../src/core/campaign/campaign.ts';
import { StoreAway } from '../../../src/core/errors.ts';
import type { CommunityId } from '../../../src/core/ids.ts';
import { createMemoryCampaigns } from '../../../src/campaigns/memory-campaigns.ts';
import { NOW } from '../../fixtures/conversation.ts';
import { said, worldFixture, type WorldParts } from '../press/handle-fixture.ts';
import {
  BEA,
  typed,
  organizer,
  pressOn,
  labelsOn,
  textOn,
  ABOUT,
  FACTS,
  TO,
  begun,
  stored,
} from './organizer-fixture.ts';

describe('one organizer', () => {
  it('opens a form while their own last change is still being stored, and nobody is said to have come between', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const seen = await begun(world, ani);
    const early = await ani.open('Facts and sources', seen);
    await ani.fill('What it says', seen, { ...ABOUT, goal: '300' });

    const saved = await ani.hand(early, { ...FACTS, 'fact.1': 'One of them at noon.' });
    expect(said(saved)).toEqual(['Saved.']);
    expect((await stored(world))[0]?.content.typed).toMatchObject({ goal: '300', 'fact.1': 'One of them at noon.' });
  });
});

it('an organizer who hands in a second form before the first was known to be stored loses nothing, and nobody is blamed', async () => {
  const keeper = createMemoryCampaigns({ clock: () => NOW });
  let lost = 0;
  const campaigns = {
    ...keeper,
    async put(campaign: Campaign) {
      const answer = await keeper.put(campaign);
      lost += 1;
      if (lost === 1) throw new StoreAway('timeout');
      return answer;
    },
    // For a moment nobody sees what was stored.
    list: async (community: CommunityId) => (lost === 1 ? [] : await keeper.list(community)),
  };
  const world = worldFixture({ campaigns } satisfies WorldParts);
  const ani = organizer(world);
  const waiting = await ani.fill('A local matter', await ani.command('list'), ABOUT);
  const second = await ani.fill('Who gets it', waiting, TO);

  expect(said(second)).toEqual(['Saved.']);
  const [{ content, version }] = (await stored(world)) as [Campaign];
  expect([content.typed['title'], content.typed['office.0'], version]).toEqual([typed['title'], typed['office.0'], 2]);
});

describe('two organizers', () => {
  it('who change one text at once: the second is told, sees both, and loses nothing', async () => {
    const world = worldFixture();
    const [ani, bea] = [organizer(world), organizer(world, BEA)];
    const seen = await begun(world);
    const open = await bea.open('What it says', seen);
    await ani.fill('What it says', seen, { ...ABOUT, title: 'The one that Ani wrote' });
    const late = await bea.hand(open, { ...ABOUT, title: 'The one that Bea wrote' });

    expect(said(late)).toEqual(['Somebody changed this campaign while you were typing. Yours is kept below.']);
    expect(textOn(late)).toContain('The one that Ani wrote');
    expect(textOn(late)).toContain('The one that Bea wrote');
    expect((await stored(world))[0]?.content.typed['title']).toBe('The one that Ani wrote');
    // Whatever Bea does meanwhile, it is still there.
    await bea.act({ kind: 'command', name: 'help', args: {} });
    const back = await bea.command('edit');
    expect(said(await bea.press('Use mine', back))).toEqual(['Saved.']);
    const [{ content, version }] = (await stored(world)) as [Campaign];
    expect([content.typed['title'], content.typed['office.0'], version]).toEqual([
      'The one that Bea wrote',
      typed['office.0'],
      5,
    ]);
  });

  it('are never overruled by words that wait for an answer, whatever else is handed in meanwhile', async () => {
    const world = worldFixture();
    const [ani, bea] = [organizer(world), organizer(world, BEA)];
    const seen = await begun(world);
    const open = await bea.open('What it says', seen);
    await ani.fill('What it says', seen, { ...ABOUT, title: 'The one that Ani wrote' });
    await bea.hand(open, { ...ABOUT, title: 'The one that Bea wrote' });
    // The screen from before is still there, with every form behind it.
    const more = await bea.fill('Facts and sources', seen, { ...FACTS, 'fact.0': 'Three children were hit there.' });

    expect(said(more)).toEqual(['Somebody changed this campaign while you were typing. Yours is kept below.']);
    expect(textOn(more)).toContain('Three children were hit there.');
    expect((await stored(world))[0]?.content.typed).toMatchObject({ ...FACTS, title: 'The one that Ani wrote' });
    await bea.press('Use mine', more);
    const [{ content }] = (await stored(world)) as [Campaign];
    expect([content.typed['title'], content.typed['fact.0']]).toEqual([
      'The one that Bea wrote',
      'Three children were hit there.',
    ]);
  });

  it('who press at once: one of two is done, and the other looks again', async () => {
    const world = worldFixture();
    const [ani, bea] = [organizer(world), organizer(world, BEA)];
    const seen = await begun(world);
    await ani.press('Open it', seen);
    const late = await bea.press('Open it', seen);

    expect(said(late)).toEqual(['Somebody changed this campaign just now. Look at it again, then press once more.']);
    expect(labelsOn(late)).toContain('Pause it');
  });

  it('look at it together where that is asked for: nobody approves their own last change', async () => {
    const world = worldFixture({ review: true });
    const [ani, bea] = [organizer(world), organizer(world, BEA)];
    const seen = await begun(world);
    expect(textOn(seen)).toContain('A second organizer has to approve this text before writers see it.');
    expect(labelsOn(seen).filter((label) => ['Approve', 'Open it'].includes(label))).toEqual([]);
    expect(said(await ani.command('open'))).toEqual(['A second organizer has to approve it first.']);
    const own = { kind: 'press', verb: 'campaign-approve', handle: pressOn(seen, 'What it says').handle } as const;
    expect(said(await ani.act(own))).toEqual([
      'You wrote the last change yourself, so somebody else has to approve it.',
    ]);

    const looked = await bea.command('edit');
    expect(textOn(looked)).toContain('Somebody else changed this text last, so you can approve it.');
    expect([seen, looked].some((view) => textOn(view).includes('then open it'))).toBe(false);
    const approved = await bea.press('Approve', looked);
    expect(said(approved)).toEqual(['Approved.']);
    const open = await ani.press('Open it', await ani.command('edit'));
    const changed = await ani.fill('What it says', open, { ...ABOUT, title: 'Another title' });
    expect(labelsOn(changed)).not.toContain('Show writers the new text');
  });
});
