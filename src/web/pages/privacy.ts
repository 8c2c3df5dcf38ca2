import { html } from 'hono/html';
import { SENTENCES } from '../../core/conversation/sentences.ts';
import type { Language } from '../../core/ids.ts';
import { layout, type Markup } from './layout.ts';

/** Who runs this and what is kept, as every door says it. */
export function privacyPage(
  operator: { readonly name: string; readonly contact: string },
  language: Language,
  nav: Markup | undefined,
): Markup {
  const { privacy } = SENTENCES[language];
  const runs = operator.name === '' ? privacy.nobody : privacy.runs(operator.name, operator.contact);
  return layout({
    title: `Redress: ${privacy.title}`,
    language,
    ...(nav && { nav }),
    main: html`<section class="sheet">
      <h1>${privacy.title}</h1>
      <p>${runs}</p>
      <ul>
        ${privacy.items.map((item) => html`<li>${item}</li>`)}
      </ul>
    </section>`,
  });
}
