import { UserError } from '../core/errors.ts';
import type { Issue } from '../core/issue/issue.ts';
import type { Letter } from '../core/letter/letter.ts';
import type { Writer } from '../core/letter/writer.ts';
import { seatFileName, type SeatId } from '../core/official/seat.ts';
import type { Paper } from '../core/promises/paper.ts';
import { cwcProblems } from '../paper/cwc-check.ts';
import { cwcOfLetter } from '../paper/cwc-of-letter.ts';
import { cwcXml } from '../paper/cwc-xml.ts';
import { formBlock } from '../paper/form.ts';
import { letterHtml } from '../paper/html.ts';
import { letterText } from '../paper/text.ts';
import type { FileToWrite } from './write-files.ts';

export const FORMATS = ['text', 'pdf', 'png', 'html', 'json', 'form', 'cwc'] as const;
export type Format = (typeof FORMATS)[number];

export const isBinary = (format: Format): boolean => format === 'pdf' || format === 'png';

/** How the name of a file of each format ends. */
const ENDINGS: Readonly<Record<Format, string>> = {
  text: 'txt',
  pdf: 'pdf',
  png: 'png',
  html: 'html',
  json: 'json',
  form: 'txt',
  cwc: 'xml',
};
/** What somebody might wish for and would get a file that nothing opens. */
const OTHERS = /\.(docx?|odt|rtf|pages|jpe?g|gif|webp)$/i;

/** The format that is given, else the one that the name of the file says; or one sentence about why they cannot both be. */
export function formatFor(
  given: Format | undefined,
  out: string,
): { readonly value: Format } | { readonly wrong: string } {
  const ending = /\.(\w+)$/.exec(out)?.[1]?.toLowerCase();
  const said = FORMATS.find((format) => ENDINGS[format] === ending);
  const called = (end: string) => `${out.slice(0, out.lastIndexOf('.'))}.${end}`;
  if (OTHERS.test(out))
    return {
      wrong: `No letter is written as .${ending!}. Call it ${called('pdf')} to print it, or ${called('txt')} to change it.`,
    };
  if (given === undefined || said === undefined || ENDINGS[given] === ending) return { value: given ?? said ?? 'text' };
  return {
    wrong: `${out} is not the name of a ${given}. Call it ${called(ENDINGS[given])}, or leave --format out.`,
  };
}

/** What the writer must be told; `of`: of this letter, though others may have the same said of them. */
interface Note {
  readonly says: string;
  readonly of?: SeatId;
}

/** A letter in one format: its files, named after the seat alone, and what the writer must be told about them. */
export interface Formatted {
  readonly files: readonly FileToWrite[];
  readonly notes: readonly Note[];
}

/** What a format needs beside the letter. */
export interface FormatParts {
  readonly paper: Paper;
  readonly issue: Issue;
  readonly writer: Writer;
  readonly env: NodeJS.ProcessEnv;
  /** Seats that nobody holds. */
  readonly vacant?: readonly SeatId[];
}

export async function formatted(letter: Letter, format: Format, parts: FormatParts): Promise<Formatted> {
  const { paper } = parts;
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
    case 'cwc':
      return cwcFile(letter, parts);
    case 'json':
      return only(`${name}.json`, `${JSON.stringify(letter, undefined, 2)}\n`);
  }
}

/** Printed even where something is missing, so that it can be seen; what a gateway would refuse is named. */
function cwcFile(letter: Letter, { issue, writer, env, vacant = [] }: FormatParts): Formatted {
  if (letter.mark !== undefined) {
    throw new UserError(
      'not-for-sending',
      `${letter.mark}: no file for a gateway is made of it. Choose an open issue.`,
    );
  }
  const agent = {
    name: env['CWC_AGENT'] ?? '',
    ackEmail: env['CWC_AGENT_EMAIL'] ?? '',
    contactName: env['CWC_CONTACT_NAME'] ?? '',
    contactEmail: env['CWC_CONTACT_EMAIL'] ?? '',
    contactPhone: env['CWC_CONTACT_PHONE'] ?? '',
  };
  const message = cwcOfLetter({ letter, writer, issue, agent, isVacant: vacant.includes(letter.seat) });
  const notes = cwcProblems(message).map(({ field, says }): Note => ({
    of: letter.seat,
    says: `the gateway would refuse ${field}. ${says}`,
  }));
  return { ...only(`${seatFileName(letter.seat)}.xml`, cwcXml(message)), notes };
}

function only(name: string, text: string): Formatted {
  return { files: [{ name, bytes: text.endsWith('\n') ? text : `${text}\n` }], notes: [] };
}

function missingNote(missing: Awaited<ReturnType<Paper['pdf']>>['missing']): Note[] {
  if (missing.length === 0) return [];
  const shown = missing.slice(0, 8).map(({ character, code }) => `${character} (${code})`);
  const others = missing.length > 8 ? ' and others' : '';
  const box =
    missing.length === 1
      ? 'a box stands in its place. Write it another way.'
      : 'a box stands in the place of each. Write them another way.';
  return [{ says: `No font here can draw ${shown.join(', ')}${others}: ${box}` }];
}
