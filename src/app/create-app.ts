import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import { UserError } from '../core/errors.ts';
import type { Day } from '../core/ids.ts';
import { lineOf } from '../core/library/finding.ts';
import { buildLibrary, type Library, type LibraryIssue } from '../core/library/library.ts';
import type { Paper } from '../core/promises.ts';
import { readIssue, readIssues } from '../issues/file-issues.ts';
import { createPaper } from '../paper/pdf.ts';

/** The rooms joined. Nothing is read or started before it is asked for: one letter must not wait for the rest. */
export interface App {
  readonly paper: Paper;
  /** Every issue, checked. */
  library(): Promise<Library>;
  /** One issue that letters can be written from. Throws a UserError that names the nearest, or the first mistake in it. */
  issue(id: string): Promise<LibraryIssue>;
  close(): Promise<void>;
}

/** src/ and dist/ both stand beside the templates that come along. */
const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));

export function createApp({ config, today }: { readonly config: Config; readonly today: Day }): App {
  const templates = config.templates ?? TEMPLATES;
  const shown = config.templates ?? 'templates';
  const paper = createPaper();
  return {
    paper,
    library: async () => buildLibrary((await readIssues(templates, shown)).sources, { today }),
    issue: async (id) => {
      const read = await readIssue(templates, id, shown);
      if (read.kind === 'unknown') throw unknownIssue(id, read.nearest, read.known);
      const found = buildLibrary([read.source], { today, check: 'data' }).find(read.source.folder);
      const first = found.kind === 'unknown' ? undefined : found.findings.find(({ severity }) => severity === 'error');
      if (found.kind === 'issue' && !first) return found;
      throw new UserError(
        'issue-broken',
        `This issue has a mistake in it. ${first ? lineOf(first) : ''} "redress check" lists all.`,
      );
    },
    close: () => paper.close(),
  };
}

function unknownIssue(id: string, nearest: string | undefined, known: readonly string[]): UserError {
  const meant = nearest ? ` Did you mean "${nearest}"?` : '';
  return new UserError(
    'unknown-issue',
    `There is no issue called "${id.slice(0, 80)}".${meant} There are: ${known.join(', ')}.`,
  );
}
