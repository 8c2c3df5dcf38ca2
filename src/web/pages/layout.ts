import { html } from 'hono/html';
import type { Language } from '../../core/ids.ts';

/** Text that is already escaped, as hono's `html` makes it: everything put into it is escaped, unless it is Markup itself. */
export type Markup = ReturnType<typeof html>;

export interface Layout {
  /** In both languages where the page speaks the one that the person chooses while it is open. */
  readonly title: string | InBoth;
  readonly language?: Language;
  /** Module under /assets. */
  readonly script?: string;
  /** Shown in the head of the page. */
  readonly nav?: Markup;
  /** `data-` attributes of the body, for the script. */
  readonly data?: { readonly api: string; readonly manner: string };
  readonly main: Markup;
}

type InBoth = Record<Language, string>;

const FRAME = { en: { skip: 'Skip to the content' }, es: { skip: 'Ir al contenido' } } as const;

export function layout({ title, language = 'en', script, nav, data, main }: Layout): Markup {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${titleOf(title, language)}
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/style.css">
${script === undefined ? '' : html`<script type="module" src="/assets/${script}"></script>`}
</head>
<body${data ? html` data-api="${data.api}" data-manner="${data.manner}"` : ''}>
<a class="skip" href="#main">${inBoth(FRAME, 'skip', language)}</a>
<header class="top"><p class="brand">Redress</p>${nav ?? ''}</header>
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`;
}

const titleOf = (title: string | InBoth, language: Language): Markup =>
  typeof title === 'string'
    ? html`<title>${title}</title>`
    : html`<title data-en="${title.en}" data-es="${title.es}">${title[language]}</title>`;

const NAV = {
  en: { playground: 'Playground', issues: 'Issues', privacy: 'Privacy' },
  es: { playground: 'Pruebe', issues: 'Temas', privacy: 'Privacidad' },
} as const;
const PATHS = { playground: '/', issues: '/issues', privacy: '/privacy' } as const;

/** `here`: none of them on a page that is not there. */
export const playgroundNav = (here: keyof typeof PATHS | undefined, language: Language = 'en'): Markup =>
  html` <nav aria-label="Redress">
    ${(['playground', 'issues', 'privacy'] as const).map((one) => link(PATHS[one], inBoth(NAV, one, language), one === here))}
  </nav>`;

const link = (href: string, label: Markup, current: boolean): Markup =>
  current ? html`<a href="${href}" aria-current="page">${label}</a>` : html`<a href="${href}">${label}</a>`;

/** Words in both languages: api.js shows those that the person speaks, which they may change while they are here. */
export function inBoth<W extends string>(
  words: Record<Language, Record<W, string>>,
  word: W,
  language: Language,
): Markup {
  return html`<span data-en="${words.en[word]}" data-es="${words.es[word]}">${words[language][word]}</span>`;
}

/** A page that says one thing. */
export function plainPage(title: string, says: string, language: Language = 'en', nav?: Markup): Markup {
  return layout({
    title: `Redress: ${title}`,
    language,
    nav,
    main: html`<section class="sheet">
      <h1>${title}</h1>
      <p>${says}</p>
    </section>`,
  });
}

export const noSuchPage = (language: Language, nav?: Markup): Markup =>
  language === 'es'
    ? plainPage('No hay tal página', 'Aquí no hay ninguna página así. Vuelva atrás y pruebe otra.', language, nav)
    : plainPage('No such page', 'There is no such page here. Go back and try another.', language, nav);
