import { codeFor } from '../../../src/core/delivery/code.ts';
import { PersonId } from '../../../src/core/ids.ts';

const KEY = new Uint8Array(32).fill(1);
const of = { person: PersonId.parse('discord:1887'), address: 'ani@example.org', nonce: 'n'.repeat(22) };

it('gives six digits, the same again, and others for whatever differs', () => {
  const bea = PersonId.parse('discord:1888');
  const codes = [
    of,
    { ...of, person: bea },
    { ...of, address: 'bea@example.org' },
    { ...of, nonce: 'm'.repeat(22) },
  ].map((one) => codeFor(one, KEY));

  expect(codeFor(of, KEY)).toBe(codes[0]);
  expect(new Set([...codes, codeFor(of, new Uint8Array(32))]).size).toBe(5);
  expect(codes.filter((code) => !/^\d{6}$/.test(code))).toEqual([]);
});

it('gives every first digit as often as another, nought as well', () => {
  const counts = new Map<string, number>();
  for (let n = 0; n < 2_000; n += 1) {
    const [first] = codeFor({ ...of, nonce: `nonce-number-${String(n)}` }, KEY);
    counts.set(first!, (counts.get(first!) ?? 0) + 1);
  }
  expect(counts.size).toBe(10);
  expect(Math.min(...counts.values())).toBeGreaterThan(140);
});
