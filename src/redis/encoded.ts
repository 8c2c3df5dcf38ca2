import { Command } from 'ioredis';

export type Arg = string | number | Uint8Array;

/** A command as the bytes that travel, put together at once: ioredis would do it word by word. Answers are bytes, too. */
export class Encoded extends Command {
  readonly #bytes: Buffer;

  constructor(name: string, args: readonly Arg[]) {
    super(name, [], { replyEncoding: null });
    this.#bytes = encoded(name, args);
  }

  override toWritable(): Buffer {
    return this.#bytes;
  }
}

/** As Redis reads it: how many words, then of each its length and itself. Texts are written as UTF-8. */
export function encoded(name: string, args: readonly Arg[]): Buffer {
  const parts: (string | Uint8Array)[] = [];
  let text = `*${String(args.length + 1)}\r\n$${String(name.length)}\r\n${name}\r\n`;
  let length = 0;
  for (const arg of args) {
    if (typeof arg === 'object') {
      text += `$${String(arg.length)}\r\n`;
      length += Buffer.byteLength(text) + arg.length;
      parts.push(text, arg);
      text = '\r\n';
    } else {
      const word = String(arg);
      text += `$${String(Buffer.byteLength(word))}\r\n${word}\r\n`;
    }
  }
  parts.push(text);
  const bytes = Buffer.allocUnsafe(length + Buffer.byteLength(text));
  let at = 0;
  for (const part of parts) {
    if (typeof part === 'string') at += bytes.write(part, at);
    else {
      bytes.set(part, at);
      at += part.length;
    }
  }
  return bytes;
}
