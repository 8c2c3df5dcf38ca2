import { campaignId } from '../../../src/core/campaign/campaign.ts';
import { CommunityId } from '../../../src/core/ids.ts';
import { ANI, ELSEWHERE, HERE } from '../../fixtures/conversation.ts';
import { said, worldFixture } from '../press/handle-fixture.ts';
import {
  BEA,
  typed,
  personFixture,
  organizer,
  member,
  labelsOn,
  textOn,
  ABOUT,
  begun,
  stored,
} from './organizer-fixture.ts';

describe('somebody without the right', () => {
  it('is told so, whatever they press, and sees no campaign', async () => {
    const world = worldFixture();
    const seen = await begun(world);
    const sneak = member(world);
    for (const view of [
      await sneak.command('list'),
      await sneak.press('Open it', seen),
      await sneak.command('close'),
    ]) {
      expect(said(view)).toEqual([expect.stringMatching(/^Only those who manage this community may run campaigns\./)]);
      expect(textOn(view)).not.toContain('crossing guard');
    }
    expect((await stored(world))[0]?.status).toBe('draft');
  });

  it('who lost it while the form was open is refused, with every word, and may go on once it is back', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const seen = await begun(world);
    const text = 'A whole paragraph that took me ten minutes.';
    const form = await ani.open('What it says', seen);
    const refused = await ani.hand(form, { ...ABOUT, ask: text }, { organiser: false });

    expect(said(refused)[0]).toMatch(/^You may no longer run campaigns here, so nothing was saved\./);
    expect(textOn(refused)).toContain(text);
    expect(labelsOn(refused)).toEqual(['Back']);
    expect((await stored(world))[0]?.content.typed['ask']).toBe(typed['ask']);
    await ani.press('Use mine', await ani.command('edit'));
    expect((await stored(world))[0]?.content.typed['ask']).toBe(text);
  });

  it('in one community has none in another: campaigns of others are not there', async () => {
    const world = worldFixture();
    const seen = await begun(world);
    const other = organizer(world, BEA, ELSEWHERE);
    const open = await other.press('Open it', seen);
    await expect(other.open('What it says', seen)).rejects.toThrow('opens no form');
    const never = await other.act({ kind: 'press', verb: 'campaign-open', handle: `${campaignId(HERE, 'never')}_1` });
    const form = await other.hand(await organizer(world).open('What it says', seen), ABOUT);

    expect(textOn(open)).toBe(textOn(never));
    expect(said(form)).toEqual([expect.stringMatching(/^That campaign is not here any more, so nothing was saved/)]);
    expect([await stored(world, ELSEWHERE), (await stored(world))[0]?.version]).toEqual([[], 3]);
  });

  it('may run them where the settings name them, in a direct message too', async () => {
    const world = worldFixture({ organisers: 'discord:100:1887' });
    const ani = personFixture(world, { person: ANI });
    expect(said(await ani.command('list'))).toEqual([
      'A campaign belongs to a community. Use /campaign in the server or workspace that it is for.',
    ]);
    await personFixture(world, { person: ANI, community: HERE }).act({ kind: 'command', name: 'help', args: {} });
    expect((await ani.command('list')).screen).toBe('campaigns');
    const there = await ani.act({ kind: 'organize', what: 'list' }, { community: CommunityId.parse('discord:200') });
    expect(there.screen).not.toBe('campaigns');
  });
});
