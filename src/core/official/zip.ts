import type { Reason } from './locate-reasons.ts';

export type ZipRead = { readonly zip: string } | { readonly problem: Reason };

/** The five digits of what was typed; a ZIP+4 is cut, full-width digits and stray spaces are forgiven, letters never guessed. */
export function readZip(typed: string | undefined): ZipRead {
  const text = (typed ?? '')
    .slice(0, 40)
    .normalize('NFKC')
    .replaceAll(/[\s.,]/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-');
  if (text === '') return { problem: { code: 'zip-missing' } };
  const letter = /[^\d-]/u.exec(text)?.[0];
  if (letter !== undefined) {
    // An address that was typed in the wrong place is not repeated.
    if (!looksLikeZip(typed ?? '')) return { problem: { code: 'zip-shape' } };
    return { problem: { code: 'zip-letters', typed: shown(text), letter: shown(letter) } };
  }
  const whole = /^(\d{5})(?:-?\d{4}|-)?$/.exec(text);
  if (whole) return { zip: whole[1]! };
  const digits = text.replaceAll('-', '').length;
  if (digits === 5) return { problem: { code: 'zip-shape' } };
  return { problem: digits < 5 ? { code: 'zip-short', digits } : { code: 'zip-long', digits } };
}

/** At most a ZIP+4 with nothing between: short enough, and no words. */
export const looksLikeZip = (typed: string): boolean => {
  const text = typed.trim();
  return text.length <= 10 && !/\s/u.test(text);
};

/** Enough to be recognised, and nothing that could dress up a sentence. */
const shown = (text: string) => text.replaceAll(/[^\p{L}\p{N}-]/gu, '?').slice(0, 12);
