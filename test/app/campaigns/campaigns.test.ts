import { campaignId, type Campaign } from '../../../src/core/campaign/campaign.ts';
import { SENTENCES } from '../../../src/core/conversation/sentences.ts';
import { suggest } from '../../../src/core/conversation/suggest.ts';
import type { View } from '../../../src/core/conversation/view.ts';
import { campaignFixture } from '../../fixtures/campaign.ts';
import { ANI, ELSEWHERE, HERE, NOW } from '../../fixtures/conversation.ts';
import { said, worldFixture } from '../press/handle-fixture.ts';
import {
  BEA,
  MEMBER,
  typed,
  personFixture,
  organizer,
  member,
  pressOn,
  labelsOn,
  textOn,
  ABOUT,
  TO,
  FACTS,
  begun,
  stored,
  lossyFixture,
} from './organizer-fixture.ts';

describe('an organizer', () => {
  it('makes a campaign from three forms, opens it, and members of this community alone can write', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const first = await ani.fill('A local matter', await ani.command('list'), ABOUT);
    expect(textOn(first)).toContain('Still missing under "Who gets it": Title of the office.');
    expect(textOn(first)).toContain('Still missing under "Facts and sources": A fact that you can prove, Who says so.');
    expect(labelsOn(first)).not.toContain('Open it');

    const whole = await ani.fill('Facts and sources', await ani.fill('Who gets it', first, TO), FACTS);
    expect(textOn(whole)).toContain('Nothing is missing. Look at the letter, then open it.');
    const letter = textOn(await ani.press('See a letter', whole));
    expect(letter).toContain('Please put a crossing guard at Elm and First.');

    const seenBefore = textOn(await member(world).act({ kind: 'command', name: 'write', args: {} }));
    const open = await ani.press('Open it', whole);
    expect(said(open)).toEqual(['The campaign is open.']);
    const seen = textOn(await member(world).act({ kind: 'command', name: 'write', args: {} }));
    const elsewhere = textOn(await member(world, ELSEWHERE).act({ kind: 'command', name: 'write', args: {} }));
    expect([seenBefore, seen, elsewhere].map((text) => text.includes('A crossing guard'))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('adds facts, a question and a second language in further forms, and writers meet all of it', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const more = await ani.fill('Facts 3 and 4', await begun(world), {
      'fact.2': 'The school asked for a guard in May.',
      'source.2': 'Millbrook School, Letter to the City, 2026-05-04',
    });
    const asked = await ani.fill('Ask writers a question', more, { 'question.0': 'How do you know this street?' });
    const spanish = await ani.fill('In Spanish', asked, {
      'title.es': 'Una guardia escolar para la calle Elm',
      'ask.es': 'Por favor ponga una guardia escolar en Elm y First.',
    });
    expect(labelsOn(spanish)).toContain('Question: How do you know this street?');
    await ani.press('Open it', spanish);

    const [{ id }] = (await stored(world)) as [Campaign];
    const writer = member(world);
    const card = await writer.act({ kind: 'command', name: 'write', args: { issue: id } });
    const form = await writer.open('Write my letter', card);
    expect(form.inputs.map(({ label }) => label)).toContain('How do you know this street?');
    const letter = await writer.hand(form, {
      name: 'Bea Sample',
      'answer:question-1': 'My girl goes to school there.',
    });
    expect(textOn(letter)).toContain('My girl goes to school there.');
    await writer.act({ kind: 'command', name: 'language', args: { language: 'es' } });
    expect(textOn(await writer.act({ kind: 'command', name: 'write', args: { issue: id } }))).toContain(
      'Una guardia escolar para la calle Elm',
    );
  });

  it('keeps what comes back in a form of the second language, whatever there is to say in it by now', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const seen = await begun(world);
    const form = await ani.open('In Spanish', seen);
    await ani.fill('What it says', seen, { ...ABOUT, ask: '' });
    const late = await ani.hand(form, { 'ask.es': 'Una frase que me costó mucho.' });

    expect(textOn(late)).toContain('Una frase que me costó mucho.');
  });

  it('is asked for no second language on account of a translation whose text was taken out', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const more = { 'fact.2': 'The school asked for a guard.', 'source.2': 'Millbrook School, Letter, 2026-05-04' };
    const third = await ani.fill('Facts 3 and 4', await begun(world), more);
    const both = await ani.fill('In Spanish', third, { 'fact.2.es': 'La escuela pidió un guardia.' });
    expect(textOn(both)).toContain('Some texts are in one language only.');

    const without = await ani.fill('Facts 3 and 4', both, { 'fact.2': '', 'source.2': '' });
    expect(textOn(without)).not.toContain('Some texts are in one language only.');
  });

  it('who speaks Spanish writes in Spanish, without having to say so', async () => {
    const world = worldFixture();
    const ani = personFixture(world, { person: ANI, community: HERE, organiser: true, language: 'es' });
    const about = { title: 'Un cruce seguro', ask: 'Le pido un paso de peatones.', by: 'Madres y padres' };
    const first = await ani.fill('Un asunto local', await ani.command('list'), about);
    const to = await ani.fill('Quién la recibe', first, TO);
    const whole = await ani.fill('Hechos y fuentes', to, { ...FACTS, 'fact.0': 'Aquí hubo dos accidentes.' });

    expect(textOn(whole)).toContain('{"label":"Idioma de las cartas","value":"Español"}');
    expect(labelsOn(whole)).toContain('En inglés');
    expect(textOn(await ani.press('Ver una carta', whole))).toContain('Vivo en');
    const english = await ani.fill('Razones y carta', whole, { points: '', letter: '', language: 'en' });
    expect(labelsOn(english)).toContain('En español');
  });

  it('asks in talk what a form would, one thing after the other', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    await ani.say('campaigns');
    const views = [await ani.say('A local matter')];
    for (const answer of [typed['title']!, typed['ask']!, 'skip', 'soon', '2027-01-31', '0', '200'])
      views.push(await ani.say(answer));

    expect(views.map(({ title }) => title)).toEqual([
      'What the letters are about',
      'What the official should do',
      'Who asks people to write',
      'Last day to write',
      'Last day to write',
      'How many letters you hope for',
      'How many letters you hope for',
      'A crossing guard for Elm Street',
    ]);
    expect([said(views[4]!), said(views[6]!), said(views[7]!)]).toEqual([
      ['Write the day like 2026-11-03.'],
      ['Write a whole number, 1 or more.'],
      ['Saved.'],
    ]);
    expect((await stored(world))[0]?.content.typed).toMatchObject({ title: typed['title'], goal: '200' });
  });

  it('answers a choice in talk by its number, and stops at "cancel"', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    await ani.say('campaigns');
    const about = await ani.fill('A bill', await ani.say('campaigns'), ABOUT);
    await ani.act(pressOn(about, 'Who gets it'));
    await ani.say('119');
    await ani.say('1');
    expect((await ani.say('1234')).title).toBe('For it or against it');
    expect((await ani.say('cancel')).title).toBe('Campaigns here');
    expect((await stored(world))[0]?.version).toBe(1);
  });

  it('presses twice in talk, and on screens from before: no question is answered for another', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const before = await begun(world);
    await ani.press('Ask writers a question', before);
    const kind = await ani.say('How do you know this?');
    await ani.press('In a paragraph', kind);
    expect((await ani.press('In a paragraph', kind)).title).toBe('The answers to pick from');
    const lead = await ani.say('skip');
    await ani.press('Leave as it is', lead);
    expect((await ani.press('Leave as it is', lead)).title).toBe('Does it need an answer?');
    await ani.say('Yes');

    await ani.press('Facts 3 and 4', before);
    for (const answer of ['A third fact.', 'Millbrook, Report, 2026-10-01', 'skip']) await ani.say(answer);
    expect(said(await ani.say('skip'))).toEqual(['Saved.']);
    const [{ content }] = (await stored(world)) as [Campaign];
    expect(content.typed).toMatchObject({ 'question.0': 'How do you know this?', 'fact.2': 'A third fact.' });
    expect(content.typed).not.toHaveProperty(['options.0']);
  });

  it('goes on changing an open campaign while writers see the text from before', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const open = await ani.press('Open it', await begun(world));
    const changed = await ani.fill('What it says', open, { ...ABOUT, title: 'Two crossing guards' });
    const before = textOn(await member(world).act({ kind: 'command', name: 'write', args: {} }));
    const broken = await ani.fill('What it says', changed, { ...ABOUT, ask: '' });
    const during = textOn(await member(world).act({ kind: 'command', name: 'write', args: {} }));

    expect(before).toContain('A crossing guard for Elm Street');
    expect([
      textOn(broken).includes('Still missing under "What it says": What the official should do.'),
      labelsOn(broken).includes('Show writers the new text'),
    ]).toEqual([true, false]);
    expect(during).toContain('A crossing guard for Elm Street');
    const again = await ani.press('Show writers the new text', await ani.press('Undo the last change', broken));
    expect(said(again)).toEqual(['Writers see the new text now.']);
    expect(textOn(await member(world).act({ kind: 'command', name: 'write', args: {} }))).toContain(
      'Two crossing guards',
    );
  });

  it('is told that the last day is over, and opens nothing again until a later one is written', async () => {
    let now = NOW;
    const world = worldFixture({ clock: () => now });
    const ani = organizer(world);
    const never = await begun(world);
    await ani.press('Open it', await begun(world));
    now = Date.parse('2027-02-01T12:00:00Z');

    const list = await ani.command('list');
    expect(labelsOn(list).map((label) => /\(([^,]+)/.exec(label)?.[1])).toEqual(expect.arrayContaining(['over']));
    const over = await ani.press(
      labelsOn(list).find((label) => label.includes('(over'))!,
      list,
    );
    expect(textOn(over)).toContain('Its last day has passed. Nobody can begin a letter unless a later day is entered.');
    const again = await ani.press('Close it', over);
    expect(textOn(again)).toContain('Its last day has passed. Write a later one.');
    expect(labelsOn(again)).not.toContain('Open it');

    const refused = await ani.press('Open it', never);
    expect(said(refused)).toEqual(['Fix the mistakes first; they are listed below.']);
    expect(textOn(refused)).toContain('Its last day has passed. Write a later one.');
    const later = await ani.fill('What it says', refused, { ...ABOUT, closes: '2027-03-01' });
    expect(said(await ani.press('Open it', later))).toEqual(['The campaign is open.']);
  });

  it('pauses a campaign: letters in progress wait with every word, and go on with it', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const open = await ani.press('Open it', await begun(world));
    const [{ id }] = (await stored(world)) as [Campaign];
    const bea = personFixture(world, { person: BEA, community: HERE });
    const values = { name: 'Bea Sample', story: 'My girl crosses there every day.' };
    await bea.act({ kind: 'submit', form: 'letter', handle: id, values });
    const paused = await ani.press('Pause it', open);

    const waiting = await bea.act({ kind: 'press', verb: 'get-letters', handle: '' });
    const fresh = await member(world).act({ kind: 'press', verb: 'write', handle: id });
    expect(textOn(waiting)).toContain('The organizer has paused this campaign. Everything you typed is kept.');
    expect(textOn(waiting)).toContain(values.story);
    expect(textOn(fresh)).toContain('This campaign is paused by its organizer.');

    await ani.press('Go on with it', paused);
    expect((await bea.act({ kind: 'command', name: 'write', args: {} })).screen).toBe('review');
    const closed = await ani.command('close');
    expect(said(closed)).toEqual(['The campaign is closed.']);
    expect(textOn(closed)).toContain('Letters made here: fewer than 5.');
    expect(textOn(await member(world).act({ kind: 'press', verb: 'write', handle: id }))).toContain(
      'This campaign has ended.',
    );
  });
});

it('is found by its id, whatever another one is called', async () => {
  const world = worldFixture();
  const ani = organizer(world);
  await begun(world);
  const [{ id }] = (await stored(world)) as [Campaign];
  await ani.fill('A local matter', await ani.command('list'), { ...ABOUT, title: id });
  expect((await ani.command('edit', id)).title).toBe('A crossing guard for Elm Street');
});

describe('two campaigns of one title', () => {
  it('are told apart wherever they stand together, and a title that both have picks neither', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const mark = ({ id }: Campaign): string => id.slice(-4);
    const open = await ani.press('Open it', await begun(world));
    await ani.press('Open it', await begun(world));
    const [one, two] = (await stored(world)) as [Campaign, Campaign];
    const title = 'A crossing guard for Elm Street';
    const both = [one, two].map((campaign) => `${title} (${mark(campaign)})`).toSorted();
    const among = (view: View): string[] =>
      labelsOn(view)
        .filter((label) => label.startsWith('A crossing guard'))
        .toSorted();

    const asked = await ani.command('pause', title);
    expect(said(asked)).toEqual([`More than one campaign here is called "${title}". Pick the one you mean below.`]);
    expect(among(asked)).toEqual([one, two].map((campaign) => `${title} (open, ${mark(campaign)})`).toSorted());
    expect((await stored(world)).map(({ status }) => status)).toEqual(['open', 'open']);
    expect(among(await ani.command('progress', title))).toEqual(both);
    expect(said(await ani.command('pause', both[0]))).toEqual(['The campaign is paused.']);
    expect((await ani.press('All campaigns', open)).screen).toBe('campaigns');
    await ani.command('open', both[0]);
    await ani.act({ kind: 'organize', what: 'resume', campaign: both[0]! });

    const writer = member(world);
    const choice = await writer.act({ kind: 'command', name: 'write', args: { issue: title } });
    expect([said(choice), among(choice)]).toEqual([
      [`More than one letter here is called "${title}". Pick the one you mean below.`],
      both,
    ]);
    const card = await writer.act({ kind: 'command', name: 'write', args: { issue: both[1]! } });
    expect(card.title).toBe(title);
    const suggested = suggest(
      { typed: 'guard', community: HERE, language: 'en', to: 'write' },
      world.handle.listing({ person: MEMBER, community: HERE }),
    );
    expect(suggested.map((item) => item.title).toSorted()).toEqual(both);
  });
});

it('a list says how many campaigns have no room in it, and how to bring them up', async () => {
  const world = worldFixture();
  for (let nth = 0; nth < 28; nth += 1)
    await world.campaigns.put(campaignFixture({ id: campaignId(HERE, `nth-${String(nth)}`) }));
  const list = await organizer(world).command('list');
  expect(textOn(list)).toContain(SENTENCES.en.campaigns.more(3));
});

describe('what goes wrong on the way', () => {
  it.each<[string, Record<string, string>, string, string]>([
    ['a goal of 0', { ...ABOUT, goal: '0' }, 'How many letters you hope for: Write a whole number, 1 or more.', 'goal'],
    ['a day that is none', { ...ABOUT, closes: 'soon' }, 'Last day to write: Write the day like 2026-11-03.', 'closes'],
  ])('keeps %s as typed, says what to do, and does not open', async (_, values, says, field) => {
    const world = worldFixture();
    const ani = organizer(world);
    const seen = await ani.fill('What it says', await begun(world), values);

    expect(said(seen)).toContain(says);
    expect(labelsOn(seen)).not.toContain('Open it');
    expect((await stored(world))[0]?.content.typed[field]).toBe(values[field]);
  });

  it('says what a template does wrong, and opens nothing with it', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const seen = await ani.fill('Reasons and letter', await begun(world), { letter: '{{lookup this "constructor"}}' });

    expect(textOn(seen)).toContain('To fix before it opens');
    expect(said(await ani.command('open'))).toEqual(['Fix the mistakes first; they are listed below.']);
  });

  it('warns of a recipient without an address', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const seen = await ani.fill('Who gets it: Mayor of Millbrook', await begun(world), { ...TO, 'address.0': '' });
    expect(textOn(seen)).toContain('its letter has nowhere to go.');
  });

  it('keeps a text that could not be tried, and stores none of it', async () => {
    const world = worldFixture({ trial: { try: async () => ({ kind: 'refused' }) } });
    const ani = organizer(world);
    const seen = await ani.fill('A local matter', await ani.command('list'), ABOUT);

    expect(said(seen)).toEqual([expect.stringContaining('took too long or too much memory to check')]);
    expect(textOn(seen)).toContain(typed['ask']);
    expect(await stored(world)).toEqual([]);
  });

  it('says when a community has no room for one more, and keeps what was typed', async () => {
    const world = worldFixture();
    for (let at = 0; at < 100; at += 1)
      await world.campaigns.put(campaignFixture({ id: campaignId(HERE, String(at)) }));
    const ani = organizer(world);
    const seen = await ani.fill('A local matter', await ani.command('list'), { ...ABOUT, title: 'One more' });

    expect(said(seen)).toEqual([expect.stringContaining('room for 100 campaigns')]);
    expect(textOn(seen)).toContain('One more');
  });

  it('stores a change once when the program stops between doing it and telling so', async () => {
    const world = worldFixture({ campaigns: lossyFixture('put') });
    const ani = organizer(world);
    const waiting = await ani.fill('A local matter', await ani.command('list'), ABOUT);
    expect(textOn(waiting)).toContain('This is not saved yet. I will try again by myself.');
    const after = await ani.command('edit');

    expect(said(after)).toContain('Saved.');
    expect((await stored(world)).map(({ version }) => version)).toEqual([1]);
  });
});
