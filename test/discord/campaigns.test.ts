import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { CommunityId } from '../../src/core/ids.ts';
import type { Actor } from '../peers/discord/actor/actor.ts';
import type { PeerChannel, PeerGuild } from '../peers/discord/world.ts';
import { NOW } from '../fixtures/conversation.ts';
import { madeFixture } from '../fixtures/counted.ts';
import { doorFixture, type DoorFixture } from './discord-fixture.ts';

const { campaigns: say, buttons, letter } = SENTENCES.en;
const { fields, forms } = say;

const ABOUT = {
  [fields.title.label]: 'A crossing guard for Elm Street',
  [fields.ask.label]: 'Please put a crossing guard at Elm and First.',
  [fields.by.label]: 'Elm Street Parents',
  [fields.goal.label]: '500',
};
const TO = {
  [fields.office.label]: 'Mayor of Millbrook',
  [fields.address.label]: '1 Main Street\nMillbrook, CA 93230',
};

let fixture: DoorFixture;
let server: PeerGuild;
let ani: Actor;
let now = NOW;

beforeAll(async () => {
  fixture = await doorFixture({ world: { clock: () => now } });
});
afterAll(async () => {
  expect(fixture.discord.violations).toEqual([]);
  await fixture.close();
});
beforeEach(() => {
  server = fixture.discord.guild({ name: 'Millbrook', channels: ['general', 'letters'] });
  ani = fixture.discord.user({ name: 'Ani', manages: true });
});

const general = (): PeerChannel => server.channels[0]!;
const letters = (): PeerChannel => server.channels[1]!;

/** A campaign in three forms, ready to be opened. */
async function written(): Promise<void> {
  await ani.command(general(), 'campaign', 'list');
  await ani.pick(say.begin, [say.buttons.shape.local]);
  await ani.fillIn(ABOUT);
  await ani.pick(say.change, [forms.to]);
  await ani.fillIn(TO);
  await ani.pick(say.change, [forms.facts]);
  const ready = await ani.fillIn({
    [fields.fact.label]: 'Two children were hit there in 2026.',
    [fields.source.label]: 'Millbrook Police, Report, 2026-10-01',
  });
  expect(ready.text).toContain(say.fine);
}

/** The card of the campaign, as everybody in the channel sees it. */
const cardIn = (channel: PeerChannel) => ani.sees(channel).find(({ isEphemeral }) => !isEphemeral);
const minute = async (): Promise<void> => {
  now += 60_000;
  await fixture.world.cards.flush();
};

async function opened(channel = letters()): Promise<NonNullable<ReturnType<typeof cardIn>>> {
  await written();
  const open = await ani.command(general(), 'campaign', 'open', { channel: channel.id });
  expect(open.text).toContain(say.card.posted);
  return cardIn(channel)!;
}

/** Somebody presses the card's button and has their letter. */
async function writes(name: string, on: Awaited<ReturnType<typeof opened>>): Promise<Actor> {
  const writer = fixture.discord.user({ name });
  await writer.press(buttons.write, { on });
  await writer.fillIn({ [letter.form.name]: `${name} Sample` });
  await writer.press(buttons.get);
  await writer.press(buttons.agree);
  return writer;
}

it('an organizer makes a campaign in forms, and its card stands in the channel that they chose', async () => {
  const card = await opened();

  expect(card.text).toContain('A crossing guard for Elm Street');
  expect(card.text).toContain('Elm Street Parents');
  expect(ani.sees(general()).every(({ isEphemeral }) => isEphemeral)).toBe(true);
  const ben = await writes('Ben', card);
  expect(ben.sees(letters()).filter(({ isEphemeral }) => !isEphemeral)).toHaveLength(1);
});

it('the card follows what happens: counts once a minute, and at once that it is paused, goes on, and is over', async () => {
  const card = await opened();
  const edits = () =>
    fixture.discord.requests.filter(({ method, path }) => method === 'PATCH' && path.includes(card.id));
  for (const name of ['Ben', 'Cleo', 'Dee']) await writes(name, card);
  expect(edits()).toHaveLength(0);
  await minute();
  await minute();
  expect(edits()).toHaveLength(1);
  expect(cardIn(letters())?.text).toContain('fewer than 5');
  expect(cardIn(letters())?.text).toContain('The goal is 500 letters.');

  await ani.command(general(), 'campaign', 'pause');
  expect(cardIn(letters())?.text).toContain(SENTENCES.en.card.paused);
  await ani.command(general(), 'campaign', 'resume');
  await ani.command(general(), 'campaign', 'close');
  expect(cardIn(letters())?.text).toContain(SENTENCES.en.card.closed);
  expect(cardIn(letters())?.text).toContain('fewer than 5');
  expect(cardIn(letters())?.buttons.map(({ label }) => label)).not.toContain(buttons.write);
});

it('a card in an archived thread waits there while letters are counted, and is opened for what the organizer does', async () => {
  const card = await opened();
  fixture.discord.archive(letters(), 'open');
  await writes('Ben', card);
  await minute();
  expect(cardIn(letters())?.text).not.toContain('fewer than 5');
  const tries = () => fixture.discord.requests.filter(({ path }) => path.includes(card.id)).length;
  const before = tries();
  await minute();
  expect(tries()).toBe(before);

  const closed = await ani.command(general(), 'campaign', 'close');
  expect(cardIn(letters())?.text).toContain(SENTENCES.en.card.closed);
  expect(closed.text).not.toContain(say.card.stuck(1));
});

it('the organizer is told of a card in a thread that is locked, and it follows again once it is not', async () => {
  await opened();
  fixture.discord.archive(letters(), 'locked');
  expect((await ani.command(general(), 'campaign', 'pause')).text).toContain(say.card.stuck(1));
  expect((await ani.command(general(), 'campaign', 'card', { channel: letters().id })).text).not.toContain(
    say.card.posted,
  );

  fixture.discord.archive(letters(), 'open');
  expect((await ani.command(general(), 'campaign', 'close')).text).not.toContain(say.card.stuck(1));
  expect(cardIn(letters())?.text).toContain(SENTENCES.en.card.closed);
});

it('the card has a picture of how it goes, which is drawn anew with it, once for 500 letters of a minute', async () => {
  const card = await opened();
  const [before] = card.files;
  expect([before?.name, before?.type, before?.bytes.toString()]).toEqual([
    'progress.png',
    'image/png',
    'PNG of A crossing guard for Elm Street: fewer than 5',
  ]);
  const [campaign] = await fixture.world.campaigns.list(CommunityId.parse(`discord:${server.id}`));
  const { id, community } = campaign!;
  await Promise.all(
    Array.from({ length: 500 }, async (_, nth) => {
      await fixture.world.tallies.add(madeFixture(nth, campaign!));
      fixture.world.cards.touch(community, id, 'counted');
    }),
  );
  await minute();
  await minute();

  const edits = fixture.discord.requests.filter(({ method, path }) => method === 'PATCH' && path.includes(card.id));
  expect(edits).toHaveLength(1);
  const [after, ...more] = cardIn(letters())!.files;
  expect(more).toEqual([]);
  expect(after?.bytes.toString()).toBe('PNG of A crossing guard for Elm Street: 500');
  expect(after?.alt).toContain('Letters made: 500 of 500.');
  // Nothing else is told of it: nothing is drawn.
  fixture.world.cards.touch(community, id, 'counted');
  await minute();
  expect(
    fixture.discord.requests.filter(({ method, path }) => method === 'PATCH' && path.includes(card.id)),
  ).toHaveLength(1);

  const goes = await ani.command(general(), 'campaign', 'progress', { campaign: 'A crossing guard for Elm Street' });
  expect(goes.text).toContain('Letters made: 500 of 500.');
  expect(goes.messages.at(-1)?.files.map(({ name }) => name)).toEqual(['progress.png']);
});

it('a card stands with its words alone where we may not attach files', async () => {
  await written();
  fixture.discord.faults.next('POST /channels', { kind: 'status', status: 403, code: 50_013 });
  const open = await ani.command(general(), 'campaign', 'open', { channel: letters().id });
  expect(open.text).toContain(say.card.posted);
  expect(cardIn(letters())?.files).toEqual([]);
});

it('a card that Discord does not take is told of once, and not tried again every minute', async () => {
  const card = await opened();
  fixture.discord.faults.next(`PATCH /channels/${letters().id}`, { kind: 'status', status: 400, code: 50_035 });
  await writes('Ben', card);
  await minute();
  const tries = () =>
    fixture.discord.requests.filter(({ method, path }) => method === 'PATCH' && path.includes(card.id)).length;
  expect(tries()).toBe(1);
  await minute();
  await minute();
  expect(tries()).toBe(1);

  await ani.command(general(), 'campaign', 'close');
  expect(cardIn(letters())?.text).toContain(SENTENCES.en.card.closed);
});

it('a letter that fails the fence cannot be shown to anybody, and a recipient without an address is told of', async () => {
  await written();
  await ani.pick(say.change, [forms.letter]);
  const refused = await ani.fillIn({ [fields.letter.label]: 'Dear {{constructor.constructor}}, {{#each facts}}' });
  expect(refused.text).toContain(say.mistakes);
  expect(refused.buttons).not.toContain(say.buttons.open);
  expect((await ani.command(general(), 'campaign', 'open')).text).toContain(say.refusal.flawed);
  expect(cardIn(general())).toBeUndefined();

  await ani.command(general(), 'campaign', 'edit');
  await ani.pick(say.change, [forms.letter]);
  await ani.fillIn({ [fields.letter.label]: '' });
  await ani.pick(say.change, [`${forms.to}: Mayor of Millbrook`]);
  const nowhere = await ani.fillIn({ [fields.address.label]: '' });
  expect(nowhere.text).toContain(say.flaws['no-address']({ rule: 'no-address', seat: 'Mayor of Millbrook' }));
});

it('a channel that is gone, is closed to us or is another server’s is told, and the campaign is open all the same', async () => {
  await written();
  const other = fixture.discord.guild({ name: 'Elsewhere' });
  const elsewhere = await ani.command(general(), 'campaign', 'open', { channel: other.channel.id });
  expect(elsewhere.text).toContain(say.card.gone);
  expect(elsewhere.text).toContain(say.did.open);
  expect(ani.sees(other.channel)).toEqual([]);

  const gone = letters();
  fixture.discord.deleteChannel(gone);
  expect((await ani.command(general(), 'campaign', 'card', { channel: gone.id })).text).toContain(say.card.gone);
  fixture.discord.faults.next('POST /channels', { kind: 'status', status: 500 }, 10);
  const away = await ani.command(general(), 'campaign', 'card');
  await away.until(({ text }) => text.includes(say.card.away), 'that it could not be posted');
  fixture.discord.faults.clear();
});

it('names of campaigns are offered while they are typed, to those who run them and here alone', async () => {
  await written();
  const typed = { campaign: 'cross' };
  const offered = await ani.autocomplete(general(), 'campaign', 'open', typed);
  expect(offered.map(({ name }) => name)).toEqual(['A crossing guard for Elm Street']);
  // What is counted comes from files, too; what is not opened yet is not counted.
  const counted = await ani.autocomplete(general(), 'campaign', 'progress', { campaign: 'water' });
  expect(counted.map(({ name }) => name)).toEqual(['Clean water for Millbrook']);
  expect(await ani.autocomplete(general(), 'campaign', 'progress', typed)).toEqual([]);
  expect(await ani.autocomplete(general(), 'campaign', 'edit', { campaign: 'water' })).toEqual([]);

  const other = fixture.discord.guild({ name: 'Elsewhere' });
  expect(await ani.autocomplete(other.channel, 'campaign', 'open', typed)).toEqual([]);
  const ben = fixture.discord.user({ name: 'Ben' });
  expect(await ben.autocomplete(general(), 'campaign', 'open', typed)).toEqual([]);
  expect(await ben.autocomplete(general(), 'campaign', 'export', { campaign: '' })).toEqual([]);
  expect(await ben.autocomplete(general(), 'letter', 'write', { issue: 'cross' })).toEqual([]);
  await ani.command(general(), 'campaign', 'open');
  const open = await ben.autocomplete(general(), 'letter', 'write', { issue: 'cross' });
  expect(open.map(({ name }) => name)).toEqual(['A crossing guard for Elm Street']);
  expect(await ben.autocomplete(other.channel, 'letter', 'write', { issue: 'cross' })).toEqual([]);
});

it('a goal of 0 is told with what to write instead, and keeps the campaign from opening', async () => {
  await ani.command(general(), 'campaign', 'list');
  await ani.pick(say.begin, [say.buttons.shape.local]);
  const refused = await ani.fillIn({ ...ABOUT, [fields.goal.label]: '0' });
  expect(refused.text).toContain(say.wrong.whole);
  expect(refused.text).not.toContain(say.buttons.open);
});

it('two organizers who change one text at once: the second is told, and keeps every word', async () => {
  await written();
  const bea = fixture.discord.user({ name: 'Bea', manages: true });
  await bea.command(general(), 'campaign', 'edit');
  for (const one of [ani, bea]) await one.pick(say.change, [forms.about]);
  await ani.fillIn({ ...ABOUT, [fields.title.label]: 'The one that Ani wrote' });
  const late = await bea.fillIn({ ...ABOUT, [fields.title.label]: 'The one that Bea wrote' });
  expect(late.text).toContain(say.stale);
  expect(late.text).toContain('The one that Ani wrote');
  expect(late.text).toContain('The one that Bea wrote');
});
