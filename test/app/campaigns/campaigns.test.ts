import { campaignId, type Campaign } from '../../../src/core/campaign/campaign.ts';
import type { PersonAction } from '../../../src/core/conversation/action.ts';
import type { Form } from '../../../src/core/conversation/form.ts';
import { SENTENCES } from '../../../src/core/conversation/sentences.ts';
import { formOf } from '../../../src/core/conversation/form-of.ts';
import { suggest } from '../../../src/core/conversation/suggest.ts';
import { StoreAway } from '../../../src/core/errors.ts';
import { SeatId } from '../../../src/core/official/seat.ts';
import { CommunityId, EventId, IssueId, PersonId } from '../../../src/core/ids.ts';
import type { Present } from '../../../src/core/promises/conversation.ts';
import type { View } from '../../../src/core/conversation/view.ts';
import { createMemoryCampaigns } from '../../../src/campaigns/memory-campaigns.ts';
import { campaignFixture, contentFixture } from '../../fixtures/campaign.ts';
import { campaignMailFixture, madeFixture } from '../../fixtures/counted.ts';
import { ANI, ELSEWHERE, HERE, NOW } from '../../fixtures/conversation.ts';
import { said, worldFixture, type World, type WorldParts } from '../press/handle-fixture.ts';

const BEA = PersonId.parse('discord:2002');
const MEMBER = PersonId.parse('discord:3003');
const { typed } = contentFixture();

let events = 0;

/** One person in the world, and what they do. */
function personFixture({ handle }: World, who: Present) {
  const act = async (action: PersonAction, change: Partial<Present> = {}): Promise<View> => {
    events += 1;
    return await handle.handle({ ...who, ...change, event: EventId.parse(`event-${String(events)}`), action });
  };
  const formBehind = async (label: string, on: View): Promise<Form> => {
    const { session, facts } = await handle.look(who);
    const form = formOf(pressOn(on, label), session, facts);
    if (!form) throw new Error(`"${label}" opens no form`);
    return form;
  };
  const handIn = async (form: Form, values: Record<string, string>, change: Partial<Present> = {}): Promise<View> => {
    const { name, handle: about, at } = form;
    return await act({ kind: 'submit', form: name, handle: about, ...(at !== undefined && { at }), values }, change);
  };
  return {
    act,
    command: (
      what: 'list' | 'progress' | 'export' | 'letters' | 'hold' | 'open' | 'close' | 'pause' | 'edit' | 'discard',
      campaign?: string,
    ) => act({ kind: 'organize', what, ...(campaign !== undefined && { campaign }) }),
    press: (label: string, on: View) => act(pressOn(on, label)),
    open: formBehind,
    hand: handIn,
    fill: async (label: string, on: View, values: Record<string, string>) =>
      await handIn(await formBehind(label, on), values),
    say: (text: string) => act({ kind: 'say', text }),
  };
}

const organizer = (world: World, person = ANI, community = HERE) =>
  personFixture(world, { person, community, organiser: true });
const member = (world: World, community = HERE) => personFixture(world, { person: MEMBER, community });

type Press = Extract<PersonAction, { kind: 'press' }>;

/** Everything that can be pressed or picked on a screen, by its label. */
const pressesOn = ({ blocks }: View): (readonly [label: string, press: Press])[] =>
  blocks.flatMap((block): (readonly [string, Press])[] => {
    if (block.kind === 'select') {
      const { verb, handle = '', at, options } = block;
      return options.map(({ label, value }) => [label, { kind: 'press', verb, handle, at, values: [value] }]);
    }
    if (block.kind !== 'buttons') return [];
    return block.buttons.flatMap((button) =>
      button.kind === 'press'
        ? [[button.label, { kind: 'press', verb: button.verb, handle: button.handle ?? '', at: button.at }] as const]
        : [],
    );
  });

function pressOn(view: View, label: string): Press {
  const found = pressesOn(view).find(([one]) => one === label);
  if (!found) throw new Error(`No "${label}" among: ${labelsOn(view).join(', ')}`);
  return found[1];
}

const NO_OUTBOX = {
  put: async () => true,
  cancel: async () => false,
  stopped: async () => new Map(),
  kept: async () => ({ toBeSent: [], sending: [], lately: { letters: [], codes: [] }, isBlocked: false }),
  forget: async () => undefined,
};
const NO_CODES = { send: async () => 'away' as const };

const labelsOn = (view: View): string[] => pressesOn(view).map(([label]) => label);
const textOn = ({ title, blocks }: View): string => `${title}\n${JSON.stringify(blocks).replaceAll('\\"', '"')}`;

const pick = (...names: string[]) => Object.fromEntries(names.map((name) => [name, typed[name] ?? '']));
const ABOUT = pick('title', 'ask', 'by', 'closes', 'goal');
const TO = pick('office.0', 'name.0', 'address.0');
const FACTS = pick('fact.0', 'source.0');

/** A whole campaign, typed into three forms. */
async function begun(world: World, by = organizer(world)): Promise<View> {
  const about = await by.fill('A local matter', await by.command('list'), ABOUT);
  const to = await by.fill('Who gets it', about, TO);
  return await by.fill('Facts and sources', to, FACTS);
}

const stored = async ({ campaigns }: World, community = HERE): Promise<readonly Campaign[]> =>
  await campaigns.list(community);

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
    expect(textOn(over)).toContain('Its last day is over. Nobody can begin a letter, unless a later day is written.');
    const again = await ani.press('Close it', over);
    expect(textOn(again)).toContain('Its last day is over. Write a later one.');
    expect(labelsOn(again)).not.toContain('Open it');

    const refused = await ani.press('Open it', never);
    expect(said(refused)).toEqual(['Put the mistakes right first; they are listed below.']);
    expect(textOn(refused)).toContain('Its last day is over. Write a later one.');
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

describe('how it goes', () => {
  it('is shown in words and as a picture of the same, for campaigns of files too, and of this community alone', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const open = await ani.press('Open it', await begun(world));
    for (let nth = 0; nth < 7; nth += 1) await world.tallies.add(madeFixture(nth, (await stored(world))[0]!));
    const picked = await ani.command('progress');
    expect(labelsOn(picked)).toEqual([
      'Clean water for Millbrook',
      'A crossing guard for Elm Street',
      'All campaigns',
      'Back',
    ]);

    const goes = await ani.press('A crossing guard for Elm Street', picked);
    const file = goes.blocks.find(({ kind }) => kind === 'file');
    expect(textOn(goes)).toContain('Letters made: about 5 of 200.');
    expect(file).toMatchObject({
      of: 'progress',
      alt: expect.stringContaining('Letters made: about 5 of 200.') as string,
    });
    expect((await ani.press('See how it goes', open)).title).toBe(goes.title);
    expect((await ani.command('progress', 'crossing guard')).title).toContain('A crossing guard');
    expect(said(await ani.command('progress', 'the moon'))).toEqual([expect.stringContaining('I know no campaign')]);

    const there = await organizer(world, BEA, ELSEWHERE).command('progress', 'A crossing guard for Elm Street');
    expect(textOn(there)).not.toContain('Letters made');
    expect(said(await member(world).command('progress'))[0]).toMatch(/^Only those who manage this community/);
  });
});

describe('what becomes of its letters', () => {
  it('is seen by organizers alone: how alike they are, what waits, and that they hold it back and let it go', async () => {
    const { held, mail } = campaignMailFixture();
    const rest = { outbox: NO_OUTBOX, codeMailer: NO_CODES, codeFor: () => '123456', mailingOf: async () => undefined };
    const world = worldFixture({ mail: { ...rest, campaigns: mail } });
    const ani = organizer(world);
    await ani.press('Open it', await begun(world));
    const [campaign] = (await stored(world)) as [Campaign];
    for (let nth = 0; nth < 9; nth += 1) await world.tallies.add({ ...madeFixture(nth, campaign), alike: 'alike' });
    const seen = await ani.command('letters', 'crossing guard');
    expect(textOn(seen)).toContain('70 to 100 %: about 5,');
    expect(textOn(seen)).toContain('about 55 in the last hour, ');

    const holds = await ani.press('Hold letters back', seen);
    expect([...held]).toEqual([`${HERE} ${campaign.id}`]);
    expect(textOn(holds)).toContain('Held back: letters wait until you let them go on.');
    // The right is looked at with the very press.
    const sneak = await ani.act(pressOn(holds, 'Let letters go on'), { organiser: false });
    expect(said(sneak)[0]).toMatch(/^Only those who manage this community/);
    expect(held.size).toBe(1);
    const elsewhere = await organizer(world, BEA, ELSEWHERE).act(pressOn(holds, 'Let letters go on'));
    expect([elsewhere.screen, held.size]).toEqual(['campaigns', 1]);
    expect(textOn(await ani.press('Let letters go on', holds))).toContain('Letters leave by themselves.');
    expect(held.size).toBe(0);
    expect(textOn(await member(world).command('letters', 'crossing guard'))).not.toContain('last hour');
  });

  it('cannot be held back where the bot sends none', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    await ani.press('Open it', await begun(world));
    const seen = await ani.command('hold', 'crossing guard');
    expect([said(seen), textOn(seen).match(/I send no letters myself here/g)?.length]).toEqual([[], 1]);
    expect(labelsOn(seen)).not.toContain('Let letters go on');
  });

  it('are not held back where it is not clear which, and that is said', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    await ani.press('Open it', await begun(world));
    expect(said(await ani.command('hold'))).toEqual([SENTENCES.en.campaigns.letters.unnamed]);
    expect(said(await ani.command('letters'))).toEqual([]);
  });
});

describe('what there is to take along', () => {
  it('is of one campaign, for its organizers alone: counts of five letters or more, and every name under its open letter', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const ready = await ani.fill('One letter signed by all', await begun(world), { 'together.0': 'Please act.' });
    await ani.press('Open it', ready);
    const [campaign] = (await stored(world)) as [Campaign];
    for (let nth = 0; nth < 9; nth += 1) await world.tallies.add(madeFixture(nth, campaign));
    await world.tallies.add({ ...madeFixture(9, campaign), seat: SeatId.parse('office:millbrook-city-council') });
    await world.signatures.sign({ person: MEMBER, community: HERE, issue: campaign.id, name: '=Maria S.' });

    const taken = await ani.command('export', 'crossing guard');
    const files = taken.blocks.flatMap((block) => (block.kind === 'file' ? [block] : []));
    expect(files.map(({ name }) => name)).toEqual([
      'a-crossing-guard-for-elm-street-counts.csv',
      'a-crossing-guard-for-elm-street-counts.json',
      'a-crossing-guard-for-elm-street-open-letter.pdf',
    ]);
    const [csv, json, letter] = files;
    // The one letter to the council is in no line of its own.
    expect(csv).toMatchObject({ text: `day,seat,stance,status,letters_at_least\r\n${'several,'.repeat(4)}5\r\n` });
    expect(json).toMatchObject({ text: expect.stringMatching(/"madeAtLeast": (5|10),/) as string });
    expect(letter).toMatchObject({ sheet: { names: ['=Maria S.'], text: 'Please act.' } });

    expect((await organizer(world, BEA, ELSEWHERE).command('export', 'crossing guard')).blocks).not.toContainEqual(
      expect.objectContaining({ kind: 'file' }),
    );
    const seen = pressOn(await ani.command('progress', 'crossing guard'), 'Take its files along');
    for (const stranger of [member(world), organizer(world, BEA, ELSEWHERE)])
      expect((await stranger.act(seen)).blocks.some(({ kind }) => kind === 'file')).toBe(false);
    expect((await ani.act(seen, { organiser: false })).blocks.some(({ kind }) => kind === 'file')).toBe(false);
    expect((await ani.act(seen)).title).toBe('Its files: A crossing guard for Elm Street');
  });
});

describe('one organizer', () => {
  it('opens a form while their own last change is still being stored, and nobody is said to have come between', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const seen = await begun(world, ani);
    const early = await ani.open('Facts and sources', seen);
    await ani.fill('What it says', seen, { ...ABOUT, goal: '300' });

    const saved = await ani.hand(early, { ...FACTS, 'fact.1': 'One of them at noon.' });
    expect(said(saved)).toEqual(['Saved.']);
    expect((await stored(world))[0]?.content.typed).toMatchObject({ goal: '300', 'fact.1': 'One of them at noon.' });
  });
});

it('an organizer who hands in a second form before the first was known to be stored loses nothing, and nobody is blamed', async () => {
  const keeper = createMemoryCampaigns({ clock: () => NOW });
  let lost = 0;
  const campaigns = {
    ...keeper,
    async put(campaign: Campaign) {
      const answer = await keeper.put(campaign);
      lost += 1;
      if (lost === 1) throw new StoreAway('timeout');
      return answer;
    },
    // For a moment nobody sees what was stored.
    list: async (community: CommunityId) => (lost === 1 ? [] : await keeper.list(community)),
  };
  const world = worldFixture({ campaigns } satisfies WorldParts);
  const ani = organizer(world);
  const waiting = await ani.fill('A local matter', await ani.command('list'), ABOUT);
  const second = await ani.fill('Who gets it', waiting, TO);

  expect(said(second)).toEqual(['Saved.']);
  const [{ content, version }] = (await stored(world)) as [Campaign];
  expect([content.typed['title'], content.typed['office.0'], version]).toEqual([typed['title'], typed['office.0'], 2]);
});

it('is found by its id, whatever another one is called', async () => {
  const world = worldFixture();
  const ani = organizer(world);
  await begun(world);
  const [{ id }] = (await stored(world)) as [Campaign];
  await ani.fill('A local matter', await ani.command('list'), { ...ABOUT, title: id });
  expect((await ani.command('edit', id)).title).toBe('A crossing guard for Elm Street');
});

describe('two organizers', () => {
  it('who change one text at once: the second is told, sees both, and loses nothing', async () => {
    const world = worldFixture();
    const [ani, bea] = [organizer(world), organizer(world, BEA)];
    const seen = await begun(world);
    const open = await bea.open('What it says', seen);
    await ani.fill('What it says', seen, { ...ABOUT, title: 'The one that Ani wrote' });
    const late = await bea.hand(open, { ...ABOUT, title: 'The one that Bea wrote' });

    expect(said(late)).toEqual(['Somebody changed this campaign while you were typing. Yours is kept below.']);
    expect(textOn(late)).toContain('The one that Ani wrote');
    expect(textOn(late)).toContain('The one that Bea wrote');
    expect((await stored(world))[0]?.content.typed['title']).toBe('The one that Ani wrote');
    // Whatever Bea does meanwhile, it is still there.
    await bea.act({ kind: 'command', name: 'help', args: {} });
    const back = await bea.command('edit');
    expect(said(await bea.press('Use mine', back))).toEqual(['Saved.']);
    const [{ content, version }] = (await stored(world)) as [Campaign];
    expect([content.typed['title'], content.typed['office.0'], version]).toEqual([
      'The one that Bea wrote',
      typed['office.0'],
      5,
    ]);
  });

  it('are never overruled by words that wait for an answer, whatever else is handed in meanwhile', async () => {
    const world = worldFixture();
    const [ani, bea] = [organizer(world), organizer(world, BEA)];
    const seen = await begun(world);
    const open = await bea.open('What it says', seen);
    await ani.fill('What it says', seen, { ...ABOUT, title: 'The one that Ani wrote' });
    await bea.hand(open, { ...ABOUT, title: 'The one that Bea wrote' });
    // The screen from before is still there, with every form behind it.
    const more = await bea.fill('Facts and sources', seen, { ...FACTS, 'fact.0': 'Three children were hit there.' });

    expect(said(more)).toEqual(['Somebody changed this campaign while you were typing. Yours is kept below.']);
    expect(textOn(more)).toContain('Three children were hit there.');
    expect((await stored(world))[0]?.content.typed).toMatchObject({ ...FACTS, title: 'The one that Ani wrote' });
    await bea.press('Use mine', more);
    const [{ content }] = (await stored(world)) as [Campaign];
    expect([content.typed['title'], content.typed['fact.0']]).toEqual([
      'The one that Bea wrote',
      'Three children were hit there.',
    ]);
  });

  it('who press at once: one of two is done, and the other looks again', async () => {
    const world = worldFixture();
    const [ani, bea] = [organizer(world), organizer(world, BEA)];
    const seen = await begun(world);
    await ani.press('Open it', seen);
    const late = await bea.press('Open it', seen);

    expect(said(late)).toEqual(['Somebody changed this campaign just now. Look at it again, then press once more.']);
    expect(labelsOn(late)).toContain('Pause it');
  });

  it('look at it together where that is asked for: nobody approves their own last change', async () => {
    const world = worldFixture({ review: true });
    const [ani, bea] = [organizer(world), organizer(world, BEA)];
    const seen = await begun(world);
    expect(textOn(seen)).toContain('A second organizer has to approve this text before writers see it.');
    expect(labelsOn(seen).filter((label) => ['Approve', 'Open it'].includes(label))).toEqual([]);
    expect(said(await ani.command('open'))).toEqual(['A second organizer has to approve it first.']);
    const own = { kind: 'press', verb: 'campaign-approve', handle: pressOn(seen, 'What it says').handle } as const;
    expect(said(await ani.act(own))).toEqual([
      'You wrote the last change yourself, so somebody else has to approve it.',
    ]);

    const looked = await bea.command('edit');
    expect(textOn(looked)).toContain('Somebody else changed this text last, so you can approve it.');
    expect([seen, looked].some((view) => textOn(view).includes('then open it'))).toBe(false);
    const approved = await bea.press('Approve', looked);
    expect(said(approved)).toEqual(['Approved.']);
    const open = await ani.press('Open it', await ani.command('edit'));
    const changed = await ani.fill('What it says', open, { ...ABOUT, title: 'Another title' });
    expect(labelsOn(changed)).not.toContain('Show writers the new text');
  });
});

describe('a campaign that was never open', () => {
  it('is thrown away after a yes, with every version of it, and is gone from every list', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const asked = await ani.press('Throw it away', await begun(world));
    expect(asked.title).toBe('Throw this campaign away?');
    expect(textOn(asked)).toContain('It is called "A crossing guard for Elm Street", and was never open.');
    const back = await ani.press('Keep it', asked);
    expect([back.title, (await stored(world)).length]).toEqual(['A crossing guard for Elm Street', 1]);

    const gone = await ani.press('Throw it away', asked);
    expect([gone.screen, said(gone)]).toEqual(['campaigns', ['The campaign is thrown away.']]);
    expect(labelsOn(gone).some((label) => label.startsWith('A crossing guard'))).toBe(false);
    expect(await stored(world)).toEqual([]);
    expect(await world.campaigns.versions(HERE, IssueId.parse(pressOn(asked, 'Keep it').handle.split('_')[0]))).toEqual(
      [],
    );
    // The same button once more.
    expect(said(await ani.act(pressOn(asked, 'Throw it away')))).toEqual([
      'That campaign is not here any more. Pick another one.',
    ]);
  });

  it('is asked about in talk, where "yes" is an answer to that alone', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    await begun(world);
    await ani.say('campaigns');
    await ani.command('discard', 'crossing guard');
    expect(said(await ani.say('perhaps'))).toEqual(['Write "yes" or "no".']);
    expect((await ani.say('no')).title).toBe('A crossing guard for Elm Street');
    await ani.command('discard', 'crossing guard');
    expect(said(await ani.say('yes'))).toEqual(['The campaign is thrown away.']);
    expect(await stored(world)).toEqual([]);
  });

  it('stays where it is once it was open, or changed since it was asked about, or where the right is gone', async () => {
    const world = worldFixture();
    const [ani, bea] = [organizer(world), organizer(world, BEA)];
    const seen = await begun(world);
    const asked = await ani.press('Throw it away', seen);
    const yes = pressOn(asked, 'Throw it away');
    expect(said(await ani.act(yes, { organiser: false }))[0]).toMatch(/^Only those who manage this community/);
    expect((await organizer(world, BEA, ELSEWHERE).act(yes)).screen).toBe('campaigns');

    expect(said(await ani.command('close', 'crossing guard'))[0]).toMatch(
      /^That cannot be done as the campaign stands now/,
    );
    const changed = await bea.fill('What it says', seen, { ...ABOUT, goal: '300' });
    const late = await ani.act(yes);
    expect(said(late)).toEqual(['Somebody changed this campaign just now. Look at it again, then press once more.']);

    const open = await bea.press('Open it', changed);
    expect(labelsOn(open)).not.toContain('Throw it away');
    await bea.press('Close it', open);
    expect(said(await ani.command('discard', 'crossing guard'))).toEqual([
      'This campaign was open once, and people may have written. It cannot be thrown away; close it instead.',
    ]);
    expect((await stored(world)).map(({ status }) => status)).toEqual(['closed']);
  });

  it('takes nobody’s words along: who was typing is told, sees them, and finds them again in the list', async () => {
    const world = worldFixture();
    const [ani, bea] = [organizer(world), organizer(world, BEA)];
    const seen = await begun(world);
    const form = await bea.open('What it says', seen);
    await ani.press('Throw it away', await ani.press('Throw it away', seen));
    const ask = 'A whole paragraph that took me ten minutes.';
    const late = await bea.hand(form, { ...ABOUT, title: 'What Bea wrote', ask });

    expect(said(late)).toEqual([expect.stringMatching(/^That campaign is not here any more, so nothing was saved\./)]);
    expect(textOn(late)).toContain(ask);
    expect(labelsOn(late)).toEqual(['Throw mine away', 'All campaigns', 'Back']);
    const again = await bea.press('What Bea wrote (not saved)', await bea.command('list'));
    expect(textOn(again)).toContain(ask);
    const left = await bea.press('Throw mine away', again);
    expect([left.screen, labelsOn(left).includes('What Bea wrote (not saved)')]).toEqual(['campaigns', false]);
    expect(await stored(world)).toEqual([]);
  });

  it('is not brought back by what somebody else typed on top of a text that had been changed', async () => {
    const world = worldFixture();
    const [ani, bea] = [organizer(world), organizer(world, BEA)];
    const seen = await begun(world);
    const form = await bea.open('What it says', seen);
    const changed = await ani.fill('What it says', seen, { ...ABOUT, goal: '300' });
    const stale = await bea.hand(form, { ...ABOUT, title: 'What Bea wrote' });
    await ani.press('Throw it away', await ani.press('Throw it away', changed));

    const told = await bea.press('Use mine', stale);
    expect(said(told)).toEqual([expect.stringMatching(/^That campaign is not here any more, so nothing was saved\./)]);
    expect([textOn(told).includes('What Bea wrote'), labelsOn(told).includes('Use mine')]).toEqual([true, false]);
    expect(await stored(world)).toEqual([]);
  });

  it('offers nothing to bring it back with, whoever looks at their words again', async () => {
    const world = worldFixture();
    const [ani, bea] = [organizer(world), organizer(world, BEA)];
    const seen = await begun(world);
    const form = await bea.open('What it says', seen);
    const changed = await ani.fill('What it says', seen, { ...ABOUT, goal: '300' });
    await bea.hand(form, { ...ABOUT, title: 'What Bea wrote' });
    await ani.press('Throw it away', await ani.press('Throw it away', changed));

    const again = await bea.press('What Bea wrote (not saved)', await bea.command('list'));
    expect(labelsOn(again)).toEqual(['Throw mine away', 'All campaigns', 'Back']);
    expect(textOn(again)).toContain('That campaign is not here any more');
    expect(textOn(again)).not.toContain('Put yours in place of theirs');
    // The screen from before is still there, with every form behind it.
    const more = await bea.fill('Facts and sources', seen, FACTS);
    expect(said(more)).toEqual([expect.stringMatching(/^That campaign is not here any more, so nothing was saved\./)]);
    expect(await stored(world)).toEqual([]);
  });

  it('is asked about no longer once somebody else threw it away: words are words again', async () => {
    const world = worldFixture();
    const [ani, bea] = [organizer(world), organizer(world, BEA)];
    const seen = await begun(world);
    await ani.say('campaigns');
    await ani.command('discard', 'crossing guard');
    await bea.press('Throw it away', await bea.press('Throw it away', seen));
    expect(said(await ani.say('perhaps'))).not.toContain('Write "yes" or "no".');
  });

  it.each(['read', 'written'] as const)('brings up the list for whoever opens it as it is %s', async (when) => {
    const keeper = createMemoryCampaigns({ clock: () => NOW });
    let isGoing = false;
    // Thrown away by somebody else after this person's screen was read.
    const goes = async (community: CommunityId, id: IssueId, at: typeof when): Promise<void> => {
      const [newest] = await keeper.versions(community, id);
      if (newest && isGoing && at === when) await keeper.remove(newest);
    };
    const campaigns = {
      ...keeper,
      async versions(community: CommunityId, id: IssueId) {
        await goes(community, id, 'read');
        return await keeper.versions(community, id);
      },
      async put(campaign: Campaign) {
        await goes(campaign.community, campaign.id, 'written');
        return await keeper.put(campaign);
      },
    };
    const world = worldFixture({ campaigns } satisfies WorldParts);
    const seen = await begun(world);
    isGoing = true;
    const told = await organizer(world).press('Open it', seen);
    expect([said(told), told.screen]).toEqual([['That campaign is not here any more. Pick another one.'], 'campaigns']);
  });

  it('goes once when the program stops between doing it and telling so', async () => {
    const keeper = createMemoryCampaigns({ clock: () => NOW });
    let lost = 0;
    const campaigns = {
      ...keeper,
      async remove(campaign: Campaign) {
        const answer = await keeper.remove(campaign);
        if (lost > 0) return answer;
        lost += 1;
        throw new StoreAway('timeout');
      },
    };
    const world = worldFixture({ campaigns } satisfies WorldParts);
    const ani = organizer(world);
    const asked = await ani.press('Throw it away', await begun(world));
    await ani.press('Throw it away', asked);
    expect([said(await ani.command('list')), await stored(world)]).toEqual([['The campaign is thrown away.'], []]);
  });
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

describe('somebody without the right', () => {
  it('is told so, whatever they press, and sees no campaign', async () => {
    const world = worldFixture();
    const seen = await begun(world);
    const sneak = member(world);
    for (const view of [
      await sneak.command('list'),
      await sneak.press('Open it', seen),
      await sneak.command('close'),
    ]) {
      expect(said(view)).toEqual([expect.stringMatching(/^Only those who manage this community may run campaigns\./)]);
      expect(textOn(view)).not.toContain('crossing guard');
    }
    expect((await stored(world))[0]?.status).toBe('draft');
  });

  it('who lost it while the form was open is refused, with every word, and may go on once it is back', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const seen = await begun(world);
    const text = 'A whole paragraph that took me ten minutes.';
    const form = await ani.open('What it says', seen);
    const refused = await ani.hand(form, { ...ABOUT, ask: text }, { organiser: false });

    expect(said(refused)[0]).toMatch(/^You may no longer run campaigns here, so nothing was saved\./);
    expect(textOn(refused)).toContain(text);
    expect(labelsOn(refused)).toEqual(['Back']);
    expect((await stored(world))[0]?.content.typed['ask']).toBe(typed['ask']);
    await ani.press('Use mine', await ani.command('edit'));
    expect((await stored(world))[0]?.content.typed['ask']).toBe(text);
  });

  it('in one community has none in another: campaigns of others are not there', async () => {
    const world = worldFixture();
    const seen = await begun(world);
    const other = organizer(world, BEA, ELSEWHERE);
    const open = await other.press('Open it', seen);
    await expect(other.open('What it says', seen)).rejects.toThrow('opens no form');
    const never = await other.act({ kind: 'press', verb: 'campaign-open', handle: `${campaignId(HERE, 'never')}_1` });
    const form = await other.hand(await organizer(world).open('What it says', seen), ABOUT);

    expect(textOn(open)).toBe(textOn(never));
    expect(said(form)).toEqual([expect.stringMatching(/^That campaign is not here any more, so nothing was saved/)]);
    expect([await stored(world, ELSEWHERE), (await stored(world))[0]?.version]).toEqual([[], 3]);
  });

  it('may run them where the settings name them, in a direct message too', async () => {
    const world = worldFixture({ organisers: 'discord:100:1887' });
    const ani = personFixture(world, { person: ANI });
    expect(said(await ani.command('list'))).toEqual([
      'A campaign belongs to a community. Use /campaign in the server or workspace that it is for.',
    ]);
    await personFixture(world, { person: ANI, community: HERE }).act({ kind: 'command', name: 'help', args: {} });
    expect((await ani.command('list')).screen).toBe('campaigns');
    const there = await ani.act({ kind: 'organize', what: 'list' }, { community: CommunityId.parse('discord:200') });
    expect(there.screen).not.toBe('campaigns');
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

    expect(textOn(seen)).toContain('To put right before it opens');
    expect(said(await ani.command('open'))).toEqual(['Put the mistakes right first; they are listed below.']);
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

    expect(said(seen)).toEqual([expect.stringContaining('could not be checked in the time and room')]);
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
    const keeper = createMemoryCampaigns({ clock: () => NOW });
    let lost = 0;
    const campaigns = {
      ...keeper,
      async put(campaign: Campaign) {
        const answer = await keeper.put(campaign);
        if (lost > 0) return answer;
        lost += 1;
        throw new StoreAway('timeout');
      },
    };
    const world = worldFixture({ campaigns } satisfies WorldParts);
    const ani = organizer(world);
    const waiting = await ani.fill('A local matter', await ani.command('list'), ABOUT);
    expect(textOn(waiting)).toContain('This is not saved yet. It is tried again by itself.');
    const after = await ani.command('edit');

    expect(said(after)).toContain('Saved.');
    expect((await stored(world)).map(({ version }) => version)).toEqual([1]);
  });
});
