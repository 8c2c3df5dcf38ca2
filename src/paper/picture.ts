import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Picture } from '../core/promises.ts';
import { encodePng } from './png.ts';

/** 8.5 x 11 in at 96 pixels to the inch. */
export const PAGE = { width: 816, height: 1056 } as const;
/** Bytes of one picture. */
export const MOST_BYTES = 60_000;

/** Draws the pages of a finished PDF. `title` is the letter's, for the alternative text. */
export type Painter = (pdf: Uint8Array, title: string) => Promise<Picture[]>;

/** Loads pdfium (4 MB of WebAssembly, about 100 ms); a page then takes about 15 ms. It runs in the worker. */
export async function createPainter(): Promise<Painter> {
  const pdfium = await PDFiumLibrary.init();
  return async (pdf, title) => {
    const document = await pdfium.loadDocument(pdf);
    try {
      const pictures: Picture[] = [];
      const pages = document.getPageCount();
      for (const page of document.pages()) {
        const { data } = await page.render({ ...PAGE, scale: 1, colorSpace: 'Gray', render: 'bitmap' });
        const bytes = encodePng({ ...PAGE, grey: data }, MOST_BYTES);
        pictures.push({ bytes, alt: altOf(pictures.length + 1, pages, title) });
      }
      return pictures;
    } finally {
      document.destroy();
    }
  };
}

/** "Page 1 of 2 of the letter to Representative Sample. The full text follows as text." */
export function altOf(page: number, pages: number, title: string): string {
  const to = /^letter (?=to )/i.test(title) ? `the letter ${title.slice('letter '.length)}` : `“${title}”`;
  return `Page ${String(page)} of ${String(pages)} of ${to}. The full text follows as text.`;
}
