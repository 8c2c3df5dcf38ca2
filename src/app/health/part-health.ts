import type { Library } from '../../core/library/library.ts';
import { counted } from '../../core/wording.ts';
import type { Letter } from '../../core/letter/letter.ts';
import { daysBetween, dayOf } from '../../core/official/calendar.ts';
import { VERIFIED_UNTIL } from '../../core/official/maps.ts';
import type { Paper } from '../../core/promises/paper.ts';
import type { CivicData } from '../../officials/civic-data.ts';
import { currentOn, isLeftAlone } from '../../officials/current-on.ts';
import { zipGap } from '../../officials/zip-gap.ts';
import type { PartHealth } from './health.ts';
import { traceOf } from '../trouble.ts';

/** Older than this, members may have changed without our knowing. In days. */
const STALE_DAYS = 8;

export function issuesHealth({ issues, findings }: Pick<Library, 'issues' | 'findings'>): PartHealth {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const usable = issues.filter((one) => one.usable).length;
  const says = `${counted(usable, 'issue')} can be written about.`;
  const part = 'issues';
  if (usable === 0) return { part, status: 'red', says: 'No issue can be written about.', fix: CHECK };
  if (errors === 0) return { part, status: 'green', says };
  return { part, status: 'yellow', says: `${says} ${counted(errors, 'mistake')} found.`, fix: CHECK };
}

const CHECK = 'Run "redress check": it names each mistake and what to do about it.';

type Officials = Pick<CivicData, 'loaded' | 'warnings'>;

export function officialsHealth(civic: Officials, now: Date, isProduction: boolean): PartHealth {
  const part = 'officials';
  const members = civic.loaded().meta?.sources.members;
  const disk = civic.warnings().find(({ code }) => code === 'disk');
  const fix = disk?.says ?? (members && isLeftAlone(members) ? LEFT_ALONE : UPDATE);
  if (civic.loaded().sample) {
    const says = 'Nothing was downloaded yet: the built-in EXAMPLE stands in, and every member is invented.';
    return { part, status: isProduction ? 'red' : 'yellow', says, fix };
  }
  const says = officialsSay(civic, now);
  const days = daysOld(civic, now);
  if (dayOf(now) > VERIFIED_UNTIL) {
    return {
      part,
      status: 'yellow',
      says,
      fix: `District lines were checked until ${VERIFIED_UNTIL}. Install a newer version.`,
    };
  }
  if (days === undefined || days >= STALE_DAYS) return { part, status: 'yellow', says, fix };
  const [warning] = civic.warnings();
  if (warning) return { part, status: 'yellow', says, fix: warning.says };
  const gap = zipGap(civic.loaded().civic, now);
  return gap ? { part, status: 'yellow', says: `${says}. ${gap.says}`, fix: gap.fix } : { part, status: 'green', says };
}

const UPDATE = 'Run "redress data update" where there is a network, or "redress data import".';
const LEFT_ALONE =
  'Its source has not changed the list of members for months. Set REDRESS_MEMBERS_URL to one that is looked after, or run "redress data import".';

/** "540 members, current on 2026-11-24 (1 day ago)." */
export function officialsSay(civic: Pick<Officials, 'loaded'>, now: Date): string {
  const { sample, meta, civic: data } = civic.loaded();
  if (sample) return 'the built-in EXAMPLE: every member is invented ("redress data update" gets the real ones)';
  const members = counted(data.roster?.members.size ?? 0, 'member');
  const on = meta?.sources.members && currentOn(meta.sources.members);
  const days = daysOld(civic, now);
  return on === undefined || days === undefined
    ? members
    : `${members}, current on ${on} (${counted(days, 'day')} ago)`;
}

/** Since the list of members was last known to be current. */
export function daysOld(civic: Pick<Officials, 'loaded'>, now: Date): number | undefined {
  const members = civic.loaded().meta?.sources.members;
  return members && Math.max(0, daysBetween(currentOn(members), dayOf(now)));
}

export function sessionsHealth(dropped: number): PartHealth {
  const part = 'sessions';
  const says = 'In the memory of this program: letters in progress are gone when it stops.';
  if (dropped === 0) return { part, status: 'green', says };
  const fix =
    'More people write at once than memory holds, so the oldest drafts were dropped. Set REDIS_URL to keep them.';
  return { part, status: 'yellow', says, fix };
}

/** Sets one letter, which loads the typesetter: for the doctor, not for every look at the health. */
export async function paperHealth(paper: Pick<Paper, 'pdf'>, letter: Letter): Promise<PartHealth> {
  const part = 'paper';
  try {
    const { pages } = await paper.pdf(letter);
    return { part, status: 'green', says: `A letter was set on ${counted(pages, 'page')}.` };
  } catch (error) {
    const { error: name, code } = traceOf(error);
    const fix = 'Run "npm ci" again: the typesetter or a font is missing, or not made for this computer.';
    return { part, status: 'red', says: `No letter can be set (${code ?? name}).`, fix };
  }
}
