import * as fc from 'fast-check';
import type { Action } from '../../../src/core/conversation/action.ts';
import { advance } from '../../../src/core/conversation/advance.ts';
import type { Advanced } from '../../../src/core/conversation/advanced.ts';
import type { Facts } from '../../../src/core/conversation/facts.ts';
import { Session } from '../../../src/core/conversation/session.ts';
import { Verb } from '../../../src/core/conversation/verbs.ts';
import { viewOf } from '../../../src/core/conversation/view-of.ts';
import { factsFixture, NOW } from '../../fixtures/conversation.ts';
import { talk } from '../../fixtures/talk.ts';
import { brokenInView } from '../../fixtures/view-limits.ts';

type Deed = (session: Session, facts: Facts) => Action;

const settings = { ...factsFixture().settings, mail: true };
const handleOf = (session: Session): string => (session.step === 'choosing' ? 'clean-water' : session.draft.handle);

/** What a person who wants a letter sent from here does next. */
function mailed(session: Session, facts: Facts): Action {
  if (!('consent' in session)) return { kind: 'command', name: 'write', args: {} };
  const handle = session.draft.handle;
  const at = session.recipients.length - 1;
  const { mail } = session;
  if (session.aside?.show !== 'mail') return { kind: 'press', verb: 'mail-it', handle, at };
  if (mail?.proved !== undefined) return { kind: 'press', verb: 'mail-agree', handle, at: session.aside.at };
  if (mail?.nonce === undefined)
    return { kind: 'submit', form: 'mail-address', handle, at, values: { email: 'ani@example.org' } };
  const code = facts.codeFor({ address: mail.address, nonce: mail.nonce });
  return { kind: 'submit', form: 'mail-code', handle, at, values: { code } };
}

/** What comes of the oldest effect. */
function performed({ pending: [first] }: Session, isWell: boolean): Action {
  if (first?.kind === 'mail-code') return { kind: 'code-mailed', effect: first.id, outcome: isWell ? 'sent' : 'away' };
  if (first?.kind === 'cancel') return { kind: 'taken-back', effect: first.id, letter: first.letter, inTime: isWell };
  return { kind: isWell ? 'performed' : 'gave-up', effect: first?.id ?? 'none' };
}

/** A letter leaves only for an address that was proved, by its writer's word to the line on screen. */
function unagreed(session: Session, { effects }: Advanced): string[] {
  return effects.flatMap((one) => {
    if (one.kind !== 'deliver') return [];
    const { mail, aside } = session;
    const isAgreed = mail?.proved !== undefined && mail.address === one.replyTo && aside?.show === 'mail';
    return isAgreed ? [] : [one.id];
  });
}

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 30, arbitrary: fc.constant<Deed>(mailed) },
  {
    weight: 14,
    arbitrary: fc.constantFrom(true, true, true, false).map(
      (isWell): Deed =>
        (session) =>
          performed(session, isWell),
    ),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(...Verb.options), fc.option(fc.nat(4), { nil: undefined }))
      .map(([verb, at]): Deed => (session) => ({ kind: 'press', verb, handle: handleOf(session), at })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom('mail-address', 'mail-code'),
        fc.nat(4),
        fc.constantFrom('000000', '12', 'x@y.org', 'x', ''),
      )
      .map(([form, at, text]): Deed => (session) => ({
        kind: 'submit',
        form: form as 'mail-code',
        handle: handleOf(session),
        at,
        values: { email: text, code: text },
      })),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('yes', 'no', 'back', 'sent', 'undo', 'status', '123456', 'ani@example.org')
      .map((text): Deed => () => ({ kind: 'say', text })),
  },
);

it('sends nothing that was not agreed to at an address that was proved, and no letter twice, whatever is done', () => {
  const start = talk(factsFixture({ settings }))
    .command('write', 'clean-water')
    .fillIn('write', { name: 'Ani Sample', zip: '93230', story: 'My mother drinks this water.' })
    .press('get-letters')
    .press('agree').session;
  // What comes before the letters was performed.
  const begun: Session = { ...start, pending: [] };
  let delivered = 0;
  const steps = fc.array(fc.tuple(deed, fc.constantFrom(0, 0, 0, 1, 20)), { minLength: 8, maxLength: 30 });
  fc.assert(
    fc.property(steps, (all) => {
      let session = begun;
      let now = NOW;
      const sent = new Set<string>();
      for (const [does, minutes] of all) {
        now += minutes * 60_000;
        const facts = factsFixture({ settings, now });
        const action = does(session, facts);
        const led = advance(session, action, facts);
        expect(unagreed(session, led)).toEqual([]);
        // What the machine gave up was never sent, and may be agreed to again.
        if (action.kind === 'gave-up') sent.delete(action.effect);
        for (const { kind, id } of led.effects) {
          if (kind !== 'deliver') continue;
          delivered += 1;
          expect(sent.has(id)).toBe(false);
          sent.add(id);
        }
        expect(Session.parse(structuredClone(led.session))).toEqual(JSON.parse(JSON.stringify(led.session)));
        expect(brokenInView(viewOf(led.session, facts, led.problems))).toEqual([]);
        session = led.session;
      }
    }),
    { numRuns: 30 },
  );
  expect(delivered).toBeGreaterThan(3);
}, 60_000);
