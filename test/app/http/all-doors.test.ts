import { createAllDoors } from '../../../src/app/http/all-doors.ts';
import type { OpenDoor } from '../../../src/app/http/doors.ts';
import { CommunityId, PersonId } from '../../../src/core/ids.ts';
import type { View } from '../../../src/core/conversation/view.ts';

const ANI = PersonId.parse('slack:T1:U1');
const view = { screen: 'help' } as unknown as View;
const board = (platform: string) => ({ platform }) as unknown as NonNullable<OpenDoor['board']>;

it('are nobody before they are put, and then answer as one', async () => {
  const all = createAllDoors();
  expect([all.says(), await all.notify(ANI, view), all.boardFor(CommunityId.parse('slack:T1'))]).toEqual([
    [],
    false,
    undefined,
  ]);

  const asked: string[] = [];
  const door = (says: string, more: Partial<OpenDoor> = {}): OpenDoor => ({
    says,
    forget: async () => void asked.push(`${says} forgets`),
    ...more,
  });
  const [discord, slack] = [board('discord'), board('slack')];
  all.put([
    door('Discord', { board: discord, notify: async () => false }),
    door('Slack', { board: slack, notify: async () => true }),
    door('playground', { notify: async () => Promise.reject(new Error('it was not its turn')) }),
  ]);

  await all.forget(ANI);
  expect(asked).toEqual(['Discord forgets', 'Slack forgets', 'playground forgets']);
  expect(await all.notify(ANI, view)).toBe(true);
  expect(all.boardFor(CommunityId.parse('slack:T1'))).toBe(slack);
  expect(all.boardFor(CommunityId.parse('discord:1'))).toBe(discord);
});
