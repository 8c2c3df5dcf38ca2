import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { folderFixture } from './fixtures/folder.ts';
import { startProgram } from './program.ts';

jest.setTimeout(60_000);

const CANARY = { name: 'Quilla Xanthopoulos', street: '4711 Kanarienweg', story: 'My zebra finch Tschiep reads.' };
const CANARIES = /Quilla|Xanthopoulos|Kanarienweg|4711|zebra|Tschiep/i;

it('is what npm start runs', () => {
  const { scripts } = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as {
    scripts: { start: string };
  };

  expect(scripts.start).toBe('node dist/bin/main.js');
});

it('says what is running, answers, and ends in peace at the first signal', async () => {
  const program = startProgram(folderFixture());
  const address = await program.address;

  expect(program.printed.out.replaceAll(/:\d{4,5}\//g, ':PORT/')).toMatchInlineSnapshot(`
    "
    Redress is running.

      Issues        4 loaded (1 open, 2 example, 1 history)
      Officials     the built-in EXAMPLE: every member is invented ("redress data update" gets the real ones)
      Sessions      in memory: letters in progress are gone when this program stops
      Doors         playground
      Playground    http://127.0.0.1:PORT/
      Health        http://127.0.0.1:PORT/healthz

    Stop it with Ctrl+C.

    "
  `);
  const health = await fetch(`${address}healthz`);
  expect([health.status, await health.json()]).toMatchObject([
    200,
    { status: 'yellow', parts: [{ part: 'issues' }, { part: 'officials' }, { part: 'sessions' }] },
  ]);
  expect((await fetch(address)).status).toBe(200);

  program.child.kill('SIGTERM');

  expect(await program.ended).toEqual({ code: 0, signal: null });
});

it('takes no word for another: one that it does not know is said, and nothing starts', async () => {
  const program = startProgram(folderFixture(), {}, ['--allow-volatil']);

  expect(await program.ended).toEqual({ code: 2, signal: null });
  expect(program.printed).toEqual({
    out: '',
    err: '"--allow-volatil" is not known here. There is only: npm start -- --allow-volatile\n',
  });
});

it('is not held by a page that stays connected', async () => {
  const program = startProgram(folderFixture());
  const live = await fetch(`${await program.address}api/live?person=web:tester-1`);
  expect(live.headers.get('content-type')).toContain('text/event-stream');

  program.child.kill('SIGINT');

  expect(await program.ended).toEqual({ code: 0, signal: null });
  await live.text().catch(() => '');
});

it('ends at once at the second signal, whatever is under way', async () => {
  const program = startProgram(folderFixture());
  const { port } = new URL(await program.address);
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write('POST /api/chat HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\nhalf');
  await once(socket, 'connect');

  program.child.kill('SIGTERM');
  while (!program.printed.err.includes('Stopping')) await once(program.child.stderr, 'data');
  program.child.kill('SIGTERM');

  expect(await program.ended).toEqual({ code: 1, signal: null });
  socket.destroy();
});

it('says in one sentence that the port is taken', async () => {
  const first = startProgram(folderFixture());
  const { port } = new URL(await first.address);

  const second = startProgram(folderFixture(), { PORT: port });

  expect(await second.ended).toEqual({ code: 1, signal: null });
  expect(second.printed.err).toBe(
    `Something else already answers at 127.0.0.1:${port}. Stop it, or set PORT to another number.\n`,
  );
});

it('refuses an unsafe set-up before anything starts', async () => {
  const env = { NODE_ENV: 'production', SECRET: 'short', HOST: '0.0.0.0', DISCORD_TOKEN: 't'.repeat(60), PORT: 'x' };
  const program = startProgram(folderFixture(), env);

  expect(await program.ended).toEqual({ code: 1, signal: null });
  expect(program.printed.err.match(/^ {2}(The playground|\w+)/gm)?.map((line) => line.trim())).toEqual([
    'PORT',
    'SECRET',
    'OPERATOR_NAME',
    'OPERATOR_CONTACT',
    'The playground',
  ]);
  expect(program.printed.out).toBe('');
});

it('tells an address that this computer has not among all that is wrong', async () => {
  const program = startProgram(folderFixture(), { HOST: '203.0.113.7', SECRET: 'short' });

  expect(await program.ended).toEqual({ code: 1, signal: null });
  expect(program.printed.err.split('\n')).toEqual([
    'Settings need fixing:',
    expect.stringContaining('SECRET is too short'),
    '  HOST: this computer has no address 203.0.113.7. Set it to 127.0.0.1, or to one it has.',
    '',
  ]);
});

it('refuses to start without issues', async () => {
  const program = startProgram(folderFixture(), { REDRESS_TEMPLATES: '/nowhere/at/all' });

  expect(await program.ended).toEqual({ code: 1, signal: null });
  expect(program.printed.err).toContain('is not a folder that can be read');
});

it('reads settings from .env, where the surroundings say nothing else', async () => {
  const program = startProgram(folderFixture({ '.env': 'PLAYGROUND=off\nPORT=1\n' }));
  const address = await program.address;

  expect(program.printed.out).toContain('none is open');
  expect((await fetch(address)).status).toBe(404);
});

it('says of a letter what the fonts at hand cannot show, before anybody prints it', async () => {
  const address = await startProgram(folderFixture(), { EXAMPLES: 'on' }).address;
  const headers = { 'content-type': 'application/json' };
  const does = async (action: object): Promise<string> => {
    const body = JSON.stringify({ person: 'web:tester-2', action });
    return await (await fetch(`${address}api/chat`, { method: 'POST', headers, body })).text();
  };
  await does({ kind: 'command', name: 'write', args: { issue: 'crosswalk-safety' } });

  const values = { name: 'Ana Sample', story: 'I read. 📚' };
  const review = await does({ kind: 'submit', form: 'letter', handle: 'crosswalk-safety', values });

  expect(review).toContain('The printed page cannot show 📚: a box stands there.');
});

it('prints, logs and counts nothing of what a writer types, through a whole journey and its mistakes', async () => {
  const program = startProgram(folderFixture(), { EXAMPLES: 'on', LOG_LEVEL: 'debug' });
  const address = await program.address;
  const post = async (body: string, headers: Record<string, string> = {}): Promise<string> => {
    const all = { 'content-type': 'application/json', ...headers };
    const response = await fetch(`${address}api/chat`, { method: 'POST', headers: all, body });
    return await response.text();
  };
  const does = (action: object): Promise<string> => post(JSON.stringify({ person: 'web:tester-1', action }));

  await does({ kind: 'command', name: 'write', args: {} });
  const values = { name: CANARY.name, zip: '93230', story: CANARY.story, 'answer:subject': 'Finches' };
  await does({ kind: 'submit', form: 'letter', handle: 'my-own-letter', values });
  const page = await does({ kind: 'command', name: 'write', args: {} });
  const handle = /[A-Za-z0-9_-]{22}/.exec(/"handle":"[A-Za-z0-9_-]{22}"/.exec(page)?.[0] ?? '')?.[0] ?? '';
  await does({ kind: 'submit', form: 'street', handle, values: { street: CANARY.street, zip: '93230' } });
  await does({ kind: 'say', text: `${CANARY.street}, Hanford, CA` });
  await does({ kind: 'press', verb: 'pick-place', handle, values: ['CA-22'] });
  const letter = await does({ kind: 'press', verb: 'read', handle });
  await does({ kind: 'press', verb: 'get-letters', handle });
  const kit = await does({ kind: 'press', verb: 'agree', handle });
  await does({ kind: 'press', verb: CANARY.name, handle });
  await post(`{"person": "web:tester-1", "action": ${CANARY.story}`);
  await post(JSON.stringify({ action: { kind: 'say', text: CANARY.story.repeat(20_000) } }));
  await post(JSON.stringify({ action: { kind: 'say', text: CANARY.story } }), { origin: 'https://evil.example' });
  await fetch(`${address}${encodeURIComponent(CANARY.street)}?name=${encodeURIComponent(CANARY.name)}`);
  expect(handle).toHaveLength(22);
  expect(letter).toContain(CANARY.name);
  expect(letter).toContain(CANARY.story);
  expect(kit).toContain('"screen":"kit"');

  const file = async (): Promise<number> =>
    (await fetch(new URL(`${/"src":"(.+?)"/.exec(kit)?.[1] ?? ''}?person=web:tester-1`, address))).status;
  const metrics = await (await fetch(`${address}metrics`)).text();
  const before = await file();
  await does({ kind: 'command', name: 'forget', args: {} });
  await does({ kind: 'press', verb: 'yes' });
  expect([before, await file()]).toEqual([200, 404]);
  program.child.kill('SIGTERM');
  await program.ended;

  expect(metrics).toContain('redress_interactions_total{door="web",action="submit"');
  expect(metrics).not.toMatch(CANARIES);
  expect(program.printed.out + program.printed.err).toContain('Stopping');
  expect(program.printed.out + program.printed.err).not.toMatch(CANARIES);
});
