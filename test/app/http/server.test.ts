import { connect } from 'node:net';
import { Hono } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import { UserError } from '../../../src/core/errors.ts';
import { BODY_MAX } from '../../../src/app/http/body-limit.ts';
import { healthOf, type PartHealth } from '../../../src/app/health/health.ts';
import { createServer, type Route, type Server, type ServerParts } from '../../../src/app/http/server.ts';
import { createLog } from '../../../src/log.ts';
import type { Post } from '../../../src/post.ts';

const open: Server[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close(0)));
});

function serverFixture({
  lines = [],
  part = {},
  ...rest
}: Partial<ServerParts> & { lines?: string[]; part?: Partial<PartHealth> } = {}) {
  const green: PartHealth = { part: 'issues', status: 'green', says: 'All is well.', ...part };
  const server = createServer({
    routes: [],
    health: async () => healthOf([green]),
    metrics: async () => 'redress_issues 3\n',
    log: createLog({ logLevel: 'debug' }, { write: (line) => void lines.push(line) }),
    ...rest,
  });
  open.push(server);
  return server;
}

function echoDoor(path = '/'): Route {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.post('/echo', async (c) => c.text(String((await c.req.text()).length)));
  app.get('/mistake', () => {
    throw new Error('Ani Sample of 12 Elm Street');
  });
  app.get('/refused', () => {
    throw new UserError('no', 'Come back on Monday.');
  });
  app.get('/metrics', (c) => c.text('a door may not take this'));
  return { path, app };
}

/** Sends these bytes as they are, and gives all that comes back until the other end hangs up. */
async function raw(port: number, ...sent: string[]): Promise<string> {
  return await new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => sent.forEach((text) => socket.write(text)));
    let got = '';
    socket.on('data', (data) => (got += data.toString()));
    socket.on('close', () => resolve(got));
    socket.on('error', reject);
  });
}

it('tells its health, 503 when a part is red', async () => {
  const well = await serverFixture().app.request('/healthz');
  const ill = await serverFixture({ part: { status: 'red', says: 'No issue.', fix: 'Write one.' } }).app.request(
    '/healthz',
  );

  expect([well.status, await well.json()]).toMatchObject([200, { status: 'green', parts: [{ part: 'issues' }] }]);
  expect([ill.status, await ill.json()]).toMatchObject([503, { status: 'red', parts: [{ fix: 'Write one.' }] }]);
});

it('keeps health and metrics for itself, whatever routes there are', async () => {
  const { app } = serverFixture({ routes: [echoDoor()] });

  expect(await (await app.request('/metrics')).text()).toBe('redress_issues 3\n');
});

it('asks once how it is for all who want to know meanwhile, and reads as nothing but what it is', async () => {
  let asked = 0;
  const { app } = serverFixture({
    health: async () => {
      asked += 1;
      await new Promise(setImmediate);
      return { status: 'green', parts: [] };
    },
  });
  const answers = await Promise.all(Array.from({ length: 50 }, async () => await app.request('/healthz')));

  expect([answers.every(({ ok }) => ok), asked]).toEqual([true, 1]);
  await app.request('/healthz');
  expect(asked).toBe(2);
  for (const { headers } of [answers[0]!, await app.request('/metrics')])
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
});

it('mounts routes under their paths', async () => {
  const { app } = serverFixture({ routes: [echoDoor('/slack'), echoDoor('/')] });

  for (const path of ['/slack/echo', '/echo']) {
    const response = await app.request(path, { method: 'POST', body: 'hello' });
    expect(await response.text()).toBe('5');
  }
  expect((await app.request('/nowhere')).status).toBe(404);
});

it('takes bodies up to 256 KB, whether or not they say how long they are', async () => {
  const server = serverFixture({ routes: [echoDoor()] });
  const port = await server.listen({ port: 0, host: '127.0.0.1' });
  const post = async (body: string | ReadableStream) => {
    const streamed = body instanceof ReadableStream ? { duplex: 'half' } : {};
    const init: RequestInit = { method: 'POST', body, ...streamed } as RequestInit;
    const response = await fetch(`http://127.0.0.1:${String(port)}/echo`, init);
    return [response.status, await response.text()];
  };
  const stream = (size: number) =>
    new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < size; sent += 1024) controller.enqueue(new Uint8Array(1024).fill(97));
        controller.close();
      },
    });

  expect(await post('a'.repeat(BODY_MAX))).toEqual([200, String(BODY_MAX)]);
  expect(await post('a'.repeat(BODY_MAX + 1))).toEqual([413, expect.stringContaining('Send less at once')]);
  expect(await post(stream(BODY_MAX))).toEqual([200, String(BODY_MAX)]);
  expect(await post(stream(BODY_MAX + 1024))).toEqual([413, expect.stringContaining('Send less at once')]);
});

it('takes more where a page says so, and nowhere else', async () => {
  const larger = new Map([['/echo/long', BODY_MAX * 2]]);
  const server = serverFixture({ routes: [{ ...echoDoor(), larger }] });
  const port = await server.listen({ port: 0, host: '127.0.0.1' });
  const post = async (path: string, size: number) => {
    const url = `http://127.0.0.1:${String(port)}${path}`;
    const answer = await fetch(url, { method: 'POST', body: 'a'.repeat(size) });
    return [answer.status, await answer.text()];
  };

  expect(await post('/echo/long', BODY_MAX * 2)).toEqual([404, 'There is no such page here.']);
  expect(await post('/echo/long', BODY_MAX * 2 + 1)).toEqual([413, expect.stringContaining('more than 512 KB')]);
  expect(await post('/echo', BODY_MAX + 1)).toEqual([413, expect.stringContaining('more than 256 KB')]);
});

describe('a request that is answered whole', () => {
  const length: Post = {
    path: '/length',
    answer: async (asked, body) => {
      const headers = { 'content-type': 'text/plain', 'x-host': asked.headers.host ?? '' };
      return { status: 201, headers, body: `${String(body.length)} · ${body.toString().slice(0, 10)}` };
    },
  };
  const mistake: Post = { path: '/mistake', answer: () => Promise.reject(new Error('Ani Sample of 12 Elm Street')) };
  const refused: Post = { path: '/refused', answer: () => Promise.reject(new UserError('no', 'Come back.')) };

  it('is found by its path alone, whatever it asks beside; every other method goes to the pages', async () => {
    const server = serverFixture({ routes: [length, echoDoor()] });
    const port = await server.listen({ port: 0, host: '127.0.0.1' });
    const ask = async (path: string, method = 'POST') => {
      const answer = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
        method,
        ...(method === 'POST' && { body: 'ñandú' }),
      });
      return [answer.status, answer.headers.get('content-length'), await answer.text()];
    };

    expect(await ask('/length')).toEqual([201, '12', '7 · ñandú']);
    expect(await ask('/length?of=this')).toEqual([201, '12', '7 · ñandú']);
    expect(await ask('/l%65ngth')).toEqual([201, '12', '7 · ñandú']);
    for (const path of ['/length/', '/length/more', '//length', '/LENGTH', '/length%2F', '/length%'])
      expect((await ask(path))[0]).toBe(404);
    expect((await ask('/length', 'GET'))[0]).toBe(404);
    expect(await ask('/echo')).toEqual([200, '1', '5']);
  });

  it('may be 256 KB long, whether or not it says how long it is', async () => {
    const server = serverFixture({ routes: [length] });
    const port = await server.listen({ port: 0, host: '127.0.0.1' });
    const post = async (size: number, isTold: boolean) => {
      const bytes = new Blob(['a'.repeat(size)]);
      const init = { method: 'POST', duplex: 'half', body: isTold ? bytes : bytes.stream() } as RequestInit;
      const answer = await fetch(`http://127.0.0.1:${String(port)}/length`, init);
      return [answer.status, await answer.text()];
    };

    for (const isTold of [true, false]) {
      expect(await post(BODY_MAX, isTold)).toEqual([201, `${String(BODY_MAX)} · aaaaaaaaaa`]);
      expect(await post(BODY_MAX + 1, isTold)).toEqual([413, expect.stringContaining('Send less at once')]);
    }
  });

  it('names one host: what names two is handed both, and is nobody’s', async () => {
    const server = serverFixture({ routes: [length] });
    const port = await server.listen({ port: 0, host: '127.0.0.1' });

    const got = await raw(
      port,
      'POST /length HTTP/1.1\r\nhost: localhost\r\nhost: evil.example\r\ncontent-length: 2\r\nconnection: close\r\n\r\nhi',
    );

    expect(got).toContain('x-host: localhost, evil.example');
  });

  it('is answered like a page when something goes wrong', async () => {
    const lines: string[] = [];
    const server = serverFixture({ routes: [mistake, refused], lines });
    const port = await server.listen({ port: 0, host: '127.0.0.1' });
    const post = async (path: string) => {
      const answer = await fetch(`http://127.0.0.1:${String(port)}${path}`, { method: 'POST' });
      return [answer.status, await answer.text()];
    };

    expect(await post('/refused')).toEqual([400, 'Come back.']);
    const [status, says] = await post('/mistake');
    const { reference } = JSON.parse(lines[0]!) as { reference: string };
    expect([status, says]).toEqual([500, expect.stringContaining(reference)]);
    expect(String(says) + lines.join('')).not.toMatch(/Ani|Elm/);
  });
});

it('ends a request whose body does not come', async () => {
  const server = serverFixture({ routes: [echoDoor()], requestMs: 50 });
  const port = await server.listen({ port: 0, host: '127.0.0.1' });

  const got = await raw(port, 'POST /echo HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\n', 'half');

  expect(got).toMatch(/^HTTP\/1\.1 408 /);
});

it('shows what a person can mend, and of a mistake of ours the reference alone', async () => {
  const lines: string[] = [];
  const { app } = serverFixture({ routes: [echoDoor()], lines });

  const refused = await app.request('/refused');
  const mistake = await app.request('/mistake');
  const says = await mistake.text();

  expect([refused.status, await refused.text()]).toEqual([400, 'Come back on Monday.']);
  expect(mistake.status).toBe(500);
  const { reference } = JSON.parse(lines[0]!) as { reference: string };
  expect(says).toContain(reference);
  expect(says + lines.join('')).not.toMatch(/Ani|Elm/);
});

it('speaks Spanish to a browser that does', async () => {
  const { app } = serverFixture({ routes: [echoDoor()] });
  const asked = async (path: string) =>
    (await app.request(path, { headers: { 'accept-language': 'es-MX,es;q=0.9,en;q=0.8' } })).text();

  expect(await asked('/nowhere')).toBe('Aquí no hay tal página.');
  expect(await asked('/mistake')).toMatch(/^Es un error nuestro, no suyo \(referencia \w+\)\. Pruebe otra vez\.$/);
});

it('says in one sentence that the port is taken', async () => {
  const port = await serverFixture().listen({ port: 0, host: '127.0.0.1' });

  await expect(serverFixture().listen({ port, host: '127.0.0.1' })).rejects.toThrow(
    `Something else already answers at 127.0.0.1:${String(port)}. Stop it, or set PORT to another number.`,
  );
});

it('lets what is under way end when it closes, and ends streams that would never', async () => {
  const closing = new AbortController();
  let answer!: () => void;
  const door: Route = { path: '/', app: new Hono<{ Bindings: HttpBindings }>() };
  const arrived = new Promise<void>((resolve) => {
    door.app.get('/slow', async (c) => {
      const waiting = new Promise<void>((ready) => (answer = ready));
      resolve();
      await waiting;
      return c.text('done');
    });
  });
  const server = serverFixture({ routes: [door], closing });
  const port = await server.listen({ port: 0, host: '127.0.0.1' });
  const slow = fetch(`http://127.0.0.1:${String(port)}/slow`);
  await arrived;

  const closed = server.close(10_000);
  expect(closing.signal.aborted).toBe(true);
  await expect(fetch(`http://127.0.0.1:${String(port)}/healthz`)).rejects.toThrow('fetch failed');
  answer();

  expect(await (await slow).text()).toBe('done');
  await closed;
});
