import { checkSubmit } from '../../../src/core/conversation/check-form.ts';
import { keyOf } from '../../../src/core/conversation/edits.ts';
import { locate } from '../../../src/core/official/locate.ts';
import { factsFixture, NOW, sessionFixture } from '../../fixtures/conversation.ts';
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
});

it('has the district of a candidate once', () => {
  const spanish = talk(factsFixture(), sessionFixture({ language: 'es' }));
  const split = spanish.command('write', 'clean-water').fillIn('write', { name: 'Ani', zip: '93291' });
  expect(split.screen).toContain('Casey Instance, CA-22');
});

describe('one paragraph', () => {
  const ANSWERS = { name: 'Ani Sample', zip: '93230', reasons: ['health'], story: 'My mother drinks this water.' };
  const words = () => talk().command('write', 'clean-water').fillIn('write', ANSWERS).press('own-words');
  const parts = (from: Talk) =>
    from.view.blocks.flatMap((block) => (block.kind === 'select' && block.verb === 'edit-part' ? block.options : []));
  const text = (from: Talk) => from.press('menu').press('read').screen;
  const rewrite = (from: Talk, key: string, to: string) => {
    const { handle } = 'draft' in from.session ? from.session.draft : { handle: '' };
    return from.act({ kind: 'submit', form: 'part', handle, at: 0, values: { [`part:${key}`]: to } });
  };
  const reason = (from: Talk) => parts(from).find(({ label }) => label.startsWith('Old pipes'))!.value;

  it('is rewritten in every letter that has it, and is own text there while the rest stays shared', () => {
    const before = words();
    const after = rewrite(before, reason(before), 'Our pipes are from 1931.');
    expect(after.screen).toContain('Saved.');
    expect(text(after)).toContain('Our pipes are from 1931.');
    expect(text(after)).not.toContain('Old pipes put lead');
    expect(text(after)).toContain('My mother drinks this water.');
    expect(text(after.press('next'))).toContain('Our pipes are from 1931.');
    expect(after.screen).toMatch(/\d\d % of this is text everyone shares/);
  });

  it('stays shared text where it was only pasted back', () => {
    const before = words();
    const same = rewrite(before, reason(before), 'Old pipes put lead into the water that children drink. Please.');
    const share = (from: Talk) => Number(/(\d\d) % of this/.exec(from.screen)![1]);
    expect(share(same)).toBeGreaterThan(share(rewrite(before, reason(before), 'x '.repeat(30))));
  });

  it('outlives another reason and another story, and hides neither', () => {
    const before = words();
    const story = parts(before).find(({ label }) => label.startsWith('My mother'))!.value;
    const both = rewrite(
      rewrite(before, story, 'She is 80 years old.').press('own-words'),
      reason(before),
      'Our pipes are from 1931.',
    );
    const changed = both.press('own-words').fillIn('story', { story: 'A whole other story.' });
    expect(text(changed)).toContain('She is 80 years old.');
    expect(text(changed)).toContain('A whole other story.');
    expect(text(changed)).toContain('Our pipes are from 1931.');
    expect(changed.screen).toContain('A paragraph that you rewrote has changed since.');
  });

  it('is rewritten by message, picked by its number, and a late form loses nothing', () => {
    const asked = read().say('my words').say('1');
    expect(asked.screen).toContain('Send that paragraph as you would say it.');
    const after = asked.say('I am writing because the water is brown.');
    expect(text(after)).toContain('I am writing because the water is brown.');
    const late = rewrite(words(), 'gone', 'Typed before it changed.');
    expect(text(late)).toContain('Typed before it changed.');
  });

  it('is refused plainly where sixty are rewritten already, in the form while it is open, and takes none of them away', () => {
    const before = words();
    if (!('draft' in before.session)) throw new Error('There is no letter');
    const { draft } = before.session;
    const edits = Array.from({ length: 60 }, (_, n) => ({
      was: `gone-${String(n)}`,
      at: 0,
      text: `Mine, ${String(n)}.`,
      seats: [],
    }));
    const full = talk(factsFixture(), { ...before.session, draft: { ...draft, typed: { ...draft.typed, edits } } });

    const after = rewrite(full, reason(full), 'One more.');
    const form = {
      kind: 'submit',
      form: 'part',
      handle: draft.handle,
      at: 0,
      values: { [`part:${reason(full)}`]: 'One more.' },
    } as const;

    expect(after.screen).toContain('60 paragraphs of this letter are rewritten, and that is the most.');
    expect(after.session).toMatchObject({ draft: { typed: { edits } } });
    expect(checkSubmit(form, full.session, factsFixture())).toMatchObject([{ field: `part:${reason(full)}` }]);
    const again = rewrite(
      rewrite(before, reason(before), 'Our pipes leak.').press('own-words'),
      keyOf('Our pipes leak.'),
      'They burst.',
    );
    expect(text(again)).toContain('They burst.');
  });

  it('of a letter that the writer wrote whole changes only there', () => {
    const whole = words().fillIn('edit-all', { body: 'First of mine.\n\nSecond of mine.' }).press('own-words');
    const after = rewrite(whole, parts(whole)[0]!.value, 'First, again.');
    expect(after.session).toMatchObject({ draft: { typed: { body: 'First, again.\n\nSecond of mine.' } } });
  });
});
