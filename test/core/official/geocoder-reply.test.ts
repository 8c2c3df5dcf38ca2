import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { readGeocoderReply } from '../../../src/core/official/geocoder-reply.ts';

const SIX = { congress: 119, layer: '119th Congressional Districts' };
const NEXT = { congress: 120, layer: '120th Congressional Districts' };

interface Reply {
  result: { addressMatches: { geographies: Record<string, Record<string, unknown>[]>; [key: string]: unknown }[] };
}

const sample = (name: string): Reply =>
  JSON.parse(readFileSync(join(__dirname, '../../fixtures/geocoder', `${name}.json`), 'utf8')) as Reply;

/** The sample of a match, with its one district row changed. */
function changedRow(row: Record<string, unknown>): Reply {
  const reply = sample('match-119-acs2025');
  Object.assign(reply.result.addressMatches[0]!.geographies[SIX.layer]![0]!, row);
  return reply;
}

describe("the geocoder's answer", () => {
  it('places an address when layer and Congress are those asked for', () => {
    expect(readGeocoderReply(sample('match-119-acs2025'), SIX)).toEqual({
      kind: 'matched',
      congress: 119,
      state: 'TX',
      district: 'TX-37',
      zip: '78701',
      addresses: ['1100 CONGRESS AVE, AUSTIN, TX, 78701'],
      point: { lat: 30.27, lon: -97.74 },
    });
    expect(readGeocoderReply(sample('match-120-current-all-layers'), NEXT)).toMatchObject({
      district: 'TX-10',
      congress: 120,
    });
  });

  it('is not taken from the other map, whatever was asked', () => {
    expect(readGeocoderReply(sample('match-120-current-all-layers'), SIX)).toEqual({ kind: 'wrong-map' });
    expect(readGeocoderReply(sample('match-119-acs2025'), NEXT)).toEqual({ kind: 'wrong-map' });
    expect(readGeocoderReply(changedRow({ CDSESSN: '120' }), SIX)).toEqual({ kind: 'wrong-map' });
  });

  it('knows the single seats', () => {
    expect(readGeocoderReply(sample('at-large-wy'), SIX)).toMatchObject({ district: 'WY-AL' });
    expect(readGeocoderReply(sample('delegate-dc'), SIX)).toMatchObject({ district: 'DC-AL' });
  });

  it('with several matches counts only when all lie in one district', () => {
    expect(readGeocoderReply(sample('multi-match-same-district'), SIX)).toMatchObject({
      kind: 'matched',
      district: 'NY-10',
    });
    expect(readGeocoderReply(sample('multi-match-two-districts'), SIX)).toMatchObject({
      kind: 'ties',
      districts: ['NY-17', 'NY-18'],
    });
    const reply = sample('multi-match-same-district');
    reply.result.addressMatches[1]!.geographies =
      sample('match-120-current-all-layers').result.addressMatches[0]!.geographies;
    expect(readGeocoderReply(reply, SIX)).toEqual({ kind: 'wrong-map' });
  });

  it('without a match, refused, or about a point is told apart', () => {
    expect(readGeocoderReply(sample('no-match'), SIX)).toEqual({ kind: 'no-match' });
    expect(readGeocoderReply(sample('error-400'), SIX)).toEqual({ kind: 'refused' });
    expect(readGeocoderReply(sample('coordinates-ocean'), SIX)).toEqual({ kind: 'error' });
    expect(readGeocoderReply(changedRow({ GEOID: '48ZZ' }), SIX)).toEqual({ kind: 'no-match' });
  });

  it.each([
    ['a state that its code does not name', changedRow({ STATE: '06' })],
    ['a state that does not exist', changedRow({ GEOID: '0337', STATE: '03' })],
    ['a district that the state does not have', changedRow({ GEOID: '4839' })],
    ['at large in a state with many seats', changedRow({ GEOID: '4800' })],
    ['a code that is none', changedRow({ GEOID: '48' })],
    ['numbers for texts', changedRow({ GEOID: 4837 })],
    [
      'no such layer and no other',
      { result: { addressMatches: [{ matchedAddress: 'X', geographies: { States: [{}] } }] } },
    ],
    [
      'no district in the layer',
      { result: { addressMatches: [{ matchedAddress: 'X', geographies: { [SIX.layer]: [] } }] } },
    ],
    ['a retired field, with status 200', { error: { code: 400, message: 'Invalid field' } }],
    ['a web page', '<html><title>Service Unavailable</title></html>'],
    ['nothing', null],
    ['a list', []],
  ])('with %s is an error', (_, reply) => {
    expect(readGeocoderReply(reply, SIX)).toEqual({ kind: 'error' });
  });

  it('whose address is in another state than its district is an error', () => {
    const reply = sample('match-119-acs2025');
    Object.assign(reply.result.addressMatches[0]!, { addressComponents: { zip: '78701', state: 'OK' } });
    expect(readGeocoderReply(reply, SIX)).toEqual({ kind: 'error' });
  });

  it('never throws, and never places by what it cannot read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readGeocoderReply(json, SIX).kind).not.toBe('matched');
      }),
    );
  });
});
