// The thread that sets pages. Each message is one letter; between two the event loop turns by itself, which lets the
// typesetter's finalisers run (without a turn every letter would leak).
import { parentPort } from 'node:worker_threads';
import type { Letter } from '../core/letter/letter.ts';
import type { Pdf, Picture } from '../core/promises.ts';
import { createPainter } from './picture.ts';
import type { Painter } from './picture.ts';
import { createTypesetter } from './typesetter.ts';

export interface PageRequest {
  readonly want: 'pdf' | 'pictures';
  readonly letter: Letter;
}
export type PageReply =
  | { readonly kind: 'pdf'; readonly pdf: Pdf }
  | { readonly kind: 'pictures'; readonly pictures: readonly Picture[] }
  | { readonly kind: 'failed'; readonly message: string };

const port = parentPort;
if (!port) throw new Error('pdf-worker runs as a worker thread; call createPaper of pdf.ts');
const typeset = createTypesetter();
let painter: Promise<Painter> | undefined;

port.on('message', (request: PageRequest) => void reply(request));

async function reply(request: PageRequest): Promise<void> {
  const answered = await answer(request).catch((error: unknown): PageReply => ({
    kind: 'failed',
    message: String(error),
  }));
  port?.postMessage(answered, []);
}

async function answer({ want, letter }: PageRequest): Promise<PageReply> {
  const pdf = typeset(letter);
  if (want === 'pdf') return { kind: 'pdf', pdf: { ...pdf, bytes: alone(pdf.bytes) } };
  painter ??= createPainter();
  const pictures = await (await painter)(pdf.bytes, letter.title, letter.language);
  return { kind: 'pictures', pictures: pictures.map(({ bytes, alt }) => ({ bytes: alone(bytes), alt })) };
}

/** A Buffer can be a window on a shared pool, all of which a message would copy. */
function alone(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}
