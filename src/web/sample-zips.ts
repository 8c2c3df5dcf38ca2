import type { Civic } from '../core/official/civic.ts';

/** ZIP codes to try while the members are invented: one in a single district, one in several. */
export interface SampleZips {
  readonly plain: string;
  readonly split: string;
}

/** Undefined where the data is real: then everybody's own ZIP will do. */
export function sampleZips({ roster, tables: [table] }: Civic): SampleZips | undefined {
  if (!roster?.fictional || !table) return undefined;
  const first = (wanted: (districts: number) => boolean): string =>
    String(table.index.findIndex((set) => wanted(table.sets[set]?.length ?? 0))).padStart(5, '0');
  return { plain: first((districts) => districts === 1), split: first((districts) => districts > 1) };
}
