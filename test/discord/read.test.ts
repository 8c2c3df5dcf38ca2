import * as fc from 'fast-check';
import { read } from '../../src/discord/read.ts';

const sent = (type: number, data: unknown): unknown => ({
  id: '1',
  application_id: '2',
  type,
  token: 'a',
  user: { id: '3' },
  data,
});
const submitted = (components: unknown) => {
  const found = read(sent(5, { custom_id: 'letter.abc', components }));
  return found.kind === 'touch' ? found.touch.action : found.kind;
};

it('reads what was typed into a form of today, and into one of before labels', () => {
  const [name, zip] = [
    { type: 4, custom_id: 'name', value: 'Ani' },
    { type: 4, custom_id: 'zip', value: '93230' },
  ];
  const values = { name: 'Ani', zip: '93230' };
  const today = [
    { type: 18, component: name },
    { type: 18, component: zip },
  ];
  const before = [
    { type: 1, components: [name] },
    { type: 1, components: [zip] },
  ];
  for (const form of [today, before]) expect(submitted(form)).toMatchObject({ kind: 'submit', values });
});

it('passes over what Discord may yet put into a form', () => {
  const form = [
    { type: 18, component: { type: 4, custom_id: 'name', value: 'Ani' } },
    { type: 10, id: 3 },
    { type: 18, component: { type: 23, custom_id: 'tick', value: true } },
    { type: 18 },
    { type: 99, something: null },
    null,
  ];
  expect(submitted(form)).toMatchObject({ kind: 'submit', values: { name: 'Ani' } });
});

it('reads whatever Discord sends of whatever kind, and is stopped by none of it', () => {
  const odd = fc.oneof(
    fc.anything(),
    fc.record({ custom_id: fc.constantFrom('letter.abc', 'write.x', ''), components: fc.array(fc.anything()) }),
    fc.record({ name: fc.constantFrom('letter', 'campaign'), options: fc.array(fc.anything()) }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 }), odd, (type, data) => {
      expect(['ping', 'touch', 'typing', 'nothing']).toContain(read(sent(type, data)).kind);
    }),
  );
});
