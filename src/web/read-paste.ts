import type { Day } from '../core/ids.ts';
import { draftOf } from '../core/release/draft.ts';
import type { ReadRelease } from './parts.ts';
import type { ReadPaste } from './pages/release.ts';

/** A pasted release as a page shows it. */
export function readPaste(text: string, today: Day, readRelease: ReadRelease): ReadPaste {
  const { release, warnings } = readRelease(text);
  if (!release.isLetter) return { kind: 'no-letter', why: release.why, notes: warnings };
  const notes = [...warnings, ...release.findings.map(({ says }) => says)];
  return { kind: 'begun', draft: draftOf(release, { id: 'from-a-release', today }), notes };
}
