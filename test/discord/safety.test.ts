import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { Verb } from '../../src/core/conversation/verbs.ts';
import { PersonId } from '../../src/core/ids.ts';
import { createMemorySessionStore } from '../../src/sessions/memory-session-store.ts';
import { clock } from '../fixtures/clock.ts';
import { NAUGHTY } from '../fixtures/naughty.ts';
import { until } from '../fixtures/until.ts';
import type { FormValues } from '../peers/discord/actor/form.ts';
import type { Actor } from '../peers/discord/actor/actor.ts';
import { doorFixture, isLast, whole, type DoorFixture } from './discord-fixture.ts';

const { buttons, letter, told } = SENTENCES.en;
const { form } = letter;

/** Nobody is slowed down for what a person would never do. */
const unhurried = () => createMemorySessionStore({ clock, pace: { most: Infinity, withinMs: 1 } });

let fixture: DoorFixture;
beforeAll(async () => {
  fixture = await doorFixture({ world: { sessions: unhurried() } });
});
afterAll(async () => {
  await fixture.close();
});
afterEach(() => {
  const { discord, failures, lines } = fixture;
  expect(discord.violations).toEqual([]);
  expect(discord.refused.map(({ route, answer }) => [route, JSON.stringify(answer)])).toEqual([]);
  expect(failures).toEqual([]);
  expect(lines.filter((line) => line.includes('"level":50'))).toEqual([]);
});

const pingsOf = (person: Actor): readonly string[] =>
  person.sees().flatMap(({ isFromBot, pings }) => (isFromBot ? pings : []));

/** A form filled in with this text wherever it goes in; what the client would not take is left out. */
function filled(person: Actor, text: string): FormValues {
  const fields = person.form?.fields ?? [];
  return Object.fromEntries(
    fields
      .filter(({ type }) => type === ComponentType.TextInput)
      .map(({ label, maxLength, isRequired }) => {
        const fits = text.slice(0, maxLength);
        return [label, isRequired && fits === '' ? '-' : fits];
      }),
  );
}

/** Every character there is, halves of pairs too. */
const anything = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 2_000 })
  .map((codes) => String.fromCharCode(...codes));

describe('naughty texts', () => {
  it('are many', () => {
    expect(NAUGHTY.length).toBeGreaterThanOrEqual(60);
  });

  it('come through every field of every form, and nothing is refused and nobody pinged', async () => {
    const { discord } = fixture;
    const server = discord.guild();
    let inHand = 0;
    for (const text of NAUGHTY) {
      const maria = discord.user();
      const card = await maria.command(server.channel, 'letter', 'write', { issue: 'clean-water' });
      await card.press(buttons.write);
      const first = await maria.fillIn(filled(maria, text));
      expect(first.failure).toBeUndefined();
      const again = [buttons.fix, buttons.fillIn, buttons.otherZip].find((label) => first.buttons.includes(label));
      if (again === undefined) continue;
      await first.press(again);
      const review = await whole(
        await maria.fillIn({ [form.name]: 'Ani', [form.zip]: '93230', [form.story]: text.slice(0, 3_000) }),
      );
      if (!review.buttons.includes(buttons.ownWords)) continue;
      const words = await whole(await review.press(buttons.ownWords));
      await words.press(buttons.helpWords);
      const helped = await whole(await maria.fillIn(filled(maria, text)));
      await (await whole(await helped.press(buttons.ownWords))).press(buttons.editAll);
      const edited = await whole(await maria.fillIn(filled(maria, text)));
      expect(edited.failure).toBeUndefined();
      const consent = edited.buttons.includes(buttons.get) ? await edited.press(buttons.get) : undefined;
      if (consent?.buttons.includes(buttons.agree) === true) {
        const mine = await consent.press(buttons.agree);
        await mine.until(({ messages }) => isLast(messages.at(-1)), 'letters');
        inHand += 1;
      }
      expect(pingsOf(maria)).toEqual([]);
    }
    expect(inHand).toBeGreaterThan(NAUGHTY.length / 2);
  }, 60_000);

  it('come as names of issues, as words in a DM and as what is typed for a list', async () => {
    const { discord } = fixture;
    const server = discord.guild();
    const maria = discord.user();
    for (const text of NAUGHTY) {
      const named = text.slice(0, 100);
      expect((await maria.command(server.channel, 'letter', 'write', { issue: named })).failure).toBeUndefined();
      await maria.autocomplete(server.channel, 'letter', 'write', { issue: named });
      await maria.say(text.slice(0, 2_000));
    }
    await maria.say('write clean-water');
    for (const text of NAUGHTY) await maria.say(text.slice(0, 2_000));
    expect(pingsOf(maria)).toEqual([]);
  }, 30_000);

  it('that nobody thought of do no more', async () => {
    const { discord } = fixture;
    const maria = discord.user();
    await maria.say('write clean-water');
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const { messages } = await maria.say(text);
        expect(messages.flatMap(({ pings }) => pings)).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(pingsOf(maria)).toEqual([]);
  }, 30_000);
});

describe('two communities', () => {
  it('see nothing of one another, whatever ids are made up', async () => {
    const { discord, world } = fixture;
    const here = discord.guild({ name: 'Millbrook' });
    const there = discord.guild({ name: 'Oakdale' });
    const secret = 'The well behind our house runs dry.';
    const maria = discord.user({ name: 'Maria' });
    await (await maria.command(here.channel, 'letter', 'write', { issue: 'clean-water' })).press(buttons.write);
    await maria.fillIn({ [form.name]: 'Maria Hidden', [form.zip]: '93230', [form.story]: secret });
    const { session } = await world.handle.look({ person: PersonId.parse(`discord:${maria.id}`) });
    const { handle } = session.step === 'choosing' ? { handle: '' } : session.draft;
    expect(handle).toHaveLength(22);

    const eve = discord.user({ name: 'Eve' });
    const shared = await eve.command(there.channel, 'letter', 'share', { issue: 'clean-water' });
    const handles = [handle, 'not-for-here', `${handle}x`, handle.toUpperCase(), '', '..', '__proto__', 'h'.repeat(80)];
    const ids = [...Verb.options, 'nothing', 'toString'].flatMap((verb) =>
      handles.flatMap((one) => [`${verb}.${one}`, `${verb}.${one}.0`, `${verb}.${one}.-1`]),
    );
    for (const [at, customId] of ids.entries()) {
      // Every seventh: of each verb some handles, and of those all three forms.
      if (at % 7 !== 0) continue;
      const shown = await eve.press(buttons.write, { on: shared.message, customId });
      expect(shown.failure).toBeUndefined();
      if (eve.form) {
        expect(JSON.stringify(eve.form)).not.toMatch(/Hidden|well behind/);
        eve.dismissForm();
      }
    }
    await eve.press(buttons.write, { on: shared.message });
    const stolen = await eve.fillIn({ [form.name]: 'Eve', [form.zip]: '93230' }, { customId: `letter.${handle}` });
    expect(stolen.text).toContain(told.notYours);
    const foreign = await eve.command(there.channel, 'letter', 'write', { issue: 'not-for-here' });
    expect(foreign.text).not.toContain('Something of another community');
    const everything = eve
      .sees()
      .map(({ text }) => text)
      .join('\n');
    expect(everything).not.toMatch(/Hidden|well behind|Something of another community/);
    const after = await world.handle.look({ person: PersonId.parse(`discord:${maria.id}`) });
    expect(after.session).toEqual(session);
  }, 60_000);
});

it('does each of 1,000 events once, delivered four times and shuffled', async () => {
  const store = unhurried();
  let saved = 0;
  const sessions: typeof store = {
    ...store,
    commit: async (change) => {
      const answer = await store.commit(change);
      if (answer === 'saved' && change.ours !== true) saved += 1;
      return answer;
    },
  };
  const many = await doorFixture({ world: { sessions } });
  const { discord } = many;
  const server = discord.guild();
  const people = Array.from({ length: 100 }, () => discord.user());
  const events = people.flatMap((person) => [
    ...Array.from({ length: 7 }, () => person.prepare.command(server.channel, 'letter', 'help')),
    ...Array.from({ length: 3 }, (_, at) => person.prepare.say(['help', 'privacy', 'write'][at]!)),
  ]);
  const order = events.flatMap((event) => [event, event, event, event]);
  const shuffled = order
    .map((event, at) => ({ event, at: (at * 7_919) % order.length }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ event }) => event);
  for (const [at, event] of shuffled.entries()) {
    event.deliver();
    if (at % 100 === 0) await new Promise(setImmediate);
  }
  await discord.until(() => saved >= events.length, 'every effect');
  // One after the other: a thousand who wait would all look at every change.
  for (const event of events) await event.screen();
  expect(saved).toBe(1_000);
  expect(discord.refused).toEqual([]);
  const answersTo = (person: Actor): number => person.sees(person.dm).filter(({ isFromBot }) => isFromBot).length;
  const answers = await until(
    async () => people.map(answersTo),
    (all) => all.every((given) => given >= 3),
  );
  expect(answers).toEqual(people.map(() => 3));
  await many.close();
}, 60_000);
