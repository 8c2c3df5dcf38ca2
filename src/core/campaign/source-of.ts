import type { Language } from '../ids.ts';
import type { Positions, IssueSource } from '../library/source.ts';
import type { Campaign, Content } from './campaign.ts';
import { dataOf } from './data-of.ts';
import { TEXTS } from './field-lists.ts';
import { firstOf, secondName, secondOf } from './fields.ts';

/** Nothing that was typed into a form has a line. */
const NOWHERE: Positions = { place: () => ({ line: 1, column: 1 }), raw: () => undefined };

/** A campaign as the library reads an issue. It has no partials: those belong to files. */
export function sourceOf(content: Content, campaign: Pick<Campaign, 'id' | 'community'>): IssueSource {
  const file = `campaign ${campaign.id}`;
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

/** The templates a campaign may bring, by the names that the library looks for: `letter`, `ask`, `ask.es`. */
export function templatesIn(content: Content): ReadonlyMap<string, string> {
  const names = content.shape === 'sign-on' ? ['letter', ...TEXTS.map(({ name }) => name)] : ['letter'];
  const texts = names.flatMap((name) => [
    [fileName(name, firstOf(content)), content.typed[name] ?? ''] as const,
    [fileName(name, secondOf(content)), content.typed[secondName(name, content)] ?? ''] as const,
  ]);
  return new Map(texts.filter(([, text]) => text.trim() !== ''));
}

const fileName = (field: string, language: Language): string => {
  const name = field.replace(/^text\./, '');
  return language === 'es' ? `${name}.es` : name;
};
