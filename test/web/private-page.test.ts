import { PersonId } from '../../src/core/ids.ts';
import { createPrivateLinks } from '../../src/web/private-links.ts';
import { seal } from '../../src/web/sealed-note.ts';
import { ANI, NOW } from '../fixtures/conversation.ts';
import { KEY, PUBLIC_URL, webFixture } from './web-fixture.ts';

const HOST = new URL(PUBLIC_URL).host;
const MINUTE = 60_000;
const PAGE = { host: HOST };
const FROM_PAGE = { host: HOST, origin: PUBLIC_URL, 'content-type': 'application/json' };
const AWAY = '203.0.113.9';

let ids = 0;
const linkFor = (person = ANI): string =>
  createPrivateLinks({ publicUrl: PUBLIC_URL, key: KEY, clock: () => NOW, newId: () => `id-${String((ids += 1))}` })(
    person,
  );
const pathOf = (link: string): string => new URL(link).pathname;

describe('the private page', () => {
  const open = async (web: ReturnType<typeof webFixture>, path: string, language = 'en') =>
    await web.ask(path, { headers: { ...PAGE, 'accept-language': language } }, AWAY);
  const exchange = async (web: ReturnType<typeof webFixture>, path: string) =>
    await web.ask(path, { method: 'POST', headers: FROM_PAGE }, AWAY);
  const cookieOf = (answer: Response): string => answer.headers.get('set-cookie')!.split(';')[0]!;

  it('goes on with the draft of the chat, by the same conversation', async () => {
    const web = webFixture();
    const values = { name: 'Ani Example', zip: '93291', story: 'I boil my water.' };
    await web.conversation.handle({
      person: ANI,
      event: 'one' as never,
      action: { kind: 'submit', form: 'letter', handle: 'clean-water', values },
    });
    const cookie = cookieOf(await exchange(web, pathOf(linkFor())));
    const post = async (path: string, body: object) =>
      await web.ask(path, { method: 'POST', headers: { ...FROM_PAGE, cookie }, body: JSON.stringify(body) }, AWAY);

    const view = await (await post('/d/api/chat', {})).json();
    expect(JSON.stringify(view)).toContain('street');
    expect(JSON.stringify(view)).not.toContain('private-page');
    const { page } = (await (await post('/d/api/page', {})).json()) as {
      page: { text: string[]; pictures: { src: string }[] };
    };
    expect(page.text).toContain('I boil my water.');
    expect(page.pictures[0]!.src).toMatch(/^\/d\/api\/file\//);
    const picture = await web.ask(page.pictures[0]!.src, { headers: { host: HOST, cookie } }, AWAY);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect((await post('/d/api/chat', { person: 'web:tester-1' })).status).toBe(401);
  });

  it('asks by forms what the chat asks one at a time: there is nowhere to write an answer', async () => {
    const web = webFixture();
    const say = async (text: string) =>
      await web.conversation.handle({ person: ANI, event: text as never, action: { kind: 'say', text } });
    expect(JSON.stringify(await say('clean water for millbrook'))).toContain('What is your name?');
    const cookie = cookieOf(await exchange(web, pathOf(linkFor())));
    const shown = await web.ask('/d/api/chat', { method: 'POST', headers: { ...FROM_PAGE, cookie }, body: '{}' }, AWAY);
    const view = await shown.text();
    expect(view).not.toContain('What is your name?');
    expect(view).toContain('"verb":"fill-in"');
    expect(JSON.stringify(await say('Ani Example'))).toContain('What is the ZIP code');
  });

  it('is used up by nobody who only looks: programs open links before people do', async () => {
    const web = webFixture();
    const path = pathOf(linkFor());
    for (let looks = 0; looks < 5; looks += 1) {
      const looked = await open(web, path);
      expect(looked.status).toBe(200);
      expect(looked.headers.get('set-cookie')).toBeNull();
      expect(looked.headers.get('cache-control')).toBe('no-store');
      expect(looked.headers.get('referrer-policy')).toBe('no-referrer');
      expect(await looked.text()).not.toContain('1887');
    }
    expect((await web.ask(path, { method: 'HEAD', headers: PAGE }, AWAY)).status).toBe(200);
    const used = await exchange(web, path);
    expect([used.status, await used.json()]).toEqual([200, { to: '/d/letter' }]);
    expect(used.headers.get('set-cookie')).toMatch(
      /^redress-page=[^;]+; Max-Age=7200; Path=\/d; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  it('works once, and for ten minutes, and says so in the language of the browser', async () => {
    const web = webFixture();
    const path = pathOf(linkFor());
    await exchange(web, path);
    const again = await exchange(web, path);
    expect(again.status).toBe(410);
    expect(await again.json()).toEqual({
      says: 'This link was used already. In your chat, /letter (in a direct message, "write") brings your letter up again.',
    });
    web.pass(10 * MINUTE);
    const late = await open(web, pathOf(linkFor()), 'es-MX');
    expect(late.status).toBe(410);
    expect(await late.text()).toContain('Este enlace tiene más de diez minutos.');
    expect((await exchange(web, pathOf(linkFor()))).status).toBe(410);
  });

  it('lets whoever is in already go on by the link that let them in, used or old, and nobody else', async () => {
    const web = webFixture();
    const path = pathOf(linkFor());
    const cookie = cookieOf(await exchange(web, path));
    const again = async (one: string, method: 'GET' | 'POST') =>
      await web.ask(one, { method, headers: { ...FROM_PAGE, cookie } }, AWAY);
    const used = await again(path, 'POST');
    expect([used.status, await used.json(), used.headers.get('set-cookie')]).toEqual([200, { to: '/d/letter' }, null]);
    const others = pathOf(linkFor(PersonId.parse('discord:2')));
    await exchange(web, others);
    expect((await again(others, 'POST')).status).toBe(410);

    web.pass(11 * MINUTE);
    const late = await again(path, 'GET');
    expect([late.status, late.headers.get('location')]).toEqual([302, '/d/letter']);
    expect((await again(path, 'POST')).status).toBe(200);
    expect((await again(others, 'GET')).status).toBe(410);
    expect((await open(web, path)).status).toBe(410);
    web.pass(2 * 60 * MINUTE);
    expect((await again(path, 'GET')).status).toBe(410);
    expect((await again(path, 'POST')).status).toBe(410);
  });

  it('is racing browsers once: of two that press Continue together one goes on', async () => {
    const web = webFixture();
    const path = pathOf(linkFor());
    const answers = await Promise.all([exchange(web, path), exchange(web, path)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410]);
  });

  it('closes after two hours', async () => {
    const web = webFixture();
    const cookie = cookieOf(await exchange(web, pathOf(linkFor())));
    const letter = async () => (await web.ask('/d/letter', { headers: { host: HOST, cookie } }, AWAY)).status;
    expect(await letter()).toBe(200);
    web.pass(2 * 60 * MINUTE);
    expect(await letter()).toBe(401);
  });

  it('names no account in a link or a cookie, whatever a history keeps of it', async () => {
    const web = webFixture();
    const token = pathOf(linkFor()).slice(3);
    const cookie = cookieOf(await exchange(web, `/d/${token}`)).split('=')[1]!;
    for (const kept of [token, cookie]) {
      expect(kept).toMatch(/^[\w-]{100,300}$/);
      for (const bytes of [Buffer.from(kept, 'base64url').toString('latin1'), kept])
        expect(bytes).not.toMatch(/discord|1887|person|until/);
    }
    expect(pathOf(linkFor()).slice(3, 60)).not.toBe(token.slice(0, 57));
  });

  it('believes no link and no cookie that this key did not seal', async () => {
    const web = webFixture();
    const token = pathOf(linkFor()).slice(3);
    const at = (place: number): string => (token[place] === 'A' ? 'B' : 'A');
    const note = { person: PersonId.parse('discord:2'), id: 'x', until: NOW + MINUTE };
    const forged = [
      `${at(0)}${token.slice(1)}`,
      `${token.slice(0, 40)}${at(40)}${token.slice(41)}`,
      `${token.slice(0, -4)}${at(token.length - 4)}${token.slice(-3)}`,
      token.slice(0, -1),
      `${token}=`,
      `${token}AAAA`,
      Buffer.from(JSON.stringify(note)).toString('base64url'),
      seal(note, 'link', new Uint8Array(32)),
      seal(note, 'cookie', KEY),
      '.',
      '__proto__',
      '%00',
      'x'.repeat(4_000),
    ];
    for (const one of forged) expect([401, 404]).toContain((await exchange(web, `/d/${one}`)).status);
    for (const one of [...forged.slice(0, 7), token, seal(note, 'link', KEY)]) {
      const answer = await web.ask(
        '/d/api/chat',
        { method: 'POST', headers: { ...FROM_PAGE, cookie: `redress-page=${one}` }, body: '{}' },
        AWAY,
      );
      expect(answer.status).toBe(401);
    }
  });

  it('tires of links that are not good, and not of those that are', async () => {
    const web = webFixture();
    for (let tries = 0; tries < 30; tries += 1) expect((await open(web, '/d/guess')).status).toBe(404);
    expect((await open(web, '/d/guess')).status).toBe(429);
    expect((await open(web, pathOf(linkFor()))).status).toBe(200);
    web.pass(MINUTE);
    expect((await open(web, '/d/guess')).status).toBe(404);
  });

  it('lets one person ask 600 times in a minute, for documents and screens as for answers', async () => {
    const web = webFixture();
    const cookie = cookieOf(await exchange(web, pathOf(linkFor())));
    const ask = async () =>
      (await web.ask('/d/api/form', { method: 'POST', headers: { ...FROM_PAGE, cookie }, body: '{}' }, AWAY)).status;
    for (let asked = 0; asked < 600; asked += 1) expect(await ask()).toBe(200);
    expect(await ask()).toBe(429);
    const read = async (path: string) =>
      (await web.ask(`/d/api/${path}`, { headers: { ...FROM_PAGE, cookie } }, AWAY)).status;
    expect([await read('file/any/letter.pdf'), await read('live')]).toEqual([429, 429]);
  });

  it('answers no other name and no other page', async () => {
    const web = webFixture({ playground: undefined });
    const path = pathOf(linkFor());
    for (const headers of [{ host: 'evil.example' }, { host: 'localhost:3000' }, { host: `${HOST}:8443` }])
      expect((await web.ask(path, { headers }, AWAY)).status).toBe(403);
    for (const origin of ['null', 'https://evil.example', `${PUBLIC_URL}.evil.example`, `${PUBLIC_URL}:444`])
      expect((await web.ask(path, { method: 'POST', headers: { host: HOST, origin } }, AWAY)).status).toBe(403);
    expect((await web.ask(path, { method: 'POST', headers: { host: HOST } })).status).toBe(403);
    expect((await exchange(web, path)).status).toBe(200);
  });
});
