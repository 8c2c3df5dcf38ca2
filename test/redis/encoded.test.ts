import fc from 'fast-check';
import { Command } from 'ioredis';
import { Encoded, type Arg } from '../../src/redis/encoded.ts';

const word = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.uint8Array().map((bytes) => Buffer.from(bytes)),
);

it('travels as the very bytes that ioredis would send', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (args: (Arg & (string | number | Buffer))[]) => {
      const theirs = new Command('EVALSHA', args).toWritable({});

      expect(new Encoded('EVALSHA', args).toWritable()).toEqual(Buffer.from(theirs as string));
    }),
  );
});

it('takes bytes that lie amid others, as they are', () => {
  const bytes = new Uint8Array(Buffer.from('before 12345 after')).subarray(7, 12);

  expect(String(new Encoded('SET', ['name', bytes, 'PX', 5]).toWritable())).toBe(
    '*5\r\n$3\r\nSET\r\n$4\r\nname\r\n$5\r\n12345\r\n$2\r\nPX\r\n$1\r\n5\r\n',
  );
});
