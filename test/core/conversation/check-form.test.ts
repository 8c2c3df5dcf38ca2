import { checkForm, checkSubmit } from '../../../src/core/conversation/check-form.ts';
import { readAction } from '../../../src/core/conversation/action.ts';
import { PROBLEMS } from '../../../src/core/letter/problems.ts';
import { factsFixture } from '../../fixtures/conversation.ts';
import { talk } from '../../fixtures/talk.ts';

const card = talk().command('write', 'clean-water');
const { issue } = factsFixture().library.issues.find((one) => one.issue.id === 'clean-water')!;
const check = (values: Record<string, string | string[]>) => checkForm(card.form('write'), values, issue, 'en');

it('finds nothing wrong with what is right', () => {
  expect(
    check({
      name: 'Ani Sample',
      zip: '93230',
      reasons: ['health'],
      story: 'My mother drinks it.',
      'answer:home': 'I rent my home.',
    }),
  ).toEqual([]);
});

it('says what is missing and what is wrong, beside the input it is about', () => {
  const problems = check({ name: ' ', zip: '9323O', story: '!!!', 'answer:home': 'I live in a tree.' });
  expect(problems.map(({ field }) => field)).toEqual(['name', 'story', 'answer:home', 'zip']);
  expect(problems.every(({ says }) => says.length > 10)).toBe(true);
});

it.each([':wave:', '👍', ':+1: :woman-raising-hand:'])('takes an emoji, as chats write it, for no name: %s', (name) => {
  expect(check({ name, zip: '93230' })).toEqual([{ field: 'name', says: PROBLEMS.en.nameNoLetter }]);
  expect(check({ name: `Ani Sample ${name}`, zip: '93230' })).toEqual([]);
});

it('speaks the language of the person', () => {
  expect(checkForm(card.form('write'), { name: '', zip: '' }, issue, 'es')[0]?.says).toBe('Esto todavía hace falta.');
});

it('says nothing about inputs that are not on the form', () => {
  expect(checkForm(talk().command('who').form('who'), { zip: '93230', name: '' }, undefined, 'en')).toEqual([]);
});

it('refuses a PO box before anybody is asked about it', () => {
  const split = card.fillIn('write', { name: 'Ani', zip: '93291' });
  const problems = checkForm(split.form('street'), { street: 'PO Box 12', zip: '93291' }, issue, 'en');
  expect(problems).toEqual([{ field: 'street', says: expect.stringContaining('PO box') }]);
});

it('checks a submission as it comes from a door', () => {
  const values = { name: 'Ani', zip: '12' };
  const submit = { kind: 'submit', form: 'letter', handle: 'clean-water', values } as const;
  expect(checkSubmit(submit, card.session, factsFixture()).map(({ field }) => field)).toEqual(['zip']);
  expect(checkSubmit({ ...submit, handle: 'no-such-issue' }, card.session, factsFixture())).toEqual([]);
});

it('takes from outside only actions that it knows', () => {
  expect(readAction({ kind: 'say', text: 'hello' })).toEqual({ kind: 'say', text: 'hello' });
  expect(readAction({ kind: 'press', verb: 'next' })).toEqual({ kind: 'press', verb: 'next', handle: '' });
  for (const junk of [
    undefined,
    null,
    'say',
    {},
    { kind: 'say' },
    { kind: 'located', effect: 'x', answer: {} },
    { kind: 'press', verb: 'dance' },
    { kind: 'submit', form: 'letter', values: { name: 7 } },
  ])
    expect(readAction(junk)).toBeUndefined();
});
