import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of the data that lies beside the project and is never part of it. */
export const sharedData = (path: string): string => fileURLToPath(new URL(`../../shared/${path}`, import.meta.url));

/** Runs these tests where the file lies beside the project; elsewhere one line of the report says that they were skipped. */
export function describeWithSharedData(name: string, path: string, tests: () => void): void {
  // A skipped describe would still run its body, which reads the file.
  if (existsSync(sharedData(path))) describe(name, tests);
  else it.skip(`${name} (no ../shared/${path})`, () => {});
}
