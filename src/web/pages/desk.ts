import { html } from 'hono/html';
import type { Language } from '../../core/ids.ts';
import { inBoth, type Markup } from './layout.ts';

const WORDS = {
  en: {
    chat: 'The chat',
    steps: 'Step by step',
    page: 'The letter as it stands',
    coming: 'Loading ...',
    late: 'This takes long. Check your connection, then reload this page.',
    waiting: 'The page appears here.',
    read: 'Read the page as text',
    message: 'Your message',
    send: 'Send',
    show: 'Show it',
    form: 'with buttons and forms',
    talk: 'as a direct message',
    script: 'This page needs JavaScript. It loads nothing from elsewhere.',
  },
  es: {
    chat: 'La conversación',
    steps: 'Paso a paso',
    page: 'La carta tal como está',
    coming: 'Se está cargando ...',
    late: 'Esto tarda mucho. Compruebe su conexión y recargue esta página.',
    waiting: 'La página aparece aquí.',
    read: 'Leer la página como texto',
    message: 'Su mensaje',
    send: 'Enviar',
    show: 'Mostrarla',
    form: 'con botones y formularios',
    talk: 'como mensaje directo',
    script: 'Esta página necesita JavaScript. No carga nada de otros sitios.',
  },
} as const;

type Word = keyof (typeof WORDS)['en'];

/** How the chat is shown. */
export type Manner = 'form' | 'talk';

/** The chat and the page beside it; desk.js fills both, and until it is here the chat says so. With a manner, it can be chosen. */
export function desk(language: Language, manner?: Manner): Markup {
  const say = (word: Word): Markup => inBoth(WORDS, word, language);
  return html` <noscript><p class="notice problem">${WORDS[language].script}</p></noscript>
    <div class="desk" lang="${language}">
      <section id="chat" class="chat" aria-labelledby="chat-title">
        <div class="bar">
          <h2 id="chat-title">${say(manner ? 'chat' : 'steps')}</h2>
          ${manner ? manners(say, manner) : ''}
        </div>
        <div id="log" class="log">
          <div class="coming">
            <p class="quiet">${WORDS[language].coming}</p>
            ${lateNote(language)}
          </div>
        </div>
        <form id="say" class="say" hidden>
          <label for="message">${say('message')}</label>
          <div class="row">
            <textarea id="message" name="message" rows="1" autocomplete="off"></textarea>
            <button class="primary">${say('send')}</button>
          </div>
        </form>
      </section>
      <section class="page" aria-labelledby="page-title">
        <div class="bar"><h2 id="page-title">${say('page')}</h2></div>
        <p id="page-note" class="quiet">${WORDS[language].waiting}</p>
        <div id="pictures" class="pictures"></div>
        <details id="page-text" hidden>
          <summary>${say('read')}</summary>
          <div></div>
        </details>
      </section>
    </div>
    <p id="status" class="unseen" role="status"></p>`;
}

/** Seen after a while, unless the script of the page takes it away. */
export const lateNote = (language: Language): Markup =>
  html`<p class="notice problem late">${WORDS[language].late}</p>`;

const manners = (say: (word: Word) => Markup, now: Manner): Markup =>
  html` <fieldset class="manner">
    <legend>${say('show')}</legend>
    ${(['form', 'talk'] as const).map(
      (one) =>
        html`<label
          ><input type="radio" name="manner" value="${one}" ${one === now ? 'checked' : ''} /> ${say(one)}</label
        >`,
    )}
  </fieldset>`;
