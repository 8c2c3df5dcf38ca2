import type { Library, LibraryIssue } from '../core/library/library.ts';

/**
 * The issues of these folders, where one that was good and is broken now is the one it was, with the findings that it has now:
 * nobody's letter stops because somebody is typing. `good` remembers what was.
 */
export function withLastGood(folders: readonly string[], fresh: Library, good: Map<string, LibraryIssue>): Library {
  const kept = new Map(folders.map((folder) => [folder, keptOf(folder, fresh, good)]));
  for (const folder of good.keys()) if (!kept.has(folder)) good.delete(folder);
  return {
    issues: [...kept.values()].filter((found) => found.kind === 'issue'),
    findings: fresh.findings,
    find: (id) => kept.get(id) ?? fresh.find(id),
  };
}

function keptOf(folder: string, fresh: Library, good: Map<string, LibraryIssue>): ReturnType<Library['find']> {
  const found = fresh.find(folder);
  if (found.kind === 'unknown') return found;
  if (found.kind === 'issue' && found.usable) {
    good.set(folder, found);
    return found;
  }
  const last = good.get(folder);
  return last ? { ...last, findings: found.findings } : found;
}
