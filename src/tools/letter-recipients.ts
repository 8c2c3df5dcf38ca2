import type { App, Looked } from '../app/create-app.ts';
import { UserError } from '../core/errors.ts';
import type { Language } from '../core/ids.ts';
import type { Issue } from '../core/issue/issue.ts';
import { fixedOfficials, ownRecipients } from '../core/issue/recipients.ts';
import { nearest } from '../core/nearest.ts';
import type { Located, Place } from '../core/official/civic.ts';
import { noteFor } from '../core/official/locate-notes.ts';
import type { Official } from '../core/official/official.ts';
import type { Point } from '../core/official/offices.ts';
import type { LetterArgs } from './letter-args.ts';

/** Whom letters can be written to, and a line for everybody who cannot be named yet, saying what is missing. */
export interface Recipients {
  readonly officials: readonly Official[];
  readonly missing: readonly string[];
  /** Where the writer lives, when a street told: for the nearest office. */
  readonly point?: Point;
}

export async function recipientsFor(
  issue: Issue,
  { typed, to }: LetterArgs,
  app: App,
  language: Language,
): Promise<Recipients> {
  const fixed = fixedOfficials(issue);
  const own = ownRecipients(issue);
  const { zip, street, city, state } = typed;
  if (own.length === 0) return chosen(fixed, [], to);
  if (zip === undefined && street === undefined) {
    return chosen(
      fixed,
      own.map((seat) => `${seat}: give --zip, or --street, --city and --state, to name them.`),
      to,
    );
  }
  const { located, sample, warnings } = await lookedUp({ zip, street, city, state }, to, app);
  const invented = sample ? [SAMPLE_NOTE] : [];
  return chosen(
    [...ownOfficials(located, own), ...fixed],
    [...warnings, ...unsettled(located, own, language), ...invented],
    to,
    'point' in located ? located.point : undefined,
  );
}

/** Where a ZIP is split, a candidate named by `--to` is the writer's own pick. */
async function lookedUp(place: Place, to: readonly string[], app: App): Promise<Looked> {
  const looked = await app.locate(place);
  const { located } = looked;
  const picked = located.kind === 'split' && located.candidates.find(({ official }) => to.includes(official.seat));
  return picked
    ? await app.locate({ ...place, state: picked.district.slice(0, 2), district: picked.district })
    : looked;
}

const SAMPLE_NOTE =
  'EXAMPLE: no data about officials is here yet, so members of Congress are invented. "redress data update" gets the real ones.';

function ownOfficials(located: Located, own: readonly string[]): Official[] {
  const house = located.kind === 'found' || located.kind === 'vacant' ? [located.house] : [];
  return [...(own.includes('own-house') ? house : []), ...(own.includes('own-senate') ? located.senators : [])];
}

/** What the writer must hear about their own members: reasons first, then who it may be and how to tell. */
function unsettled(located: Located, own: readonly string[], language: Language): string[] {
  const reasons = located.reasons.map((reason) => noteFor(reason, language));
  if (located.kind !== 'split' || !own.includes('own-house')) return reasons;
  const candidates = located.candidates.map(
    ({ district, official, town }) => `  ${district}  ${[official.name?.full, town].filter(Boolean).join(', ')}`,
  );
  return [
    ...reasons,
    ...(candidates.length > 0
      ? [
          'own-house may be:',
          ...candidates,
          'Give --street, --city and --state to tell, or pick one yourself: --to house:...',
        ]
      : []),
  ];
}

function chosen(
  officials: readonly Official[],
  missing: readonly string[],
  to: readonly string[],
  point?: Point,
): Recipients {
  if (to.length === 0) return { officials, missing, point };
  const seats = officials.map(({ seat }) => seat as string);
  const wanted = to.map((seat) => {
    const official = officials.find((candidate) => candidate.seat === seat);
    if (official) return official;
    const meant = nearest(seat, seats);
    const known =
      seats.length > 0 ? ` This letter can go to: ${seats.join(', ')}.` : ' Nobody can be named yet: give --zip.';
    throw new UserError(
      'unknown-recipient',
      `There is no recipient "${seat.slice(0, 80)}".${meant ? ` Did you mean ${meant}?` : ''}${known}`,
    );
  });
  return { officials: [...new Set(wanted)], missing, point };
}
