import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { doorFixture, type DoorFixture } from './discord-fixture.ts';

const { buttons, chat, letter } = SENTENCES.en;

let fixture: DoorFixture;
beforeAll(async () => {
  fixture = await doorFixture();
});
afterAll(async () => {
  expect(fixture.discord.violations).toEqual([]);
  await fixture.close();
});

it('whoever mends a slip in their message is told that it was read as it was, once, and finds the way on', async () => {
  const maria = fixture.discord.user();
  await maria.say('write');
  await maria.say('1');
  await maria.say('Maira Sample');
  const told = await maria.edits('Maira Sample', 'Maria Sample', { times: 3 });
  expect(told.text).toContain(chat.edited);
  expect((await told.press(buttons.here)).text).toContain(letter.talk.zip);

  const before = maria.sees(maria.dm).length;
  await maria.edits('Maria Sample', 'Maria C. Sample', { wait: 'no' });
  await maria.say('help');
  expect(maria.sees(maria.dm)).toHaveLength(before + 2);
});
