import type { Action } from '../../../src/core/conversation/action.ts';
import { Session } from '../../../src/core/conversation/session.ts';
import { NAUGHTY } from '../../fixtures/naughty.ts';
import { screensFixture } from '../../fixtures/screens.ts';
import type { Talk } from '../../fixtures/talk.ts';
import { brokenInView } from '../../fixtures/view-limits.ts';

/** Without words that a screen never holds but where they were typed. */
const TEXTS = [
  ...NAUGHTY.filter((text) => !/undefined|null|NaN/.test(text)),
  '{{this}}',
  '{{constructor.constructor("return 1")()}}',
  '__proto__',
  'constructor',
  '\u0000',
];
const { screens } = screensFixture('en');

/** Everything that takes a text from a person. */
function withText(text: string, { session }: Talk): Action[] {
  const handle = 'draft' in session ? session.draft.handle : 'clean-water';
  const values = { name: text, zip: text, reasons: [text], story: text, 'answer:home': text, 'answer:years': text };
  const named = text.slice(0, 40);
  return [
    { kind: 'say', text },
    { kind: 'say', text: `write ${text}` },
    ...(['write', 'preview'] as const).map((name): Action => ({
      kind: 'command',
      name,
      args: { issue: named, stance: named },
    })),
    { kind: 'command', name: 'who', args: { zip: named } },
    { kind: 'submit', form: 'letter', handle, values },
    { kind: 'submit', form: 'street', handle, values: { street: text, city: text, state: text, zip: text } },
    { kind: 'submit', form: 'body', handle, at: 0, values: { body: text } },
    { kind: 'submit', form: 'part', handle, at: 0, values: { [`part:${named}`]: text } },
    { kind: 'press', verb: 'edit-part', handle, values: [text.slice(0, 200)] },
  ];
}

it.each(['choosing', 'place of a split ZIP in talk', 'review'])(
  'takes every text that breaks programs for a text, where the screen is: %s',
  (name) => {
    const from = screens[name]!();
    const broken = TEXTS.flatMap((text) =>
      withText(text, from).flatMap((action) => {
        const { session, view } = from.act(action);
        const read = Session.safeParse(structuredClone(session));
        return brokenInView(view).concat(read.success ? [] : `${action.kind} of ${text}: ${read.error.message}`);
      }),
    );
    expect(broken).toEqual([]);
  },
);
