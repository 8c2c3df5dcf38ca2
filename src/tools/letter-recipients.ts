import type { App, Looked } from '../app/create-app.ts';
import { UserError } from '../core/errors.ts';
import type { Day } from '../core/ids.ts';
import type { Issue } from '../core/issue/issue.ts';
import { fixedOfficials, ownRecipients } from '../core/issue/recipients.ts';
import { nearest } from '../core/nearest.ts';
import type { Located, Place } from '../core/official/civic.ts';
import { fromAbroad } from '../core/official/place.ts';
import { noteFor } from '../core/official/locate-notes.ts';
import type { Official } from '../core/official/official.ts';
import type { Point } from '../core/official/offices.ts';
import type { LetterArgs } from './letter-args.ts';

/** Whom letters can be written to, and a line for everybody who cannot be named yet, saying what is missing. */
export interface Recipients {
  readonly officials: readonly Official[];
  readonly missing: readonly string[];
  /** Who of several it may be: `--to` picks one. */
  readonly candidates?: readonly string[];
  /** Those who were found by where the writer lives: they represent the writer, and nobody else is said to. */
  readonly own: readonly Official[];
  /** Where the writer lives, when a street told: for the nearest office. */
  readonly point?: Point;
}

/** For letters of that day. */
export async function recipientsFor(
  issue: Issue,
  { typed, to, abroad }: LetterArgs,
  app: App,
  day: Day,
): Promise<Recipients> {
  const wanted = ownRecipients(issue);
  const asked = wanted.filter((seat) => to.length === 0 || to.some((one) => one === seat || one.startsWith(OF[seat])));
  const { zip, street, city, state } = typed;
  const known = { officials: fixedOfficials(issue, day), own: [], missing: [] };
  if (wanted.length === 0) return chosen(known, to);
  if (zip === undefined && street === undefined && !abroad) {
    const missing = asked.map((seat) => `${CALLED[seat]}: give --zip, or --street, --city and --state, to name them.`);
    return chosen({ ...known, missing }, to);
  }
  const { located, sample, warnings } = await lookedUp(
    abroad ? fromAbroad({ zip, street, city, state }) : { zip, street, city, state },
    to,
    app,
  );
  const own = ownOfficials(located, wanted);
  const missing = [...warnings, ...unsettled(located, asked), ...(sample ? [SAMPLE_NOTE] : [])];
  const point = 'point' in located ? located.point : undefined;
  const candidates = located.kind === 'split' ? located.candidates.map(({ official }) => official.seat) : [];
  return chosen({ officials: [...own, ...known.officials], own, missing, point, candidates }, to);
}

/** How the seats of these begin. */
const OF = { 'own-house': 'house:', 'own-senate': 'senate:' } as const;
const CALLED = { 'own-house': 'Your representative', 'own-senate': 'Your senators' } as const;

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
function unsettled(located: Located, own: readonly string[]): string[] {
  const reasons = located.reasons.map((reason) => noteFor(reason, 'en'));
  if (located.kind !== 'split' || !own.includes('own-house')) return reasons;
  const candidates = located.candidates.map(
    ({ district, official: { name, status }, town }) =>
      `  ${district}  ${[name?.full ?? (status === 'vacant' ? '(vacant)' : undefined), town].filter(Boolean).join(', ')}`,
  );
  return [
    ...reasons,
    ...(candidates.length > 0
      ? [
          'Your representative may be:',
          ...candidates,
          `Give ${located.states.length > 1 ? '--state' : '--street, --city and --state'} to tell, or pick one yourself: --to house:...`,
        ]
      : []),
  ];
}

/** Those that `--to` names, by seat or as `own-house` and `own-senate`; all of them without it. */
function chosen(all: Recipients, to: readonly string[]): Recipients {
  if (to.length === 0) return all;
  return { ...all, officials: [...new Set(to.flatMap((seat) => named(seat, all)))] };
}

function named(seat: string, { officials, own, candidates = [] }: Recipients): readonly Official[] {
  const kind = /^own-(house|senate)$/.exec(seat)?.[1];
  const found = officials.filter((official) =>
    kind === undefined ? official.seat === seat : own.includes(official) && official.seat.startsWith(`${kind}:`),
  );
  if (found.length > 0 || kind !== undefined) return found;
  const seats = [...candidates, ...officials.map((official) => official.seat as string)];
  const meant = nearest(seat, seats);
  const known =
    seats.length > 0 ? ` This letter can go to: ${seats.join(', ')}.` : ' Nobody can be named yet: give --zip.';
  const hint = meant ? ` Did you mean ${meant}?` : '';
  throw new UserError('unknown-recipient', `There is no recipient "${seat.slice(0, 80)}".${hint}${known}`);
}
