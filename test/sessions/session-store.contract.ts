import * as fc from 'fast-check';
import { DraftHandle, type Draft } from '../../src/core/conversation/draft.ts';
import { SHAPE, type Session } from '../../src/core/conversation/session.ts';
import { versionAfter } from '../../src/core/conversation/version.ts';
import { EventId, IssueId, PersonId } from '../../src/core/ids.ts';
import type { Committed, SessionStore } from '../../src/core/promises/sessions.ts';
import { ANI, NOW, sessionFixture } from '../fixtures/conversation.ts';

export interface StoreWorld {
  readonly store: SessionStore;
  /** Lets time pass for the store, in milliseconds. */
  readonly pass: (ms: number) => Promise<void>;
}

/** `most` saves are let through `withinMs`. */
export type MakeStore = (pace?: { readonly most: number; readonly withinMs: number }) => Promise<StoreWorld>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const BEA = PersonId.parse('slack:T1:U2');
const event = (name: string): EventId => EventId.parse(name);

/** What every keeper of sessions promises. */
export function sessionStoreContract(name: string, make: MakeStore): void {
  describe(`the ${name} session store`, () => {
    it('knows nobody at first', async () => {
      const { store } = await make();

      expect(await store.load(ANI)).toEqual({ kind: 'none' });
    });

    it('gives back what was saved, with the version that the saver can work out', async () => {
      const { store } = await make();
      const session = askingFixture({ story: 'Línea 1\n\u{1F600} "quoted" \\' });

      expect(await store.commit({ person: ANI, event: event('e1'), version: 0, session })).toBe('saved');

      const version = versionAfter({ version: 0, event: event('e1') });
      expect(await store.load(ANI)).toEqual({ kind: 'stored', session, version });
      expect(await store.load(BEA)).toEqual({ kind: 'none' });
    });

    it('hands out copies: what is done to one changes nothing that is kept', async () => {
      const { store } = await make();
      const session = askingFixture({ story: 'as typed' });
      await store.commit({ person: ANI, event: event('e1'), version: 0, session });
      const loaded = await store.load(ANI);
      if (loaded.kind !== 'stored' || loaded.session.step !== 'asking') throw new Error('Nothing was kept');

      loaded.session.draft.typed.story = 'changed outside';

      expect(await store.load(ANI)).toMatchObject({ session: { draft: { typed: { story: 'as typed' } } } });
    });

    it('does an event once: the second time it is seen, whatever version comes with it', async () => {
      const { store } = await make();
      await store.commit({ person: ANI, event: event('e1'), version: 0, session: sessionFixture() });
      const version = versionAfter({ version: 0, event: event('e1') });

      const again = { person: ANI, event: event('e1'), session: askingFixture({ name: 'second' }) };

      expect(await store.commit({ ...again, version: 0 })).toBe('seen');
      expect(await store.commit({ ...again, version })).toBe('seen');
      expect(await store.load(ANI)).toMatchObject({ session: { step: 'choosing' } });
      expect(await store.commit({ ...again, person: BEA, version: 0 })).toBe('saved');
    });

    it('refuses a stale copy, and lets the same event through with a fresh one', async () => {
      const { store } = await make();
      await store.commit({ person: ANI, event: event('e1'), version: 0, session: sessionFixture() });
      const change = { person: ANI, event: event('e2'), session: askingFixture({ name: 'Ani' }) };

      expect(await store.commit({ ...change, version: 0 })).toBe('stale');
      expect(await store.commit({ ...change, version: 12_345 })).toBe('stale');

      expect(await store.commit({ ...change, version: versionAfter({ version: 0, event: event('e1') }) })).toBe(
        'saved',
      );
    });

    it('loses nothing of fifty writers racing on one session', async () => {
      const { store } = await make();
      const writers = Array.from({ length: 50 }, (_, at) => `story-${String(at)}`);

      await Promise.all(writers.map((mark) => addTo(store, mark)));

      const loaded = await store.load(ANI);
      const kept = loaded.kind === 'stored' ? loaded.session.pending.map(({ id }) => id) : [];
      expect(new Set(kept)).toEqual(new Set(writers));
    });

    it('keeps any text as it was typed', async () => {
      const { store } = await make();
      await fc.assert(
        fc.asyncProperty(fc.uuid(), fc.string({ unit: 'grapheme', maxLength: 200 }), async (id, story) => {
          const person = PersonId.parse(`web:${id}`);
          await store.commit({ person, event: event(id), version: 0, session: askingFixture({ story }) });
          expect(await store.load(person)).toMatchObject({ session: { draft: { typed: { story } } } });
        }),
        { numRuns: 30 },
      );
    });

    it('holds back who is quicker than hands are, but never a result of ours', async () => {
      const { store, pass } = await make({ most: 3, withinMs: 10_000 });
      const version = await saveMany(store, 3);
      const next = { person: ANI, version, session: sessionFixture() };

      expect(await store.commit({ ...next, event: event('fourth') })).toBe('too-fast');
      expect(await store.commit({ ...next, event: event('result'), ours: true })).toBe('saved');
      expect(await store.commit({ person: BEA, event: event('other'), version: 0, session: sessionFixture() })).toBe(
        'saved',
      );

      await pass(10_001);
      const after = versionAfter({ version, event: event('result') });
      expect(await store.commit({ ...next, version: after, event: event('fourth') })).toBe('saved');
    });

    it('forgets a session 24 hours after its last touch', async () => {
      const { store, pass } = await make();
      await store.commit({ person: ANI, event: event('e1'), version: 0, session: sessionFixture() });
      await pass(DAY - MINUTE);
      const version = versionAfter({ version: 0, event: event('e1') });
      expect(await store.commit({ person: ANI, event: event('e2'), version, session: sessionFixture() })).toBe('saved');
      await pass(DAY - MINUTE);
      expect(await store.load(ANI)).toMatchObject({ kind: 'stored' });

      await pass(2 * MINUTE);

      expect(await store.load(ANI)).toEqual({ kind: 'none' });
    });

    it('forgets a session after seven days in all, however often it is touched', async () => {
      const { store, pass } = await make();
      let version = 0;
      const touches: Committed[] = [];
      for (let touch = 0; touch < 14; touch += 1) {
        const change = { person: ANI, event: event(`e${String(touch)}`), version, session: sessionFixture() };
        touches.push(await store.commit(change));
        version = versionAfter(change);
        await pass(DAY / 2);
      }
      expect(new Set(touches)).toEqual(new Set(['saved']));

      expect(await store.load(ANI)).toEqual({ kind: 'none' });
      const late = { person: ANI, event: event('late'), version, session: sessionFixture() };
      expect(await store.commit(late)).toBe('stale');
    });

    it('keeps the street of a written letter for an hour, and the rest', async () => {
      const { store, pass } = await make();
      await store.commit({ person: ANI, event: event('e1'), version: 0, session: writtenFixture() });
      await pass(59 * MINUTE);
      expect(await store.load(ANI)).toMatchObject({ session: { draft: { typed: { street: '12 Elm Street' } } } });

      await pass(2 * MINUTE);
      await store.sweep();

      const loaded = await store.load(ANI);
      expect(loaded).toMatchObject({ session: { draft: { typed: { name: 'Ani', story: 'My own words.' } } } });
      expect(JSON.stringify(loaded)).not.toContain('Elm Street');
    });

    it('remembers apart from the session, until 180 days unused', async () => {
      const { store, pass } = await make();
      await store.remember(ANI, { name: 'Ani Sample', zip: '93230' });
      await store.commit({ person: ANI, event: event('e1'), version: 0, session: sessionFixture() });
      const known = { kind: 'none', remembered: { name: 'Ani Sample', zip: '93230' } };

      await pass(179 * DAY);
      await store.sweep();
      expect(await store.load(ANI)).toEqual(known);
      await pass(179 * DAY);
      expect(await store.load(ANI)).toEqual(known);

      await pass(181 * DAY);
      expect(await store.load(ANI)).toEqual({ kind: 'none' });
    });

    it('lets go of what it was asked to remember', async () => {
      const { store } = await make();
      await store.remember(ANI, { name: 'Ani Sample', zip: '93230' });

      await store.remember(ANI, undefined);
      await store.remember(ANI, undefined);

      expect(await store.load(ANI)).toEqual({ kind: 'none' });
    });

    it('forgets all of one person, twice as well as once, and nothing of another', async () => {
      const { store } = await make();
      for (const person of [ANI, BEA]) {
        await store.commit({ person, event: event('e1'), version: 0, session: sessionFixture() });
        await store.remember(person, { name: 'Somebody', zip: '93230' });
      }

      await store.forget(ANI);
      await store.forget(ANI);

      expect(await store.load(ANI)).toEqual({ kind: 'none' });
      expect(await store.load(BEA)).toMatchObject({ kind: 'stored' });
    });

    it('refuses a copy from before a forgetting, even after a new beginning', async () => {
      const { store } = await make();
      const old = { person: ANI, event: event('e1'), version: 0, session: askingFixture({ name: 'Ani' }) };
      await store.commit(old);
      await store.forget(ANI);
      await store.commit({ person: ANI, event: event('e2'), version: 0, session: sessionFixture() });

      const copy = { person: ANI, event: event('e3'), version: versionAfter(old), session: old.session };

      expect(await store.commit(copy)).toBe('stale');
      expect(await store.load(ANI)).toMatchObject({ session: { step: 'choosing' } });
    });

    it('leaves alone what a newer version wrote, and says what cannot be read', async () => {
      const { store } = await make();
      const newer = { ...sessionFixture(), shape: SHAPE + 1, news: ['of tomorrow'] } as unknown as Session;
      await store.commit({ person: ANI, event: event('e1'), version: 0, session: newer });
      const broken = { ...sessionFixture(), step: 'nowhere' } as unknown as Session;
      await store.commit({ person: BEA, event: event('e1'), version: 0, session: broken });

      await store.sweep();

      const version = versionAfter({ version: 0, event: event('e1') });
      expect(await store.load(ANI)).toEqual({ kind: 'newer', shape: SHAPE + 1 });
      expect(await store.load(BEA)).toEqual({ kind: 'unreadable', version });
      expect(await store.commit({ person: ANI, event: event('e2'), version: 0, session: sessionFixture() })).toBe(
        'stale',
      );
      expect(await store.load(ANI)).toEqual({ kind: 'newer', shape: SHAPE + 1 });
    });

    it('names those in a sweep whose effects are not known to be done', async () => {
      const { store } = await make();
      const waiting: Session = { ...sessionFixture(), pending: [{ kind: 'remember', id: 'remember:1' }] };
      await store.commit({ person: ANI, event: event('e1'), version: 0, session: waiting });
      await store.commit({ person: BEA, event: event('e1'), version: 0, session: sessionFixture() });

      expect(await store.sweep()).toEqual([ANI]);

      const version = versionAfter({ version: 0, event: event('e1') });
      await store.commit({ person: ANI, event: event('e2'), version, session: sessionFixture() });
      expect(await store.sweep()).toEqual([]);
    });
  });
}

type Asking = Extract<Session, { step: 'asking' }>;

export function draftFixture(typed: Draft['typed'] = {}): Draft {
  return {
    handle: DraftHandle.parse('h'.repeat(22)),
    issue: IssueId.parse('clean-water'),
    began: NOW,
    typed,
    skipped: [],
    leftOut: [],
    saidSigned: [],
    round: 1,
  };
}

function askingFixture(typed: Draft['typed']): Asking {
  const { step: _step, ...about } = sessionFixture() as Extract<Session, { step: 'choosing' }>;
  return { ...about, step: 'asking', draft: draftFixture(typed) };
}

function writtenFixture(): Session {
  const draft = { ...draftFixture({ name: 'Ani', street: '12 Elm Street', story: 'My own words.' }), streetAt: NOW };
  const { step: _step, ...about } = sessionFixture() as Extract<Session, { step: 'choosing' }>;
  return { ...about, step: 'reviewing', draft, recipients: [], at: 0, seen: [] };
}

/** Adds a mark to the session of Ani, again and again until it is saved. */
async function addTo(store: SessionStore, mark: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const loaded = await store.load(ANI);
    const now = loaded.kind === 'stored' ? loaded : { session: sessionFixture(), version: 0 };
    const pending = [...now.session.pending, { kind: 'remember' as const, id: mark }];
    const session = { ...now.session, pending };
    const change = { person: ANI, event: event(mark), version: now.version, session, ours: true };
    if ((await store.commit(change)) === 'saved') return;
  }
  throw new Error('Never saved');
}

async function saveMany(store: SessionStore, times: number): Promise<number> {
  let version = 0;
  for (let at = 0; at < times; at += 1) {
    const change = { person: ANI, event: event(`quick-${String(at)}`), version, session: sessionFixture() };
    await store.commit(change);
    version = versionAfter(change);
  }
  return version;
}
