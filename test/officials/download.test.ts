import { gzipSync } from 'node:zlib';
import { type Downloaded, download } from '../../src/officials/download.ts';
import { type CivicPeer, type Mode, startCivicPeer } from '../peers/civic.ts';

const body = Buffer.from(JSON.stringify(Array.from({ length: 2000 }, (_, i) => ({ member: i }))));
const MAX = 1_000_000;

let peer: CivicPeer;
beforeEach(async () => {
  peer = await startCivicPeer();
});
afterEach(() => peer.close());

function get(mode: Mode, options: object = {}): Promise<Downloaded> {
  peer.serve('/list.json', body, mode);
  return download(`${peer.base}/list.json`, { maxBytes: MAX, ...options });
}

it.each<Mode>(['well', 'gzip', 'redirect-here'])('brings the whole file (%s)', async (mode) => {
  const got = await get(mode);

  expect(got.kind === 'fresh' && Buffer.compare(got.bytes, body)).toBe(0);
});

it('asks again only whether it has changed', async () => {
  const first = await get('etag');
  const etag = first.kind === 'fresh' ? first.etag : undefined;

  expect(etag).toBeDefined();
  expect(await get('etag', { etag })).toMatchObject({ kind: 'unchanged' });
  expect(peer.asked[1]?.headers['if-none-match']).toBe(etag);
});

it.each<[Mode, string]>([
  ['truncated', 'broken-off'],
  ['chunks-cut', 'broken-off'],
  ['gzip-bad', 'encoding'],
  ['gzip-cut', 'encoding'],
  ['brotli', 'encoding'],
  ['huge', 'too-large'],
  ['huge-declared', 'too-large'],
  ['gzip-bomb', 'too-large'],
  ['redirect-away', 'redirect'],
  ['redirect-loop', 'redirect'],
  ['unasked-304', 'status'],
  ['bad-request', 'status'],
  ['unavailable', 'status'],
  ['reset', 'network'],
])('says what went wrong, as a value (%s)', async (mode, reason) => {
  expect(await get(mode)).toMatchObject({ kind: 'failed', reason });
});

it('gives up on a server that says nothing, and on one that never ends', async () => {
  expect(await get('silent', { silenceMs: 50 })).toMatchObject({ kind: 'failed', reason: 'timeout' });
  expect(await get('stalled', { silenceMs: 50 })).toMatchObject({ kind: 'failed', reason: 'timeout' });
  expect(await get('trickle', { totalMs: 100 })).toMatchObject({ kind: 'failed', reason: 'timeout' });
});

it('does not connect anywhere but by https, or to this computer', async () => {
  for (const url of [
    'http://example.org/a',
    'http://10.0.0.1/a',
    'ftp://127.0.0.1/a',
    'http://169.254.169.254/latest',
  ]) {
    expect(await download(url, { maxBytes: MAX })).toMatchObject({ kind: 'failed', reason: 'address' });
  }
});

it('says how far it has come', async () => {
  const seen: number[] = [];

  await get('gzip', { onProgress: (bytes: number) => seen.push(bytes) });

  expect(seen.at(-1)).toBe(gzipSync(body).length);
});
