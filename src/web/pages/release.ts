import { html } from 'hono/html';
import type { Language } from '../../core/ids.ts';
import type { Block } from '../../core/conversation/view.ts';
import type { Draft } from '../../core/release/draft/draft.ts';
import { MAX_RELEASE } from '../../core/release/release.ts';
import { figure } from '../../core/wording.ts';
import type { ReadPaste } from '../read-paste.ts';
import { layout, type Markup } from './layout.ts';

/** Bytes that the form may have: the longest release, were each of its characters two bytes long, and a little more. */
export const PASTE_BYTES = 2 * MAX_RELEASE + 64 * 1024;

const WORDS = {
  en: {
    title: 'Begin from a press release',
    intro:
      'Paste a press release about a letter by members of Congress. This begins a campaign from it that only organizers see; the release itself is not kept.',
    label: (most: string) => `The release, at most ${most} characters`,
    go: 'Read it',
    empty: 'Nothing was pasted. Paste the text of the release.',
    long: (is: string, most: string) =>
      `This is ${is} characters, and ${most} fit. Take out what is not the release, or use "redress import".`,
    none: 'No campaign was begun',
    begun: 'A campaign was begun',
    next: 'Go on in your chat: press "Campaigns here" or write /campaign edit. It is the newest one.',
    files: 'The same as files, to be saved under templates/',
    back: 'Back to the campaigns',
  },
  es: {
    title: 'Empezar con un comunicado de prensa',
    intro:
      'Pegue un comunicado sobre una carta de miembros del Congreso. Con él se empieza una campaña que solo ven quienes organizan; el comunicado mismo no se guarda.',
    label: (most: string) => `El comunicado, ${most} caracteres como máximo`,
    go: 'Leerlo',
    empty: 'No se pegó nada. Pegue el texto del comunicado.',
    long: (is: string, most: string) =>
      `Son ${is} caracteres, y caben ${most}. Quite lo que no es el comunicado, o use «redress import».`,
    none: 'No se empezó ninguna campaña',
    begun: 'Se empezó una campaña',
    next: 'Siga en su conversación: pulse «Campañas de aquí» o escriba /campaign edit. Es la más nueva.',
    files: 'Lo mismo en archivos, para guardarlos en templates/',
    back: 'Volver a las campañas',
  },
} as const;

/** `typed`: what stands in the box already, with what is wrong with it. */
export function pasteBox(language: Language, typed: { readonly text: string; readonly says?: string }): Markup {
  const say = WORDS[language];
  return html`<section class="sheet" aria-labelledby="paste">
    <h2 id="paste">${say.title}</h2>
    <p>${say.intro}</p>
    ${typed.says === undefined ? '' : html`<p class="notice problem" role="alert">${typed.says}</p>`}
    <form method="post" action="/organise/release" enctype="multipart/form-data">
      <label for="release">${say.label(figure(MAX_RELEASE))}</label>
      <textarea id="release" name="release" rows="8">${typed.text}</textarea>
      <button>${say.go}</button>
    </form>
  </section>`;
}

/** Undefined when it can be read. */
export function pasteProblem(text: string, language: Language): string | undefined {
  const say = WORDS[language];
  if (text.trim() === '') return say.empty;
  return text.length > MAX_RELEASE ? say.long(figure(text.length), figure(MAX_RELEASE)) : undefined;
}

/** The box once more, with every character that was pasted. */
export const refusedPastePage = (text: string, says: string, language: Language): Markup =>
  page(language, WORDS[language].title, pasteBox(language, { text, says }));

export function readPastePage({ view, files }: ReadPaste, text: string, language: Language): Markup {
  const say = WORDS[language];
  const begun = view.screen === 'campaign-read';
  const result = html`<section class="sheet">
    ${begun ? html`<p class="notice">${say.next}</p>` : ''} ${view.blocks.map((block) => blockOf(block, begun))}
  </section>`;
  const asFiles = html`<section class="sheet" lang="en">
    <h2 lang="${language}">${say.files}</h2>
    ${files.map((file, nth) => fileBox(file, nth))}
  </section>`;
  return page(
    language,
    begun ? view.title : say.none,
    html`${result} ${begun ? asFiles : pasteBox(language, { text })}`,
  );
}

/** What the chat shows of it, without its buttons. Of a screen that is about something else only what went wrong. */
function blockOf(block: Block, isWhole: boolean): Markup | '' {
  if (block.kind === 'notice') return html`<p class="notice ${block.tone}">${block.text}</p>`;
  if (!isWhole) return '';
  switch (block.kind) {
    case 'text':
      return html`<p>${block.text}</p>`;
    case 'heading':
      return html`<h2>${block.text}</h2>`;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    default:
      return '';
  }
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

function fileBox({ name, text }: Draft['files'][number], nth: number): Markup {
  const id = `file-${String(nth)}`;
  const rows = Math.min(30, text.split('\n').length + 1);
  return html`<label for="${id}">${name}</label>
    <textarea id="${id}" rows="${rows}" readonly lang="en">${text}</textarea>`;
}
