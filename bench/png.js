// Letter to PDF to picture against writing the PNG of finished pixels alone.
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { MOST_BYTES, PAGE, createPainter } from '../dist/paper/picture.js';
import { encodePng } from '../dist/paper/png.js';
import { createTypesetter } from '../dist/paper/typesetter.js';
import { letterOf } from './letter.js';
import { medians } from './measure.js';

export async function run() {
  const typeset = createTypesetter();
  const paint = await createPainter();
  const grey = await pixelsOf(typeset(letterOf(0)).bytes);
  const bytes = encodePng({ ...PAGE, grey }, MOST_BYTES).length;
  const times = await medians(
    {
      ours: (n) => paint.letter(typeset(letterOf(n)).bytes, 'Letter to Representative Sample', 'en'),
      encode: () => encodePng({ ...PAGE, grey }, MOST_BYTES),
    },
    40,
  );
  const ratio = times.ratio('ours', 'encode');
  return {
    figures: [
      {
        name: 'PNG: letter to picture, times the PNG encoding alone',
        limit: `encode ${times.encode.toFixed(1)} ms`,
        ours: `${times.ours.toFixed(1)} ms`,
        ratio,
        target: '<= 4',
        pass: ratio <= 4,
      },
      {
        name: 'PNG: bytes of a full page',
        limit: `${MOST_BYTES}`,
        ours: `${bytes}`,
        ratio: bytes / MOST_BYTES,
        target: '<= 1',
        pass: bytes <= MOST_BYTES,
      },
    ],
  };
}

async function pixelsOf(pdf) {
  const pdfium = await PDFiumLibrary.init();
  const document = await pdfium.loadDocument(pdf);
  const { data } = await document.getPage(0).render({ ...PAGE, scale: 1, colorSpace: 'Gray', render: 'bitmap' });
  document.destroy();
  pdfium.destroy();
  return data;
}
