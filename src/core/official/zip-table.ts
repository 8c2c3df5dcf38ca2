import { createHash } from 'node:crypto';
import type { Day } from '../ids.ts';
import { District, type ZipTable } from './civic.ts';

/** One for every ZIP from 00000 to 99999. */
export const ZIPS = 100_000;

/** Bytes of a whole table, at most; the real one is about 230 KB. */
export const MAX_TABLE_BYTES = 1_000_000;

const MAGIC = 0x5a_49_50_44; // "ZIPD"
const VERSION = 1;
const HEAD = 24;
const DIGEST = 32;
const NONE: readonly string[] = [];

/**
 * The districts that touch a ZIP of exactly five digits; none when the text is anything else or the ZIP is not known. Throws where the
 * table points past its sets, as one with a right checksum can only by a mistake of whoever made it.
 */
export function districtsOf(table: ZipTable, zip: string): readonly string[] {
  if (zip.length !== 5) return NONE;
  let at = 0;
  for (let i = 0; i < 5; i += 1) {
    const digit = zip.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return NONE;
    at = at * 10 + digit;
  }
  const set = table.sets[table.index[at]!];
  if (!set) throw new Error('This ZIP table points past its sets');
  return set;
}

/** Packs `ZIP -> districts` (as `CA-21`, most land first). Throws on what is not a ZIP or a district: the caller checks its source. */
export function packZipTable(
  districts: ReadonlyMap<string, readonly string[]>,
  about: Pick<ZipTable, 'congress' | 'approximate' | 'fictional' | 'builtOn'>,
): ZipTable {
  const index = new Uint16Array(ZIPS);
  const sets: (readonly string[])[] = [NONE];
  const numbers = new Map<string, number>([['', 0]]);
  for (const [zip, set] of districts) {
    if (!/^\d{5}$/.test(zip)) throw new Error(`'${zip}' is not a ZIP`);
    const key = set.length === 1 ? set[0]! : [...new Set(set)].join(',');
    let number = numbers.get(key);
    if (number === undefined) {
      number = sets.push(key.split(',').map((district) => District.parse(district))) - 1;
      numbers.set(key, number);
    }
    index[Number(zip)] = number;
  }
  if (sets.length > 0xff_ff) throw new Error(`${String(sets.length)} sets of districts do not fit in a table`);
  return { ...about, index, sets };
}

/** head (magic, version, approximate, Congress, day, number of sets, length of their text), sets as lines of text, index as 16-bit little-endian, SHA-256 of it all. */
export function encodeZipTable(table: ZipTable): Uint8Array {
  const text = Buffer.from(table.sets.map((set) => set.join(',')).join('\n'), 'latin1');
  const bytes = Buffer.alloc(HEAD + text.length + ZIPS * 2 + DIGEST);
  bytes.writeUInt32BE(MAGIC, 0);
  bytes.writeUInt8(VERSION, 4);
  bytes.writeUInt8(table.approximate ? 1 : 0, 5);
  bytes.writeUInt16LE(table.congress, 6);
  bytes.writeUInt32LE(Number(table.builtOn.replaceAll('-', '')), 8);
  bytes.writeUInt32LE(table.sets.length, 12);
  bytes.writeUInt32LE(text.length, 16);
  text.copy(bytes, HEAD);
  for (let zip = 0; zip < ZIPS; zip += 1) bytes.writeUInt16LE(table.index[zip]!, HEAD + text.length + zip * 2);
  digestOf(bytes).copy(bytes, bytes.length - DIGEST);
  return bytes;
}

/**
 * Throws, saying what is wrong, on anything but the bytes that `encodeZipTable` made: version and checksum say that they are.
 * What is in them was checked when they were made, and is not looked at again.
 */
export function decodeZipTable(data: Uint8Array): ZipTable {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (bytes.length > MAX_TABLE_BYTES) throw new Error(`A ZIP table of ${String(bytes.length)} bytes is too big`);
  if (bytes.length < HEAD + DIGEST || bytes.readUInt32BE(0) !== MAGIC) throw new Error('This is not a ZIP table');
  const version = bytes.readUInt8(4);
  if (version !== VERSION)
    throw new Error(`This ZIP table has version ${String(version)}, this program reads ${String(VERSION)}`);
  const textEnd = HEAD + bytes.readUInt32LE(16);
  if (bytes.length !== textEnd + ZIPS * 2 + DIGEST) throw new Error('This ZIP table is cut short');
  if (!digestOf(bytes).equals(bytes.subarray(-DIGEST)))
    throw new Error('This ZIP table is damaged: its checksum differs');
  const [, ...sets] = bytes.toString('latin1', HEAD, textEnd).split('\n');
  return {
    congress: bytes.readUInt16LE(6),
    approximate: bytes.readUInt8(5) === 1,
    builtOn: dayOf(bytes.readUInt32LE(8)),
    index: indexOf(bytes, textEnd),
    sets: [NONE, ...sets.map((set) => set.split(','))],
  };
}

/** A copy, since the numbers may begin at any byte. */
function indexOf(bytes: Buffer, start: number): Uint16Array {
  const index = new Uint16Array(ZIPS);
  const own = Buffer.from(index.buffer);
  bytes.copy(own, 0, start);
  if (isBigEndian) own.swap16();
  return index;
}

const isBigEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

function dayOf(number: number): Day {
  const digits = String(number).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` as Day;
}

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes.subarray(0, -DIGEST)).digest();
