import { IS_OFFICE } from './offices.ts';

/** Where another office begins: never inside "Health and Human Services". */
const BETWEEN = /,? (?:and|&) (?:the )?|, (?:the )?/g;
const BEGINS =
  /^(?:U\.S\. )?(?:Departments?|Office|Bureau|Agency|Centers?|Federal|National|Internal Revenue|Environmental|Food and Drug|Social Security|Small Business|Army Corps|Board|Commission|Council|Committee|House|Senate|White House|[A-Z]{2,6}\b)/;

/** "Department of Labor and the FDA": each with where it begins. */
export function officesIn(office: string): { readonly at: number; readonly words: string }[] {
  const out: { readonly at: number; readonly words: string }[] = [];
  let from = 0;
  for (const { index, 0: between } of office.matchAll(BETWEEN)) {
    const [left, right] = [office.slice(from, index), office.slice(index + between.length)];
    const isOne = left.includes(' ') || /^[A-Z]{2,6}$/.test(left);
    const begins =
      BEGINS.test(right) ||
      (/\([A-Z&.]{2,8}\)$/.test(left) && /(?:and|&) (?:the )?$/.test(between)) ||
      (/\bthe $/.test(between) && IS_OFFICE.test(right));
    if (!isOne || !begins || !(IS_OFFICE.test(left) || /\bthe $/.test(between))) continue;
    out.push({ at: from, words: left });
    from = index + between.length;
  }
  return [...out, { at: from, words: office.slice(from) }];
}
