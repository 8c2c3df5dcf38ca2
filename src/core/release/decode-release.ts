/**
 * A file as text: UTF-8, or as older Windows files are, in their own encoding. Undefined for what holds no plain text, such as a
 * PDF or a Word file, whatever it is called.
 */
export function decodeRelease(bytes: Uint8Array): string | undefined {
  if (isBinary(bytes)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** How far into a file is looked for what no text has. */
const LOOKED = 4_096;
/** `%PDF`, the two of zip archives and old Word files, RTF. */
const SIGNS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];

const isBinary = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, LOOKED).includes(0) || SIGNS.some((sign) => sign.every((byte, at) => bytes[at] === byte));
