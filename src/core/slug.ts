/** "Clean water for Millbrook" becomes `clean-water-for-millbrook`; `otherwise` where no letter of it can be used. */
export function slugOf(text: string, otherwise: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.replaceAll(/[^a-z0-9]+/g, '-').replace(/^-/, '');
  return words.slice(0, 40).replace(/-$/, '') || otherwise;
}
