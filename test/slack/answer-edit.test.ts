import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { doorFixture, type DoorFixture } from './slack-fixture.ts';

const { chat } = SENTENCES.en;

let fixture: DoorFixture;
beforeAll(async () => {
  fixture = await doorFixture();
});
afterAll(async () => {
  expect(fixture.slack.violations).toEqual([]);
  await fixture.close();
});

it('whoever mends a slip in their message is told that it was read as it was, once, and goes on', async () => {
  const maria = fixture.team.user();
  const ours = () => maria.screen().dm.filter(({ content }) => !('user' in content));
  await maria.say('write clean-water');
  await maria.say('help');
  await maria.edits('help', 'status');
  await maria.sees(({ dm }) => String(dm.at(-1)?.content['text']).includes(chat.edited));

  const before = ours().length;
  await maria.edits('status', 'privacy').catch(() => undefined);
  expect(ours()).toHaveLength(before);
});
