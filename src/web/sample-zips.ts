import { DELEGATES } from '../core/official/apportionment.ts';
import type { Civic } from '../core/official/civic.ts';

/** ZIP codes to try while the members are invented: one in a single district, one in several. */
export interface SampleZips {
  readonly plain: string;
  readonly split: string;
}

/** Undefined where the data is real: then everybody's own ZIP will do. The plain one has two senators as well. */
export function sampleZips({ roster, tables: [table] }: Civic): SampleZips | undefined {
  if (!roster?.fictional || !table) return undefined;
  const first = (wanted: (districts: readonly string[]) => boolean): string =>
    String(table.index.findIndex((set) => wanted(table.sets[set] ?? []))).padStart(5, '0');
  return {
    plain: first(
      ([one, ...more]) => one !== undefined && more.length === 0 && !Object.hasOwn(DELEGATES, one.slice(0, 2)),
    ),
    split: first((districts) => districts.length > 1),
  };
}
