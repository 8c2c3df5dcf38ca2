/** When lines of a log were written, as they say it, and when its file was changed, in milliseconds since 1970. */
export interface LogTimes {
  readonly first?: string;
  readonly last?: string;
  readonly changed: number;
}

/** `2026-11-28T10:00:00.123456+00:00`, or `Nov 28 10:00:00` in the time of this computer, without a year. */
const STAMP = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d) /;
/** A stamp without a fraction may be of any moment of its second. */
const SECOND = 1_000;
/** A file is changed when its last line is written, and lines may be held up on their way. */
const AGREES_MS = 5 * 60_000;
/** In autumn an hour comes twice, and stamps without a zone do not say which. */
const HOUR = 3_600_000;

export const stampOf = (line: string): string | undefined => STAMP.exec(line)?.[1];

/**
 * Whether one log was written both before and after this time, so that nothing of then is missing: what was cut off, begun anew or
 * put aside since is not, nor what stands beside a file of another time. False where a copy or another time zone keep its last line
 * from being as old as the file.
 */
export function wasWritten({ first, last, changed }: LogTimes, at: number): boolean {
  if (first === undefined || last === undefined) return false;
  const end = timeOf(last, changed);
  if (end === undefined || Math.abs(end - changed) > AGREES_MS) return false;
  const begin = timeOf(first, end);
  return (
    begin !== undefined && begin + (hasYear(first) ? 0 : HOUR) <= at && at < end + (hasFraction(last) ? 0 : SECOND)
  );
}

const hasYear = (stamp: string): boolean => /^\d/.test(stamp);
const hasFraction = (stamp: string): boolean => stamp.includes('.');

/** Without a year it was in the last one in which it was not after `ref`. */
function timeOf(stamp: string, ref: number): number | undefined {
  if (hasYear(stamp)) return Date.parse(stamp);
  const year = new Date(ref).getFullYear();
  return [year + 1, year, year - 1]
    .map((one) => Date.parse(`${stamp} ${String(one)}`))
    .find((time) => time <= ref + AGREES_MS);
}
