import { organizeOf } from '../../src/slack/commands.ts';

it.each([
  ['', { what: 'list' }],
  ['help', { what: 'list' }],
  [' Ayuda ', { what: 'list' }],
  ['Help our library', { what: 'edit', campaign: 'Help our library' }],
  ['Ayuda para la escuela', { what: 'edit', campaign: 'Ayuda para la escuela' }],
  ['open Help our library', { what: 'open', campaign: 'Help our library' }],
])('"/campaign %s" is the list only where a word for help stands alone', (typed, meant) => {
  expect(organizeOf(typed)).toEqual({ kind: 'organize', ...meant });
});
