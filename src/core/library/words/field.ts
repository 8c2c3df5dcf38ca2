import type { DataPath } from '../source.ts';

/** `facts 3, text`: entries counted from 1 as people count; empty for the whole file. */
export function fieldName(path: DataPath): string {
  const steps = path.map((step, i) =>
    typeof step === 'number' ? ` ${String(step + 1)}` : `${i > 0 ? ', ' : ''}${step}`,
  );
  return steps.join('');
}
