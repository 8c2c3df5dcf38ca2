import type { DataPath } from '../source.ts';

/** `facts 3, text`: entries counted from 1 as people count; empty for the whole file. */
export function fieldName(path: DataPath): string {
  const steps = path.map((step, i) =>
    typeof step === 'number' ? ` ${String(step + 1)}` : `${i > 0 ? ', ' : ''}${step}`,
  );
  return steps.join('');
}

/** `facts.source`: the field whichever entry it is of. */
export const fieldKey = (path: DataPath): string => path.filter((step) => typeof step === 'string').join('.');
