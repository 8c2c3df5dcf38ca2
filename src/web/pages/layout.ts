import { html } from 'hono/html';
import type { Language } from '../../core/ids.ts';

/** Text that is already escaped, as hono's `html` makes it: everything put into it is escaped, unless it is Markup itself. */
export type Markup = ReturnType<typeof html>;

export interface Layout {
  readonly title: string;
  readonly language?: Language;
  /** Module under /assets. */
  readonly script?: string;
  /** Shown in the head of the page. */
  readonly nav?: Markup;
  /** `data-` attributes of the body, for the script. */
  readonly data?: { readonly api: string; readonly manner: string };
  readonly main: Markup;
}

const SKIP = { en: 'Skip to the content', es: 'Ir al contenido' } as const;

export function layout({ title, language = 'en', script, nav, data, main }: Layout): Markup {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/style.css">
${script === undefined ? '' : html`<script type="module" src="/assets/${script}"></script>`}
</head>
<body${data ? html` data-api="${data.api}" data-manner="${data.manner}"` : ''}>
<a class="skip" href="#main">${SKIP[language]}</a>
<header class="top"><p class="brand">Redress</p>${nav ?? ''}</header>
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`;
}

export const playgroundNav = (here: 'playground' | 'issues' | 'privacy'): Markup =>
  html` <nav aria-label="Redress">
    ${link('/', 'Playground', here === 'playground')} ${link('/issues', 'Issues', here === 'issues')}
    ${link('/privacy', 'Privacy', here === 'privacy')}
  </nav>`;

const link = (href: string, label: string, current: boolean): Markup =>
  current ? html`<a href="${href}" aria-current="page">${label}</a>` : html`<a href="${href}">${label}</a>`;

/** A page that says one thing. */
export function plainPage(title: string, says: string, language: Language = 'en'): Markup {
  return layout({
    title,
    language,
    main: html`<section class="sheet">
      <h1>${title}</h1>
      <p>${says}</p>
    </section>`,
  });
}
