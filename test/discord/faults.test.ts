import { Client } from 'discord.js';
import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { locate } from '../../src/core/official/locate.ts';
import type { Conversation } from '../../src/core/promises/conversation.ts';
import { civicFixture, NOW } from '../fixtures/conversation.ts';
import { gateFixture } from '../fixtures/gate.ts';
import { slowly } from '../fixtures/slow.ts';
import { until } from '../fixtures/until.ts';
import type { Fault } from '../peers/discord/faults.ts';
import { startDiscordPeer } from '../peers/discord/start-discord-peer.ts';
import { paperFixture } from '../web/web-fixture.ts';
import { doorFixture, type DoorFixture, type DoorOptions } from './discord-fixture.ts';

const { buttons, chat, letter, told } = SENTENCES.en;
const CALLBACK = /POST \/interactions\/.*\/callback/;
const ANSWERS = { [letter.form.name]: 'Maria Sample', [letter.form.zip]: '93230' };

const doors: DoorFixture[] = [];
async function door(options: DoorOptions = {}): Promise<DoorFixture> {
  const fixture = await doorFixture(options);
  doors.push(fixture);
  return fixture;
}

const FAILURE = new RegExp(
  SENTENCES.en.told
    .failed('REF')
    .replaceAll(/[().]/g, String.raw`\$&`)
    .replace('REF', '[0-9a-f]{8}'),
);

afterEach(async () => {
  for (const fixture of doors.splice(0).toReversed()) {
    expect(fixture.discord.violations).toEqual([]);
    expect(fixture.discord.refused.filter(({ answer }) => !isMeant(answer))).toEqual([]);
    await fixture.close();
  }
});

/** Somebody else answered already: what a program with the same token meets. Or a test had it refused, whatever it was. */
const isMeant = (answer: unknown): boolean => {
  const { code, message } = answer as { code?: number; message?: string };
  return code === 40_060 || message === '400';
};

describe.each([
  ['the gateway', false],
  ['HTTP', true],
])('over %s, whatever is slow', (_, http) => {
  it('is promised at once, and comes when it is there', async () => {
    const { opened, open } = gateFixture();
    const { discord } = await door({ http, around: slowly(opened), times: { inline: 20 } });
    const maria = discord.user();
    const waiting = await maria.command(discord.guild().channel, 'letter', 'help', {}, { wait: 'answered' });
    expect(waiting.message).toMatchObject({ isLoading: true, isEphemeral: true });
    open();
    const shown = await waiting.until(({ text }) => text.includes(SENTENCES.en.help.title) && waiting, 'help');
    expect(shown.message).toMatchObject({ isLoading: false, isEphemeral: true });
  });

  it('is promised, and comes below where somebody took the promise away meanwhile', async () => {
    const { opened, open } = gateFixture();
    const { discord } = await door({ http, around: slowly(opened), times: { inline: 20 } });
    const maria = discord.user();
    const { channel } = discord.guild();
    const waiting = await maria.command(channel, 'letter', 'share', { issue: 'clean-water' }, { wait: 'answered' });
    expect(waiting.message).toMatchObject({ isLoading: true, isEphemeral: false });
    discord.deleteMessage(waiting.message.id);
    open();
    await discord.until(() => maria.sees(channel).some(({ text }) => text.includes('Clean water')), 'the card');
  });

  it('is a page of a letter that takes its time: the screen stays, and is changed then', async () => {
    const { opened, open } = gateFixture();
    const paper = {
      ...paperFixture,
      pictures: async (...of: Parameters<typeof paperFixture.pictures>) => {
        await opened;
        return await paperFixture.pictures(...of);
      },
    };
    const { discord } = await door({ http, paper, times: { inline: 20 } });
    const maria = discord.user();
    const card = await maria.command(discord.guild().channel, 'letter', 'write', { issue: 'clean-water' });
    await card.press(buttons.write);
    const review = await maria.fillIn(ANSWERS, { wait: 'answered' });
    expect(review.text).toContain('Clean water for Millbrook');
    open();
    await review.until(({ files }) => files.length === 1, 'page');
    expect(review.message.id).toBe(card.message.id);
  });

  it('is a look-up: the screen says so, and the next one comes by itself', async () => {
    const { opened, open } = gateFixture();
    const civic = civicFixture();
    const world = {
      patienceMs: 20,
      locator: {
        locate: async (place: Parameters<typeof locate>[0]) => {
          await opened;
          return locate(place, civic, new Date(NOW));
        },
      },
    };
    const { discord } = await door({ http, world });
    const maria = discord.user();
    const card = await maria.command(discord.guild().channel, 'letter', 'write', { issue: 'clean-water' });
    await card.press(buttons.write);
    const place = await maria.fillIn({ ...ANSWERS, [letter.form.zip]: '93291' });
    await place.press(buttons.street);
    const waiting = await maria.fillIn({ [SENTENCES.en.place.form.street]: '12 Elm Street' });
    expect(waiting.text).toContain(SENTENCES.en.locating.title);
    open();
    await waiting.until(({ text }) => !text.includes(SENTENCES.en.locating.title), 'answer');
  });
});

it('what was found stands below that it is being looked for, though Discord takes that late', async () => {
  const { opened, open } = gateFixture();
  const locator = {
    locate: async (place: Parameters<typeof locate>[0]) => {
      await opened;
      return locate(place, civicFixture(), new Date(NOW));
    },
  };
  const { discord } = await door({ world: { patienceMs: 20, locator } });
  const maria = discord.user();
  const typed = ['write clean-water', 'Maria Sample', '93291', 'skip', 'I drink it every day.', '1', 'skip'];
  for (const text of typed) await maria.say(text);
  const posts = () => discord.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
  const before = posts().length;
  discord.faults.next('POST /channels/{channel_id}/messages', { kind: 'status', status: 500 });
  maria.prepare.say('12 Elm Street, Visalia').deliver();
  await until(
    () => Promise.resolve(posts().length),
    (many) => many > before,
  );
  open();
  const { title } = SENTENCES.en.locating;
  await maria.until((seen) => seen.some(({ text }) => text.includes(title)), 'that it is looked for');
  await maria.until((seen) => seen.filter(({ isFromBot }) => isFromBot).length === typed.length + 2, 'what was found');
  expect(maria.sees(maria.dm).at(-1)?.text).not.toContain(title);
});

it.each([
  ['are in the DM, and where they were begun it says so', 'open', chat.inDm.text],
  ['and nothing can come by DM, it says how to get the rest', 'closed', chat.noRoom],
] as const)('messages that Discord takes no more of for this press %s', async (_, dms, says) => {
  const { discord } = await door();
  const maria = discord.user({ dms });
  const { channel } = discord.guild();
  const card = await maria.command(channel, 'letter', 'write', { issue: 'clean-water' });
  await card.press(buttons.write);
  const review = await maria.fillIn(ANSWERS);
  const consent = await (review.buttons.includes(buttons.get) ? review : await review.press(buttons.next)).press(
    buttons.get,
  );
  discord.faults.next(/POST \/webhooks\/\{webhook_id\}\/\{webhook_token\}$/, {
    kind: 'status',
    status: 400,
    code: 40_094,
  });
  const mine = await consent.press(buttons.agree);
  await mine.until(({ text }) => text.includes(says) && mine, 'what came of the rest');
  const inDm = maria.sees(maria.dm).flatMap((message) => message.buttons.map(({ label }) => label));
  expect(inDm.includes(buttons.sent)).toBe(dms === 'open');
});

it('says what to do where Discord takes neither a screen nor a form, and leaves what stands there', async () => {
  const { discord } = await door();
  const maria = discord.user();
  const { channel } = discord.guild();
  const refuse = (): void => discord.faults.next('/callback', { kind: 'status', status: 400, code: 50_035 });
  refuse();
  const first = await maria.command(channel, 'letter', 'help');
  expect(first.text).toMatch(FAILURE);

  const card = await maria.command(channel, 'letter', 'write', { issue: 'clean-water' });
  for (const label of [buttons.preview, buttons.write]) {
    refuse();
    const shown = await maria.press(label, { on: card.message });
    expect(shown.text).toMatch(FAILURE);
    expect(shown.message.id).not.toBe(card.message.id);
  }
  expect(maria.sees(channel).find(({ id }) => id === card.message.id)?.text).toContain('Clean water for Millbrook');
});

it('says what to do to whoever writes in the DM where something breaks, or Discord does not take the answer', async () => {
  let isBroken = true;
  const around = (conversation: Conversation): Conversation => ({
    ...conversation,
    handle: async (touch) => {
      if (isBroken) throw new Error('Broken');
      return await conversation.handle(touch);
    },
  });
  const { discord } = await door({ around });
  const maria = discord.user();
  expect((await maria.say('write')).text).toMatch(FAILURE);
  isBroken = false;
  discord.faults.next(/^POST \/channels\/.*messages$/, { kind: 'status', status: 400, code: 50_035 });
  expect((await maria.say('help')).text).toMatch(FAILURE);
  expect((await maria.say('help')).text).toContain(SENTENCES.en.help.title);
});

it('waits for nothing more to show in the DM where an answer could not be brought there', async () => {
  let waiting = 0;
  const around = (conversation: Conversation): Conversation => ({
    ...conversation,
    onView: (person, tell) => {
      const stop = conversation.onView(person, tell);
      waiting += 1;
      return () => {
        waiting -= 1;
        stop();
      };
    },
  });
  const { discord } = await door({ around });
  const maria = discord.user();
  await maria.say('help');
  discord.faults.next(/^POST \/channels\/.*messages$/, { kind: 'status', status: 400, code: 50_109 });
  const lost = maria.say('help');
  await discord.until(() => discord.refused.length > 0, 'the refusal');
  await Promise.all([lost, maria.say('help')]);
  await until(
    () => Promise.resolve(waiting),
    (count) => count === 0,
  );
});

it('tells whoever wants a form that it took too long, and changes nothing', async () => {
  const { opened, open } = gateFixture();
  const around = (conversation: Conversation): Conversation => ({
    ...conversation,
    look: async (who) => {
      await opened;
      return await conversation.look(who);
    },
  });
  const { discord } = await door({ around, times: { form: 20 } });
  const maria = discord.user();
  const card = await maria.command(discord.guild().channel, 'letter', 'write', { issue: 'clean-water' });
  const late = await card.press(buttons.write);
  expect(late.text).toContain(chat.tooSlow);
  expect(late.message.id).not.toBe(card.message.id);
  open();
  expect((await card.press(buttons.write)).form?.title).toBe(letter.form.title);
});

it('leaves out a page that cannot be drawn, and says so', async () => {
  const paper = { ...paperFixture, pictures: () => Promise.reject(new Error('12 Elm Street')) };
  const fixture = await door({ paper });
  const maria = fixture.discord.user();
  const shown = await maria.command(fixture.discord.guild().channel, 'letter', 'preview', { issue: 'clean-water' });
  expect(shown.text).toContain(chat.noPicture);
  expect(shown.files).toEqual([]);
  expect(fixture.lines.join('\n')).not.toContain('Elm');
});

describe('an answer later than Discord waits for', () => {
  it('goes to the DM', async () => {
    const { opened, open } = gateFixture();
    const { discord } = await door({ around: slowly(opened), times: { inline: 20 } });
    const maria = discord.user();
    await maria.command(discord.guild().channel, 'letter', 'help', {}, { wait: 'answered' });
    discord.advance(16 * 60_000);
    open();
    const seen = await maria.reads(chat.late);
    expect(seen.channelId).toBe(maria.dm.id);
    expect(seen.text).toContain(SENTENCES.en.help.title);
  });

  it('waits for the next press where there is no DM', async () => {
    const { opened, open } = gateFixture();
    const fixture = await door({ around: slowly(opened), times: { inline: 20 } });
    const { discord } = fixture;
    const maria = discord.user({ dms: 'closed' });
    const server = discord.guild();
    await maria.command(server.channel, 'letter', 'write', { issue: 'clean-water' }, { wait: 'answered' });
    discord.advance(16 * 60_000);
    open();
    await until(
      () => Promise.resolve(fixture.lines.join('')),
      (lines) => lines.includes('went to the DM'),
    );
    expect((await maria.command(server.channel, 'letter', 'write', { issue: 'clean-water' })).buttons).toContain(
      buttons.write,
    );
  });
});

describe('when Discord does not take what it is sent', () => {
  it('an answer that is asked to wait comes all the same, and one of which everything is', async () => {
    const helped = async (fault: Fault): Promise<string> => {
      const { discord } = await door();
      discord.faults.next(CALLBACK, fault);
      return (await discord.user().command(discord.guild().channel, 'letter', 'help')).text;
    };
    // Discord counts the wait in whole seconds, so both are waited for at once.
    const texts = await Promise.all(
      [false, true].map((isGlobal) => helped({ kind: 'too-many', retryAfterMs: 10, isGlobal })),
    );
    for (const text of texts) expect(text).toContain(SENTENCES.en.help.title);
  });

  it.each([
    ['meets a fault', { kind: 'status', status: 500 }],
    ['meets another', { kind: 'status', status: 503 }],
    ['loses the connection', { kind: 'reset' }],
  ] as const)('an answer that %s comes all the same', async (_, fault) => {
    const { discord } = await door();
    discord.faults.next(CALLBACK, fault);
    const help = await discord.user().command(discord.guild().channel, 'letter', 'help');
    expect(help.text).toContain(SENTENCES.en.help.title);
  });

  it('sends a message in a DM once, whatever is lost on the way back', async () => {
    const { discord } = await door();
    const maria = discord.user();
    discord.faults.next('POST /channels/{channel_id}/messages', { kind: 'lost' });
    await maria.say('help');
    await maria.say('privacy');
    expect(maria.sees(maria.dm).filter(({ text }) => text.includes(SENTENCES.en.help.title))).toHaveLength(1);
  });

  it('takes up its token again after a single 401', async () => {
    const fixture = await door();
    const { discord } = fixture;
    discord.faults.next('POST /channels/{channel_id}/messages', { kind: 'status', status: 401 });
    expect((await discord.user().say('help')).text).toContain(SENTENCES.en.help.title);
    expect(fixture.lines.join('')).toContain('takes it again');
    expect(fixture.failures).toEqual([]);
  });

  it('ends with a clear line when the token is good no more', async () => {
    const fixture = await door();
    const { discord } = fixture;
    discord.changeToken('another-token');
    void discord.user().say('help', { wait: 'no' });
    await until(
      () => Promise.resolve(fixture.failures),
      ({ length }) => length > 0,
    );
    expect(fixture.failures[0]).toMatch(/DISCORD_TOKEN.*Reset Token/);
    expect(fixture.door.health()).toMatchObject({ status: 'red', fix: expect.stringContaining('new token') as string });
  });
});

describe('the gateway', () => {
  it('is tried again until it is there', async () => {
    const discord = await startDiscordPeer();
    await discord.goDown();
    const fixture = await door({ peer: discord, isAway: true });
    await until(
      () => Promise.resolve(fixture.lines.join('')),
      (lines) => lines.includes('trying again'),
    );
    expect(fixture.door.health()).toMatchObject({ status: 'yellow' });
    await discord.comeBack();
    await discord.until(() => discord.commands.length > 0, 'the commands');
    expect((await discord.user().say('help')).text).toContain(SENTENCES.en.help.title);
    expect(fixture.door.health()).toMatchObject({ status: 'green', says: 'Connected, on 0 servers.' });
  });

  it('refuses a wrong token with a clear line', async () => {
    const discord = await startDiscordPeer();
    const fixture = await door({ peer: discord, isAway: true, settings: { token: 'wrong', apiUrl: discord.api } });
    await until(
      () => Promise.resolve(fixture.failures),
      ({ length }) => length > 0,
    );
    expect(fixture.failures[0]).toContain('DISCORD_TOKEN');
    expect(discord.gateway.identifies).toBe(0);
  });

  it('goes on where it was after the network was gone, and misses nothing', async () => {
    const { discord } = await door();
    const maria = discord.user();
    for (const times of [1, 2]) {
      discord.gateway.down();
      const said = maria.prepare.say('help');
      said.deliver();
      await new Promise((resolve) => void setTimeout(resolve, 700));
      discord.gateway.up();
      expect((await said.screen()).text).toContain(SENTENCES.en.help.title);
      expect(discord.gateway).toMatchObject({ identifies: 1, resumes: times });
    }
  });

  it('begins anew, once, where the session ended while the network was gone', async () => {
    const { discord, door: opened } = await door();
    discord.gateway.down();
    discord.gateway.invalidate(false);
    await new Promise((resolve) => void setTimeout(resolve, 700));
    discord.gateway.up();
    await discord.until(() => discord.gateway.connected === 1, 'a session');
    expect((await discord.user().say('help')).text).toContain(SENTENCES.en.help.title);
    expect(discord.gateway).toMatchObject({ identifies: 2, resumes: 0 });
    expect(opened.health()).toMatchObject({ status: 'green' });
  });

  it('goes on where it was when its session is refused but may be resumed, and hears what it missed', async () => {
    const { discord } = await door();
    const said = discord.user().prepare.say('help');
    discord.gateway.invalidate(true);
    said.deliver();
    expect((await said.screen()).text).toContain(SENTENCES.en.help.title);
    await discord.until(() => discord.gateway.resumes === 1, 'a resume');
    expect(discord.gateway.identifies).toBe(1);
  });

  it.each([
    ['cuts the line', 'cut', 1],
    ['asks to come again', 'askToReconnect', 1],
  ] as const)('that %s is resumed', async (_, what, identifies) => {
    const { discord } = await door();
    discord.gateway[what]();
    await discord.until(() => discord.gateway.resumes > 0, 'a resume');
    expect((await discord.user().say('help')).text).toContain(SENTENCES.en.help.title);
    expect(discord.gateway.identifies).toBe(identifies);
  });

  it('may report any error of its own: it is logged without its words, and the bot goes on', async () => {
    const login = jest.spyOn(Client.prototype, 'login');
    const { discord, lines } = await door();
    const [client] = login.mock.contexts as Client[];
    login.mockRestore();

    client!.emit('error', new Error('Maria Hidden, 12 Elm Street'));

    expect(lines.join('')).toContain('The connection to Discord failed');
    expect(lines.join('')).not.toContain('Hidden');
    expect((await discord.user().say('help')).text).toContain(SENTENCES.en.help.title);
  });

  it('closed because the token was taken back is told to whoever runs it', async () => {
    const { discord, failures, door: opened } = await door();
    discord.changeToken('another-token');
    discord.gateway.close(4004);
    await until(
      () => Promise.resolve(failures),
      ({ length }) => length > 0,
    );
    expect(failures[0]).toContain('Discord no longer accepts DISCORD_TOKEN.');
    expect(opened.health()).toMatchObject({ status: 'red' });
  });

  it('that ends the session is begun anew, each time later; when it goes on so, somebody else has the token', async () => {
    const fixture = await door({ times: { sessions: 600 } });
    const { discord } = fixture;
    for (let times = 1; times <= 3; times += 1) {
      discord.gateway.invalidate(false);
      await discord.until(
        () => discord.gateway.identifies === times + 1 && discord.gateway.connected === 1,
        'a session',
      );
    }
    expect((await discord.user().say('help')).text).toContain(SENTENCES.en.help.title);
    expect(fixture.door.health()).toMatchObject({
      status: 'yellow',
      says: expect.stringContaining('same DISCORD_TOKEN') as string,
    });
    expect(fixture.lines.join('')).toContain('another program may be using');
    expect(fixture.lines.join('')).toContain('Sessions with Discord begin too often');
  });
});

it('says so when two programs answer with one token', async () => {
  const one = await door();
  const other = await door({ discord: one.discord });
  await one.discord.until(() => one.discord.gateway.connected === 2, 'both');
  const maria = one.discord.user();
  expect((await maria.command(one.discord.guild().channel, 'letter', 'help')).failure).toBeUndefined();
  const healths = await until(
    () => Promise.resolve([one.door.health(), other.door.health()]),
    (both) => both.some(({ says }) => says.includes('same')),
  );
  expect(healths.filter(({ status }) => status === 'yellow')).toHaveLength(1);
});

it('lets what is under way end before it closes', async () => {
  const { opened, open } = gateFixture();
  const fixture = await doorFixture({ around: slowly(opened), times: { inline: 20 } });
  const maria = fixture.discord.user();
  const waiting = await maria.command(fixture.discord.guild().channel, 'letter', 'help', {}, { wait: 'answered' });
  const closed = fixture.door.close(5_000);
  open();
  await closed;
  expect(waiting.text).toContain(SENTENCES.en.help.title);
  await fixture.close();
  expect(told.title).not.toBe('');
});
