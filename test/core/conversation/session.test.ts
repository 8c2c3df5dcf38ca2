import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { advance } from '../../../src/core/conversation/advance.ts';
import { expire, STREET_MS } from '../../../src/core/conversation/expire.ts';
import { placeFor } from '../../../src/core/conversation/place.ts';
import { readSession } from '../../../src/core/conversation/read-session.ts';
import { SHAPE, type Session } from '../../../src/core/conversation/session.ts';
import { IssueId } from '../../../src/core/ids.ts';
import { needs } from '../../../src/core/conversation/needs.ts';
import { viewOf } from '../../../src/core/conversation/view-of.ts';
import { factsFixture, NOW, sessionFixture } from '../../fixtures/conversation.ts';

const GOLDEN = join(__dirname, '../../fixtures/sessions');
const STEPS = ['asking', 'choosing', 'done', 'handing-over', 'locating', 'reviewing'];

const golden = (shape: number, step: string): unknown =>
  JSON.parse(readFileSync(join(GOLDEN, `shape-${String(shape)}`, `${step}.json`), 'utf8'));

function read(step: string): Session {
  const found = readSession(golden(SHAPE, step));
  if (found.kind !== 'read') throw new Error(`The ${step} session is ${found.kind}`);
  return found.session;
}

it('of the first shape knew no seat of what it counted: its receipt tells it', () => {
  const letter = `l${'a'.repeat(43)}`;
  const { pending: _none, ...rest } = golden(1, 'choosing') as Record<string, unknown>;
  const about = { letter, issue: 'clean-water' };
  const counted = { kind: 'count', ...about, community: 'discord:100' };
  const receipt = {
    kind: 'receipt',
    ...about,
    seat: 'house:CA-21',
    round: 1,
    channel: 'hand',
    status: 'prepared',
    at: 1,
  };
  const pending = [
    { ...receipt, id: 'a' },
    { ...counted, id: 'b', what: 'made' },
    { ...counted, id: 'c', what: 'unsent' },
  ];

  expect(readSession({ ...rest, pending })).toMatchObject({
    session: {
      pending: [
        { kind: 'receipt' },
        { kind: 'count', seat: 'house:CA-21', stance: 'unknown', what: 'made' },
        { kind: 'uncount', id: 'c', letter },
      ],
    },
  });
});

describe('a stored session', () => {
  const shapes = [SHAPE - 2, SHAPE - 1, SHAPE].filter((shape) => shape > 0);

  it.each(shapes)('of shape %i is kept for every step there is', (shape) => {
    expect(readdirSync(join(GOLDEN, `shape-${String(shape)}`)).toSorted()).toEqual(STEPS.map((step) => `${step}.json`));
  });

  it.each(shapes.flatMap((shape) => STEPS.map((step) => [shape, step] as const)))(
    'of shape %i at the step %s is read, shown and gone on with',
    (shape, step) => {
      const found = readSession(golden(shape, step));
      expect(found).toMatchObject({ kind: 'read', session: { step } });
      if (found.kind !== 'read') return;
      if (shape === SHAPE) expect(found.session).toEqual(golden(shape, step));
      expect(viewOf(found.session, factsFixture()).blocks.length).toBeGreaterThan(0);
      expect(() => advance(found.session, { kind: 'say', text: 'next' }, factsFixture())).not.toThrow();
    },
  );

  it('under a screen that only another version knows is kept, and shown without it', () => {
    const found = readSession({ ...(golden(SHAPE, 'reviewing') as object), aside: { show: 'from-tomorrow', at: 7 } });

    expect(found).toEqual({ kind: 'read', session: golden(SHAPE, 'reviewing') });
  });

  it('of a newer shape is left alone', () => {
    expect(readSession({ shape: SHAPE + 1, step: 'dancing' })).toEqual({ kind: 'newer', shape: SHAPE + 1 });
  });

  it.each([
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { shape: '1' },
    { shape: SHAPE, step: 'dancing' },
    { shape: 0 },
    { shape: 1 },
  ])('that is %j cannot be read, and nothing is thrown', (stored) => {
    expect(readSession(stored)).toEqual({ kind: 'unreadable' });
  });

  it('of an older shape is brought up step by step', () => {
    const { shape: _shape, manner: _manner, ...rest } = golden(SHAPE, 'choosing') as Record<string, unknown>;
    const upgrades = {
      1: (old: object) => ({ ...old, mode: 'talk' }),
      2: ({ mode, ...old }: Readonly<Record<string, unknown>>) => ({ ...old, manner: mode }),
    };
    expect(readSession({ ...rest, shape: 1 }, upgrades, 3)).toMatchObject({
      kind: 'read',
      session: { manner: 'talk' },
    });
    expect(readSession({ ...rest, shape: 0 }, upgrades, 3)).toEqual({ kind: 'unreadable' });
  });
});

it('loses its street an hour after it was typed, and not before', () => {
  const reviewing = read('reviewing');
  if (reviewing.step !== 'reviewing') throw new Error('unexpected');
  const typed = { ...reviewing.draft.typed, street: '12 Elm Street' };
  const withStreet: Session = { ...reviewing, draft: { ...reviewing.draft, typed, streetAt: NOW } };

  expect(expire(withStreet, NOW + STREET_MS - 1)).toBe(withStreet);
  expect(JSON.stringify(expire(withStreet, NOW + STREET_MS))).not.toContain('Elm');
  const parked: Session = { ...sessionFixture(), parked: [{ draft: withStreet.draft }] };
  expect(JSON.stringify(expire(parked, NOW + STREET_MS))).not.toContain('Elm');
  // While the street is still being looked up it is needed.
  const locating = read('locating');
  expect(expire(locating, NOW + 2 * STREET_MS)).toBe(locating);
});

it('hands the place of a look-up to whoever performs it, once, and writes no street into the effect', () => {
  const locating = read('locating');
  const [effect] = locating.pending;
  if (locating.step !== 'locating') throw new Error('unexpected');
  expect(placeFor(locating.draft)).toMatchObject({
    street: '12 Elm Street',
    city: 'Visalia',
    state: 'CA',
    zip: '93291',
  });
  expect(JSON.stringify(effect)).not.toContain('Elm');
});

it('asks for receipts and counts only where they are shown', () => {
  expect(needs(read('reviewing'))).toEqual({ receipts: false, counts: false, followUps: false });
  expect(needs({ ...sessionFixture(), aside: { show: 'status' } })).toEqual({
    receipts: true,
    counts: false,
    followUps: true,
  });
  expect(needs(sessionFixture())).toEqual({ receipts: false, counts: true, followUps: false });
  expect(
    needs({ ...sessionFixture(), aside: { show: 'open-letter', issue: IssueId.parse('clean-water') } }),
  ).toMatchObject({
    openLetter: 'clean-water',
  });
});

it('is the same for the same action, and is not changed by it', () => {
  const before = read('reviewing');
  const copy = structuredClone(before);
  const facts = factsFixture();
  const once = advance(before, { kind: 'command', name: 'status', args: {} }, facts);
  expect(advance(before, { kind: 'command', name: 'status', args: {} }, facts)).toEqual(once);
  expect(before).toEqual(copy);
});
