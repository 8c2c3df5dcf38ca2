import { PDFiumLibrary, type PDFiumDocument, type PDFiumPage } from '@hyzyla/pdfium';
import type { Language } from '../core/ids.ts';
import type { Picture } from '../core/promises/paper.ts';
import { encodePng } from './png.ts';

/** 8.5 x 11 in at 96 pixels to the inch. */
export const PAGE = { width: 816, height: 1056 } as const;
/** Bytes of one picture. */
export const MOST_BYTES = 60_000;

/** Draws the pages of a finished PDF. */
export interface Painter {
  /** `title` and `language` are the letter's, for the alternative text. */
  letter(pdf: Uint8Array, title: string, language: Language): Promise<Picture[]>;
  /** The one page of a sheet, two pixels to the point, at most `most` bytes. */
  sheet(pdf: Uint8Array, most: number): Promise<Uint8Array>;
}

const WORDING = {
  en: {
    named: /^letter (?=to )/iu,
    page: (page: number, pages: number, which: string) =>
      `Page ${String(page)} of ${String(pages)} of ${which}. The full text follows as text.`,
    the: (to: string) => `the letter ${to}`,
    quoted: (title: string) => `“${title}”`,
  },
  es: {
    named: /^carta (?=al? )/iu,
    page: (page: number, pages: number, which: string) =>
      `Página ${String(page)} de ${String(pages)} de ${which}. El texto completo va a continuación.`,
    the: (to: string) => `la carta ${to}`,
    quoted: (title: string) => `«${title}»`,
  },
} as const;

/** Loads pdfium (4 MB of WebAssembly, about 100 ms); a page then takes about 15 ms. It runs in the worker. */
export async function createPainter(): Promise<Painter> {
  const pdfium = await PDFiumLibrary.init();
  const draw = async (page: PDFiumPage, size: Size, most: number): Promise<Uint8Array> => {
    const { data } = await page.render({ ...size, scale: 1, colorSpace: 'Gray', render: 'bitmap' });
    return encodePng({ ...size, grey: data }, most);
  };
  const open = async <T>(pdf: Uint8Array, look: (document: PDFiumDocument) => Promise<T>): Promise<T> => {
    const document = await pdfium.loadDocument(pdf);
    try {
      return await look(document);
    } finally {
      document.destroy();
    }
  };
  return {
    letter: (pdf, title, language) =>
      open(pdf, async (document) => {
        const pictures: Picture[] = [];
        const pages = document.getPageCount();
        for (const page of document.pages()) {
          const bytes = await draw(page, PAGE, MOST_BYTES);
          pictures.push({ bytes, alt: altOf(pictures.length + 1, pages, title, language) });
        }
        return pictures;
      }),
    sheet: (pdf, most) =>
      open(pdf, async (document) => {
        const page = document.getPage(0);
        const { originalWidth, originalHeight } = page.getOriginalSize();
        const size = { width: Math.round(2 * originalWidth), height: Math.round(2 * originalHeight) };
        return await draw(page, size, most);
      }),
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** "Page 1 of 2 of the letter to Representative Sample. The full text follows as text.", in the letter's language. */
export function altOf(page: number, pages: number, title: string, language: Language): string {
  const say = WORDING[language];
  const isNamed = say.named.test(title);
  return say.page(page, pages, isNamed ? say.the(title.replace(say.named, '')) : say.quoted(title));
}
