import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Letter } from '../core/letter/letter.ts';
import type { Pdf } from '../core/promises.ts';
import { boxMissing, listMissing, readCoverage } from './coverage.ts';
import { readFonts } from './fonts.ts';
import { BOX, pageData } from './page-data.ts';

/** Points. A letter that almost fits on one page is set a little smaller rather than spilled on a second. */
const SIZES = [11, 10.5, 10] as const;
/** Letters after which an unused piece of layout is dropped: common lines stay, memory stays flat. */
const KEEP_FOR = 5;

// Only templates live in this folder: the typesetter may read every file of its root. tsc copies no .typ, so it is read
// from src, from src/paper and dist/paper alike.
const ROOT = fileURLToPath(new URL('../../src/paper/typst', import.meta.url));

/** Sets letters one after the other, about 5 ms each. Blocks its thread, so it runs in the worker. */
export function createTypesetter(): (letter: Letter) => Pdf {
  const fonts = readFonts();
  const coverage = readCoverage(fonts.files);
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: [...fonts.files] }] });
  const mainFilePath = `${ROOT}/letter.typ`;

  return (letter) => {
    const missing = new Map<string, number>();
    const data = pageData(letter, fonts.names, SIZES[0], (text) => boxMissing(text, BOX, coverage, missing));
    const compile = (size: number): NodeTypstDocument => {
      compiler.mapShadow(`${ROOT}/letter.json`, Buffer.from(JSON.stringify({ ...data, size })));
      const compiled = compiler.compile({ mainFilePath });
      const { result } = compiled;
      if (result) return result;
      const problems = compiler.fetchDiagnostics(compiled.takeDiagnostics()!) as { message: string }[];
      throw new Error(`letter.typ does not compile: ${problems.map(({ message }) => message).join('; ')}`);
    };
    const page = bestFit(compile);
    const bytes = compiler.pdf(page);
    compiler.evictCache(KEEP_FOR);
    return { bytes, pages: page.numOfPages, missing: listMissing(missing) };
  };
}

function bestFit(compile: (size: number) => NodeTypstDocument): NodeTypstDocument {
  const [usual, ...smaller] = SIZES;
  const first = compile(usual);
  if (first.numOfPages !== 2) return first;
  for (const size of smaller) {
    const tighter = compile(size);
    if (tighter.numOfPages === 1) return tighter;
  }
  return first;
}
