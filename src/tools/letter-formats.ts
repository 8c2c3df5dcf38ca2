import type { Letter } from '../core/letter/letter.ts';
import { seatFileName } from '../core/official/seat.ts';
import type { Paper } from '../core/promises.ts';
import { formBlock } from '../paper/form.ts';
import { letterHtml } from '../paper/html.ts';
import { letterText } from '../paper/text.ts';
import type { FileToWrite } from './write-files.ts';

export const FORMATS = ['text', 'pdf', 'png', 'html', 'json', 'form'] as const;
export type Format = (typeof FORMATS)[number];

export const isBinary = (format: Format): boolean => format === 'pdf' || format === 'png';

/** A letter in one format: its files, named after the seat alone, and what the writer must be told about them. */
export interface Formatted {
  readonly files: readonly FileToWrite[];
  readonly notes: readonly string[];
}

export async function formatted(letter: Letter, format: Format, paper: Paper): Promise<Formatted> {
  const name = seatFileName(letter.seat);
  switch (format) {
    case 'pdf': {
      const pdf = await paper.pdf(letter);
      return { files: [{ name: `${name}.pdf`, bytes: pdf.bytes }], notes: missingNote(pdf.missing) };
    }
    case 'png': {
      const { missing } = await paper.pdf(letter);
      const pictures = await paper.pictures(letter);
      const files = pictures.map(({ bytes }, page) => ({
        name: `${name}${page === 0 ? '' : `-${String(page + 1)}`}.png`,
        bytes,
      }));
      return { files, notes: missingNote(missing) };
    }
    case 'text':
      return only(`${name}.txt`, letterText(letter));
    case 'form':
      return only(`${name}.form.txt`, formBlock(letter));
    case 'html':
      return only(`${name}.html`, letterHtml(letter));
    case 'json':
      return only(`${name}.json`, `${JSON.stringify(letter, undefined, 2)}\n`);
  }
}

function only(name: string, text: string): Formatted {
  return { files: [{ name, bytes: text.endsWith('\n') ? text : `${text}\n` }], notes: [] };
}

function missingNote(missing: Awaited<ReturnType<Paper['pdf']>>['missing']): string[] {
  if (missing.length === 0) return [];
  const shown = missing.slice(0, 8).map(({ character, code }) => `${character} (${code})`);
  return [
    `No font here can draw ${shown.join(', ')}${missing.length > 8 ? ' and others' : ''}: a box stands in its place. Write it another way.`,
  ];
}
