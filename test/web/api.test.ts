import { PersonId } from '../../src/core/ids.ts';
import { worldFixture } from '../app/press/handle-fixture.ts';
import { receiptFixture } from '../delivery/receipts.contract.ts';
import { paperFixture, servedFixture, webFixture } from './web-fixture.ts';

const TESTER = 'web:tester-1';
const FORM = {
  name: 'Ani Example',
  zip: '93230',
  reasons: ['health'],
  story: 'I boil my water.',
  'answer:home': 'I rent my home.',
};

interface Drawn {
  readonly view: { readonly screen: string; readonly title: string; readonly blocks: readonly Block[] };
  readonly problems?: readonly { readonly field: string; readonly says: string }[];
}
interface Block {
  readonly kind: string;
  readonly src?: string;
  readonly text?: string;
  readonly verb?: string;
  readonly handle?: string;
  readonly buttons?: readonly {
    readonly label: string;
    readonly verb?: string;
    readonly handle?: string;
    readonly url?: string;
  }[];
}

const submit = (values: object, handle = 'clean-water') => ({ kind: 'submit', form: 'letter', handle, values });

describe('the conversation as JSON', () => {
  it('walks from nothing to letters for a program on this computer', async () => {
    const { post } = webFixture();
    const does = async (action?: object): Promise<Drawn> =>
      (await (await post('/api/chat', { person: TESTER, action })).json()) as Drawn;

    expect((await does()).view.screen).toBe('choosing');
    expect((await does({ kind: 'press', verb: 'choose', values: ['clean-water'] })).view.screen).toBe('card');
    const review = await does(submit(FORM));
    expect(review.view).toMatchObject({ screen: 'review', title: expect.stringContaining('Example') as string });
    const handle = review.view.blocks.flatMap(({ buttons = [] }) => buttons)[0]?.handle;
    const consent = (await does({ kind: 'press', verb: 'get-letters', handle })).view;
    expect(consent.screen).toBe('consent');
    expect(JSON.stringify(consent)).not.toContain('my DM');
    expect((await does({ kind: 'press', verb: 'agree', handle })).view.screen).toBe('kit');
  });

  it('answers a form with its mistakes beside the view, and keeps what was right', async () => {
    const { post } = webFixture();
    const answer = await post('/api/chat', { person: TESTER, action: submit({ ...FORM, zip: 'nowhere' }) });

    expect(((await answer.json()) as Drawn).problems).toEqual([{ field: 'zip', says: expect.any(String) as string }]);
    const form = await post('/api/form', {
      person: TESTER,
      action: { kind: 'press', verb: 'write', handle: 'clean-water' },
    });
    const { inputs } = ((await form.json()) as { form: { inputs: { field: string; value: unknown }[] } }).form;
    expect(inputs.find(({ field }) => field === 'story')?.value).toBe('I boil my water.');
    expect(inputs.find(({ field }) => field === 'zip')?.value).toBe('nowhere');
  });

  it('says that a press opens no form, so that it goes on as a press', async () => {
    const { post } = webFixture();
    const answer = await post('/api/form', { person: TESTER, action: { kind: 'press', verb: 'help' } });
    expect(await answer.json()).toEqual({ form: null });
  });

  it('draws the page as it would be, and saves nothing of it', async () => {
    const { post } = webFixture();
    const page = async (action?: object) =>
      (await (await post('/api/page', { person: TESTER, action })).json()) as {
        language: string;
        page: { kind: string; text: string[]; mark: string | null; pictures: { src: string }[] };
      };

    expect((await page()).page).toMatchObject({ kind: 'sample', mark: 'Sample data, not for sending' });
    const typed = await page(submit({ name: 'Ani', story: 'I boil my water.' }));
    expect(typed.page.kind).toBe('so-far');
    expect(typed.page.text).toContain('I boil my water.');
    expect(typed.page.text.join()).toContain('Jordan Sample');
    expect(typed.page.mark).not.toBeNull();
    const placed = await page(submit({ name: 'Ani', zip: '93230' }));
    expect(placed.page.text.join()).toContain('Jordan Example');
    expect((await page()).page.kind).toBe('sample');
  });

  it('hands a picture to the person it is of, and to nobody else', async () => {
    const { post, ask } = webFixture();
    const review = (await (await post('/api/chat', { person: TESTER, action: submit(FORM) })).json()) as Drawn;
    const src = review.view.blocks.find(({ kind }) => kind === 'file')?.src ?? '';

    const own = await ask(`${src}?person=${TESTER}`);
    expect(own.headers.get('content-type')).toBe('image/png');
    expect(own.headers.get('cache-control')).toBe('no-store');
    expect(await own.text()).toContain('PNG Letter to');
    const foreign = await ask(`${src}?person=web:tester-2`);
    const absent = await ask(`/api/file/nothing/x.png?person=web:tester-2`);
    expect([foreign.status, await foreign.text()]).toEqual([absent.status, await absent.text()]);
    expect(foreign.status).toBe(404);
  });

  it('hands out nothing more of whoever is forgotten, and all that it had to others', async () => {
    const { door, post, ask } = webFixture();
    const pictureOf = async (person: string): Promise<string> => {
      const review = (await (await post('/api/chat', { person, action: submit(FORM) })).json()) as Drawn;
      return `${review.view.blocks.find(({ kind }) => kind === 'file')?.src ?? ''}?person=${person}`;
    };
    const theirs = await pictureOf(TESTER);
    const ofAnother = await pictureOf('web:tester-2');

    door.forget(PersonId.parse(TESTER));
    expect([(await ask(theirs)).status, (await ask(ofAnother)).status]).toEqual([404, 200]);
  });

  it('gives a browser a person of its own, in a cookie that no script and no other site sees', async () => {
    const { post } = webFixture();
    const origin = 'http://localhost:3000';
    const first = await post('/api/chat', {}, { origin });
    const cookie = first.headers.get('set-cookie') ?? '';

    expect(cookie).toMatch(/^redress=web%3A[\w-]{22}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/);
    const sent = cookie.split(';')[0]!;
    await post('/api/chat', { action: { kind: 'command', name: 'help' } }, { origin, cookie: sent });
    const later = await post('/api/chat', {}, { origin, cookie: sent });
    expect(((await later.json()) as Drawn).view.screen).toBe('help');
    expect(later.headers.get('set-cookie')).toBeNull();
    expect((await post('/api/chat', { person: TESTER }, { origin, cookie: sent })).status).toBe(400);
  });

  it('lets whoever sits at this computer run campaigns, and nobody else', async () => {
    const { ask, post } = webFixture({ playground: { hosts: ['box.lan:3000'] } });
    const action = { kind: 'organize', what: 'list' };
    const here = (await (await post('/api/chat', { person: TESTER, action })).json()) as Drawn;
    const headers = { 'content-type': 'application/json', host: 'box.lan:3000', origin: 'http://box.lan:3000' };
    const init = { method: 'POST', headers, body: JSON.stringify({ action }) };
    const there = (await (await ask('/api/chat', init, '192.0.2.7')).json()) as Drawn;

    expect([here.view.screen, there.view.screen]).toEqual(['campaigns', 'choosing']);
    expect(JSON.stringify(there.view)).toContain('Only those who manage this community may run campaigns.');
  });

  it('stores a form of organizers once its mistakes are put right, and no earlier', async () => {
    const { post } = webFixture();
    const does = async (action?: object): Promise<Drawn> =>
      (await (await post('/api/chat', { person: TESTER, action })).json()) as Drawn;
    const save = async (handle: string, goal: string, title = 'A guard for Elm Street') =>
      await does({
        kind: 'submit',
        form: 'campaign-about',
        handle,
        values: { title, ask: 'Please put a guard there.', by: 'Elm Street Parents', closes: '', goal },
      });

    const refused = await save('local', '0');
    expect(refused.problems).toEqual([{ field: 'goal', says: 'Write a whole number, 1 or more.' }]);
    const saved = await save('local', '200');
    expect(saved.view.blocks).toContainEqual(expect.objectContaining({ kind: 'notice', text: 'Saved.' }));
    const { handle } = saved.view.blocks.find(({ verb }) => verb === 'campaign-form')!;
    expect((await save(handle!, 'many', 'A better title')).problems).toHaveLength(1);
    const again = await save(handle!, '300', 'A better title');
    expect([again.view.title, again.view.blocks[0]?.text]).toEqual(['A better title', 'Saved.']);
    const listed = await does({ kind: 'organize', what: 'list' });
    expect(JSON.stringify(listed.view).match(/not open yet/g)).toHaveLength(1);
  });

  it('exports all that is kept as a file, wherever the conversation is by then', async () => {
    const world = worldFixture();
    const { post, ask } = webFixture({ conversation: world.handle });
    await world.receipts.step(PersonId.parse(TESTER), receiptFixture(1));
    await post('/api/chat', { person: TESTER, action: submit(FORM) });
    const view = (await (
      await post('/api/chat', { person: TESTER, action: { kind: 'command', name: 'export' } })
    ).json()) as Drawn;
    const src = view.view.blocks.find(({ kind }) => kind === 'file')?.src ?? '';
    await post('/api/chat', { person: TESTER, action: { kind: 'press', verb: 'close', handle: '' } });
    const file = await ask(`${src}?person=${TESTER}`);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.json"$/);
    expect(await file.json()).toMatchObject({
      kind: 'redress-export',
      session: { draft: { typed: { name: 'Ani Example' } } },
      receipts: [{ round: 1 }],
    });
  });
});

describe('bad input', () => {
  const sentence = async (answer: Response): Promise<string> => ((await answer.json()) as { says: string }).says;

  it.each([
    ['nothing', ''],
    ['half a JSON', '{"action":'],
    ['a list', '[]'],
    ['a text', '"say"'],
    ['null', 'null'],
    ['an unknown kind', { action: { kind: 'explode' } }],
    ['a kind of the platform', { action: { kind: 'platform', fact: 'dm-closed' } }],
    ['a result that only effects bring', { action: { kind: 'located', effect: 'x', answer: { kind: 'unknown' } } }],
    ['an unknown verb', { action: { kind: 'press', verb: 'constructor' } }],
    ['a negative index', { action: { kind: 'press', verb: 'next', handle: 'x', at: -1 } }],
    ['a number for a text', { action: { kind: 'say', text: 7 } }],
    ['a person that is a list', { person: ['web:tester-1'], action: { kind: 'say', text: 'hi' } }],
    ['a person of a chat', { person: 'discord:1887', action: { kind: 'say', text: 'hi' } }],
    ['a person that is too short', { person: 'web:x', action: { kind: 'say', text: 'hi' } }],
    ['nobody', { action: { kind: 'say', text: 'hi' } }],
  ])('%s is answered with 400 and one sentence', async (_, body) => {
    const { post, lines } = webFixture();
    const named = typeof body === 'string' || 'person' in body ? body : { person: TESTER, ...body };
    const answer = await post('/api/chat', JSON.stringify(body).includes('"hi"') ? body : named);
    expect(answer.status).toBe(400);
    expect(await sentence(answer)).toMatch(/^[A-Z][^\n]{10,120}\.$|^[^\n]*web:[^\n]*\.$|^[^\n]*\}\.$/);
    expect(lines).toEqual([]);
  });

  it('more than 256 KB is 413, whole and in pieces, in the language of the browser', async () => {
    const served = await servedFixture({ paper: paperFixture });
    const big = JSON.stringify({ person: TESTER, action: { kind: 'say', text: 'x'.repeat(300_000) } });
    const post = async (body: string | ReadableStream, language: string): Promise<[number, string]> => {
      const headers = { 'content-type': 'application/json', 'accept-language': language };
      const init = { method: 'POST', headers, body, duplex: 'half' };
      const answer = await fetch(`${served.url}/api/chat`, init as RequestInit);
      return [answer.status, await sentence(answer)];
    };
    for (const [language, says] of [
      ['en-US,en;q=0.9', 'That is more than 256 KB. Send less at once.'],
      ['es-MX,es;q=0.9', 'Eso pasa de 256 KB. Envíe menos a la vez.'],
    ] as const)
      expect([await post(big, language), await post(new Blob([big]).stream(), language)]).toEqual([
        [413, says],
        [413, says],
      ]);
    await served.close();
  });

  it('a form that is not JSON is 400', async () => {
    const { post } = webFixture();
    const answer = await post('/api/chat', 'action=say', { 'content-type': 'application/x-www-form-urlencoded' });
    expect([answer.status, await sentence(answer)]).toEqual([400, 'Send JSON, with content-type: application/json.']);
  });

  it('a failure of ours is a reference for the person and a line without their words for us', async () => {
    const { conversation } = webFixture();
    const { post, lines } = webFixture({
      conversation: {
        handle: (touch) => conversation.handle(touch),
        show: (who) => conversation.show(who),
        listing: (who) => conversation.listing(who),
        onView: (person, listener) => conversation.onView(person, listener),
        look: () => Promise.reject(new Error('secret street')),
        records: (who) => conversation.records(who),
      },
    });
    const answer = await post('/api/page', { person: TESTER });
    const says = await sentence(answer);
    expect(answer.status).toBe(500);
    expect(says).toMatch(/reference [0-9a-f]{12}/);
    expect(says).not.toContain('secret');
    expect(lines.join()).not.toContain('secret');
    expect(lines.join()).toContain(/reference (\w+)/.exec(says)?.[1]);
  });
});
