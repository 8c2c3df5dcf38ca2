import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Letter } from '../core/letter/letter.ts';
import type { Pdf } from '../core/promises.ts';
import { boxMissing, listMissing, readCoverage } from './coverage.ts';
import { readFonts } from './fonts.ts';
import { surelyPassesPage } from './fit-guess.ts';
import { BOX, amountOf, pageData } from './page-data.ts';
import type { PageData } from './page-data.ts';

/** Points. A letter that almost fits on one page is set a little smaller rather than spilled on a second. */
const SIZES = [10.5, 10, 9.5] as const;
/** Letters between two cleanings of the layout cache, and cleanings an unused piece survives: memory stays flat. */
const EVICT_EACH = 8;
const KEEP_FOR = 1;

// Only templates live in this folder: the typesetter may read every file of its root. tsc copies no .typ, so it is read
// from src, from src/paper and dist/paper alike.
const ROOT = fileURLToPath(new URL('../../src/paper/typst', import.meta.url));

/** Sets letters one after the other, about 5 ms each. Blocks its thread, so it runs in the worker. */
export function createTypesetter(): (letter: Letter) => Pdf {
  const fonts = readFonts();
  const coverage = readCoverage(fonts.files);
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: [...fonts.files] }] });
  const compile = (data: PageData): NodeTypstDocument => {
    compiler.mapShadow(`${ROOT}/letter.json`, Buffer.from(JSON.stringify(data)));
    const compiled = compiler.compile({ mainFilePath: `${ROOT}/letter.typ` });
    const { result } = compiled;
    if (result) return result;
    const problems = compiler.fetchDiagnostics(compiled.takeDiagnostics()!) as { message: string }[];
    throw new Error(`letter.typ does not compile: ${problems.map(({ message }) => message).join('; ')}`);
  };
  let letters = 0;

  return (letter) => {
    const missing = new Map<string, number>();
    const data = pageData(letter, fonts.names, (text) => boxMissing(text, BOX, coverage, missing));
    const sizes = SIZES.filter((size) => !surelyPassesPage(amountOf(letter), size));
    const page = bestFit(sizes, (size, isLong) => compile({ ...data, size, isLong }));
    const bytes = compiler.pdf(page);
    letters += 1;
    if (letters % EVICT_EACH === 0) compiler.evictCache(KEEP_FOR);
    return { bytes, pages: page.numOfPages, missing: listMissing(missing) };
  };
}

function bestFit(
  sizes: readonly number[],
  compile: (size: number, isLong: boolean) => NodeTypstDocument,
): NodeTypstDocument {
  for (const size of sizes) {
    const page = compile(size, false);
    if (page.numOfPages === 1) return page;
    if (page.numOfPages > 2) break;
  }
  return compile(SIZES[0], true);
}
