import type { PerformMailParts } from '../../../src/app/mail/perform-mail.ts';
import type { DraftHandle } from '../../../src/core/conversation/draft.ts';
import { SHAPE, type Session } from '../../../src/core/conversation/session.ts';
import { SENTENCES } from '../../../src/core/conversation/sentences.ts';
import { versionAfter } from '../../../src/core/conversation/version.ts';
import type { View } from '../../../src/core/conversation/view.ts';
import { UserError } from '../../../src/core/errors.ts';
import { EventId, type PersonId } from '../../../src/core/ids.ts';
import type { Located } from '../../../src/core/official/civic.ts';
import { locate } from '../../../src/core/official/locate.ts';
import type { Receipts } from '../../../src/core/promises/delivery.ts';
import type { Locator } from '../../../src/core/promises/officials.ts';
import type { SessionStore } from '../../../src/core/promises/sessions.ts';
import { createMemoryReceipts } from '../../../src/delivery/memory-receipts.ts';
import { createMemorySessionStore } from '../../../src/sessions/memory-session-store.ts';
import { ANI, civicFixture, HERE, NOW, sessionFixture } from '../../fixtures/conversation.ts';
import { until } from '../../fixtures/until.ts';
import { said, worldFixture, type World } from './handle-fixture.ts';

const { told } = SENTENCES.en;
const STORY = 'My mother drinks this water.';
const FORM = { kind: 'submit', form: 'letter', handle: 'clean-water' } as const;
const TYPED = { name: 'Ani Sample', zip: '93230', story: STORY };
const who = { person: ANI, community: HERE };

async function sessionOf({ sessions }: Pick<World, 'sessions'>): Promise<Session> {
  const loaded = await sessions.load(ANI);
  if (loaded.kind !== 'stored') throw new Error(`Nothing is stored: ${loaded.kind}`);
  return loaded.session;
}

async function draftHandle(world: Pick<World, 'sessions'>): Promise<DraftHandle> {
  const session = await sessionOf(world);
  if (session.step === 'choosing') throw new Error('No letter was begun');
  return session.draft.handle;
}

/** From the form to the consent line. */
async function reviewed(world: World): Promise<DraftHandle> {
  await world.does({ ...FORM, values: TYPED });
  const handle = await draftHandle(world);
  await world.does({ kind: 'press', verb: 'get-letters', handle });
  return handle;
}

/** Doors with nothing of theirs in a direct message. */
const doorsFixture = (forget: (person: PersonId) => Promise<void>) => ({ standingWith: async () => [], forget });

/** A promise and its key. */
function gate<T = void>() {
  let open!: (value: T) => void;
  const opened = new Promise<T>((resolve) => (open = resolve));
  return { opened, open };
}

describe('a touch', () => {
  it('leads from a form to letters in hand, and leaves nothing to be done', async () => {
    const world = worldFixture();
    const handle = await reviewed(world);

    const kit = await world.does({ kind: 'press', verb: 'agree', handle });

    expect(kit.screen).toBe('kit');
    const receipts = await world.receipts.list(ANI);
    expect(receipts.map(({ seat, status }) => [seat, status])).toEqual([
      ['house:CA-21', 'prepared'],
      ['senate:CA:1', 'prepared'],
      ['senate:CA:3', 'prepared'],
      ['office:secretary-of-water', 'prepared'],
    ]);
    expect((await sessionOf(world)).pending).toEqual([]);
    expect([...(await world.tallies.counts(HERE))]).toEqual([['clean-water', { made: 4, sent: 0 }]]);
  });

  it('costs one commit and no loading, once the person is known', async () => {
    const calls: string[] = [];
    const world = worldFixture({ sessions: counted(createMemorySessionStore({ clock: () => NOW }), calls) });
    await world.does({ kind: 'command', name: 'help', args: {} });
    expect(calls).toEqual(['load', 'commit']);

    calls.length = 0;
    await world.does({ kind: 'command', name: 'write', args: {} });
    await world.does({ ...FORM, values: TYPED });

    expect(calls).toEqual(['commit', 'commit']);
  });

  it('delivered twice is done once: the second shows where things stand', async () => {
    const steps: string[] = [];
    const world = worldFixture({ receipts: counted(createMemoryReceipts({ clock: () => NOW }), steps) });
    const handle = await reviewed(world);
    const action = { kind: 'press', verb: 'agree', handle } as const;
    const first = await world.does(action, 'click-1');
    const before = await sessionOf(world);
    const stepped = steps.filter((call) => call === 'step').length;

    const again = await world.does(action, 'click-1');

    expect(again.screen).toBe(first.screen);
    expect(said(again)).toEqual([]);
    expect(await sessionOf(world)).toEqual(before);
    expect(steps.filter((call) => call === 'step')).toHaveLength(stepped);
  });

  it('on an old button changes nothing and says where things stand', async () => {
    const world = worldFixture();
    const handle = await reviewed(world);
    const before = await sessionOf(world);

    const stale = await world.does({ kind: 'press', verb: 'fill-in', handle: 'x'.repeat(22) });
    const foreign = await world.handle.handle({
      person: 'slack:T1:U2' as typeof ANI,
      event: EventId.parse('theirs'),
      action: { kind: 'press', verb: 'agree', handle },
    });

    expect(said(stale)).toEqual([told.notYours]);
    expect(said(foreign)).toEqual([told.notYours]);
    expect(await sessionOf(world)).toEqual(before);
  });

  it('too fast is told so, and nothing changes', async () => {
    const sessions = createMemorySessionStore({ clock: () => NOW, pace: { most: 1, withinMs: 1_000 } });
    const world = worldFixture({ sessions });
    await world.does({ ...FORM, values: TYPED });
    const before = await sessionOf(world);

    const view = await world.does({ kind: 'command', name: 'help', args: {} });

    expect(said(view)).toEqual([told.tooFast]);
    expect(await sessionOf(world)).toEqual(before);
  });
});

describe('two at once', () => {
  it('in two processes: the stale copy is loaded again, and neither loses anything', async () => {
    const one = worldFixture();
    await one.does({ ...FORM, values: TYPED });
    const handle = await draftHandle(one);
    const two = one.another();
    await two.handle.show(who);

    await one.does({ kind: 'submit', form: 'words', handle, values: { story: 'A story from the first tab.' } });
    const view = await two.does({ kind: 'command', name: 'language', args: { language: 'es' } });

    expect(view.title).not.toBe('');
    expect(await sessionOf(one)).toMatchObject({
      language: 'es',
      draft: { typed: { name: 'Ani Sample', story: 'A story from the first tab.' } },
    });
  });

  it('in two processes: what one of them forgot no other shows, gives or goes on with', async () => {
    const one = worldFixture();
    await one.does({ ...FORM, values: TYPED });
    const two = one.another();
    await two.does({ kind: 'command', name: 'forget', args: {} });
    await two.does({ kind: 'press', verb: 'yes', handle: '' });
    await two.handle.idle();

    expect(JSON.stringify(await one.handle.show(who))).not.toContain(TYPED.name);
    expect(JSON.stringify(await one.handle.records(who))).not.toContain(TYPED.name);
    expect(JSON.stringify((await one.handle.look(who)).session)).not.toContain(TYPED.name);
    await one.does({ kind: 'command', name: 'write', args: {} });
    expect(JSON.stringify(await sessionOf(one))).not.toContain(TYPED.name);
  });

  it('as twenty clicks over two processes: each is done, in some order, once', async () => {
    const one = worldFixture();
    await one.does({ ...FORM, values: TYPED });
    const handle = await draftHandle(one);
    const two = one.another();
    const clicks = Array.from({ length: 20 }, (_, at) =>
      (at % 2 ? one : two).does({ kind: 'press', verb: 'not-mine', handle, at: 0 }, `click-${String(at % 10)}`),
    );

    const views = await Promise.all(clicks);

    expect(views.map(({ screen }) => screen)).not.toContain('told');
    expect([...one.lines, ...two.lines]).toEqual([]);
  });
});

describe('a crash between commit and effect', () => {
  it('is made good at the next touch, in another process, once', async () => {
    const calls: string[] = [];
    const receipts = createMemoryReceipts({ clock: () => NOW });
    const dying = worldFixture({ receipts: { ...receipts, step: () => new Promise(() => undefined) }, patienceMs: 0 });
    const handle = await reviewed(dying);
    await dying.does({ kind: 'press', verb: 'agree', handle });
    expect((await sessionOf(dying)).pending.length).toBeGreaterThan(0);
    expect(await receipts.list(ANI)).toEqual([]);

    const { sessions, tallies } = dying;
    const next = worldFixture({ sessions, tallies, receipts: counted(receipts, calls) });
    await next.does({ kind: 'command', name: 'help', args: {} });
    await next.handle.idle();

    expect(await receipts.list(ANI)).toHaveLength(4);
    expect(calls.filter((call) => call === 'step')).toHaveLength(4);
    expect((await sessionOf(next)).pending).toEqual([]);
    expect([...(await tallies.counts(HERE)).values()]).toEqual([{ made: 4, sent: 0 }]);
    expect(await next.handle.sweep()).toBe(0);
  });

  it('is made good by the sweep where the person does not come back', async () => {
    const receipts = createMemoryReceipts({ clock: () => NOW });
    let isDown = true;
    const shaky: Receipts = {
      ...receipts,
      step: async (...args) => {
        if (isDown) throw new Error('Ani Sample, 12 Elm Street: connection lost');
        await receipts.step(...args);
      },
    };
    const world = worldFixture({ receipts: shaky });
    const handle = await reviewed(world);
    const kit = await world.does({ kind: 'press', verb: 'agree', handle });
    expect(kit.screen).toBe('kit');
    expect(await world.handle.sweep()).toBe(1);
    expect((await sessionOf(world)).pending).toHaveLength(4);

    isDown = false;
    expect(await world.handle.sweep()).toBe(1);

    expect(await receipts.list(ANI)).toHaveLength(4);
    expect(await world.handle.sweep()).toBe(0);
    expect(world.lines.join('')).toContain('Effect failed, it stays');
    expect(world.lines.join('')).not.toMatch(/Elm Street|Ani/);
  });
});

describe('a look-up', () => {
  const street = { kind: 'submit', form: 'street', values: { street: '12 Elm Street', zip: '93291' } } as const;
  const answer = (): Located => locate({ zip: '93230' }, civicFixture(), new Date(NOW));

  async function askedForStreet(world: World): Promise<View> {
    await world.does({ ...FORM, values: { ...TYPED, zip: '93291' } });
    return await world.does({ ...street, handle: await draftHandle(world) });
  }

  it('that is quick is not seen', async () => {
    const world = worldFixture({ locator: { locate: async () => answer() } });

    expect((await askedForStreet(world)).screen).toBe('review');
  });

  it('that is slow shows a screen that says so, and the next one goes to whoever listens', async () => {
    const { opened, open } = gate<Located>();
    const world = worldFixture({ locator: { locate: () => opened }, patienceMs: 0 });
    const later = gate<View>();
    const end = world.handle.onView(ANI, later.open);

    expect((await askedForStreet(world)).screen).toBe('locating');
    open(answer());

    expect((await later.opened).screen).toBe('review');
    end();
    expect((await sessionOf(world)).pending).toEqual([]);
  });

  it('that fails is given up and asked again, and the street stays typed', async () => {
    const broken: Locator = { locate: () => Promise.reject(new Error('12 Elm Street is unknown')) };
    const world = worldFixture({ locator: broken });

    const view = await askedForStreet(world);

    expect(said(view)).not.toEqual([]);
    expect(await sessionOf(world)).toMatchObject({ step: 'asking', draft: { typed: { street: '12 Elm Street' } } });
    expect(world.lines.join('')).not.toContain('Elm');
  });

  it('is not made for one person more than 20 times in an hour: the district is picked by hand', async () => {
    let asked = 0;
    const unplaced = (): Located => locate({ zip: '93291' }, civicFixture(), new Date(NOW));
    let now = NOW;
    const locator = { locate: async () => ((asked += 1), unplaced()) };
    const world = worldFixture({ locator, clock: () => now });
    await world.does({ ...FORM, values: { ...TYPED, zip: '93291' } });
    const handle = await draftHandle(world);
    let view: unknown;
    for (let at = 0; at < 25; at += 1) {
      now += 60_000;
      view = await world.does({ ...street, handle, values: { street: `${String(at)} Elm Street`, zip: '93291' } });
    }

    expect(asked).toBe(20);
    expect(JSON.stringify(view)).toContain('You have looked up many streets this hour.');
    expect(await sessionOf(world)).toMatchObject({ step: 'asking', draft: { typed: { street: '24 Elm Street' } } });
  });

  it('that comes back after everything was forgotten brings nothing back', async () => {
    const { opened, open } = gate<Located>();
    const world = worldFixture({ locator: { locate: () => opened }, patienceMs: 0 });
    await askedForStreet(world);
    await world.does({ kind: 'command', name: 'forget', args: {} });
    await world.does({ kind: 'press', verb: 'yes', handle: '' });

    open(answer());
    await world.handle.idle();

    expect(await world.sessions.load(ANI)).toEqual({ kind: 'none' });
  });
});

describe('forgetting', () => {
  it('empties every store at once, and the copy in this process, and has whatever else holds it let go', async () => {
    const lettingGo: string[] = [];
    const world = worldFixture({
      forgotten: async () => void lettingGo.push('file'),
      doors: doorsFixture(async () => void lettingGo.push('doors')),
    });
    const handle = await reviewed(world);
    await world.does({ kind: 'press', verb: 'agree', handle });
    await world.does({ kind: 'press', verb: 'remember', handle });

    await world.does({ kind: 'command', name: 'forget', args: {} });
    const view = await world.does({ kind: 'press', verb: 'yes', handle: '' });

    expect(view.screen).toBe('forgotten');
    // A door may take longer than until the file is rewritten, and what it noted goes last.
    expect(lettingGo).toEqual(['file', 'doors', 'file']);
    expect(await world.sessions.load(ANI)).toEqual({ kind: 'none' });
    expect(await world.receipts.list(ANI)).toEqual([]);
    expect([...(await world.tallies.counts(HERE))]).toEqual([]);
    expect((await world.handle.show(who)).screen).toBe('choosing');
  });
});

describe('a mail server that takes its time with a code', () => {
  it('keeps nothing waiting that its writer asks for meanwhile: everything is forgotten at once', async () => {
    const { opened, open } = gate<'sent'>();
    const mail = {
      codeMailer: { send: () => opened },
      codeFor: () => '042137',
    } as Partial<PerformMailParts> as PerformMailParts;
    const world = worldFixture({ mail, patienceMs: 0 });
    const handle = await reviewed(world);
    await world.does({ kind: 'press', verb: 'agree', handle });
    const values = { email: 'ani@home.example' };
    await world.does({ kind: 'submit', form: 'mail-address', handle, at: 3, values });
    expect((await sessionOf(world)).pending).toMatchObject([{ kind: 'mail-code' }]);

    await world.does({ kind: 'command', name: 'forget', args: {} });
    await world.does({ kind: 'press', verb: 'yes', handle: '' });
    await until(
      () => world.sessions.load(ANI),
      ({ kind }) => kind === 'none',
    );

    open('sent');
    await world.handle.idle();
    expect(await world.sessions.load(ANI)).toEqual({ kind: 'none' });
    expect(await world.receipts.list(ANI)).toEqual([]);
  });
});

describe('forgetting while a platform takes its time', () => {
  it('answers presses meanwhile, and a letter that is begun then stays', async () => {
    const { opened, open } = gate();
    const world = worldFixture({ doors: doorsFixture(() => opened), patienceMs: 0 });
    const handle = await reviewed(world);
    await world.does({ kind: 'press', verb: 'agree', handle });
    await world.does({ kind: 'command', name: 'forget', args: {} });
    expect((await world.does({ kind: 'press', verb: 'yes', handle: '' })).screen).toBe('forgotten');

    expect((await world.does({ kind: 'command', name: 'help', args: {} })).screen).toBe('help');
    expect(await world.receipts.list(ANI)).toEqual([]);
    await reviewed(world);
    open();
    await world.handle.idle();

    const session = await sessionOf(world);
    expect(session).toMatchObject({ pending: [] });
    expect(session.step).not.toBe('choosing');
  });

  it('leaves nothing where nothing was begun meanwhile', async () => {
    const { opened, open } = gate();
    const world = worldFixture({ doors: doorsFixture(() => opened), patienceMs: 0 });
    await reviewed(world);
    await world.does({ kind: 'command', name: 'forget', args: {} });
    await world.does({ kind: 'press', verb: 'yes', handle: '' });
    await world.does({ kind: 'command', name: 'help', args: {} });
    open();
    await world.handle.idle();

    expect(await world.sessions.load(ANI)).toEqual({ kind: 'none' });
  });
});

describe('forgetting while a platform is away', () => {
  it('keeps nothing waiting but that its messages are still to be taken back', async () => {
    let isAway = true;
    const asked: string[] = [];
    const forget = async (person: string): Promise<void> => {
      asked.push(person);
      if (isAway) throw new Error('ECONNREFUSED');
    };
    const store = createMemorySessionStore({ clock: () => NOW });
    const remembered: unknown[] = [];
    const sessions: SessionStore = {
      ...store,
      remember: async (person, what) => (remembered.push(what), await store.remember(person, what)),
    };
    const world = worldFixture({ sessions, doors: doorsFixture(forget) });
    const handle = await reviewed(world);
    await world.does({ kind: 'press', verb: 'agree', handle });
    await world.does({ kind: 'press', verb: 'remember', handle });
    await world.does({ kind: 'command', name: 'forget', args: {} });
    await world.does({ kind: 'press', verb: 'yes', handle: '' });

    const left = await world.sessions.load(ANI);
    expect(left).toMatchObject({ kind: 'stored', session: { step: 'choosing', pending: [{ kind: 'forget' }] } });
    expect(JSON.stringify(left)).not.toMatch(/Ani Sample|93230|mother/);
    expect(await world.receipts.list(ANI)).toEqual([]);
    expect(remembered).toHaveLength(2);
    expect(remembered.at(-1)).toBeUndefined();

    isAway = false;
    await world.handle.sweep();

    expect(asked).toEqual([ANI, ANI]);
    expect(await world.sessions.load(ANI)).toEqual({ kind: 'none' });
  });
});

describe('a store that fails', () => {
  const down = () => Promise.reject(new Error('READONLY, while saving "Ani Sample"'));

  it('while saving: it is told, and what was typed is saved with the next press', async () => {
    const store = createMemorySessionStore({ clock: () => NOW });
    let isDown = false;
    const world = worldFixture({
      sessions: { ...store, commit: (change) => (isDown ? down() : store.commit(change)) },
    });
    await world.does({ kind: 'command', name: 'write', args: {} });

    isDown = true;
    const view = await world.does({ ...FORM, values: TYPED });
    expect(said(view)).toContain(told.notSaved);
    expect(await store.load(ANI)).toMatchObject({ session: { step: 'choosing' } });

    isDown = false;
    await world.does({ kind: 'command', name: 'help', args: {} });

    expect(await store.load(ANI)).toMatchObject({ session: { draft: { typed: TYPED } } });
    expect(world.lines.join('')).not.toMatch(/Ani|mother/);
  });

  it('while saving: the effects of what is not saved wait, even for the sweep', async () => {
    const store = createMemorySessionStore({ clock: () => NOW });
    const asked: string[] = [];
    let isDown = false;
    const locator: Locator = {
      locate: async () => (asked.push('street'), locate({ zip: '93230' }, civicFixture(), new Date(NOW))),
    };
    const world = worldFixture({
      locator,
      sessions: {
        ...store,
        commit: (change) => (isDown ? down() : store.commit(change)),
        sweep: async () => [ANI],
      },
    });
    await world.does({ ...FORM, values: { ...TYPED, zip: '93291' } });
    const values = { street: '12 Elm Street', zip: '93291' };
    isDown = true;
    await world.does({ kind: 'submit', form: 'street', handle: await draftHandle(world), values });

    await world.handle.sweep();
    expect(asked).toEqual([]);

    isDown = false;
    await world.does({ kind: 'command', name: 'help', args: {} });
    expect(asked).toEqual(['street']);
    expect(await store.load(ANI)).toMatchObject({ session: { step: 'reviewing' } });
  });

  it('while saving a press: the button is there to be pressed again', async () => {
    const store = createMemorySessionStore({ clock: () => NOW });
    let isDown = false;
    const world = worldFixture({
      sessions: { ...store, commit: (change) => (isDown ? down() : store.commit(change)) },
    });
    const handle = await reviewed(world);
    isDown = true;

    const failed = await world.does({ kind: 'press', verb: 'agree', handle });
    isDown = false;
    const again = await world.does({ kind: 'press', verb: 'agree', handle });

    expect([failed.screen, said(failed)]).toEqual(['consent', [told.notSaved]]);
    expect(again.screen).toBe('kit');
    expect(await world.receipts.list(ANI)).toHaveLength(4);
  });

  it('while loading: it is told', async () => {
    const store = createMemorySessionStore({ clock: () => NOW });
    const world = worldFixture({ sessions: { ...store, load: down } });

    expect(said(await world.does({ kind: 'command', name: 'write', args: {} }))).toEqual([told.notSaved]);
    await expect(world.handle.look(who)).rejects.toThrow(UserError);
    expect(await world.handle.show(who)).toMatchObject({ screen: 'told', title: told.title });
  });
});

describe('what is stored', () => {
  it('by a newer version stays as it is, and the person is told', async () => {
    const world = worldFixture();
    const newer = { ...sessionFixture(), shape: SHAPE + 1 } as unknown as Session;
    await world.sessions.commit({ person: ANI, event: EventId.parse('e1'), version: 0, session: newer });

    const view = await world.does({ kind: 'command', name: 'write', args: {} });

    expect(said(view)).toEqual([told.newer]);
    expect(await world.sessions.load(ANI)).toEqual({ kind: 'newer', shape: SHAPE + 1 });
  });

  it('and cannot be read makes room for a new beginning, which says so', async () => {
    const world = worldFixture();
    const broken = { ...sessionFixture(), step: 'nowhere' } as unknown as Session;
    const change = { person: ANI, event: EventId.parse('e1'), version: 0, session: broken };
    await world.sessions.commit(change);

    const view = await world.does({ kind: 'command', name: 'write', args: {} });

    expect(said(view)).toEqual([told.unreadable]);
    const version = versionAfter({ version: versionAfter(change), event: EventId.parse('none') });
    expect(await world.sessions.load(ANI)).toMatchObject({ kind: 'stored', version });
  });
});

describe('an error', () => {
  const failing = (error: Error) =>
    worldFixture({
      tallies: {
        add: async () => undefined,
        takeBack: async () => undefined,
        hear: async () => undefined,
        counts: async () => {
          throw error;
        },
        cells: async () => [],
        listed: async () => [],
        forget: async () => undefined,
        sweep: async () => undefined,
      },
    });

  it('that the person can mend is shown as written', async () => {
    const world = failing(new UserError('closed', 'Come back on Monday.'));

    expect(said(await world.does({ kind: 'command', name: 'write', args: {} }))).toEqual(['Come back on Monday.']);
    expect(world.lines).toEqual([]);
  });

  it('of ours is logged with a reference, without its message, and the person sees the reference', async () => {
    const world = failing(new Error('Ani Sample broke it'));

    const [says] = said(await world.does({ kind: 'command', name: 'write', args: {} }));

    const logged = JSON.parse(world.lines[0]!) as { reference: string; at: string[] };
    expect(says).toBe(told.failed(logged.reference));
    expect(logged.at.join()).toContain('handle.test.ts');
    expect(world.lines.join('')).not.toContain('Ani');
  });
});

/** The same store, which writes down what it is asked. */
function counted<S extends SessionStore | Receipts>(store: S, calls: string[]): S {
  const entries = Object.entries(store as object as Record<string, (...args: unknown[]) => unknown>).map(
    ([name, method]) => [
      name,
      (...args: unknown[]) => {
        calls.push(name);
        return method(...args);
      },
    ],
  );
  return Object.fromEntries(entries) as S;
}
