import { html } from 'hono/html';
import type { Language } from '../../core/ids.ts';
import type { Draft } from '../../core/release/draft.ts';
import { figure } from '../../core/wording.ts';
import { layout, type Markup } from './layout.ts';

/** Characters of a pasted release. As a form sends it, that is still below the 256 KB that the server takes. */
export const MOST_PASTED = 60_000;

const WORDS = {
  en: {
    title: 'Begin from a press release',
    intro: 'Paste a press release about a letter by members of Congress. It is read here, and kept nowhere.',
    label: (most: string) => `The release, at most ${most} characters`,
    go: 'Read it',
    empty: 'Nothing was pasted. Paste the text of the release.',
    long: (is: string, most: string) =>
      `This is ${is} characters, and ${most} fit. Take out what is not the release, or use "redress import".`,
    none: 'No letter begun from this',
    begun: 'A letter begun',
    next: 'Copy what you need into "Campaigns here" in your chat, or save the files under templates/.',
    toWrite: 'Still to write',
    look: 'To look at',
    back: 'Back to the campaigns',
  },
  es: {
    title: 'Empezar con un comunicado de prensa',
    intro: 'Pegue un comunicado sobre una carta de miembros del Congreso. Se lee aquí y no se guarda en ningún lugar.',
    label: (most: string) => `El comunicado, ${most} caracteres como máximo`,
    go: 'Leerlo',
    empty: 'No se pegó nada. Pegue el texto del comunicado.',
    long: (is: string, most: string) =>
      `Son ${is} caracteres, y caben ${most}. Quite lo que no es el comunicado, o use «redress import».`,
    none: 'De esto no sale ninguna carta',
    begun: 'Una carta empezada',
    next: 'Copie lo que necesite en «Campañas aquí» de su conversación, o guarde los archivos en templates/.',
    toWrite: 'Falta escribir',
    look: 'Para revisar',
    back: 'Volver a las campañas',
  },
} as const;

/** What came of a release. What is said of the text itself is in English, as the releases are. */
export type ReadPaste =
  | { readonly kind: 'begun'; readonly draft: Draft; readonly notes: readonly string[] }
  | { readonly kind: 'no-letter'; readonly why: string; readonly notes: readonly string[] };

/** `typed`: what stands in the box already, with what is wrong with it. */
export function pasteBox(language: Language, typed: { readonly text: string; readonly says?: string }): Markup {
  const say = WORDS[language];
  return html`<section class="sheet" aria-labelledby="paste">
    <h2 id="paste">${say.title}</h2>
    <p>${say.intro}</p>
    ${typed.says === undefined ? '' : html`<p class="notice problem" role="alert">${typed.says}</p>`}
    <form method="post" action="/organise/release">
      <label for="release">${say.label(figure(MOST_PASTED))}</label>
      <textarea id="release" name="release" rows="8">${typed.text}</textarea>
      <button>${say.go}</button>
    </form>
  </section>`;
}

/** Undefined when it can be read. */
export function pasteProblem(text: string, language: Language): string | undefined {
  const say = WORDS[language];
  if (text.trim() === '') return say.empty;
  return text.length > MOST_PASTED ? say.long(figure(text.length), figure(MOST_PASTED)) : undefined;
}

/** The box once more, with every character that was pasted. */
export const refusedPastePage = (text: string, says: string, language: Language): Markup =>
  page(language, WORDS[language].title, pasteBox(language, { text, says }));

export function readPastePage(read: ReadPaste, text: string, language: Language): Markup {
  const say = WORDS[language];
  const heading = read.kind === 'begun' ? say.begun : say.none;
  const result = html`<section class="sheet">
    ${read.kind === 'begun' ? html`<p>${say.next}</p>` : html`<p lang="en">${read.why}</p>`}
    ${list(say.look, read.notes)} ${read.kind === 'begun' ? list(say.toWrite, read.draft.toWrite) : ''}
    ${read.kind === 'begun' ? read.draft.files.map((file, nth) => fileBox(file, nth)) : ''}
  </section>`;
  return page(language, heading, html`${result} ${read.kind === 'begun' ? '' : pasteBox(language, { text })}`);
}

function page(language: Language, heading: string, main: Markup): Markup {
  return layout({
    title: `Redress: ${heading}`,
    language,
    main: html`<section class="intro">
        <h1>${heading}</h1>
        <p><a href="/organise">${WORDS[language].back}</a></p>
      </section>
      ${main}`,
  });
}

const list = (title: string, items: readonly string[]): Markup | '' =>
  items.length === 0
    ? ''
    : html`<h2>${title}</h2>
        <ul lang="en">
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`;

function fileBox({ name, text }: Draft['files'][number], nth: number): Markup {
  const id = `file-${String(nth)}`;
  const rows = Math.min(30, text.split('\n').length + 1);
  return html`<label for="${id}">${name}</label>
    <textarea id="${id}" rows="${rows}" readonly lang="en">${text}</textarea>`;
}
