import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Letter } from '../core/letter/letter.ts';
import type { Pdf } from '../core/promises/paper.ts';
import { listMissing } from './coverage.ts';
import { surelyPassesPage } from './fit-guess.ts';
import { amountOf, pageData } from './page-data.ts';
import { createPress, type Press } from './press.ts';

/** Points. A letter that almost fits on one page is set a little smaller rather than spilled on a second. */
const SIZES = [10.5, 10, 9.5] as const;

/** Sets letters one after the other, about 5 ms each. */
export function createTypesetter(press: Press = createPress()): (letter: Letter) => Pdf {
  return (letter) => {
    const missing = new Map<string, number>();
    const data = pageData(letter, press.fonts, (text) => press.draw(text, missing));
    const sizes = SIZES.filter((size) => !surelyPassesPage(amountOf(letter), size));
    const page = bestFit(sizes, (size, isLong) => press.set('letter', { ...data, size, isLong }));
    return { bytes: press.pdf(page), pages: page.numOfPages, missing: listMissing(missing) };
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
