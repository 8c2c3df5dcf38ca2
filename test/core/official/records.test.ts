import * as fc from 'fast-check';
import { decodeRecords, encodeRecords } from '../../../src/core/official/records.ts';
import { wholeText } from '../../fixtures/any-text.ts';

const records = fc.array(
  fc.record({
    keys: fc.uniqueArray(fc.constantFrom('house:CA-2', 'house:CA-21', 'senate:CA:1', 'X000101'), { maxLength: 3 }),
    record: fc.record({ name: wholeText(10), lines: fc.array(fc.string({ unit: 'grapheme' })) }),
  }),
  { maxLength: 8 },
);

describe('a list of records', () => {
  it('gives back what was put under a key, and all of it, in its order and in any script', () => {
    fc.assert(
      fc.property(records, fc.jsonValue(), (list, about) => {
        const read = decodeRecords<object>(encodeRecords(list, about));
        const under = (key: string) =>
          list.filter(({ keys }) => keys.some((one) => one === key)).map(({ record }) => record);

        expect([read.size, read.about]).toEqual([list.length, JSON.parse(JSON.stringify(about))]);
        for (const key of ['house:CA-2', 'senate:CA:1', 'house:CA-3']) expect(read.of(key)).toEqual(under(key));
        expect(read.all()).toEqual(list.map(({ record }) => record));
      }),
      { numRuns: 50 },
    );
  });

  it('reads a record when it is first asked for, and once', () => {
    const bytes = encodeRecords([
      { keys: ['a', 'b'], record: { n: 1 } },
      { keys: ['b'], record: { n: 2 } },
    ]);
    const finished: number[] = [];
    const list = decodeRecords<{ n: number }>(bytes, (record) => {
      finished.push(record.n);
      return record;
    });

    expect(finished).toEqual([]);
    const [first] = list.of('a');
    expect(finished).toEqual([1]);
    expect(list.of('b')[0]).toBe(first);
    expect(list.all()).toHaveLength(2);
    expect(finished).toEqual([1, 2]);
  });

  it.each([
    ['nothing', ''],
    ['a list of before', '{"shape":1,"fetchedAt":"2026-11-24","members":[]}'],
    ['a web page', '<!doctype html>\n<html>\n</html>'],
    ['a form to come', '{"form":2,"size":0,"about":null}\n{"ends":[],"at":{}}\n'],
    ['nobody', 'null\nnull\n'],
    ['a beginning', '{"form":1,"size":0,"about":null}'],
    ['a beginning and half an index', '{"form":1,"size":0,"about":null}\n{"ends":[]'],
    ['a list whose index is broken', '{"form":1,"size":1,"about":null}\n{"ends":[8,"at":{"a":[0]}}\n{"n":1}'],
    ['a list whose index is of another', '{"form":1,"size":1,"about":null}\n{"ends":[9],"at":{"a":[0]}}\n{"n":1}'],
  ])('is not %s', (_, text) => {
    expect(() => decodeRecords(Buffer.from(text))).toThrow();
  });

  it('reads on where one record is broken, says so once, and which keys it was under', () => {
    const three = [1, 2, 3].map((n) => ({ keys: [`only ${String(n)}`, 'all'], record: { n } }));
    const bytes = Buffer.from(encodeRecords(three).toString('latin1').replace('{"n":2}', '{"n":2,'), 'latin1');
    let told = 0;
    const list = decodeRecords<{ n: number }>(bytes, undefined, () => (told += 1));

    expect(told).toBe(0);
    for (const _ of [1, 2]) {
      expect(list.of('only 2')).toEqual([]);
      for (const read of [list.of('all'), list.all()]) expect(read).toEqual([{ n: 1 }, { n: 3 }]);
      expect(['only 1', 'only 2', 'all', 'none'].map((key) => list.isBroken(key))).toEqual([false, true, true, false]);
    }
    expect(told).toBe(1);
  });
});
