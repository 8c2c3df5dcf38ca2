import { html } from 'hono/html';
import type { Settings } from '../../core/conversation/facts.ts';
import { SENTENCES } from '../../core/conversation/sentences.ts';
import { privacyItems } from '../../core/conversation/views/privacy.ts';
import type { Language } from '../../core/ids.ts';
import { layout, type Markup } from './layout.ts';

/** Who runs this and what is kept, as every door says it. */
export function privacyPage(settings: Settings, language: Language, nav: Markup | undefined): Markup {
  const { privacy } = SENTENCES[language];
  const { operator } = settings;
  const runs = operator.name === '' ? privacy.nobody : privacy.runs(operator.name, operator.contact);
  return layout({
    title: `Redress: ${privacy.title}`,
    language,
    ...(nav && { nav }),
    main: html`<section class="sheet">
      <h1>${privacy.title}</h1>
      <p>${otherLanguage(language)}</p>
      <p>${runs}</p>
      <ul>
        ${privacyItems(SENTENCES[language], settings).map((item) => html`<li>${item}</li>`)}
      </ul>
    </section>`,
  });
}

const otherLanguage = (language: Language): Markup =>
  language === 'en'
    ? html`<a href="/privacy?language=es" hreflang="es" lang="es">Español</a>`
    : html`<a href="/privacy?language=en" hreflang="en" lang="en">English</a>`;
