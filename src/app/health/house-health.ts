import { previewLetters } from '../../core/library/samples.ts';
import { dayOf } from '../../core/official/calendar.ts';
import type { Paper } from '../../core/promises/paper.ts';
import type { WatchedIssues } from '../../issues/watch-issues.ts';
import type { CivicData } from '../../officials/civic-data.ts';
import type { AllDoors } from '../http/all-doors.ts';
import { healthOf, type Health } from './health.ts';
import type { Mail } from '../mail/mail.ts';
import { issuesHealth, officialsHealth, paperHealth } from './part-health.ts';
import type { Stores } from '../keeping/stores.ts';

export interface HouseHealthParts {
  readonly issues: Pick<WatchedIssues, 'current'>;
  readonly civic: CivicData;
  readonly stores: Pick<Stores, 'health'>;
  readonly mail?: Pick<Mail, 'health'> | undefined;
  readonly doors: Pick<AllDoors, 'health'>;
  readonly paper: Pick<Paper, 'pdf'>;
  readonly isProduction: boolean;
  readonly now: () => Date;
}

export interface HouseHealth {
  health(): Promise<Health>;
  /** The health, and a letter set on paper. */
  examine(): Promise<Health>;
}

/** How each part of the house is. */
export function createHouseHealth(parts: HouseHealthParts): HouseHealth {
  const { issues, civic, stores, mail, doors, paper, isProduction, now } = parts;
  const health = async (): Promise<Health> =>
    healthOf([
      issuesHealth(issues.current()),
      officialsHealth(civic, now(), isProduction),
      await stores.health(),
      ...(mail ? [await mail.health()] : []),
      ...doors.health(),
    ]);
  return {
    health,
    async examine() {
      // What cannot be read shows when it is read.
      civic.loaded().civic.roster?.members.all();
      const { parts: found } = await health();
      const [letter] = issues
        .current()
        .issues.flatMap((one) => previewLetters(one, { language: one.issue.languages[0] ?? 'en', date: dayOf(now()) }));
      return healthOf(letter ? [...found, await paperHealth(paper, letter)] : found);
    },
  };
}
