// Reads finished pages back: the words of a PDF through pdfium, the pixels of our PNGs.
import { inflateSync } from 'node:zlib';
import { PDFiumLibrary } from '@hyzyla/pdfium';

export interface Ink {
  readonly width: number;
  readonly height: number;
  /** 0 is white, 15 is black. */
  at(x: number, y: number): number;
}

/** Inches on the page. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const pdfium = PDFiumLibrary.init();

/** The text of each page, in the order of the file. */
export async function readPdf(bytes: Uint8Array): Promise<string[]> {
  const document = await (await pdfium).loadDocument(bytes);
  try {
    return [...document.pages()].map((page) => page.getText());
  } finally {
    document.destroy();
  }
}

/** Reads a grey PNG of 4 bits without row filters; throws for any other. */
export function readPng(bytes: Uint8Array): Ink {
  const file = Buffer.from(bytes);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  if (file[24] !== 4 || file[25] !== 0) throw new Error('Not a 4-bit grey PNG');
  const rows = inflateSync(file.subarray(file.indexOf('IDAT') + 4));
  const stride = Math.ceil(width / 2) + 1;
  if (rows.length !== stride * height) throw new Error('A row is missing');
  return {
    width,
    height,
    at: (x, y) => {
      const byte = rows[y * stride + 1 + (x >> 1)]!;
      return 15 - (x % 2 === 0 ? byte >> 4 : byte & 15);
    },
  };
}

/** All the ink in an area, or on the page. */
export function inkIn(ink: Ink, area: Area = { left: 0, top: 0, right: 8.5, bottom: 11 }): number {
  let sum = 0;
  eachPixel(ink, area, (_x, _y, value) => (sum += value));
  return sum;
}

/** The smallest area that holds all ink of an area; undefined when it is white. */
export function inkBounds(ink: Ink, area: Area): Area | undefined {
  const found = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  eachPixel(ink, area, (x, y, value) => {
    if (value === 0) return;
    found.left = Math.min(found.left, x / 96);
    found.right = Math.max(found.right, (x + 1) / 96);
    found.top = Math.min(found.top, y / 96);
    found.bottom = Math.max(found.bottom, (y + 1) / 96);
  });
  return found.left === Infinity ? undefined : found;
}

function eachPixel(ink: Ink, area: Area, see: (x: number, y: number, value: number) => void): void {
  const [endX, endY] = [
    Math.min(ink.width, Math.round(area.right * 96)),
    Math.min(ink.height, Math.round(area.bottom * 96)),
  ];
  for (let y = Math.max(0, Math.round(area.top * 96)); y < endY; y += 1) {
    for (let x = Math.max(0, Math.round(area.left * 96)); x < endX; x += 1) see(x, y, ink.at(x, y));
  }
}
