import type { Content } from './campaign.ts';
import { secondName } from './fields.ts';
import { titleToWhom } from './open-letter-fields.ts';

/** All that people put their names under: what it is called, its words in each language, and whom it goes to. */
export const signedOf = (content: Pick<Content, 'shape' | 'typed'>): string =>
  JSON.stringify([
    titleToWhom(content),
    ...['title', 'together.0', 'together.1'].flatMap((name) =>
      [name, secondName(name, content)].map((field) => (content.typed[field] ?? '').trim()),
    ),
  ]);
