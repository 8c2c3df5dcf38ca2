import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import type { Block, View } from '../../src/core/conversation/view.ts';
import { visible } from '../../src/chat/visible.ts';
import { draw } from '../../src/discord/draw.ts';
import type { Form } from '../../src/core/conversation/form.ts';
import { modalOf, valuesOf } from '../../src/discord/form.ts';
import { MESSAGES } from '../../src/discord/limits.ts';
import { escaped } from '../../src/discord/escape.ts';
import { blockOf, WORDED } from '../chat/block-fixture.ts';
import { anyText } from '../fixtures/any-text.ts';
import { readable, screensFixture } from '../fixtures/screens.ts';
import { brokenIn, brokenInModal, markdownOf, shownOf } from './limits-fixture.ts';

const HOW = { most: MESSAGES.here, privatePage: 'https://letters.example.org/d/abc' };

/** Files by what they are; the letter itself has its own snapshots. */
const json = (view: View): string =>
  readable(
    JSON.stringify(
      draw(view, HOW).map(({ body, files }) => ({
        body,
        files: files.map(({ of, name, alt }) => `${of} ${name}: ${alt}`),
      })),
      undefined,
      1,
    ),
  );

describe('every screen as Discord takes it', () => {
  const { screens, forms } = screensFixture('en');
  it.each(Object.entries(screens))('%s', (_, screen) => {
    const { view } = screen();
    expect(brokenIn(draw(view, HOW))).toEqual([]);
    expect(json(view)).toMatchSnapshot();
  });
  it.each(Object.entries(forms))('form: %s', (_, form) => {
    const modal = modalOf(form());
    expect(brokenInModal(modal)).toEqual([]);
    expect(readable(JSON.stringify(modal, undefined, 1))).toMatchSnapshot();
  });

  const spanish = screensFixture('es');
  it.each(['card', 'review', 'kit', 'place of a split ZIP'])('in Spanish: %s', (name) => {
    expect(json(spanish.screens[name]!().view)).toMatchSnapshot();
  });
  it.each(Object.entries(spanish.screens))('in Spanish within its limits: %s', (_, screen) => {
    expect(brokenIn(draw(screen().view, HOW))).toEqual([]);
  });
  it.each(Object.entries(screens))('fits in six messages: %s', (_, screen) => {
    const messages = draw(screen().view, { ...HOW, most: MESSAGES.alone });
    expect(messages.length).toBeLessThanOrEqual(6);
    expect(brokenIn(messages)).toEqual([]);
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
  const plain = 'Dear Senator:\n\n- The fund replaced 40 mains.\n\nSincerely,\nAni';
  const [, copied] = draw(view({ kind: 'copy', label: 'Message', text: plain }), HOW);
  expect(copied?.body.content).toBe(plain);
});

it('frames a text to copy that Discord would draw otherwise, so that no backslash is copied along', () => {
  const marked = 'See *this* at https://example.org or ask @everyone.';
  const [, copied] = draw(view({ kind: 'copy', label: 'Message', text: marked }), HOW);
  expect(copied?.body.content).toBe(`\`\`\`\n${marked}\n\`\`\``);
});

it('opens the form in the first message of a kit, above the message to copy', () => {
  const { view: kit } = screensFixture('en').screens['kit']!();
  const [first, ...others] = draw(kit, HOW).map(({ body }) => JSON.stringify(body));
  const { openForm, sent } = SENTENCES.en.buttons;
  expect(first).toContain(openForm);
  expect(others.join('')).not.toContain(openForm);
  expect(others.at(-1)).toContain(sent);
});

it('gives as a file what no frame can hold', () => {
  const broken = 'A frame ``` in *it*';
  const drawn = draw(view({ kind: 'copy', label: 'Message', text: broken }), HOW);
  expect(drawn.flatMap(({ files }) => files)).toMatchObject([{ of: 'text', text: broken }]);
  expect(brokenIn(drawn)).toEqual([]);
});

it('parts a long letter between its paragraphs, and cuts nothing', () => {
  const paragraph = 'Our branch taught my mother to read. '.repeat(12).trim();
  const letter = Array.from({ length: 20 }, (_, at) => `${String(at)}: ${paragraph}`).join('\n\n');
  const quoted = draw(view({ kind: 'quote', text: letter }), HOW);
  expect(quoted.length).toBeGreaterThan(1);
  expect(brokenIn(quoted)).toEqual([]);
  const lines = quoted
    .flatMap(markdownOf)
    .flatMap((text) => text.split('\n'))
    .filter((line) => /^> \d/.test(line));
  expect(lines).toEqual(letter.split('\n\n').map((one) => `> ${one}`));
});

it('turns to files when there would be too many messages', () => {
  const letter = 'Our branch taught my mother to read. '.repeat(400);
  const many = draw(view({ kind: 'copy', label: 'Message', text: letter }), { ...HOW, most: 6 });
  expect(many.length).toBeLessThanOrEqual(6);
  expect(many.flatMap(({ files }) => files)).toMatchObject([{ of: 'text', text: letter }]);
});

it('gives each file of a message a name of its own, by which alone Discord finds it', () => {
  const long = (label: string): Block => ({ kind: 'copy', label, text: `${label}. `.repeat(400) });
  const { blocks, ...rest } = view(long('Message'));
  const drawn = draw({ ...rest, blocks: [...blocks, long('What to say')] }, { ...HOW, most: 1 });
  expect(drawn).toHaveLength(1);
  expect(new Set(drawn[0]!.files.map(({ name }) => name)).size).toBe(2);
  const { body } = drawn[0]!;
  for (const { name } of drawn[0]!.files) expect(JSON.stringify(body).split(`attachment://${name}"`)).toHaveLength(2);
});

it('puts no more files into a message than Discord takes', () => {
  const files = Array.from({ length: 12 }, (): Block => ({
    kind: 'file',
    of: 'text',
    text: 'a',
    name: 'a.txt',
    alt: 'a',
  }));
  const drawn = draw(view(...files), HOW);
  expect(drawn.map((one) => one.files.length)).toEqual([10, 2]);
  expect(brokenIn(drawn)).toEqual([]);
});

it('gives no file the name that another has of itself', () => {
  const named = (name: string): Block => ({ kind: 'file', of: 'text', text: name, name, alt: name });
  const drawn = draw(view(named('letter.pdf'), named('letter-2.pdf'), named('letter.pdf'), named('letter-2.pdf')), HOW);
  const names = drawn[0]!.files.map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(['letter.pdf', 'letter-2.pdf']);
  expect(new Set(names).size).toBe(4);
});

it('frames a text to copy also where only its second message would begin with a mark', () => {
  const text = `${'a'.repeat(1_989)} # 5 is the house`;
  const [, first, second] = draw(view({ kind: 'copy', label: 'Message', text }), HOW);
  expect([first!.body.content, second!.body.content].map((content) => shownOf(content!).text)).toEqual([
    'a'.repeat(1_989),
    '# 5 is the house',
  ]);
  expect(second!.body.content).toMatch(/^```/);
});

it('shortens what is read out of a picture between characters', () => {
  const alt = `x${'😀'.repeat(600)}`;
  const file: Block = { kind: 'file', of: 'text', text: 'a', name: 'a.txt', alt };
  const long: Block = { kind: 'copy', label: alt, text: 'Word. '.repeat(1_000) };
  for (const block of [file, long]) expect(brokenIn(draw(view(block), { ...HOW, most: 2 }))).toEqual([]);
  expect(draw(view(file), HOW)[0]!.files[0]!.alt).toBe(`x${'😀'.repeat(511)}…`);
});

it('leaves the button to the private page out where there is none', () => {
  const page: Block = { kind: 'buttons', buttons: [{ kind: 'private-page', label: 'Continue on a private page' }] };
  expect(JSON.stringify(draw(view(page), HOW))).toContain('https://letters.example.org/d/abc');
  expect(JSON.stringify(draw(view(page), { most: 10 }))).not.toContain('private page');
});

const anything = fc.oneof(
  anyText(3_000),
  fc.string({
    unit: fc.constantFrom(
      '*',
      '_',
      '`',
      '@',
      '<',
      '>',
      '#',
      '-',
      '\n',
      ' ',
      '|',
      '~',
      '\\',
      '[',
      ']',
      '(',
      ')',
      ':',
      '/',
      '1',
      '.',
      'a',
      'http',
    ),
    maxLength: 3_000,
  }),
);

it('draws whatever text there is within the limits, as it is, and with nothing live in it', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom(...WORDED), (text, kind) => {
      const drawn = draw(view(blockOf(kind, text)), HOW);
      expect(brokenIn(drawn)).toEqual([]);
      const shown = drawn.flatMap(markdownOf).map(shownOf);
      expect(shown.flatMap(({ live }) => live)).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

it('shows the name of an emoji as it was typed, and a time of day without more ado', () => {
  expect(escaped('Thank you :heart_eyes: and :+1:')).toBe(String.raw`Thank you \:heart\_eyes: and \:+1:`);
  expect(escaped('From 9:30 to 10:15. To: the town')).toBe('From 9:30 to 10:15. To: the town');
});

it('gives a name to whatever can be picked, where nothing of it can be seen', () => {
  const form: Form = {
    name: 'letter',
    handle: 'a',
    title: 'Write',
    submit: 'Go on',
    inputs: [
      {
        field: 'reasons',
        label: '\u0001',
        kind: 'choices',
        required: false,
        options: [{ value: 'a', label: '\u0001' }],
      },
    ],
  };
  expect(brokenInModal(modalOf(form))).toEqual([]);
});

it('shows the very characters', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(shownOf(escaped(text)).text).toBe(visible(text));
    }),
    { numRuns: 600 },
  );
});

it('reads back out of a form what was put in', () => {
  const { Label, StringSelect, TextInput } = ComponentType;
  const values = valuesOf([
    { type: Label, id: 1, component: { type: TextInput, id: 2, custom_id: 'name', value: 'Ani' } },
    { type: Label, id: 3, component: { type: StringSelect, id: 4, custom_id: 'reasons', values: ['health', 'jobs'] } },
  ]);
  expect(values).toEqual({ name: 'Ani', reasons: ['health', 'jobs'] });
});
