import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { boxMissing, readCoverage } from './coverage.ts';
import { readFonts } from './fonts.ts';
import { BOX } from './page-data.ts';

/** The typesetter with its fonts. Blocks its thread, so it runs in the worker. */
export interface Press {
  /** Family names in the order they are tried. */
  readonly fonts: readonly string[];
  /** The text with `BOX` for every character that no font has; those are counted in `missing`. */
  draw(text: string, missing: Map<string, number>): string;
  /** Sets `<sheet>.typ` with the data that it reads from `<sheet>.json`. Throws where it does not compile. */
  set(sheet: 'letter' | 'progress' | 'open-letter', data: object): NodeTypstDocument;
  pdf(document: NodeTypstDocument): Uint8Array;
}

/** Sheets between two cleanings of the layout cache, and cleanings an unused piece survives: memory stays flat. */
const EVICT_EACH = 8;
const KEEP_FOR = 1;

// Only templates live in this folder: the typesetter may read every file of its root. tsc copies no .typ, so it is read
// from src, from src/paper and dist/paper alike.
const ROOT = fileURLToPath(new URL('../../src/paper/typst', import.meta.url));

export function createPress(): Press {
  const fonts = readFonts();
  const coverage = readCoverage(fonts.files);
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: [...fonts.files] }] });
  let sheets = 0;
  return {
    fonts: fonts.names,
    draw: (text, missing) => boxMissing(text, BOX, coverage, missing),
    set(sheet, data) {
      compiler.mapShadow(`${ROOT}/${sheet}.json`, Buffer.from(JSON.stringify(data)));
      const compiled = compiler.compile({ mainFilePath: `${ROOT}/${sheet}.typ` });
      const { result } = compiled;
      if (result) return result;
      const problems = compiler.fetchDiagnostics(compiled.takeDiagnostics()!) as { message: string }[];
      throw new Error(`${sheet}.typ does not compile: ${problems.map(({ message }) => message).join('; ')}`);
    },
    pdf(document) {
      const bytes = compiler.pdf(document);
      sheets += 1;
      if (sheets % EVICT_EACH === 0) compiler.evictCache(KEEP_FOR);
      return bytes;
    },
  };
}
