import type { Day } from '../ids.ts';
import { seatedAt } from '../official/calendar.ts';
import type { Issue } from './issue.ts';

/** A bill that is not law when the next Congress is seated is no bill any more: the last whole day before that. */
export function lastDayOfBills(congress: number): Day {
  return `${String(seatedAt(congress + 1).getUTCFullYear())}-01-02` as Day;
}

/** The day that was written down, or the end of the bill's Congress where that comes first. */
export function lastDay(closes: Day | undefined, congress: number | undefined): Day | undefined {
  const end = congress === undefined ? undefined : lastDayOfBills(congress);
  return closes !== undefined && (end === undefined || closes < end) ? closes : end;
}

/** Nobody is asked for a bill that is none any more. */
export function endingWithItsBill(issue: Issue): Issue {
  const closes = issue.status === 'open' ? lastDay(issue.closes, issue.bill?.congress) : issue.closes;
  return closes === issue.closes ? issue : { ...issue, closes };
}
