import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCalls } from '../../src/slack/calls.ts';
import { createLog } from '../../src/log.ts';

let server: Server;
const asked: string[] = [];
/** How a request that was taken ends; undefined: never. */
let ends: ((response: ServerResponse) => void) | undefined;
/** Says where files go, and else nothing, ever. */
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (ends) return ends(response);
    if (!request.url?.endsWith('files.getUploadURLExternal')) return;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, upload_url: `${address()}upload`, file_id: 'F1' }));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const address = (): string => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;

const workspaces = { of: async () => ({ token: 'xoxb-1' }), lost: async () => undefined, gone: async () => undefined };
const callsFixture = () =>
  createCalls({ settings: { apiUrl: address() }, workspaces, log: createLog({ logLevel: 'silent' }), callMs: 400 });

describe('a Slack that hangs is not waited for', () => {
  it('by a call, which is not made twice: it may have been taken', async () => {
    await expect(callsFixture().post('T1', { channel: 'D1' }, { text: 'Hello', blocks: [] })).rejects.toThrow(
      'timeout',
    );
    expect(asked.filter((path) => path.endsWith('chat.postMessage'))).toHaveLength(1);
  });

  it('by an answer, which is not given twice', async () => {
    await expect(callsFixture().reply(`${address()}reply`, { text: 'Hello' })).rejects.toThrow('timeout');
    expect(asked.filter((path) => path === '/reply').length).toBeLessThan(2);
  });

  it('by a file', async () => {
    const files = [{ name: 'a.txt', data: Buffer.from('a'), alt: 'A' }];
    await expect(callsFixture().upload('T1', { channel: 'D1' }, files)).rejects.toThrow('timeout');
  });
});

describe('a card is posted once', () => {
  const posts = (): number => asked.filter((path) => path.endsWith('chat.postMessage')).length;
  beforeEach(() => void asked.splice(0));
  afterEach(() => (ends = undefined));

  it.each<[string, (response: ServerResponse) => void]>([
    ['the connection breaks', (response) => response.destroy()],
    ['somebody between answers for Slack', (response) => response.writeHead(503).end()],
  ])('though %s after it was taken; a letter is brought again', async (_, how) => {
    ends = how;
    await expect(callsFixture().post('T1', { channel: 'C1' }, { text: 'Card', blocks: [] }, 'once')).rejects.toThrow();
    expect(posts()).toBe(1);
    await expect(callsFixture().post('T1', { channel: 'D1' }, { text: 'Letter', blocks: [] })).rejects.toThrow();
    expect(posts()).toBe(4);
  });

  it('and again after Slack asked to wait, which takes nothing', async () => {
    ends = (response) => {
      if (posts() === 1) return void response.writeHead(429, { 'retry-after': '0' }).end();
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ok: true, ts: '1.2' }));
    };
    expect(await callsFixture().post('T1', { channel: 'C1' }, { text: 'Card', blocks: [] }, 'once')).toBe('1.2');
    expect(posts()).toBe(2);
  });
});
