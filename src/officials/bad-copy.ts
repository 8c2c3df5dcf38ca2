/** A download that is not what it should be. The message is a clause to put after its name: "is cut short". */
export class BadCopy extends Error {}

/** Bytes as UTF-8 text without a byte order mark; a web page in the place of data is told apart at once. */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new BadCopy('is empty');
  const text = new TextDecoder().decode(bytes);
  if (/^\s*<(!doctype html|html)/i.test(text.slice(0, 200))) throw new BadCopy('is a web page and not the data');
  return text;
}

export function jsonOf(bytes: Uint8Array): unknown {
  const text = textOf(bytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new BadCopy('is not whole JSON');
  }
}
