import type { CivicData } from '../../officials/civic-data.ts';
import type { DoorParts } from '../http/doors.ts';
import { daysOld } from './part-health.ts';

/** What is read off when somebody asks for the metrics. */
export function gaugesOf(issues: DoorParts['issues'], civic: CivicData, clock: () => number) {
  const DAY_S = 86_400;
  return {
    redress_issues: () => issues.current().issues.filter(({ usable }) => usable).length,
    redress_issue_findings: () => issues.current().findings.length,
    redress_officials_age_seconds: () => {
      const days = daysOld(civic, new Date(clock()));
      return days === undefined ? -1 : days * DAY_S;
    },
    redress_resident_memory_bytes: () => process.memoryUsage.rss(),
    redress_up_seconds: () => process.uptime(),
  };
}
