import { titleIn } from '../campaign/campaign.ts';
import type { IssueId } from '../ids.ts';
import { marked, marksOf } from './apart.ts';
import type { Organizing } from './facts.ts';
import type { Sentences } from './sentences.ts';

/** What tells campaigns made here from others of the same title; those that nobody has called anything yet too. */
export const campaignMarks = ({ campaigns }: Pick<Organizing, 'campaigns'>, { noTitle }: Sentences['campaigns']) =>
  marksOf(campaigns.map(({ campaign: { id, content } }) => ({ id, title: titleIn(content) || noTitle })));

/** A title as it was typed, as the head of a screen about this one campaign. */
export function campaignTitle(
  { id, title }: { readonly id: IssueId; readonly title: string },
  organizing: Pick<Organizing, 'campaigns'> | undefined,
  say: Sentences['campaigns'],
): string {
  const mark = organizing && campaignMarks(organizing, say).get(id);
  return marked(title.trim() || say.noTitle, mark, Infinity);
}
