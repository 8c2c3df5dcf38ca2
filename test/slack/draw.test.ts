import fc from 'fast-check';
import { visible } from '../../src/chat/visible.ts';
import type { Block, View } from '../../src/core/conversation/view.ts';
import { commandOf } from '../../src/slack/commands.ts';
import { draw, drawModal } from '../../src/slack/draw.ts';
import { escaped } from '../../src/slack/escape.ts';
import { modalOf, valuesOf } from '../../src/slack/form.ts';
import { MESSAGES } from '../../src/slack/limits.ts';
import { blockOf, WORDED } from '../chat/block-fixture.ts';
import { anyText } from '../fixtures/any-text.ts';
import { readable, screensFixture } from '../fixtures/screens.ts';
import { data, list, type Data } from '../peers/slack/data.ts';
import { messageRefusal, viewRefusal } from '../peers/slack/limits.ts';
import { wordsIn } from '../peers/slack/screen.ts';

const PAGE = { privatePage: 'https://letters.example.org/d/abc' };
const IN = {
  channel: { most: MESSAGES.channel, where: 'channel', ...PAGE },
  dm: { most: MESSAGES.dm, where: 'dm', ...PAGE },
} as const;

const dataOf = (content: object): Data => JSON.parse(JSON.stringify(content)) as Data;
/** What Slack would hold against a screen, wherever it is shown; empty where it takes it all. */
const brokenIn = (view: View): unknown[] => [
  ...Object.values(IN).flatMap((how) => draw(view, how).messages.flatMap((one) => messageRefusal(dataOf(one)) ?? [])),
  ...[viewRefusal(dataOf(drawModal(view, PAGE))) ?? []].flat(),
];
/** In a modal everything stands on one screen. Files by what they are; the letter itself has its own snapshots. */
const json = (view: View): string => {
  const files = draw(view, IN.dm).files.map(({ of, name, alt }) => `${of} ${name}: ${alt}`);
  return readable(JSON.stringify({ ...drawModal(view, PAGE), files }, undefined, 1));
};

describe('every screen as Slack takes it', () => {
  const { screens, forms } = screensFixture('en');
  it.each(Object.entries(screens))('%s', (_, screen) => {
    const { view } = screen();
    expect(brokenIn(view)).toEqual([]);
    expect(draw(view, IN.channel).messages.length).toBeLessThanOrEqual(MESSAGES.channel);
    expect(json(view)).toMatchSnapshot();
  });
  it.each(['card', 'review', 'kit'])('as messages: %s', (name) => {
    expect(readable(JSON.stringify(draw(screens[name]!().view, IN.channel).messages, undefined, 1))).toMatchSnapshot();
  });
  it.each(Object.entries(forms))('form: %s', (_, form) => {
    const modal = modalOf(form(), 'en');
    expect(viewRefusal(dataOf(modal))).toBeUndefined();
    expect(readable(JSON.stringify(modal, undefined, 1))).toMatchSnapshot();
  });

  const spanish = screensFixture('es');
  it.each(Object.entries(spanish.screens))('in Spanish within its limits: %s', (_, screen) => {
    expect(brokenIn(screen().view)).toEqual([]);
  });
});

const view = (...blocks: Block[]): View => ({
  screen: 'help',
  audience: 'only-you',
  language: 'en',
  title: 'A title',
  blocks,
});

it('makes of a text to copy a message with nothing else, exactly as it is', () => {
  const plain = 'Dear Senator:\n\n- See *this* at https://example.org & ask <@everyone>.\n\nSincerely,\nAni';
  const [, copied] = draw(view({ kind: 'copy', label: 'Message', text: plain }), IN.channel).messages;
  expect(wordsIn(dataOf(copied!))).toBe(plain);
});

it('parts a letter of the greatest length between its paragraphs, and cuts nothing', () => {
  const paragraph = 'Our branch taught my mother to read. '.repeat(12).trim();
  const letter = Array.from({ length: 40 }, (_, at) => `${String(at)}: ${paragraph}`).join('\n\n');
  const { messages } = draw(view({ kind: 'quote', text: letter }), IN.channel);
  expect(messages.length).toBeGreaterThan(1);
  const lines = messages.flatMap((one) => wordsIn(dataOf(one)).split('\n')).filter((line) => /^\d/.test(line));
  expect(lines).toEqual(letter.split('\n\n'));
  expect(brokenIn(view({ kind: 'quote', text: letter }))).toEqual([]);
});

it('says in words what blocks show: counts, buttons, and the whole of a short screen', () => {
  const counted = { ...view({ kind: 'text', text: 'Read & sign <here>' }), progress: { at: 2, of: 4 } };
  const [only] = draw(counted, IN.channel).messages;
  expect(only?.text).toBe('A title\n2 of 4\nRead &amp; sign &lt;here&gt;\nSend to my DM');
});

it('leaves the button to the private page out where there is none', () => {
  const page: Block = { kind: 'buttons', buttons: [{ kind: 'private-page', label: 'Continue on a private page' }] };
  expect(JSON.stringify(draw(view(page), IN.channel))).toContain('https://letters.example.org/d/abc');
  expect(JSON.stringify(draw(view(page), { most: 4, where: 'channel' }))).not.toContain('private page');
});

const anything = fc.oneof(
  anyText(3_000),
  fc.string({
    unit: fc.constantFrom('<', '>', '&', '@', '!', '|', '#', '*', '_', '\n', ' ', ':', 'a', 'http://'),
    maxLength: 2_000,
  }),
);

it('draws whatever text there is within the limits, with nothing live in it', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom(...WORDED), (text, kind) => {
      const screen = view(blockOf(kind, text));
      expect(brokenIn(screen)).toEqual([]);
      for (const { text: words, blocks } of draw(screen, IN.channel).messages) {
        expect(words).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
        expect(JSON.stringify(blocks)).not.toMatch(/"type":"(?:mrkdwn|link|user|usergroup|channel|broadcast|emoji)"/);
      }
    }),
    { numRuns: 300 },
  );
});

it('escapes what can be read back as the very characters', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const read = escaped(text).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
      expect(read).toBe(visible(text));
    }),
    { numRuns: 300 },
  );
});

it('shows the whole of an answer that is picked: what the first line has no room for stands under it', () => {
  const label = 'I teach at a school whose pupils cross this street twice a day, and so did my own children';
  const options = [label, 'I live here'].map((one) => ({ label: one, value: one }));
  const input = { field: 'answer:tie', label: 'Your tie', required: false, options };
  const form = { name: 'letter', handle: 'h', title: 'T', submit: 'Go' } as const;
  for (const kind of ['choice', 'choices'] as const) {
    const modal = modalOf({ ...form, inputs: [{ ...input, kind, value: label }] }, 'en');
    expect(viewRefusal(dataOf(modal))).toBeUndefined();
    const [asked] = list(dataOf(modal), 'blocks');
    expect(data(asked, 'element', 'options')).toEqual([
      {
        text: {
          type: 'plain_text',
          text: 'I teach at a school whose pupils cross this street twice a day, and so did…',
          emoji: false,
        },
        description: { type: 'plain_text', text: '…my own children', emoji: false },
        value: label,
      },
      { text: { type: 'plain_text', text: 'I live here', emoji: false }, value: 'I live here' },
    ]);
  }
});

it('shortens what is read out of a picture between characters', () => {
  const file: Block = { kind: 'file', of: 'text', text: 'a', name: 'a.txt', alt: `x${'😀'.repeat(600)}` };
  expect(draw(view(file), IN.dm).files[0]!.alt).toBe(`x${'😀'.repeat(499)}…`);
});

it('reads back out of a form what was put in', () => {
  const values = valuesOf({
    name: { name: { type: 'plain_text_input', value: 'Ani' } },
    zip: { zip: { type: 'plain_text_input', value: null } },
    // What Slack repeats of our own may come escaped (bolt-python 513); what somebody typed into a form does not.
    home: { home: { type: 'static_select', selected_option: { value: 'rent &amp; share' } } },
    none: { none: { type: 'static_select', selected_option: null } },
    reasons: { reasons: { type: 'checkboxes', selected_options: [{ value: 'health' }, { value: 'jobs' }] } },
    story: { story: { type: 'plain_text_input', value: 'We write &amp; here' } },
  });
  expect(values).toEqual({
    name: 'Ani',
    zip: '',
    home: 'rent & share',
    none: '',
    reasons: ['health', 'jobs'],
    story: 'We write &amp; here',
  });
});

it.each([
  ['', 'write', {}],
  ['write', 'write', {}],
  ['  Write   clean-water ', 'write', { issue: 'clean-water' }],
  ['clean water', 'write', { issue: 'clean water' }],
  ['write salt &amp; water', 'write', { issue: 'salt & water' }],
  ['preview clean-water thank', 'preview', { issue: 'clean-water', stance: 'thank' }],
  ['muestra clean-water', 'preview', { issue: 'clean-water' }],
  ['share clean-water', 'share', { issue: 'clean-water' }],
  ['compartir', 'share', {}],
  ['who 93230', 'who', { zip: '93230' }],
  ['language es', 'language', { language: 'es' }],
  ['my letters', 'status', {}],
  ['forget me', 'forget', {}],
  ['start over', 'start-over', {}],
])('reads "/letter %s" as %s', (text, name, args) => {
  expect(commandOf(text)).toEqual({ kind: 'command', name, args });
});
