import { fileURLToPath } from 'node:url';
import { lineOf } from '../core/library/in-words.ts';
import { dayOf } from '../core/official/calendar.ts';
import { watchIssues, type WatchedIssues } from '../issues/watch-issues.ts';
import type { Log } from '../log.ts';
import type { HouseConfig } from './config/house-config.ts';
import { traceOf } from './trouble.ts';

export interface OpenIssuesParts {
  readonly config: Pick<HouseConfig, 'templates'>;
  readonly now: () => Date;
  readonly log: Log;
}

/** src/ and dist/ both stand beside the templates that come along. */
const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));

/** The folder of issues, watched. Rejects with a UserError when it cannot be read. */
export async function openIssues({ config, now, log }: OpenIssuesParts): Promise<WatchedIssues> {
  const issues = await watchIssues({
    dir: config.templates ?? TEMPLATES,
    shown: config.templates ?? 'templates',
    today: () => dayOf(now()),
    onTrouble: (error) => log.warn(traceOf(error), 'The issues cannot be read or watched; they stay as they are'),
  });
  issues.onChange(() => {
    const { findings } = issues.current();
    log.info({ findings: findings.map(lineOf).slice(0, 20) }, 'Issues were read again');
  });
  return issues;
}
