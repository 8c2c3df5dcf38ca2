import { webFixture, PUBLIC_URL } from './web-fixture.ts';

const HOSTS = [
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  '127.0.0.1.nip.io',
  'evil.example:3000',
  'localhost:3000.evil.example',
  'localhost.',
  'localhost:3000:80',
  'localhost@evil.example',
  'evil.example#localhost',
  '0.0.0.0:3000',
  '127.1:3000',
  '2130706433',
  '0x7f.1',
  '[::]:3000',
  '[::ffff:127.0.0.1]:3000',
  '169.254.169.254',
  '192.168.1.7:3000',
  'foo.localhost:3000',
  'localhost%00.evil.example',
  'lоcalhost', // with a Cyrillic o
  '',
].map((host) => encodeURI(host) as string);

const ORIGINS = [
  'null',
  'https://evil.example',
  'http://evil.example:3000',
  'http://localhost',
  'http://localhost:8080',
  'http://127.0.0.1:3000',
  'http://localhost:3000.evil.example',
  'http://localhost:3000@evil.example',
  'http://localhost:3000/',
  'HTTP://LOCALHOST:3000',
  'ftp://localhost:3000',
  'file://',
  'chrome-extension://abcdefgh',
  'http://localhost:3000, http://evil.example',
  '',
  '*',
];

const READS = [
  '/',
  '/issues',
  '/issues/clean-water/ask',
  '/issues/live',
  '/api/live?person=web:tester-1',
  '/privacy',
  '/assets/desk.js',
];
const WRITES = ['/api/chat', '/api/form', '/api/page'];
const BODY = JSON.stringify({ person: 'web:tester-1', action: { kind: 'command', name: 'export' } });
const JSON_TYPE = { 'content-type': 'application/json' };

/** Nothing of ours may be in it. */
async function refused(answer: Response): Promise<boolean> {
  const text = await answer.text();
  return (
    answer.status === 403 && text.length < 120 && !text.includes('view') && answer.headers.get('set-cookie') === null
  );
}

describe('the door answers nobody who has no business here', () => {
  const { ask } = webFixture();
  const hostile = [
    ...HOSTS.flatMap((host) => READS.map((path) => ({ path, init: { headers: { host } } }))),
    ...HOSTS.flatMap((host) =>
      WRITES.map((path) => ({
        path,
        init: { method: 'POST', body: BODY, headers: { ...JSON_TYPE, host, origin: `http://${host}` } },
      })),
    ),
    ...ORIGINS.flatMap((origin) =>
      WRITES.map((path) => ({ path, init: { method: 'POST', body: BODY, headers: { ...JSON_TYPE, origin } } })),
    ),
    ...ORIGINS.map((origin) => ({ path: '/api/live?person=web:tester-1', init: { headers: { origin } } })),
    ...WRITES.flatMap((path) =>
      ['cross-site', 'same-site'].map((site) => ({
        path,
        init: {
          method: 'POST',
          body: BODY,
          headers: { ...JSON_TYPE, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' },
        },
      })),
    ),
    ...READS.map((path) => ({
      path,
      init: { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } },
    })),
  ];

  it(`refuses ${String(hostile.length)} requests by a foreign name or from a foreign page`, async () => {
    expect(hostile.length).toBeGreaterThan(200);
    const answered: unknown[] = [];
    for (const request of hostile) if (!(await refused(await ask(request.path, request.init)))) answered.push(request);
    expect(answered).toEqual([]);
  });

  it('refuses the neighbour who names this computer, and whoever comes through a proxy on it', async () => {
    for (const remote of ['192.168.1.20', '10.0.0.4', '::ffff:192.168.1.20', 'fe80::1', ''])
      for (const path of READS) expect(await refused(await ask(path, {}, remote))).toBe(true);
    for (const name of ['x-forwarded-for', 'forwarded'])
      expect(
        await refused(
          await ask('/api/chat', { method: 'POST', body: BODY, headers: { ...JSON_TYPE, [name]: '1.2.3.4' } }),
        ),
      ).toBe(true);
  });

  it('answers preflights of other sites with nothing that allows them', async () => {
    const answer = await ask('/api/chat', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(403);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('serves its own pages and programs on this computer', async () => {
    for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST:3000'])
      expect((await ask('/', { headers: { host } }, '::1')).status).toBe(200);
    const init = { method: 'POST', body: '{}' };
    expect(
      (await ask('/api/chat', { ...init, headers: { ...JSON_TYPE, origin: 'http://localhost:3000' } })).status,
    ).toBe(200);
    expect((await ask('/api/chat', { ...init, body: BODY, headers: JSON_TYPE })).status).toBe(200);
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await ask('/', { headers: link })).status).toBe(200);
  });
});

describe('told otherwise', () => {
  it('the playground answers to the names it was given, and lets no program from elsewhere name a person', async () => {
    const { ask } = webFixture({ playground: { hosts: ['box.lan:3000'] } });
    const host = 'box.lan:3000';
    expect((await ask('/', { headers: { host } }, '192.168.1.20')).status).toBe(200);
    expect(await refused(await ask('/', { headers: { host: 'evil.example' } }, '192.168.1.20'))).toBe(true);
    const post = { method: 'POST', body: BODY };
    expect(await refused(await ask('/api/chat', { ...post, headers: { ...JSON_TYPE, host } }, '192.168.1.20'))).toBe(
      true,
    );
    const origin = `http://${host}`;
    const named = await ask('/api/chat', { ...post, headers: { ...JSON_TYPE, host, origin } }, '192.168.1.20');
    expect(named.status).toBe(400);
  });

  it('PLAYGROUND=off leaves the private page alone in the world', async () => {
    const { ask } = webFixture({ playground: undefined });
    const host = new URL(PUBLIC_URL).host;
    for (const path of ['/', '/issues', '/issues/clean-water/ask', '/api/live'])
      for (const name of [host, 'localhost:3000'])
        expect(await refused(await ask(path, { headers: { host: name } }))).toBe(true);
    for (const path of ['/privacy', '/assets/style.css'])
      expect((await ask(path, { headers: { host } }, '203.0.113.9')).status).toBe(200);
    expect((await ask('/d/nothing', { headers: { host } }, '203.0.113.9')).status).toBe(404);
  });

  it('the playground never answers to the public name', async () => {
    const { ask } = webFixture();
    expect(await refused(await ask('/', { headers: { host: new URL(PUBLIC_URL).host } }))).toBe(true);
  });
});

describe('paths and headers', () => {
  const { ask } = webFixture();
  const tried = [
    '../../../../etc/passwd',
    '..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e/%2e%2e/package.json',
    '....//....//package.json',
    '..\\..\\package.json',
    '..%5c..%5cpackage.json',
    '%252e%252e%252fpackage.json',
    'desk.js%00.png',
    'desk.js/../../package.json',
    '/etc/passwd',
    'C:%5Cwindows%5Cwin.ini',
    '__proto__',
    'constructor',
    'toString',
    'con.js',
    `${'a'.repeat(5000)}.js`,
  ];

  it.each(tried)('no file but our own: %.60s', async (name) => {
    for (const path of [
      `/assets/${name}`,
      `/issues/${name}/ask`,
      `/issues/clean-water/${name}`,
      `/issues/clean-water/ask/${name}`,
      `/api/file/${name}/x.png?person=web:tester-1`,
    ]) {
      const answer = await ask(path);
      expect([400, 404]).toContain(answer.status);
      expect(await answer.text()).not.toMatch(/root:|"dependencies"|function/);
    }
  });

  it('sends the same guard with every answer, whatever it is', async () => {
    for (const path of ['/', '/issues', '/assets/style.css', '/nothing', '/privacy', '/d/x']) {
      const { headers } = await ask(path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';.*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*|data:|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('writes no script, style or handler into a page', async () => {
    for (const path of ['/', '/issues', '/issues/clean-water/ask', '/privacy']) {
      const page = await (await ask(path)).text();
      expect(page).not.toMatch(
        /<script(?![^>]*\bsrc="\/assets\/)|<style|\sstyle=|\son[a-z]+=|javascript:|https?:\/\/(?!localhost)/i,
      );
    }
  });
});
