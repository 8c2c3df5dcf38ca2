import { checkSubmit } from '../../../src/core/conversation/check-form.ts';
import { keyOf } from '../../../src/core/conversation/edits.ts';
import { factsFixture } from '../../fixtures/conversation.ts';
import { talk, type Talk } from '../../fixtures/talk.ts';

const said = (texts: readonly string[], from: Talk = talk()): Talk => texts.reduce((so, text) => so.say(text), from);
const read = () => said(['write clean-water', 'Ani Sample', '93230', 'skip', 'skip', 'skip', 'skip']);

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
    expect(after.screen).toMatch(/\d\d\s% of this is text everyone shares/);
  });

  it('stays shared text where it was only pasted back', () => {
    const before = words();
    const same = rewrite(before, reason(before), 'Old pipes put lead into the water that children drink. Please.');
    const share = (from: Talk) => Number(/(\d\d)\s% of this/.exec(from.screen)![1]);
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

  it('counts among the words that the writer has in it', () => {
    const before = read().say('my words');
    expect(before.screen).toContain('There are none of your own words in it yet.');
    const after = said(['1', 'I am writing because the water is brown.', 'my words'], before);
    expect(after.screen).not.toContain('There are none of your own words');
    expect(after.screen).toContain('> I am writing because the water is brown.');
  });
});
