import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { PersonId } from '../../src/core/ids.ts';
import { locate } from '../../src/core/official/locate.ts';
import type { Conversation } from '../../src/core/promises/conversation.ts';
import { civicFixture, NOW } from '../fixtures/conversation.ts';
import { gateFixture } from '../fixtures/gate.ts';
import { slowly } from '../fixtures/slow.ts';
import { until } from '../fixtures/until.ts';
import { startSlackPeer } from '../peers/slack/start-slack-peer.ts';
import { paperFixture } from '../web/web-fixture.ts';
import { doorFixture, MODES, type DoorFixture, type DoorOptions } from './slack-fixture.ts';

const { buttons, chat, letter } = SENTENCES.en;
const ANSWERS = { [letter.form.name]: 'Maria Sample', [letter.form.zip]: '93230' };

const doors: DoorFixture[] = [];
async function door(options: DoorOptions = {}): Promise<DoorFixture> {
  const fixture = await doorFixture(options);
  doors.push(fixture);
  return fixture;
}
afterEach(async () => {
  for (const fixture of doors.splice(0).toReversed()) {
    expect(fixture.slack.violations).toEqual([]);
    await fixture.close();
  }
});

const HELP = SENTENCES.en.help.title;

describe.each(MODES)('over %s, whatever is slow', (_, mode) => {
  it('is acknowledged in time, and comes when it is there', async () => {
    const { opened, open } = gateFixture();
    const { team } = await door({ mode, around: slowly(opened), times: { ack: 20 } });
    const maria = team.user();
    const shown = maria.command(team.channel, '/letter', 'help');
    setTimeout(open, 100);
    expect((await shown).ephemerals.at(-1)?.content['text']).toContain(HELP);
  });

  it('is a form’s answer: the modal waits, and is changed then', async () => {
    const { opened, open } = gateFixture();
    let isSlow = false;
    const around = (conversation: Conversation): Conversation => ({
      ...conversation,
      handle: async (touch) => {
        if (isSlow) await opened;
        return await conversation.handle(touch);
      },
    });
    const { team } = await door({ mode, around, times: { inline: 50 } });
    const maria = team.user();
    await maria.command(team.channel, '/letter', 'write clean-water');
    await maria.press(buttons.write);
    isSlow = true;
    maria.fillIn(ANSWERS);
    expect((await maria.submit()).modal?.text).toContain(chat.wait);
    open();
    await maria.sees(({ modal }) => modal?.text.includes('Maria Sample') === true);
  });

  it('is a look-up: the modal says so, and the next screen comes by itself', async () => {
    const { opened, open } = gateFixture();
    const civic = civicFixture();
    const locator = {
      locate: async (place: Parameters<typeof locate>[0]) => {
        await opened;
        return locate(place, civic, new Date(NOW));
      },
    };
    const { team } = await door({ mode, world: { patienceMs: 20, locator } });
    const maria = team.user();
    await maria.command(team.channel, '/letter', 'write clean-water');
    await maria.press(buttons.write);
    maria.fillIn({ ...ANSWERS, [letter.form.zip]: '93291' });
    await maria.submit();
    await maria.press(buttons.street);
    maria.fillIn({ [SENTENCES.en.place.form.street]: '12 Elm Street' });
    expect((await maria.submit()).modal?.text).toContain(SENTENCES.en.locating.title);
    open();
    await maria.sees(({ modal }) => modal?.text.includes(SENTENCES.en.locating.title) === false);
  });

  it('is Slack, which brings everything again: all of it counts once', async () => {
    const { team, slack } = await door({ mode });
    const maria = team.user();
    await maria.command(team.channel, '/letter', 'help');
    const acks = await maria.redeliver(3);
    expect(acks.map(({ status, text }) => [status, text.replace('{}', '')])).toEqual([
      [200, ''],
      [200, ''],
      [200, ''],
    ]);
    await maria.say('privacy');
    await maria.sees(({ dm }) => dm.length === 2);
    await maria.redeliver(3);
    await maria.command(team.channel, '/letter', 'status');
    expect(maria.screen().dm).toHaveLength(2);
    expect(maria.screen().ephemerals).toHaveLength(2);
    expect(slack.calls('chat.postMessage')).toHaveLength(1);
  });

  it('is a 429, which is waited out', async () => {
    const { team, slack } = await door({ mode });
    const maria = team.user();
    await maria.command(team.channel, '/letter', 'help');
    slack.fail({ method: 'chat.postMessage', status: 429, retryAfter: 1 });
    const began = performance.now();
    await maria.say('help');
    await maria.sees(({ dm }) => dm.length === 2);
    expect(performance.now() - began).toBeGreaterThan(800);
  });
});

it('tells whoever wants a form that it took too long, and changes nothing', async () => {
  const { opened, open } = gateFixture();
  const around = (conversation: Conversation): Conversation => ({
    ...conversation,
    look: async (who, use) => {
      await opened;
      return await conversation.look(who, use);
    },
  });
  const { team } = await door({ around, times: { form: 20 } });
  const maria = team.user();
  await maria.command(team.channel, '/letter', 'write clean-water');
  const late = await maria.press(buttons.write);
  expect(late.ephemerals).toHaveLength(2);
  expect(late.ephemerals.at(-1)?.content['text']).toContain(chat.tooSlow);
  open();
  expect((await maria.press(buttons.write, { in: late.ephemerals[0]! })).modal?.title).toBe(chat.steps.words);
});

it('says so when Slack opens no form any more, and changes a message that is gone by writing another', async () => {
  const { team, slack, lines } = await door();
  const maria = team.user();
  await maria.command(team.channel, '/letter', 'write clean-water');
  slack.fail({ method: 'views.open', status: 200, error: 'expired_trigger_id' });
  expect((await maria.press(buttons.write)).ephemerals.at(-1)?.content['text']).toContain(chat.tooSlow);

  await maria.say('help');
  const help = await maria.sees(({ dm }) => dm.length === 2);
  slack.fail({ method: 'chat.update', status: 200, error: 'message_not_found' });
  await maria.press(SENTENCES.en.buttons.privacy, { in: help.dm.at(-1)! });
  await maria.sees(({ dm }) => String(dm.at(-1)?.content['text']).includes(SENTENCES.en.privacy.title));

  await maria.say('help');
  const other = await maria.sees(({ dm }) => dm.length === 5);
  slack.fail({ method: 'chat.update', status: 200, error: 'block_mismatch' });
  await maria.press(SENTENCES.en.buttons.privacy, { in: other.dm.at(-1)! });
  await maria.sees(({ dm }) => dm.length > 5);
  expect(lines.join('\n')).not.toContain('Slack did not take an answer');
});

it('answers by message when a modal came too late', async () => {
  const { team, slack } = await door();
  const maria = team.user();
  slack.fail({ method: 'views.open', status: 200, error: 'expired_trigger_id' });
  const shown = await maria.command(team.channel, '/letter');
  expect(shown.modal).toBeUndefined();
  expect(shown.ephemerals.at(-1)?.content['text']).toContain(SENTENCES.en.choosing.title);
});

it('goes to the DM when the address for answers is over', async () => {
  const { opened, open } = gateFixture();
  const { team, slack } = await door({ around: slowly(opened), times: { inline: 0 } });
  const maria = team.user();
  const answered = maria.command(team.channel, '/letter', 'help');
  await slack.advance(31 * 60_000);
  open();
  await answered;
  const shown = await maria.sees(({ dm }) => dm.length > 0);
  expect(shown.ephemerals).toEqual([]);
  expect(shown.dm[0]?.content['text']).toMatch(new RegExp(`${HELP}[^]*${chat.late}`));
});

it('does not send the way to the DM to the DM, when the modal was shut meanwhile', async () => {
  const { team, slack, lines } = await door();
  const maria = team.user();
  await maria.command(team.channel, '/letter', 'write clean-water');
  await maria.press(buttons.write);
  maria.fillIn(ANSWERS);
  await maria.submit();
  await maria.press(buttons.next);
  await maria.press(buttons.get);
  slack.fail({ method: 'views.update', status: 200, error: 'not_found', times: 5 });
  await maria.press(buttons.agreeDm);
  await until(
    async () => lines.join(''),
    (all) => all.includes('The way to the DM was not shown'),
  );
  const { dm } = await maria.sees(() => true);
  expect(dm.length).toBeGreaterThan(3);
  expect(dm.map(({ content }) => content['text']).join(' ')).not.toContain(chat.inDm.title);
});

it('shows how things stand when two presses change one modal', async () => {
  const { team, slack } = await door();
  const maria = team.user();
  await maria.command(team.channel, '/letter', 'write clean-water');
  await maria.press(buttons.write);
  maria.fillIn(ANSWERS);
  const review = await maria.submit();
  const stale = { ...review.modal!.view };
  await maria.press(buttons.next);
  await maria.press(buttons.next, { in: stale });
  const shown = await maria.sees(() => slack.calls('views.update').length === 3);
  expect(shown.modal?.text).toContain('2 of 4');
  expect(slack.calls('views.update').map(({ answer }) => answer)).toEqual(['ok', 'hash_conflict', 'ok']);
});

it('leaves out a page that cannot be drawn, and says so', async () => {
  const paper = { ...paperFixture, pictures: () => Promise.reject(new Error('12 Elm Street')) };
  const fixture = await door({ paper });
  const maria = fixture.team.user();
  await maria.say('preview clean-water');
  const shown = await maria.sees(({ dm }) => dm.length > 1);
  expect(shown.dm.at(-1)?.content['text']).toContain(chat.noPicture);
  expect(shown.files).toEqual([]);
  expect(fixture.lines.join('\n')).not.toContain('Elm');
});

it('takes no request of yesterday, of tomorrow, or of anybody else', async () => {
  const { team } = await door({ mode: 'http' });
  const maria = team.user();
  await maria.command(team.channel, '/letter', 'help');
  for (const signature of ['stale', 'future', 'bad', 'missing'] as const) {
    const [acked] = await maria.redeliver(1, undefined, signature);
    expect([signature, acked?.status]).toEqual([signature, 401]);
  }
});

it('comes back at once on another socket when Slack asks, and when the line breaks', async () => {
  const { team, slack, door: opened } = await door();
  const maria = team.user();
  await maria.command(team.channel, '/letter', 'help');
  slack.socket.refresh();
  await until(
    async () => slack.socket.connections(),
    (connections) => connections === 2,
  );
  expect((await maria.command(team.channel, '/letter', 'privacy')).text).toContain(SENTENCES.en.privacy.title);
  slack.socket.kill();
  await until(
    async () => slack.socket.connections(),
    (connections) => connections === 3,
  );
  await maria.command(team.channel, '/letter', 'help');
  expect(opened.health()).toMatchObject({ status: 'green' });
});

it('starts without Slack, says so, and connects when Slack is there', async () => {
  const peer = await startSlackPeer();
  peer.fail({ method: '*', status: 503, times: 12 });
  const { team, door: opened, lines } = await door({ peer, isAway: true });
  expect(opened.health()).toMatchObject({
    status: 'yellow',
    fix: expect.stringContaining('https://slack.com') as string,
  });
  const maria = team.user();
  expect((await maria.command(team.channel, '/letter', 'help')).text).toContain(HELP);
  expect(lines.join('\n')).toContain('Slack cannot be reached, trying again');
});

it('ends when Slack does not take the app token', async () => {
  const peer = await startSlackPeer();
  peer.fail({ method: 'apps.connections.open', status: 200, error: 'invalid_auth' });
  const { failures, door: opened } = await door({ peer, isAway: true });
  await until(
    async () => failures.length,
    (told) => told > 0,
  );
  expect(failures[0]).toContain('SLACK_APP_TOKEN');
  expect(opened.health()).toMatchObject({ status: 'red' });
});

it('brings the words where Slack takes no files, and says so', async () => {
  const { team, slack } = await door();
  const maria = team.user();
  await maria.command(team.channel, '/letter', 'write clean-water');
  await maria.press(buttons.write);
  maria.fillIn(ANSWERS);
  await maria.submit();
  slack.fail({ method: 'files.getUploadURLExternal', status: 200, error: 'file_uploads_disabled', times: 2 });
  await maria.press(chat.toMyDm);
  const { dm } = await maria.sees((screen) => screen.dm.length > 0);
  expect(dm[0]?.content['text']).toMatch(new RegExp(`${chat.noPicture}[^]*Maria Sample`));
  await maria.command(team.channel, '/letter', 'export');
  const { ephemerals } = await maria.sees((screen) => screen.ephemerals.length === 2);
  expect(ephemerals.at(-1)?.content['text']).toMatch(new RegExp(`${SENTENCES.en.export.title}[^]*${chat.noFile}`));
  expect(ephemerals.at(-1)?.content['text']).not.toContain(chat.fileInDm);
});

it('lists issues out of memory, when nothing behind the door answers', async () => {
  const { opened, open } = gateFixture();
  let isSlow = false;
  const around = (conversation: Conversation): Conversation => ({
    ...conversation,
    look: async (who, use) => {
      if (isSlow) await opened;
      return await conversation.look(who, use);
    },
  });
  const { team } = await door({ around, times: { inline: 200 } });
  const maria = team.user();
  await maria.command(team.channel, '/letter');
  isSlow = true;
  const offered = await maria.options(SENTENCES.en.choosing.pick, 'water');
  expect(JSON.stringify(offered)).toContain('Clean water for Millbrook');
  open();
});

it('answers a command with a whole letter after it', async () => {
  const { team } = await door();
  const shown = await team.user().command(team.channel, '/letter', `write ${'my own words '.repeat(1_000)}`);
  expect(shown.ephemerals.at(-1)?.content['text']).toContain(SENTENCES.en.choosing.title);
});

it('what somebody was to be told and Slack does not take leaves a line for the operator, and none where they left', async () => {
  const { slack, team, door: it, lines } = await door();
  const maria = team.user();
  const person = PersonId.parse(`slack:${team.id}:${maria.id}`);
  const view = { screen: 'told', language: 'en', audience: 'only-you', title: 'x', blocks: [] } as const;
  const before = lines.length;
  slack.fail({ method: 'chat.postMessage', status: 200, error: 'invalid_blocks' });
  expect(await it.notify(person, view)).toBe(false);
  team.closeDm(maria.id);
  expect(await it.notify(person, view)).toBe(false);

  const [line, ...more] = lines.slice(before);
  expect(more).toEqual([]);
  expect(JSON.parse(line!)).toMatchObject({
    level: 40,
    code: 'invalid_blocks',
    msg: 'Somebody was not told: Slack did not take the message',
  });
  expect(line).not.toContain(maria.id);
});
