// A letter on paper against pdfkit with the same font file and the same words.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdfkit';
import { createTypesetter } from '../dist/paper/typesetter.js';
import { letterOf } from './letter.js';
import { medians } from './measure.js';

export async function run() {
  const typeset = createTypesetter();
  const font = readFileSync(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf'),
  );
  const times = await medians({ ours: (n) => typeset(letterOf(n)), pdfkit: (n) => pdfkit(letterOf(n), font) }, 40);
  const ratio = times.ratio('pdfkit', 'ours');
  return {
    figures: [
      {
        name: 'PDF: times faster than pdfkit, same font and words',
        limit: `pdfkit ${times.pdfkit.toFixed(1)} ms`,
        ours: `${times.ours.toFixed(1)} ms`,
        ratio,
        target: '>= 10',
        pass: ratio >= 10,
      },
    ],
  };
}

function pdfkit(letter, font) {
  return new Promise((resolve, reject) => {
    const page = new PDFDocument({ size: 'LETTER', margin: 72, font });
    const chunks = [];
    page.on('data', (chunk) => chunks.push(chunk));
    page.on('end', () => resolve(Buffer.concat(chunks)));
    page.on('error', reject);
    page.fontSize(10);
    for (const text of linesOf(letter)) page.text(text).moveDown(0.5);
    page.end();
  });
}

function linesOf({ blocks }) {
  return blocks.map((block) => {
    if (block.parts) return block.parts.map(({ text }) => text).join('');
    return block.text ?? [block.name, ...block.lines].filter(Boolean).join('\n');
  });
}
