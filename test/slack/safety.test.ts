import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { Verb } from '../../src/core/conversation/verbs.ts';
import { PersonId } from '../../src/core/ids.ts';
import { createMemorySessionStore } from '../../src/sessions/memory-session-store.ts';
import { clock } from '../fixtures/clock.ts';
import { NAUGHTY } from '../fixtures/naughty.ts';
import type { Actor } from '../peers/slack/actor.ts';
import { list, str, type Data } from '../peers/slack/data.ts';
import { doorFixture, type DoorFixture } from './slack-fixture.ts';

const { buttons, letter, told } = SENTENCES.en;
const { form } = letter;

/** Nobody is slowed down for what a person would never do. */
const unhurried = () => createMemorySessionStore({ clock, pace: { most: Infinity, withinMs: 1 } });

let fixture: DoorFixture;
beforeAll(async () => {
  fixture = await doorFixture({ mode: 'http', world: { sessions: unhurried() } });
});
afterAll(async () => {
  await fixture.close();
});
afterEach(() => {
  const { slack, failures, lines } = fixture;
  expect(slack.violations).toEqual([]);
  expect(refused()).toEqual([]);
  expect([...new Set(ours().map(marksOf))]).toEqual(['false, false, false']);
  expect(failures).toEqual([]);
  expect(lines.filter((line) => line.includes('"level":50'))).toEqual([]);
});
/** Messages of the app, and whether Slack reads marks in their text or draws something out of addresses. */
const ours = () => fixture.slack.world.messages.filter(({ content }) => !('user' in content));
const marksOf = ({ content }: { readonly content: Data }): string =>
  ['mrkdwn', 'unfurl_links', 'unfurl_media'].map((name) => String(content[name])).join(', ');
const refused = () => fixture.slack.calls().filter(({ answer }) => answer !== 'ok');

/** Every text field of the modal with this text, as far as it goes in. */
function fill(person: Actor, text: string): void {
  const fields = list(person.screen().modal!.view, 'blocks').filter(
    ({ element }) => str(element as Data, 'type') === 'plain_text_input',
  );
  person.fillIn(
    Object.fromEntries(
      fields.map((field) => {
        const most = Number((field['element'] as Data)['max_length']);
        const fits = text.slice(0, most);
        return [str(field, 'label', 'text'), field['optional'] !== true && fits === '' ? '-' : fits];
      }),
    ),
  );
}
const has = (person: Actor, label: string): boolean => person.screen().modal?.text.split('\n').includes(label) === true;

describe('naughty texts', () => {
  it('come through every field of every form, and nothing is refused and nothing live', async () => {
    let handed = 0;
    for (const [at, text] of NAUGHTY.entries()) {
      const maria = fixture.team.user();
      fixture.slack.mark(text.trim().slice(0, 40));
      await maria.command(fixture.team.channel, '/letter', 'write clean-water');
      await maria.press(buttons.write);
      fill(maria, text);
      await maria.submit();
      maria.fillIn({ [form.name]: 'Ani', [form.zip]: '93230', [form.story]: text.slice(0, 3_000) });
      await maria.submit();
      if (!has(maria, buttons.ownWords)) continue;
      await maria.press(buttons.ownWords);
      await maria.press(at % 2 === 0 ? buttons.helpWords : buttons.editAll);
      fill(maria, text);
      await maria.submit();
      if (Object.keys(maria.screen().modal?.errors ?? {}).length > 0) await maria.close();
      if (at % 4 > 1) continue;
      await maria.close();
      await maria.command(fixture.team.channel, '/letter', 'write');
      if (!has(maria, buttons.get)) continue;
      await maria.press(buttons.get);
      if (!has(maria, buttons.agree)) continue;
      await maria.press(buttons.agree);
      handed += 1;
    }
    expect(handed).toBeGreaterThan(NAUGHTY.length / 4);
  }, 60_000);

  it('come as names of issues, as words in a DM and as what is typed for a list', async () => {
    const maria = fixture.team.user();
    fixture.slack.mark('');
    await maria.command(fixture.team.channel, '/letter');
    for (const text of NAUGHTY) await maria.options(SENTENCES.en.choosing.pick, text);
    await maria.close();
    for (const [at, text] of NAUGHTY.entries()) {
      fixture.slack.mark(text.trim().slice(0, 40));
      await maria.command(fixture.team.channel, '/letter', `write ${text.slice(0, 100)}`);
      if (maria.screen().modal) await maria.close();
      if (at % 2 === 0) continue;
      const before = maria.screen().dm.length;
      await maria.say(text.slice(0, 2_000));
      await maria.sees(({ dm }) => dm.length > before + 1);
    }
  }, 30_000);
});

describe('two workspaces', () => {
  it('see nothing of one another, whatever ids are made up', async () => {
    const there = fixture.slack.workspace();
    const maria = fixture.team.user();
    await maria.command(fixture.team.channel, '/letter', 'write clean-water');
    await maria.press(buttons.write);
    maria.fillIn({
      [form.name]: 'Maria Hidden',
      [form.zip]: '93230',
      [form.story]: 'The well behind our house runs dry.',
    });
    const hers = await maria.submit();
    const who = { person: PersonId.parse(`slack:${fixture.team.id}:${maria.id}`) };
    const { session } = await fixture.world.handle.look(who);
    const { handle } = session.step === 'choosing' ? { handle: '' } : session.draft;
    expect(handle).toHaveLength(22);

    const eve = fixture.team.user();
    const shared = await eve.command(fixture.team.channel, '/letter', 'share clean-water');
    const card = shared.channel.at(-1)!;
    const button = list(card.content, 'blocks')
      .filter(({ type }) => type === 'actions')
      .flatMap((block) => list(block, 'elements'))[0]!;
    const own = button['action_id'];
    const handles = [handle, 'not-for-here', `${handle}x`, '', '..', '__proto__'];
    const ids = [...Verb.options, 'nothing', 'toString'].flatMap((verb) =>
      handles.flatMap((one) => [`${verb}.${one}`, `${verb}.${one}.0`]),
    );
    for (const [at, id] of ids.entries()) {
      if (at % 7 !== 0) continue;
      button['action_id'] = id;
      await eve.press(id, { in: card });
      if (eve.screen().modal) await eve.close();
    }
    button['action_id'] = own;
    await eve.press(buttons.write, { in: card });
    await eve.sees(({ modal }) => modal !== undefined);
    eve.fillIn({ [form.name]: 'Eve', [form.zip]: '93230' });
    const tampered = { ...eve.screen().modal!.view, callback_id: `letter.${handle}` };
    const stolen = await eve.submit({ view: tampered, metadata: handle });
    expect(stolen.text).toContain(told.notYours);

    // Somebody of a workspace that we are not in, with the very same payloads: nothing is done, and a line says why.
    const mallory = there.user();
    const foreign = { ...hers.modal!.view, app_installed_team_id: there.id };
    await expect(mallory.press(buttons.next, { in: foreign })).rejects.toThrow('Nothing came back');
    const { ephemerals } = await mallory.command(there.channel, '/letter', 'write clean-water');
    expect(ephemerals.at(-1)?.content['text']).toContain(SENTENCES.en.chat.notInstalled);
    // And of one that shares a channel with ours, with her own hands on somebody else's screen.
    const stranger = fixture.team.stranger(there);
    await stranger.press(buttons.next, { in: hers.modal!.view }).catch(() => undefined);
    expect(stranger.screen().text).not.toMatch(/Hidden|well behind/);
    for (const person of [eve, mallory])
      expect(person.screen().text).not.toMatch(/Hidden|well behind|another community/);
    expect((await fixture.world.handle.look(who)).session).toEqual(session);
  }, 60_000);
});

it('does each of 100 events once, delivered four times', async () => {
  const answersTo = (person: Actor): number => person.screen().dm.filter(({ content }) => !('user' in content)).length;
  for (let group = 0; group < 5; group += 1) {
    const people = Array.from({ length: 4 }, () => fixture.team.user());
    await Promise.all(
      people.map(async (person) => {
        for (const words of ['help', 'privacy', 'status', 'help', 'privacy']) {
          const before = answersTo(person);
          await person.say(words);
          await person.redeliver(3);
          await person.sees(() => answersTo(person) > before);
        }
      }),
    );
    expect(people.map(answersTo)).toEqual([5, 5, 5, 5]);
  }
}, 60_000);
