import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCalls } from '../../src/slack/calls.ts';
import { createLog } from '../../src/log.ts';

let server: Server;
const asked: string[] = [];
/** Says where files go, and else nothing, ever. */
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
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
  createCalls({ settings: { apiUrl: address() }, workspaces, log: createLog({ logLevel: 'silent' }), callMs: 100 });

describe('a Slack that hangs is not waited for', () => {
  it('by a call, which is not made twice: it may have been taken', async () => {
    await expect(callsFixture().post('T1', 'D1', { text: 'Hello', blocks: [] })).rejects.toThrow('timeout');
    expect(asked.filter((path) => path.endsWith('chat.postMessage'))).toHaveLength(1);
  });

  it('by an answer, which is not given twice', async () => {
    await expect(callsFixture().reply(`${address()}reply`, { text: 'Hello' })).rejects.toThrow('timeout');
    expect(asked.filter((path) => path === '/reply').length).toBeLessThan(2);
  });

  it('by a file', async () => {
    const files = [{ name: 'a.txt', data: Buffer.from('a'), alt: 'A' }];
    await expect(callsFixture().upload('T1', 'D1', files)).rejects.toThrow('timeout');
  });
});
