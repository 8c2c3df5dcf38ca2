import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { TIMES } from '../../src/discord/limits.ts';
import { createMemoryCabinet } from '../../src/sessions/memory-cabinet.ts';
import { createSticking } from '../fixtures/slow.ts';
import type { Actor } from '../peers/discord/actor/actor.ts';
import type { PeerGuild } from '../peers/discord/world.ts';
import { doorFixture, type DoorFixture } from './discord-fixture.ts';

const { buttons, chat, letter } = SENTENCES.en;
const ANSWERS = { [letter.form.name]: 'Maria Sample', [letter.form.zip]: '93230' };

it('leaves half a second of the three that Discord waits, whatever is slow', () => {
  expect(TIMES.inline).toBeLessThanOrEqual(2_500);
  expect(TIMES.form).toBeLessThanOrEqual(2_500 - 400);
});

describe.each([
  ['the gateway', false],
  ['HTTP', true],
])('over %s, while nothing behind the door answers', (_, http) => {
  let fixture: DoorFixture;
  let maria: Actor;
  let server: PeerGuild;
  const { stick, wrap, conversation, cabinet, paper } = createSticking();
  beforeEach(async () => {
    stick(false);
    fixture = await doorFixture({
      http,
      around: conversation,
      cabinet: cabinet(createMemoryCabinet(Date.now)),
      paper,
      once: { first: wrap(() => Promise.resolve(true)) },
      times: { inline: 20, form: 40 },
    });
    const { discord } = fixture;
    await discord.until(() => discord.requests.some(({ route }) => route === 'PATCH /applications/@me'), 'registering');
    maria = fixture.discord.user();
    server = fixture.discord.guild();
  });
  afterEach(async () => {
    stick(false);
    await fixture.discord.close();
    await fixture.close();
  });

  it('whoever types gets their list all the same: it comes out of memory, and nobody is asked for it', async () => {
    stick(true);
    const { requests } = fixture.discord;
    const before = requests.length;
    expect(await maria.autocomplete(server.channel, 'letter', 'write', { issue: 'water' })).toEqual([
      { name: 'Clean water for Millbrook', value: 'clean-water' },
    ]);
    expect(requests.slice(before).map(({ route }) => route)).toEqual([
      'POST /interactions/{interaction_id}/{interaction_token}/callback',
    ]);
  });

  it('whatever is done is acknowledged all the same, and a form that cannot come is told', async () => {
    const card = await maria.command(server.channel, 'letter', 'write', { issue: 'clean-water' });
    await card.press(buttons.write);
    stick(true);
    const submitted = await maria.fillIn(ANSWERS, { wait: 'answered' });
    expect(submitted.failure).toBeUndefined();
    const asked = await maria.command(server.channel, 'letter', 'help', {}, { wait: 'answered' });
    expect(asked.message).toMatchObject({ isLoading: true });
    const late = await maria.press(buttons.write, { on: card.message });
    expect(late.text).toContain(chat.tooSlow);
  });
});
