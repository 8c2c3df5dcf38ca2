import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import {
  decodeZipTable,
  districtsOf,
  encodeZipTable,
  MAX_TABLE_BYTES,
  packZipTable,
} from '../../../src/core/official/zip-table.ts';
import { day, LINES, tableFixture } from '../../fixtures/places.ts';

const about = { congress: 119, approximate: true, builtOn: day('2026-11-24') };

describe('a ZIP table', () => {
  it('answers with the districts in the order of its source, and nothing for what it does not know', () => {
    const table = tableFixture(119);
    for (const [zip, lines] of Object.entries(LINES)) expect(districtsOf(table, zip)).toEqual(lines[119]);
    for (const zip of [
      '93231',
      '00000',
      '99999',
      '',
      '9320',
      '932020',
      '9320O',
      '-3202',
      '９３２０２',
      '93202 ',
      '1e309',
    ]) {
      expect(districtsOf(table, zip)).toEqual([]);
    }
  });

  it('comes back from its bytes as it went, in under a megabyte', () => {
    const table = packZipTable(
      new Map([
        ['00501', ['NY-1', 'NY-2', 'NY-1']],
        ['99950', ['AK-AL']],
        ['10001', []],
      ]),
      about,
    );
    const bytes = encodeZipTable(table);
    const read = decodeZipTable(bytes);

    expect(read).toEqual(table);
    expect(districtsOf(read, '00501')).toEqual(['NY-1', 'NY-2']);
    expect(districtsOf(read, '10001')).toEqual([]);
    expect(bytes.length).toBeLessThan(MAX_TABLE_BYTES);
    expect(decodeZipTable(Buffer.concat([Buffer.alloc(3), bytes]).subarray(3))).toEqual(table);
  });

  it('refuses what is not a ZIP or a district', () => {
    expect(() => packZipTable(new Map([['1234', ['CA-1']]]), about)).toThrow("'1234' is not a ZIP");
    expect(() => packZipTable(new Map([['12345', ['CA-0']]]), about)).toThrow('district');
  });

  it.each([
    ['nothing', () => new Uint8Array(0), 'not a ZIP table'],
    ['a web page', () => Buffer.from('<!doctype html>'.padEnd(400, ' ')), 'not a ZIP table'],
    ['a cut copy', (bytes: Buffer) => bytes.subarray(0, -1), 'cut short'],
    ['a later version', (bytes: Buffer) => changed(bytes, 4, 9), 'version 9'],
    ['too much', () => new Uint8Array(MAX_TABLE_BYTES + 1), 'too big'],
  ])('does not read %s', (_, spoil, message) => {
    expect(() => decodeZipTable(spoil(Buffer.from(encodeZipTable(tableFixture(119)))))).toThrow(message);
  });

  it('takes a pointer past its sets, in a table that somebody else signed, for no answer', () => {
    const bytes = Buffer.from(encodeZipTable(tableFixture(119)));
    bytes.writeUInt16LE(0xffff, bytes.length - 32 - (100_000 - 93_202) * 2);
    createHash('sha256')
      .update(bytes.subarray(0, -32))
      .digest()
      .copy(bytes, bytes.length - 32);

    const read = decodeZipTable(bytes);

    expect(() => districtsOf(read, '93202')).toThrow('past its sets');
    expect(districtsOf(read, '93230')).toEqual(['CA-21', 'CA-22']);
  });

  it('notices any one changed byte', () => {
    const bytes = Buffer.from(encodeZipTable(tableFixture(119)));
    const places = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(places, ([at, by]) => {
        expect(() => decodeZipTable(changed(bytes, at, bytes[at]! ^ by))).toThrow();
      }),
      { numRuns: 60 },
    );
  });
});

function changed(bytes: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = value;
  return copy;
}
