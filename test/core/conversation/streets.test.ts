import { locate } from '../../../src/core/official/locate.ts';
import { factsFixture, NOW } from '../../fixtures/conversation.ts';
import { rosterFixture, tableFixture } from '../../fixtures/places.ts';
import { talk, type Talk } from '../../fixtures/talk.ts';

const STREET = '12 Elm Street, Visalia, CA 93291';
const DELETE_IT = 'Delete that message yourself, I cannot.';
const said = (texts: readonly string[], from: Talk = talk()): Talk => texts.reduce((so, text) => so.say(text), from);

it('never asks for a street in a message, uses one that was typed, and says what it cannot do', () => {
  const split = said(['write clean-water', 'Ani Sample', '93291', 'skip', 'skip', 'skip', 'skip']);
  expect(split.view.screen).toBe('place');
  expect(split.screen).toContain('It is typed into a form, never into a message.');

  const typed = split.say('12 Elm Street, Visalia, CA 93291');
  expect(typed.session).toMatchObject({
    step: 'locating',
    draft: { typed: { street: '12 Elm Street', city: 'Visalia', state: 'CA', zip: '93291' } },
  });
  expect(typed.screen).toContain('I used that street. Delete that message yourself, I cannot.');

  const answer = locate({ zip: '93291', district: 'CA-22' }, factsFixture().civic, new Date(NOW));
  const found = typed.act({ kind: 'located', effect: typed.effects[0]!.id, answer });
  expect(found.screen).toContain('Your letter to Representative Instance');
});

it('uses a street typed at any question but the story, and keeps the question open', () => {
  const name = said(['write clean-water', '12 Elm Street, Hanford, CA 93230']);
  expect(name.screen).toContain('Delete that message yourself, I cannot.');
  expect(name.session).toMatchObject({ question: 'name', draft: { typed: { street: '12 Elm Street' } } });
  const choice = said(['write clean-water', 'Ani Sample', '93230', 'skip', 'skip', '12 Elm Street']);
  expect(choice.session).toMatchObject({ draft: { typed: { street: '12 Elm Street' } } });
  const story = said(['write clean-water', 'Ani Sample', '93230', 'skip', '12 Elm Street is where the main broke.']);
  expect(story.session).toMatchObject({ draft: { typed: { story: '12 Elm Street is where the main broke.' } } });
  expect(said(['write try-me', '12 Elm Street, Hanford, CA 93230']).screen).toContain('needs no street');
});

it('goes on saying why a street did not settle it', () => {
  const looking = talk()
    .command('write', 'clean-water')
    .fillIn('write', { name: 'Ani Sample', zip: '93291' })
    .fillIn('street', { street: '12 Elm Street', city: 'Visalia', zip: '93291' });
  const answer = locate({ zip: '93291', street: '12 Elm Street' }, factsFixture().civic, new Date(NOW), {
    kind: 'no-match',
  } as never);
  const told = looking.act({ kind: 'located', effect: looking.effects[0]!.id, answer });
  const again = told.command('help').press('close');
  const why = 'The Census address service does not find this street.';
  expect(again.screen).toContain(why);
  expect(told.screen.split(why)).toHaveLength(2);
  // What is open about the ZIP is said once, on the screen itself.
  expect(told.screen.split('93291 lies in 2 districts')).toHaveLength(2);
});

it('says in which ZIP code a street was found, where it is another than was typed', () => {
  const looking = talk()
    .command('write', 'clean-water')
    .fillIn('write', { name: 'Ani Sample', zip: '93291' })
    .fillIn('street', { street: '12 Elm Street', city: 'Visalia', zip: '93291' });
  const answer = locate({ zip: '93291', street: '12 Elm Street' }, factsFixture().civic, new Date(NOW), {
    kind: 'matched',
    congress: 119,
    state: 'CA',
    district: 'CA-22',
    zip: '93277',
    addresses: [],
  });
  const told = looking.act({ kind: 'located', effect: looking.effects[0]!.id, answer });
  expect(told.session).toMatchObject({ step: 'reviewing', draft: { home: { district: 'CA-22' } } });
  expect(told.screen).toContain('Your street was found in ZIP code 93277, and you typed 93291.');
});

it('lets an approximate list settle nothing behind the back of somebody who gave a street', () => {
  const civic = { roster: rosterFixture(), tables: [tableFixture(119, { approximate: true })] };
  const facts = factsFixture({ civic });
  const looking = talk(facts)
    .command('write', 'clean-water')
    .fillIn('write', { name: 'Ani Sample', zip: '93202' })
    .say('12 Elm Street, Hanford, CA 93202');
  expect(looking.session.step).toBe('locating');
  const street = { zip: '93202', street: '12 Elm Street', state: 'CA' };
  const answer = locate(street, civic, new Date(NOW), { kind: 'no-match' });
  const told = looking.act({ kind: 'located', effect: looking.effects[0]!.id, answer });
  expect(told.view.screen).toBe('place');
  expect(told.screen).toContain('does not find this street');
  expect(told.screen).toContain('CA-21');
  expect(told.press('pick-place', 'CA-21').session).toMatchObject({
    step: 'reviewing',
    draft: { home: { by: 'writer' } },
  });

  // Handing the same in again is no answer to the question.
  const form = { name: 'Ani Sample', zip: '93202' };
  for (const again of [
    told.fillIn('fill-in', form),
    told.fillIn('street', { street: street.street, city: 'Hanford', state: 'CA', zip: '93202' }),
  ]) {
    expect([again.view.screen, again.session.step]).toEqual(['place', 'asking']);
    expect(again.screen).toContain('CA-21');
  }
  const without = told.fillIn('street', { street: '', city: '', state: '', zip: '93202' });
  expect(without.session).toMatchObject({ step: 'reviewing', draft: { home: { by: 'zip' } } });
});

it.each([{}, { why: 'too-many' }] as const)('nor where the street was not looked up (%j)', (why) => {
  const civic = { roster: rosterFixture(), tables: [tableFixture(119, { approximate: true })] };
  const looking = talk(factsFixture({ civic }))
    .command('write', 'clean-water')
    .fillIn('write', { name: 'Ani Sample', zip: '93202' })
    .say('12 Elm Street, Hanford, CA 93202');
  const told = looking.act({ kind: 'gave-up', effect: looking.effects[0]!.id, ...why });
  expect([told.view.screen, told.session.step]).toEqual(['place', 'asking']);
  expect(told.press('pick-place', 'CA-21').session).toMatchObject({ draft: { home: { by: 'writer' } } });
});

it('speaks of no street where none can be looked up', () => {
  const facts = factsFixture({ settings: { ...factsFixture().settings, streets: false } });
  const written = talk(facts).command('write', 'clean-water').fillIn('write', { name: 'Ani Sample', zip: '93291' });
  expect(written.view.screen).toBe('place');
  const talked = said(['write clean-water', 'Ani Sample', '93291', 'skip', 'skip', 'skip', 'skip'], talk(facts));
  for (const { screen } of [written, talked, talked.say('my house')]) {
    expect(screen).toContain('Streets are not looked up here. Pick your representative');
    expect(screen).not.toMatch(/your street|street address/i);
  }
  expect(talked.screen).toContain('Write the number of yours.');
  expect(talked.say('2').session).toMatchObject({ draft: { home: { district: 'CA-22', by: 'writer' } } });
});

it.each([
  ['a ZIP code that no list has', '93299', 'Type the ZIP code of your home.'],
  ['a ZIP code that does not exist', '99999', 'Check the digits.'],
  ['a military ZIP code', '09012', 'Type the ZIP code of the address where you are registered to vote instead.'],
  ['a member who was refused', '93230', 'pick the district that you know is yours'],
])('nor then beside %s', (_what, zip, next) => {
  const facts = factsFixture({ settings: { ...factsFixture().settings, streets: false } });
  const written = talk(facts).command('write', 'clean-water').fillIn('write', { name: 'Ani Sample', zip });
  const asked = zip === '93230' ? written.press('menu').press('not-mine') : written;
  expect(asked.view.screen).toBe('place');
  expect(asked.screen).toContain(next);
  expect(asked.screen).not.toMatch(/your street|the street|street address|street, city/i);
});

it('names no street to somebody who picks what is not of this place, where none can be looked up', () => {
  const facts = factsFixture({ settings: { ...factsFixture().settings, streets: false } });
  const written = talk(facts).command('write', 'clean-water').fillIn('write', { name: 'Ani Sample', zip: '93230' });
  const refused = written.press('menu').press('not-mine').press('pick-place', 'TX-1');
  expect(refused.screen).toContain('TX-1 is not a district of this place. Pick one of those shown.');
});

it('takes another street while the first is looked up, and waits for that one alone', () => {
  const first = said(['write clean-water', 'Ani Sample', STREET, 'skip', 'skip', 'skip', 'skip']);
  expect(first.session.step).toBe('locating');

  const second = first.meanwhile({ now: NOW + 1_000 }).say('14 Oak Street, Visalia, CA 93291');

  expect(second.session).toMatchObject({ step: 'locating', draft: { typed: { street: '14 Oak Street' } } });
  expect(second.screen).toContain(DELETE_IT);
  const [before, now] = second.effects.filter(({ kind }) => kind === 'locate');
  const answer = locate({ zip: '93291', district: 'CA-22' }, factsFixture().civic, new Date(NOW));
  expect(second.act({ kind: 'located', effect: before!.id, answer }).session.step).toBe('locating');
  expect(second.act({ kind: 'located', effect: now!.id, answer }).session.step).toBe('reviewing');
});

it.each([
  ['before a letter is begun', [] as string[]],
  [
    'once the letters are there',
    ['write clean-water', 'Ani Sample', '93230', 'skip', 'skip', 'skip', 'skip', 'get my letters', 'yes'],
  ],
])('keeps no street that is written %s, and says who can delete it', (_when, before) => {
  const typed = said([...before, STREET]);
  expect(typed.screen).toContain('I have no use for a street here, so I kept none.');
  expect(typed.screen).toContain(DELETE_IT);
  expect(JSON.stringify(typed.session)).not.toContain('Elm');
});
