import * as fc from 'fast-check';
import { idOf, readId, Verb } from '../../../src/core/conversation/verbs.ts';
import { anyText } from '../../fixtures/any-text.ts';

it('reads back every id it makes, in at most 100 characters', () => {
  const handle = fc.stringMatching(/^[A-Za-z0-9_-]{0,64}$/);
  fc.assert(
    fc.property(
      fc.constantFrom(...Verb.options),
      handle,
      fc.option(fc.nat(999), { nil: undefined }),
      (verb, of, at) => {
        const id = idOf({ verb, handle: of, at });
        expect(id.length).toBeLessThanOrEqual(100);
        expect(readId(id)).toEqual({ kind: 'press', verb, handle: of, ...(at !== undefined && { at }) });
      },
    ),
  );
});

it.each([
  '',
  'dance.x',
  'next.x.-1',
  'next.x.1.2',
  'next.x.1000',
  'next.<b>',
  'next.../..',
  '__proto__',
  'constructor.x',
  'NEXT.x',
])('takes %j for nothing', (id) => {
  expect(readId(id)).toBeUndefined();
});

it('never throws, whatever the id', () => {
  fc.assert(fc.property(anyText(20), (id) => readId(id) === undefined || Verb.options.includes(readId(id)!.verb)));
});
