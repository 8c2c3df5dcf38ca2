import { createSealer, keyIdOf } from '../../src/sessions/sealed.ts';
import { keyFixture } from '../fixtures/vault.ts';

const PLACE = 'redress:{ani}:session';
const TEXT = '{"name":"Ani Sample","story":"Línea \u{1F600}"}';

describe('a sealed text', () => {
  const keys = [keyFixture('k2'), keyFixture('k1')];
  const sealer = createSealer(keys);

  it('opens where it was sealed, and says which key it needs', () => {
    const sealed = sealer.seal(TEXT, PLACE);

    expect(sealer.open(sealed, PLACE)).toEqual({ kind: 'opened', text: TEXT });
    expect(keyIdOf(sealed)).toBe('k2');
    expect(sealed.includes('Sample')).toBe(false);
    expect(sealed.length).toBe(Buffer.byteLength(TEXT) + 'v1|k2|'.length + 12 + 16);
  });

  it('never looks the same twice', () => {
    const all = Array.from({ length: 1_000 }, () => sealer.seal(TEXT, PLACE).toString('base64'));

    expect(new Set(all).size).toBe(1_000);
  });

  it('opens with an older key that is still at hand, and names one that is not', () => {
    const old = createSealer([keys[1]!]).seal(TEXT, PLACE);

    expect(sealer.open(old, PLACE)).toEqual({ kind: 'opened', text: TEXT });
    expect(createSealer([keys[0]!]).open(old, PLACE)).toEqual({ kind: 'unknown-key', id: 'k1' });
  });

  it('is refused in the place of another person, and with another key of the same name', () => {
    const sealed = sealer.seal(TEXT, PLACE);

    expect(sealer.open(sealed, 'redress:{bea}:session').kind).toBe('broken');
    expect(sealer.open(sealed, 'redress:{ani}:remembered').kind).toBe('broken');
    expect(createSealer([keyFixture('k2')]).open(sealed, PLACE).kind).toBe('broken');
  });

  it('is refused cut off anywhere, and with any one byte changed', () => {
    const sealed = sealer.seal(TEXT, PLACE);
    const cut = Array.from(sealed, (_, length) => sealed.subarray(0, length));
    const changed = Array.from(sealed, (byte, at) => {
      const copy = Buffer.from(sealed);
      copy[at] = byte ^ 1;
      return copy;
    });

    const opened = [...cut, ...changed].filter((one) => sealer.open(one, PLACE).kind === 'opened');

    expect(opened).toEqual([]);
    expect(sealer.open(Buffer.from('{"name":"in clear"}'), PLACE)).toEqual({ kind: 'broken' });
  });
});
