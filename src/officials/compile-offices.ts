import * as z from 'zod';
import { DistrictOffice } from '../core/official/civic.ts';
import { BadCopy, jsonOf } from './bad-copy.ts';

/** Offices by bioguide, in the order of the source. */
export const OfficeList = z.record(z.string().regex(/^[A-Z]\d{6}$/), z.array(DistrictOffice).max(40));
export type OfficeList = z.infer<typeof OfficeList>;

const optional = z.string().trim().min(1).max(300).optional().catch(undefined);
const Upstream = z.array(
  z.object({
    id: z.object({ bioguide: z.string() }),
    offices: z.array(
      z.object({
        address: optional,
        suite: optional,
        building: optional,
        city: optional,
        state: optional,
        zip: optional,
        phone: optional,
        latitude: z.number().optional().catch(undefined),
        longitude: z.number().optional().catch(undefined),
      }),
    ),
  }),
);
type UpstreamOffice = z.infer<typeof Upstream>[number]['offices'][number];

/** legislators-district-offices.json. An office without a street cannot be written to and is left out. Throws BadCopy. */
export function compileOffices(bytes: Uint8Array): OfficeList {
  const parsed = Upstream.safeParse(jsonOf(bytes));
  if (!parsed.success) throw new BadCopy('has not the shape we know');
  const rows = parsed.data.map(({ id, offices }) => [id.bioguide, offices.flatMap((office) => officeOf(office))]);
  const list = OfficeList.safeParse(Object.fromEntries(rows));
  if (!list.success) throw new BadCopy('has an office we cannot read');
  return list.data;
}

/** At least half of Congress has one; throws BadCopy. */
export function checkOffices(list: OfficeList): { members: number; offices: number } {
  const lists = Object.values(list);
  const counts = { members: lists.length, offices: lists.flat().length };
  if (counts.members < 270 || counts.members > 600) throw new BadCopy(`has ${String(counts.members)} members`);
  if (counts.offices < counts.members) throw new BadCopy(`has only ${String(counts.offices)} offices`);
  return counts;
}

function officeOf(office: UpstreamOffice): DistrictOffice[] {
  const { city, state, zip } = office;
  if (!office.address || !city || !state) return [];
  const street = [office.address, suiteOf(office.suite)].filter((part) => part !== undefined).join(', ');
  if (office.address.startsWith(`${city}, ${state}`)) return [];
  return [
    {
      lines: [...(office.building === undefined ? [] : [office.building]), street],
      city,
      state,
      ...(zip === undefined ? {} : { zip }),
      ...(office.phone === undefined ? {} : { phone: office.phone }),
      ...pointOf(office),
    },
  ];
}

/** Some rows have the bare number. */
function suiteOf(suite: string | undefined): string | undefined {
  return suite !== undefined && /^\d/.test(suite) ? `Suite ${suite}` : suite;
}

function pointOf({ latitude, longitude }: UpstreamOffice): { lat?: number; lon?: number } {
  if (latitude === undefined || longitude === undefined) return {};
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return {};
  return { lat: Math.round(latitude * 1e4) / 1e4, lon: Math.round(longitude * 1e4) / 1e4 };
}
