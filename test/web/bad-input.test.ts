import { connect } from 'node:net';
import { paperFixture, servedFixture, webFixture, type Web } from './web-fixture.ts';

const TESTER = 'web:tester-1';
const FORM = { name: 'Ani Example', zip: '93230', story: 'I boil my water.' };

interface Shown {
  readonly screen: string;
  readonly blocks: readonly {
    readonly text?: string;
    readonly buttons?: readonly { readonly verb?: string; readonly handle?: string }[];
  }[];
}
interface Answer {
  readonly status: number;
  readonly view: Shown;
  readonly problems?: readonly { readonly field: string }[];
}

const does = async ({ post }: Web, action?: object): Promise<Answer> => {
  const answer = await post('/api/chat', { person: TESTER, action });
  return { status: answer.status, ...((await answer.json()) as Omit<Answer, 'status'>) };
};
const submit = (values: object) => ({ kind: 'submit', form: 'letter', handle: 'clean-water', values });
const handleOf = ({ blocks }: Shown): string => blocks.flatMap(({ buttons = [] }) => buttons)[0]!.handle!;
const press = (verb: string, handle: string) => ({ kind: 'press', verb, handle });

/** What a draft holds, as the person's own form shows it. */
async function storyOf({ post }: Web, handle: string): Promise<unknown> {
  const answer = await post('/api/form', { person: TESTER, action: press('story', handle) });
  return ((await answer.json()) as { form: { inputs: { value?: string }[] } }).form.inputs[0]?.value;
}

describe('what people and their browsers do by mistake', () => {
  it('two tabs that press at once both get a screen, and nothing typed is lost', async () => {
    const web = webFixture();
    const handle = handleOf((await does(web, submit(FORM))).view);
    const tabs = await Promise.all([
      does(web, press('get-letters', handle)),
      does(web, press('own-words', handle)),
      does(web, { kind: 'submit', form: 'words', handle, values: { story: 'We carry water home.' } }),
    ]);

    expect(tabs.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await storyOf(web, handle)).toBe('We carry water home.');
  });

  it('a stale button, and one of a step that is over, change nothing and show where the letter stands', async () => {
    const web = webFixture();
    const handle = handleOf((await does(web, submit(FORM))).view);
    await does(web, press('get-letters', handle));
    await does(web, press('agree', handle));

    for (const action of [press('agree', handle), press('story', 'of-an-old-draft'), press('next', 'nowhere')]) {
      const { status, view } = await does(web, action);
      expect([status, view.screen]).toEqual([200, 'kit']);
    }
  });

  it('an empty text of their own is not said to be saved', async () => {
    const web = webFixture();
    const handle = handleOf((await does(web, submit(FORM))).view);
    const empty = await does(web, { kind: 'submit', form: 'body', handle, values: { body: ' ' } });
    const full = await does(web, { kind: 'submit', form: 'body', handle, values: { body: 'All my own words.' } });

    expect(JSON.stringify(empty.view)).not.toContain('Saved');
    expect(JSON.stringify(full.view)).toContain('Saved');
  });

  it('missing fields and those that are too long are named, and what was right is kept', async () => {
    const web = webFixture();
    const missing = await does(web, submit({ story: 'I boil my water.' }));
    const long = await does(web, submit({ ...FORM, story: 'w'.repeat(60_000) }));

    expect(missing.problems?.map(({ field }) => field)).toEqual(expect.arrayContaining(['name', 'zip']));
    expect(long.problems?.map(({ field }) => field)).toEqual(['story']);
    const form = await web.post('/api/form', { person: TESTER, action: press('write', 'clean-water') });
    expect(await form.text()).toMatch(/Ani Example.*93230/);
  });

  it.each([
    ['10,000 characters', 'why '.repeat(2_500)],
    ['250,000 without a space', 'x'.repeat(250_000)],
  ])('takes a message of %s as it takes a short one', async (_, text) => {
    const { status, view } = await does(webFixture(), { kind: 'say', text });

    expect([status, typeof view.screen]).toEqual([200, 'string']);
  });

  it('takes no message that is longer than a release may be', async () => {
    expect((await does(webFixture(), { kind: 'say', text: 'x'.repeat(1_000_001) })).status).toBe(400);
  });

  it('values that are named like parts of an object are nothing but values', async () => {
    const web = webFixture();
    const body = `{"person":"${TESTER}","action":{"kind":"submit","form":"letter","handle":"clean-water","values":{"__proto__":"x","constructor":"y","name":"Ani Example","zip":"93230"}}}`;

    expect((await web.post('/api/chat', body)).status).toBe(200);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('over a socket, where no library tidies the request', () => {
  const BODY = JSON.stringify({ person: TESTER, action: { kind: 'command', name: 'export' } });

  /** The first line of the answer to these lines of a head. */
  async function asked(port: number, ...head: string[]): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    const lines = [
      ...head,
      'Content-Type: application/json',
      `Content-Length: ${String(BODY.length)}`,
      'Connection: close',
    ];
    socket.end(`${lines.join('\r\n')}\r\n\r\n${BODY}`);
    let text = '';
    for await (const piece of socket) text += String(piece);
    return text;
  }

  it('a request by another name, from another page or by a crooked head gets nothing of ours', async () => {
    const served = await servedFixture({ paper: paperFixture });
    const port = Number(new URL(served.url).port);
    const own = `Host: 127.0.0.1:${String(port)}`;
    const post = 'POST /api/chat HTTP/1.1';

    expect(await asked(port, post, own)).toMatch(/^HTTP\/1\.1 200 /);
    expect(await asked(port, post, own, `Origin: http://127.0.0.1:${String(port)}`)).toMatch(/^HTTP\/1\.1 [24]00 /);
    const hostile: string[][] = [
      [post, 'Host: evil.example'],
      [post, 'Host: 127.0.0.1.evil.example'],
      [post, own, 'Origin: null'],
      [post, own, 'Origin: https://evil.example'],
      [post, own, `Origin: http://127.0.0.1:${String(port + 1)}`],
      [post, own, 'X-Forwarded-For: 203.0.113.9'],
      [post, own, 'Sec-Fetch-Site: cross-site'],
      [post, 'Host: 127.0.0.1', 'Host: evil.example'],
      [post],
      ['POST http://evil.example/api/chat HTTP/1.1', 'Host: evil.example'],
      ['POST /api/chat HTTP/1.0'],
      [post, own, 'Transfer-Encoding: chunked'],
    ];
    for (const head of hostile) {
      const answer = await asked(port, ...head);
      expect([head, answer.split('\r\n')[0]]).toEqual([head, expect.stringMatching(/^HTTP\/1\.1 4\d\d /)]);
      expect(answer).not.toMatch(/"view"|set-cookie|access-control/i);
    }
    await served.close();
  });

  it('an answer in JSON carries the same guard as a page', async () => {
    const { post } = webFixture();
    for (const body of [{ person: TESTER }, 'no JSON', { person: 'nobody' }]) {
      const { headers } = await post('/api/chat', body);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-type')).toMatch(/^application\/json/);
    }
  });
});
