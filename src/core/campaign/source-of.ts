import type { Positions, IssueSource } from '../library/source.ts';
import type { Campaign, Content } from './campaign.ts';
import { dataOf, shownName, templatesIn } from './data-of.ts';

/** Nothing that was typed into a form has a line. */
const NOWHERE: Positions = { place: () => ({ line: 1, column: 1 }), raw: () => undefined };

/** A campaign as the library reads an issue. It has no partials: those belong to files. */
export function sourceOf(content: Content, campaign: Pick<Campaign, 'id' | 'community'>): IssueSource {
  const file = shownName(campaign.id);
  const texts = [...templatesIn(content)].map(([name, text]) => [name, { file: 'The letter', text }] as const);
  return {
    folder: campaign.id,
    file,
    data: dataOf(content, campaign),
    positions: NOWHERE,
    texts: new Map(texts),
    shared: new Map(),
    findings: [],
  };
}
