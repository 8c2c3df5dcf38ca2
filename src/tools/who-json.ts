import type { Candidate, Located } from '../core/official/civic.ts';
import { noteFor } from '../core/official/locate-notes.ts';
import type { Official } from '../core/official/official.ts';
import { salutation } from '../core/official/salutation.ts';

export interface WhoOfficial {
  readonly name: string;
  readonly party?: string;
  readonly phone?: string;
  readonly offices: readonly { readonly kind: string; readonly lines: readonly string[]; readonly phone?: string }[];
  readonly form?: string;
  /** Only where no form is known: the member's site, on which "Contact" leads on. */
  readonly site?: string;
  readonly bioguide?: string;
}

export interface WhoSeat {
  readonly seat: string;
  readonly status: Official['status'];
  readonly official?: WhoOfficial;
  readonly salutation: string;
  readonly asOf?: string;
}

export interface WhoCandidate {
  readonly seat: string;
  readonly status: Official['status'];
  readonly town?: string;
  readonly official?: WhoOfficial;
  readonly asOf?: string;
}

/** What `redress who --json` prints. Only added to, never changed: scripts read it. */
export interface WhoJson {
  readonly on: string;
  readonly congress: number;
  readonly result: Located['kind'];
  /** Every person in it is invented. */
  readonly example?: true;
  /** House first where it is settled, then the senators. */
  readonly seats: readonly WhoSeat[];
  readonly candidates?: readonly WhoCandidate[];
  readonly notes: readonly string[];
}

export function whoJson(located: Located, sample: boolean): WhoJson {
  const placed = located.kind === 'found' || located.kind === 'vacant';
  const officials = [...(placed ? [located.house] : []), ...located.senators];
  return {
    on: located.on,
    congress: located.congress,
    result: located.kind,
    ...(sample ? { example: true as const } : {}),
    seats: officials.map((official) => seatOf(official)),
    ...(located.kind === 'split' ? { candidates: located.candidates.map((candidate) => candidateOf(candidate)) } : {}),
    notes: located.reasons.map((reason) => noteFor(reason, 'en')),
  };
}

function seatOf(official: Official): WhoSeat {
  const { seat, status, asOf } = official;
  const person = personOf(official);
  return {
    seat,
    status,
    ...(person && { official: person }),
    salutation: salutation(official, 'en'),
    ...(asOf && { asOf }),
  };
}

function candidateOf({ official, town }: Candidate): WhoCandidate {
  const { seat, status, asOf } = official;
  const person = personOf(official);
  return {
    seat,
    status,
    ...(town !== undefined && { town }),
    ...(person && { official: person }),
    ...(asOf && { asOf }),
  };
}

/** Nobody for a seat that is vacant, or whose holder we do not name. */
function personOf({ status, name, party, phone, offices, form, site, bioguide }: Official): WhoOfficial | undefined {
  if (status !== 'held' || !name) return undefined;
  const places = offices.map((office) => ({
    kind: office.kind,
    lines: office.lines,
    ...(office.phone !== undefined && { phone: office.phone }),
  }));
  return {
    name: name.full,
    ...(party !== undefined && { party }),
    ...(phone !== undefined && { phone }),
    offices: places,
    ...(form === undefined ? site !== undefined && { site } : { form }),
    ...(bioguide !== undefined && { bioguide }),
  };
}
