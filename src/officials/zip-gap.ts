import { congressAt, type When } from '../core/official/calendar.ts';
import { APPORTIONMENT } from '../core/official/apportionment.ts';
import type { Civic } from '../core/official/civic.ts';
import { mapFor, tableServes } from '../core/official/maps.ts';
import { ordinal } from '../core/wording.ts';

export interface ZipGap {
  readonly says: string;
  readonly fix: string;
}

/** What the ZIP tables at hand cannot say, for whoever runs this; undefined where they serve every state exactly. */
export function zipGap({ tables }: Pick<Civic, 'tables'>, when: When): ZipGap | undefined {
  const update = 'Run "redress data update", or import the table ("redress data --help").';
  if (tables.length === 0) return { says: 'There is no ZIP table, so a ZIP code alone is not enough.', fix: update };
  const unserved = Object.keys(APPORTIONMENT).filter(
    (state) => !tables.some((table) => tableServes(table, state, when)),
  );
  if (unserved.length > 0) {
    const where = unserved.length > 12 ? `${String(unserved.length)} states` : unserved.join(', ');
    const congress = ordinal(congressAt(when), 'en');
    const isKnown = unserved.some((state) => mapFor(state, when) !== undefined);
    return {
      says: `No ZIP table here has the districts now in force in ${where}, so a ZIP code alone is not enough there.`,
      fix: isKnown
        ? `Set REDRESS_ZIPS_NEXT_URL to the Census Bureau's table for the ${congress} Congress, or import it, once there is one.`
        : `Install a newer version of Redress: this one does not know the districts of the ${congress} Congress.`,
    };
  }
  return tables.every(({ approximate }) => approximate)
    ? { says: 'The ZIP table is the approximate one, so many are asked for their state.', fix: update }
    : undefined;
}
