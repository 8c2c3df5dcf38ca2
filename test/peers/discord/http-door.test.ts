import { createPublicKey, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { textOr, type Json } from './answer.ts';
import type { HttpDoor } from './http-door.ts';
import { bytesOf, jsonOf } from './read-body.ts';
import { startDiscordPeer, type DiscordPeer } from './start-discord-peer.ts';

const SPKI = '302a300506032b6570032100';
const QUIET = { allowed_mentions: { parse: [] } };

describe('interactions over HTTP', () => {
  let discord: DiscordPeer;
  let endpoint: Server;
  let door: HttpDoor;

  const isSigned = (request: IncomingMessage, body: Buffer): boolean => {
    const { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } = request.headers;
    const key = createPublicKey({ key: Buffer.from(SPKI + discord.publicKey, 'hex'), format: 'der', type: 'spki' });
    const signed = Buffer.concat([Buffer.from(String(timestamp)), body]);
    return typeof signature === 'string' && verify(null, signed, key, Buffer.from(signature, 'hex'));
  };

  const answerTo = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bytesOf(request);
    if (!isSigned(request, body)) return void response.writeHead(401).end();
    const { type, id, token, data } = JSON.parse(body.toString()) as Json;
    const answer = (json: Json) =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    const name = jsonOf(data).name;
    if (type === 1) return answer({ type: 1 });
    if (name === 'broken') return void response.writeHead(500).end();
    if (name === 'large') return answer({ type: 4, data: { ...QUIET, content: 'x'.repeat(2001) } });
    if (name !== 'later') return answer({ type: 4, data: { ...QUIET, content: 'inline' } });
    response.writeHead(202).end();
    await fetch(`${discord.api}/v10/interactions/${textOr(id)}/${textOr(token)}/callback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 4, data: { ...QUIET, content: 'later' } }),
    });
  };

  beforeAll(async () => {
    discord = await startDiscordPeer();
    endpoint = createServer((request, response) => void answerTo(request, response));
    await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
    door = await discord.http(
      `http://127.0.0.1:${String((endpoint.address() as AddressInfo).port)}/discord/interactions`,
    );
  });

  afterAll(async () => {
    await discord.close();
    endpoint.closeAllConnections();
    await new Promise((resolve) => endpoint.close(resolve));
  });

  it('are answered inline, or through the callback after 202', async () => {
    const maria = discord.user();
    const { channel } = discord.guild();
    expect((await maria.command(channel, 'now')).text).toBe('inline');
    expect((await maria.command(channel, 'later')).text).toBe('later');
    expect(discord.requests.map(({ isInline }) => isInline)).toEqual([true, false]);
    expect(discord.violations).toEqual([]);
  });

  it('are lost at once where the endpoint fails, or answers with what is refused', async () => {
    const maria = discord.user();
    const { channel } = discord.guild();
    expect((await maria.command(channel, 'broken')).failure).toMatch('The application did not respond');
    expect((await maria.command(channel, 'large')).failure).toMatch('BASE_TYPE_MAX_LENGTH');
    expect(discord.violations).toHaveLength(2);
  });

  it('come with every kind of bad signature when a test likes', async () => {
    const bad = ['wrong', 'missing', 'other-key', 'garbled'] as const;
    for (const signature of bad) expect((await door.ping({ signature })).status).toBe(401);
    expect((await door.ping({ body: '{"type":1,"x":2}' })).status).toBe(401);
    const old = await door.ping({ timestamp: '1000000000' });
    expect([old.status, old.json]).toEqual([200, { type: 1 }]);
  });

  it('are taken nowhere that lets a bad signature in', async () => {
    const careless = createServer((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"type":1}'),
    );
    await new Promise<void>((resolve) => careless.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${String((careless.address() as AddressInfo).port)}`;
    await expect(discord.http(url)).rejects.toThrow('answers 200 to a bad signature');
    careless.closeAllConnections();
    await new Promise((resolve) => careless.close(resolve));
  });
});
