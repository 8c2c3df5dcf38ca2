import type { Content } from './campaign.ts';
import { secondName } from './fields.ts';
import { toWhom } from './open-letter-fields.ts';

/** All that people put their names under: what it is called, its words in each language, and whom it goes to. */
export function signedOf(content: Pick<Content, 'shape' | 'typed'>): string {
  const office = toWhom(content);
  const words = ['title', 'together.0', 'together.1'].flatMap((name) =>
    [name, secondName(name, content)].map((field) => (content.typed[field] ?? '').trim()),
  );
  return JSON.stringify([office?.title, office?.name, ...words]);
}
