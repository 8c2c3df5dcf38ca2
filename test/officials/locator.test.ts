import type { Civic } from '../../src/core/official/civic.ts';
import { builtInSample } from '../../src/officials/built-in-sample.ts';
import { createCensusGeocoder } from '../../src/officials/census-geocoder.ts';
import { createLocator } from '../../src/officials/locator.ts';
import { Day } from '../../src/core/ids.ts';
import { type CivicPeer, startCivicPeer } from '../peers/civic.ts';

let peer: CivicPeer;
beforeEach(async () => {
  peer = await startCivicPeer();
});
afterEach(() => peer.close());

function locator(on = '2026-11-25', civic: Civic = builtInSample()) {
  const geocoder = createCensusGeocoder({ baseUrl: peer.base, timeoutMs: 300, sleep: () => Promise.resolve() });
  return createLocator({ civic: { current: () => civic }, geocoder, now: () => Day.parse(on) });
}

const street = { street: '100 Sample St', city: 'Hanford', state: 'CA' };

it('answers a ZIP at once, and keeps a street to itself that it does not need', async () => {
  expect(await locator().locate({ zip: '93701', ...street })).toMatchObject({
    kind: 'found',
    district: 'CA-21',
    by: 'zip',
  });
  expect(peer.asked).toEqual([]);
});

it('places a split ZIP by the street', async () => {
  peer.geocode({ state: 'CA', district: '22', zip: '93230' });

  expect(await locator().locate({ zip: '93230' })).toMatchObject({ kind: 'split' });
  expect(await locator().locate({ zip: '93230', ...street })).toMatchObject({ district: 'CA-22', by: 'street' });
});

it.each(['P.O. Box 12', 'RR 2 Box 7'])('does not send %s anywhere', async (box) => {
  expect(await locator().locate({ zip: '93230', ...street, street: box })).toMatchObject({ kind: 'split' });
  expect(peer.asked).toEqual([]);
});

it('still asks the writer, and names the senators, when the service is down', async () => {
  peer.geocode('unavailable');

  const answer = await locator().locate({ zip: '93230', ...street });

  expect(answer).toMatchObject({ kind: 'split', candidates: [{}, {}, {}], senators: [{}, {}] });
  expect(answer.reasons.map(({ code }) => code)).toContain('street-down');
});

it('asks again on the older map for a state that kept it, once the state is known', async () => {
  peer.geocode({ state: 'MO', district: '05', zip: '64101' });

  const answer = await locator('2027-02-01').locate({ street: '100 Sample St', city: 'Kansas City' });

  expect(peer.asked.map(({ query }) => query.get('vintage'))).toEqual(['ACS2026_Current', 'ACS2025_Current']);
  expect(answer).toMatchObject({ district: 'MO-5', by: 'street' });
});

it('names nobody real from the sample, on any day', async () => {
  for (const on of ['2024-01-01', '2026-11-25', '2027-02-01', '2040-01-01']) {
    const answer = await locator(on).locate({ zip: '82001' });
    const people = [...('house' in answer ? [answer.house] : []), ...answer.senators];

    expect(people).toHaveLength(3);
    for (const { fictional, name } of people)
      expect([fictional, name?.last]).toEqual([true, expect.stringMatching(/^Sample/)]);
    // Whoever agrees to who sees what must see that they are three.
    expect(new Set(people.map(({ name }) => name?.last)).size).toBe(3);
    expect(answer.reasons.map(({ code }) => code)).toContain('sample-people');
  }
});

it('says that no street is looked up where nobody set a service', async () => {
  const unasked = createLocator({ civic: { current: builtInSample }, now: () => Day.parse('2026-11-25') });

  const answer = await unasked.locate({ zip: '93230', ...street });

  expect([answer.kind, ...answer.reasons.map(({ code }) => code)]).toEqual([
    'split',
    'zip-split',
    'street-off',
    'sample-people',
  ]);
});
