import { checkSubmit } from '../../../src/core/conversation/check-form.ts';
import { organizingFixture } from '../../fixtures/campaign.ts';
import { factsFixture, libraryFixture, sessionFixture } from '../../fixtures/conversation.ts';
import { talk, type Talk } from '../../fixtures/talk.ts';

const said = (texts: readonly string[], from: Talk = talk()): Talk => texts.reduce((so, text) => so.say(text), from);
const read = () => said(['write clean-water', 'Ani Sample', '93230', 'skip', 'skip', 'skip', 'skip']);

it('lists what has a sample, and opens the one that is picked, by press or by number', () => {
  const list = said(['preview']);
  expect(list.screen).toContain('Pick one to see what its letters look like.');
  expect(list.press('preview', 'clean-water').screen).toContain('Sample letter: Clean water for Millbrook');
  expect(list.say('1').view.title).toMatch(/^Sample letter: /);
  expect(talk().command('preview').press('preview', 'try-me').view.title).toContain('the library');
});

it('takes the words on a button for a press, also while an answer is awaited', () => {
  const words = read().say('my words').press('story');
  expect(words.say('Get my letters').session).toMatchObject({ asked: true, draft: { typed: { story: '' } } });
  expect(words.say('next').session).toMatchObject({ step: 'reviewing', at: 1 });
  expect(words.say('The next thing is that we get my letters back.').session).toMatchObject({
    draft: { typed: { story: 'The next thing is that we get my letters back.' } },
  });
  const name = said(['write clean-water', 'siguiente']);
  expect(name.screen).toContain('Answer this question first.');
  expect(name.session).toMatchObject({ question: 'name', draft: { typed: {} } });
  expect(said(['write clean-water', 'startover']).view.screen).toBe('confirm');
});

it('asks whoever lives abroad for their last state, and prints no address', () => {
  const abroad = said(['write clean-water', 'Ani Sample', 'I live outside the US']);
  expect(abroad.view.screen).toBe('place');
  expect(abroad.screen).toContain('Write your last US state');
  const state = said(['California', 'skip', 'skip', 'skip', 'skip'], abroad);
  expect(state.screen).toContain('CA-52');
  const letters = state.say('CA-22');
  expect(letters.session).toMatchObject({ step: 'reviewing', draft: { abroad: true, home: { district: 'CA-22' } } });
  expect(letters.screen).toContain('Representative Instance');
  const withZip = said(['93230', 'skip', 'skip', 'skip', 'skip'], abroad);
  expect(withZip.session).toMatchObject({ step: 'reviewing', draft: { home: { district: 'CA-21' } } });
  expect(withZip.say('get my letters').screen).not.toContain('ZIP code 93230');
});

it('takes who has no US address at all to the offices that need none', () => {
  const none = talk()
    .command('write', 'clean-water')
    .fillIn('write', { name: 'Ani Sample', zip: 'none', story: 'Our water.' })
    .fillIn('abroad', { state: '', zip: '' });
  expect(none.view.screen).toBe('place');
  expect(none.press('without-own').session).toMatchObject({
    step: 'reviewing',
    recipients: [{ seat: 'office:secretary-of-water' }],
  });
});

it('agrees with itself that examples are not listed', () => {
  const done = said(['write try-me', 'Ani Sample', 'My story of it.', 'get my letters', 'yes', 'sent']);
  expect(done.screen).toContain('"status" keeps no list of it.');
  expect(done.say('status').screen).toContain('You tried an example: An example about the library.');
});

it('does not offer what an example of the past refuses', () => {
  const past = said(['write long-ago', 'Ani Sample', 'skip']);
  expect(past.view.screen).toBe('review');
  expect(past.screen).not.toContain('get my letters');
});

it('takes a letter back by its number', () => {
  const sent = said(['get my letters', 'yes', 'sent', 'undo'], read());
  expect(sent.screen).toContain('Write a number to pick one.');
  expect(sent.say('1').screen).toContain('Taken back.');
});

it('asks nobody who lives abroad for a ZIP that they have not', () => {
  const zipless = talk().command('write', 'clean-water').fillIn('write', { name: 'Ani', zip: 'none' });
  const pick = zipless.fillIn('abroad', { state: 'CA', zip: '' });
  expect(pick.view.screen).toBe('place');
  expect(pick.screen).toContain('CA-22');
  expect(pick.screen).not.toContain('Type your five-digit ZIP code');
});

it('offers to take back only what was sent, and calls nothing sealed that lies in memory', () => {
  const facts = factsFixture();
  const inMemory = talk({ ...facts, settings: { ...facts.settings, stored: 'memory' } });
  const kit = inMemory
    .command('write', 'clean-water')
    .fillIn('write', { name: 'Ani', zip: '93230', story: 'My mother drinks this water.' })
    .press('get-letters')
    .press('agree');
  const none = ['not-yet', 'not-yet', 'not-yet', 'not-yet'] as const;
  const done = none.reduce((so, verb) => so.press(verb), kit);
  expect(done.view.screen).toBe('done');
  expect(done.screen).toContain('in the memory of this program, not sealed, until it stops.');
  expect(done.screen).not.toContain('Take one back');
});

it('begins a line with a capital, whoever it is about', () => {
  const letters = talk(factsFixture({ civic: { ...factsFixture().civic, roster: undefined } }))
    .command('write', 'clean-water')
    .fillIn('write', { name: 'Ani', zip: '93230' })
    .press('get-letters');
  const items = letters.view.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  expect(items.filter((item) => /^\p{Ll}/u.test(item))).toEqual([]);
  expect(items.some((item) => item.startsWith('The '))).toBe(true);
});

it('says once which office nobody can be named for', () => {
  const asked = talk(factsFixture({ civic: { ...factsFixture().civic, roster: undefined } }));
  const who = asked.command('who').fillIn('who', { zip: '93230' });
  expect(who.screen).toContain(
    "- The Office of the U.S. Representative for California's 21st congressional district\n",
  );
});

it('names the limit of the question that was asked', () => {
  const line = said(['write clean-water', 'Ani Sample', '93230', 'skip', 'skip', 'skip', 'x'.repeat(3_500)]);
  expect(line.problems[0]?.says).toContain('longer than 60 characters');
  const letters = read().press('menu');
  const { name, handle } = letters.form('more');
  const values = { 'answer:years': 'x'.repeat(3_500) };
  const inForm = checkSubmit({ kind: 'submit', form: name, handle, values }, letters.session, factsFixture());
  expect(inForm).toEqual([{ field: 'answer:years', says: expect.stringContaining('longer than 60 characters') }]);
});

it('has the district of a candidate once', () => {
  const spanish = talk(factsFixture(), sessionFixture({ language: 'es' }));
  const split = spanish.command('write', 'clean-water').fillIn('write', { name: 'Ani', zip: '93291' });
  expect(split.screen).toContain('Casey Instance, CA-22');
});

it('says so where there is no other way to an office', () => {
  const only = said(['write try-me', 'Ani Sample', 'My story of it.', 'get my letters', 'yes', 'other ways']);
  expect(only.view.screen).toBe('other-ways');
  expect(only.screen).toContain('I know no other way to reach them.');
});

it('promises no fit to a short message that own words have made too long', () => {
  const ways = (story: string): string =>
    said([
      'write clean-water',
      'Ani Sample',
      '93230',
      'skip',
      story,
      'skip',
      'skip',
      'get my letters',
      'yes',
      'other ways',
    ]).screen;
  expect(ways('My mother drinks this water.')).toContain('Short message, for forms that take 500 characters');
  const long = ways('My mother drinks this water. '.repeat(20));
  expect(long).not.toContain('Short message, for forms that take 500 characters');
  expect(long).toMatch(/Short message, \d+ characters longer than the 500 that some forms take/);
});

it('says how a campaign is begun where none is open, to those who may and to those who may not', () => {
  const none = factsFixture({ library: { issues: [] } });
  expect(talk(none).command('write').screen).toContain(
    'Whoever manages this community can start one with /campaign new.',
  );
  const organizing = organizingFixture([]);
  expect(talk({ ...none, organizing }).command('write').screen).toContain(
    'To start a campaign, press "Campaigns here".',
  );
});

it('numbers in talk what can be picked', () => {
  const list = said(['hello', 'write']);
  expect(list.screen).toContain('Write a number to pick one.');
  expect(list.say('1').session).toMatchObject({ step: 'asking', draft: { issue: 'clean-water' } });
  const sample = said(['preview clean-water']);
  expect(sample.say('2').view.title).toBe('Sample letter: Clean water for Millbrook');
  expect(sample.say('2').screen).not.toBe(sample.screen);
});

it('lets one letter alone be written, where nothing else takes the place of that button', () => {
  const noShort = talk(factsFixture({ library: libraryFixture((yaml) => yaml.replace(/^short: .*\n/m, '')) }));
  const words = said(['write clean-water', 'Ani Sample', '93230', 'skip', 'skip', 'skip', 'skip', 'my words'], noShort);
  const one = said(['Change only this letter', 'Only for you.'], words);
  expect(one.session).toMatchObject({ draft: { typed: { bodies: { 'house:CA-21': 'Only for you.' } } } });
});
