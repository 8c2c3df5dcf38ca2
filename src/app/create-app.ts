import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig, type Config } from '../config.ts';
import { UserError } from '../core/errors.ts';
import type { Day } from '../core/ids.ts';
import { lineOf } from '../core/library/in-words.ts';
import { buildLibrary, type Library, type LibraryIssue } from '../core/library/library.ts';
import type { When } from '../core/official/calendar.ts';
import type { Located, Place } from '../core/official/civic.ts';
import type { Paper } from '../core/promises/paper.ts';
import { readIssue, readIssues } from '../issues/file-issues.ts';
import { createPaper } from '../paper/pdf.ts';

/** The rooms joined. Nothing is read or started before it is asked for: one letter must not wait for the rest. */
export interface App {
  readonly config: Config;
  readonly paper: Paper;
  /** Every issue, checked. */
  library(): Promise<Library>;
  /** One issue that letters can be written from. Throws a UserError that names the nearest, or the first mistake in it. */
  issue(id: string): Promise<LibraryIssue>;
  /** Who represents this place then. */
  locate(place: Place): Promise<Looked>;
  close(): Promise<void>;
}

/** `sample`: nothing was downloaded yet, so every member is invented. `warnings` are sentences for whoever runs this. */
export interface Looked {
  readonly located: Located;
  readonly sample: boolean;
  readonly warnings: readonly string[];
}

export interface AppParts {
  readonly env: NodeJS.ProcessEnv;
  readonly today: Day;
  /** When officials are looked up; noon of `today` unless said otherwise. A Congress is seated at noon. */
  readonly at?: When;
  /** In place of the settings' own. */
  readonly templates?: string;
  /** A `templates` folder here is taken before the one that comes along. */
  readonly cwd?: string;
}

/** src/ and dist/ both stand beside the templates that come along. */
const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));

export function createApp({ env, today, at = today, templates: chosen, cwd }: AppParts): App {
  const config = readConfig(env);
  const here = cwd === undefined ? undefined : join(cwd, 'templates');
  const templates = chosen ?? config.templates ?? (here && existsSync(here) ? here : TEMPLATES);
  const shown = chosen ?? config.templates ?? 'templates';
  const paper = createPaper();
  return {
    config,
    paper,
    library: async () => buildLibrary((await readIssues(templates, shown)).sources, { today }),
    issue: async (id) => await oneIssue(id, { templates, shown, today }),
    locate: async (place) => {
      // Loaded only here: a letter to a fixed office needs none of it.
      const { lookUp } = await import('./config/look-up.ts');
      return await lookUp(place, env, at);
    },
    close: () => paper.close(),
  };
}

interface Where {
  readonly templates: string;
  readonly shown: string;
  readonly today: Day;
}

async function oneIssue(id: string, { templates, shown, today }: Where): Promise<LibraryIssue> {
  const read = await readIssue(templates, id, shown);
  if (read.kind === 'unknown') {
    const meant = read.nearest ? ` Did you mean "${read.nearest}"?` : '';
    const known = read.known.length > 0 ? ` There are: ${read.known.join(', ')}.` : ` There are none in ${shown}.`;
    throw new UserError('unknown-issue', `There is no issue called "${id.slice(0, 80)}".${meant}${known}`);
  }
  const found = buildLibrary([read.source], { today, check: 'data' }).find(read.source.folder);
  const first = found.kind === 'unknown' ? undefined : found.findings.find(({ severity }) => severity === 'error');
  if (found.kind === 'issue' && !first) return found;
  const mistake = first ? `\n${lineOf(first)}\n` : ' ';
  throw new UserError(
    'issue-broken',
    `The issue "${read.source.folder}" has a mistake in it:${mistake}"redress check" lists every one.`,
  );
}
