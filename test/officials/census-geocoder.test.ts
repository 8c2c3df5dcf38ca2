import { inspect } from 'node:util';
import type { StreetQuestion } from '../../src/core/official/street-question.ts';
import { createCensusGeocoder, type GeocoderOptions } from '../../src/officials/census-geocoder.ts';
import { type CivicPeer, type Mode, startCivicPeer } from '../peers/civic.ts';

const CANARY = '4711 Canary Wharf Lane';
const question: StreetQuestion = {
  street: CANARY,
  city: 'Sampleton',
  state: 'TX',
  zip: '78701',
  expected: { congress: 119, layer: '119th Congressional Districts', vintage: 'ACS2025_Current' },
};

let peer: CivicPeer;
beforeEach(async () => {
  peer = await startCivicPeer();
});
afterEach(() => peer.close());

function geocoder(options: GeocoderOptions = {}) {
  return createCensusGeocoder({ baseUrl: peer.base, timeoutMs: 300, sleep: () => Promise.resolve(), ...options });
}

it('asks for the map in force by name, and takes the district from it', async () => {
  peer.geocode({ state: 'TX', district: '37' });

  const answer = await geocoder().geocode(question);

  expect(answer).toMatchObject({ kind: 'matched', state: 'TX', district: 'TX-37', congress: 119, zip: '78701' });
  expect(Object.fromEntries(peer.asked[0]!.query)).toEqual({
    address: `${CANARY}, Sampleton, TX 78701`,
    benchmark: 'Public_AR_Current',
    vintage: 'ACS2025_Current',
    layers: '119th Congressional Districts',
    format: 'json',
  });
});

it('refuses an answer for the next Congress, however often the service changes its mind', async () => {
  peer.geocode(
    { state: 'TX', district: '10', congress: 120 },
    { state: 'TX', district: '37' },
    { state: 'TX', district: '10', congress: 120 },
  );
  const census = geocoder();

  expect(await census.geocode(question)).toEqual({ kind: 'wrong-map' });
  expect(await census.geocode(question)).toMatchObject({ kind: 'matched', district: 'TX-37' });
  expect(await census.geocode(question)).toEqual({ kind: 'wrong-map' });
});

it('takes several matches only when they agree', async () => {
  const one = { state: 'NY', district: '10', matched: '100 BROADWAY, NEW YORK, NY, 10005' };
  peer.geocode([one, { ...one, matched: '100 BROADWAY, BROOKLYN, NY' }], [one, { ...one, district: '07' }]);
  const census = geocoder();

  expect(await census.geocode(question)).toMatchObject({ kind: 'matched', district: 'NY-10' });
  expect(await census.geocode(question)).toMatchObject({ kind: 'ties', districts: ['NY-10', 'NY-7'] });
});

it('knows when there is no such address', async () => {
  peer.geocode([]);

  expect(await geocoder().geocode(question)).toEqual({ kind: 'no-match' });
  expect(peer.asked).toHaveLength(1);
});

it.each<[Mode, string, number]>([
  ['bad-request', 'refused', 1],
  ['not-found', 'error', 3],
  ['unavailable', 'down', 3],
  ['reset', 'down', 3],
  ['silent', 'timeout', 3],
  ['stalled', 'timeout', 3],
  ['truncated', 'down', 3],
  ['html', 'error', 3],
  ['empty', 'error', 3],
  ['huge', 'error', 3],
  ['error-in-200', 'error', 3],
  ['redirect-away', 'down', 3],
])('gives every fault its answer, after the tries it deserves (%s)', async (mode, kind, tries) => {
  peer.geocode(mode);

  expect(await geocoder().geocode(question)).toEqual({ kind });
  expect(peer.asked).toHaveLength(tries);
});

it('is patient with a service that recovers', async () => {
  peer.geocode('unavailable', 'reset', { state: 'TX', district: '37' });
  const pauses: number[] = [];
  const sleep = (ms: number) => Promise.resolve(pauses.push(ms));

  expect(await geocoder({ sleep, random: () => 0.5 }).geocode(question)).toMatchObject({ district: 'TX-37' });
  expect(pauses).toEqual([400, 800]);
});

it('leaves a service in trouble alone for a minute, then tries again', async () => {
  let now = 0;
  const census = geocoder({ clock: () => new Date(now) });
  peer.geocode('unavailable');
  for (let n = 0; n < 5; n += 1) await census.geocode(question);
  const asked = peer.asked.length;

  expect(await census.geocode(question)).toEqual({ kind: 'down' });
  expect(peer.asked).toHaveLength(asked);

  now += 60_000;
  peer.geocode({ state: 'TX', district: '37' });
  expect(await census.geocode(question)).toMatchObject({ kind: 'matched' });
});

it('asks two questions at a time and no more', async () => {
  peer.geocode({ state: 'TX', district: '37' });
  const census = geocoder({ timeoutMs: 10_000 });

  const answers = await Promise.all(Array.from({ length: 12 }, () => census.geocode(question)));

  expect(answers.every(({ kind }) => kind === 'matched')).toBe(true);
  expect(peer.mostAtOnce()).toBeLessThanOrEqual(2);
});

it('lets the address out to the Census alone: in no answer, error or log line', async () => {
  const seen: unknown[] = [];
  const spies = (['log', 'error', 'warn', 'info', 'debug'] as const).map((name) =>
    jest.spyOn(console, name).mockImplementation((...args) => void seen.push(args)),
  );
  const modes: Mode[] = ['bad-request', 'unavailable', 'reset', 'silent', 'truncated', 'html', 'huge', 'error-in-200'];
  for (const mode of modes) {
    peer.geocode(mode);
    seen.push(await geocoder().geocode(question));
  }
  const throwing = geocoder({ fetch: (url) => Promise.reject(new TypeError(`fetch failed for ${inspect(url)}`)) });
  seen.push(await throwing.geocode(question));
  for (const spy of spies) spy.mockRestore();

  expect(seen.length).toBeGreaterThan(modes.length);
  expect(inspect(seen, { depth: 10 })).not.toMatch(/4711|Canary|Sampleton|78701/i);
  for (const { headers } of peer.asked) expect(headers).not.toHaveProperty('referer');
});
