import { labelOf } from '../../src/chat/label.ts';
import { plain } from '../../src/slack/draw-text.ts';

it('a label says that it is longer, and no character of it is cut in two', () => {
  expect(labelOf('😀'.repeat(60), 46)).toBe(`${'😀'.repeat(22)}…`);
  expect(labelOf('Short', 45)).toBe('Short');
  expect(labelOf('\u0001', 45)).toBe('…');
});

it('Slack shortens as Discord does', () => {
  const long = 'A crossing guard for Elm Street and First Avenue';
  expect(plain(long, 24).text).toBe(labelOf(long, 24));
  expect(plain(long, 24).text).toMatch(/…$/);
});
