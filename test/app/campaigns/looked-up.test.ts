import type { Content } from '../../../src/core/campaign/campaign.ts';
import { dataOf } from '../../../src/core/campaign/data-of.ts';
import { campaignFixture } from '../../fixtures/campaign.ts';
import { NOW, TODAY } from '../../fixtures/conversation.ts';
import { worldFixture } from '../press/handle-fixture.ts';
import { ABOUT, begun, organizer, stored, TO } from './organizer-fixture.ts';

const DAY = 86_400_000;

it('who holds an office was looked up when that was typed, and not when something else was', async () => {
  let now = NOW;
  const world = worldFixture({ clock: () => now });
  const ani = organizer(world);
  const content = async (): Promise<Content> => (await stored(world))[0]!.content;
  await begun(world, ani);
  expect((await content()).on).toBe(TODAY);

  now += 50 * DAY;
  const goal = await ani.fill('What it says', await ani.command('edit'), { ...ABOUT, goal: '300' });
  expect(await content()).toMatchObject({ on: TODAY, typed: { goal: '300' } });

  await ani.fill('Who gets it: Mayor of Millbrook', goal, TO);
  expect(recipientOf(await content(), 0)).toMatchObject({ name: 'Robin Sample', verifiedOn: '2027-01-14' });
});

const recipientOf = (content: Content, at: number): unknown =>
  (dataOf(content, campaignFixture())['recipients'] as unknown[])[at];
