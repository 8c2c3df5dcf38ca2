import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import type { Actor } from '../peers/slack/actor.ts';
import { wordsIn } from '../peers/slack/screen.ts';
import { doorFixture, type DoorFixture } from './slack-fixture.ts';

const { buttons, letter } = SENTENCES.en;
const { form } = letter;

let fixture: DoorFixture;
let maria: Actor;
beforeEach(async () => {
  fixture = await doorFixture();
  maria = fixture.team.user();
});
afterEach(async () => {
  expect(fixture.slack.violations).toEqual([]);
  expect(fixture.failures).toEqual([]);
  await fixture.close();
});

const twice = (texts: readonly string[]): string[] => texts.filter((text, at) => texts.indexOf(text) !== at);

/** The letters are written, and their button to agree to stands last in her DM. */
async function consenting(): Promise<void> {
  await maria.command(maria.dm, '/letter', 'write clean-water');
  await maria.sees(({ dm }) => dm.length > 0);
  await maria.press(buttons.write);
  maria.fillIn({ [form.name]: 'Maria Sample', [form.zip]: '93230', [form.story]: 'I drink it every day.' });
  await maria.submit();
  await maria.close();
  await maria.say('get my letters');
  await maria.sees(({ dm }) => wordsIn(dm.at(-1)!.content).includes(buttons.agree));
}

it('messages written one after the other are answered in that order, though Slack takes the first answer late', async () => {
  fixture.slack.fail({ method: 'chat.postMessage', status: 500, times: 1 });
  await Promise.all(['write clean-water', 'Maria Sample'].map(async (text) => await maria.say(text)));
  await fixture.door.close(2_000);
  const asked = maria.screen().dm.flatMap(({ content }) => ('user' in content ? [] : [wordsIn(content)]));
  expect(asked).toEqual([expect.stringContaining(letter.talk.name), expect.stringContaining(letter.talk.zip)]);
});

it('what could not be brought to the DM can be asked for again where that is said', async () => {
  await consenting();
  fixture.slack.fail({ method: 'chat.postMessage', status: 500, times: 3 });
  await maria.press(buttons.agree, { in: maria.screen().dm.at(-1)! });
  await maria.sees(({ dm }) => wordsIn(dm.at(-1)!.content).includes(buttons.here));
  await maria.press(buttons.here, { in: maria.screen().dm.at(-1)! });
  const mine = await maria.sees(({ dm }) => wordsIn(dm.at(-1)!.content).includes(buttons.sent));
  expect(mine.text).toContain('I drink it every day.');
});

it('two quick presses on one button of the DM are answered once', async () => {
  await consenting();
  const on = { in: maria.screen().dm.at(-1)! };
  await Promise.all([maria.press(buttons.agree, on), maria.press(buttons.agree, on)]);
  await maria.sees(({ dm }) => wordsIn(dm.at(-1)!.content).includes(buttons.sent));
  // Whatever is still being answered.
  await fixture.door.close(2_000);
  const texts = maria.screen().dm.map(({ content }) => wordsIn(content));
  expect(texts.join('\n')).toContain('I drink it every day.');
  expect(twice(texts)).toEqual([]);
});
