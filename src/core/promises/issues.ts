import type { Day } from '../ids.ts';
import type { Finding } from '../library/finding.ts';
import type { IssueSource } from '../library/source.ts';

/** `refused`: it did not end in the time and room that an issue has. */
export type Tried = { readonly kind: 'tried'; readonly findings: readonly Finding[] } | { readonly kind: 'refused' };

/** Tries an issue that strangers wrote where it can do no harm, before anything else reads it. */
export interface Trial {
  try(source: IssueSource, today: Day): Promise<Tried>;
}
