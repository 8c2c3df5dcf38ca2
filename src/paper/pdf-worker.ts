// The thread that sets pages. Each message is one letter or sheet; between two the event loop turns by itself, which lets the
// typesetter's finalisers run (without a turn every letter would leak).
import { parentPort } from 'node:worker_threads';
import { progressAlt } from '../core/campaign/progress-text.ts';
import type { Letter } from '../core/letter/letter.ts';
import type { OpenLetterSheet } from '../core/campaign/open-letter-sheet.ts';
import type { ProgressSheet } from '../core/campaign/progress.ts';
import type { Pdf, Picture } from '../core/promises/paper.ts';
import { listMissing } from './coverage.ts';
import { openLetterData } from './open-letter-data.ts';
import { createPainter } from './picture.ts';
import type { Painter } from './picture.ts';
import { createPress } from './press.ts';
import { progressData } from './progress-data.ts';
import { createTypesetter } from './typesetter.ts';

export type PageRequest =
  | { readonly want: 'pdf' | 'pictures'; readonly letter: Letter }
  | { readonly want: 'progress'; readonly sheet: ProgressSheet }
  | { readonly want: 'open-letter'; readonly sheet: OpenLetterSheet };
export type PageReply =
  | { readonly kind: 'pdf'; readonly pdf: Pdf }
  | { readonly kind: 'pictures'; readonly pictures: readonly Picture[] }
  | { readonly kind: 'failed'; readonly message: string };

/** Bytes of the picture of a campaign's progress. */
const MOST_PROGRESS = 100_000;

const port = parentPort;
if (!port) throw new Error('pdf-worker runs as a worker thread; call createPaper of pdf.ts');
const press = createPress();
const typeset = createTypesetter(press);
let painter: Promise<Painter> | undefined;
const painting = (): Promise<Painter> => (painter ??= createPainter());

port.on('message', (request: PageRequest) => void reply(request));

async function reply(request: PageRequest): Promise<void> {
  const answered = await answer(request).catch((error: unknown): PageReply => ({
    kind: 'failed',
    message: String(error),
  }));
  port?.postMessage(answered, []);
}

async function answer(request: PageRequest): Promise<PageReply> {
  if (request.want === 'progress') return { kind: 'pictures', pictures: [await progressPicture(request.sheet)] };
  if (request.want === 'open-letter') return { kind: 'pdf', pdf: openLetter(request.sheet) };
  const { want, letter } = request;
  const pdf = typeset(letter);
  if (want === 'pdf') return { kind: 'pdf', pdf: { ...pdf, bytes: alone(pdf.bytes) } };
  const pictures = await (await painting()).letter(pdf.bytes, letter.title, letter.language);
  return { kind: 'pictures', pictures: pictures.map(({ bytes, alt }) => ({ bytes: alone(bytes), alt })) };
}

function openLetter(sheet: OpenLetterSheet): Pdf {
  const missing = new Map<string, number>();
  const data = openLetterData(sheet, press.fonts, (words) => press.draw(words, missing));
  const document = press.set('open-letter', data);
  return { bytes: alone(press.pdf(document)), pages: document.numOfPages, missing: listMissing(missing) };
}

async function progressPicture({ progress, title, language }: ProgressSheet): Promise<Picture> {
  const data = progressData(progress, title, language, press.fonts, (text) => press.draw(text, new Map()));
  const bytes = await (await painting()).sheet(press.pdf(press.set('progress', data)), MOST_PROGRESS);
  return { bytes: alone(bytes), alt: progressAlt(progress, title, language) };
}

/** A Buffer can be a window on a shared pool, all of which a message would copy. */
function alone(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}
