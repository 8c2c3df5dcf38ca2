import { factsFixture, HERE, libraryFixture } from '../../fixtures/conversation.ts';
import { openLetterLibrary } from '../../fixtures/open-letter.ts';
import { issueYaml, lint } from '../../fixtures/issue-source.ts';
import { talk, type Talk } from '../../fixtures/talk.ts';

const NAME = 'Ani Petrosyan, nurse, Millbrook';
const begun = (library = openLetterLibrary()): Talk => talk(factsFixture({ library }));
const letter = (library = openLetterLibrary()): Talk =>
  begun(library).command('write', 'clean-water').press('open-letter');

it('is signed from its card by a name, as one chooses to show it, and a yes', () => {
  const shown = letter();
  expect(shown.screen).toContain('Please replace the 310 old mains that are waiting.');
  expect(shown.screen).toContain('Who gets it: Secretary Sample');
  expect(shown.screen).toContain('Names under it: fewer than 5.');

  const asked = shown.fillIn('sign', { name: `  ${NAME} ` });
  expect(asked.screen).toContain(`You would sign it as: ${NAME}`);
  expect(asked.effects).toEqual([]);
  expect(asked.form('sign').inputs[0]?.value).toBe(NAME);

  const signed = asked.press('sign-it');
  expect(signed.effects).toMatchObject([{ kind: 'sign', community: HERE, issue: 'clean-water', name: NAME }]);
  expect(signed.problems.map(({ says }) => says)).toEqual(['Your name is under the letter.']);
});

it('says before the yes what of a name the printed page cannot show', () => {
  const unprintable = (text: string): string[] => (text.includes('🎉') ? ['🎉'] : []);
  const asked = letter().meanwhile({ unprintable }).fillIn('sign', { name: 'Ani 🎉' });
  expect(asked.screen).toContain('The printed page cannot show 🎉: a box stands there.');
  expect(asked.fillIn('sign', { name: 'Ani' }).screen).not.toContain('The printed page cannot show');
});

it('takes a name back, or another one in its place, until it closes', () => {
  const mine = letter().meanwhile({ openLetter: { own: NAME, signers: 63 } });
  expect(mine.screen).toContain(`You signed it as: ${NAME}`);
  expect(mine.screen).toContain('Names under it: 63.');

  expect(mine.press('take-off').effects).toMatchObject([{ kind: 'take-off', issue: 'clean-water' }]);
  expect(mine.fillIn('sign', { name: 'A. P.' }).press('sign-it').effects).toMatchObject([
    { kind: 'sign', name: 'A. P.' },
  ]);
});

it('changes no more once it has closed, whatever button is still on a screen', () => {
  const asked = letter().fillIn('sign', { name: NAME });
  const closed = asked.meanwhile({ library: openLetterLibrary('2026-11-24'), openLetter: { own: NAME, signers: 9 } });

  expect(closed.view.blocks.filter(({ kind }) => kind === 'buttons')).toMatchObject([{ buttons: [{ verb: 'close' }] }]);
  for (const verb of ['sign-it', 'take-off'] as const) {
    const pressed = closed.act({ kind: 'press', verb, handle: 'clean-water' });
    expect(pressed.effects).toEqual([]);
    expect(pressed.problems[0]?.says).toContain('This letter has closed');
  }
  expect(begun(openLetterLibrary('2026-11-24')).command('write', 'clean-water').screen).not.toContain('Sign the open');
});

it('never stands for a yes that was not asked for, or that was about another letter', () => {
  expect(begun().act({ kind: 'press', verb: 'sign-it', handle: 'clean-water' }).effects).toEqual([]);
  expect(letter().act({ kind: 'press', verb: 'sign-it', handle: 'clean-water' }).effects).toEqual([]);
  const gone = letter().fillIn('sign', { name: NAME }).meanwhile({ library: libraryFixture() });
  expect(gone.act({ kind: 'press', verb: 'sign-it', handle: 'clean-water' }).problems[0]?.says).toBe(
    'There is no open letter here any more.',
  );
});

it('asks again for what is no name, and keeps the letter on screen', () => {
  const wrong = letter().fillIn('sign', { name: '1234' });

  expect(wrong.problems).toMatchObject([{ field: 'name' }]);
  expect(wrong.view.screen).toBe('open-letter');
  expect(wrong.effects).toEqual([]);
});

it('goes to somebody whom the file names', () => {
  const yaml = issueYaml({ together: '{ to: office:mayor, text: Please act. }' });

  expect(lint(yaml).map(({ what }) => what.rule)).toContain('together-to-nobody');
});
