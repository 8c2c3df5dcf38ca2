import type { IncomingMessage } from 'node:http';
import { isJson, type Json } from './answer.ts';

/** A file that came with a body: `id` is n of the part `files[n]`. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface ReadBody {
  readonly json: unknown;
  readonly uploads: readonly Upload[];
  /** Bytes of the request as it came. */
  readonly size: number;
}

export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** JSON, or a form with the JSON in `payload_json` beside the files; undefined where it is neither. */
export async function readBody(bytes: Buffer, type: string): Promise<ReadBody | undefined> {
  const size = bytes.length;
  if (size === 0) return { json: undefined, uploads: [], size };
  try {
    if (!type.startsWith('multipart/form-data')) return { json: JSON.parse(bytes.toString()), uploads: [], size };
    const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
    const payload = form.get('payload_json');
    const uploads: Upload[] = [];
    for (const [part, value] of form) {
      const id = /^files\[(\d+)\]$/.exec(part)?.[1];
      if (part === 'payload_json') continue;
      if (id === undefined || typeof value === 'string') return undefined;
      uploads.push({ id, name: value.name, type: value.type, bytes: Buffer.from(await value.arrayBuffer()) });
    }
    return { json: typeof payload === 'string' ? JSON.parse(payload) : {}, uploads, size };
  } catch {
    return undefined;
  }
}

export const jsonOf = (value: unknown): Json => (isJson(value) ? value : {});
