const WHO: ReadonlySet<string> = new Set([
  'office',
  'name',
  'surname',
  'leads',
  'coleads',
  'signers',
  'count',
  'complete',
  'checked',
]);

/** A field that says who holds an office or who signed: whoever saves its form has looked that up. */
export const saysWho = (field: string): boolean => WHO.has(field.replace(/\.\d+$/, ''));
