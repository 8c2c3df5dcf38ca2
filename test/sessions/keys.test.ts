import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { newKeyLine, parseKeys, readKeyFile } from '../../src/sessions/keys.ts';
import { folderFixture } from '../fixtures/folder.ts';

const GOOD = newKeyLine([]);

describe('the keys in KEYS', () => {
  it('are read in their order, and a fresh one goes in front', () => {
    const line = newKeyLine(parseKeys(GOOD));
    const keys = parseKeys(line);

    expect(keys.map(({ id }) => id)).toEqual(['k2', 'k1']);
    expect(keys.map(({ bytes }) => bytes.length)).toEqual([32, 32]);
    expect(line.endsWith(GOOD)).toBe(true);
    expect(newKeyLine([])).not.toBe(GOOD);
  });

  it.each([
    ['', 'KEYS is empty. Make one with: redress keys new'],
    ['  ', 'KEYS is empty. Make one with: redress keys new'],
    ['secret', 'Key 1 of KEYS is not written like k1:<32 bytes in base64>. Make one with: redress keys new'],
    [`${GOOD},`, 'Key 2 of KEYS is not written like k1:<32 bytes in base64>. Make one with: redress keys new'],
    ['k1:', 'The key k1 in KEYS has 0 bytes, and must have 32. Make one with: redress keys new'],
    ['k1:c2hvcnQ=', 'The key k1 in KEYS has 5 bytes, and must have 32. Make one with: redress keys new'],
    [`k1:${'A'.repeat(43)}=`, 'The key k1 in KEYS is not random. Make one with: redress keys new'],
    [`${GOOD},${GOOD}`, 'KEYS has two keys called k1. Give each its own name: k2:...,k1:...'],
  ])('are refused, with what to do (%#)', (line, says) => {
    expect(() => parseKeys(line)).toThrow(says);
  });

  it('are not repeated in what is said about them', () => {
    const line = GOOD.slice(0, -8);

    expect(() => parseKeys(line)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(line.slice(3)) }),
    );
  });

  it('come from a file only when nobody else can read it', () => {
    const path = join(folderFixture({ keys: `KEYS=${GOOD}\n` }), 'keys');
    chmodSync(path, 0o644);
    expect(() => readKeyFile(path)).toThrow(`Others on this computer can read the keys. Run: chmod 600 ${path}`);

    chmodSync(path, 0o600);

    expect(readKeyFile(path)).toBe(GOOD);
    expect(() => readKeyFile(`${path}-gone`)).toThrow('KEYS_FILE cannot be read');
  });
});
