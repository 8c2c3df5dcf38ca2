import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { list, str } from '../peers/slack/data.ts';
import type { Actor } from '../peers/slack/actor.ts';
import { NOW } from '../fixtures/conversation.ts';
import { doorFixture, type DoorFixture } from './slack-fixture.ts';

const { campaigns: say, buttons, letter, card } = SENTENCES.en;
const { fields, forms } = say;

let fixture: DoorFixture;
let ani: Actor;
let now = NOW;

beforeAll(async () => {
  fixture = await doorFixture({ clock: () => now });
});
afterAll(async () => {
  expect(fixture.slack.violations).toEqual([]);
  await fixture.close();
});
beforeEach(() => {
  ani = fixture.team.user({ admin: true });
});

const channel = (): string => fixture.team.channel;

const formOpenedFor = async (who: Actor, act: Promise<unknown>, title: string): Promise<void> => {
  await act;
  await who.sees(({ modal }) => modal?.title === title);
};
const formOpened = (act: Promise<unknown>, title: string): Promise<void> => formOpenedFor(ani, act, title);

/** A campaign in three forms, ready to be opened. */
async function written(title: string): Promise<void> {
  await ani.command(channel(), '/campaign', 'list');
  await formOpened(ani.pick(say.begin, [say.buttons.shape.local]), forms.about);
  ani.fillIn({
    [fields.title.label]: title,
    [fields.ask.label]: 'Please put a crossing guard at Elm and First.',
    [fields.by.label]: 'Elm Street Parents',
  });
  await ani.submit();
  await formOpened(ani.pick(say.change, [forms.to]), forms.to);
  ani.fillIn({ [fields.office.label]: 'Mayor of Millbrook', [fields.address.label]: '1 Main Street' });
  await ani.submit();
  await formOpened(ani.pick(say.change, [forms.facts]), forms.facts);
  ani.fillIn({
    [fields.fact.label]: 'Two children were hit there in 2026.',
    [fields.source.label]: 'Millbrook Police, Report, 2026-10-01',
  });
  expect((await ani.submit()).text).toContain(say.fine);
  await ani.close();
}

it('an admin makes a campaign, and its card stands in the channel, counts, and ends with the campaign', async () => {
  await written('A crossing guard');
  const open = await ani.command(channel(), '/campaign', 'open A crossing guard');
  expect(open.text).toContain(say.card.posted);
  const cards = () =>
    ani.screen().channel.filter(({ content }) => JSON.stringify(content).includes('A crossing guard'));
  expect(cards()).toHaveLength(1);

  const ben = fixture.team.user();
  await ben.press(buttons.write, { in: cards()[0]! });
  ben.fillIn({ [letter.form.name]: 'Ben Sample' });
  await ben.submit();
  await ben.press(buttons.get);
  await ben.press(buttons.agree);
  now += 60_000;
  await fixture.world.cards.flush();
  expect(JSON.stringify(cards()[0]!.content)).toContain(card.few);

  await ani.command(channel(), '/campaign', 'cerrar A crossing guard');
  expect(JSON.stringify(cards()[0]!.content)).toContain(card.closed);
});

/** The card of a campaign, and the file that it shows. */
function cardOf(title: string) {
  const posted = ani.screen().channel.find(({ content }) => JSON.stringify(content).includes(title));
  const image = list(posted?.content, 'blocks').find((block) => block['type'] === 'image');
  const file = fixture.slack.file(str(image, 'slack_file', 'id'));
  return { posted, shows: file && { alt: str(image, 'alt_text'), says: file.bytes.toString() } };
}

it('the card shows a picture of how it goes that stands nowhere else; a new one takes its place, and the old one goes', async () => {
  await written('A pictured crossing');
  // Slack has to look at a picture first.
  fixture.slack.fail({ method: 'chat.postMessage', status: 200, error: 'invalid_blocks', times: 1 });
  await ani.command(channel(), '/campaign', 'open A pictured crossing');
  expect(cardOf('A pictured crossing').shows?.says).toBe('PNG of A pictured crossing: fewer than 5');
  expect(cardOf('A pictured crossing').shows?.alt).toContain('Letters made: fewer than 5.');

  const uploads = () => fixture.slack.calls('files.completeUploadExternal').length;
  const before = uploads();
  await ani.command(channel(), '/campaign', 'pause A pictured crossing');
  expect(uploads()).toBe(before + 1);
  expect(fixture.slack.calls('files.delete').at(-1)?.answer).toBe('ok');
  expect(ani.screen().files).toEqual([]);
});

it('a card stands with its words alone where Slack takes no picture', async () => {
  await written('A plain crossing');
  fixture.slack.fail({ method: 'files.getUploadURLExternal', status: 200, error: 'file_uploads_disabled', times: 1 });
  expect((await ani.command(channel(), '/campaign', 'open A plain crossing')).text).toContain(say.card.posted);
  const { posted, shows } = cardOf('A plain crossing');
  expect([shows, JSON.stringify(posted?.content).includes(buttons.write)]).toEqual([undefined, true]);
});

it('an organizer sees how it goes where they ask, with the picture in their direct messages', async () => {
  await written('A crossing to look at');
  await ani.command(channel(), '/campaign', 'open A crossing to look at');
  await ani.command(channel(), '/campaign', 'progress A crossing to look at');
  const goes = await ani.sees(({ text }) => text.includes(SENTENCES.en.chat.fileInDm));
  expect(goes.text).toContain('Letters made: fewer than 5.');
  expect(goes.files.map(({ name }) => name)).toEqual(['progress.png']);
});

it('an organizer takes the counts of a campaign along: its files come into their direct messages alone', async () => {
  await written('A counted crossing');
  await ani.command(channel(), '/campaign', 'open A counted crossing');
  await ani.command(channel(), '/campaign', 'export A counted crossing');
  const taken = await ani.sees(({ text }) => text.includes(SENTENCES.en.chat.filesInDm));
  expect(taken.text.split(SENTENCES.en.chat.filesInDm)).toHaveLength(2);
  expect(taken.files.map(({ name }) => name)).toEqual([
    'a-counted-crossing-counts.csv',
    'a-counted-crossing-counts.json',
  ]);
});

it('a letter that fails the fence cannot be shown to anybody, and a recipient without an address is told of', async () => {
  await written('A fenced crossing');
  await ani.command(channel(), '/campaign', 'edit A fenced crossing');
  await formOpened(ani.pick(say.change, [forms.letter]), forms.letter);
  ani.fillIn({ [fields.letter.label]: 'Dear {{constructor.constructor}}, {{#each facts}}' });
  expect((await ani.submit()).text).toContain(say.mistakes);
  await ani.close();
  expect((await ani.command(channel(), '/campaign', 'open A fenced crossing')).text).toContain(say.refusal.flawed);

  await ani.command(channel(), '/campaign', 'edit A fenced crossing');
  await formOpened(ani.pick(say.change, [`${forms.to}: Mayor of Millbrook`]), forms.to);
  ani.fillIn({ [fields.address.label]: '' });
  expect((await ani.submit()).text).toContain(
    say.flaws['no-address']({ rule: 'no-address', seat: 'Mayor of Millbrook' }),
  );
  await ani.close();
});

it('somebody who is no admin is told so', async () => {
  expect((await fixture.team.user().command(channel(), '/campaign', 'list')).text).toContain(say.noRight);
});

it('a channel that the app is not in is told, and the campaign is open all the same', async () => {
  await written('A second crossing');
  fixture.slack.fail({ method: 'chat.postMessage', status: 200, error: 'not_in_channel', times: 1 });
  const open = await ani.command(channel(), '/campaign', 'open A second crossing');
  expect(open.text).toContain(say.did.open);
  expect(open.text).toContain(say.card.closed);
});

it.each([
  ['a channel in which only some may write', 'restricted_action_read_only_channel'],
  // Slack tells of a private channel to its members alone.
  ['a private channel that the app is not in', 'channel_not_found'],
])('%s is told of in the same way', async (_, error) => {
  const title = `A quiet crossing, ${error.length.toString()}`;
  await written(title);
  fixture.slack.fail({ method: 'chat.postMessage', status: 200, error, times: 1 });
  expect((await ani.command(channel(), '/campaign', `open ${title}`)).text).toContain(say.card.closed);
});

it('a card stands with its words alone in a channel shared with others, where files may not be shown', async () => {
  await written('A shared crossing');
  const error = 'slack_connect_file_link_sharing_blocked';
  fixture.slack.fail({ method: 'chat.postMessage', status: 200, error, times: 1 });
  expect((await ani.command(channel(), '/campaign', 'open A shared crossing')).text).toContain(say.card.posted);
  expect(cardOf('A shared crossing').shows).toBeUndefined();
  expect(fixture.slack.calls('files.delete').at(-1)?.answer).toBe('ok');
});

it.each([
  ['the workspace lets nobody change any more', 'edit_window_closed'],
  ['stands in a channel that was archived', 'is_inactive'],
])('a card that %s is not tried again and again', async (_, error) => {
  const title = `A settled crossing, ${error.length.toString()}`;
  await written(title);
  await ani.command(channel(), '/campaign', `open ${title}`);
  fixture.slack.fail({ method: 'chat.update', status: 200, error, times: 1 });
  await ani.command(channel(), '/campaign', `pause ${title}`);
  const asked = fixture.slack.calls('chat.update').length;
  now += 60_000;
  await fixture.world.cards.flush();
  expect(fixture.slack.calls('chat.update')).toHaveLength(asked);
});

it('a card that Slack does not take is not tried again and again, and keeps the picture that it shows', async () => {
  await written('A crossing that is refused');
  await ani.command(channel(), '/campaign', 'open A crossing that is refused');
  const before = cardOf('A crossing that is refused').shows;
  fixture.slack.fail({ method: 'chat.update', status: 200, error: 'msg_blocks_too_long', times: 1 });
  expect((await ani.command(channel(), '/campaign', 'pause A crossing that is refused')).text).toContain(
    say.card.stuck(1),
  );
  const asked = fixture.slack.calls('chat.update').length;
  now += 60_000;
  await fixture.world.cards.flush();
  expect(fixture.slack.calls('chat.update')).toHaveLength(asked);
  expect(before).toBeDefined();
  expect(cardOf('A crossing that is refused').shows).toEqual(before);
});

it('a goal of 0 is refused beside its field, with all that was typed', async () => {
  await ani.command(channel(), '/campaign', 'list');
  await formOpened(ani.pick(say.begin, [say.buttons.shape.local]), forms.about);
  ani.fillIn({
    [fields.title.label]: 'A crossing for nobody',
    [fields.ask.label]: 'Please.',
    [fields.by.label]: 'Us',
    [fields.goal.label]: '0',
  });
  const refused = await ani.submit();
  expect(refused.modal?.errors).toEqual({ [fields.goal.label]: say.wrong.whole });
});

it('two organizers who change one text at once: the second is told, and keeps every word', async () => {
  await written('A crossing of two');
  const bea = fixture.team.user({ admin: true });
  for (const one of [ani, bea]) {
    await one.command(channel(), '/campaign', 'edit A crossing of two');
    await formOpenedFor(one, one.pick(say.change, [forms.about]), forms.about);
  }
  ani.fillIn({ [fields.ask.label]: 'What Ani asks for.' });
  await ani.submit();
  bea.fillIn({ [fields.ask.label]: 'What Bea asks for.' });
  const late = await bea.submit();
  expect(late.text).toContain(say.stale);
  expect(late.text).toContain('What Ani asks for.');
  expect(late.text).toContain('What Bea asks for.');
});
