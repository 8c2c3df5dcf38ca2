import type { DataPath, Problem } from '../source.ts';

/** The letter would be wrong or cannot be written: the issue is not used until it is mended. */
export function error(rule: string, path: DataPath, says: string, fix: string): Problem {
  return { severity: 'error', rule, path, says, fix };
}

/** Somebody should look: the letter can be written, but may not be as meant. */
export function warning(rule: string, path: DataPath, says: string, fix: string): Problem {
  return { severity: 'warning', rule, path, says, fix };
}
