import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { CommunityId } from '../../src/core/ids.ts';
import { NOW } from '../fixtures/conversation.ts';
import { RELEASE } from '../fixtures/campaign.ts';
import type { Actor } from '../peers/discord/actor/actor.ts';
import type { PeerGuild, PickedFile } from '../peers/discord/world.ts';
import { doorFixture, type DoorFixture } from './discord-fixture.ts';

const { campaigns: say, buttons, letter, told } = SENTENCES.en;
const { fields, forms, reading } = say;

const FILE: PickedFile = { name: 'release.txt', text: RELEASE };

let fixture: DoorFixture;
let server: PeerGuild;
let ani: Actor;

beforeAll(async () => {
  fixture = await doorFixture({ world: { clock: () => NOW } });
});
afterAll(async () => {
  expect(fixture.discord.violations).toEqual([]);
  await fixture.close();
});
beforeEach(() => {
  server = fixture.discord.guild({ name: 'Millbrook', channels: ['general', 'letters'] });
  ani = fixture.discord.user({ name: 'Ani', manages: true });
});

const stored = async (guild = server) => await fixture.world.campaigns.list(CommunityId.parse(`discord:${guild.id}`));
const fetches = () => fixture.discord.requests.filter(({ path }) => path.includes('/attachments/')).length;

it('a release becomes a campaign, what is missing is filled in, its card stands, and a member writes from it', async () => {
  const read = await ani.command(server.channel, 'campaign', 'new', { release: FILE });
  expect(read.text).toContain('Led by: Nell Farraday, CA-21 (sure, line 3)');
  expect(read.text).toContain(reading.write.facts);
  expect(read.buttons).not.toContain(say.buttons.open);

  const begun = await read.press(say.buttons.goOn);
  expect(begun.text).toContain(
    say.missing(say.forms.facts, [fields.fact, fields.source].map((one) => one.label).join(', ')),
  );
  await ani.pick(say.change, [forms.about]);
  await ani.fillIn({ [fields.by.label]: 'Orchard Neighbors' });
  await ani.pick(say.change, [forms.to]);
  await ani.fillIn({ [fields.sent.label]: '2026-11-20' });
  await ani.pick(say.change, [forms.facts]);
  await ani.fillIn({
    [fields.fact.label]: 'More than 900 growers have no operating credit.',
    [fields.source.label]: 'California Growers League, Report, 2026-10-01',
  });
  await ani.pick(say.change, [forms.office]);
  const ready = await ani.fillIn({ [fields.address.label]: '1400 Independence Avenue SW\nWashington, DC 20250' });
  expect(ready.text).toContain(say.fine);
  expect((await ani.press(say.buttons.sample)).text).toContain('Secretary of Agriculture Harriet Lowell');

  const open = await ani.command(server.channel, 'campaign', 'open', { channel: server.channels[1]!.id });
  expect(open.text).toContain(say.card.posted);
  const card = ani.sees(server.channels[1]).find(({ isEphemeral }) => !isEphemeral)!;
  const ben = fixture.discord.user({ name: 'Ben' });
  await ben.press(buttons.write, { on: card });
  const review = await ben.fillIn({ [letter.form.name]: 'Ben Sample', [letter.form.zip]: '93230' });
  expect(review.text).toContain('Congresswoman Nell Farraday (CA-21), the release');
  await ben.press(buttons.menu);
  const whole = await ben.press(buttons.read);
  expect(whole.text).toContain('More than 900 growers have no operating credit.');
});

it('a file sent in the DM is read where the person runs the server they were in last, and stays with that server', async () => {
  await ani.command(server.channel, 'campaign', 'list');
  const read = await ani.sends({
    name: 'release.html',
    text: `<p>${RELEASE.replaceAll('\n\n', '</p><p>')}</p>`,
    type: 'text/html',
  });
  expect(read.text).toContain('Nell Farraday, CA-21');
  const begun = await read.press(say.buttons.goOn);
  await begun.pick(say.change, [forms.about]);
  expect((await ani.fillIn({ [fields.by.label]: 'Orchard Neighbors' })).text).toContain(say.did.write);

  const other = fixture.discord.guild({ name: 'Elsewhere' });
  expect([(await stored()).length, (await stored(other)).length]).toEqual([1, 0]);
  const elsewhere = fixture.discord.user({ name: 'Eve', manages: true });
  expect((await elsewhere.command(other.channel, 'campaign', 'list')).text).not.toContain('Harriet Lowell');
});

it('somebody without the right has nothing fetched for them, in the DM and on the server', async () => {
  const ben = fixture.discord.user({ name: 'Ben' });
  const before = fetches();
  expect((await ben.command(server.channel, 'campaign', 'new', { release: FILE })).text).toContain(say.noRight);
  expect((await ben.sends(FILE)).text).toContain(told.notUnderstood);
  ani.user.manages = false;
  await ani.command(server.channel, 'letter', 'write');
  await ani.sends(FILE);

  expect([await stored(), fetches()]).toEqual([[], before]);
});

it.each<[string, PickedFile, string]>([
  ['a PDF', { name: 'release.pdf', text: '%PDF-1.7', type: 'application/pdf' }, reading.unread['not-text']],
  ['a PDF that is called a text', { name: 'release.txt', text: '%PDF-1.7 ...' }, reading.unread['not-text']],
  ['a Word file', { name: 'release.docx', text: 'PK', type: 'application/vnd.x' }, reading.unread['not-text']],
  ['more than 1 MB', { name: 'long.txt', text: 'a'.repeat(1_000_001) }, reading.unread['too-long']],
  ['what is about no letter', { name: 'a.md', text: 'The library opens on Sunday.' }, reading.why['no-letter']],
  ['an empty file', { name: 'a.txt', text: '' }, reading.why['no-letter']],
])('%s begins nothing, and the reason is said', async (_, file, says) => {
  const shown = await ani.command(server.channel, 'campaign', 'new', { release: file });

  expect(shown.text).toContain(says);
  expect(await stored()).toEqual([]);
});

it('two files at once are one too many, and 1 MB that is a page is read', async () => {
  await ani.command(server.channel, 'campaign', 'list');
  expect((await ani.sends(FILE, FILE)).text).toContain(reading.unread.several);
  const page = `<html><body><nav>${'<a href="/x">News</a>\n'.repeat(10_000)}</nav><p>${RELEASE}</p></body></html>`;
  const read = await ani.sends({ name: 'page.html', text: page.padEnd(999_000, ' '), type: 'text/html' });
  expect(await read.until(({ text }) => text.includes('Nell Farraday') && text)).toBeTruthy();
});
