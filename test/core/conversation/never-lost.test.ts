import * as fc from 'fast-check';
import type { Action } from '../../../src/core/conversation/action.ts';
import { CommandName as Names } from '../../../src/core/conversation/action.ts';
import { advance } from '../../../src/core/conversation/advance.ts';
import type { Advanced } from '../../../src/core/conversation/advanced.ts';
import { wholeWord } from '../../../src/core/conversation/words.ts';
import { checkSubmit } from '../../../src/core/conversation/check-form.ts';
import type { Draft } from '../../../src/core/conversation/draft.ts';
import type { Facts } from '../../../src/core/conversation/facts.ts';
import { formOf } from '../../../src/core/conversation/form-of.ts';
import { FormName } from '../../../src/core/conversation/form.ts';
import { Session } from '../../../src/core/conversation/session.ts';
import { FORM_VERBS, Verb } from '../../../src/core/conversation/verbs.ts';
import { viewOf } from '../../../src/core/conversation/view-of.ts';
import { locate } from '../../../src/core/official/locate.ts';
import { civicFixture, factsFixture, libraryFixture, NOW, sessionFixture } from '../../fixtures/conversation.ts';
import { followUpFixture } from '../../delivery/follow-ups.contract.ts';
import { brokenInForm, brokenInView } from '../../fixtures/view-limits.ts';
import { frozen } from '../../fixtures/frozen.ts';
import { anyText } from '../../fixtures/any-text.ts';

/** What may be done, with the handle left open: it is filled in from the session when its turn comes. */
type Deed = (session: Session, facts: Facts) => Action;

const LONG = 'A sentence that goes on. '.repeat(400);
const words = fc.constantFrom(
  'write',
  'write clean water for millbrook',
  'clean-water',
  'next',
  'back',
  'skip',
  'yes',
  'no',
  'sent',
  'not yet',
  'get my letters',
  'my words',
  'more',
  'read',
  'cancel',
  'start over',
  'forget',
  'status',
  'undo',
  'español',
  'help',
  'Ani Sample',
  '93230',
  '93291',
  '9323O',
  '00000',
  'CA-22',
  '1',
  '2',
  '1, 2',
  'Try me',
  'wirte',
  '12 Elm Street, Hanford, CA 93230',
  'My mother drinks this water.',
  '!!!',
  LONG,
  LONG.slice(0, 9_000),
  '',
);
const hostile = fc.constantFrom('__proto__', '{{this}}', '@everyone <!channel> *x*', '\u202Eevil\u200B');
const message = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 2, arbitrary: hostile },
  { weight: 1, arbitrary: anyText(80) },
);
const at = fc.option(fc.nat(6), { nil: undefined });
const whose = fc.constantFrom('mine', 'mine', 'mine', 'issue', 'example', 'nobody', 'other', 'parked');
const fields = fc.constantFrom(
  'name',
  'zip',
  'reasons',
  'story',
  'street',
  'city',
  'state',
  'body',
  'help:0',
  'help:2',
  'answer:home',
  'answer:years',
  'answer:subject',
  '__proto__',
  'constructor',
  'answer:__proto__',
  'part:no-such-one',
);
const filledIn = fc.dictionary(
  fields,
  fc.oneof(message, fc.array(fc.constantFrom('health', 'jobs', 'nonsense', '__proto__'), { maxLength: 3 })),
  { maxKeys: 5 },
);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: message.map((text): Deed => () => ({ kind: 'say', text })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...Names.options), message)
      .map(([name, issue]): Deed => () => ({ kind: 'command', name, args: { issue } })),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...Verb.options),
        whose,
        at,
        fc.constantFrom('CA-21', 'CA-22', 'CA', 'en', 'es', 'clean-water', 'try-me', 'long-ago', 'junk'),
      )
      .map(([verb, who, n, value]): Deed => (session) => ({
        kind: 'press',
        verb,
        handle: handleOf(who, session),
        at: n,
        values: [value],
      })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...FormName.options), whose, at, filledIn)
      .map(([form, who, n, typed]): Deed => (session) => ({
        kind: 'submit',
        form,
        handle: handleOf(who, session),
        at: n,
        values: typed,
      })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('agree', 'get-letters', 'next', 'sent', 'go-on')
      .map((verb): Deed => (session) => ({ kind: 'press', verb: Verb.parse(verb), handle: handleOf('mine', session) })),
  },
  {
    weight: 7,
    arbitrary: fc.tuple(message, fc.nat(8)).map(
      ([text, nth]): Deed =>
        (session, facts) =>
          rewritten(session, facts, text, nth),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Deed>(begun) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('93230', '93291', '9323O').map(
      (zip): Deed =>
        (session) =>
          moved(session, zip),
    ),
  },
  { weight: 30, arbitrary: fc.constant<Deed>(onward) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('dm-closed', 'dm-open')
      .map((fact): Deed => () => ({ kind: 'platform', fact: fact as 'dm-open' })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('93230', '93291', '00000').map(
      (zip): Deed =>
        (session, facts) =>
          answered(session, facts, zip),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Deed>((session) => ({
      kind: 'gave-up',
      effect: session.step === 'locating' ? session.effect : 'none',
    })),
  },
  { weight: 1, arbitrary: fc.constant<Deed>(() => ({ kind: 'nonsense' }) as unknown as Action) },
);

/** The form that a first letter takes, filled in well. */
function begun(session: Session): Action {
  return {
    kind: 'submit',
    form: 'letter',
    handle: handleOf('issue', session),
    values: {
      name: 'Ani Sample',
      zip: '93230',
      reasons: ['health'],
      story: 'My mother drinks this water.',
      'answer:home': 'I rent my home.',
    },
  };
}

/** One answer is changed, and all the others are as they were. */
function moved(session: Session, zip: string): Action {
  return { kind: 'submit', form: 'letter', handle: handleOf('mine', session), values: { zip } };
}

/** One of the letter's paragraphs, said otherwise; where there is no letter yet, on towards it. */
function rewritten(session: Session, facts: Facts, text: string, nth: number): Action {
  const { blocks } = viewOf({ ...session, aside: { show: 'own-words' } }, facts);
  const options = blocks.flatMap((block) =>
    block.kind === 'select' && block.verb === 'edit-part' ? block.options : [],
  );
  const { value } = options[nth % options.length] ?? {};
  if (session.step !== 'reviewing' || value === undefined) return onward(session);
  const { handle } = session.draft;
  return { kind: 'submit', form: 'part', handle, at: session.at, values: { [`part:${value}`]: text } };
}

/** What a person who wants their letters does next. */
function onward(session: Session): Action {
  const press = (verb: Verb): Action => ({ kind: 'press', verb, handle: handleOf('mine', session) });
  if (session.aside) return press(session.aside.show === 'confirm' ? 'no' : 'close');
  switch (session.step) {
    case 'choosing':
    case 'asking':
      return { ...begun(session), handle: handleOf('mine', session) } as Action;
    case 'locating':
      return press('back');
    case 'reviewing':
      return press(session.asked ? 'agree' : 'get-letters');
    case 'handing-over':
    case 'done':
      return press('next');
  }
}

function answered(session: Session, { civic, now }: Facts, zip: string): Action {
  return {
    kind: 'located',
    effect: session.step === 'locating' ? session.effect : 'none',
    answer: locate({ zip }, civic, new Date(now)),
  };
}

function handleOf(who: string, session: Session): string {
  if (who === 'mine') return session.step === 'choosing' ? 'clean-water' : session.draft.handle;
  if (who === 'parked') return session.parked[0]?.draft.handle ?? '';
  return { issue: 'clean-water', example: 'try-me', nobody: '', other: 'x'.repeat(22) }[who] ?? '';
}

const WORLDS = {
  usual: { settings: { ...factsFixture().settings, mail: true } },
  otherMember: { civic: civicFixture('Riley Newcomer') },
  closed: {
    library: libraryFixture((yaml) =>
      yaml.replace('closes: 2027-03-01', 'closes: 2026-11-24').replace('closesOn: 2027-02-01', 'closesOn: 2026-11-20'),
    ),
  },
  broken: { library: libraryFixture((yaml) => yaml.replace('recipients:', 'receivers:')) },
  asking: { followUps: [followUpFixture(1, { asked: NOW, open: true }), followUpFixture(2, { asked: NOW })] },
  noData: { civic: { roster: undefined, tables: [] } },
} as const;
const world: fc.Arbitrary<keyof typeof WORLDS> = fc.oneof(
  { weight: 20, arbitrary: fc.constant('usual' as const) },
  { weight: 1, arbitrary: fc.constantFrom('otherMember', 'closed', 'broken', 'noData', 'asking') },
);
const minutes = fc.constantFrom(0, 0, 0, 1, 5, 90, 1_500);

/** Everything typed, by draft and field. */
function typedIn(session: Session): Map<string, string> {
  const drafts: Draft[] = [
    ...(session.step === 'choosing' ? [] : [session.draft]),
    ...session.parked.map(({ draft }) => draft),
  ];
  const all = drafts.flatMap(({ handle, typed }) => {
    const { answers = {}, bodies = {}, edits = [], help, reasons, ...texts } = typed;
    const single = Object.entries({ ...texts, reasons: reasons?.join(), help: help?.join('\n') });
    const many = [
      ...Object.entries(answers).map(([id, text]) => [`answer:${id}`, text] as const),
      ...edits.map(({ was, text }) => [`part:${was}`, text] as const),
      ...Object.entries(bodies).map(([seat, text]) => [`body:${seat}`, text] as const),
    ];
    return [...single, ...many].flatMap(([field, text]): [string, string][] =>
      text?.trim() ? [[`${handle} ${field}`, text]] : [],
    );
  });
  return new Map(all);
}

/** What was typed before and is there no more, or is another text, though nothing that was done meant to change it. */
function lost(before: Session, action: Action, after: Session): string[] {
  const now = typedIn(after);
  const changed = [...typedIn(before)].filter(([key, text]) => now.get(key) !== text).map(([key]) => key);
  const threwAway =
    before.aside?.show === 'confirm' && (action.kind === 'press' ? action.verb === 'yes' : action.kind === 'say');
  return threwAway ? [] : changed.filter((key) => !meant(key, { before, action, now, changed }));
}

interface Change {
  readonly before: Session;
  readonly action: Action;
  readonly now: ReadonlyMap<string, string>;
  readonly changed: readonly string[];
}

function meant(key: string, { before, action, now, changed }: Change): boolean {
  const [handle = '', field = ''] = key.split(' ');
  // A street has its hour; letters that were handed over make room for new ones.
  if (field === 'street' || (wasHanded(handle, before) && ![...now.keys()].some((one) => one.startsWith(handle))))
    return true;
  const text = now.get(key);
  switch (action.kind) {
    case 'submit':
      return submitted(field, text, action.values);
    case 'say':
      if (action.text.trim().toLowerCase() === 'skip') return changed.length === 1;
      // A message puts one text in the place of one other; a street brings its town and ZIP along, three answers one story.
      return text !== undefined && changed.filter((one) => !/ (city|state|zip|help|story)$/.test(one)).length <= 1;
    case 'press':
      return action.verb === 'skip' && changed.length === 1;
    case 'command':
      return action.name === 'skip' && changed.length === 1;
    default:
      return false;
  }
}

/** A form may change what stands on it, to just what was typed into it. */
function submitted(
  field: string,
  text: string | undefined,
  values: Readonly<Record<string, string | string[]>>,
): boolean {
  const name = field.startsWith('body:') ? 'body' : field;
  const asked = Object.keys(values).some((one) => one.startsWith('help:'));
  if (field === 'help') return asked;
  // Three answers become part of the story, and never empty it.
  if (field === 'story' && asked && text !== undefined) return true;
  const [part] = Object.entries(values).flatMap(([one, typed]) => (one.startsWith('part:') ? [typed] : []));
  // A paragraph of a text that is all the writer's own is one part of that text.
  if (part !== undefined && /^(part:|body)/.test(field)) return text?.includes(String(part)) === true;
  const value = values[name];
  if (field === 'reasons') return value !== undefined;
  return typeof value === 'string' ? (text ?? '').trim() === value.trim() : Array.isArray(value);
}

function wasHanded(handle: string, before: Session): boolean {
  const parked = before.parked.some(({ draft, handed }) => handed !== undefined && draft.handle === handle);
  return parked || ('consent' in before && before.draft.handle === handle);
}

/** Texts that were typed just now, taken without a word against it, and yet are nowhere. */
function untaken(before: Session, action: Action, { session: after, problems }: Advanced): string[] {
  const kept = new Set(typedIn(after).values());
  const wasRefused = problems.some(
    ({ field, tone }) => tone === undefined && (field === '' || (action.kind === 'say' && field === 'story')),
  );
  if (action.kind === 'submit' && action.form === 'letter' && !wasRefused) {
    const isWater = 'draft' in after && after.draft.issue === 'clean-water';
    const asked = isWater ? ['answer:home', 'answer:years'] : [];
    const texts = ['name', 'zip', 'story', ...asked].map((field) => action.values[field]);
    const { reasons = [] } = action.values;
    const picked = isWater ? [...new Set([reasons].flat())].filter((one) => one === 'health' || one === 'jobs') : [];
    return [...texts, picked.join()]
      .filter((text): text is string => typeof text === 'string' && text.trim() !== '' && text.length < 2_000)
      .filter((text) => !kept.has(text));
  }
  if (action.kind === 'submit' && action.form === 'part' && before.step === 'reviewing' && !wasRefused) {
    const texts = Object.entries(action.values).flatMap(([field, text]) =>
      field.startsWith('part:') && typeof text === 'string' ? [text] : [],
    );
    const all = [...kept].join('\n');
    return texts.filter((text) => text.trim() !== '' && text.length < 2_000 && !all.includes(text));
  }
  const isAnswer = before.step === 'asking' && before.question === 'story' && before.aside === undefined;
  if (action.kind !== 'say' || !isAnswer || wasRefused || wholeWord(action.text) || action.text.length > 12_000)
    return [];
  return action.text.trim() === '' || kept.has(action.text) ? [] : [action.text];
}

it('never throws, never loses an answer, and hands nothing over that was not read and agreed to', () => {
  let handedOver = 0;
  let reviewed = 0;
  let parts = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(deed, world, minutes), { minLength: 1, maxLength: 40 }),
      fc.constantFrom('en', 'es'),
      (steps, language) => {
        let session: Session = sessionFixture({ language: language as 'en' });
        let now = NOW;
        for (const [does, where, later] of steps) {
          now += later * 60_000;
          const facts = factsFixture({ ...WORLDS[where], now });
          const action = does(session, facts);
          const led = advance(frozen(session), action, facts);
          const { session: after, effects, problems } = led;

          expect(Session.parse(structuredClone(after))).toEqual(JSON.parse(JSON.stringify(after)));
          expect(lost(session, action, after)).toEqual([]);
          expect(untaken(session, action, led)).toEqual([]);
          for (const effect of effects) expect(after.pending).toContainEqual(effect);
          if (after.step === 'handing-over' && !('consent' in session)) {
            handedOver += 1;
            const agreed = session.step === 'reviewing' && session.asked === true && session.seen.length > 0;
            expect(agreed || session.parked.some(({ handed }) => handed !== undefined)).toBe(true);
          }
          if (after.step === 'reviewing') reviewed += 1;
          if ('draft' in after) parts = Math.max(parts, after.draft.typed.edits?.length ?? 0);
          expect(brokenInView(viewOf(after, facts, problems))).toEqual([]);
          for (const verb of FORM_VERBS) {
            const form = formOf({ kind: 'press', verb, handle: handleOf('mine', after), at: 0 }, after, facts);
            if (form) expect(brokenInForm(form)).toEqual([]);
          }
          if (action.kind === 'submit') checkSubmit(action, session, facts);
          session = after;
        }
      },
    ),
    { numRuns: 100 },
  );
  // The walk reaches the end often enough to mean something.
  expect(reviewed).toBeGreaterThan(50);
  expect(handedOver).toBeGreaterThan(5);
  expect(parts).toBeGreaterThan(0);
}, 60_000);
