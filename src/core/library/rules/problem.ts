import type { DataPath, Problem } from '../source.ts';
import type { What } from '../what.ts';

/** The letter would be wrong or cannot be written: the issue is not used until it is mended. */
export function error(path: DataPath, what: What): Problem {
  return { severity: 'error', path, what };
}

/** Somebody should look: the letter can be written, but may not be as meant. */
export function warning(path: DataPath, what: What): Problem {
  return { severity: 'warning', path, what };
}
