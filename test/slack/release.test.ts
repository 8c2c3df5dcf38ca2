import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { CommunityId } from '../../src/core/ids.ts';
import { NOW } from '../fixtures/conversation.ts';
import { readFixture, RELEASE } from '../fixtures/campaign.ts';
import type { Actor, PickedFile } from '../peers/slack/actor.ts';
import { doorFixture, type DoorFixture } from './slack-fixture.ts';

const { campaigns: say, buttons, letter, told } = SENTENCES.en;
const { fields, forms, reading } = say;
const TITLE = 'The letter to Secretary of Agriculture Harriet Lowell';
const FILE: PickedFile = { name: 'release.txt', text: RELEASE };

let fixture: DoorFixture;
let ani: Actor;

beforeAll(async () => {
  // The first text takes a hundred times as long as those after it; the thread that reads them reads one before it is asked.
  readFixture(RELEASE);
  fixture = await doorFixture({ clock: () => NOW });
});
afterAll(async () => {
  expect(fixture.slack.violations).toEqual([]);
  await fixture.close();
});
beforeEach(() => {
  ani = fixture.team.user({ admin: true });
});

const channel = (): string => fixture.team.channel;
const stored = async () => await fixture.world.campaigns.list(CommunityId.parse(`slack:${fixture.team.id}`));
const fetches = () => [...fixture.slack.world.userFiles.values()].reduce((sum, one) => sum + one.fetches, 0);
const heard = async (says: string) => await ani.sees(({ text }) => text.includes(says));

/** Opens the form of this name from what is on screen, and hands it in. */
async function fill(form: string, values: Readonly<Record<string, string>>) {
  await ani.pick(say.change, [form]);
  await ani.sees(({ modal }) => modal?.title === form);
  ani.fillIn(values);
  return await ani.submit();
}

it('a release sent in the DM becomes a campaign; opened in the modal where it was finished, its card stands, and a member writes', async () => {
  await ani.sends(FILE);
  await heard('Led by: Nell Farraday, CA-21 (sure, line 3)');
  expect(ani.screen().text).toContain(reading.write.facts);

  await ani.command(channel(), '/campaign', `edit ${TITLE}`);
  await fill(forms.about, { [fields.by.label]: 'Orchard Neighbors' });
  await fill(forms.to, { [fields.sent.label]: '2026-11-20' });
  await fill(forms.office, { [fields.address.label]: '1400 Independence Avenue SW' });
  const ready = await fill(forms.facts, {
    [fields.fact.label]: 'More than 900 growers have no operating credit.',
    [fields.source.label]: 'California Growers League, Report, 2026-10-01',
  });
  expect(ready.text).toContain(say.fine);
  await ani.press(say.buttons.open);
  await heard(say.card.posted);
  await ani.close();

  const card = ani.screen().channel.find(({ content }) => JSON.stringify(content).includes(TITLE));
  const ben = fixture.team.user();
  await ben.press(buttons.write, { in: card! });
  ben.fillIn({ [letter.form.name]: 'Ben Sample', [letter.form.zip]: '93230' });
  expect((await ben.submit()).text).toContain('Secretary of Agriculture Harriet Lowell');
});

it('a pasted release is one too, and begins a campaign of this workspace alone', async () => {
  const before = (await stored()).length;
  await ani.say(RELEASE);
  await heard(reading.title);

  expect(await stored()).toHaveLength(before + 1);
});

it('nothing is fetched for somebody who is no admin', async () => {
  const [before, fetched] = [await stored(), fetches()];
  const ben = fixture.team.user();
  await ben.sends(FILE);
  await ben.sees(({ text }) => text.includes(told.notUnderstood));

  expect([await stored(), fetches()]).toEqual([before, fetched]);
});

it.each<[string, PickedFile, string]>([
  ['a PDF', { name: 'release.pdf', text: '%PDF-1.7', type: 'application/pdf' }, reading.unread['not-text']],
  ['a Word file that is called a text', { name: 'release.txt', text: 'PK\u0003\u0004' }, reading.unread['not-text']],
  ['more than 1 MB', { name: 'long.txt', text: 'a'.repeat(1_000_001) }, reading.unread['too-long']],
  ['what is about no letter', { name: 'a.md', text: 'The library opens on Sunday.' }, reading.why['no-letter']],
])('%s begins nothing, and the reason is said', async (_, file, says) => {
  const before = (await stored()).length;
  await ani.sends(file);
  await heard(says);

  expect(await stored()).toHaveLength(before);
});
